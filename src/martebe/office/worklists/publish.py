"""Everybody of the latest run, by what numbers count: read by the functions of this room alone."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import psycopg
import pyarrow as pa
from psycopg import sql

from martebe.figures.placed import COLUMNS
from martebe.office.pouring import BATCH, pour
from martebe.office.sources import Sources
from martebe.register import Run

BY_PLACE = "CREATE INDEX ON {} USING brin (region, district, settlement) WITH (pages_per_range = 32)"
"""Rows come in the order of places, so that an index a thousand times smaller than the table finds a settlement."""
COUNTED = sql.SQL(", ").join(map(sql.Identifier, (name for name in COLUMNS if name not in ("person", "settlement"))))


def publish(connection: psycopg.Connection[Any], sources: Sources) -> None:
    """Replace what was published before, and say on open worklists who has a status now.

    Part of the caller's transaction. New tables are filled beside the old ones, so that readers wait only while the
    names change hands.
    """
    with sources.placed() as everybody:
        beside = _beside(connection, "worklists_placed")
        pour(connection, beside, everybody.to_arrow_reader(BATCH))
    connection.execute(sql.SQL("ALTER TABLE {} ADD PRIMARY KEY (person)").format(beside))
    connection.execute(sql.SQL(BY_PLACE).format(beside))
    _instead(connection, "worklists_placed")
    counted = _beside(connection, "worklists_counted")
    connection.execute(
        sql.SQL("INSERT INTO {} ({}, persons) SELECT {}, count(*) FROM office.worklists_placed GROUP BY {}").format(
            counted, COUNTED, COUNTED, COUNTED
        )
    )
    _instead(connection, "worklists_counted")
    _stamp(connection, sources.latest)
    connection.execute("SELECT office.worklists_follow()")


GROUP = ("name", "person")
"""The columns of groups."""


def replace_groups(connection: psycopg.Connection[Any], room: str, batches: Iterable[pa.RecordBatch]) -> None:
    """Replace the groups that a room published, in columns ``GROUP``; for its ``publish``, in its transaction.

    Names begin with what tells the room's groups from others', such as ``lapse:`` (see ``register_group_words``).
    """
    connection.execute("DELETE FROM office.worklists_group WHERE room = %s", [room])
    pour(connection, sql.SQL("office.worklists_group (name, person, room)"), (_of_room(room, each) for each in batches))


def _of_room(room: str, batch: pa.RecordBatch) -> pa.RecordBatch:
    return pa.RecordBatch.from_arrays([*map(batch.column, GROUP), pa.repeat(room, batch.num_rows)], [*GROUP, "room"])


def _beside(connection: psycopg.Connection[Any], table: str) -> sql.Composable:
    """An empty table like one of ours, to be filled and then to take its place."""
    beside = sql.SQL("office.{}").format(sql.Identifier(f"{table}_coming"))
    connection.execute(sql.SQL("CREATE TABLE {} (LIKE office.{})").format(beside, sql.Identifier(table)))
    return beside


def _instead(connection: psycopg.Connection[Any], table: str) -> None:
    """Let the table beside take the place of ours, closed to everybody as ours was."""
    name, beside = sql.Identifier(table), sql.Identifier(f"{table}_coming")
    connection.execute(sql.SQL("DROP TABLE office.{}; ALTER TABLE office.{} RENAME TO {}").format(name, beside, name))
    connection.execute(sql.SQL("ALTER TABLE office.{} ENABLE ROW LEVEL SECURITY").format(name))
    connection.execute(sql.SQL("ANALYZE office.{}").format(name))


def _stamp(connection: psycopg.Connection[Any], run: Run) -> None:
    connection.execute("DELETE FROM office.worklists_run")
    connection.execute(
        "INSERT INTO office.worklists_run (name, day, known_at) VALUES (%s, %s, %s)",
        [run.name, run.certificate.day, run.certificate.known_at],
    )
