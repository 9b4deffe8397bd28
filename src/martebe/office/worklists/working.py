"""Worklists and their items as officers read and work them; no item tells its person until it is opened by a look."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db import connection, transaction

from martebe.office import clock
from martebe.office.access.actors import Actor
from martebe.office.access.services import Refused, Seen, look_behind
from martebe.office.worklists.cells import Cell, cell_of

PAGE = 50
CELL, STATES = 3, -2
"""Where the row of a worklist has what is not told as it stands."""


@dataclass(frozen=True)
class Worklist:
    """A worklist with what an officer may read of it.

    persons: the items that are theirs to read; states: how many of these are in which state; found: of how many the
    latest run says another status than when the list was made. made_by: the number of an officer.
    """

    id: int
    title: str
    purpose: str
    cell: Cell
    run: str
    run_day: date
    territory: int
    made_by: int
    made_at: datetime
    ends_on: date
    persons: int
    states: Mapping[str, int]
    found: int

    @property
    def over(self) -> bool:
        """It has ended: nothing is worked any more, and the persons are forgotten."""
        return self.ends_on < clock.today()

    @property
    def done(self) -> int:
        """Items with a result."""
        return self.states.get("result", 0)


@dataclass(frozen=True)
class Item:
    """A place on a worklist. state: waiting, assigned, reached, next_step or result.

    officer, round: with whom it is. found_headline: the status that the latest run has since the list was made, by
    found_evidence, first seen in the run of found_on; None where it is the same as then.
    """

    id: int
    list: int
    nth: int
    district: int
    settlement: int | None
    state: str
    officer: int | None
    round: int | None
    route: str | None
    result: str | None
    step: str | None
    due: date | None
    changed_at: datetime | None
    found_headline: str | None
    found_evidence: str | None
    found_on: date | None
    title: str
    ends_on: date


@dataclass(frozen=True)
class Change:
    """What was done with an item, by whom and when: how it stood afterwards."""

    at: datetime
    actor: str
    state: str
    officer: int | None
    round: int | None
    route: str | None
    result: str | None
    step: str | None
    due: date | None


@dataclass(frozen=True)
class Filter:
    """Which items; None: all. officer 0: nobody's. place: a district or settlement. due: to be done up to that day."""

    state: str | None = None
    officer: int | None = None
    place: int | None = None
    due: date | None = None
    mine: bool = False
    item: int | None = None


@dataclass(frozen=True)
class Note:
    """What was done: a result, or a next step with its day, or only whether the person was reached."""

    route: str | None
    reached: bool
    result: str | None = None
    step: str | None = None
    due: date | None = None


def worklists(actor: Actor, number: int | None = None) -> list[Worklist]:
    """The worklists with items that an actor may read, the newest first, or the one with a number."""
    rows = _rows("SELECT * FROM office.worklists_lists(%s, %s)", actor.id, number)
    return [_worklist(row) for row in rows]


def worklist(actor: Actor, number: int) -> Worklist:
    """One worklist. Raises Refused where there is none that the actor may read."""
    found = worklists(actor, number)
    if not found:
        raise Refused
    return found[0]


def items(
    actor: Actor, number: int | None = None, wanted: Filter | None = None, after: int | None = None, limit: int = PAGE
) -> list[Item]:
    """Items of one worklist, or of all, that an actor may read, in their order; ``after``: the last one shown."""
    asked = wanted or Filter()
    rows = _rows(
        "SELECT * FROM office.worklists_items(%s, %s, %s, %s, %s, %s, %s, %s, %s, %s)",
        *(actor.id, number, asked.mine, asked.state, asked.officer, asked.place, asked.due, asked.item, after, limit),
    )
    return [Item(*row) for row in rows]


def item(actor: Actor, number: int) -> Item:
    """One item. Raises Refused where there is none that the actor may read."""
    found = items(actor, wanted=Filter(item=number))
    if not found:
        raise Refused
    return found[0]


def history(actor: Actor, number: int) -> list[Change]:
    """What was done with an item, the latest first."""
    return [Change(*row) for row in _rows("SELECT * FROM office.worklists_history(%s, %s)", actor.id, number)]


def assign(actor: Actor, numbers: Sequence[int], officer: int | None = None, to_round: int | None = None) -> int:
    """Give items to an officer or a round, or back to nobody; returns how many could be."""
    return _changed("office.worklists_assign(%s, %s::bigint[], %s, %s, %s)", actor, numbers, officer, to_round)


def note(actor: Actor, numbers: Sequence[int], done: Note) -> int:
    """Write down what was done with items; returns how many the actor may work."""
    said = (done.route, done.reached, done.result, done.step, done.due)
    return _changed("office.worklists_note(%s, %s::bigint[], %s, %s, %s, %s, %s, %s)", actor, numbers, *said)


@contextmanager
def opened(actor: Actor, number: int) -> Iterator[Seen]:
    """A look at the person of an item. Raises Refused as every look does, also for an item that is not there."""
    with look_behind(actor, "worklists_look", number) as seen:
        yield seen


def _changed(function: str, actor: Actor, numbers: Sequence[int], *values: Any) -> int:
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(f"SELECT {function}", [actor.id, list(numbers), *values, clock.now()])
        (changed,) = cursor.fetchone()
        return int(changed)


def _worklist(row: Sequence[Any]) -> Worklist:
    known = list(row)
    known[CELL], known[STATES] = cell_of(known[CELL]), json.loads(known[STATES])
    return Worklist(*known)


def _rows(question: str, *values: Any) -> list[tuple[Any, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(question, list(values))
        return list(cursor.fetchall())
