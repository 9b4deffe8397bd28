"""Verification for programs: the same answer as the page's, as JSON."""

from __future__ import annotations

from django.http import HttpRequest, JsonResponse
from django.urls import path
from django.views.decorators.http import require_GET

from martebe.office.access.services import public
from martebe.office.papers import words as w
from martebe.office.papers.verification import Shown, too_many, verified
from martebe.office.senders import address_of
from martebe.rules import LANGUAGES, Words


@public("The code in the QR is the right to see what the paper says, and no more.")
@require_GET
def verify(request: HttpRequest, code: str) -> JsonResponse:
    """What the paper with a code says; 404 for every code that no paper has, 429 when asked too often."""
    if too_many(address_of(request)):
        return _problem(429, "MRT-PAP-429", w.TOO_MANY, w.TOO_MANY_HOW)
    shown = verified(code)
    if shown is None:
        return _problem(404, "MRT-PAP-404", w.UNKNOWN, w.UNKNOWN_HOW)
    return JsonResponse(_as_json(shown), headers={"Cache-Control": "no-store"})


def _as_json(shown: Shown) -> dict[str, object]:
    return {
        "kind": shown.kind,
        "number": shown.number,
        "initials": shown.initials,
        "birth_year": shown.born,
        "headline": {"code": shown.headline, **_in_all_languages(shown.headline_words)},
        "provisional": shown.provisional,
        "contested": shown.contested,
        "day": shown.day.isoformat(),
        "valid_until": shown.valid_until.isoformat(),
        "state": shown.state,
    }


def _in_all_languages(words: Words) -> dict[str, str]:
    return {language: words.said_in(language) for language in LANGUAGES}


def _problem(status: int, code: str, title: Words, detail: Words) -> JsonResponse:
    """A refusal as RFC 9457 describes it."""
    told = {"type": "about:blank", "status": status, "code": code, "title": title.en, "detail": detail.en}
    told_in = {language: detail.said_in(language) for language in LANGUAGES}
    headers = {"Cache-Control": "no-store"} | ({"Retry-After": "60"} if status == 429 else {})
    return JsonResponse(
        told | {"words": told_in}, status=status, content_type="application/problem+json", headers=headers
    )


urlpatterns = [path("api/papers/<str:code>", verify, name="papers-verified")]
