"""The difference of two shares with its interval: small numbers say how little they tell.

The intervals of both shares are put together (Newcombe 1998, method 10), within strata and then weighted (Yan and Su
2010): with one stratum it is Newcombe's.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt

from martebe.planning.share import Share


@dataclass(frozen=True)
class Pair:
    """Two groups of one stratum: how many hold what is compared, and of how many."""

    hold: int
    among: int
    others_hold: int
    others: int


@dataclass(frozen=True)
class Difference:
    """A difference of shares, from -1 to 1, and the limits between which it may well lie."""

    value: float
    low: float
    high: float

    @property
    def tells_apart(self) -> bool:
        """Whether 0 lies outside."""
        return self.low > 0 or self.high < 0


def share(part: int, whole: int) -> Share | None:
    """A share; None of nobody."""
    return Share(part, whole) if whole else None


def difference(pairs: Sequence[Pair]) -> Difference | None:
    """The first group's share less the other's, within each stratum, weighted by the first group's size.

    Strata that lack one of the groups compare nothing and are left out; None where none is left.
    """
    told = [pair for pair in pairs if pair.among and pair.others]
    whole = sum(pair.among for pair in told)
    value = below = above = 0.0
    for pair in told:
        one, other, weight = Share(pair.hold, pair.among), Share(pair.others_hold, pair.others), pair.among / whole
        value += weight * (one.value - other.value)
        below += (weight * (one.value - one.interval.low)) ** 2 + (weight * (other.interval.high - other.value)) ** 2
        above += (weight * (one.interval.high - one.value)) ** 2 + (weight * (other.value - other.interval.low)) ** 2
    return Difference(value, value - sqrt(below), value + sqrt(above)) if told else None
