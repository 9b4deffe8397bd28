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


def place_of(actor: Actor, day: date) -> Place | None:
    """What an officer answers for, by the division of a day; None: the whole country."""
    code = territory_of(actor)
    if code is None:
        return None
    region = places.on(day).region_of(code).code
    return Place(region, None if code == region else code)


def may_read(own: Place | None, plan: Plan) -> bool:
    """Whether a plan is of the own region: a district is part of the plan of its region."""
    return own is None or own.region == plan.region


def may_change(actor: Actor, own: Place | None, plan: Plan) -> bool:
    """Whether a plan is one's own, and its latest version is shown."""
    is_latest = plan.version.number == plan.latest
    return ACTS["plans.make"].allows(actor.role) and is_latest and own == Place(plan.region, plan.district)
