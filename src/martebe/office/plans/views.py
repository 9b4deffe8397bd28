"""The list of plans, and one plan: plan, fact and forecast side by side."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from martebe.assembly import country
from martebe.figures import formats
from martebe.figures.settling import route_words
from martebe.figures.traits import traits_words
from martebe.office import clock
from martebe.office.access.actors import Request
from martebe.office.access.policy import ACTS
from martebe.office.access.services import needs
from martebe.office.face.saying import language
from martebe.office.headquarters.services import latest, place_words
from martebe.office.numbers import number_of
from martebe.office.plans import published
from martebe.office.plans import words as w
from martebe.office.plans.drawing import drawn
from martebe.office.plans.groups import cell_of
from martebe.office.plans.keeping import Part, Plan, find, plans_in, versions
from martebe.office.plans.progress import Line, Month, progress
from martebe.office.plans.services import BADGES
from martebe.office.plans.whose import Place, asked_place, may_change, may_read, place_of
from martebe.office.worklists.services import address_of
from martebe.rules.words import Words

READ = "plans.read"


@needs(READ)
@require_safe
def plans(request: Request) -> HttpResponse:
    """The plans of the own territory, or of the place asked for in it; those who read all see all."""
    own, today = place_of(request.actor, clock.today()), clock.today()
    where = asked_place(own, number_of(request.GET.get("place")), today)
    rows = [_row(each) for each in plans_in(where.region if where else None) if _concerns(where, each)]
    context: dict[str, Any] = {"rows": rows, "run": latest(), "may_make": ACTS["plans.make"].allows(request.actor.role)}
    if where:
        context |= {"where": where.code, "where_words": place_words(where.code, today)}
    return render(request, "plans/plans.html", context)


def _row(each: Plan) -> dict[str, Any]:
    return {"plan": each, "place": _place_words(each), "line": said(progress(each).whole)}


def _concerns(where: Place | None, each: Plan) -> bool:
    """Of a district, its own plans and those of the whole region."""
    return where is None or where.district in (None, each.district) or each.district is None


@needs(READ)
@require_safe
def plan(request: Request, number: int) -> HttpResponse:
    """A plan as it is in force."""
    return _page(request, _read(request, number))


@needs(READ)
@require_safe
def version(request: Request, number: int, version: int) -> HttpResponse:
    """A plan as it was adopted earlier."""
    return _page(request, _read(request, number, version))


def _read(request: Request, number: int, version: int | None = None) -> Plan:
    """A plan that the officer may read; of another there is nothing to be found."""
    found = find(number, version)
    if found is None or not may_read(place_of(request.actor, clock.today()), found):
        raise Http404
    return found


def _page(request: Request, shown: Plan) -> HttpResponse:
    known = progress(shown)
    own = place_of(request.actor, clock.today())
    context = {
        "progress": known,
        "plan": shown,
        "shown": shown.version,
        "place": _place_words(shown),
        "where": shown.district or shown.region,
        "line": said(known.whole),
        "parts": [_part(shown, part, line) for part, line in known.parts],
        "districts": [_district(shown, code, line) for code, line in known.districts],
        "chart": drawn(known.months),
        "months": [_month(each) for each in known.months],
        "table": _table(shown),
        "versions": versions(shown.id),
        "run": latest(),
        "may_change": may_change(request.actor, own, shown),
    }
    return render(request, "plans/plan.html", context)


def said(line: Line) -> dict[str, Any]:
    """A line with the words of its light."""
    verdict = line.verdict
    return {
        "of": line,
        "badge": BADGES[verdict.light],
        "light": w.LIGHTS[verdict.light],
        "sentence": verdict.sentence,
        "end": line.end and [round(number) for number in line.end.bounds],
    }


def _month(each: Month) -> dict[str, Any]:
    end = each.forecast and [round(number) for number in each.forecast.bounds]
    return {"month": _named(each.month), "planned": each.planned, "fact": each.fact, "end": end}


def _named(month: date) -> str:
    return formats.month(month, language())


def _part(shown: Plan, part: Part, line: Line) -> dict[str, Any]:
    return {
        "part": part,
        "category": traits_words(part.traits, country),
        "way": route_words(part.route, country),
        "line": said(line),
        "address": address_of(cell_of(part.traits, shown.district or shown.region)),
        "waiting": sum(waiting(shown, part).values()),
    }


def _district(shown: Plan, code: int | None, line: Line) -> dict[str, Any]:
    """A district; of a plan with one part, with the page of its people."""
    only = shown.version.parts[0] if len(shown.version.parts) == 1 else None
    address = address_of(cell_of(only.traits, code)) if only and code else None
    return {"words": district_words(code), "code": code, "line": said(line), "address": address}


def waiting(shown: Plan, part: Part) -> dict[int | None, int]:
    """Who of a part is without status at the latest run, by district."""
    day = published.day()
    return published.by_district(part.traits, shown.region, shown.district, day) if day else {}


def _place_words(shown: Plan) -> Words:
    return place_words(shown.district or shown.region, clock.today())


def district_words(code: int | None) -> Words:
    """The name of a district; words of their own where none was told."""
    return w.NO_DISTRICT if code is None else place_words(code, clock.today())


def _table(shown: Plan) -> dict[str, Any]:
    """Targets by district and month, with their sums."""
    months = shown.version.months
    cells = [(*cell, persons) for part in shown.version.parts for cell, persons in part.targets.items()]
    rows = [
        (district_words(of), [sum(n for d, m, n in cells if (d, m) == (of, month)) for month in months])
        for of in shown.version.districts
    ]
    sums = [sum(n for _, m, n in cells if m == month) for month in months]
    return {
        "months": list(map(_named, months)),
        "rows": [(words, row, sum(row)) for words, row in rows],
        "sums": sums,
        "total": sum(sums),
    }
