"""Whether a target will be reached, said so that nobody has to read a chart for it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from martebe.planning import words
from martebe.planning.forecast import Forecast
from martebe.planning.numbers import filled
from martebe.rules import Words


class Light(StrEnum):
    """How a plan stands, best first; whoever shows a colour says the word too."""

    REACHED = "reached"
    ON_COURSE = "on_course"
    UNCERTAIN = "uncertain"
    BEHIND = "behind"
    IMPOSSIBLE = "impossible"
    UNKNOWN = "unknown"


@dataclass(frozen=True)
class Verdict:
    """The light, and the sentence with the numbers that it rests on."""

    light: Light
    sentence: Words


def verdict(target: int, fact: int, persons: int, end: Forecast | None) -> Verdict:
    """Hold a target against those confirmed so far, all persons of the category, and the forecast for the last month.

    ``end`` is None where nothing was measured; then only what is certain is said.
    """
    if fact >= target:
        return Verdict(Light.REACHED, filled(words.REACHED, fact, target))
    if persons < target:
        return Verdict(Light.IMPOSSIBLE, filled(words.TOO_FEW, persons, target, target - persons))
    if end is None:
        return Verdict(Light.UNKNOWN, filled(words.NOT_MEASURED, fact, target))
    low, value, high = round(end.low), round(end.value), round(end.high)
    if low >= target:
        return Verdict(Light.ON_COURSE, filled(words.ON_COURSE, value, low, high, target))
    if high >= target:
        return Verdict(Light.UNCERTAIN, filled(words.UNCERTAIN, value, low, high, target))
    return Verdict(Light.BEHIND, filled(words.BEHIND, value, low, high, target, target - high))
