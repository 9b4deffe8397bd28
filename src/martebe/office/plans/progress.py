"""Plan, fact and forecast side by side: of a plan, of each of its parts, districts and months."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from martebe.figures.periods import month_of
from martebe.figures.settling import ALL
from martebe.office.headquarters.services import runs
from martebe.office.plans import published
from martebe.office.plans.facts import Fact, facts
from martebe.office.plans.keeping import Part, Plan
from martebe.planning import Forecast, Pace, Verdict, forecast, measured, pace_of, together, verdict
from martebe.rules.days import add_months, first_of_month, last_of_month


@dataclass(frozen=True)
class Line:
    """Something with a target. due: what of it was planned up to the latest run. persons: all of the category.

    reported: who holds a status or held one since; fact: who of them is confirmed. end: the forecast for the last
    month; None where nothing was measured.
    """

    target: int
    due: int
    persons: int
    reported: int
    fact: int
    end: Forecast | None

    @property
    def verdict(self) -> Verdict:
        """Whether the target will be reached."""
        return verdict(self.target, self.fact, self.persons, self.end)

    @property
    def standing(self) -> float:
        """How far the fact is of what was due, or where nothing was due yet the forecast of the target."""
        if self.due:
            return self.fact / self.due
        return (self.end.value if self.end else self.fact) / self.target if self.target else 1.0


@dataclass(frozen=True)
class Month:
    """Up to the end of a month: planned, confirmed (None: no run tells of it yet) and forecast (None: it is past)."""

    month: date
    planned: int
    fact: int | None
    forecast: Forecast | None


@dataclass(frozen=True)
class Progress:
    """A plan as it stands at the latest run. told: whether the run from which its facts are counted is published."""

    plan: Plan
    day: date | None
    told: bool
    whole: Line
    parts: tuple[tuple[Part, Line], ...]
    districts: tuple[tuple[int | None, Line], ...]
    months: tuple[Month, ...]


def progress(plan: Plan) -> Progress:
    """Bring a plan together with what was published."""
    day = published.day()
    parts = plan.version.parts
    found = facts([part.traits for part in parts], plan.start, plan.region, plan.district) if parts else []
    counting = _Counting(plan, day, found, [_pace(part, plan.region, day) for part in parts])
    return Progress(
        plan,
        day,
        bool(found),
        counting.line(plan.version.target),
        tuple((part, counting.line(part.persons, {number})) for number, part in enumerate(parts)),
        tuple(sorted(counting.districts(), key=lambda each: (each[1].standing, each[0] or 0))),
        tuple(counting.months()),
    )


def _pace(part: Part, region: int, day: date | None) -> Pace | None:
    """How such people settled in the latest period, whatever was tried; None where that was not measured."""
    period = next((each for each in published.periods() if each.end == day), None)
    if period is None:
        return None
    tallies = [each for each in published.tallies(part.traits, region, period) if each.route == ALL]
    found = measured(tallies, part.traits)
    return pace_of(found[0].confirmed, period.months) if found else None


@dataclass(frozen=True)
class _Counting:
    plan: Plan
    day: date | None
    facts: Sequence[Fact]
    paces: Sequence[Pace | None]

    def line(self, target: int, parts: Collection[int] | None = None, *districts: int | None) -> Line:
        """The line of some parts (None: all) and districts (none given: all)."""
        of = [
            fact
            for fact in self.facts
            if (parts is None or fact.part in parts) and (not districts or fact.district in districts)
        ]
        return Line(
            target,
            self._planned(districts, parts, self._last_past()),
            sum(fact.persons for fact in of),
            sum(fact.persons for fact in of if fact.month),
            sum(fact.confirmed for fact in of),
            self._forecast(of, last_of_month(self.plan.version.months[-1]), parts),
        )

    def districts(self) -> Iterable[tuple[int | None, Line]]:
        """Each district that something is planned for."""
        for district in self.plan.version.districts:
            yield district, self.line(self._planned({district}), None, district)

    def months(self) -> Iterable[Month]:
        """Each month of the plan, and those before it that facts tell of."""
        told = {month_of(run.day) for run in runs() if run.day > self.plan.start} if self.facts else set()
        planned = self.plan.version.months
        for month in _from_to(min(first_of_month(self.plan.start), planned[0]), planned[-1]):
            until = last_of_month(month)
            yield Month(
                month,
                self._planned(by=month),
                sum(each.confirmed for each in self.facts if each.month and each.month <= month)
                if month in told
                else None,
                None if self.day is None or until < self.day else self._forecast(self.facts, until),
            )

    def _last_past(self) -> date:
        """The last month that had ended by the latest run."""
        return add_months(first_of_month(self.day), -1) if self.day else date.min

    def _planned(
        self, districts: Collection[int | None] = (), parts: Collection[int] | None = None, by: date = date.max
    ) -> int:
        """Persons planned up to a month, in some districts (none given: all) and parts (None: all)."""
        return sum(
            persons
            for number, part in enumerate(self.plan.version.parts)
            for (district, month), persons in part.targets.items()
            if (parts is None or number in parts) and (not districts or district in districts) and month <= by
        )

    def _forecast(self, of: Sequence[Fact], until: date, parts: Collection[int] | None = None) -> Forecast | None:
        """Confirmed up to a day; None unless every part was measured."""
        found = []
        for number, pace in enumerate(self.paces):
            if parts is not None and number not in parts:
                continue
            if pace is None or self.day is None:
                return None
            here = [fact for fact in of if fact.part == number]
            so_far = sum(fact.confirmed for fact in here)
            left = sum(fact.persons for fact in here) - so_far
            found += forecast(left, so_far, pace, [max(0.0, (until - self.day).days / published.DAYS)])
        return together(found)


def _from_to(first: date, last: date) -> list[date]:
    months = (last.year - first.year) * 12 + last.month - first.month
    return [add_months(first, number) for number in range(months + 1)]
