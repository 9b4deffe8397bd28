"""The forms by which a plan is changed: as a whole, and part by part."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

from django.http import QueryDict

from martebe.assembly import country
from martebe.figures.traits import traits_words
from martebe.office.face.saying import say
from martebe.office.plans import published
from martebe.office.plans import words as w
from martebe.office.plans.forms import DistrictsForm, PartForm, PlanForm, ReasonForm
from martebe.office.plans.keeping import Part, Plan, Version, by_month
from martebe.rules.words import Words


class Changing:
    """The fields of the version in force, filled in. A part that is left without persons is left out."""

    def __init__(self, plan: Plan, sent: QueryDict | None) -> None:
        known = plan.version
        begins = {"title": known.title, "target": known.target, "owner": known.owner}
        self.plan = PlanForm(sent, initial=begins)
        self.why = ReasonForm(sent)
        self.parts = [_PartChanging(plan, part, sent, f"p{number}") for number, part in enumerate(known.parts)]
        self.known = known

    def is_valid(self) -> bool:
        """Whether all of it can be written down; what is wrong stands at its field."""
        valid = [self.plan.is_valid(), self.why.is_valid(), *(part.is_valid() for part in self.parts)]
        if all(valid) and not any(part.changed().persons for part in self.parts):
            self.plan.add_error(None, say(w.NOTHING_PLANNED))
            return False
        return all(valid)

    @property
    def reason(self) -> str:
        """Why it is changed."""
        return str(self.why.cleaned_data["reason"])

    def version(self) -> Version:
        """What is to be adopted."""
        said = self.plan.cleaned_data
        parts = tuple(part for each in self.parts if (part := each.changed()).persons)
        return Version(said["title"], said["target"], said["owner"], parts)


class _PartChanging:
    """One part: its months, who does it, for how much, and how many in each district."""

    def __init__(self, plan: Plan, part: Part, sent: QueryDict | None, prefix: str) -> None:
        self.part = part
        months = sorted({month for _, month in part.targets})
        begins = {
            "total": part.persons,
            "first": str(months[0]),
            "months": len(months),
            "responsible": part.responsible,
            "budget": Decimal(part.budget) / 100,
        }
        self.about = PartForm(sent, initial=begins, first=months[0], prefix=prefix)
        del self.about.fields["total"]
        of = {d: sum(n for (e, _), n in part.targets.items() if e == d) for d in {d for d, _ in part.targets}}
        at_start = published.by_district(part.traits, plan.region, plan.district, plan.start)
        given = sent if sent is not None else {f"{prefix}-d{code or 0}": n for code, n in of.items()}
        shown = dict.fromkeys(of, 0) | at_start
        self.districts = DistrictsForm(given, persons=shown, day=published.day() or plan.start, prefix=prefix)

    @property
    def category(self) -> Words:
        """For whom it is."""
        return traits_words(self.part.traits, country)

    def is_valid(self) -> bool:
        """Whether both forms can be written down."""
        return all([self.about.is_valid(), self.districts.is_valid()])

    def changed(self) -> Part:
        """The part with what was typed."""
        said = self.about.cleaned_data
        targets = by_month(self.districts.targets, date.fromisoformat(said["first"]), said["months"])
        return replace(self.part, budget=self.about.tiyn, responsible=said["responsible"], targets=targets)
