"""What becomes of a filled form: a declaration, or set apart, or kept beside an earlier one. Never nothing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any, Literal

from django.db import IntegrityError, connection

from martebe.kazakhstan.channels import MADE, channels
from martebe.office import clock
from martebe.office.access.actors import Actor, channel
from martebe.office.access.services import work
from martebe.office.channels.services import ChannelEvent, EventError, accept
from martebe.office.rounds import attachments, forms_out, listed
from martebe.office.rounds.form import FORM_ID
from martebe.office.rounds.quality import clock_is_right, marks
from martebe.office.rounds.reading import Filled
from martebe.office.trail.services import write as write_trail

ROUND = channel("round", "House-to-house round")
SOURCE = f"/channels/round/{FORM_ID}"
TWICE_WITHIN = timedelta(days=30)
"""A person who is visited again so soon was visited twice."""
Outcome = Literal["accepted", "declined", "unchanged", "conflict", "quarantined"]

_BEFORE = "SELECT id, xml_digest, flags FROM office.rounds_submission WHERE instance = %s ORDER BY id"
_INSERT = """
INSERT INTO office.rounds_submission (instance, xml_digest, version, named, interviewer, territory, received_at,
    ended_at, seconds, outcome, reason, flags, declaration)
VALUES (%s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s) RETURNING id
"""
_ANSWER = "INSERT INTO office.rounds_answer (submission, person, xml) VALUES (%s, %s, %s)"
_IN_THE_HOUR = """
SELECT count(*) FROM office.rounds_submission WHERE interviewer = %s AND coalesce(ended_at, received_at)
    BETWEEN %s::timestamptz - interval '30 minutes' AND %s::timestamptz + interval '30 minutes'
