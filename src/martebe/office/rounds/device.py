"""How a device that collects forms proves whose it is, and in what shape it is answered (OpenRosa 1.0)."""

from __future__ import annotations

import base64
import binascii
from collections.abc import Callable
from functools import wraps
from typing import Any
from xml.etree.ElementTree import Element, SubElement, register_namespace, tostring

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils.http import http_date

from martebe.office import clock
from martebe.office.access.policy import ACTS
from martebe.office.access.services import Refused, recognised
from martebe.office.face.saying import say
from martebe.office.rounds import words as w
from martebe.rules import Words

RESPONSES = "http://openrosa.org/http/response"
LISTS = "http://openrosa.org/xforms/xformsList"
MANIFESTS = "http://openrosa.org/xforms/xformsManifest"
LARGEST_REQUEST = 10 * 1024 * 1024
"""Bytes of one request, as told to devices: ODK Collect then sends the pictures of a large form in several."""

View = Callable[..., HttpResponse]


def device(act: str) -> Callable[[View], View]:
    """Let a view be used by a device whose officer may do an act; name and password come with each request.

    ODK Collect sends them as HTTP Basic over TLS, and only after a 401 asked for them. Wrong ones count as at the
    sign-in page, and lock the same account.
    """
    known = ACTS[act]

    def guard(view: View) -> View:
        @wraps(view)
        def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
            if not (request.is_secure() or settings.BEHIND_TLS or settings.DEMO):
                return answer(403, w.NOT_SECURE)
            sent = _sent(request)
            officer = recognised(request, *sent) if sent else None
            if officer is None:
                return _who_are_you()
            actor = officer.actor
            if officer.must_change_password or not known.allows(actor.role):
                return _who_are_you()
            request.actor = actor  # type: ignore[attr-defined]
            try:
                return open_rosa(view(request, *args, **kwargs))
            except Refused:
                return _who_are_you()

        guarded.needs = act  # type: ignore[attr-defined]
        guarded.device = True  # type: ignore[attr-defined]
        return guarded

    return guard


def answer(status: int, words: Words) -> HttpResponse:
    """A sentence to the interviewer, as OpenRosa has it."""
    register_namespace("", RESPONSES)
    root = Element(f"{{{RESPONSES}}}OpenRosaResponse")
    nature = "submit_success" if status in (201, 202) else "submit_error"
    SubElement(root, f"{{{RESPONSES}}}message", nature=nature).text = say(words)
    return open_rosa(xml(root, status))


def xml(root: Element, status: int = 200) -> HttpResponse:
    """A document."""
    return HttpResponse(
        tostring(root, encoding="UTF-8", xml_declaration=True), status=status, content_type="text/xml; charset=utf-8"
    )


def open_rosa(response: HttpResponse) -> HttpResponse:
    """The headers that every answer of OpenRosa carries."""
    response["X-OpenRosa-Version"] = "1.0"
    response["X-OpenRosa-Accept-Content-Length"] = str(LARGEST_REQUEST)
    response["Date"] = http_date(clock.now().timestamp())
    return response


def _sent(request: HttpRequest) -> tuple[str, str] | None:
    kind, _, encoded = request.headers.get("Authorization", "").partition(" ")
    if kind.lower() != "basic":
        return None
    try:
        login, found, password = base64.b64decode(encoded, validate=True).decode().partition(":")
    except (binascii.Error, UnicodeDecodeError):
        return None
    return (login, password) if found and "\x00" not in login + password else None


def _who_are_you() -> HttpResponse:
    response = answer(401, w.SIGN_IN)
    response["WWW-Authenticate"] = 'Basic realm="Martebe", charset="UTF-8"'
    return response
