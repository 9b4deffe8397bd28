"""What other rooms may ask of this one."""

from __future__ import annotations

from dataclasses import dataclass

from django.urls import reverse

from martebe.assembly import places
from martebe.office import clock
from martebe.office.plans.keeping import Plan, plans_in
from martebe.office.plans.progress import progress
from martebe.planning import Light
from martebe.rules.words import Words

BADGES = {
    Light.REACHED: "good",
    Light.ON_COURSE: "good",
    Light.UNCERTAIN: "open",
    Light.BEHIND: "bad",
    Light.IMPOSSIBLE: "bad",
    Light.UNKNOWN: "quiet",
}


@dataclass(frozen=True)
class PlanLine:
    """A plan in one line. fact: confirmed persons; reported: those who hold a status, however told.

    sentence: whether the target will be reached, with the numbers. badge: one of ``face`` badges.
    """

    id: int
    title: str
    target: int
    reported: int
    fact: int
    sentence: Words
    badge: str
    address: str


def plans_of(place: int | None) -> list[PlanLine]:
    """The plans of a region, of the region of a district, or of the country (None), the newest first."""
    region = None if place is None else places.on(clock.today()).region_of(place).code
    return [_line(plan) for plan in plans_in(region)]


def _line(plan: Plan) -> PlanLine:
    whole = progress(plan).whole
    said, address = whole.verdict, reverse("plans:plan", args=[plan.id])
    numbers = (whole.target, whole.reported, whole.fact)
    return PlanLine(plan.id, plan.version.title, *numbers, said.sentence, BADGES[said.light], address)


__all__ = ["PlanLine", "plans_of"]
