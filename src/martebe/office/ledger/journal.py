"""The lake's journal as it is loaded: how far what is known reaches, now and at any past moment."""

from __future__ import annotations

import json
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from pathlib import Path
from typing import Any

import psycopg

from martebe.assembly import catalogue
from martebe.intake import Entry
from martebe.intake.journal import entry_from
from martebe.intake.records import Records
from martebe.rules.coverage import Coverage, Delivered

TAKEN_HERE = "declarations"
"""The table that the office itself fills: nothing of it is waited for."""
THROUGH = '(SELECT coalesce(max(number), 0) FROM records.journal) AS "_through"'
"""How far the journal is loaded, for a question to ask along."""
EVER = datetime.max.replace(tzinfo=UTC)
NOWHERE = Path()
"""The files of the entries are not here: only what the manifests say is asked."""


class Journal:
    """The entries of a lake's journal that are loaded; ``through`` is the number of the last, 0 before the first."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        self.entries = tuple(entries)
        self.through = entries[-1].number if entries else 0

    def coverage(self, day: date, known_at: datetime = EVER) -> Coverage:
        """What had been delivered by a moment.

        With all that is loaded known, declarations are known up to the day as well, because they are taken here.
        """
        return self._coverage(day, self._known(known_at))

    def received(self, known_at: datetime = EVER) -> Mapping[str, date]:
        """The day on which each delivery was received, of those known at a moment."""
        return self._received(self._known(known_at))

    def _known(self, known_at: datetime) -> int:
        """How many entries were known; what is known only grows."""
        return bisect_right(self.entries, known_at, key=lambda entry: entry.known_from)

    # A process keeps one journal, and lets the former go with all that was worked out from it.
    @lru_cache(maxsize=64)  # noqa: B019
    def _coverage(self, day: date, known: int) -> Coverage:
        delivered = self._delivered(known)
        here = [taken_here(delivered, day)] if known == len(self.entries) else []
        return Coverage([*delivered, *here], catalogue.delays)

    @lru_cache(maxsize=64)  # noqa: B019
    def _received(self, known: int) -> Mapping[str, date]:
        return {each.delivery: each.known_from.date() for each in self.entries[:known] if each.step != "retried"}

    @lru_cache(maxsize=64)  # noqa: B019
    def _delivered(self, known: int) -> tuple[Delivered, ...]:
        return tuple(Records(NOWHERE, self.entries[:known]).delivered())


def taken_here(delivered: Sequence[Delivered], day: date) -> Delivered:
    """Declarations need no delivery from the day on after the last that brought some."""
    last = max((each.until for each in delivered if each.table == TAKEN_HERE), default=None)
    if last is None:
        return Delivered(TAKEN_HERE, day)
    return Delivered(TAKEN_HERE, max(day, last), min(day, last + timedelta(days=1)))


_read: dict[tuple[str, str], Journal] = {}
"""What this process has read, by database."""


def journal_known(connection: psycopg.Connection[Any]) -> Journal:
    """The journal as this process read it last; read now, if it never did."""
    return _read.get(_database(connection)) or journal_now(connection)


def journal_now(connection: psycopg.Connection[Any]) -> Journal:
    """The journal as it is loaded now; what was read before is not read again."""
    before = _read.get(_database(connection), Journal(()))
    new = stored(connection, after=before.through)
    if new or not before.through:
        _read[_database(connection)] = Journal([*before.entries, *new])
    return _read[_database(connection)]


def stored(connection: psycopg.Connection[Any], after: int = 0) -> list[Entry]:
    """The entries that are loaded, in order, after one of them."""
    rows = connection.execute(
        "SELECT number, entry::text FROM records.journal WHERE number > %s ORDER BY number", [after]
    ).fetchall()
    return [entry_from(json.loads(written), f"journal {number}") for number, written in rows]


def _database(connection: psycopg.Connection[Any]) -> tuple[str, str]:
    return connection.info.host, connection.info.dbname


def write(connection: psycopg.Connection[Any], entries: Sequence[Entry]) -> None:
    """Tell that all rows of these entries are here."""
    with connection.transaction(), connection.cursor() as cursor:
        cursor.executemany(
            "INSERT INTO records.journal (number, known_from, entry) VALUES (%s, %s, %s) ON CONFLICT DO NOTHING",
            [(each.number, each.known_from, json.dumps(each.as_json())) for each in entries],
        )
