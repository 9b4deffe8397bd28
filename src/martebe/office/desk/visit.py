"""What an officer looks for: chosen before a search, remembered in the session until it is changed."""

from __future__ import annotations

from django.db import connection
from django.http import HttpRequest

from martebe.office import clock
from martebe.office.access.actors import Actor, Request
from martebe.office.access.policy import ACTS, PURPOSES
from martebe.office.access.services import Refused

PURPOSE, REASON = "desk.purpose", "desk.reason"
NATURAL = {
    "desk.explain": "service",
    "desk.find": "service",
    "desk.card": "service",
    "desk.records": "service",
    "desk.timeline": "service",
    "desk.household": "service",
    "desk.declare": "declaration",
    "disputes.open": "contest",
}
"""What an act is for where the visit's purpose does not allow it: taking a declaration is a purpose by itself."""


def purposes(role: str) -> list[str]:
    """What a role may search for, in the order of the policy."""
    return [code for code in PURPOSES if ACTS["desk.find"].allows(role, code)]


def remembered(request: HttpRequest) -> tuple[str, str]:
    """The purpose and the reason of this visit; empty before they were chosen."""
    return str(request.session.get(PURPOSE, "")), str(request.session.get(REASON, ""))


def remember(request: Request, purpose: str, reason: str) -> None:
    """Keep the purpose for the looks to come; a written reason is kept for ever, beside who gave it."""
    if reason and (purpose, reason) != remembered(request):
        _write(request.actor, purpose, reason)
    request.session[PURPOSE], request.session[REASON] = purpose, reason


def purpose_for(request: Request, act: str) -> str:
    """For what an act is done now: for the visit's purpose, or for the one that the act itself is.

    Raises Refused where the role may do it for neither.
    """
    chosen, _ = remembered(request)
    for purpose in (chosen, NATURAL[act]):
        if purpose and ACTS[act].allows(request.actor.role, purpose):
            return purpose
    raise Refused


def _write(actor: Actor, purpose: str, reason: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO office.desk_reason (at, actor, purpose, reason) VALUES (%s, %s, %s, %s)",
            [clock.now(), actor.id, purpose, reason],
        )
