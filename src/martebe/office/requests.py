"""Each request in the log and in the figures: by its route's name, never by its address, which may hold a token."""

from __future__ import annotations

import secrets
import time
from collections.abc import Callable
from http import HTTPStatus

import structlog
from django.http import HttpRequest, HttpResponse

from martebe.office import metrics

HEARD_OUT = 64 * 2**20
"""So many bytes of a request that is refused for its size are still read; of a larger one the connection is cut."""
_CHUNK = 2**16


def observed(answer: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """Log and count what is answered, and give each answer an id under which its line is found."""

    def answered(request: HttpRequest) -> HttpResponse:
        began = time.perf_counter()
        request_id = f"{secrets.token_hex(4)}-{secrets.token_hex(4)}"  # No run of digits as long as a person number.
        response = answer(request)
        if response.status_code == HTTPStatus.REQUEST_ENTITY_TOO_LARGE:
            _hear_out(request)
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


def _hear_out(request: HttpRequest) -> None:
    """Read what is still being sent and forget it: who is cut off while sending never reads why."""
    heard = 0
    while heard < HEARD_OUT and (chunk := request.read(_CHUNK)):
        heard += len(chunk)