"""
_OTHERS = """
SELECT s.id FROM office.rounds_submission s JOIN office.rounds_answer a ON a.submission = s.id
WHERE a.person = %s AND s.instance <> %s AND s.received_at >= %s
"""
_MARK = """
UPDATE office.rounds_submission
SET flags = ARRAY(SELECT unnest(flags || %s::text[]) EXCEPT SELECT unnest(%s::text[]) ORDER BY 1)
WHERE id = %s
"""
_HOME = """
SELECT person, district, region FROM now.residents
WHERE person = coalesce((SELECT person FROM records.standing WHERE number = %s), %s)
"""


@dataclass(frozen=True)
class Taken:
    """What became of a form. submission: our number of it; reason: why it is set apart, a key of ``words.REASONS``."""

    outcome: Outcome
    submission: int
    reason: str | None = None

    @property
    def told(self) -> Outcome:
        """The outcome as the interviewer hears it: where a person lives cannot be found out by sending forms."""
        return "accepted" if self.reason == "not_in_territory" else self.outcome


@dataclass(frozen=True)
class Effect:
    """What a form did. person: who stands for the number it names."""

    outcome: Literal["accepted", "declined", "quarantined", "conflict"]
    person: int | None
    reason: str | None = None
    declaration: int | None = None


def take(filled: Filled, files: Mapping[str, bytes], interviewer: Actor) -> Taken:
    """Take a form in, in one transaction; the same form again changes nothing but files that were missing.

    Two that arrive at once under one number meet in the table's constraint: the later one is then taken as a later one.
    """
    filled = listed.with_person(filled, interviewer.id)
    try:
        return _take(filled, files, interviewer)
    except IntegrityError:
        return _take(filled, files, interviewer)


def _take(filled: Filled, files: Mapping[str, bytes], interviewer: Actor) -> Taken:
    persons = [] if filled.person is None else [filled.person]
    with work(ROUND, persons, "channel", "channels.accept"), connection.cursor() as cursor:
        cursor.execute(_BEFORE, [filled.instance])
        before = {bytes(digest): (number, flags) for number, digest, flags in cursor.fetchall()}
        if filled.digest in before:
            number, flags = before[filled.digest]
            _complete(number, flags, filled, files)
            return Taken("unchanged", number)
        effect = Effect("conflict", filled.person) if before else _effect(filled, interviewer)
        number = _kept(filled, files, interviewer, effect)
        if effect.outcome != "conflict":
            listed.tell_round(filled, number, effect.person, clock.now())
        if effect.person is not None:
            write_trail(interviewer, "rounds.submit", "round", effect.person)
        return Taken(effect.outcome, number, effect.reason)


def _effect(filled: Filled, interviewer: Actor) -> Effect:
    """What a form does that comes for the first time."""
    reason = forms_out.verdict_on(filled.version) or ("own_family" if _is_family(interviewer, filled.person) else None)
    if reason is not None:
        return Effect("quarantined", filled.person, reason)
    return declared(filled, interviewer, interviewer.id, interviewer.territory)


def declared(filled: Filled, actor: Actor, officer: str, territory: int | None) -> Effect:
    """Declare what a form says of its person, within work that reaches them; or say why that cannot be.

    officer: who took it. territory: where the person must live; None where that is all the same.
    """
    if not filled.consents:
        return Effect("declined", None)
    reason = _unbelievable(filled)
    home = None if filled.person is None else _home(filled.person)
    if reason is None and (home is None or territory not in (None, *home[1:])):
        reason = "not_in_territory"
    if reason is not None or home is None:
        return Effect("quarantined", filled.person, reason)
    try:
        accepted = accept(_event(filled, home[0], officer, clock.now()), actor)
    except EventError:
        return Effect("quarantined", home[0], "not_taken")
    return Effect("accepted", home[0], declaration=accepted.declaration)


def _is_family(interviewer: Actor, person: int | None) -> bool:
    with connection.cursor() as cursor:
        cursor.execute("SELECT office.rounds_of_family(%s, %s)", [interviewer.id, person])
        return bool(cursor.fetchone() == (True,))


def _unbelievable(filled: Filled) -> str | None:
    if filled.person is None:
        return "no_such_number"
    if filled.category is None:
        return "unknown_category"
    try:
        _ = filled.income
    except ValueError:
        return "unreadable_income"
    return None


def _home(person: int) -> tuple[int, int, int] | None:
    """The number that stands for a person, and the district and region they live in."""
    with connection.cursor() as cursor:
        cursor.execute(_HOME, [person, person])
        row: tuple[int, int, int] | None = cursor.fetchone()
        return row


def _event(filled: Filled, person: int, officer: str, received_at: datetime) -> ChannelEvent:
    """The form as the channel's event; where the device's clock cannot be right, the time of receipt stands."""
    trusted = clock_is_right(filled, received_at)
    return ChannelEvent(
        "round",
        SOURCE,
        filled.instance,
        MADE,
        filled.ended if trusted and filled.ended else received_at,
        person,
        filled.category,
        _day(filled, received_at.astimezone(clock.ZONE).date()),
        filled.income,
        officer,
    )


def _day(filled: Filled, today: date) -> date:
    day = filled.day
    return day if day is not None and today - channels["round"].late < day <= today else today


def _kept(filled: Filled, files: Mapping[str, bytes], interviewer: Actor, effect: Effect) -> int:
    now = clock.now()
    row: list[Any] = [filled.instance, filled.digest, filled.version, effect.person is not None, interviewer.id]
    row += [interviewer.territory, now, filled.ended, filled.seconds, effect.outcome, effect.reason]
    with connection.cursor() as cursor:
        flags = sorted(marks(filled, now, _in_the_hour(interviewer, filled.ended or now)))
        cursor.execute(_INSERT, [*row, flags, effect.declaration])
        (number,) = cursor.fetchone()
        cursor.execute(_ANSWER, [number, effect.person, filled.xml])
    _complete(number, flags, filled, files)
    if effect.person is not None:
        _mark_twice(number, effect.person, filled.instance, now)
    return int(number)


def _in_the_hour(interviewer: Actor, moment: datetime) -> int:
    with connection.cursor() as cursor:
        cursor.execute(_IN_THE_HOUR, [interviewer.id, moment, moment])
        return int(cursor.fetchone()[0]) + 1


def _mark_twice(number: int, person: int, instance: str, now: datetime) -> None:
    """Mark a form, and those of the same person before it."""
    with connection.cursor() as cursor:
        cursor.execute(_OTHERS, [person, instance, now - TWICE_WITHIN])
        others = [other for (other,) in cursor.fetchall()]
        for each in [*others, number] if others else []:
            cursor.execute(_MARK, [["filled_twice"], [], each])


def _complete(number: int, flags: list[str], filled: Filled, files: Mapping[str, bytes]) -> None:
    """Keep the files that have come, and mark what is still missing."""
    kept = attachments.keep(number, _person_of(number), files)
    there = kept.names | _names(number)
    missing = filled.photo is not None and filled.photo not in there
    new = [mark for mark, holds in (("file_missing", missing), ("file_refused", kept.refused)) if holds]
    gone = [] if missing else ["file_missing"]
    if set(new) - set(flags) or set(gone) & set(flags):
        with connection.cursor() as cursor:
            cursor.execute(_MARK, [new, gone, number])


def _person_of(number: int) -> int | None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT person FROM office.rounds_answer WHERE submission = %s", [number])
        row = cursor.fetchone()
        return row[0] if row else None


def _names(number: int) -> set[str]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT name FROM office.rounds_attachment WHERE submission = %s", [number])
        return {name for (name,) in cursor.fetchall()}
