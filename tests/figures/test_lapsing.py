"""Statuses about to lapse: the same rules about a later day, by what is known now."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import duckdb
import pytest

from martebe.assembly import catalogue, country
from martebe.figures.lapsing import AsKnown, lapsing, months_ahead, still
from martebe.intake import Lake
from martebe.register import Resources, Run, connected, records_of
from martebe.rules import EVERYWHERE, Complete, Coverage, Delivered

THIRD_BIRTHDAYS = """
SELECT DISTINCT k.person, date_trunc('month', k.child_birth_date + INTERVAL 3 YEAR)::DATE
FROM kinship AS k WHERE kind IN ('mother', 'guardian') AND child_birth_date + INTERVAL 3 YEAR
    BETWEEN DATE '2018-08-02' AND DATE '2018-09-30'
    AND NOT EXISTS (FROM kinship AS o WHERE o.person = k.person AND o.kind IN ('mother', 'guardian')
        AND o.child_birth_date > k.child_birth_date)
"""


@pytest.fixture(scope="module")
def run(runs: list[Run]) -> Run:
    return runs[-1]


@pytest.fixture(scope="module")
def found(run: Run, small_lake: Lake) -> Iterator[duckdb.DuckDBPyRelation]:
    with lapsing(run, small_lake, country, Resources(threads=1, memory="1GB")) as relation:
        yield relation


def test_the_months_told_are_this_one_and_the_next() -> None:
    assert list(months_ahead(date(2018, 8, 1))) == [date(2018, 8, 1), date(2018, 9, 1)]
    assert list(months_ahead(date(2018, 12, 31))) == [date(2018, 12, 1), date(2019, 1, 1)]


def test_carers_lapse_in_the_month_in_which_the_youngest_child_turns_three(
    found: duckdb.DuckDBPyRelation, run: Run, small_lake: Lake
) -> None:
    """Whom a query by hand finds is found, unless an award of childcare benefit goes on."""
    ours = found.filter("reason = 'is_mother_or_guardian_of_small_child' AND NOT begins").project("person, month")
    with records_of(small_lake, catalogue, run.certificate.known_at, Resources(1), None) as records:
        by_hand = set(records.execute(THIRD_BIRTHDAYS).fetchall())
    pairs = set(ours.fetchall())
    assert pairs <= by_hand
    assert pairs


def test_whoever_lapses_held_the_status_and_only_they(found: duckdb.DuckDBPyRelation, run: Run) -> None:
    """Each row is a status that the run proved for the person; none is told twice in a month."""
    statuses = list(run.certificate.legend.statuses)
    rows = found.project("person, status, month").fetchall()
    assert len(rows) == len(set(rows))
    with connected(Resources()) as connection:
        held = dict(connection.execute(f"SELECT person, held_0 FROM {run.decisions}").fetchall())
    for person, status, _ in rows:
        assert held[person] >> statuses.index(status) & 1, status


def test_nobody_loses_work_because_the_next_month_is_not_paid_yet(found: duckdb.DuckDBPyRelation) -> None:
    """Contributions are asked about the day of the run: what cannot have come yet ends nothing."""
    reasons = {reason for (reason,) in found.project("reason").distinct().fetchall()}
    assert not {"labour_contributions_arrive", "own_contributions_arrive", "contributions_arrive"} & reasons
    lapsed = found.filter("reason IS NOT NULL").count("*").fetchall()[0][0]
    assert lapsed > 0


def test_the_dead_and_departed_do_not_lapse(found: duckdb.DuckDBPyRelation) -> None:
    assert not {status for (status,) in found.project("status").distinct().fetchall()} & set(country.closing)


def test_a_later_day_is_due_no_more_than_today_was() -> None:
    """A register that delivered all it owed today is not overdue for a day to come; one that did not stays open."""
    told = Coverage([Delivered("learners", until=date(2018, 7, 31))], {"learners": 0})
    assert told.places("learners", None, date(2018, 9, 30), date(2018, 9, 30)) != EVERYWHERE
    as_known = AsKnown(told, date(2018, 7, 31))
    assert as_known.places("learners", None, date(2018, 9, 30), date(2018, 9, 30)) == EVERYWHERE
    assert AsKnown(told, date(2018, 8, 31)).places("learners", None, None, date(2018, 9, 30)) != EVERYWHERE
    assert Complete().places("learners", None, None, date(2018, 9, 30)) == EVERYWHERE


def test_rules_asked_to_hold_still_answer_as_before_on_their_own_day() -> None:
    """Only the day asked about moves: the statuses are the same, in the same order."""
    held = still(catalogue, date(2018, 8, 1))
    assert [status.code for status in held.statuses] == [status.code for status in catalogue.statuses]
    changed = [
        status.code
        for status, before in zip(held.statuses, catalogue.statuses, strict=True)
        if status.versions != before.versions
    ]
    assert "employee" in changed
    assert "child" not in changed
