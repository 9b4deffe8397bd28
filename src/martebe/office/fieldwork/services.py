"""What other rooms may ask of this one: for telephones, whom an interviewer still has to visit; for forms, whose it is.

Nothing here tells a person number to a telephone: it gets a key of this room for each person on the interviewer's list.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.db import connection

from martebe.office import clock
from martebe.office.access.actors import Actor
from martebe.office.access.services import Refused
from martebe.planning.visits import OUTCOMES, Outcome, part_of

NOT_LISTED = "none"
"""The key of nobody on the list."""


@dataclass(frozen=True)
class Came:
    """A form as far as a round asks: the key chosen on the telephone, what came of the visit, when and where."""

    submission: int
    person: int | None
    key: str
    outcome: Outcome
    ended: datetime
    latitude: float | None
    longitude: float | None
    answer: str | None


def telephone_digest(actor: Actor, nobody: str) -> str:
    """The MD5 of the list that the interviewer's telephone would get, for the manifest of the form."""
    return _telephone(actor, nobody, hand_out=False)[1]


def telephone_list(actor: Actor, nobody: str) -> str:
    """Whom the interviewer still has to visit, as CSV for ODK Collect; everybody on it is named in the trail.

    nobody: how "nobody of this list" is called. Raises Refused where it would be too many persons for a day.
    """
    return _telephone(actor, nobody, hand_out=True)[0]


def listed_person(interviewer: str, key: str) -> int | None:
    """The person whom a key means on the list of an interviewer (``officer:7``); None: nobody."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT office.fieldwork_listed(%s, %s)", [interviewer, key])
        row = cursor.fetchone()
    return row[0] if row else None


def form_came(form: Came) -> int | None:
    """Note the visit that a form was filled in on; which visit that was, None where the person is on no list."""
    told = (
        form.submission,
        form.person,
        form.key,
        form.outcome,
        form.ended,
        part_of(form.ended.astimezone(clock.ZONE)),
    )
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT office.fieldwork_form_came(%s, %s, %s, %s, %s, %s, %s::real, %s::real, %s)",
            [*told, form.latitude, form.longitude, form.answer],
        )
        row = cursor.fetchone()
    return row[0] if row else None


def outcome_of(said: str) -> Outcome:
    """What came of a visit by the code in a form; a form that does not say was filled in with somebody."""
    return next((outcome for outcome in OUTCOMES if outcome == said), "interviewed")


def _telephone(actor: Actor, nobody: str, *, hand_out: bool) -> tuple[str, str]:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT listed, digest FROM office.fieldwork_telephone(%s, %s, %s, %s)",
            [actor.id, nobody, hand_out, clock.now()],
        )
        row: tuple[str, str] | None = cursor.fetchone()
    if row is None:
        raise Refused
    return row


__all__ = [
    "NOT_LISTED", "Came", "form_came", "listed_person", "outcome_of", "telephone_digest", "telephone_list",
]  # fmt: skip
