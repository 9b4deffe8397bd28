"""Pages that belong to no room: help, the theme switch."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_GET, require_POST

from martebe.office.access.services import public
from martebe.office.face.guide import chapters_for
from martebe.office.face.themes import A_YEAR, COOKIE, THEMES


@public("Rights and limits of each role are no secret.")
@require_GET
def help_pages(request: HttpRequest) -> HttpResponse:
    """What each role does here, in plain words, and the keys."""
    actor = getattr(request, "actor", None)
    return render(request, "face/help.html", {"chapters": chapters_for(actor and actor.role)})


@public("It only keeps the colours that the reader likes, in their own browser.")
@require_POST
def theme(request: HttpRequest) -> HttpResponse:
    """Keep the theme that was chosen and go back to the page; an unknown theme is as the device has it."""
    chosen = request.POST.get("theme", "auto")
    there = request.POST.get("next", "/")
    safe = url_has_allowed_host_and_scheme(there, {request.get_host()}, require_https=request.is_secure())
    answer = HttpResponseRedirect(there if safe else "/")
    answer.set_cookie(
        COOKIE, chosen if chosen in THEMES else "auto", A_YEAR, secure=settings.BEHIND_TLS, samesite="Lax"
    )
    return answer
