"""Who may be given work: the active officers of a territory who speak with people."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.db import connection

from martebe.office.access.actors import Actor
from martebe.office.access.policy import ACTS, ROLES
from martebe.rules.words import Words

WORKERS = [name for name in ROLES if ACTS["worklists.mine"].allows(name)]
OFFICERS = """
SELECT id, name, role, territory FROM office.access_officer
WHERE is_active AND role = ANY (%s)
    AND (territory IS NULL OR territory = %s OR %s %% 10000000 = 0 AND territory / 10000000 = %s / 10000000)
ORDER BY name, id
"""


@dataclass(frozen=True)
class Worker:
    """An officer who may be given work."""

    number: int
    name: str
    role: str
    territory: int | None

    @property
    def role_words(self) -> Words:
        """What they are."""
        return ROLES[self.role].words


def workers(actor: Actor) -> list[Worker]:
    """The officers whom the head of a territory may give work to: those within it, and those of the whole country."""
    with connection.cursor() as cursor:
        cursor.execute(OFFICERS, [WORKERS, *[actor.territory] * 3])
        return [Worker(*row) for row in cursor.fetchall()]


def names(numbers: Iterable[int | None]) -> Mapping[int, str]:
    """The names of officers by their numbers."""
    wanted = [number for number in numbers if number is not None]
    with connection.cursor() as cursor:
        cursor.execute("SELECT id, name FROM office.access_officer WHERE id = ANY (%s)", [wanted])
        return dict(cursor.fetchall())
