"""What waits in an office: tasks at the source and conflicts, by territory and without anything about a person."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

from django.db import connection

from martebe.assembly import catalogue
from martebe.office import clock
from martebe.office.disputes.deadlines import Urgency, urgency
from martebe.office.disputes.models import About, Task
from martebe.office.disputes.states import PENDING_TASKS, ConflictState, TaskState
from martebe.rules.words import Words

if TYPE_CHECKING:
    from martebe.office.access.actors import Actor

REGION = 10_000_000
"""All places of a region share the first digits of its KATO code."""


@dataclass(frozen=True)
class Waiting:
    """A task as a list shows it. escalated: overdue, so that the regional headquarters has it too."""

    number: int
    contest: int
    kind: About
    table: Words
    owner: Words
    district: int | None
    opened_on: date
    due: date
    days: int
    urgency: Urgency
    state: TaskState

    @property
    def escalated(self) -> bool:
        """The district did not hear from the owner in time."""
        return self.urgency is Urgency.OVERDUE


@dataclass(frozen=True)
class Contradicting:
    """A conflict as a list shows it."""

    number: int
    declaration: int
    district: int | None
    status: Words
    table: Words
    owner: Words
    opened_at: datetime
    state: ConflictState


def waiting(actor: Actor) -> list[Waiting]:
    """The tasks that wait in the actor's territory, the most urgent first; a region's overdue ones come before all."""
    first, last = _span(actor.territory)
    tasks = Task.objects.filter(state__in=PENDING_TASKS)
    if actor.territory is not None:
        tasks = tasks.filter(district__gte=first, district__lte=last)
    return [_waiting(task, clock.today()) for task in tasks.order_by("due", "id")]


def overdue(actor: Actor) -> list[Waiting]:
    """The tasks of the actor's territory whose deadline has passed."""
    return [task for task in waiting(actor) if task.escalated]


def contradicting(actor: Actor) -> list[Contradicting]:
    """The conflicts that wait in the actor's territory, the oldest first."""
    first, last = (None, None) if actor.territory is None else _span(actor.territory)
    with connection.cursor() as cursor:
        cursor.execute("SELECT * FROM office.disputes_conflict_queue(%s, %s)", [first, last])
        return list(_contradicting(cursor.fetchall()))


def owner_of(table: str) -> Words:
    """Who keeps a table of records."""
    return catalogue.tables[table].description.owner


def table_words(table: str) -> Words:
    """What a table of records is called."""
    return catalogue.tables[table].description.words


def _span(territory: int | None) -> tuple[int, int]:
    """The KATO codes within a district or region; without a territory, those of the country."""
    if territory is None:
        return 0, 999_999_999
    return territory, territory if territory % REGION else territory + REGION - 1


def _waiting(task: Task, today: date) -> Waiting:
    return Waiting(
        task.pk,
        task.contest_number,
        About(task.kind),
        table_words(task.table),
        owner_of(task.table),
        task.district,
        task.opened_on,
        task.due,
        (today - task.opened_on).days,
        urgency(task.due, today),
        TaskState(task.state),
    )


def _contradicting(rows: list[tuple[int, int, int | None, str, str, datetime, str]]) -> Iterator[Contradicting]:
    for number, declaration, district, status, table, opened_at, state in rows:
        yield Contradicting(
            number,
            declaration,
            district,
            catalogue.status(status).words,
            table_words(table),
            owner_of(table),
            opened_at,
            ConflictState(state),
        )
