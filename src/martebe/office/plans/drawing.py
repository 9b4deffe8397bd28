"""The chart of a plan: what was planned, what is confirmed, and what is forecast with its range."""

from __future__ import annotations

from collections.abc import Sequence

from martebe.figures import formats
from martebe.figures.charts import Drawing, Point, Series, line
from martebe.office.face import moments
from martebe.office.face.saying import language, say
from martebe.office.plans import words as w
from martebe.office.plans.progress import Month
from martebe.rules.words import Words


def drawn(months: Sequence[Month]) -> Drawing:
    """Three lines that begin with nobody, and two thin ones for the range of the forecast, which goes on from the fact.

    A month lies where it ends. Nothing for a plan of one month.
    """
    if len(months) < 2:
        return Drawing()
    numbered = list(enumerate(months, 1))
    facts = [START, *(_point(at, each, each.fact, w.FACT) for at, each in numbered if each.fact is not None)]
    planned = [START, *(_point(at, each, each.planned, w.PLANNED) for at, each in numbered)]
    coming = [(at, each, each.forecast) for at, each in numbered if each.forecast is not None and each.fact is None]

    def end(name: str) -> list[Point]:
        return [facts[-1], *(_point(at, each, getattr(of, name), w.FORECAST) for at, each, of in coming)]

    series = [
        Series(say(w.PLANNED), planned, "quiet"),
        *(Series(say(w.FORECAST), end(name), "range", told=False) for name in ("low", "high") if coming),
        *([Series(say(w.FORECAST), end("value"), "open")] if coming else []),
        *([Series(say(w.FACT), facts, "accent")] if len(facts) > 1 else []),
    ]
    ends = [(at, formats.month(each.month, language())) for at, each in numbered if at in (1, len(months))]
    return line(series, number=_written, marks=ends)


START = Point(0, 0, "0")
"""Where a plan begins."""


def _point(at: int, month: Month, value: float, what: Words) -> Point:
    return Point(at, value, f"{formats.month(month.month, language())}: {say(what)} {_written(value)}")


def _written(value: float) -> str:
    return moments.number(round(value))
