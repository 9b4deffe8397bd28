"""Bring accepted deliveries from a lake into the tables of records, each row with the time of its knowledge.

The work is cut into units: some parts of the lake that hold rows of one table. A unit is one transaction, in which the
parts are booked too; so a load that was stopped goes on where it was, and one that was finished does nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from dataclasses import dataclass
from io import BytesIO
from typing import Any

import duckdb
import psycopg
import pyarrow as pa
from psycopg import sql
from pyarrow import csv

from martebe.intake import Entry, Lake
from martebe.intake.knowledge import Knowledge, KnownPart
from martebe.intake.records import LINKS, Records
from martebe.intake.sql import name, text
from martebe.office.database import as_owner
from martebe.office.ledger.journal import write
from martebe.office.ledger.schema import described, index, persons_in
from martebe.register.connection import Resources, connected
from martebe.rules.tables import TableDescription

Progress = Callable[[str, float], None]
"""Told the table, and the share of all rows that are in."""
ROWS_AT_ONCE = 2_000_000
BATCH = 50_000


@dataclass(frozen=True)
class Loaded:
    """What a load did: parts of the lake and rows that came in; ``through`` is the journal entry it reached."""

    parts: int
    rows: int
    through: int


@dataclass(frozen=True)
class Unit:
    """Some parts of one table."""

    knowledge: Knowledge
    parts: tuple[KnownPart, ...]

    @property
    def table(self) -> TableDescription:
        """The table whose rows they hold."""
        return self.knowledge.table


def silent(step: str, share: float) -> None:
    """Report to nobody."""


def load(address: str, lake: Lake, progress: Progress | None = None, *, workers: int = 4) -> Loaded:
    """Load what the journal of a lake tells and the database does not know yet."""
    entries = lake.journal.entries()
    with as_owner(address) as connection, connected(Resources(threads=workers)) as reading:
        reading.execute("SET TimeZone = 'UTC'")
        _stand(connection, reading, Records(lake.root, entries))
        loaded = _bring_in(address, reading, _units(connection, lake, entries), progress or silent, workers)
        _finish(connection, entries)
    return Loaded(*loaded, entries[-1].number if entries else 0)


def _units(connection: psycopg.Connection[Any], lake: Lake, entries: Sequence[Entry]) -> list[Unit]:
    """What is not booked yet, the largest tables first."""
    booked = {each for (each,) in connection.execute("SELECT name FROM records.parts").fetchall()}
    units = [
        Unit(knowledge, parts)
        for knowledge in (Knowledge(lake.root, entries, table) for table in described())
        for parts in _grouped([part for part in knowledge.parts if part.name not in booked])
    ]
    return sorted(units, key=lambda unit: -sum(part.rows for part in unit.parts))


def _grouped(parts: Sequence[KnownPart]) -> Iterator[tuple[KnownPart, ...]]:
    group: list[KnownPart] = []
    for part in parts:
        group.append(part)
        if sum(each.rows for each in group) >= ROWS_AT_ONCE:
            yield tuple(group)
            group = []
    if group:
        yield tuple(group)


def _stand(connection: psycopg.Connection[Any], reading: duckdb.DuckDBPyConnection, records: Records) -> None:
    """Work out which number stands for which person."""
    nobody = "(SELECT 0::BIGINT AS number, 0::BIGINT AS person WHERE false)"
    reading.execute(f"CREATE TABLE links AS FROM {records.links() if records.has(LINKS) else nobody}")
    with connection.transaction(), connection.cursor() as cursor:
        cursor.execute("DELETE FROM records.standing")
        with cursor.copy("COPY records.standing (number, person) FROM STDIN") as copy:
            for row in reading.execute("FROM links").fetchall():
                copy.write_row(row)


def _bring_in(
    address: str, reading: duckdb.DuckDBPyConnection, units: Sequence[Unit], progress: Progress, workers: int
) -> tuple[int, int]:
    total = sum(part.rows for unit in units for part in unit.parts)
    parts = rows = 0
    with ThreadPoolExecutor(workers) as pool:
        running = {pool.submit(_copy_unit, address, reading.cursor(), unit): unit for unit in units}
        for done in as_completed(running):
            unit = running[done]
            parts, rows = parts + len(unit.parts), rows + done.result()
            progress(unit.table.name, rows / max(total, 1))
    return parts, rows


def _copy_unit(address: str, reading: duckdb.DuckDBPyConnection, unit: Unit) -> int:
    """One unit in one transaction: its parts are booked and their rows are in, or neither."""
    with as_owner(address) as connection, connection.transaction():
        numbers = _booked(connection, unit)
        query = _rows(unit, numbers)
        columns = [*unit.table.column_names, "known_from", "known_to", "part", "came_as"]
        into = sql.SQL("COPY records.{} ({}) FROM STDIN (FORMAT csv)").format(
            sql.Identifier(unit.table.name), sql.SQL(", ").join(map(sql.Identifier, columns))
        )
        with connection.cursor() as cursor:
            with cursor.copy(into) as copy:
                for batch in reading.execute(query).to_arrow_reader(BATCH):
                    copy.write(_as_csv(batch))
            return cursor.rowcount


def _booked(connection: psycopg.Connection[Any], unit: Unit) -> dict[str, int]:
    """The numbers under which the parts are booked."""
    numbers = {}
    for part in unit.parts:
        cells = (part.name, unit.table.name, part.entry.delivery, part.entry.known_from, part.entry.number)
        (numbers[part.name],) = connection.execute(
            'INSERT INTO records.parts (name, "table", delivery, known_from, through)'
            " VALUES (%s, %s, %s, %s, %s) RETURNING id",
            cells,
        ).fetchall()[0]
    return numbers


def _rows(unit: Unit, numbers: dict[str, int]) -> str:
    """The rows of a unit as they are kept: persons under the numbers that stand for them."""
    table, persons = unit.table, persons_in(unit.table) if unit.table.name != LINKS else []
    joins = [f"LEFT JOIN links l{i} ON l{i}.number = t.{name(each)}" for i, each in enumerate(persons)]
    mapped = {each: f"coalesce(l{i}.person, t.{name(each)})" for i, each in enumerate(persons)}
    cells = [f"{mapped.get(each, 't.' + name(each))} AS {name(each)}" for each in table.column_names]
    came = [
        f"CASE WHEN l{i}.person IS NOT NULL THEN {{{text(each)}: t.{name(each)}}}::JSON END"
        for i, each in enumerate(persons)
    ]
    came_as = f"json_merge_patch({', '.join(came)})" if len(came) > 1 else (came or ["NULL"])[0]
    ids = ", ".join(f"({text(part)}, {number})" for part, number in numbers.items())
    return (
        f"SELECT {', '.join(cells)}, t.known_from::VARCHAR, t.known_to::VARCHAR, n.number AS part,"
        f" CAST({came_as} AS VARCHAR) AS came_as FROM {unit.knowledge.relation(unit.parts)} t"
        f" JOIN (VALUES {ids}) n(part, number) ON n.part = t._part {' '.join(joins)}"
    )


def _as_csv(batch: pa.RecordBatch) -> memoryview:
    written = BytesIO()
    csv.write_csv(batch, written, csv.WriteOptions(include_header=False))
    return written.getbuffer()


def _finish(connection: psycopg.Connection[Any], entries: Sequence[Entry]) -> None:
    index(connection, described())
    _choose_rows_that_stand(connection)
    for table in described():
        connection.execute(sql.SQL("ANALYZE records.{}").format(sql.Identifier(table.name)))
    write(connection, entries)


def _choose_rows_that_stand(connection: psycopg.Connection[Any]) -> None:
    """One row stands for a person: that of the number that stands for them, else of their smallest number."""
    for table in described():
        if table.population != "person":
            continue
        key = table.key[0]
        came = sql.SQL("coalesce((came_as->>{})::bigint, {})").format(key, sql.Identifier(key))
        connection.execute(
            sql.SQL(
                "UPDATE records.{table} r SET stands = c.stands FROM (SELECT ctid AS place, known_to <> 'infinity' OR"
                " row_number() OVER (PARTITION BY {key}, known_to = 'infinity' ORDER BY {came} <> {key}, {came}) = 1"
                " AS stands FROM records.{table} WHERE {key} IN (SELECT person FROM records.standing)) c"
                " WHERE r.ctid = c.place AND r.stands <> c.stands"
            ).format(table=sql.Identifier(table.name), key=sql.Identifier(key), came=came)
        )
