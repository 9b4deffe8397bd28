"""Pages of outcomes: what is confirmed and what is only reported, who still works, and what counts."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from martebe.assembly import catalogue, country
from martebe.figures import words as f
from martebe.figures.evidence import EVIDENCE, declared_alone
from martebe.kazakhstan.outcomes import outcome_rules
from martebe.kazakhstan.places import Division, places
from martebe.kazakhstan.places.division import codes_above
from martebe.kazakhstan.sources import RECORDS
from martebe.office.access.actors import Request
from martebe.office.access.services import needs
from martebe.office.headquarters.services import latest, territory_of
from martebe.office.numbers import number_of
from martebe.office.outcomes import reading, shown
from martebe.office.outcomes import words as w
from martebe.office.outcomes.models import Followed
from martebe.office.worklists.services import Cell
from martebe.rules import Words

WHOLE = "country"
"""How an address asks for the country, where an officer's own territory would be shown."""


@needs("outcomes.read")
@require_safe
def outcomes(request: Request) -> HttpResponse:
    """The three counts of a place, what they rest on, its ranking and its months."""
    end = reading.latest()
    if end is None:
        return render(request, "outcomes/outcomes.html", {"tab": "outcomes"})
    place = _place(request, end)
    return render(request, "outcomes/outcomes.html", _shared(end, place, "outcomes") | _outcomes(end, place))


@needs("outcomes.read")
@require_safe
def lasting(request: Request) -> HttpResponse:
    """Who still works, of those whose work was first confirmed in each month."""
    end = reading.latest()
    if end is None:
        return render(request, "outcomes/lasting.html", {"tab": "lasting"})
    place = _place(request, end)
    region = _region(place, end)
    asked = {"kept": reading.kept(region), "still": reading.still(region), "of_region": region != place}
    return render(request, "outcomes/lasting.html", _shared(end, region, "lasting") | asked)


@needs("outcomes.read")
@require_safe
def rules(request: Request) -> HttpResponse:
    """What each evidence means and why somebody is not counted, by which rule and act."""
    end = reading.latest()
    if end is None:
        return render(request, "outcomes/rules.html", {"tab": "rules"})
    shows = {code: (f.EVIDENCES[code], w.MEANS[code]) for code in EVIDENCE}
    pairs = [(_category(code), _statuses(held)) for code, held in outcome_rules.confirmed_by.items()]
    asked = {
        "evidence": shows,
        "alone": _statuses(declared_alone(country, end.day)),
        "pairs": pairs,
        "exclusions": [(each, _statuses(each.headlines), each.source.on(end.day)) for each in outcome_rules.exclusions],
        "double": f.DOUBLED,
        "double_source": RECORDS,
    }
    return render(request, "outcomes/rules.html", _shared(end, None, "rules") | asked)


def _outcomes(end: Followed, place: int | None) -> dict[str, Any]:
    counted, above = reading.counted(end, place), _region(place, end)
    lines = reading.lines(end, above)
    beside = lines if place != above else reading.lines(end, None)
    months, opens = reading.trend(end, place), _opens(end, place)
    return {
        "counted": counted,
        "confirmed_address": shown.address(
            Cell(place, evidence="confirmed", excluded="in"), opens=opens and counted.confirmed > 0
        ),
        "reported_address": shown.address(Cell(place, evidence="any"), opens=opens and counted.reported > 0),
        "still": reading.still(above, end.start_run),
        "still_of_region": above != place,
        "evidence": shown.evidence_rows(counted, place, opens=opens),
        "excluded": shown.excluded_rows(counted, place, opens=opens),
        "channels": shown.channel_rows(counted, place, opens=opens),
        "lines": [(line, shown.gain(line)) for line in lines],
        "own": next((line for line in beside if line.place == place and line.rank), None),
        "ranked": sum(line.rank is not None for line in beside),
        "months": months,
        "chart": shown.trend_chart(months),
    }


def _opens(end: Followed, place: int | None) -> bool:
    """Whether its people can be opened, who are those of the latest run's period and division.

    At New Year a period begins of which nothing is known yet; and whoever was counted in a region that was divided
    since lives in another one now.
    """
    run = latest()
    return run is not None and run.since == end.start_day and (place is None or place in places.on(run.day))


def _shared(end: Followed, place: int | None, tab: str) -> dict[str, Any]:
    """What every page says: its run, its place, and the places above."""
    run = {"name": end.run, "day": end.day, "known_at": end.known_at}
    above = [code for code in reversed(codes_above(place)) if code in _division(end)] if place else []
    crumbs = [(code, country.place_words(code, end.start_day)) for code in above]
    return {"run": run, "end": end, "place": place, "place_words": _words(place, end), "crumbs": crumbs, "tab": tab}


def _place(request: Request, end: Followed) -> int | None:
    """The place that was asked for, else the officer's own. Raises Http404 for a code that no division knows.

    A place that came later than the period's first day is shown as the country: nobody was counted in it.
    """
    asked = request.GET.get("place", "")
    if asked in (WHOLE, "0"):
        return None
    code = number_of(asked) if asked else territory_of(request.actor)
    if asked and (code is None or not any(code in places.on(day) for day in (end.start_day, end.day))):
        raise Http404
    return code if code is not None and code in _division(end) else None


def _region(place: int | None, end: Followed) -> int | None:
    """The region that a place is or lies in; None for the country."""
    return None if place is None else _division(end).region_of(place).code


def _division(end: Followed) -> Division:
    return places.on(end.start_day)


def _words(place: int | None, end: Followed) -> Words:
    return f.COUNTRY if place is None else country.place_words(place, end.start_day)


def _statuses(codes: Collection[str]) -> list[Words]:
    return [each.words for each in catalogue.statuses if each.code in codes]


def _category(code: str) -> Words:
    table = catalogue.tables[outcome_rules.declarations].description
    return next(option.words for option in table.column(outcome_rules.category).options if option.code == code)
