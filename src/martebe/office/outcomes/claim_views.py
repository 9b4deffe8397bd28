"""Pages of claims: all of them beside what is computed, and how one is entered, corrected and confirmed."""

from __future__ import annotations

from django.conf import settings
from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from martebe.office.access.actors import Request
from martebe.office.access.policy import ACTS
from martebe.office.access.services import Refused, needs, officer_name
from martebe.office.face.saying import say
from martebe.office.numbers import number_of
from martebe.office.outcomes import comparing, entering, reading, shown
from martebe.office.outcomes import words as w
from martebe.office.outcomes.forms import ChooseForm, ClaimForm, as_typed
from martebe.office.outcomes.models import Entered, Figure


@needs("outcomes.claims")
@require_safe
def claims(request: Request) -> HttpResponse:
    """Every claim that fits a choice, and what does not add up."""
    lines = comparing.all_lines()
    there = {line.place: say(line.place_words) for line in lines if line.place is not None}
    form = ChooseForm(there, request.GET or None)
    chosen = form.cleaned_data if form.is_valid() else {}
    context = {
        "form": form,
        "claims": [shown.said(line) for line in lines if _fits(line, chosen)],
        "sums": () if any(chosen.values()) else shown.sums_wrong(),
        "may_enter": ACTS["outcomes.enter_claim"].allows(request.actor.role),
    }
    return render(request, "outcomes/claims.html", context | _of_country())


@needs("outcomes.claims")
@require_safe
def claim(request: Request, number: int) -> HttpResponse:
    """One claim that was entered: what it says, all versions, and who stands for it."""
    versions = _versions(number)
    newest = versions[0]
    context = {
        "claim": shown.said(comparing.line_of(newest)),
        "versions": [(each, officer_name(each.entered_by), _second(each)) for each in versions],
        "newest": newest,
        "may_confirm": entering.may_confirm(request.actor, newest),
        "may_correct": entering.may_correct(request.actor, newest),
    }
    return render(request, "outcomes/claim.html", context | _of_country())


@needs("outcomes.enter_claim")
@require_http_methods(["GET", "HEAD", "POST"])
def enter(request: Request) -> HttpResponse:
    """Enter a claim with its source."""
    form = ClaimForm(request.actor, request.POST or None)
    if not form.is_valid():
        return _form(request, form, None)
    entered = entering.enter(request.actor, form.cleaned_data)
    messages.success(request, say(w.WAS_ENTERED))
    return redirect("outcomes:claim", entered.claim)


@needs("outcomes.enter_claim")
@require_http_methods(["GET", "HEAD", "POST"])
def correct(request: Request, number: int) -> HttpResponse:
    """Enter another version of a claim."""
    newest = _versions(number)[0]
    if not entering.may_correct(request.actor, newest):
        raise Refused
    form = ClaimForm(request.actor, request.POST or None, initial=as_typed(newest))
    if not form.is_valid():
        return _form(request, form, newest)
    entering.correct(request.actor, number, form.cleaned_data)
    messages.success(request, say(w.WAS_ENTERED))
    return redirect("outcomes:claim", number)


@needs("outcomes.confirm_claim")
@require_POST
def confirm(request: Request, number: int) -> HttpResponse:
    """Confirm the version that was read."""
    version = number_of(request.POST.get("version"))
    _versions(number)
    entering.confirm(request.actor, number, version or 0)
    messages.success(request, say(w.WAS_CONFIRMED))
    return redirect("outcomes:claim", number)


def _form(request: Request, form: ClaimForm, claim: Entered | None) -> HttpResponse:
    status = 422 if form.is_bound else 200
    return render(request, "outcomes/claim_form.html", {"form": form, "claim": claim}, status=status)


def _versions(number: int) -> list[Entered]:
    found = entering.versions(number)
    if not found:
        raise Http404
    return found


def _second(claim: Entered) -> str:
    return officer_name(claim.confirmed_by) if claim.confirmed_by else ""


def _fits(line: comparing.Line, chosen: dict[str, object]) -> bool:
    """Whether a claim speaks of the place and was published within the days that were chosen."""
    place, since, until = (chosen.get(name) for name in ("place", "since", "until"))
    in_time = (not since or line.published >= since) and (not until or line.published <= until)  # type: ignore[operator]
    return in_time and (place is None or line.place == place)


def _of_country() -> dict[str, object]:
    """The run that is compared with, and how many live in its country if that is made up."""
    end = reading.latest()
    residents = Figure.objects.filter(figure="residents", place=None).order_by("-day").first()
    made_up = settings.DEMO and residents is not None
    run = {"name": end.run, "day": end.day, "known_at": end.known_at} if end else None
    return {"run": run, "residents": round(residents.value) if made_up and residents else None}
