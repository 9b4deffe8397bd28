"""A declaration contradicts a register: both are kept, the owner of the register is asked."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, NamedTuple

from django.db import transaction

from martebe.office import clock
from martebe.office.disputes.errors import DisputeError
from martebe.office.disputes.models import Conflict
from martebe.office.disputes.states import ConflictState, conflict_step
from martebe.office.disputes.words import NOT_A_HUMAN, SAY_HOW_IT_ENDED
from martebe.office.trail import services as trail

if TYPE_CHECKING:
    from martebe.office.access.actors import Actor


class Contradicted(NamedTuple):
    """A declaration (its number) of a person, the status that registers prove instead, and a table it rests on."""

    declaration: int
    person: int
    status: str
    table: str
    district: int | None = None


def open_conflicts(found: Iterable[Contradicted]) -> list[Conflict]:
    """Queue declarations that contradict a status for the owners of the tables, within a look or work.

    Said twice it is one conflict.
    """
    opened = (Conflict(**each._asdict(), opened_at=clock.now()) for each in found)
    return Conflict.objects.bulk_create(opened, ignore_conflicts=True)


def open_conflict(
    declaration: int, person: int, status: str, tables: Iterable[str], district: int | None = None
) -> list[Conflict]:
    """Queue one declaration for the owners of several tables. See ``open_conflicts``."""
    return open_conflicts(Contradicted(declaration, person, status, table, district) for table in tables)


def conflicts_of(person: int) -> list[Conflict]:
    """The conflicts of a person, newest first, within a look at them."""
    return list(Conflict.objects.raw("SELECT * FROM disputes_conflict WHERE person = %s ORDER BY id DESC", [person]))


@transaction.atomic
def move_conflict(actor: Actor, number: int, after: ConflictState, words: str = "") -> Conflict:
    """Note that the owner was written to, or how it ended, within a look. Raises DisputeError and StepError."""
    if actor.kind != "officer":
        raise DisputeError(NOT_A_HUMAN)
    closing = after is not ConflictState.SENT
    if closing and not words.strip():
        raise DisputeError(SAY_HOW_IT_ENDED)
    conflict = Conflict.objects.select_for_update().get(pk=number)
    conflict.state = conflict_step(ConflictState(conflict.state), after)
    if closing:
        conflict.closed_at, conflict.closed_by, conflict.words = clock.now(), actor.id, words.strip()
    else:
        conflict.sent_at = clock.now()
    conflict.save()
    known: dict[str, str | int] = {"entry": conflict.pk, "state": str(conflict.state)}
    trail.write(actor, "disputes.conflicts", "quality", person=conflict.person, detail=known)
    return conflict
