"""Shares with their intervals, and the difference of two of them: small numbers say how little they tell.

Wilson's interval for a share; for a difference the intervals of both shares are put together (Newcombe 1998, method
10), within strata and then weighted (Yan and Su 2010): with one stratum it is Newcombe's.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

Z = 1.959964
"""Of the normal distribution for 95 %."""


@dataclass(frozen=True)
class Interval:
    """A value and the limits between which it may well lie; shares from 0 to 1, differences from -1 to 1."""

    value: float
    low: float
    high: float

    @property
    def tells_apart(self) -> bool:
        """Of a difference: whether 0 lies outside."""
        return self.low > 0 or self.high < 0


@dataclass(frozen=True)
class Pair:
    """Two groups of one stratum: how many there are and how many of them hold what is compared."""

    hold: int
    among: int
    others_hold: int
    others: int


def share(hold: int, among: int) -> Interval | None:
    """A share with Wilson's interval; None where there is nobody."""
    if among == 0:
        return None
    p, z2 = hold / among, Z * Z
    middle = (p + z2 / (2 * among)) / (1 + z2 / among)
    half = Z * math.sqrt(p * (1 - p) / among + z2 / (4 * among * among)) / (1 + z2 / among)
    return Interval(p, max(0.0, middle - half), min(1.0, middle + half))


def difference(pairs: Sequence[Pair]) -> Interval | None:
    """The first group's share less the other's, within each stratum, weighted by the first group's size.

    Strata that lack one of the groups compare nothing and are left out; None where none is left.
    """
    told = [pair for pair in pairs if pair.among and pair.others]
    whole = sum(pair.among for pair in told)
    value = low = high = 0.0
    for pair in told:
        one, other = share(pair.hold, pair.among), share(pair.others_hold, pair.others)
        if one and other:
            weight = pair.among / whole
            value += weight * (one.value - other.value)
            low += weight**2 * ((one.value - one.low) ** 2 + (other.high - other.value) ** 2)
            high += weight**2 * ((one.high - one.value) ** 2 + (other.value - other.low) ** 2)
    return Interval(value, value - math.sqrt(low), value + math.sqrt(high)) if told else None
