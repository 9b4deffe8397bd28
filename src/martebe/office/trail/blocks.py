"""Blocks and rows as they lie in the database, read by the owner."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import fields
from typing import Any

import psycopg

from martebe.office.trail.chain import ROW, Block

Connection = psycopg.Connection[Any]
Row = tuple[int, int, int, bytes]
"""A row of the trail as the chain sees it: era, transaction, id, bytes."""
COLUMNS = ", ".join(field.name for field in fields(Block))
ORDERED = f"SELECT era, xact::text::bigint, id, {ROW} FROM office.trail_entry"
AT_ONCE = 5_000
LAST_XACT = 2**63 - 1
"""Beyond any number of a transaction: up to it the last block of an era goes that is over."""


def add(connection: Connection, block: Block) -> None:
    """Add a block to the chain."""
    values = [getattr(block, field.name) for field in fields(Block)]
    places = ", ".join(["%s"] * len(values))
    connection.execute(f"INSERT INTO office.trail_block ({COLUMNS}) VALUES ({places})".encode(), values)


def last(connection: Connection) -> Block | None:
    """The last block, or None while the chain is empty."""
    return _one(connection, "ORDER BY number DESC LIMIT 1")


def numbered(connection: Connection, number: int) -> Block | None:
    """The block with a number."""
    return _one(connection, "WHERE number = %s", number)


def _one(connection: Connection, where: str, *values: int) -> Block | None:
    row = connection.execute(f"SELECT {COLUMNS} FROM office.trail_block {where}".encode(), values).fetchone()
    return None if row is None else Block(*row)


@contextmanager
def blocks_after(connection: Connection, number: int, most: int | None = None) -> Iterator[Iterator[Block]]:
    """The blocks after a number, in order, a few at a time; at most so many."""
    asked = f"SELECT {COLUMNS} FROM office.trail_block WHERE number > %s ORDER BY number LIMIT %s"
    with connection.cursor(name="trail_blocks", binary=True) as cursor:
        cursor.itersize = 100
        cursor.execute(asked.encode(), [number, most])
        yield (Block(*row) for row in cursor)


@contextmanager
def rows_from(connection: Connection, era: int, xact: int) -> Iterator[Iterator[Row]]:
    """The rows from a place on, in the order of the chain, a few thousand at a time."""
    asked = f"{ORDERED} WHERE (era, xact) >= (%s, %s::text::xid8) ORDER BY era, xact, id"
    with connection.cursor(name="trail_rows", binary=True) as cursor:
        cursor.itersize = AT_ONCE
        cursor.execute(asked.encode(), [era, str(xact)])
        yield iter(cursor)


def rows_between(connection: Connection, era: int, xacts: tuple[int, int]) -> list[tuple[int, bytes]]:
    """Id and bytes of the rows of an era whose transaction lies in [from, to)."""
    asked = (
        f"SELECT id, {ROW} FROM office.trail_entry WHERE era = %s AND xact >= %s::text::xid8 AND xact < %s::text::xid8 "
        "ORDER BY xact, id"
    )
    with connection.cursor(binary=True) as cursor:
        return cursor.execute(asked.encode(), [era, *map(str, xacts)]).fetchall()
