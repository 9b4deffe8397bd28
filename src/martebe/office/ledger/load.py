"""Bring accepted deliveries from a lake into the tables of records, each row with the time of its knowledge.

The work is cut into units of one table each. A unit is one transaction, in which its parts of the lake are booked too;
so a load that was stopped goes on where it was, and one that was finished does nothing. The first load takes many units
of a table at once; later ones bring a table to what the journal tells in a single unit, because people look at it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from dataclasses import dataclass
from typing import Any

import duckdb
import psycopg
from psycopg import sql

from martebe.intake import Entry, Lake
from martebe.intake.knowledge import Knowledge, KnownPart
from martebe.intake.records import LINKS, Records
from martebe.office import locks
from martebe.office.database import as_owner
from martebe.office.ledger.copying import Unit, copy_in
from martebe.office.ledger.following import Change, adopt, choose_rows_that_stand, close, forget, restand
from martebe.office.ledger.journal import TAKEN_HERE, write
from martebe.office.ledger.names import write_spellings
from martebe.office.ledger.schema import described, indexes
from martebe.register.connection import Resources, connected
from martebe.rules.tables import TableDescription

Progress = Callable[[str, float], None]
"""Told the table, and the share of all rows that are in."""
ROWS_AT_ONCE = 2_000_000
SORTING = "256MB"
"""Memory for each index that is built."""


@dataclass(frozen=True)
class Loaded:
    """What a load did.

    parts, rows: read from the lake now. all_rows: of all parts that are here, whenever they came. through: the last
    entry of the journal that was followed.
    """

    parts: int
    rows: int
    all_rows: int
    through: int


@dataclass(frozen=True)
class Work:
    """One transaction: what is here of a table follows the journal (if it must), then new parts come in."""

    unit: Unit
    change: Change | None
    through: int


def silent(step: str, share: float) -> None:
    """Report to nobody."""


def load(address: str, lake: Lake, progress: Progress | None = None, *, workers: int = 4) -> Loaded:
    """Load what the journal of a lake tells and the database does not know yet; a second load waits for the first."""
    entries = lake.journal.entries()
    with as_owner(address) as connection, connected(Resources(threads=workers)) as reading:
        connection.execute("SELECT pg_advisory_lock(%s)", [locks.LOADING])
        reading.execute("SET TimeZone = 'UTC'")
        restand(connection, _links(reading, Records(lake.root, entries)))
        works = _works(connection, lake, entries)
        _work(address, reading, works, progress or silent, workers)
        _finish(address, connection, entries, workers, loaded=bool(works))
    parts = [part for work in works for part in work.unit.parts]
    all_rows = sum(part.rows for table in described() for part in Knowledge(lake.root, entries, table).parts)
    return Loaded(len(parts), sum(part.rows for part in parts), all_rows, entries[-1].number if entries else 0)


def _links(reading: duckdb.DuckDBPyConnection, records: Records) -> list[tuple[int, int]]:
    """Which number stands for which person; also as the table ``links`` for what is read."""
    nobody = "(SELECT 0::BIGINT AS number, 0::BIGINT AS person WHERE false)"
    reading.execute(f"CREATE TABLE links AS FROM {records.links() if records.has(LINKS) else nobody}")
    return [(number, person) for number, person in reading.execute("FROM links").fetchall()]


def _works(connection: psycopg.Connection[Any], lake: Lake, entries: Sequence[Entry]) -> list[Work]:
    """What is to be done, the largest first."""
    through = entries[-1].number if entries else 0
    works = []
    for table in described():
        now = Knowledge(lake.root, entries, table)
        rows = connection.execute('SELECT name, id, through FROM records.parts WHERE "table" = %s', [table.name])
        here = {name: (number, followed) for name, number, followed in rows.fetchall()}
        booked = {name: number for name, (number, _) in here.items()}
        followed = min((followed for _, followed in here.values()), default=through)
        new = [part for part in now.parts if part.name not in booked]
        if followed < through:
            was = Knowledge(lake.root, [entry for entry in entries if entry.number <= followed], table)
            works.append(_catching_up(Change(was, now, booked), new, through))
        else:
            kinds = ([part for part in new if now.closed(part) is closed] for closed in (True, False))
            works += [Work(Unit(now, parts), None, through) for kind in kinds for parts in _grouped(kind)]
    return sorted(works, key=lambda work: -work.unit.rows)


def _catching_up(change: Change, new: Sequence[KnownPart], through: int) -> Work:
    return Work(Unit(change.now, (*change.read_again(), *new)), change, through)


def _grouped(parts: Sequence[KnownPart]) -> Iterator[tuple[KnownPart, ...]]:
    group: list[KnownPart] = []
    for part in parts:
        group.append(part)
        if sum(each.rows for each in group) >= ROWS_AT_ONCE:
            yield tuple(group)
            group = []
    if group:
        yield tuple(group)


def _work(
    address: str, reading: duckdb.DuckDBPyConnection, works: Sequence[Work], progress: Progress, workers: int
) -> None:
    total, done = sum(work.unit.rows for work in works), 0
    with ThreadPoolExecutor(workers) as pool:
        running = {pool.submit(_do, address, reading.cursor(), work): work for work in works}
        try:
            for each in as_completed(running):
                each.result()
                done += running[each].unit.rows
                progress(running[each].unit.table.name, done / max(total, 1))
        except BaseException:
            pool.shutdown(cancel_futures=True)
            raise


def _do(address: str, reading: duckdb.DuckDBPyConnection, work: Work) -> None:
    """A unit in one transaction: all of it is here, or nothing."""
    table = work.unit.table
    with as_owner(address) as connection, connection.transaction():
        if work.change is not None:
            close(connection, reading, work.change)
            forget(connection, table, [work.change.booked[part.name] for part in work.change.read_again()])
            cells = [work.through, table.name]
            connection.execute('UPDATE records.parts SET through = %s WHERE "table" = %s', cells)
        numbers = copy_in(connection, reading, work.unit, work.through)
        if table.name == TAKEN_HERE:
            adopt(connection, list(numbers.values()))


def _finish(
    address: str, connection: psycopg.Connection[Any], entries: Sequence[Entry], workers: int, *, loaded: bool
) -> None:
    """Indexes come after the first rows, because that is faster; what is known is told last."""
    with ThreadPoolExecutor(workers) as pool:
        list(pool.map(lambda statement: _run(address, statement), indexes(described())))
    choose_rows_that_stand(connection)
    if loaded:
        write_spellings(connection)
        with ThreadPoolExecutor(workers) as pool:
            list(pool.map(lambda table: _run(address, _analyze(table)), described()))
    write(connection, entries)


def _run(address: str, statement: sql.Composed) -> None:
    with as_owner(address) as connection:
        connection.execute(f"SET maintenance_work_mem = '{SORTING}'")
        connection.execute(statement)


def _analyze(table: TableDescription) -> sql.Composed:
    return sql.SQL("ANALYZE records.{}").format(sql.Identifier(table.name))
