"""A person's whole decision now, computed anew for each request by the PostgreSQL engine in one round trip."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any

import psycopg
from django.db import connection as office

from martebe.assembly import catalogue
from martebe.engines.decisions import facts_in_force, headline_of, in_force
from martebe.engines.postgres import Prepared, Row, written_for_few
from martebe.office import clock
from martebe.office.ledger.journal import THROUGH, Journal, journal_known, journal_now
from martebe.rules import Status
from martebe.rules.catalogue import NOT_SETTLED, WITHOUT


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
    journal = journal_known(connection)
    rows = _answers(connection, asked, journal, wanted)
    if rows and rows[0]["_through"] != journal.through:  # deliveries were loaded meanwhile
        rows = _answers(connection, asked, journal_now(connection), wanted)
    return {row["key"]: standing_of(row, asked) for row in rows}


def _answers(connection: psycopg.Connection[Any], day: date, journal: Journal, persons: list[int]) -> list[Row]:
    return Prepared(connection, question(day, journal)).answers(persons)


@lru_cache(maxsize=16)
def question(day: date, journal: Journal) -> str:
    """The one statement that answers every rule and fact of a day, written once for each day and load."""
    asked = {rule.code: when for rule, when in in_force(catalogue.rules, day)}
    asked |= {fact.code: fact for fact in facts_in_force(catalogue, day)}
    written = written_for_few(asked, day, journal.coverage(day), catalogue.numbers, catalogue.subjects)
    return f"SELECT q.*, {THROUGH} FROM ({written}) q"


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
