"""A person's whole decision now, computed anew for each request by the PostgreSQL engine in one round trip."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from typing import Any

import psycopg
from django.db import connection as office

from martebe.assembly import catalogue
from martebe.engines.decisions import facts_in_force, headline_of, in_force
from martebe.engines.postgres import Postgres, Prepared, Row
from martebe.office import clock
from martebe.rules import Status
from martebe.rules.catalogue import NOT_SETTLED, WITHOUT
from martebe.rules.coverage import Coverage, Delivered

TAKEN_HERE = "declarations"
"""The table that the office itself fills: nothing of it is waited for."""
LOADS = '(SELECT max(through) FROM records.loads) AS "_through"'


@dataclass(frozen=True)
class Standing:
    """What follows for one person now; codes as ``engines.decisions.Decision`` has them."""

    person: int
    headline: str
    settled: bool
    held: tuple[str, ...]
    open: tuple[str, ...]
    insurance: str
    insurance_settled: bool
    findings: tuple[str, ...]
    facts: Mapping[str, bool | None]

    @property
    def provisional(self) -> bool:
        """A status is proved, but a stronger one is still open."""
        return self.headline not in (WITHOUT, NOT_SETTLED) and not self.settled


def standings(persons: Iterable[int], day: date | None = None) -> dict[int, Standing]:
    """The decision about each of these persons who lives in the country, on a day (today, if none is given).

    Inside a look or work that reaches them. One round trip, unless deliveries were loaded since the last.
    """
    asked = day or clock.today()
    wanted = sorted(set(persons))
    office.ensure_connection()
    connection = office.connection
    connection.prepare_threshold = connection.prepare_threshold or 5  # Django sets none: nothing would be kept
    through = _through(connection) if _known.through is None else _known.through
    rows = _answers(connection, asked, through, wanted)
    if rows and rows[0]["_through"] != through:
        through = _through(connection)
        rows = _answers(connection, asked, through, wanted)
    return {row["key"]: standing_of(row, asked) for row in rows}


def _answers(connection: psycopg.Connection[Any], day: date, through: int | None, persons: list[int]) -> list[Row]:
    text = question(connection, day, through)
    return Prepared(connection, text).answers(persons)


class _Known:
    """The last load that this process has heard of."""

    through: int | None = None


_known = _Known()


def _through(connection: psycopg.Connection[Any]) -> int | None:
    found = connection.execute("SELECT max(through) FROM records.loads").fetchone()
    _known.through = found[0] if found else None
    return _known.through


_questions: dict[tuple[date, int | None], str] = {}


def question(connection: psycopg.Connection[Any], day: date, through: int | None) -> str:
    """The one statement that answers every rule and fact of a day, written once for each day and load."""
    if (day, through) not in _questions:
        asked = {rule.code: when for rule, when in in_force(catalogue.rules, day)}
        asked |= {fact.code: fact for fact in facts_in_force(catalogue, day)}
        engine = Postgres(connection, coverage(connection, day), catalogue.numbers, catalogue.subjects)
        _questions[day, through] = f"SELECT q.*, {LOADS} FROM ({engine.prepare(asked, day).text}) q"
    return _questions[day, through]


def coverage(connection: psycopg.Connection[Any], day: date) -> Coverage:
    """What the registers delivered, as far as it is loaded; and what is declared, up to a day."""
    found = connection.execute("SELECT delivered::text FROM records.loads ORDER BY through DESC LIMIT 1").fetchone()
    delivered = [_delivered(each) for each in (json.loads(found[0]) if found else [])]
    return Coverage([*delivered, taken_here(delivered, day)], catalogue.delays)


def taken_here(delivered: Iterable[Delivered], day: date) -> Delivered:
    """Declarations need no delivery from the day on after the last that brought some."""
    last = max((each.until for each in delivered if each.table == TAKEN_HERE), default=None)
    since = None if last is None else last + timedelta(days=1)
    return Delivered(TAKEN_HERE, max(day, last or day), since if since is None or since <= day else day)


def _delivered(written: Mapping[str, Any]) -> Delivered:
    since, places = written["since"], written["places"]
    return Delivered(
        written["table"],
        date.fromisoformat(written["until"]),
        None if since is None else date.fromisoformat(since),
        None if places is None else frozenset(places),
    )


def standing_of(row: Row, day: date) -> Standing:
    """The decision that the answers of one row make."""
    statuses, insurance, findings = (
        {rule.code: row[rule.code] for rule in _rules(ladder, day)}
        for ladder in (catalogue.statuses, catalogue.insurance, catalogue.findings)
    )
    headline, settled = headline_of(statuses)
    insured, insurance_settled = headline_of(insurance)
    return Standing(
        row["key"],
        headline,
        settled,
        tuple(code for code, answer in statuses.items() if answer is True),
        tuple(code for code, answer in statuses.items() if answer is None),
        insured,
        insurance_settled,
        tuple(code for code, answer in findings.items() if answer is True),
        {fact.code: row[fact.code] for fact in facts_in_force(catalogue, day)},
    )


@lru_cache(maxsize=64)
def _rules(ladder: tuple[Status, ...], day: date) -> tuple[Status, ...]:
    return tuple(rule for rule, _ in in_force(ladder, day))
