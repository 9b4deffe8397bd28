"""Enter a claim, correct it by another version, and confirm it against its source as a second human."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.db import connection, transaction
from django.db.models import Max

from martebe.kazakhstan.places.division import codes_above
from martebe.office import clock
from martebe.office.access.actors import Actor
from martebe.office.access.policy import ACTS
from martebe.office.access.services import Refused
from martebe.office.database import rows_of
from martebe.office.outcomes.models import Entered
from martebe.office.trail import services as trail

PURPOSE = "steering"
ENTER, CONFIRM = "outcomes.enter_claim", "outcomes.confirm_claim"
NEXT = "SELECT nextval('office.outcomes_entered_id_seq')"
SAME = "SELECT office.disputes_same_person($1, $2)"


def may_speak_of(actor: Actor, place: int | None) -> bool:
    """Whether a place lies within what an officer answers for."""
    return actor.territory is None or (place is not None and actor.territory in (place, *codes_above(place)))


def may_correct(actor: Actor, claim: Entered) -> bool:
    """Whether an officer may enter another version of a claim."""
    return ACTS[ENTER].allows(actor.role) and may_speak_of(actor, claim.place)


def may_confirm(actor: Actor, claim: Entered) -> bool:
    """Whether an officer may confirm a version: another human than the one who entered it."""
    open_to = claim.confirmed_by is None and ACTS[CONFIRM].allows(actor.role) and may_speak_of(actor, claim.place)
    return open_to and not rows_of(SAME, actor.id, claim.entered_by)[0][0]


def versions(claim: int) -> list[Entered]:
    """All versions of a claim, the newest first; none where there is no such claim."""
    return list(Entered.objects.filter(claim=claim).order_by("-version"))


def enter(actor: Actor, said: Mapping[str, Any]) -> Entered:
    """Enter a claim. Raises Refused where it speaks of a place that the officer does not answer for."""
    return _add(actor, said, None)


def correct(actor: Actor, claim: int, said: Mapping[str, Any]) -> Entered:
    """Enter another version of a claim, to be confirmed anew; those before it stay. Raises Refused like ``enter``."""
    found = versions(claim)
    if not found or not may_correct(actor, found[0]):
        raise Refused
    return _add(actor, said, claim)


def confirm(actor: Actor, claim: int, version: int) -> None:
    """Say that a version is what its source says.

    Raises Refused for who entered it, under whatever account, and where a newer version stands: what was read is what
    is confirmed.
    """
    with transaction.atomic():
        newest = Entered.objects.select_for_update().filter(claim=claim).order_by("-version").first()
        if newest is None or newest.version != version or not may_confirm(actor, newest):
            raise Refused
        newest.confirmed_by, newest.confirmed_at = actor.id, clock.now()
        newest.save(update_fields=["confirmed_by", "confirmed_at"])
        _write(actor, CONFIRM, newest)


def _add(actor: Actor, said: Mapping[str, Any], claim: int | None) -> Entered:
    if not may_speak_of(actor, said["place"]):
        raise Refused
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(NEXT)
        (number,) = cursor.fetchone()
        before = Entered.objects.filter(claim=claim).aggregate(last=Max("version"))["last"] if claim else 0
        entered = Entered(
            id=number, claim=claim or number, version=before + 1, entered_by=actor.id, entered_at=clock.now(), **said
        )
        entered.save(force_insert=True)
        _write(actor, ENTER, entered)
    return entered


def _write(actor: Actor, act: str, entered: Entered) -> None:
    trail.write(actor, act, PURPOSE, detail={"entry": entered.claim, "version": entered.version})
