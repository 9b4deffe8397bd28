"""What each route may bring for a category: outcomes expected, people needed for one, what the capacity allows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from martebe.figures.settling import ALL, REGISTER
from martebe.planning.forecast import forecast, pace_of
from martebe.planning.measured import Measured
from martebe.planning.share import Interval

PAST = frozenset({ALL, REGISTER})
"""Routes by which nobody can be invited: how the category fared as a whole, and without anything tried."""


@dataclass(frozen=True)
class Capacity:
    """What a headquarters can do in a month; the defaults are our own, to be set by whoever knows the staff.

    calls, visits: of all its people together, in a working day.
    """

    calls: int = 120
    visits: int = 40
    days: int = 21

    def reached(self, effort: str | None, months: int) -> int | None:
        """How many people can be reached in so many months by calls or visits; None where neither is needed."""
        each = {"call": self.calls, "visit": self.visits}.get(effort or "")
        return None if each is None else each * self.days * months


@dataclass(frozen=True)
class Proposal:
    """A route for so many persons of a category, in so many months.

    reached: whom it reaches: of calls and visits as many as the capacity allows, else as many as came by it before.
    expected: confirmed outcomes among these, if they settle as those before them did; its interval is cautious, for it
    takes the low of both shares together, and the high. for_one: people to reach for one outcome, the fewest and the
    most; None where that has no end.
    """

    measured: Measured
    effort: str | None
    reached: float
    expected: float
    interval: Interval
    for_one: tuple[float | None, float, float | None]


@dataclass(frozen=True)
class Asked:
    """How many of a category are there, how long the plan is, and how long the period was that rates are from."""

    persons: int
    months: int
    period: float


def proposals(
    rates: Sequence[Measured], asked: Asked, capacity: Capacity, efforts: Mapping[str, str]
) -> list[Proposal]:
    """Every route that people can be invited by, most confirmed outcomes expected first."""
    found = [_proposal(each, asked, capacity, efforts.get(each.route)) for each in rates if each.route not in PAST]
    return sorted(found, key=lambda each: (-each.expected, each.measured.route))


def _proposal(rate: Measured, asked: Asked, capacity: Capacity, effort: str | None) -> Proposal:
    share, around = rate.confirmed.value, rate.confirmed.interval
    low, reached, high = _reached(rate, asked, capacity.reached(effort, asked.months))
    interval = Interval(low * around.low, high * around.high)
    for_one = (_one_over(share), 1 / around.high, _one_over(around.low))
    return Proposal(rate, effort, reached, share * reached, interval, for_one)


def _reached(rate: Measured, asked: Asked, within: int | None) -> tuple[float, float, float]:
    """Within a capacity there is nothing to guess; else what came by itself before, over as many months."""
    if within is not None:
        reached = float(min(asked.persons, within))
        return reached, reached, reached
    pace = pace_of(rate.reach, asked.period)
    return forecast(asked.persons, 0, pace, [asked.months])[0].bounds


def _one_over(share: float) -> float | None:
    return 1 / share if share else None
