"""Days and periods that follow from today alone, and how a day is moved."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import get_args

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn

from martebe.rules import Kind, Period, Value, between, today
from martebe.rules.days import Calendar, Unit
from tests.agree.generated_records import DAYS


@st.composite
def static_days(draw: DrawFn) -> Value | date:
    """A day that follows from today alone."""
    if draw(st.integers(0, 3)) == 0:
        return draw(st.sampled_from(DAYS))
    day = today
    for _ in range(draw(st.integers(0, 2))):
        day = draw(st.sampled_from(MOVES))(draw, day)
    return day


def calendar_start(draw: DrawFn, day: Value) -> Value:
    return day.start_of(draw(st.sampled_from(get_args(Calendar))))


def shifted(draw: DrawFn, day: Value) -> Value:
    units = ("months", "years") if day.kind is Kind.MONTH else get_args(Unit)
    unit, amount = draw(st.sampled_from(units)), draw(st.sampled_from((-13, -3, -1, 1, 2, 12, 31)))
    return day.plus(**{unit: amount if unit != "years" else amount % 5 - 2 or 1})


MOVES: list[Callable[[DrawFn, Value], Value]] = [
    shifted,
    calendar_start,
    lambda draw, day: day.month().first_day(),
]


@st.composite
def periods(draw: DrawFn) -> Period:
    """Days from one to another, one end perhaps open."""
    since, until = draw(static_days()), draw(static_days())
    open_end = draw(st.integers(0, 3))
    return between(None if open_end == 0 else since, None if open_end == 1 else until)
