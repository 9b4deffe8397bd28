"""What a person declares, taken here: known at once, and booked to go back to the lake (see ``send_back``)."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import astuple, dataclass
from datetime import date, datetime
from typing import Any

from django.db import connection, transaction

from martebe.kazakhstan.records import declarations
from martebe.office import clock
from martebe.office.statements import rows


@dataclass(frozen=True)
class Declaration:
    """What a person said they do; the codes are those of the table ``declarations``.

    officer: the service number of who took it, if anybody did. monthly_income: in tiyn, if one was named.
    """

    person: int
    channel: str
    officer: str | None
    category: str
    day: date
    monthly_income: int | None = None

    def __post_init__(self) -> None:
        for name in ("channel", "category"):
            codes = [option.code for option in declarations.description.column(name).options]
            if getattr(self, name) not in codes:
                raise ValueError(f"A declaration's {name} is one of {', '.join(codes)}; found another.")
        if self.monthly_income is not None and self.monthly_income < 0:
            raise ValueError("A declared income is not negative.")


APPEND = """
WITH said AS (
    SELECT d.*, nextval('records.declaration_number') AS number, coalesce(s.person, d.person) AS standing
    FROM jsonb_to_recordset($1::jsonb) AS d
        (place integer, person bigint, channel text, officer text, category text, day date, monthly_income bigint)
    LEFT JOIN records.standing s ON s.number = d.person
), kept AS (
    INSERT INTO records.declarations
        (declaration, person, channel, officer, category, day, monthly_income, known_from, came_as)
    SELECT number::text, standing, channel, officer, category, day, monthly_income, $2,
           CASE WHEN standing <> person THEN jsonb_build_object('person', person) END
    FROM said
), booked AS (
    INSERT INTO records.taken (declaration, at) SELECT number::text, $2 FROM said
)
SELECT number FROM said ORDER BY place
"""


def append(declaration: Declaration) -> int:
    """Take a declaration; returns its number. Inside a look or work that reaches the person."""
    return append_many([declaration])[0]


def append_many(declarations: Sequence[Declaration]) -> list[int]:
    """Take declarations in one statement; returns their numbers. Inside a look or work that reaches all persons."""
    said = [{"place": place, **vars(each), "day": each.day.isoformat()} for place, each in enumerate(declarations)]
    return [int(number) for (number,) in rows(APPEND, json.dumps(said), clock.now())]


def correct(number: int, declaration: Declaration) -> None:
    """Put another content under a number; the former stays known for the time before.

    Raises LookupError where no such declaration is known, within reach and about this person.
    """
    with transaction.atomic():
        at = clock.now()
        if _close(number, at) != _standing_for(declaration.person):
            raise LookupError("No declaration of this person has that number.")
        _insert(number, declaration, at)


def withdraw(number: int) -> None:
    """Cancel a declaration: from now on it counts as never made. Raises LookupError as ``correct`` does."""
    with transaction.atomic():
        at = clock.now()
        _close(number, at)
        ((own,),) = _asked("SELECT nextval('records.declaration_number')")
        _book(int(own), at, withdraws=number)


def _insert(number: int, declaration: Declaration, at: datetime) -> None:
    person, *said = astuple(declaration)
    _run(
        "INSERT INTO records.declarations (declaration, person, channel, officer, category, day, monthly_income,"
        " known_from, came_as) SELECT %s, s.person, %s, %s, %s, %s, %s, %s,"
        " CASE WHEN s.person <> %s THEN jsonb_build_object('person', %s::bigint) END"
        " FROM (SELECT %s::bigint AS person) s",
        [str(number), *said, at, person, person, _standing_for(person)],
    )
    _book(number, at)


def _close(number: int, at: datetime) -> int:
    """End the knowledge of a declaration; returns whose it was."""
    closed = _asked(
        "UPDATE records.declarations SET known_to = %s WHERE declaration = %s AND known_to = 'infinity'"
        " RETURNING person",
        [at, str(number)],
    )
    if not closed:
        raise LookupError("No declaration within reach has that number.")
    return int(closed[0][0])


def _book(number: int, at: datetime, withdraws: int | None = None) -> None:
    cells = [str(number), None if withdraws is None else str(withdraws), at]
    _run("INSERT INTO records.taken (declaration, withdraws, at) VALUES (%s, %s, %s)", cells)


def _standing_for(person: int) -> int:
    found = _asked("SELECT person FROM records.standing WHERE number = %s", [person])
    return int(found[0][0]) if found else person


def _run(statement: str, values: list[Any]) -> None:
    with connection.cursor() as cursor:
        cursor.execute(statement, values)


def _asked(statement: str, values: list[Any] | None = None) -> list[tuple[Any, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(statement, values)
        return list(cursor.fetchall())
