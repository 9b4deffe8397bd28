"""The whole of Kazakhstan on records that nobody thought of: what the reference decides, DuckDB decides.

Records contradict each other here as no register would: the days are few, so that edges are hit.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date, timedelta
from functools import cache
from random import Random
from typing import cast

import pytest

from martebe.kazakhstan import catalogue
from martebe.rules import ColumnDescription, Coverage, Delivered, Kind, TableDescription
from martebe.rules.nodes import Scalar
from spec.harness.engines import Decided, Engine, ReferenceEngine
from spec.harness.sql_engines import DecisionQueries, DuckDBStore, SqlEngine
from spec.harness.world import World

Row = dict[str, Scalar | None]

PERSONS = range(1, 41)
BUSINESSES = range(201, 211)
PLACES = (110000000, 710000000, 750000000)
DAYS_AWAY = (20, 1, 0, -1, -30, -60, -91, -92, -93, -123, -365, -366, -800)
BIRTHS = (
    date(1955, 8, 1), date(1960, 2, 1), date(1985, 5, 5), date(2000, 2, 29), date(2000, 8, 1), date(2000, 8, 2),
    date(2010, 1, 1), date(2015, 8, 1), date(2015, 8, 2), date(2018, 8, 2),
)  # fmt: skip
TIYN = (100, 24_459_00, 28_283_99, 28_284_00, 50_000_00)
TABLES = {name: table.description for name, table in catalogue.tables.items()}


def a_world(seed: int, day: date) -> World:
    """Each table is drawn by itself, so that a new one leaves the others as they were."""
    rows = {name: some_rows(Random(f"{seed} {name}"), table, day) for name, table in TABLES.items()}
    reached = [each for name in TABLES for each in some_deliveries(Random(f"{seed} {name} came"), name, day)]
    return World(catalogue.country, TABLES, rows, catalogue.subjects, Coverage(reached, catalogue.delays))


def some_rows(random: Random, table: TableDescription, day: date) -> list[Row]:
    subjects = {"person": PERSONS, "employer": BUSINESSES}
    if table.population:
        return [
            a_row(random, table, number, day) | {table.key[0]: subject}
            for number, subject in enumerate(subjects[table.population])
        ]
    # Of all that a person declared the latest alone counts, so many are needed to hit every category.
    many = 160 if table.name == "declarations" else random.choice((20, 40, 60))
    return [a_row(random, table, number, day) for number in range(many)]


def a_row(random: Random, table: TableDescription, number: int, day: date) -> Row:
    row = {column.name: a_cell(random, column, number, day) for column in table.columns}
    # What cancels another row is taken out before rules are asked.
    return row | ({table.cancels: None} if table.cancels else {})


def a_cell(random: Random, column: ColumnDescription, number: int, day: date) -> Scalar | None:
    if column.missing is not None and random.random() < 0.5:
        return None
    if column.name.endswith("birth_date"):
        return random.choice(BIRTHS)
    near = day + timedelta(days=random.choice(DAYS_AWAY))
    made: dict[Kind, Callable[[], Scalar]] = {
        Kind.PERSON: lambda: random.choice(PERSONS),
        Kind.BUSINESS: lambda: random.choice(BUSINESSES),
        Kind.HOUSEHOLD: lambda: random.randrange(20),
        Kind.PLACE: lambda: random.choice(PLACES),
        Kind.DAY: lambda: near,
        Kind.MONTH: lambda: near.replace(day=1),
        Kind.MONEY: lambda: random.choice(TIYN),
        Kind.WHOLE: lambda: random.randrange(5),
        Kind.CODE: lambda: random.choice(column.options).code,
        Kind.YES_NO: lambda: random.random() < 0.5,
        Kind.TEXT: lambda: f"{column.name} {number}",
    }
    return made[column.kind]()


def some_deliveries(random: Random, table: str, day: date) -> list[Delivered]:
    """Whole, for two regions up to a day, from a day on, or never."""
    earlier = day - timedelta(days=random.choice((0, 10, 40, 70, 200)))
    since = day - timedelta(days=random.choice((30, 100, 400)))
    ways = (
        [Delivered(table, date(2099, 12, 31))],
        [Delivered(table, earlier, None, frozenset(random.sample(PLACES, 2)))],
        [Delivered(table, day, since)],
        [],
    )
    return random.choices(ways, weights=(12, 2, 2, 1))[0]


WORLDS = [(seed, day) for seed in (1, 3, 9) for day in (date(2018, 8, 1), date(2020, 6, 1), date(2026, 1, 15))]


@cache
def expected(seed: int, day: date) -> dict[int, Decided]:
    return ReferenceEngine().decide(a_world(seed, day), catalogue, day)


@pytest.fixture(scope="module")
def duckdb() -> Engine:
    return SqlEngine(DuckDBStore(), DecisionQueries())


@pytest.mark.parametrize(("seed", "day"), WORLDS)
def test_duckdb_decides_as_the_reference_does(duckdb: Engine, seed: int, day: date) -> None:
    wanted, found = expected(seed, day), duckdb.decide(a_world(seed, day), catalogue, day)
    assert wanted.keys() == found.keys() == set(PERSONS)
    differing = {person: (wanted[person], found[person]) for person in wanted if wanted[person] != found[person]}
    assert not differing, f"{len(differing)} of {len(wanted)} persons, the first: {next(iter(differing.items()))}"


def test_these_worlds_hit_every_status_and_finding() -> None:
    """Otherwise the agreement above would say little."""
    decided = [each for world in WORLDS for each in expected(*world).values()]
    for part, rules in (("held", catalogue.statuses), ("findings", catalogue.findings)):
        hit = {code for each in decided for code in cast(Iterable[str], each[part])}
        assert {rule.code for rule in rules} - hit == set()
