"""A country of toys: tables of every shape, numbers of the law of every kind, groups single and not."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from fractions import Fraction

from martebe.rules import (
    Catalogue,
    Group,
    Kind,
    Number,
    Numbers,
    Source,
    Span,
    Subject,
    Table,
    TableDescription,
    Words,
    columns,
)
from martebe.rules.numbers import Amount, Entry, Series, Unit

TOY = Words("ойыншық", "игрушка", "toy")
SAID = {"kk": "ойыншық", "ru": "игрушка", "en": "toy", "meaning": "a toy"}
EMPTY = {**SAID, "missing": "not known"}

residents = Table(
    "residents", words=TOY, owner=TOY, meaning="everyone", key=("person",), population="person",
    columns=[
        columns.person("person", **SAID), columns.day("birth", **SAID), columns.day("left", **EMPTY),
        columns.code("sex", {"male": TOY, "female": TOY}, **SAID), columns.place("region", **EMPTY),
        columns.money("savings", **EMPTY), columns.whole("rooms", **EMPTY), columns.yes_no("urban", **EMPTY),
        columns.text("note", **EMPTY), columns.month("since", **EMPTY), columns.household("listed_in", **EMPTY),
    ],
)  # fmt: skip
employers = Table(
    "employers", words=TOY, owner=TOY, meaning="every employer", key=("business",), population="employer",
    columns=[
        columns.business("business", **SAID), columns.place("region", **SAID), columns.day("opened", **SAID),
        columns.whole("staff", **EMPTY), columns.money("capital", **EMPTY), columns.text("activity", **EMPTY),
    ],
)  # fmt: skip
contributions = Table(
    "contributions", words=TOY, owner=TOY, meaning="events of a month", key=("payment",), time="month", delay_days=60,
    columns=[
        columns.text("payment", **SAID), columns.person("person", **SAID), columns.business("payer", **EMPTY),
        columns.month("month", **SAID), columns.money("amount", **EMPTY), columns.day("paid_on", **EMPTY),
        columns.code("kind", {"labour": TOY, "civil": TOY, "self": TOY}, **EMPTY),
    ],
)  # fmt: skip
contracts = Table(
    "contracts", words=TOY, owner=TOY, meaning="spans", key=("contract",), time=Span("start", "end"), delay_days=30,
    columns=[
        columns.text("contract", **SAID), columns.person("person", **EMPTY), columns.business("employer", **EMPTY),
        columns.code("kind", {"labour": TOY, "civil": TOY}, **SAID),
        columns.day("start", **SAID), columns.day("end", **EMPTY),
        columns.whole("hours", **EMPTY), columns.yes_no("signed", **EMPTY), columns.place("worked_in", **EMPTY),
    ],
)  # fmt: skip
households = Table(
    "households", words=TOY, owner=TOY, meaning="who lives with whom", key=("household", "person", "since"),
    time=Span("since", "until"),
    columns=[
        columns.household("household", **EMPTY), columns.person("person", **EMPTY),
        columns.code("role", {"head": TOY, "child": TOY}, **SAID),
        columns.day("since", **SAID), columns.day("until", **EMPTY),
    ],
)  # fmt: skip
aid = Table(
    "aid", words=TOY, owner=TOY, meaning="events of a household", key=("award",), time="day",
    columns=[
        columns.text("award", **SAID), columns.household("household", **SAID), columns.day("day", **SAID),
        columns.money("amount", **EMPTY), columns.code("kind", {"food": TOY, "fuel": TOY}, **EMPTY),
    ],
)  # fmt: skip

TABLES = {table.name: table for table in (residents, employers, contributions, contracts, households, aid)}
SUBJECTS = {
    "person": Subject("person", "residents", "person", "region"),
    "employer": Subject("employer", "employers", "business", "region"),
}

household = Group("household", households.rows().by("person").in_force(), member="person", key="household", single=True)
ever_household = Group("ever_household", households.by("person"), member="person", key="household")
workers = Group("workers", contracts.in_force(), member="person", key="employer")
main_employer = Group(
    "main_employer", contracts.where(kind="labour").in_force(), member="person", key="employer", single=True
)
GROUPS = {"household": household, "ever_household": ever_household, "workers": workers, "main_employer": main_employer}


def _number(
    code: str, unit: Unit, *values: tuple[date, Amount], key: str | None = None, until: date | None = None
) -> Number:
    """A number whose values hold from their day to the next one's, the last until ``until``."""
    ends = [start - timedelta(days=1) for start, _ in values[1:]] + [until]
    entries = tuple(Entry(start, end, value, Source("toy")) for (start, value), end in zip(values, ends, strict=True))
    return Number(code, TOY, unit, (Series(key, entries),), by=None if key is None else "sex")


def _by_sex(male: Number, female: Number) -> Number:
    return Number(male.code, TOY, male.unit, (*male.series, *female.series), by="sex")


ALWAYS = date(1900, 1, 1)
NEW_YEAR = date(2018, 1, 1)
IN_FORCE = [
    _number("least", Unit.TENGE, (ALWAYS, 300), (NEW_YEAR, 500)),
    _number("rate", Unit.SHARE, (ALWAYS, Fraction(1, 10)), (NEW_YEAR, Fraction(2, 3))),
    _number("times", Unit.MULTIPLE, (ALWAYS, Fraction(5, 2))),
    _number("window", Unit.MONTHS, (ALWAYS, 2), (date(2018, 3, 1), 3)),
    _number("term", Unit.DAYS, (ALWAYS, 30)),
    _number("places", Unit.WHOLE, (ALWAYS, 1), (NEW_YEAR, 2)),
]
BY_SEX = [
    _by_sex(
        _number("age", Unit.WHOLE, (ALWAYS, 18), (NEW_YEAR, 19), key="male"),
        _number("age", Unit.WHOLE, (ALWAYS, 17), key="female"),
    ),
    _by_sex(
        _number("part", Unit.SHARE, (ALWAYS, Fraction(1, 3)), key="male"),
        _number("part", Unit.SHARE, (ALWAYS, Fraction(1, 7)), (NEW_YEAR, Fraction(3, 2)), key="female"),
    ),
]  # fmt: skip
#: Not in force on every day: asked only by the day of an event.
FOR_A_TIME = [
    _number("fee", Unit.TENGE, (date(2016, 1, 1), 100), (NEW_YEAR, 700), until=date(2018, 6, 30)),
    _number(
        "tariff", Unit.SHARE, (date(2016, 1, 1), Fraction(1, 2)), (NEW_YEAR, Fraction(4, 3)), until=date(2018, 6, 30)
    ),
]
NUMBERS = Numbers([*IN_FORCE, *BY_SEX, *FOR_A_TIME])
CATALOGUE = Catalogue("agree", TABLES, SUBJECTS, (), NUMBERS)


def columns_of(table: Table, kinds: Sequence[Kind]) -> list[str]:
    """The names of a table's columns of some kinds."""
    return [column.name for column in table.description.columns if column.kind in kinds]


def description(name: str) -> TableDescription:
    """What is described of a table."""
    return TABLES[name].description
