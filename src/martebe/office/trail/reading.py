"""What an auditor reads of the trail, asked from functions of the database that write each reading down first."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import connection, transaction

from martebe.office import clock
from martebe.office.access.actors import Actor
from martebe.office.trail import naming
from martebe.rules.words import Words

PAGE = 50


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
class Entry:
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
    def office(self) -> Words:
        """Where they work."""
        return naming.place(self.territory) if self.territory else naming.central(self.role)

    @property
    def role_words(self) -> Words:
        """What they are."""
        return naming.role(self.role)

    @property
    def act_words(self) -> Words:
        """What they did."""
        return naming.act(self.act)

    @property
    def purpose_words(self) -> Words:
        """For what."""
        return naming.purpose(self.purpose)

    @property
    def refused_words(self) -> Words | None:
        """Why it was refused."""
        return naming.refusal(self.refused) if self.refused else None


@dataclass(frozen=True)
class Opened:
    """One entry with the persons it is about, as long as these are no more than a hundred."""

    entry: Entry
    persons: Sequence[int]
    detail: Mapping[str, Any]


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
    rows = _ask("office.trail_page", actor, *filters, before, PAGE + 1)
    entries = [Entry(*row) for row in rows[:PAGE]]
    return entries, entries[-1].id if len(rows) > PAGE else None


def opened(actor: Actor, number: int) -> Opened | None:
    """One entry, or None where there is none with that number."""
    rows = _ask("office.trail_open", actor, number)
    if not rows:
        return None
    id_, at, actor_id, role, territory, act, purpose, persons, concerned, detail = rows[0]
    known = json.loads(detail)
    entry = Entry(id_, at, actor_id, role, territory, act, purpose, concerned, known.get("refused"))
    return Opened(entry, persons, known)


def touched(actor: Actor, officer: str, since: datetime, until: datetime) -> tuple[Touched, list[Touched]]:
    """How many persons an officer reached in [since, until): in all, and by act and purpose."""
    whole, *parts = [Touched(*row) for row in _ask("office.trail_touched", actor, officer, since, until)]
    return whole, parts


def _ask(function: str, actor: Actor, *values: str | int | datetime | None) -> list[tuple[Any, ...]]:
    places = ", ".join(["%s"] * (len(values) + 2))
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(f"SELECT * FROM {function}({places})", [actor.id, clock.now(), *values])
        return list(cursor.fetchall())
