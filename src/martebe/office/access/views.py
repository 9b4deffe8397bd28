"""Signing in and out, and the officer's own password."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST

from martebe.office.access import forms, sessions, words
from martebe.office.access.accounts import choose_password
from martebe.office.access.guards import needs, public
from martebe.office.access.models import Officer
from martebe.office.access.recognition import recognised
from martebe.office.face.saying import say
from martebe.office.trail.services import write

FORM = ["GET", "HEAD", "POST"]


@public("nobody is signed in yet")
@sensitive_post_parameters()
@require_http_methods(FORM)
def sign_in(request: HttpRequest) -> HttpResponse:
    """Sign an officer in. An unknown name, a wrong password and a locked account get the same answer."""
    form = forms.SignIn(request.POST or None)
    if form.is_valid():
        officer = recognised(request, form.cleaned_data["login"], form.cleaned_data["password"])
        if officer is not None:
            sessions.sign_in_officer(request, officer)
            write(officer.actor, "access.sign_in")
            return redirect("access:password" if officer.must_change_password else next_page(request))
        form.add_error(None, say(words.NOT_SIGNED_IN))
    return render(request, "access/sign_in.html", {"form": form, "next": _wanted(request)})


@public("ending a session needs no right")
@require_POST
def sign_out(request: HttpRequest) -> HttpResponse:
    """End the session."""
    sessions.sign_out(request)
    return redirect("access:sign_in")


@needs("access.password")
@sensitive_post_parameters()
@require_http_methods(FORM)
def step_up(request: HttpRequest) -> HttpResponse:
    """Ask for the password again before something that needs it fresh."""
    form = forms.StepUp(request.POST or None)
    if form.is_valid():
        if _is_really(request, form.cleaned_data["password"]):
            sessions.step_up(request)
            return redirect(next_page(request))
        form.add_error("password", say(words.WRONG_PASSWORD))
    return render(request, "access/step_up.html", {"form": form, "next": _wanted(request)})


@needs("access.password")
@sensitive_post_parameters()
@require_http_methods(FORM)
def password(request: HttpRequest) -> HttpResponse:
    """Change one's own password; other sessions of the officer end."""
    officer = _signed_in(request)
    form = forms.ChangePassword(officer, request.POST or None)
    if form.is_valid():
        if _is_really(request, form.cleaned_data["old"]):
            choose_password(officer, form.cleaned_data["new"])
            sessions.sign_in_officer(request, officer)
            messages.success(request, say(words.PASSWORD_CHANGED))
            return redirect(next_page(request))
        form.add_error("old", say(words.WRONG_PASSWORD))
    return render(request, "access/password.html", {"form": form, "must": officer.must_change_password})


def next_page(request: HttpRequest) -> str:
    """Where to go on: the page that was asked for, if it is one of ours; else the entrance, in the page's language."""
    wanted = _wanted(request)
    ours = url_has_allowed_host_and_scheme(wanted, {request.get_host()}, request.is_secure())
    return wanted if ours else reverse("desk:start")


def _wanted(request: HttpRequest) -> str:
    return request.POST.get("next", request.GET.get("next", ""))


def _signed_in(request: HttpRequest) -> Officer:
    officer = request.user
    assert isinstance(officer, Officer)  # The guard lets nobody else to an act of officers.
    return officer


def _is_really(request: HttpRequest, typed: str) -> bool:
    """Whether the password is that of the officer who is signed in; failures count as they do at sign-in."""
    return recognised(request, _signed_in(request).login, typed) is not None
