"""The administrator's pages: who works here, as what, and where. No person record is within their reach."""

from __future__ import annotations

from dataclasses import dataclass

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from martebe.office.access import accounts, words
from martebe.office.access.actors import Request
from martebe.office.access.forms import AccountForm
from martebe.office.access.guards import needs
from martebe.office.access.models import Officer
from martebe.office.access.names import place_of
from martebe.office.access.policy import ROLES
from martebe.office.face.saying import say
from martebe.rules.words import Words


@dataclass(frozen=True)
class Line:
    """One officer in the list."""

    officer: Officer
    role: Words
    place: Words


@needs("access.accounts")
@require_safe
def listed(request: Request) -> HttpResponse:
    """All accounts, by login name."""
    lines = [Line(each, ROLES[each.role].words, place_of(each.territory)) for each in Officer.objects.all()]
    return render(request, "access/accounts.html", {"lines": lines})


@needs("access.accounts", step_up=True)
@require_http_methods(["GET", "HEAD", "POST"])
def opened(request: Request) -> HttpResponse:
    """Make an account; the answer shows its first password, once."""
    form = AccountForm(Officer(), request.POST or None)
    if form.is_valid():
        officer = form.filled()
        return _shown_once(request, officer, accounts.open_account(request.actor, officer, form.cleaned_data["person"]))
    return render(request, "access/account.html", {"form": form})


@needs("access.accounts", step_up=True)
@require_http_methods(["GET", "HEAD", "POST"])
def changed(request: Request, number: int) -> HttpResponse:
    """Change what an officer is, or close the account."""
    officer = get_object_or_404(Officer, pk=number)
    form = AccountForm(officer, request.POST or None)
    if form.is_valid():
        accounts.change(request.actor, form.filled(), form.cleaned_data["person"])
        messages.success(request, say(words.SAVED))
        return redirect("access:accounts")
    return render(request, "access/account.html", {"form": form, "officer": officer})


@needs("access.accounts", step_up=True)
@require_POST
def reset(request: Request, number: int) -> HttpResponse:
    """Give an officer a new password for one sign-in."""
    officer = get_object_or_404(Officer, pk=number)
    return _shown_once(request, officer, accounts.reset_password(request.actor, officer))


def _shown_once(request: Request, officer: Officer, password: str) -> HttpResponse:
    """A password is never kept in readable form, so this answer cannot be asked for again."""
    return render(request, "access/password_once.html", {"officer": officer, "password": password})
