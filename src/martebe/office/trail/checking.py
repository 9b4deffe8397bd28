"""Verifications that an auditor asked for: done behind the pages, some blocks at a time, results kept."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.db import connection, transaction

from martebe.office import clock
from martebe.office.access.actors import Actor
from martebe.office.trail import blocks, sealing
from martebe.office.trail.blocks import Connection
from martebe.office.trail.head import Head, read_kept
from martebe.office.trail.services import write
from martebe.office.trail.trust import trusted
from martebe.office.trail.verifying import Verified, verify

BLOCKS_AT_ONCE = 50
"""Half a million rows at most: the other chores wait for no longer than some seconds."""
COLUMNS = "id, asked_at, asked_by, blocks, rows, unsealed, ended_at, fault, fault_block, fault_row"


@dataclass(frozen=True)
class Check:
    """One verification: how far it is, and once it has ended, what it found."""

    id: int
    asked_at: datetime
    asked_by: str
    blocks: int
    rows: int
    unsealed: int | None
    ended_at: datetime | None
    fault: str | None
    fault_block: int | None
    fault_row: int | None

    @property
    def is_whole(self) -> bool:
        """Whether it ended and found nothing amiss."""
        return self.ended_at is not None and self.fault is None


@dataclass(frozen=True)
class State:
    """How far the chain goes, and how many rows wait to be sealed (counted to a thousand)."""

    number: int
    sealed_at: datetime | None
    hash: str
    unsealed: int


def state() -> State:
    """The state of the chain now."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT rows FROM office.trail_unsealed()")
        (unsealed,) = cursor.fetchone()
        cursor.execute("SELECT number, sealed_at, hash FROM office.trail_block ORDER BY number DESC LIMIT 1")
        row = cursor.fetchone()
    return State(0, None, "", unsealed) if row is None else State(row[0], row[1], bytes(row[2]).hex(), unsealed)


def ask(actor: Actor) -> None:
    """Have the trail verified, and write who asked; where that is being done, nothing more happens."""
    asked = "INSERT INTO office.trail_check (asked_at, asked_by) VALUES (%s, %s) ON CONFLICT DO NOTHING"
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(asked, [clock.now(), actor.id])
        write(actor, "trail.verify", "audit")


def latest() -> Check | None:
    """The last verification that was asked for."""
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {COLUMNS} FROM office.trail_check ORDER BY id DESC LIMIT 1")
        row = cursor.fetchone()
    return None if row is None else Check(*row)


def go_on(owner: Connection) -> bool:
    """Do a part of the verification that was asked for; whether there is more to do."""
    asked = f"SELECT {COLUMNS} FROM office.trail_check WHERE ended_at IS NULL"
    row = owner.execute(asked.encode()).fetchone()
    if row is None:
        return False
    check = Check(*row)
    after = blocks.numbered(owner, check.blocks) if check.blocks else None
    found = verify(owner, trusted(), _head_from(check.blocks), after, BLOCKS_AT_ONCE)
    ended = found.fault is not None or found.blocks < BLOCKS_AT_ONCE
    _note(owner, check, found, ended)
    return not ended


def _head_from(number: int) -> Head | None:
    """The head kept outside, while the walk has not passed it."""
    head = read_kept()
    return head if head is not None and head.number > number else None


def _note(owner: Connection, check: Check, found: Verified, ended: bool) -> None:
    fault = found.fault
    owner.execute(
        "UPDATE office.trail_check SET blocks = blocks + %s, rows = rows + %s, unsealed = %s, ended_at = %s, "
        "fault = %s, fault_block = %s, fault_row = %s WHERE id = %s",
        [
            *(found.blocks, found.rows, sealing.unsealed(owner)[0] if ended else None, clock.now() if ended else None),
            *((fault.kind, fault.block, fault.row) if fault else (None, None, None)),
            check.id,
        ],
    )
