"""Pages that let a resident in: by a one-time code in a demonstration, by the state's provider in service."""

from __future__ import annotations

import logging
from uuid import UUID

from django.conf import settings
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods

from martebe.office.access.services import public, sign_in_resident
from martebe.office.face.saying import language, say
from martebe.office.resident import codes, oidc
from martebe.office.resident import words as w
from martebe.office.resident.forms import AskForCode, EnterCode
from martebe.office.senders import address_of

log = logging.getLogger(__name__)
ASKED, FLOW = "resident_asked", "resident_oidc"
"""Where a session keeps what was asked for, until somebody is signed in and the session begins anew."""


@public("nobody is signed in yet")
@require_http_methods(["GET", "POST"])
def sign_in(request: HttpRequest) -> HttpResponse:
    """Ask for a one-time code, or go to the state's provider. Every number that can be one gets the same answer."""
    form = AskForCode(request.POST or None, made_up=settings.DEMO)
    if settings.DEMO and form.is_valid():
        person = form.cleaned_data["number"]
        challenge = codes.ask(person, address_of(request))
        if challenge.number is not None:
            request.session[ASKED] = {"number": str(challenge.number), "person": person}
            return redirect("resident:code")
        form.add_error(None, say(w.TOO_MANY_CODES))
    offered = {"by_code": settings.DEMO, "by_provider": oidc.provider(made_up=settings.DEMO) is not None}
    return render(request, "resident/sign_in.html", {"form": form, **offered})


@public("nobody is signed in yet")
@require_http_methods(["GET", "POST"])
def code(request: HttpRequest) -> HttpResponse:
    """Take the code; whoever brings the right one is the person it was sent to."""
    asked = request.session.get(ASKED)
    if asked is None:
        return redirect("resident:sign_in")
    form = EnterCode(request.POST or None)
    if form.is_valid():
        if codes.fits(UUID(asked["number"]), asked["person"], form.cleaned_data["code"]):
            sign_in_resident(request, asked["person"], "")
            return redirect("resident:status")
        form.add_error("code", say(w.CODE_WRONG))
    return render(request, "resident/code.html", {"form": form})


@public("messages of a demonstration, whose people are made up")
@require_GET
def console(request: HttpRequest) -> HttpResponse:
    """The messages that would have gone to telephones. Outside of a demonstration there is no such page."""
    if not settings.DEMO:
        raise Http404
    template = "resident/messages.html" if request.headers.get("HX-Request") else "resident/console.html"
    return render(request, template, {"found": codes.messages()})


@public("nobody is signed in yet")
@require_GET
def to_provider(request: HttpRequest) -> HttpResponse:
    """Go to the state's provider, with state, nonce and PKCE kept in the session.

    By a link, not a form: no form of ours may lead to another site (Content-Security-Policy).
    """
    known = oidc.provider(made_up=settings.DEMO)
    if known is None:
        raise Http404
    try:
        begun = known.begin(_back(request))
    except oidc.SignInError as error:
        return _failed(request, error)
    request.session[FLOW] = {**begun, "language": language()}
    return redirect(begun["url"])


@public("nobody is signed in yet; the provider sends the browser here")
@require_GET
def from_provider(request: HttpRequest) -> HttpResponse:
    """Come back from the provider: the person that it vouches for is signed in. What was kept serves once."""
    known, kept = oidc.provider(made_up=settings.DEMO), request.session.pop(FLOW, None)
    if known is None or kept is None:
        return redirect("resident:sign_in")
    try:
        person = known.finish(_back(request), kept, request.GET.dict())
    except oidc.SignInError as error:
        return _failed(request, error)
    sign_in_resident(request, person, "")
    return redirect("resident:status")


def _back(request: HttpRequest) -> str:
    return request.build_absolute_uri(reverse("resident_machines:from_provider"))


def _failed(request: HttpRequest, error: oidc.SignInError) -> HttpResponse:
    log.warning("resident sign-in by the provider failed: %s", error)
    messages.error(request, say(w.OIDC_FAILED))
    return redirect("resident:sign_in")
