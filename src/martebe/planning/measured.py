"""The rate at which a route settled people of a category, measured where enough of them were tried.

A category that was hardly ever tried is measured by a wider one, first in the region, then in the country; which one
it was is part of the answer. A route that nobody was tried by has no rate: nothing is known of it, and nothing is not
a rate of zero.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from martebe.figures.settling import ALL, Tried
from martebe.figures.traits import Traits
from martebe.planning.share import Share

ENOUGH = 30
"""Persons that a rate is measured by, if there are as many somewhere: of fewer the interval is too wide to plan by."""


@dataclass(frozen=True)
class Tally:
    """So many tried by a route, by how near they are to a category of a region.

    level: the narrowest of ``Traits.wider`` that they belong to; 0 is the category itself. here: in the region.
    """

    level: int
    here: bool
    route: str
    persons: int
    reported: int
    confirmed: int


@dataclass(frozen=True)
class Measured:
    """What was measured of a route. traits and in_region say of whom: the category of the plan or a wider one.

    reach: of everybody of that category, those whom the route reached in the period.
    """

    route: str
    traits: Traits
    in_region: bool
    reach: Share
    confirmed: Share
    reported: Share

    @property
    def few(self) -> bool:
        """Whether fewer than enough were tried anywhere."""
        return self.confirmed.whole < ENOUGH


def tally(tried: Iterable[Tried], traits: Traits, region: int | None) -> list[Tally]:
    """Sort what was tried by how near it is to a category of a region."""
    levels = list(traits.wider())
    return [
        Tally(
            next(number for number, level in enumerate(levels) if level.includes(each.traits)),
            each.region == region,
            each.route,
            each.persons,
            each.reported,
            each.confirmed,
        )
        for each in tried
    ]


def measured(tallies: Sequence[Tally], traits: Traits) -> list[Measured]:
    """The rate of each route that somebody was tried by, routes in order of their codes."""
    routes = sorted({each.route for each in tallies if each.persons})
    return [_measured(route, tallies, traits) for route in routes]


def _measured(route: str, everybody: Sequence[Tally], traits: Traits) -> Measured:
    """From the narrowest group that is large enough, else from everybody who was tried."""
    levels = list(traits.wider())
    tallies = [each for each in everybody if each.route == route]
    near = ((level, here) for level in range(len(levels)) for here in (True, False))
    groups = [(level, here, _within(tallies, level, here)) for level, here in near]
    level, here, among = next((each for each in groups if _persons(each[2]) >= ENOUGH), groups[-1])
    persons = _persons(among)
    confirmed, reported = (Share(sum(getattr(each, name) for each in among), persons) for name in OUTCOMES)
    whole = [each for each in _within(everybody, level, here) if each.route == ALL]
    return Measured(route, levels[level], here, Share(persons, _persons(whole)), confirmed, reported)


OUTCOMES = ("confirmed", "reported")


def _within(tallies: Sequence[Tally], level: int, here: bool) -> list[Tally]:
    return [each for each in tallies if each.level <= level and (each.here or not here)]


def _persons(tallies: Sequence[Tally]) -> int:
    return sum(each.persons for each in tallies)
