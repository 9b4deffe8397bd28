"""What stands before a view: ``needs`` an act of the policy, or is ``public`` for a reason. There is no third kind."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any, TypeVar
from urllib.parse import urlencode, urlsplit

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from martebe.office.access.looks import Refused
from martebe.office.access.policy import ACTS
from martebe.office.access.sessions import stepped_up

OWN_PASSWORD = "access.password"
"""All that an officer may do whose password somebody else knows."""
View = TypeVar("View", bound=Callable[..., Any])


def needs(act: str, *, step_up: bool = False) -> Callable[[View], View]:
    """Let a view be seen by whoever may do an act: others sign in, or get an answer that says nothing.

    step_up: the password must have been given again in the last minutes. A Refused that leaves the view becomes the
    same answer. Raises LookupError, when the view is written, for an act that the policy does not know.
    """
    known = ACTS.get(act)
    if known is None:
        raise LookupError(f"The policy has no act '{act}'. Its acts are: {', '.join(sorted(ACTS))}.")

    def guard(view: View) -> View:
        @wraps(view)
        def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
            actor = getattr(request, "actor", None)
            if actor is None:
                return _to("resident:sign_in" if known.only_of("resident") else "access:sign_in", request)
            if not known.allows(actor.role):
                return refusal(request)
            if act != OWN_PASSWORD and getattr(request.user, "must_change_password", False):
                return redirect("access:password")
            if step_up and not stepped_up(request):
                return _to("access:step_up", request)
            try:
                return view(request, *args, **kwargs)
            except Refused:
                return refusal(request)

        guarded.needs = act  # type: ignore[attr-defined]
        return guarded  # type: ignore[return-value]

    return guard


def public(reason: str) -> Callable[[View], View]:
    """Mark a view that needs nobody signed in, and say why that is right."""

    def mark(view: View) -> View:
        view.public = reason  # type: ignore[attr-defined]
        return view

    return mark


def refusal(request: HttpRequest) -> HttpResponse:
    """The one answer to whatever somebody may not see, exists it or not."""
    return render(request, "access/refused.html", status=403)


def _to(name: str, request: HttpRequest) -> HttpResponse:
    """Ask for something first, and come back to the page that was asked for, or to that of the form that was sent."""
    came_from = urlsplit(request.headers.get("Referer", "")).path
    back = request.get_full_path() if request.method in ("GET", "HEAD") else came_from
    address = f"{reverse(name)}?{urlencode({'next': back})}" if back else reverse(name)
    if request.headers.get("HX-Request"):
        return HttpResponse(headers={"HX-Redirect": address})
    return redirect(address)
