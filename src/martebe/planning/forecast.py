"""What comes if it goes on as it went: from the share that settled in a period, month by month, for those who are left.

The interval is that of the measured share. It says nothing of what no register can know: a new law, a harvest, an
order from above.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from martebe.planning.share import Share


@dataclass(frozen=True)
class Pace:
    """The share of those left who settle in a month: lowest, measured, highest; each from 0 to 1."""

    low: float
    value: float
    high: float


@dataclass(frozen=True)
class Forecast:
    """Confirmed outcomes from the start of a plan up to a month, that month included."""

    low: float
    value: float
    high: float

    @property
    def bounds(self) -> tuple[float, float, float]:
        """Lowest, expected, highest."""
        return self.low, self.value, self.high


def pace_of(settled: Share, months: float) -> Pace:
    """The monthly share that makes a share in so many months, each month taken from those who are left."""
    around = settled.interval
    low, value, high = (1 - (1 - share) ** (1 / months) for share in (around.low, settled.value, around.high))
    return Pace(low, value, high)


def forecast(left: int, so_far: int, pace: Pace, months: Iterable[float]) -> list[Forecast]:
    """So many months from now, for those who are left, beside those who have settled so far."""
    return [
        Forecast(*(so_far + left * (1 - (1 - share) ** month) for share in (pace.low, pace.value, pace.high)))
        for month in months
    ]


def together(forecasts: Sequence[Forecast]) -> Forecast:
    """Of several categories at once: lowest with lowest, as cautious as can be, for they may all fare ill together."""
    return Forecast(*(sum(getattr(each, name) for each in forecasts) for name in ("low", "value", "high")))
