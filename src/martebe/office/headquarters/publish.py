"""What runs say, as this room keeps it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

import psycopg

from martebe.figures import board
from martebe.figures.periods import first_of_year
from martebe.office.sources import Sources
from martebe.register import records_of

TABLES = ("updated", "without", "standing", "place", "run")
"""Whatever names a run goes before the runs."""


def publish(connection: psycopg.Connection[Any], sources: Sources) -> None:
    """Replace what was published before; part of the caller's transaction."""
    for table in TABLES:
        connection.execute(f"DELETE FROM office.headquarters_{table}".encode())
    copy_in(connection, "run", _runs(sources))
    copy_in(connection, "place", _places(sources))
    copy_in(connection, "standing", _standings(sources))
    with sources.placed() as everybody:
        copy_in(connection, "without", board.without(everybody))
        copy_in(connection, "updated", board.updated(everybody))
    for table in TABLES:
        connection.execute(f"ANALYZE office.headquarters_{table}".encode())


def copy_in(connection: psycopg.Connection[Any], table: str, rows: Iterable[tuple[Any, ...]]) -> None:
    """Add rows to a table of this room, by its short name."""
    with connection.cursor().copy(f"COPY office.headquarters_{table} FROM STDIN".encode()) as copy:
        for row in rows:
            copy.write_row(row)


def _runs(sources: Sources) -> Iterator[tuple[Any, ...]]:
    for number, run in enumerate(sources.runs):
        made = run.certificate
        start = sources.runs.index(first_of_year(run, sources.runs))
        certificate = json.dumps(made.as_json())
        yield number, run.name, made.day, made.known_at, start, sources.lake.made_up, certificate


NAMES = """
SELECT DISTINCT ON (code) code, name_kk, name_ru, coalesce(name_en, name_kk) FROM settlements
ORDER BY code, valid_from DESC
"""


def _places(sources: Sources) -> list[tuple[Any, ...]]:
    """What places below the districts were called last, as the latest run knew; none where nobody delivered them."""
    known_at = sources.latest.certificate.known_at
    with records_of(sources.lake, sources.country.catalogue, known_at, sources.resources, columns=NAMED) as records:
        return records.execute(NAMES).fetchall()


NAMED = {"settlements": ("code", "name_kk", "name_ru", "name_en", "valid_from")}


def _standings(sources: Sources) -> Iterator[tuple[Any, ...]]:
    for number, run in enumerate(sources.runs):
        start = first_of_year(run, sources.runs)
        for each in board.standings(run, start, sources.country, sources.resources):
            yield number, *each
