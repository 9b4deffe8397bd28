"""What persons are called: found by a name however it is spelled, said as the register spells it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

import psycopg
from django.db import connection

from martebe.people.spelling import spelling_key
from martebe.rules import nodes as n


@dataclass(frozen=True)
class PersonName:
    """A person's names as the register spells them; patronymic None where the document has none."""

    surname: str
    given_name: str
    patronymic: str | None

    def __str__(self) -> str:
        return " ".join(filter(None, (self.surname, self.given_name, self.patronymic)))


def name_in(cells: Mapping[str, n.Scalar | None]) -> PersonName:
    """The names in a row of the table ``names``."""
    patronymic = cells["patronymic"]
    return PersonName(str(cells["surname"]), str(cells["given_name"]), None if patronymic is None else str(patronymic))


def find_by_name(surname: str, given: str, birth_date: date) -> list[int]:
    """At most ten persons of the caller's territory who were born on the day and whose names sound like these.

    Kazakh, Russian and Latin spellings meet; the two names may be given in either order. Inside a search that access
    opened: it sets the territory.
    """
    keys = [spelling_key(surname), spelling_key(given)]
    with connection.cursor() as cursor:
        cursor.execute("SELECT * FROM office.find_by_name(%s, %s, %s)", [*keys, birth_date])
        return [person for (person,) in cursor.fetchall()]


def write_spellings(owner: psycopg.Connection[Any]) -> None:
    """Keep the key of each name that has none yet; names are far fewer than persons."""
    new = owner.execute(
        "SELECT surname FROM records.names UNION SELECT given_name FROM records.names"
        " EXCEPT SELECT name FROM records.spellings"
    ).fetchall()
    with owner.transaction(), owner.cursor() as cursor, cursor.copy("COPY records.spellings FROM STDIN") as copy:
        for (name,) in new:
            copy.write_row((name, spelling_key(name)))
