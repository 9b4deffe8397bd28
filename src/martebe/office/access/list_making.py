"""Make an approved list: some persons at a time, so that a stop in the middle loses nothing."""

from __future__ import annotations

import json
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from django.db import connection

from martebe.office import clock
from martebe.office.access.actors import system
from martebe.office.access.looks import work
from martebe.office.ledger.services import Standing, standings
from martebe.people.made_up_numbers import made_up_iins

MAKER = system("lists")
AT_ONCE = 500
CANARIES = 3
"""So many numbers that nobody has are on every list: whoever looks one up holds the list."""
FIRST_BIRTH, BIRTHS = np.datetime64("1950-01-01"), 18_000
"""Days of birth of canaries: this one and so many after it."""
HELD = """
SELECT person, district, settlement, sex, birth_date FROM now.residents WHERE person = ANY (%s) ORDER BY person
"""


@dataclass(frozen=True)
class Next:
    """A list that is being made, and the next persons to ask about."""

    number: int
    purpose: str
    headline: str
    columns: list[str]
    persons: list[int]


def make_some() -> bool:
    """Ask about the next persons of the oldest approved list; whether there was anything to do."""
    found = _next()
    if found is None:
        return False
    if not found.persons:
        _finish(found.number)
        return True
    with work(MAKER, found.persons, found.purpose, "access.make_list"):
        standing = standings(found.persons)
        wanted = [person for person, each in standing.items() if each.headline == found.headline]
        cells = [_cells(found.columns, row, standing) for row in _held(wanted)]
        _fill(found.number, sorted(wanted), cells, max(found.persons))
    return True


def _cells(columns: list[str], held: Mapping[str, Any], standing: Mapping[int, Standing]) -> list[str]:
    known = {**held, "headline": standing[held["person"]].headline, "insurance": standing[held["person"]].insurance}
    return ["" if known[column] is None else str(known[column]) for column in columns]


def _held(persons: list[int]) -> list[dict[str, Any]]:
    with connection.cursor() as cursor:
        cursor.execute(HELD, [persons])
        names = [column.name for column in cursor.description]
        return [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]


def _next() -> Next | None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT * FROM office.next_of_list(%s, %s)", [clock.now(), AT_ONCE])
        row = cursor.fetchone()
        return Next(*row) if row else None


def _fill(number: int, persons: list[int], cells: list[list[str]], reached: int | None) -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT office.fill_list(%s, %s::bigint[], %s::jsonb, %s, %s)",
            [number, persons, json.dumps(cells), reached, clock.now()],
        )


def _finish(number: int) -> None:
    """Plant the canaries, then call the list ready."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT office.plant_canaries(%s, %s::bigint[], %s)", [number, _canaries(), clock.now()])
    _fill(number, [], [], None)


def _canaries() -> list[int]:
    """Numbers that nobody has and nobody can guess: each of a day and place in line drawn from the system's entropy."""
    drawn = [(secrets.randbelow(BIRTHS), secrets.randbelow(2), secrets.randbelow(2_000)) for _ in range(CANARIES)]
    return [
        int(made_up_iins(np.array([FIRST_BIRTH + day]), np.array([bool(male)]), first=7_000 + back)[0])
        for day, male, back in drawn
    ]
