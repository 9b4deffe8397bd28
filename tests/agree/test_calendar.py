"""Every engine keeps the same calendar: around the ends of months and years, in leap years, before 1970."""

from __future__ import annotations

from datetime import date, timedelta
from typing import get_args

import pytest

from martebe.rules import Complete, Value, today, whole
from martebe.rules import nodes as n
from martebe.rules.days import Calendar, Unit
from tests.agree import toy
from tests.agree.engines import Engine
from tests.agree.example import Example

STARTS = ("1969-12-28", "2000-02-25", "2016-02-26", "2017-12-28", "2018-02-26", "2018-07-29")
BIRTHS = [date.fromisoformat(start) + timedelta(days=number) for start in STARTS for number in range(8)]
ON = [date(2018, 2, 28), date(2018, 3, 1), date(2018, 3, 31), date(2018, 12, 31), date(2020, 2, 29)]
AMOUNTS = (-13, -1, 1, 2, 12, 31)


def _questions(born: Value) -> dict[str, n.Condition | n.Value]:
    elapsed = {f"{unit}_between": Value(n.Elapsed(born.node, today.node, unit)) for unit in get_args(Unit)}
    moved = {
        f"{unit}_{abs(amount)}_{'later' if amount > 0 else 'earlier'}": born.plus(**{unit: amount})
        for unit in get_args(Unit)
        for amount in AMOUNTS
    }
    starts = {f"start_of_{unit}": born.start_of(unit) for unit in get_args(Calendar)}
    values = {**elapsed, **moved, **starts, "month": born.month()}
    # An age that is compared becomes a day that is compared: the same answer by another way.
    ages = {
        f"{name}_at_least_{least}": (each >= whole(least)).node
        for name, each in elapsed.items()
        for least in (-1, 0, 1, 18)
    }
    return {name: value.node for name, value in values.items()} | ages


@pytest.mark.parametrize("day", ON, ids=str)
@pytest.mark.parametrize("name", ["on_duckdb", "on_postgres", "on_sail"])
def test_the_calendar(request: pytest.FixtureRequest, name: str, day: date) -> None:
    engine: Engine = request.getfixturevalue(name)
    example = _example(day)
    assert engine.answers(example) == example.expected()


@pytest.mark.real_spark
@pytest.mark.parametrize("day", ON, ids=str)
def test_the_calendar_on_real_spark(on_real_spark: Engine, day: date) -> None:
    example = _example(day)
    assert on_real_spark.answers(example) == example.expected()


def _example(day: date) -> Example:
    empty = dict.fromkeys(toy.description("residents").column_names)
    residents = [{**empty, "person": number, "birth": born, "sex": "male"} for number, born in enumerate(BIRTHS)]
    rows = {**{name: [] for name in toy.TABLES}, "residents": residents}
    return Example("person", day, _questions(toy.residents.birth), rows, Complete())
