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
    """Three lines, and two thin ones for the range of the forecast; nothing for a plan of one month."""
    if len(months) < 2:
        return Drawing()
    numbered = list(enumerate(months))
    facts = [(at, each, each.fact) for at, each in numbered if each.fact is not None]
    coming = [(at, each, each.forecast) for at, each in numbered if each.forecast is not None]
    series = [
        Series(say(w.PLANNED), [_point(at, each, each.planned, w.PLANNED) for at, each in numbered], "quiet"),
        *(
            Series(
                say(w.FORECAST), [_point(at, each, getattr(end, name), w.FORECAST) for at, each, end in coming], kind
            )
            for name, kind in (("low", "range"), ("high", "range"), ("value", "open"))
        ),
        Series(say(w.FACT), [_point(at, each, fact, w.FACT) for at, each, fact in facts], "accent"),
    ]
    ends = [(at, formats.month(each.month, language())) for at, each in numbered if at in (0, len(months) - 1)]
    return line([each for each in series if each.points], number=_written, marks=ends)


def _point(at: int, month: Month, value: float, what: Words) -> Point:
    return Point(at, value, f"{formats.month(month.month, language())}: {say(what)} {_written(value)}")


def _written(value: float) -> str:
    return moments.number(round(value))
