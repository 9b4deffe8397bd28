"""Pages that take a declaration: say what was said, see what it changes, record it; correct and withdraw it."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from martebe.kazakhstan.channels import channels
from martebe.office import clock
from martebe.office.access.actors import Request
from martebe.office.access.services import Refused, Seen, look, needs, person_of
from martebe.office.channels.services import Accepted, ChannelEvent, EventError, accept
from martebe.office.desk import declaring, visit
from martebe.office.desk import words as w
from martebe.office.desk.card import badge_of, headline_words
from martebe.office.desk.forms import DeclareForm, MendForm, WithdrawForm
from martebe.office.face.saying import say
from martebe.rules import Words

ACT = "desk.declare"


@needs(ACT)
@require_http_methods(["GET", "POST"])
def declare(request: Request, token: str) -> HttpResponse:
    """Take a declaration through the officer's channel."""
    wanted = declaring.categories(request.actor.channel)
    if not wanted:
        return render(request, "desk/no_channel.html", {"token": token}, status=409)
    person = person_of(request.actor, token)
    with look(request.actor, person, visit.purpose_for(request, ACT), ACT) as seen:
        if request.method == "GET":
            started = {"event": declaring.opened(), "day": clock.today()}
            return _page(request, seen, DeclareForm(wanted, initial=started), w.DECLARE_TITLE)
        form = DeclareForm(wanted, request.POST)
        if not form.is_valid():
            return _page(request, seen, form, w.DECLARE_TITLE, status=422)
        event = declaring.declaration(request.actor, seen.person, declaring.Said.of_form(form.cleaned_data))
        return _answer(request, seen, form, event, w.DECLARE_TITLE)


@needs(ACT)
@require_http_methods(["GET", "POST"])
def correct(request: Request, token: str, number: int) -> HttpResponse:
    """Give another text to a declaration that this officer took."""
    with look(request.actor, person_of(request.actor, token), visit.purpose_for(request, ACT), ACT) as seen:
        first = _own(request, number)
        wanted = declaring.categories(first.channel)
        if request.method == "GET":
            return _page(request, seen, MendForm(wanted, initial=_started(first)), w.CORRECT_TITLE, number=number)
        form = MendForm(wanted, request.POST)
        if not form.is_valid():
            return _page(request, seen, form, w.CORRECT_TITLE, number=number, status=422)
        event = declaring.mended(request.actor, first, declaring.Said.of_form(form.cleaned_data))
        return _answer(request, seen, form, event, w.CORRECT_TITLE, number)


@needs(ACT)
@require_http_methods(["GET", "POST"])
def withdraw(request: Request, token: str, number: int) -> HttpResponse:
    """Take back a declaration that this officer took."""
    with look(request.actor, person_of(request.actor, token), visit.purpose_for(request, ACT), ACT) as seen:
        first = _own(request, number)
        form = WithdrawForm(request.POST or None, initial={"event": declaring.opened()})
        if request.method == "POST" and form.is_valid():
            accept(declaring.mended(request.actor, first, declaring.Said.of_form(form.cleaned_data)), request.actor)
            messages.success(request, say(w.WITHDRAWN, number))
            return redirect("desk:card", token=seen.token)
        page = {"form": form, "token": seen.token, "number": number}
        return render(request, "desk/withdraw.html", page, status=422 if request.method == "POST" else 200)


def _answer(
    request: Request, seen: Seen, form: DeclareForm, event: ChannelEvent, title: Words, number: int | None = None
) -> HttpResponse:
    """Show what an event would change, or record it and lead to the card, where it counts already."""
    try:
        if "record" not in request.POST:
            return _page(request, seen, form, title, number=number, tried=declaring.tried(event, request.actor))
        accepted = accept(event, request.actor)
    except EventError as error:
        form.add_error(None, say(error.words))
        return _page(request, seen, form, title, number=number, status=422)
    return _recorded(request, seen, accepted, number)


def _recorded(request: Request, seen: Seen, accepted: Accepted, number: int | None) -> HttpResponse:
    """To the card, which says that it counts; that a register contradicts it is said above all else."""
    if number is not None:
        messages.success(request, say(w.CORRECTED, number))
    if accepted.conflict:
        messages.warning(request, say(w.CONFLICT_AHEAD))
    query = urlencode({"recorded": accepted.declaration}) if number is None else ""
    return redirect(f"{reverse('desk:card', args=[seen.token])}{'?' * bool(query)}{query}")


def _page(
    request: Request,
    seen: Seen,
    form: DeclareForm,
    title: Words,
    *,
    number: int | None = None,
    tried: Accepted | None = None,
    status: int = 200,
) -> HttpResponse:
    channel = request.actor.channel
    page: dict[str, Any] = {
        "form": form,
        "token": seen.token,
        "title": say(title, number) if number is not None else say(title),
        "channel": channels[channel].words if channel in channels else None,
        "bare": bool(request.headers.get("HX-Request")),
        **(_tried(tried) if tried else {}),
    }
    return render(request, "desk/declare.html", page, status=status)


def _tried(tried: Accepted) -> dict[str, Any]:
    """What would change: the standing before and after, and whether a register contradicts it."""
    assert tried.before is not None and tried.after is not None, "a person of the population has a standing"
    sides = [(w.BEFORE, tried.before), (w.AFTER, tried.after)]
    return {
        "sides": [(words, headline_words(each.headline), badge_of(each)) for words, each in sides],
        "same": tried.before.headline == tried.after.headline,
        "conflict": tried.conflict,
    }


def _own(request: Request, number: int) -> ChannelEvent:
    """The first event of a declaration of this officer's. Raises Refused for any other, or for none."""
    try:
        return declaring.taken_by(request.actor, number)
    except LookupError:
        raise Refused from None


def _started(first: ChannelEvent) -> dict[str, Any]:
    income = None if first.monthly_income is None else first.monthly_income / 100
    return {"event": declaring.opened(), "category": first.category, "day": first.day, "income": income}
