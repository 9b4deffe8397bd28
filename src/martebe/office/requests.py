"""Each request in the log and in the figures: by its route's name, never by its address, which may hold a token."""

from __future__ import annotations

import secrets
import time
from collections.abc import Callable

import structlog
from django.http import HttpRequest, HttpResponse

from martebe.office import metrics


def observed(answer: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """Log and count what is answered, and give each answer an id under which its line is found."""

    def answered(request: HttpRequest) -> HttpResponse:
        began = time.perf_counter()
        request_id = f"{secrets.token_hex(4)}-{secrets.token_hex(4)}"  # No run of digits as long as a person number.
        response = answer(request)
        seconds = time.perf_counter() - began
        response.headers["X-Request-ID"] = request_id
        actor, route = getattr(request, "actor", None), route_of(request)
        metrics.count_request(route, request.method or "", response.status_code, seconds)
        structlog.get_logger().info(
            "request",
            request_id=request_id,
            method=request.method,
            route=route,
            status=response.status_code,
            ms=round(seconds * 1000, 1),
            actor_kind=actor.kind if actor else "",
            role=actor.role if actor else "",
        )
        return response

    return answered


def route_of(request: HttpRequest) -> str:
    """The name of the route that answered; empty where none did."""
    match = getattr(request, "resolver_match", None)
    return str(match.view_name or match.route) if match else ""
