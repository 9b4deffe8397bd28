"""How many a number counts, and a worklist made of them: the database decides who may and how many."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.db import connection, transaction

from martebe.office import clock
from martebe.office.access.actors import Actor, system
from martebe.office.access.services import Refused
from martebe.office.worklists.cells import Cell

LIFE, LONGEST_LIFE = timedelta(days=30), timedelta(days=92)
"""How long a worklist lives if nobody says otherwise, and at most."""
MOST = 1_000
"""So many persons on one worklist at most."""
ROOM = system("worklists")
"""Counts for other rooms, whatever the cell."""
BY_SETTLEMENT, BY_CHANCE = "settlement", "chance"


class NobodyLeft(Refused):
    """Everybody whom a cell counts in the territory is on an open worklist, has moved away, or there is none."""


@dataclass(frozen=True)
class CountedRun:
    """The run that everything behind numbers is of."""

    name: str
    day: date
    known_at: Any


@dataclass(frozen=True)
class Wish:
    """A worklist as it is asked for. order: BY_SETTLEMENT, or BY_CHANCE for a fair sample."""

    title: str
    most: int
    purpose: str = "formalization"
    order: str = BY_SETTLEMENT
    ends_on: date | None = None


def counted_run() -> CountedRun | None:
    """The run that numbers are of; None where nothing was published."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT name, day, known_at FROM office.worklists_run")
        row = cursor.fetchone()
        return CountedRun(*row) if row else None


def query_of(cell: Cell, day: date) -> str:
    """The query by which the database counts a cell, to be read."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT office.worklists_where(%s::jsonb)", [json.dumps(cell.asked(day))])
        (where,) = cursor.fetchone()
    return f"SELECT count(*) FROM office.worklists_placed p\nWHERE {where.removeprefix('true AND ')}"


def count(cell: Cell, actor: Actor = ROOM) -> int:
    """How many persons of the latest run a cell counts; 0 where nothing was published.

    Raises Refused for a cell of a settlement or an employer that is narrowed further, outside the actor's territory.
    """
    run = counted_run()
    if run is None:
        return 0
    with connection.cursor() as cursor:
        cursor.execute("SELECT office.worklists_count(%s, %s::jsonb)", [actor.id, json.dumps(cell.asked(run.day))])
        (found,) = cursor.fetchone()
    if found is None:
        raise Refused
    return int(found)


def make(actor: Actor, cell: Cell, wish: Wish) -> int:
    """Make a worklist of the persons of a cell who live in the actor's territory; returns its number.

    Raises Refused where the actor may not or has used up a day's persons, NobodyLeft where there is nobody for it.
    """
    run = counted_run()
    if run is None:
        raise NobodyLeft
    ends_on = wish.ends_on or clock.today() + LIFE
    made = _one(
        "SELECT office.worklists_make(%s, %s::jsonb, %s, %s, %s, %s, %s, %s, %s)",
        *(actor.id, json.dumps(cell.asked(run.day)), cell.query, wish.title, wish.purpose),
        *(min(wish.most, MOST), wish.order, min(ends_on, clock.today() + LONGEST_LIFE)),
    )
    if made is None:
        raise Refused
    if made == 0:
        raise NobodyLeft
    return int(made)


def _one(question: str, *values: Any) -> Any:
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(question, [*values, clock.now()])
        (answer,) = cursor.fetchone()
        return answer
