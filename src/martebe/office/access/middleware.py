"""Who sent each request, and what a browser may do with each answer."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from martebe.office.access.sessions import actor_of

POLICIES = {
    "Content-Security-Policy": "default-src 'self'; object-src 'none'; frame-ancestors 'none'; base-uri 'none'; "
    "form-action 'self'",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}


def access(answer: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """Set ``request.actor`` (None: nobody has signed in); let no page be kept by a browser or on the way."""

    def answered(request: HttpRequest) -> HttpResponse:
        request.actor = actor_of(request)  # type: ignore[attr-defined]
        response = answer(request)
        for name, policy in POLICIES.items():
            response.headers.setdefault(name, policy)
        response.headers.setdefault("Cache-Control", "no-store")
        return response

    return answered
