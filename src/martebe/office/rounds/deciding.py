"""Forms that are set apart: read by whoever heads the territory, and released or closed by two of them."""

from __future__ import annotations

from typing import Literal

from django.db import connection, transaction

from martebe.office import clock
from martebe.office.access.actors import Actor
from martebe.office.access.services import Refused, work
from martebe.office.rounds import intake
from martebe.office.rounds.listed import with_person
from martebe.office.rounds.reading import Filled, read
from martebe.office.rounds.seen import territories

Verdict = Literal["release", "reject"]
_NOTE = """
INSERT INTO office.rounds_verdict (submission, officer, verdict, at) VALUES (%s, %s, %s, %s)
ON CONFLICT (submission, officer) DO UPDATE SET verdict = excluded.verdict, at = excluded.at
"""
_SAID = "SELECT verdict, humans FROM office.rounds_said(%s)"
_INTERVIEWER = """
SELECT interviewer, office.disputes_same_person(interviewer, %s) FROM office.rounds_submission WHERE id = %s
"""
_SETTLE = """
UPDATE office.rounds_submission SET outcome = %s, reason = %s, declaration = %s
WHERE id = %s AND outcome = 'quarantined'
"""


class OwnFormError(Exception):
    """Nobody decides on a form that they took themselves."""


def set_apart(actor: Actor, submission: int) -> Filled:
    """A form that is set apart; the trail says that it was read. Raises Refused."""
    allowed = territories(actor)
    with transaction.atomic(durable=True), connection.cursor() as cursor:
        cursor.execute(
            "SELECT office.rounds_set_apart(%s, %s, %s::integer[], %s)",
            [actor.id, submission, allowed or [], clock.now()],
        )
        (raw,) = cursor.fetchone()
    if raw is None:
        raise Refused
    return read(bytes(raw))


def said_so_far(submission: int) -> dict[str, int]:
    """How many have said what."""
    with connection.cursor() as cursor:
        cursor.execute(_SAID, [submission])
        return dict(cursor.fetchall())


def decide(actor: Actor, submission: int, verdict: Verdict) -> Literal["noted", "released", "rejected"] | intake.Effect:
    """Say what should become of a form; the second who says the same makes it so.

    Returns the effect where the form still cannot be taken. Raises Refused, and OwnFormError.
    """
    filled = set_apart(actor, submission)
    with connection.cursor() as cursor:
        cursor.execute(_INTERVIEWER, [actor.id, submission])
        interviewer, is_own = cursor.fetchone()
        if is_own:
            raise OwnFormError
        cursor.execute(_NOTE, [submission, actor.id, verdict, clock.now()])
    if said_so_far(submission)[verdict] < 2:
        return "noted"
    if verdict == "reject":
        _settle(submission, "rejected", None, None)
        return "rejected"
    return _released(actor, submission, filled, interviewer)


def _released(actor: Actor, submission: int, filled: Filled, interviewer: str) -> Literal["released"] | intake.Effect:
    """Take the form at last: whatever its version, wherever the person lives, but never for nobody."""
    filled = with_person(filled, interviewer)
    persons = [] if filled.person is None else [filled.person]
    with work(intake.ROUND, persons, "channel", "channels.accept"):
        effect = intake.declared(filled, actor, interviewer, None)
        if effect.outcome == "quarantined":
            return effect
        _settle(submission, effect.outcome, None, effect.declaration)
    return "released"


def _settle(submission: int, outcome: str, reason: str | None, declaration: int | None) -> None:
    with connection.cursor() as cursor:
        cursor.execute(_SETTLE, [outcome, reason, declaration, submission])
