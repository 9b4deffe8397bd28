"""The only way to a person: a transaction that the database allows, that leaves its trace and reaches no further."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from django.db import connection, transaction

from martebe.office import clock
from martebe.office.access.actors import Actor
from martebe.office.access.tokens import token_for

Row = tuple[Any, ...]


class Refused(Exception):  # noqa: N818 - an answer, not a fault
    """The actor may not see this person, or there is no such person: which of the two is not said, here or later."""


@dataclass(frozen=True)
class Seen:
    """A person whom the transaction reaches.

    person: the number that stands for them, whichever of theirs was asked for. district, region: KATO codes of where
    they are registered; 0 where a resident looks at themselves whom no register knows. token: stands for the person in
    URLs, for this actor and a while.
    """

    person: int
    district: int
    region: int
    token: str


@contextmanager
def look(actor: Actor, person: int, purpose: str, act: str) -> Iterator[Seen]:
    """Look at one person: within the block their records are in reach, and the trail says so, however the block ends.

    The block is one transaction, never part of another one. Raises Refused, with the attempt written down: for a number
    that nobody has, a person outside the actor's territory or in their family, a purpose that is not theirs, a limit
    that is used up. Tests: test_access_looks.
    """
    question = "SELECT * FROM office.open_look(%s, %s, %s, %s, %s)"
    with looked(question, actor.id, person, purpose, act) as ((number, district, region), *_):
        yield Seen(number, district, region, token_for(actor, number))


@contextmanager
def look_behind(actor: Actor, function: str, number: int) -> Iterator[Seen]:
    """Look at whoever stands behind a number of a room, which only the room's function of the database knows.

    function: such as ``worklists_look``; it answers as ``office.open_look`` does. Raises Refused like ``look``.
    """
    with looked(f"SELECT * FROM office.{function}(%s, %s, %s)", actor.id, number) as ((person, district, region), *_):
        yield Seen(person, district, region, token_for(actor, person))


@contextmanager
def looked(question: str, *values: Any) -> Iterator[list[Row]]:
    """What a function of the database says within the looks that it opens; the trail says so, however the block ends.

    Raises Refused where it says nothing.
    """
    found: list[Row] = []
    try:
        with transaction.atomic(durable=True):
            found = _rows(question, *values)
            if found:
                yield found
                return
    except Exception:
        if found:  # what was done is undone and its row with it, but the records were read
            with transaction.atomic(durable=True):
                _rows(question, *values)
        raise
    raise Refused


@contextmanager
def work(actor: Actor, persons: Iterable[int], purpose: str, act: str) -> Iterator[None]:
    """Work of a machine on many persons at once: one row of the trail names all of them. Raises Refused."""
    with transaction.atomic(durable=True):
        if _ask("SELECT office.open_work(%s, %s::bigint[], %s, %s, %s)", actor.id, list(persons), purpose, act) == (
            True,
        ):
            yield
            return
    raise Refused


@contextmanager
def search(actor: Actor, purpose: str, act: str) -> Iterator[None]:
    """Search for somebody whose number is not known.

    Within the block the setting ``martebe.territory`` of the database holds the KATO code within which functions may
    search, 0 for the country. Raises Refused, also when an hour's searches are used up.
    """
    with transaction.atomic(durable=True):
        if _ask("SELECT office.open_search(%s, %s, %s, %s)", actor.id, purpose, act) == (True,):
            yield
            return
    raise Refused


def _ask(question: str, *values: Any) -> Row | None:
    return next(iter(_rows(question, *values)), None)


def _rows(question: str, *values: Any) -> list[Row]:
    with connection.cursor() as cursor:
        cursor.execute(question, [*values, clock.now()])
        return list(cursor.fetchall())
