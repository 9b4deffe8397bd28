"""Pages of what was found: the country and its places, the employers of one's territory, one employer."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_POST, require_safe

from martebe.assembly import catalogue, place_names
from martebe.explain.voice import Voice
from martebe.office import clock
from martebe.office.access.actors import Request
from martebe.office.access.policy import ACTS
from martebe.office.access.services import look_behind, needs, officer_name
from martebe.office.employers import actions, reading
from martebe.office.employers import words as w
from martebe.office.employers.forms import OpenForm, StepForm, finding_of, place_of
from martebe.office.employers.groups import employer_group
from martebe.office.employers.models import Action
from martebe.office.employers.naming import finding_words, findings, law_of
from martebe.office.employers.states import PENDING, State
from martebe.office.face.saying import language
from martebe.office.headquarters.services import latest, place_words, territory_of
from martebe.office.statements import rows
from martebe.office.worklists.services import Cell, address_of
from martebe.rules import Words

LOOK = "employers_look"
"""Opens a sole entrepreneur; of another employer, nobody."""
BADGES = {State.OPEN: "open", State.LETTER: "open", State.VISIT: "open", State.CLOSED: "quiet"}


@needs("employers.findings")
@require_safe
def findings_page(request: Request) -> HttpResponse:
    """What was found in a place, and one finding in the places below it, worst first."""
    of = reading.published()
    if of is None:
        return render(request, "employers/findings.html", {"of": None})
    place = place_of(request.GET.get("place"), territory_of(request.actor))
    code = finding_of(request.GET.get("finding"))
    below = reading.by_place(of, code, place) if place is None or place % reading.REGION == 0 else []
    page = {
        "lines": reading.lines(of, place),
        "places": below,
        "place": place,
        "place_words": place_words(place, of.day),
        "path": reading.path_to(of, place, territory_of(request.actor)),
        "code": code,
        "finding": finding_words(code),
        "law": law(code, of),
    }
    return render(request, "employers/findings.html", {"of": of, "run": latest(), **page})


@needs("employers.findings")
@require_safe
def listed(request: Request) -> HttpResponse:
    """The employers with a finding in one's own territory, to be ticked and asked."""
    of, territory = reading.published(), territory_of(request.actor)
    code, place = finding_of(request.GET.get("finding")), place_of(request.GET.get("place"))
    page: dict[str, Any] = {"of": of, "code": code, "finding": finding_words(code)}
    if of is not None:
        shown = reading.within(territory, place)
        rows_shown, after = reading.listed(of, code, shown, request.GET.get("after", ""))
        page |= {
            "rows": [{"employer": each, "state": each.state and w.STATES[each.state]} for each in rows_shown],
            "after": after,
            "place": shown,
            "places": _choices(territory, of),
            "findings": [(known, finding_words(known)) for known in findings()],
            "run": latest(),
            "form": _open_form(request),
        }
    return render(request, "employers/list.html", page)


def _open_form(request: Request) -> OpenForm | None:
    return OpenForm(request.actor) if ACTS["employers.open"].allows(request.actor.role) else None


def _choices(territory: int | None, of: reading.Published) -> list[tuple[int, Words]]:
    """The regions, or the districts of one's own region."""
    names = place_names(of.day)
    first, last = reading.span(territory)
    if territory is None:
        return [(code, name) for code, name in names.items() if code % reading.REGION == 0]
    return [(code, name) for code, name in names.items() if first < code <= last]


@needs("employers.work")
@require_safe
def employer(request: Request, number: int) -> HttpResponse:
    """One employer: what was found, whose records these are, and what was done."""
    return page_of(request, number, StepForm())


def page_of(request: Request, number: int, form: StepForm, status: int = 200, **more: object) -> HttpResponse:
    """The page of an employer of one's own territory."""
    of = reading.published()
    found = reading.employer(of, number, territory_of(request.actor)) if of else None
    if of is None or found is None:
        raise Http404
    told = [
        {"code": code, "words": words, "persons": persons, "law": law(code, of), "people": _people(number, code)}
        for code, words, persons in found.found
    ]
    made = actions.of_territory(request.actor).filter(employer=number).order_by("-opened_on", "-id")
    page = {"of": of, "run": latest(), "employer": found, "found": told, "actions": [shown(each) for each in made]}
    may = {
        f"may_{name}": ACTS[f"employers.{name}"].allows(request.actor.role)
        for name in ("open", "sole", "step", "findings")
    }
    opening = {"opening": _open_form(request), "form": form}
    return render(request, "employers/employer.html", {**page, **may, **opening, **more}, status=status)


@needs("employers.sole")
@require_POST
def number(request: Request, number: int) -> HttpResponse:
    """The page of a sole entrepreneur with name and number, within a look at them."""
    with look_behind(request.actor, LOOK, number) as seen:
        return page_of(request, number, StepForm(), number_shown=f"{seen.person:012d}", name_shown=name_of(number))


def name_of(number: int) -> str:
    """The name of a sole entrepreneur, within a look at them."""
    ((name,),) = rows("SELECT office.employers_name_of($1)", number)
    return str(name or "")


def shown(action: Action) -> dict[str, Any]:
    """An action as pages tell of it."""
    state = State(action.state)
    return {
        "action": action,
        "finding": finding_words(action.code),
        "state": w.STATES[state.value],
        "badge": BADGES[state],
        "pending": state in PENDING,
        "overdue": state in PENDING and action.due < clock.today(),
        "outcome": w.OUTCOMES.get(action.outcome),
        "steps": [
            {"step": step, "kind": w.STATES[step.kind], "by": officer_name(step.by)}
            for step in action.steps.order_by("at", "id")
        ],
        "officer": officer_name(action.assigned) if action.assigned else "",
    }


def law(code: str, of: reading.Published) -> str:
    """The article that a finding rests on, in the reader's language."""
    source = law_of(code, of.day)
    voice = Voice(language(), place_names(of.day), with_numbers=True, acts=catalogue.acts)
    return voice.source(source) if source else ""


def _people(number: int, code: str) -> str:
    return address_of(Cell(group=employer_group(number, code)))
