"""Whose plans an officer reads and makes: those of the own region, a district's head those of the own district."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from martebe.assembly import places
from martebe.office.access.actors import Actor
from martebe.office.access.policy import ACTS
from martebe.office.headquarters.services import territory_of
from martebe.office.plans.keeping import Plan


@dataclass(frozen=True)
class Place:
    """A region, or one district of it."""

    region: int
    district: int | None

    @property
    def code(self) -> int:
        """The code of the smaller of the two."""
        return self.district or self.region

    def holds(self, other: Place) -> bool:
        """Whether another place is this one or a district of it."""
        return self.region == other.region and self.district in (None, other.district)


def place_of(actor: Actor, day: date) -> Place | None:
    """What an officer answers for, by the division of a day; None: the whole country."""
    code = territory_of(actor)
    if code is None:
        return None
    region = places.on(day).region_of(code).code
    return Place(region, None if code == region else code)


def asked_place(own: Place | None, code: int | None, day: date) -> Place | None:
    """The region or district that a code lies in, where it is within one's own place; else one's own."""
    try:
        lowest = None if code is None else places.on(day).lowest(code)
    except LookupError:
        lowest = None
    if lowest is None:
        return own
    asked = Place(lowest.parent or lowest.code, lowest.code if lowest.parent else None)
    return asked if own is None or own.holds(asked) else own


def may_read(own: Place | None, plan: Plan) -> bool:
    """Whether a plan is of the own region: a district is part of the plan of its region."""
    return own is None or own.region == plan.region


def may_change(actor: Actor, own: Place | None, plan: Plan) -> bool:
    """Whether a plan is of one's own place, or of a district of it, and its latest version is shown."""
    is_latest = plan.version.number == plan.latest
    is_own = own is not None and own.holds(Place(plan.region, plan.district))
    return ACTS["plans.make"].allows(actor.role) and is_latest and is_own
