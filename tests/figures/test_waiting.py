"""Who is without a status, and who waits for which delivery: held against the records read row by row."""

from collections import Counter
from datetime import date
from typing import Any

import duckdb
import pytest

from martebe.assembly import catalogue, country
from martebe.figures import Categories, deliveries, largest_without, unsettled
from martebe.figures.categories import AGES
from martebe.intake import Lake
from martebe.register import Resources, Run, records_of
from martebe.rules.days import whole_years

ONE_THREAD = Resources(threads=1, memory="1GB")
EVENTS = {
    "contributions": ("month", None),
    "contracts": ("start", "end"),
    "learners": ("start", "end"),
    "declarations": ("day", None),
}
"""A few of the tables that speak of one person, with their first and last day."""


def read(lake: Lake, run: Run, table: str) -> list[dict[str, Any]]:
    known_at = run.certificate.known_at
    with records_of(lake, catalogue, known_at, ONE_THREAD) as connection:
        return connection.sql(f'FROM "{table}"').to_arrow_table().to_pylist()


def without(run: Run) -> set[int]:
    with duckdb.connect() as connection:
        rows = connection.sql(f"SELECT person FROM {run.decisions} WHERE headline = 'none'").fetchall()
    return {row[0] for row in rows}


@pytest.fixture(scope="module")
def everybody(runs: list[Run], small_lake: Lake) -> Categories:
    """All categories of the run before the round, not only the largest."""
    return largest_without(runs[0], small_lake, country, limit=10_000)


def test_every_person_without_a_status_is_in_one_category(runs: list[Run], everybody: Categories) -> None:
    assert everybody.persons == runs[0].certificate.counts.without > 0
    assert everybody.rest == 0


def test_ages_sexes_and_settlements_are_those_of_the_records(
    runs: list[Run], small_lake: Lake, everybody: Categories
) -> None:
    """Counted again in plain Python, age by the calendar."""
    day, waiting = runs[0].certificate.day, without(runs[0])
    expected = Counter[tuple[int, str, bool]]()
    for row in read(small_lake, runs[0], "residents"):
        if row["person"] in waiting:
            age = max(first for first in AGES if first <= whole_years(row["birth_date"], day))
            expected[age, row["sex"], row["urban"]] += 1
    found = Counter[tuple[int, str, bool | None]]()
    for each in everybody.categories:
        found[each.age_from, each.sex, each.urban] += each.persons
    assert found == expected


def last_records(lake: Lake, run: Run, persons: set[int]) -> dict[int, date]:
    """The last day up to the run's that one of some tables speaks about each person."""
    day, found = run.certificate.day, dict[int, date]()
    for table, (start, end) in EVENTS.items():
        for row in read(lake, run, table):
            if row["person"] in persons and row[start] <= day:
                last = row[start] if end is None else min(row[end] or day, day)
                found[row["person"]] = max(last, found.get(row["person"], last))
    return found


def test_who_was_heard_of_is_not_among_those_never_heard_of(
    runs: list[Run], small_lake: Lake, everybody: Categories
) -> None:
    """Those with a record in one of four tables are at most those whom some register heard of."""
    heard = last_records(small_lake, runs[0], without(runs[0]))
    assert sum(each.persons for each in everybody.categories if each.last) >= len(heard)
    assert all(each.last_heard is None for each in everybody.categories if each.last is None)


def test_the_list_is_cut_after_the_largest(runs: list[Run], small_lake: Lake, everybody: Categories) -> None:
    """What is cut off is counted as the rest."""
    figure = largest_without(runs[0], small_lake, country, limit=3)
    assert figure.categories == everybody.categories[:3]
    assert figure.rest == sum(each.persons for each in everybody.categories[3:])
    persons = [each.persons for each in everybody.categories]
    assert persons == sorted(persons, reverse=True)


def test_whoever_is_not_settled_waits_for_the_delivery_that_is_missing(runs: list[Run], small_lake: Lake) -> None:
    """Mangystau has not delivered its pupils and students by August 2018."""
    figure = unsettled(runs[2], small_lake, country)
    counts = runs[2].certificate.counts
    assert (figure.open, figure.provisional) == (counts.not_settled, counts.provisional)
    assert figure.provisional > 0
    assert ("learners", "Mangystau region") in {(each.table, each.place_words.en) for each in figure.awaited}
    assert all(each.alone <= each.persons <= figure.open + figure.provisional for each in figure.awaited)


def test_where_everything_was_delivered_nothing_is_waited_for(runs: list[Run], small_lake: Lake) -> None:
    figure = unsettled(runs[0], small_lake, country)
    assert (figure.open, figure.provisional, figure.awaited) == (0, 0, ())


def test_every_row_of_every_delivery_has_a_fate(runs: list[Run], small_lake: Lake) -> None:
    """The fates of a table's rows add up to the rows of its receipts."""
    known_at = runs[2].certificate.known_at
    figure = deliveries(small_lake, known_at, country)
    receipts = [entry.receipt for entry in small_lake.deliveries(known_at)]
    assert sum(each.delivered for each in figure.tables) == sum(receipt.rows for receipt in receipts)
    outcomes = Counter(receipt.outcome for receipt in receipts)
    assert {outcome: figure.deliveries(outcome) for outcome in ("accepted", "held", "refused")} == {
        outcome: outcomes[outcome] for outcome in ("accepted", "held", "refused")
    }
