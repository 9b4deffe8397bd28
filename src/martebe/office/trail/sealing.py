"""The sealer: closes what was written into blocks, a moment later and outside the writers' transactions.

Writers wait for nobody. A row carries the number of its transaction; once every transaction below a number has ended,
no row below it can appear any more, so the range up to it can be sealed. A transaction that was rolled back leaves a
gap in the numbers and nothing else. After a restore into another cluster these numbers start anew: the rows before it
are sealed to the last, and a new era begins.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from martebe.office import locks
from martebe.office.errors import OfficeError
from martebe.office.trail import blocks, words
from martebe.office.trail.blocks import Connection
from martebe.office.trail.chain import Block, make_block, seal_rows
from martebe.office.trail.head import FILE, Head

ROWS_OF_A_BLOCK = 10_000
"""A block ends with the transaction that reaches so many rows."""


class ChainCutError(OfficeError):
    """The chain in the database ends before the head that was kept outside of it, or leads elsewhere."""


def seal(
    connection: Connection, key: Ed25519PrivateKey, at: datetime, head: Head | None = None, most: int = ROWS_OF_A_BLOCK
) -> Block | None:
    """Seal what can be sealed into one block; None when there is nothing, or somebody else seals.

    ``head``: how far the chain went when it was last looked at from outside. Raises ChainCutError when it does not
    reach so far. ``connection`` is the owner's.
    """
    with connection.transaction():
        if not _first(connection, "SELECT pg_try_advisory_xact_lock(%s)", locks.SEALING):
            return None
        if head is not None:
            _must_hold(connection, head)
        era = _era(connection)
        last = blocks.last(connection)
        start = last.to_xact if last is not None and last.era == era else 0
        end = _end(connection, era, start, most)
        rows = blocks.rows_between(connection, era, (start, end)) if end > start else []
        if not rows:
            return None
        block = make_block(last, era, (start, end), seal_rows(rows), at, key)
        blocks.add(connection, block)
        return block


def unsealed(connection: Connection) -> tuple[int, datetime | None]:
    """How many rows no block has yet, and when the oldest of them was written."""
    last = blocks.last(connection)
    era, xact = (0, 0) if last is None else (last.era, last.to_xact)
    asked = "SELECT count(*), min(at) FROM office.trail_entry WHERE (era, xact) >= (%s, %s::text::xid8)"
    row = connection.execute(asked, [era, str(xact)]).fetchone()
    return (0, None) if row is None else (row[0], row[1])


def begin_era(connection: Connection) -> bool:
    """Begin a new era if the numbers of transactions went back: rows or blocks have numbers still to come.

    To be called before the office is opened. Rows of the era before that have no block get one by the next ``seal``.
    """
    return bool(_first(connection, "SELECT office.trail_begin_era()"))


def _must_hold(connection: Connection, head: Head) -> None:
    found = blocks.numbered(connection, head.number)
    if found is None or found.hash != head.hash:
        raise ChainCutError(words.CHAIN_CUT, head.number, FILE)


def _era(connection: Connection) -> int:
    """The era to seal in: the earliest that has rows which no block has."""
    last = blocks.last(connection)
    era, xact = (0, 0) if last is None else (last.era, last.to_xact)
    asked = """
        SELECT coalesce(
            (SELECT era FROM office.trail_entry WHERE (era, xact) >= (%s, %s::text::xid8)
             ORDER BY era, xact, id LIMIT 1),
            office.trail_era_now()
        )
    """
    return int(_first(connection, asked, era, str(xact)))


def _end(connection: Connection, era: int, start: int, most: int) -> int:
    """Up to which transaction, itself excluded, the next block goes: all below have ended, and not too many rows."""
    asked = """
        WITH ended AS (
            SELECT CASE WHEN %(era)s < office.trail_era_now() THEN %(last)s
                   ELSE pg_snapshot_xmin(pg_current_snapshot())::text::bigint END AS up_to
        ), full_at AS (
            SELECT xact::text::bigint + 1 AS up_to FROM office.trail_entry
            WHERE era = %(era)s AND xact >= %(start)s::text::xid8 ORDER BY xact, id OFFSET %(most)s - 1 LIMIT 1
        )
        SELECT least((SELECT up_to FROM ended), (SELECT up_to FROM full_at))
    """
    return int(_first(connection, asked, era=era, start=str(start), most=most, last=blocks.LAST_XACT))


def _first(connection: Connection, asked: str, *values: object, **named: object) -> Any:
    row = connection.execute(asked.encode(), named or values).fetchone()
    return None if row is None else row[0]
