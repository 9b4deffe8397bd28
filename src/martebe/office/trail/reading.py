"""What an auditor reads of the trail, asked from functions of the database that write each reading down first."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Protocol, TypeVar

from django.db import connection, transaction

from martebe.office import clock
from martebe.office.access.actors import Actor
from martebe.office.trail import naming
from martebe.office.trail.said import Done, DoneBy
from martebe.rules.words import Words

PAGE = 50


class Numbered(Protocol):
    """Whatever pages of a list end with."""

    @property
    def id(self) -> int:
        """Its number in the trail."""


E = TypeVar("E", bound=Numbered)


@dataclass(frozen=True)
class Filter:
    """Which entries: in [since, until), of an act, a purpose, an office, an officer; None: any."""

    since: datetime | None = None
    until: datetime | None = None
    act: str | None = None
    purpose: str | None = None
    territory: int | None = None
    officer: str | None = None


@dataclass(frozen=True)
class Entry(DoneBy):
    """One entry without the numbers of persons. concerned: how many persons it is about. refused: why, or None."""

    id: int
    at: datetime
    actor: str
    role: str
    territory: int | None
    act: str
    purpose: str
    concerned: int
    refused: str | None

    @property
    def refused_words(self) -> Words | None:
        """Why it was refused."""
        return naming.refusal(self.refused) if self.refused else None


@dataclass(frozen=True)
class OwnEntry(Done):
    """What an officer did, as they may read it: how many persons it concerned, and whether it was refused."""

    id: int
    at: datetime
    act: str
    purpose: str
    concerned: int
    refused: bool


@dataclass(frozen=True)
class Opened:
    """One entry with the persons it is about, as long as these are no more than a hundred."""

    entry: Entry
    persons: Sequence[int]
    detail: Mapping[str, Any]
    reason: str | None
    """What the officer had written about why, where the purpose needs that."""


@dataclass(frozen=True)
class Touched:
    """How many entries and different persons; of one act for one purpose, or of all (act None)."""

    act: str | None
    purpose: str | None
    entries: int
    persons: int
    first: datetime | None
    last: datetime | None

    @property
    def act_words(self) -> Words | None:
        """What was done."""
        return naming.act(self.act) if self.act else None

    @property
    def purpose_words(self) -> Words | None:
        """For what."""
        return naming.purpose(self.purpose) if self.purpose else None


def page(actor: Actor, wanted: Filter, before: int | None) -> tuple[list[Entry], int | None]:
    """A page of entries, newest first, and the key of its last where more follow."""
    filters = (wanted.since, wanted.until, wanted.act, wanted.purpose, wanted.territory, wanted.officer)
    return _paged([Entry(*row) for row in _ask("office.trail_page", actor, *filters, before, PAGE + 1)])


def about(actor: Actor, person: int, before: int | None) -> tuple[list[Entry], int | None]:
    """A page of the entries about a person, within a look at them; also attempts that were refused."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT * FROM office.trail_of_person(%s, %s, %s, %s)", [actor.id, person, before, PAGE + 1])
        return _paged([Entry(*row) for row in cursor.fetchall()])


def own(actor: Actor, before: int | None) -> tuple[list[OwnEntry], int | None]:
    """A page of what an officer did, for that officer."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT * FROM office.trail_own(%s, %s, %s)", [actor.id, before, PAGE + 1])
        return _paged([OwnEntry(*row) for row in cursor.fetchall()])


def _paged(found: list[E]) -> tuple[list[E], int | None]:
    """A page of what was found, which is one more than fit on it, and the key of its last where more follow."""
    return found[:PAGE], found[PAGE - 1].id if len(found) > PAGE else None


def opened(actor: Actor, number: int) -> Opened | None:
    """One entry, or None where there is none with that number."""
    rows = _ask("office.trail_open", actor, number)
    if not rows:
        return None
    id_, at, actor_id, role, territory, act, purpose, persons, concerned, detail, reason = rows[0]
    known = json.loads(detail)
    entry = Entry(id_, at, actor_id, role, territory, act, purpose, concerned, known.get("refused"))
    return Opened(entry, persons, known, reason)


def touched(actor: Actor, officer: str, since: datetime, until: datetime) -> tuple[Touched, list[Touched]]:
    """How many persons an officer reached in [since, until): in all, and by act and purpose."""
    whole, *parts = [Touched(*row) for row in _ask("office.trail_touched", actor, officer, since, until)]
    return whole, parts


def _ask(function: str, actor: Actor, *values: str | int | datetime | None) -> list[tuple[Any, ...]]:
    places = ", ".join(["%s"] * (len(values) + 2))
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(f"SELECT * FROM {function}({places})", [actor.id, clock.now(), *values])
        return list(cursor.fetchall())
