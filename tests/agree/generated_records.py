"""Records and deliveries that hit the edges: few persons, ends of months, missing cells, negative money."""

from __future__ import annotations

from datetime import date
from typing import Any

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from martebe.rules import Coverage, Delivered, Kind, TableDescription
from martebe.rules.nodes import Scalar
from tests.agree import toy

Row = dict[str, Scalar | None]
Tables = dict[str, list[Row]]

PERSONS = (1, 2, 3)
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
    """Rows of every toy table; each population has one row for each of its subjects."""
    people = draw(st.lists(st.sampled_from(PERSONS), unique=True, min_size=draw(st.sampled_from((0, 2, 2, 3)))))
    firms = draw(st.lists(st.sampled_from(BUSINESSES), unique=True, min_size=draw(st.sampled_from((0, 1, 1, 2)))))
    made: Tables = {
        "residents": [
            draw(_row(toy.description("residents"), number, person=person)) for number, person in enumerate(people)
        ],
        "employers": [
            draw(_row(toy.description("employers"), number, business=firm)) for number, firm in enumerate(firms)
        ],
    }
    for name in ("contributions", "contracts", "households", "aid"):
        made[name] = [draw(_row(toy.description(name), number)) for number in range(draw(st.sampled_from((0, 2, 4, 6))))]
    return made


@st.composite
def _row(draw: DrawFn, table: TableDescription, number: int, **given: Scalar) -> Row:
    row: Row = {column.name: draw(_cell(table, column.name)) for column in table.columns}
    own_name = {table.key[0]: f"{table.name} {number}"} if table.column(table.key[0]).kind is Kind.TEXT else {}
    return row | own_name | given


def _cell(table: TableDescription, name: str) -> SearchStrategy[Any]:
    column = table.column(name)
    options = tuple(option.code for option in column.options) or CELLS[column.kind]
    # One cell in several is missing, so that rows still fit together.
    return st.sampled_from((*options, None) if column.missing else options)


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
