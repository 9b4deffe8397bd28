"""What an interviewer does: which households are due, who lives there, what came of the visit."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

from django.db import connection, transaction

from martebe.office import clock
from martebe.office.access.actors import Actor
from martebe.office.access.services import Refused, looked, token_for
from martebe.office.statements import rows
from martebe.planning.visits import Attempt, Outcome, Part, Step, next_step

Noted = Literal["noted", "refused", "day", "same_day", "done"]
Verdict = Literal["agrees", "differs", "not_visited"]
VISITS = """
SELECT v.id, v.round, v.nth, v.district, v.settlement, v.persons, v.outcome, r.title, r.since, r.until, r.made_up,
    v.checker IS NOT DISTINCT FROM $1, v.interviewer, coalesce(o.name, ''), v.verdict
FROM office.fieldwork_visit v JOIN office.fieldwork_round r ON r.id = v.round
    LEFT JOIN office.access_officer o ON o.id = v.interviewer
WHERE r.state = 'running' AND ($2::bigint IS NULL OR v.id = $2) AND ($3::bigint IS NULL OR v.round = $3)
    AND (v.interviewer = $1 OR (v.checker = $1 AND v.outcome = 'interviewed' AND v.verdict IS NULL))
ORDER BY v.round, v.nth
"""
ATTEMPTS = "SELECT visit, day, part, outcome FROM office.fieldwork_attempt WHERE visit = ANY ($1) ORDER BY visit, id"
OPEN = "SELECT * FROM office.fieldwork_open(%s, %s, %s)"
PEOPLE = """
SELECT r.person, concat_ws(' ', n.surname, n.given_name, n.patronymic), extract(year FROM r.birth_date)::integer
FROM now.residents r LEFT JOIN now.names n ON n.person = r.person WHERE r.person = ANY (%s) ORDER BY r.birth_date
"""


@dataclass(frozen=True)
class Visit:
    """A household on somebody's list, without names. second: a visit of the sample; first_by: who made the first."""

    id: int
    round: int
    nth: int
    district: int
    settlement: int | None
    persons: int
    outcome: Outcome | None
    title: str
    since: date
    until: date
    made_up: bool
    second: bool
    interviewer: int | None
    first_by: str
    verdict: Verdict | None
    attempts: tuple[Attempt, ...]

    @property
    def step(self) -> Step:
        """What is next."""
        return next_step(self.attempts, self.since)

    @property
    def turn(self) -> int:
        """Which visit the next one would be, from 1."""
        return len(self.attempts) + 1


@dataclass(frozen=True)
class Person:
    """Somebody at the door: their name, the year they were born in, the last four digits of their number."""

    name: str
    born: int | None
    digits: str
    token: str = ""


def visits_of(officer: int, number: int | None = None, of_round: int | None = None) -> list[Visit]:
    """The households that an officer has in rounds that are going on, or one of them, or those of one round."""
    found = rows(VISITS, officer, number, of_round)
    made: dict[int, list[Attempt]] = {}
    for visit, *attempt in rows(ATTEMPTS, [row[0] for row in found]):
        made.setdefault(visit, []).append(Attempt(*attempt))
    return [Visit(*(*row, tuple(made.get(row[0], ())))) for row in found]


def due(visits: list[Visit], day: date) -> list[Visit]:
    """Those of them that can be visited on a day, second visits included."""
    return [each for each in visits if each.second or each.step.is_due(day)]


def my_visit(actor: Actor, number: int) -> Visit:
    """One household on one's own list. Raises Refused, with the attempt written down."""
    found = visits_of(number_of(actor), number)
    if not found:
        with looked(OPEN, actor.id, number):
            raise Refused
    return found[0]


@contextmanager
def opened(actor: Actor, visit: Visit) -> Iterator[list[Person]]:
    """The people of a household, each of them looked at. Raises Refused where none of them may be seen."""
    with looked(OPEN, actor.id, visit.id) as seen:
        yield people([person for (person,) in seen], actor)


def people(persons: list[int], actor: Actor | None = None) -> list[Person]:
    """Persons within reach, the eldest first; with a token each where an actor is given."""
    with connection.cursor() as cursor:
        cursor.execute(PEOPLE, [persons])
        found = cursor.fetchall()
    return [
        Person(name, born, f"{person % 10_000:04d}", token_for(actor, person) if actor else "")
        for person, name, born in found
    ]


def note(actor: Actor, visit: int, day: date, part: Part, outcome: Outcome) -> Noted:
    """Write down what came of a visit; says why not where it cannot be written."""
    return _say("SELECT office.fieldwork_note(%s, %s, %s, %s, %s, %s)", actor.id, visit, day, part, outcome)


def check(actor: Actor, visit: int, verdict: Verdict) -> Noted:
    """Write down what a second visit found."""
    return _say("SELECT office.fieldwork_check(%s, %s, %s, %s)", actor.id, visit, verdict)


def number_of(actor: Actor) -> int:
    """The number of an officer's account."""
    return int(actor.id.partition(":")[2])


def _say(question: str, *values: Any) -> Noted:
    with transaction.atomic(durable=True), connection.cursor() as cursor:
        cursor.execute(question, [*values, clock.now()])
        said: tuple[Noted] = cursor.fetchone()
        return said[0]
