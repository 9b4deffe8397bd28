"""A person's standing now equals what the run about everybody gives for the same day and knowledge."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date, timedelta
from typing import Any

import duckdb
import psycopg
import pytest
from django.db import connection, transaction

from martebe.assembly import catalogue
from martebe.engines.decision_patterns import BITS
from martebe.intake import Lake
from martebe.office.ledger.services import Standing, standings
from martebe.register import Asked, Register, Resources, decide
from tests.office.conftest import TODAY

DAYS = [TODAY, TODAY - timedelta(days=75), date(2017, 12, 31)]


@contextmanager
def reaching(persons: Sequence[int]) -> Iterator[None]:
    """A transaction that reaches some persons, as a look would set it."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SELECT set_config('martebe.reach', %s, true)", [f"{{{','.join(map(str, persons))}}}"])
        yield


def decisions(lake: Lake, register: Register, day: date) -> list[dict[str, Any]]:
    """The run about everybody as known at the end of the journal."""
    known_at = lake.journal.entries()[-1].known_from
    run = decide(register, catalogue, lake, Asked(day, known_at, resources=Resources(threads=1)))
    with duckdb.connect(":memory:") as reading:
        answer = reading.execute(f"FROM {run.decisions}")
        names = [each[0] for each in answer.description or []]
        return [dict(zip(names, row, strict=True)) for row in answer.fetchall()]


def _words(codes: Sequence[str], among: Sequence[str]) -> list[int]:
    """The words of bits in which a run stores a set of codes."""
    places = [among.index(code) for code in codes]
    return [sum(1 << p % BITS for p in places if p // BITS == word) for word in range(-(-len(among) // BITS))]


def as_stored(standing: Standing) -> dict[str, Any]:
    """A standing in the columns of a run."""
    facts = [fact.code for fact in catalogue.facts]
    sets = {
        "held": (standing.held, [each.code for each in catalogue.statuses]),
        "open": (standing.open, [each.code for each in catalogue.statuses]),
        "findings": (standing.findings, [each.code for each in catalogue.findings]),
        "facts": ([code for code, answer in standing.facts.items() if answer is True], facts),
        "facts_open": ([code for code, answer in standing.facts.items() if answer is None], facts),
    }
    words = {
        f"{name}_{number}": word
        for name, (codes, among) in sets.items()
        for number, word in enumerate(_words(codes, among))
    }
    own = ("person", "headline", "settled", "insurance", "insurance_settled")
    return {name: getattr(standing, name) for name in own} | words


@pytest.mark.parametrize("day", DAYS)
def test_every_person_stands_as_in_the_run_about_everybody(
    office: str, small_lake: Lake, tmp_path: Any, day: date
) -> None:
    rows = decisions(small_lake, Register(tmp_path / "register"), day)
    persons = [row["person"] for row in rows]
    with reaching(persons):
        found = standings(persons, day)
    assert len(found) == len(rows) > 1_500
    for row in rows:
        stored = as_stored(found[row["person"]])
        assert stored == {name: row[name] for name in stored}


def test_without_a_reach_every_question_fails(office: str) -> None:
    with pytest.raises(psycopg.Error, match=r"martebe\.reach|array literal"):
        standings([1], TODAY)
