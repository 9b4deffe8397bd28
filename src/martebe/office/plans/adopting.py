"""The third step: what is typed about a category, shared out over districts and months, and what is adopted of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django import forms
from django.http import QueryDict

from martebe.assembly import country
from martebe.figures.traits import Traits, traits_words
from martebe.office.access.actors import Actor
from martebe.office.face.saying import say
from martebe.office.headquarters.services import place_words
from martebe.office.numbers import number_of
from martebe.office.plans import published
from martebe.office.plans import words as w
from martebe.office.plans.forms import DistrictsForm, PartForm, PlanForm, ReasonForm
from martebe.office.plans.keeping import Part, Plan, Version, adopt, by_month, change
from martebe.office.plans.whose import Place
from martebe.planning import largest_remainder


@dataclass(frozen=True)
class Third:
    """What the step is about: a category of a place by a route, for a new plan or added to one, and the day."""

    own: Place
    traits: Traits
    route: str
    plan: Plan | None
    day: date

    def persons(self) -> dict[int | None, int]:
        """Who is without status, by district."""
        return published.by_district(self.traits, self.own.region, self.own.district, self.day)


MONTHS = 5
"""Of a plan for which no other number was asked."""


class Step:
    """The forms of the step, filled in: as they were sent, or as they begin with what the address asks."""

    def __init__(self, third: Third, sent: QueryDict | None, asked: Mapping[str, str]) -> None:
        self.third = third
        self.by_district = third.persons() or {None: 0}
        begins = self._begins(asked)
        self.part = PartForm(sent, initial=begins, first=third.day.replace(day=1))
        about: type[forms.Form] = PlanForm if third.plan is None else ReasonForm
        self.about = about(sent, initial=begins)
        adopts = sent is not None and "adopt" in sent
        given = sent if adopts else self._spread(begins["total"])
        self.districts = DistrictsForm(given, persons=self.by_district, day=third.day)
        self.ready = adopts and self._is_valid()
        self.wrong = adopts and not self.ready

    def context(self) -> dict[str, Any]:
        """What the page shows."""
        forms_ = {"about": self.about, "part": self.part, "districts": self.districts}
        return forms_ | {"plan": self.third.plan, "everybody": sum(self.by_district.values())}

    def adopt(self, actor: Actor) -> int:
        """Write it down; returns the number of the plan."""
        third, said = self.third, self.about.cleaned_data
        if third.plan is None:
            version = Version(said["title"], said["target"], said["owner"], (self._part(),))
            return adopt(actor, third.own.region, third.own.district, third.day, version)
        known = third.plan.version
        version = Version(known.title, known.target, known.owner, (*known.parts, self._part()))
        change(actor, third.plan.id, version, said["reason"])
        return third.plan.id

    def _part(self) -> Part:
        said = self.part.cleaned_data
        targets = by_month(self.districts.targets, date.fromisoformat(said["first"]), said["months"])
        return Part(self.third.traits, self.third.route, self.part.tiyn, said["responsible"], targets)

    def _is_valid(self) -> bool:
        valid = [form.is_valid() for form in (self.about, self.part, self.districts)]
        if all(valid) and not any(self.districts.targets.values()):
            self.districts.add_error(None, say(w.NOTHING_PLANNED))
            return False
        return all(valid)

    def _spread(self, begins: Any) -> dict[str, int]:
        """The total shared out over the districts by how many are without status there."""
        if self.part.is_bound:
            self.part.is_valid()
        total = self.part.cleaned_data.get("total", 0) if self.part.is_bound else begins
        shares = largest_remainder(total, list(self.by_district.values()))
        return {f"d{code or 0}": share for code, share in zip(self.by_district, shares, strict=True)}

    def _begins(self, asked: Mapping[str, str]) -> dict[str, object]:
        """What stands in the fields at first."""
        total, months = (number_of(asked.get(name)) for name in ("total", "months"))
        return {
            "title": say(traits_words(self.third.traits, country)),
            "target": total or sum(self.by_district.values()),
            "owner": say(place_words(self.third.own.code, self.third.day)),
            "total": total or sum(self.by_district.values()),
            "first": str(self.third.day.replace(day=1)),
            "months": months or MONTHS,
        }
