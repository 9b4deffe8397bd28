"""A short way to the address of programs: they have no session, no language in the address and no form of ours."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.urls import resolve

Answering = Callable[[HttpRequest], HttpResponse]
WAY = "/api/v1/"


def shortcut(answer: Answering) -> Answering:
    """The outermost middleware: what goes to the programs' address meets none of the others."""

    def answered(request: HttpRequest) -> HttpResponse:
        if not request.path_info.startswith(WAY):
            return answer(request)
        match = resolve(request.path_info, "martebe.office.channels.machines")
        response: HttpResponse = match.func(request, *match.args, **match.kwargs)
        response.headers.setdefault("X-Content-Type-Options", "nosniff")
        return response

    return answered
