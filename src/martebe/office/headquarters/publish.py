"""What runs say, as this room keeps it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

import psycopg

from martebe.figures import board
from martebe.figures.placed import placed
from martebe.office.sources import Sources

TABLES = ("updated", "without", "standing", "place", "run")
"""Whatever names a run goes before the runs."""


def publish(connection: psycopg.Connection[Any], sources: Sources) -> None:
    """Replace what was published before; part of the caller's transaction."""
    for table in TABLES:
        connection.execute(f"DELETE FROM office.headquarters_{table}".encode())
    _copy(connection, "run", _runs(sources))
    _copy(connection, "standing", _standings(sources))
    with placed(sources.period, sources.lake, sources.country, sources.resources) as everybody:
        _copy(connection, "without", board.without(everybody))
        _copy(connection, "updated", board.updated(everybody))
    for table in TABLES:
        connection.execute(f"ANALYZE office.headquarters_{table}".encode())


def _copy(connection: psycopg.Connection[Any], table: str, rows: Iterable[tuple[Any, ...]]) -> None:
    with connection.cursor().copy(f"COPY office.headquarters_{table} FROM STDIN".encode()) as copy:
        for row in rows:
            copy.write_row(row)


def _runs(sources: Sources) -> Iterator[tuple[Any, ...]]:
    for number, run in enumerate(sources.runs):
        made = run.certificate
        start = sources.runs.index(board.first_of_period(run, sources.runs))
        certificate = json.dumps(made.as_json())
        yield number, run.name, made.day, made.known_at, start, sources.lake.made_up, certificate


def _standings(sources: Sources) -> Iterator[tuple[Any, ...]]:
    for number, run in enumerate(sources.runs):
        start = board.first_of_period(run, sources.runs)
        for each in board.standings(run, start, sources.country, sources.resources):
            yield number, *each
