"""What other rooms ask of the trail: write what was done, and tell a person who looked."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from django.db import connection
from psycopg.types.numeric import Int4, Int8

from martebe.office import clock
from martebe.office.database import rows_of
from martebe.office.trail.said import DoneBy

if TYPE_CHECKING:
    from martebe.office.access.actors import Actor

Detail = Mapping[str, str | int | bool]
"""Codes, counts and numbers of our own under the keys that the table admits (see its constraints)."""

ADD = """
INSERT INTO office.trail_entry (at, actor, role, territory, act, purpose, person, persons, detail)
VALUES (%s, %s, %s, %s, %s, %s, %s, %s::bigint[], %s::jsonb)
"""


def write(
    actor: Actor,
    act: str,
    purpose: str = "",
    person: int | None = None,
    persons: Sequence[int] | None = None,
    detail: Detail | None = None,
) -> None:
    """Write what an actor does, in the caller's transaction: it stands if and only if the deed does.

    ``persons`` lists whom one act of a machine concerns. Raises IntegrityError when ``detail`` has a key that the
    trail does not know, or a value that could name a person.
    """
    whom = None if persons is None else list(persons)
    row = (
        clock.now(),
        actor.id,
        actor.role,
        actor.territory,
        act,
        purpose,
        person,
        whom,
        json.dumps(dict(detail or {})),
    )
    with connection.cursor() as cursor:
        cursor.execute(ADD, row)


@dataclass(frozen=True)
class LookedAt(DoneBy):
    """That somebody read or changed what is kept about a person. The name of an officer is not told."""

    at: datetime
    role: str
    territory: int | None
    purpose: str
    act: str


def who_looked(person: int, limit: int = 50) -> list[LookedAt]:
    """Who looked at a person under any of their numbers, newest first; to be asked within a look at the person.

    Raises ProgrammingError for a person who is not within reach. Shown by the template ``trail/_who_looked.html``,
    which takes the list as ``looks``.
    """
    rows = rows_of("SELECT * FROM office.trail_about($1, $2)", Int8(person), Int4(limit))
    return [LookedAt(*row) for row in rows]
