"""A short way to the address of programs: they have no session, no language in the address and no form of ours."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.urls import Resolver404, resolve

from martebe.office.channels import problems
from martebe.office.channels.api import WAY

Answering = Callable[[HttpRequest], HttpResponse]


def shortcut(answer: Answering) -> Answering:
    """The outermost middleware: what goes to the programs' address meets none of the others."""

    def answered(request: HttpRequest) -> HttpResponse:
        if not request.path_info.startswith(WAY):
            return answer(request)
        response = _answer(request)
        response.headers.setdefault("X-Content-Type-Options", "nosniff")
        response.headers.setdefault("Content-Length", str(len(response.content)))
        return response

    return answered


def _answer(request: HttpRequest) -> HttpResponse:
    try:
        match = resolve(request.path_info, "martebe.office.channels.machines")
    except Resolver404:
        return problems.answer(request, problems.NO_SUCH_ADDRESS)
    request.resolver_match = match
    response: HttpResponse = match.func(request, *match.args, **match.kwargs)
    return response
