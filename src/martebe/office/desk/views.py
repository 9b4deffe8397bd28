"""Pages that show: the entrance, the search, a person's card and its parts."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_http_methods

from martebe.office import clock
from martebe.office.access.actors import Actor, Request
from martebe.office.access.policy import ACTS, STEERING
from martebe.office.access.services import Refused, Seen, look, needs, person_of, public, token_for
from martebe.office.desk import finding, visit
from martebe.office.desk.card import RULES, card_of
from martebe.office.desk.explained import branches
from martebe.office.desk.forms import FindForm, KnownForm
from martebe.office.desk.household import members_of
from martebe.office.desk.records import by_owner
from martebe.office.desk.timeline import stretches_of
from martebe.office.face.navigation import links_for
from martebe.office.face.saying import language
from martebe.office.ledger.services import dossier
from martebe.office.numbers import number_of

LANGUAGES = settings.LANGUAGES
PARTS = ("why", "records", "timeline", "household")
"""What htmx puts into the card; without it each is a page of its own."""
Page = dict[str, Any]
Part = Callable[[Actor, Seen, str], Page]


@public("The entrance says what this is and leads everybody to their own sign-in; it shows no person.")
@require_GET
def start(request: HttpRequest) -> HttpResponse:
    """Where everybody begins: the board for who steers, the search for who serves, doors for others, or a welcome."""
    actor: Actor | None = getattr(request, "actor", None)
    if actor is None:
        return render(request, "desk/welcome.html")
    if actor.role in STEERING:
        return redirect("headquarters:board")
    form = _empty_form(request, actor) if ACTS["desk.find"].allows(actor.role) else None
    doors = [link for link in links_for(actor.role, request.path) if link.door.view != "desk:find"]
    return render(request, "desk/start.html", {"form": form, "doors": doors})


@needs("desk.find")
@require_http_methods(["GET", "POST"])
def find(request: Request) -> HttpResponse:
    """Find somebody by number or by names; what was typed is never part of an address."""
    if request.method == "GET":
        return render(request, "desk/find.html", {"form": _empty_form(request, request.actor)})
    form = FindForm(request.actor.role, request.POST)
    if not form.is_valid():
        return render(request, "desk/find.html", {"form": form}, status=422)
    typed = form.cleaned_data
    visit.remember(request, typed["purpose"], typed["reason"])
    if typed["number"]:
        return redirect("desk:card", token=token_for(request.actor, typed["number"]))
    return _by_names(request, form)


def _by_names(request: Request, form: FindForm) -> HttpResponse:
    typed = form.cleaned_data
    try:
        found = finding.named(request.actor, typed["purpose"], typed["surname"], typed["given"], typed["born"])
    except Refused:
        found = []
    if len(found) == 1:
        return redirect("desk:card", token=token_for(request.actor, found[0]))
    matches = finding.told_apart(request.actor, typed["purpose"], found)
    if not matches:
        return _nobody(request)
    return render(request, "desk/matches.html", {"matches": matches})


@needs("desk.card")
@require_GET
def card(request: Request, token: str) -> HttpResponse:
    """Everything about one person that is read at once, within one look."""

    def shown(actor: Actor, seen: Seen, purpose: str) -> Page:
        recorded = number_of(request.GET.get("recorded"))
        return {"card": card_of(actor, seen, purpose), "recorded": recorded, "certificate_languages": LANGUAGES}

    return _within_look(request, token, "desk.card", "card", shown)


@needs("desk.explain")
@require_GET
def why(request: Request, token: str) -> HttpResponse:
    """Why a status that the person does not hold is not held."""
    code = request.GET.get("status", "")

    def shown(actor: Actor, seen: Seen, purpose: str) -> Page:
        if code not in RULES:
            return {"token": seen.token, "asked": None, "answer": ()}
        explanation = dossier(seen.person).explanation(clock.today(), about={code})
        members = ACTS["desk.household"].allows(actor.role, purpose)
        answer = branches(explanation.lines(language(), code), members=members)
        return {"token": seen.token, "asked": RULES[code].words, "answer": answer}

    return _within_look(request, token, "desk.explain", "why", shown)


@needs("desk.records")
@require_GET
def records(request: Request, token: str) -> HttpResponse:
    """The records about the person, by owner."""

    def shown(actor: Actor, seen: Seen, purpose: str) -> Page:
        return {"token": seen.token, "owners": by_owner(dossier(seen.person).records(), clock.today())}

    return _within_look(request, token, "desk.records", "records", shown)


@needs("desk.timeline")
@require_GET
def timeline(request: Request, token: str) -> HttpResponse:
    """What the person was on the days of a year, as known on a chosen day."""
    form = KnownForm(request.GET if "known" in request.GET else None)
    known = (form.cleaned_data["known"] if form.is_bound and form.is_valid() else None) or clock.today()

    def shown(actor: Actor, seen: Seen, purpose: str) -> Page:
        stretches = stretches_of(dossier(seen.person), min(known, clock.today()), known)
        return {"token": seen.token, "stretches": stretches, "known": known, "form": form}

    if not form.is_bound:
        form = KnownForm(initial={"known": known})
    return _within_look(request, token, "desk.timeline", "timeline", shown)


@needs("desk.household")
@require_GET
def household(request: Request, token: str) -> HttpResponse:
    """Who lives with the person, for roles that need to know."""

    def shown(actor: Actor, seen: Seen, purpose: str) -> Page:
        return {"token": seen.token, "members": members_of(actor, seen, purpose)}

    return _within_look(request, token, "desk.household", "household", shown)


def _within_look(request: Request, token: str, act: str, name: str, shown: Part) -> HttpResponse:
    """Draw a page, or for htmx only its part, within the look in which it is read."""
    try:
        purpose, person = visit.purpose_for(request, act), person_of(request.actor, token)
        with look(request.actor, person, purpose, act) as seen:
            page = shown(request.actor, seen, purpose)
            bare = name in PARTS and "HX-Request" in request.headers
            return render(request, f"desk/part_{name}.html" if bare else f"desk/{name}.html", {**page, "bare": bare})
    except (Refused, LookupError):
        return _nobody(request)


def _nobody(request: Request) -> HttpResponse:
    """The one answer for whom there is not, and for whom this officer may not see."""
    return render(request, "desk/find.html", {"form": _empty_form(request, request.actor), "nobody": True}, status=403)


def _empty_form(request: HttpRequest, actor: Actor) -> FindForm:
    purpose, reason = visit.remembered(request)
    return FindForm(actor.role, initial={"purpose": purpose, "reason": reason})
