"""Lists of persons: asked for by one officer, approved by two other persons, made behind the pages, handed out once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db import connection, transaction

from martebe.office import clock
from martebe.office.access.actors import Actor
from martebe.office.access.looks import Refused

COLUMNS = ("district", "settlement", "sex", "birth_date", "headline", "insurance")
"""What a list may tell beside the person number."""
NEEDED = 2
"""So many persons approve, none of them the author."""


@dataclass(frozen=True)
class PersonList:
    """A list as it was asked for, and how far it has come. digest: of all that was asked; approved with it."""

    id: int
    author: int
    purpose: str
    territory: int | None
    headline: str
    columns: tuple[str, ...]
    reason: str
    expires_on: date
    asked_at: datetime
    digest: bytes
    refused_at: datetime | None
    ready_at: datetime | None
    approved_by: tuple[int, ...]

    @property
    def state(self) -> str:
        """One of 'refused', 'expired', 'ready', 'approved' (being made) and 'asked'."""
        if self.refused_at:
            return "refused"
        if self.expires_on < clock.today():
            return "expired"
        if self.ready_at:
            return "ready"
        return "approved" if len(self.approved_by) == NEEDED else "asked"


@dataclass(frozen=True)
class Wish:
    """What an officer asks for. territory: a KATO code; None: the country."""

    purpose: str
    territory: int | None
    headline: str
    columns: Sequence[str]
    reason: str
    expires_on: date


def ask(actor: Actor, wish: Wish) -> int:
    """Ask for a list; returns its number. Raises Refused where the officer may not, or their person is not known."""
    number = _one(
        "SELECT office.ask_list(%s, %s, %s, %s, %s, %s, %s, %s)",
        *(actor.id, wish.purpose, wish.territory, wish.headline, list(wish.columns), wish.reason, wish.expires_on),
    )
    if number is None:
        raise Refused
    return int(number)


def judge(actor: Actor, number: int, digest: bytes, *, approved: bool) -> None:
    """Approve what was read, or refuse the list.

    Raises Refused for the author in person under whatever account, for whoever has approved already, for a third, and
    where the list is not what was read: the constraints of ``office.access_list_approval`` decide.
    """
    if not _one("SELECT office.judge_list(%s, %s, %s, %s, %s)", actor.id, number, digest, approved):
        raise Refused


def read(actor: Actor, number: int) -> list[tuple[int, list[str]]]:
    """Everybody on a list, for its author: number and cells. Raises Refused."""
    with transaction.atomic(durable=True), connection.cursor() as cursor:
        cursor.execute("SELECT * FROM office.read_list(%s, %s, %s)", [actor.id, number, clock.now()])
        rows: list[tuple[int, list[str]]] = cursor.fetchall()
    if not rows:
        raise Refused
    return rows


def all_lists(number: int | None = None) -> list[PersonList]:
    """The newest lists, or the one with a number."""
    with connection.cursor() as cursor:
        cursor.execute(LISTS, [number, number])
        return [PersonList(*_frozen(row)) for row in cursor.fetchall()]


LISTS = """
SELECT id, author, purpose, territory, headline, columns, reason, expires_on, asked_at, digest, refused_at, ready_at,
    ARRAY(SELECT a.officer FROM office.access_list_approval a WHERE a.list = l.id ORDER BY a.at)
FROM office.access_list l WHERE %s::bigint IS NULL OR id = %s ORDER BY id DESC LIMIT 100
"""


def _frozen(row: Sequence[Any]) -> list[Any]:
    kept = [tuple(cell) if isinstance(cell, list) else cell for cell in row]
    return [bytes(cell) if isinstance(cell, memoryview) else cell for cell in kept]


def _one(question: str, *values: Any) -> Any:
    with transaction.atomic(durable=True), connection.cursor() as cursor:
        cursor.execute(question, [*values, clock.now()])
        (answer,) = cursor.fetchone()
        return answer
