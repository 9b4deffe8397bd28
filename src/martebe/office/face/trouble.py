"""Answers to what went wrong: the same frame as any page, for programs a problem as RFC 9457 describes it.

None of them asks the database: it may be what went wrong.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass

from django.conf import settings
from django.db import InterfaceError, OperationalError
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.template.loader import render_to_string

from martebe.office.face import words
from martebe.office.face.context import frame
from martebe.rules.words import Words


@dataclass(frozen=True)
class Trouble:
    """What is said under one status of HTTP: the title, what it means, what one can do; seconds until a next try."""

    status: int
    title: Words
    meaning: Words
    remedy: Words
    again: int | None = None


BAD_REQUEST = Trouble(400, words.T400, words.T400_MEANING, words.T400_REMEDY)
FORBIDDEN = Trouble(403, words.T403, words.T403_MEANING, words.T403_REMEDY)
STALE_FORM = Trouble(403, words.STALE, words.STALE_MEANING, words.STALE_REMEDY)
NOT_FOUND = Trouble(404, words.T404, words.T404_MEANING, words.T404_REMEDY)
TOO_MANY = Trouble(429, words.T429, words.T429_MEANING, words.T429_REMEDY, again=60)
BROKEN = Trouble(500, words.T500, words.T500_MEANING, words.T500_REMEDY)
UNAVAILABLE = Trouble(503, words.T503, words.T503_MEANING, words.T503_REMEDY, again=5)


def answer(request: HttpRequest, trouble: Trouble) -> HttpResponse:
    """The page, or the problem where the address is one for programs, which have no language."""
    headers = {"Cache-Control": "no-store"} | ({"Retry-After": str(trouble.again)} if trouble.again else {})
    if _for_people(request):
        page = render_to_string("face/trouble.html", {**frame(request), "trouble": trouble})
        return HttpResponse(page, status=trouble.status, headers=headers)
    told = {"type": "about:blank", "status": trouble.status, "code": f"MRT-{trouble.status}"}
    told |= {"title": trouble.title.en, "detail": trouble.meaning.en}
    return JsonResponse(told, status=trouble.status, headers=headers, content_type="application/problem+json")


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Django's handler400."""
    return answer(request, BAD_REQUEST)


def forbidden(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Django's handler403."""
    return answer(request, FORBIDDEN)


def stale_form(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Django's CSRF_FAILURE_VIEW: most often a page that stood open while its reader signed in anew."""
    return answer(request, STALE_FORM)


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Django's handler404."""
    return answer(request, NOT_FOUND)


def broken(request: HttpRequest) -> HttpResponse:
    """Django's handler500; a database that does not answer is a matter of waiting, not of mending."""
    lost = isinstance(sys.exc_info()[1], OperationalError | InterfaceError)
    return answer(request, UNAVAILABLE if lost else BROKEN)


def _for_people(request: HttpRequest) -> bool:
    first = request.path.split("/", 2)[1]
    return first in dict(settings.LANGUAGES) or "text/html" in request.headers.get("Accept", "")
