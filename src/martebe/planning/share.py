"""A share that was counted, and how far the true one may be from it."""

from __future__ import annotations

from dataclasses import dataclass
from math import sqrt

NINETY_FIVE = 1.959963984540054
"""So many standard errors to each side leave out one case in twenty."""


@dataclass(frozen=True)
class Interval:
    """The lowest and the highest that agree with what was counted, 95 times in a hundred."""

    low: float
    high: float

    def times(self, factor: float) -> Interval:
        """The same for so many."""
        return Interval(self.low * factor, self.high * factor)


@dataclass(frozen=True)
class Share:
    """So many of so many. Raises ValueError for a part that is none of the whole, and for nobody at all."""

    part: int
    whole: int

    def __post_init__(self) -> None:
        if not 0 <= self.part <= self.whole or self.whole == 0:
            raise ValueError(f"A share is a part of somebody; found {self.part} of {self.whole}.")

    @property
    def value(self) -> float:
        """From 0 to 1."""
        return self.part / self.whole

    @property
    def interval(self) -> Interval:
        """Wilson's score interval (E. B. Wilson, 1927).

        It stays within 0 and 1 and tells something where nobody or everybody settled and where few were tried, which
        the usual interval of plus and minus does not; and it needs no guess beforehand, which a Bayesian one does.
        """
        z, n, p = NINETY_FIVE, self.whole, self.value
        centre, scale = p + z * z / (2 * n), 1 + z * z / n
        reach = z * sqrt(p * (1 - p) / n + z * z / (4 * n * n))
        return Interval(max(0.0, (centre - reach) / scale), min(1.0, (centre + reach) / scale))
