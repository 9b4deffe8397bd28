"""What the head of an office sees of the round: counts and marks without persons, and one form within a look."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db import connection, transaction

from martebe.assembly import places
from martebe.office import clock
from martebe.office.access.actors import Actor
from martebe.office.access.services import Refused
from martebe.office.rounds import words as w
from martebe.office.rounds.reading import Filled, read
from martebe.rules import Words

SHOWN = 50
_MINE = "(%(all)s OR s.territory = ANY (%(codes)s::integer[]))"
_BY_DAY = f"""
SELECT (s.received_at AT TIME ZONE 'Asia/Almaty')::date, coalesce(o.name, s.interviewer), count(*),
    count(*) FILTER (WHERE s.outcome = 'accepted'), count(*) FILTER (WHERE s.outcome = 'quarantined'),
    count(*) FILTER (WHERE s.outcome = 'conflict'), count(*) FILTER (WHERE s.flags <> '{{}}')
FROM office.rounds_submission s LEFT JOIN office.access_officer o ON 'officer:' || o.id = s.interviewer
WHERE {_MINE} GROUP BY 1, 2 ORDER BY 1 DESC, 2 LIMIT 200
"""
_ROWS = f"""
SELECT s.id, s.instance, s.version, s.named, coalesce(o.name, s.interviewer), s.received_at, s.ended_at, s.seconds,
    s.outcome, s.reason, s.flags, s.declaration
FROM office.rounds_submission s LEFT JOIN office.access_officer o ON 'officer:' || o.id = s.interviewer
WHERE {_MINE} AND (%(outcome)s = '' OR s.outcome = %(outcome)s) AND (%(instance)s = '' OR s.instance = %(instance)s)
    AND (%(id)s = 0 OR s.id = %(id)s)
ORDER BY s.received_at DESC, s.id DESC LIMIT {SHOWN}
"""


@dataclass(frozen=True)
class OneDay:
    """What one interviewer sent in on a day."""

    day: date
    interviewer: str
    forms: int
    accepted: int
    quarantined: int
    conflicts: int
    odd: int


@dataclass(frozen=True)
class Submission:
    """What is known of a form without what it says of a person."""

    id: int
    instance: str
    version: str
    named: bool
    interviewer: str
    received_at: datetime
    ended_at: datetime | None
    seconds: int | None
    outcome: str
    reason: str | None
    flags: list[str]
    declaration: int | None

    @property
    def outcome_words(self) -> Words:
        """The outcome in words."""
        return w.OUTCOMES[self.outcome]

    @property
    def reason_words(self) -> Words | None:
        """Why it is set apart."""
        return w.REASONS.get(self.reason or "")

    @property
    def flag_words(self) -> list[Words]:
        """What is odd about it."""
        return [w.FLAGS[flag] for flag in self.flags]

    @property
    def badge(self) -> str:
        """How the outcome looks."""
        return {"accepted": "good", "quarantined": "open", "conflict": "bad"}.get(self.outcome, "quiet")


@dataclass(frozen=True)
class File:
    """A file that came with a form."""

    name: str
    kind: str
    size: int


@dataclass(frozen=True)
class Opened:
    """A form with what it says."""

    submission: Submission
    filled: Filled
    files: list[File]


def territories(actor: Actor) -> list[int] | None:
    """The codes of an actor's territory and of all within it; None: the country."""
    if actor.territory is None:
        return None
    day = places.on(clock.today())
    regions = {region.code for region in day.regions}
    within = day.districts(actor.territory) if actor.territory in regions else ()
    return [actor.territory, *(district.code for district in within)]


def by_day(actor: Actor) -> list[OneDay]:
    """Counts by day and interviewer, the latest first."""
    with connection.cursor() as cursor:
        cursor.execute(_BY_DAY, _mine(actor))
        return [OneDay(*row) for row in cursor.fetchall()]


def submissions(actor: Actor, *, outcome: str = "", instance: str = "", number: int = 0) -> list[Submission]:
    """The latest forms of the actor's territory, of one outcome, under one number of the device, or one alone."""
    with connection.cursor() as cursor:
        cursor.execute(_ROWS, _mine(actor) | {"outcome": outcome, "instance": instance, "id": number})
        return [Submission(*row) for row in cursor.fetchall()]


def one(actor: Actor, number: int) -> Submission:
    """One form of the actor's territory. Raises Refused where there is none."""
    found = submissions(actor, number=number)
    if not found:
        raise Refused
    return found[0]


@contextmanager
def opened(actor: Actor, submission: Submission) -> Iterator[Opened]:
    """A look at the person of a form, and what it says. Raises Refused as every look does."""
    with transaction.atomic(durable=True), connection.cursor() as cursor:
        question = "SELECT person FROM office.rounds_look(%s, %s, 'rounds.read', %s)"
        cursor.execute(question, [actor.id, submission.id, clock.now()])
        if cursor.fetchone() is not None:
            yield _read(submission)
            return
    raise Refused


def file_of(actor: Actor, submission: Submission, name: str) -> tuple[str, bytes]:
    """The kind and the bytes of a file. Raises Refused, also where there is no such file."""
    question = "SELECT kind, body FROM office.rounds_attachment WHERE submission = %s AND name = %s"
    with opened(actor, submission), connection.cursor() as cursor:
        cursor.execute(question, [submission.id, name])
        found = cursor.fetchone()
    if found is None:
        raise Refused
    return found[0], bytes(found[1])


def _read(submission: Submission) -> Opened:
    with connection.cursor() as cursor:
        cursor.execute("SELECT xml FROM office.rounds_answer WHERE submission = %s", [submission.id])
        (xml,) = cursor.fetchone()
        cursor.execute(
            "SELECT name, kind, length(body) FROM office.rounds_attachment WHERE submission = %s ORDER BY name",
            [submission.id],
        )
        return Opened(submission, read(bytes(xml)), [File(*row) for row in cursor.fetchall()])


def _mine(actor: Actor) -> dict[str, Any]:
    codes = territories(actor)
    return {"all": codes is None, "codes": codes or []}
