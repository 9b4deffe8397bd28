"""Pages that count: which rounds there are, how far one came, what became of its people."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET

from martebe.figures import charts
from martebe.office import clock
from martebe.office.access.actors import Request
from martebe.office.access.policy import ACTS
from martebe.office.access.services import needs
from martebe.office.face.moments import number as number_said
from martebe.office.face.saying import say
from martebe.office.fieldwork import effect as effects
from martebe.office.fieldwork import known
from martebe.office.fieldwork import words as w
from martebe.office.fieldwork.naming import home_words, named
from martebe.office.fieldwork.telling import difference_said, share_said
from martebe.office.headquarters.services import PublishedRun, place_words, runs
from martebe.planning.visits import MOST_VISITS
from martebe.rules.words import Words

BADGES = {"planned": "quiet", "running": "open", "closed": "good"}
BAND = (
    ("interviewed", "good"), ("refused", "bad"), ("otherwise", "quiet"), ("again", "open"), ("by_telephone", "accent"),
)  # fmt: skip
"""What the band of a round shows of its households, and in which colours; the rest is its ground."""


@dataclass(frozen=True)
class Told:
    """A round as a page tells of it."""

    round: known.Round
    place: Words

    @property
    def state(self) -> Words:
        """Its state in words."""
        return w.STATES[self.round.state]

    @property
    def badge(self) -> str:
        """How its state looks."""
        return BADGES[self.round.state]

    @property
    def bar(self) -> charts.Drawing:
        """How much of it is visited."""
        return charts.bar(self.round.visited, self.round.households)


@dataclass(frozen=True)
class Counted:
    """A line of a table of households."""

    words: Words
    line: known.Line

    @property
    def bar(self) -> charts.Drawing:
        """How much of it is visited."""
        return charts.bar(self.line.visited, self.line.households)


def told(found: known.Round) -> Told:
    """A round with the name of its place."""
    return Told(found, place_words(found.place, clock.today()))


@needs("fieldwork.read")
@require_GET
def rounds(request: Request) -> HttpResponse:
    """The rounds of one's territory."""
    page = {
        "rounds": [told(each) for each in known.rounds(request.actor)],
        "may_plan": ACTS["fieldwork.plan"].allows(request.actor.role),
        "may_read_forms": ACTS["rounds.overview"].allows(request.actor.role),
    }
    return render(request, "fieldwork/rounds.html", page)


@needs("fieldwork.read")
@require_GET
def one(request: Request, number: int) -> HttpResponse:
    """How far a round came."""
    found = known.one(request.actor, number)
    covered, days = known.coverage(number), known.days(number)
    page = {
        "told": told(found),
        "run": run_of(found.run),
        "leads": found.is_led_by(request.actor),
        "whole": covered.whole,
        "band": _band(covered.whole),
        "tables": _tables(covered),
        "days": days,
        "chart": _chart(days),
        "most_visits": MOST_VISITS,
        "category": f"{reverse('worklists:cell')}?{found.cell}",
    }
    return render(request, "fieldwork/one.html", page)


@needs("fieldwork.read")
@require_GET
def effect(request: Request, number: int) -> HttpResponse:
    """What became of the people of a round."""
    found = known.one(request.actor, number)
    page = {
        "told": told(found),
        "leads": found.is_led_by(request.actor),
        "runs": [_at_run(each) for each in effects.effect(number)],
    }
    return render(request, "fieldwork/effect.html", page)


def run_of(name: str) -> PublishedRun | None:
    """A published run by its name; None once it is not published any more."""
    return next((run for run in runs() if run.name == name), None)


def counted_by_settlement(lines: Iterable[known.Line]) -> list[Counted]:
    """Lines of settlements with their names."""
    return [Counted(home_words(line.groups[0].district, line.groups[0].settlement), line) for line in lines]


@dataclass(frozen=True)
class AtRun:
    """What a run says of a round, in words: the measure, the visited, the others, the difference."""

    day: date
    run: PublishedRun | None
    lines: list[tuple[Words, str, str, str]]


def _at_run(each: effects.AtRun) -> AtRun:
    measures = ((w.HOLD, each.held), (w.CONFIRMED, each.confirmed))
    lines = [
        (words, share_said(of.visited), share_said(of.others), difference_said(of.apart)) for words, of in measures
    ]
    return AtRun(each.day, run_of(each.run), lines)


def _tables(covered: known.Coverage) -> list[tuple[str, Words, Words, list[Counted]]]:
    """Coverage by interviewer and place: an anchor, a heading, what the first column holds, the lines."""
    names = [(line, line.name) for line in covered.by_interviewer]
    people = [Counted(Words(name, name, name) if name else w.NOBODY_HAS, line) for line, name in names]
    rural = [Counted(named(line.key or 0), line) for line in covered.by_rural_district]
    tables = [
        ("interviewers", w.BY_INTERVIEWER, w.INTERVIEWER, people),
        ("rural", w.BY_RURAL_DISTRICT, w.RURAL_DISTRICT, rural if len(rural) > 1 else []),
        ("settlements", w.BY_SETTLEMENT, w.SETTLEMENT, counted_by_settlement(covered.by_settlement)),
    ]
    return [table for table in tables if table[3]]


def _band(whole: known.Line) -> charts.Drawing:
    parts = [charts.Part(kind, getattr(whole, name)) for name, kind in BAND]
    return charts.band([*parts, charts.Part("ground", whole.to_visit)])


def _chart(days: list[known.Day]) -> charts.Drawing | None:
    """Visits and interviews by day."""
    if len(days) < 2:
        return None
    lines = [
        charts.Series(
            say(words),
            [
                charts.Point(day.day.toordinal(), getattr(day, name), f"{day.day:%d.%m}: {getattr(day, name)}")
                for day in days
            ],
            kind,
        )
        for words, name, kind in ((w.VISITS, "visits", "accent"), (w.INTERVIEWED, "interviewed", "good"))
    ]
    ends = [(day.toordinal(), f"{day:%d.%m}") for day in (days[0].day, days[-1].day)]
    return charts.line(lines, number=number_said, marks=ends, height=220)
