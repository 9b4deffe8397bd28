"""Make a round from a category of people, begin it, close it."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

from django.db import connection, transaction

from martebe.office import clock
from martebe.office.access.actors import Actor
from martebe.office.access.policy import ACTS
from martebe.office.access.services import Refused
from martebe.office.fieldwork.known import Round
from martebe.office.headquarters.services import PublishedRun
from martebe.office.statements import rows
from martebe.office.worklists.services import Cell, register_rounds
from martebe.planning.visits import drawn

VISITS = "SELECT id FROM office.fieldwork_visit WHERE round = $1"
OPEN = """
SELECT id, title FROM office.fieldwork_round
WHERE state <> 'closed' AND $1 IN (place, place / 10000000 * 10000000) ORDER BY since DESC, id DESC
"""


@dataclass(frozen=True)
class Wish:
    """A round as it is asked for. place: a region or district; most: so many households are drawn; None: all."""

    title: str
    place: int
    cell: Cell
    since: date
    until: date
    leader: int
    most: int | None


class NobodyError(Exception):
    """The category holds nobody who is not on the list of another round already."""


def make(actor: Actor, wish: Wish, run: PublishedRun) -> int:
    """Make a round of the people whom the latest run has in a category; returns its number.

    Everybody on the list is named in the trail. Raises Refused outside the officer's territory and above the limit of
    persons in a day, and NobodyError.
    """
    asked = json.dumps(_asked(wish.cell, run.day))
    made = _one(
        "SELECT office.fieldwork_make(%s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s)",
        *(actor.id, wish.title, wish.place, wish.cell.query, asked, run.name),
        *(wish.since, wish.until, wish.leader, wish.most, clock.now()),
    )
    if made is None:
        raise Refused
    if made == 0:
        raise NobodyError
    return int(made)


def size(actor: Actor, place: int, cell: Cell, day: date) -> tuple[int, int]:
    """How many persons and households such a round would list. Raises Refused outside the officer's territory."""
    found = rows(
        "SELECT * FROM office.fieldwork_size($1, $2, $3, $4)",
        *(actor.id, place, json.dumps(_asked(cell, day)), clock.today()),
    )
    if not found:
        raise Refused
    return found[0][0], found[0][1]


def move(actor: Actor, found: Round, state: Literal["running", "closed"]) -> None:
    """Begin a round or close it; as it begins, the households to be visited twice are drawn. Raises Refused."""
    visits = [visit for (visit,) in rows(VISITS, found.id)] if state == "running" else []
    sample = sorted(drawn(found.id, visits))
    if not _one("SELECT office.fieldwork_move(%s, %s, %s, %s, %s)", actor.id, found.id, state, sample, clock.now()):
        raise Refused


def open_to(actor: Actor) -> list[tuple[int, str]]:
    """The rounds that are not closed and that an officer leads: the people of worklists can be handed to them."""
    leads = ACTS["fieldwork.plan"].allows(actor.role)
    return [(number, title) for number, title in rows(OPEN, actor.territory)] if leads else []


register_rounds(open_to)


def _asked(cell: Cell, day: date) -> Mapping[str, Sequence[Any]]:
    return {column: list(values) for column, values in cell.asked(day).items()}


def _one(question: str, *values: Any) -> Any:
    with transaction.atomic(durable=True), connection.cursor() as cursor:
        cursor.execute(question, values)
        (answer,) = cursor.fetchone()
        return answer
