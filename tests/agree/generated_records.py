"""Records and deliveries that hit the edges: few persons, ends of months, missing cells, negative money."""

from __future__ import annotations

from datetime import date
from random import Random

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn

from martebe.rules import ColumnDescription, Coverage, Delivered, Kind, Span, TableDescription
from martebe.rules.nodes import Scalar
from tests.agree import toy

Row = dict[str, Scalar | None]
Tables = dict[str, list[Row]]

PERSONS = (1, 2, 3, 4, 5)
STRANGER = 9
"""A person whom records name and the population does not hold."""
BUSINESSES = (11, 12)
HOUSEHOLDS = (21, 22)
PLACES = (1, 2)
NOTES = ("a", "ә b's")
ASKED_ON = (date(2018, 8, 1), date(2018, 8, 31), date(2018, 2, 28), date(2020, 2, 29), date(2018, 12, 31))
DAYS = (
    date(2000, 2, 29), date(1999, 8, 1), date(2000, 7, 31), date(2016, 2, 29), date(2017, 12, 31), date(2018, 1, 1),
    date(2018, 1, 31), date(2018, 2, 28), date(2018, 5, 31), date(2018, 6, 30), date(2018, 7, 31), date(2018, 8, 1),
    date(2018, 8, 2), date(2020, 2, 29), date(1969, 12, 31),
)  # fmt: skip
MONTHS = (date(2017, 12, 1), date(2018, 1, 1), date(2018, 5, 1), date(2018, 6, 1), date(2018, 7, 1), date(2018, 8, 1))
CELLS: dict[Kind, tuple[Scalar, ...]] = {
    Kind.PERSON: (*PERSONS, STRANGER), Kind.BUSINESS: BUSINESSES, Kind.HOUSEHOLD: HOUSEHOLDS, Kind.PLACE: PLACES,
    Kind.DAY: DAYS, Kind.MONTH: MONTHS, Kind.MONEY: (-700, -1, 0, 1, 100, 300, 701), Kind.WHOLE: (-3, 0, 1, 2, 18),
    Kind.YES_NO: (True, False), Kind.TEXT: NOTES,
}  # fmt: skip


@st.composite
def records(draw: DrawFn) -> Tables:
    """Rows of every toy table, many in half of them; each population has one row for each of its subjects."""
    made = {
        name: draw(_rows(name, draw(st.sampled_from((0, 8))), 16))
        for name in ("contributions", "contracts", "households", "aid")
    }
    for table, key, numbers in (("residents", "person", PERSONS), ("employers", "business", BUSINESSES)):
        rows = draw(_rows(table, 2, len(numbers)))
        made[table] = [{**row, key: number} for row, number in zip(rows, numbers, strict=False)]
    return made


@st.composite
def _rows(draw: DrawFn, table: str, least: int, most: int) -> list[Row]:
    """Rows that are each made from one number: many for little, yet taken away one by one in search of a cause."""
    seeds = draw(st.lists(st.integers(0, 2**16 - 1), min_size=least, max_size=most))
    return [_row(toy.description(table), number, Random(seed)) for number, seed in enumerate(seeds)]


def _row(table: TableDescription, number: int, chance: Random) -> Row:
    row: Row = {column.name: chance.choice(_cells(table, column)) for column in table.columns}
    return row | ({table.key[0]: f"{table.name} {number}"} if table.column(table.key[0]).kind is Kind.TEXT else {})


def _cells(table: TableDescription, column: ColumnDescription) -> tuple[Scalar | None, ...]:
    """What a cell may hold: half of all spans have no end, so that many are in force; else few cells are missing."""
    options = tuple(option.code for option in column.options) or CELLS[column.kind]
    is_end = isinstance(table.time, Span) and column.name == table.time.end
    missing = 0 if column.missing is None else len(options) if is_end else 1 + len(options) // 6
    return (*options, *[None] * missing)


@st.composite
def coverages(draw: DrawFn) -> Coverage:
    """Each table delivered wholly, for one place, for a time, in pieces or never."""
    delivered = [each for name in toy.TABLES for each in draw(_deliveries(name))]
    return Coverage(delivered, toy.CATALOGUE.delays)


FOREVER = date(9990, 1, 1)
UNTIL = (date(2018, 7, 31), date(2018, 6, 30), date(2018, 5, 31), date(2017, 12, 31), FOREVER)
SINCE = (None, date(2018, 1, 1), date(2018, 7, 1))
WHERE = (None, frozenset({1}), frozenset({2}), frozenset({1, 2}))


@st.composite
def _deliveries(draw: DrawFn, table: str) -> list[Delivered]:
    if draw(st.booleans()):
        return [Delivered(table, FOREVER)]
    some = st.builds(Delivered, st.just(table), st.sampled_from(UNTIL), st.sampled_from(SINCE), st.sampled_from(WHERE))
    return draw(st.lists(some, max_size=2))
