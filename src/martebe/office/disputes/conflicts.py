"""A declaration contradicts a register: both are kept, the owner of the register is asked."""

from __future__ import annotations

from collections.abc import Iterable

from django.db import transaction

from martebe.office import clock
from martebe.office.disputes.models import Conflict


@transaction.atomic
def open_conflict(
    declaration: int, person: int, status: str, tables: Iterable[str], district: int | None = None
) -> list[Conflict]:
    """Queue a declaration that contradicts a status for the owners of the tables it rests on, within a look or work.

    declaration: its number; status: the code that the registers prove. Said twice it is one conflict.
    """
    found = [
        Conflict(
            declaration=declaration,
            person=person,
            district=district,
            status=status,
            table=table,
            opened_at=clock.now(),
        )
        for table in tables
    ]
    return Conflict.objects.bulk_create(found, ignore_conflicts=True)


def conflicts_of(person: int) -> list[Conflict]:
    """The conflicts of a person, newest first, within a look at them."""
    return list(Conflict.objects.filter(person=person).order_by("-id"))
