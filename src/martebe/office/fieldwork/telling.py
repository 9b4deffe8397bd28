"""Shares and differences with their intervals, as the reader's language writes them."""

from __future__ import annotations

from babel.numbers import format_decimal, format_percent

from martebe.office.face.moments import LOCALES
from martebe.office.face.saying import language, say
from martebe.office.fieldwork import words as w
from martebe.planning.compared import Difference
from martebe.planning.share import Share


def share_said(of: Share | None) -> str:
    """A share with its parts and interval: "62 % (31 of 50; 48 % to 74 %)"; nothing of nobody."""
    if of is None:
        return ""
    parts = say(w.PART_OF, _number(of.part), _number(of.whole))
    between = say(w.BETWEEN, _percent(of.interval.low), _percent(of.interval.high))
    return f"{_percent(of.value)} ({parts}; {between})"


def difference_said(of: Difference | None) -> str:
    """A difference in points with its interval; nothing where nothing is compared."""
    if of is None:
        return ""
    between = say(w.BETWEEN, _points(of.low), _points(of.high))
    return f"{say(w.POINTS, _points(of.value))} ({between})"


def _percent(value: float) -> str:
    return format_percent(
        value, "#,##0\N{NO-BREAK SPACE}%" if language() != "en" else "#,##0%", locale=LOCALES[language()]
    )


def _points(value: float) -> str:
    return format_decimal(round(value * 100, 1), "+#,##0.0;−#,##0.0", locale=LOCALES[language()])


def _number(value: int) -> str:
    return format_decimal(value, locale=LOCALES[language()])
