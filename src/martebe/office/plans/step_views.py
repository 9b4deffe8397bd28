"""A new plan in three steps: the category, the proposal, the targets. Each is an address of its own."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode

from django.contrib import messages
from django.http import Http404, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from martebe.assembly import country
from martebe.figures.charts import bar
from martebe.figures.settling import REGISTER, route_words
from martebe.figures.traits import Traits, traits_words
from martebe.kazakhstan.routes import efforts
from martebe.office import clock
from martebe.office.access.actors import Request
from martebe.office.access.services import needs
from martebe.office.face.moments import day as in_full
from martebe.office.face.saying import say
from martebe.office.headquarters.services import latest, place_words, places_below
from martebe.office.numbers import number_of
from martebe.office.plans import published
from martebe.office.plans import words as w
from martebe.office.plans.adopting import Step, Third
from martebe.office.plans.asked import is_route, query_of, traits_of
from martebe.office.plans.forms import TOLD_APART, Reckoning, ToldApart
from martebe.office.plans.groups import cell_of
from martebe.office.plans.keeping import Plan, find
from martebe.office.plans.proposing import not_tried, rate_said, shown
from martebe.office.plans.published import Period
from martebe.office.plans.whose import Place, asked_place, may_change, place_of
from martebe.office.worklists.services import address_of
from martebe.planning import Asked, measured, proposals

MAKE = "plans.make"
LARGEST = 12


@needs(MAKE)
@require_safe
def categories(request: Request) -> HttpResponse:
    """First: the largest categories of the own territory."""
    own, day = _where(request), published.day()
    asked = {"by": request.GET.getlist("by") or TOLD_APART, "place": own.code}
    form = ToldApart(asked, places=_places(request))
    by = form.cleaned_data["by"] if form.is_valid() else TOLD_APART
    found, everybody = published.largest(by, own.region, own.district, LARGEST)
    rows = [
        {
            "words": traits_words(each.traits, country),
            "persons": each.persons,
            "share": each.persons / everybody,
            "bar": bar(each.persons, found[0].persons),
            "people": address_of(cell_of(each.traits, own.code)),
            "query": query_of(each.traits, **_carried(request)),
        }
        for each in found
    ]
    context = {"form": form, "rows": rows, "everybody": everybody, "day": day, "run": latest()}
    carried = {name: value for name, value in _carried(request).items() if name not in form.fields}
    context |= {"place": place_words(own.code, clock.today()), "carried": carried}
    return render(request, "plans/categories.html", context)


@needs(MAKE)
@require_safe
def proposal(request: Request) -> HttpResponse:
    """Second: what settled such people before, and what it may bring here."""
    own, traits = _where(request), _traits(request)
    periods = published.periods()
    form = _reckoning(request.GET, periods)
    context: dict[str, Any] = {"form": form, "run": latest(), "carried": _carried(request), "traits": traits.given()}
    context |= {"place": place_words(own.code, clock.today()), "back": urlencode(_carried(request))}
    context |= {"category": traits_words(traits, country), "people": address_of(cell_of(traits, own.code))}
    persons = _persons(own, traits)
    if form.is_valid() and periods:
        period = next(each for each in periods if _named(each) == form.cleaned_data["period"])
        context |= _proposed(own, traits, persons, form, period)
    return render(request, "plans/proposal.html", context | {"persons": persons})


@needs(MAKE)
@require_http_methods(["GET", "HEAD", "POST"])
def targets(request: Request) -> HttpResponse:
    """Third: targets by district and month, owner and budget; then it is adopted."""
    own, traits, route = _where(request), _traits(request), request.GET.get("route", "")
    if not is_route(route):
        raise Http404
    third = Third(own, traits, route, _plan(request), published.day() or clock.today())
    step = Step(third, request.POST or None, request.GET)
    if step.ready:
        number = step.adopt(request.actor)
        messages.success(request, say(w.ADOPTED))
        return redirect("plans:plan", number)
    context = step.context() | {
        "category": traits_words(traits, country),
        "way": route_words(route, country),
        "run": latest(),
        "place": place_words(own.code, clock.today()),
        "back": query_of(traits, **_carried(request)),
        "query": query_of(traits, **_carried(request), route=route),
    }
    return render(request, "plans/targets.html", context, status=422 if step.wrong else 200)


def _own(request: Request) -> Place:
    own = place_of(request.actor, clock.today())
    if own is None:
        raise Http404
    return own


def _traits(request: Request) -> Traits:
    traits = traits_of(request.GET.dict())
    if traits is None:
        raise Http404
    return traits


def _where(request: Request) -> Place:
    """Where it is planned for: the place of the plan that is added to, or the one asked for within one's own."""
    added_to, own = _plan(request), _own(request)
    if added_to:
        return Place(added_to.region, added_to.district)
    return asked_place(own, number_of(request.GET.get("place")), clock.today()) or own


def _places(request: Request) -> list[tuple[int, str]]:
    """Where else it can be planned for: of a region, its districts."""
    own, day = _own(request), published.day()
    if day is None or own.district or "plan" in request.GET:
        return []
    return [(code, say(place_words(code, day))) for code in (own.region, *places_below(own.region, day))]


def _carried(request: Request) -> dict[str, str]:
    """What goes from step to step in the address: the plan that a category is added to, and the place."""
    return {name: request.GET[name] for name in ("plan", "place") if name in request.GET}


def _plan(request: Request) -> Plan | None:
    """The plan that a category is added to; None for a new one."""
    if "plan" not in request.GET:
        return None
    number = number_of(request.GET["plan"])
    found = None if number is None else find(number)
    if found is None or not may_change(request.actor, _own(request), found):
        raise Http404
    return found


def _persons(own: Place, traits: Traits) -> int:
    day = published.day()
    return sum(published.by_district(traits, own.region, own.district, day).values()) if day else 0


def _named(period: Period) -> str:
    return f"{period.start}:{period.end}"


def _reckoning(query: QueryDict, periods: list[Period]) -> Reckoning:
    """The form of the second step, with the defaults where nothing was asked yet."""
    named = [(_named(each), say(w.PERIOD_IS, in_full(each.start), in_full(each.end))) for each in periods]
    defaults = {name: field.initial for name, field in Reckoning.base_fields.items() if name != "period"}
    given = {name: query[name] for name in Reckoning.base_fields if name in query}
    return Reckoning(defaults | {"period": named[0][0] if named else ""} | given, periods=named)


def _proposed(own: Place, traits: Traits, persons: int, form: Reckoning, period: Period) -> dict[str, Any]:
    rates = measured(published.tallies(traits, own.region, period), traits)
    asked = Asked(persons, form.cleaned_data["months"], period.months)
    made = proposals(rates, asked, form.capacity, efforts)
    untried = next((rate_said(each.confirmed) for each in rates if each.route == REGISTER), None)
    return {"proposals": [shown(each, traits) for each in made], "untried": untried, "not_tried": not_tried(rates)}
