"""Signing in and out."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_POST

from martebe.office.access import sessions, words
from martebe.office.access.forms import SignIn
from martebe.office.access.guards import public
from martebe.office.access.recognition import recognised
from martebe.office.face.saying import say


@public("nobody is signed in yet")
def sign_in(request: HttpRequest) -> HttpResponse:
    """Sign an officer in. An unknown name, a wrong password and a locked account get the same answer."""
    form = SignIn(request.POST or None)
    if form.is_valid():
        officer = recognised(request, form.cleaned_data["login"], form.cleaned_data["password"])
        if officer is not None:
            sessions.sign_in_officer(request, officer)
            return redirect(next_page(request))
        form.add_error(None, say(words.NOT_SIGNED_IN))
    return render(request, "access/sign_in.html", {"form": form, "next": request.GET.get("next", "")})


@public("ending a session needs no right")
@require_POST
def sign_out(request: HttpRequest) -> HttpResponse:
    """End the session."""
    sessions.sign_out(request)
    return redirect("access:sign_in")


def next_page(request: HttpRequest) -> str:
    """Where to go on: the page that was asked for, if it is one of ours."""
    wanted = request.POST.get("next", "")
    return wanted if url_has_allowed_host_and_scheme(wanted, {request.get_host()}, request.is_secure()) else "/"
