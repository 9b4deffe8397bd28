"""Forms about whom no register knew in the territory, tried again by the machine once registers were loaded.

Somebody who moves, or is born, is often met at the door before a register says so. Nothing is believed that was not
believed before: only where the person lives is asked anew.
"""

from __future__ import annotations

from django.db import connection

from martebe.office.access.actors import system
from martebe.office.access.services import work
from martebe.office.rounds.intake import ROUND, Effect, declared
from martebe.office.rounds.listed import with_person
from martebe.office.rounds.reading import read

ROUNDS = system("rounds")
_SAID = "SELECT xml FROM office.rounds_answer WHERE submission = %s"
_TAKEN = """
UPDATE office.rounds_submission SET outcome = %s, reason = NULL, declaration = %s
WHERE id = %s AND outcome = 'quarantined'
"""


def retry_all() -> None:
    """Take those that can be taken now; the others stay set apart, for two people to decide on."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT submission, person, interviewer, territory FROM office.rounds_to_retry()")
        waiting = cursor.fetchall()
    for submission, person, interviewer, territory in waiting:
        with work(ROUND, [person], "channel", "channels.accept"):
            _retry(submission, interviewer, territory)


def _retry(submission: int, interviewer: str, territory: int | None) -> None:
    with connection.cursor() as cursor:
        cursor.execute(_SAID, [submission])
        (raw,) = cursor.fetchone()
        filled = with_person(read(bytes(raw)), interviewer)
        effect: Effect = declared(filled, ROUNDS, interviewer, territory)
        if effect.outcome != "quarantined":
            cursor.execute(_TAKEN, [effect.outcome, effect.declaration, submission])
