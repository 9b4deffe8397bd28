"""Rows of the lake on their way into a table of records: under the numbers that stand for persons."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import duckdb
import psycopg
from psycopg import sql

from martebe.intake.knowledge import Knowledge, KnownPart
from martebe.intake.records import LINKS
from martebe.intake.sql import name, text
from martebe.office.ledger.schema import persons_in
from martebe.office.pouring import BATCH, pour
from martebe.rules.tables import TableDescription


@dataclass(frozen=True)
class Unit:
    """Some parts of the lake that hold rows of one table."""

    knowledge: Knowledge
    parts: tuple[KnownPart, ...]

    @property
    def table(self) -> TableDescription:
        """The table."""
        return self.knowledge.table

    @property
    def rows(self) -> int:
        """How many rows there are to read."""
        return sum(part.rows for part in self.parts)

    @property
    def open(self) -> bool:
        """Whether all rows are still known: most are, and then PostgreSQL need not read until when."""
        return not any(map(self.knowledge.closed, self.parts))

    @property
    def columns(self) -> list[str]:
        """The columns that are written."""
        until = [] if self.open else ["known_to"]
        return [*self.table.column_names, "known_from", *until, "part", "came_as"]


def copy_in(
    connection: psycopg.Connection[Any], reading: duckdb.DuckDBPyConnection, unit: Unit, through: int
) -> dict[str, int]:
    """Book the parts of a unit and bring in their rows, inside the caller's transaction; returns their numbers.

    ``reading`` has the table ``links`` (number, person). ``through``: the last entry of the journal they follow.
    """
    if not unit.parts:
        return {}
    numbers = _booked(connection, unit, through)
    target, staged = _target(connection, unit.table)
    rows = reading.execute(_rows(unit, numbers)).to_arrow_reader(BATCH)
    pour(connection, sql.SQL("{} ({})").format(target, _names(unit.columns)), rows)
    if staged:
        moved = sql.SQL("INSERT INTO records.{} ({}) SELECT {} FROM {}; DROP TABLE {}")
        columns = _names(unit.columns)
        connection.execute(moved.format(sql.Identifier(unit.table.name), columns, columns, target, target))
    return numbers


def _target(connection: psycopg.Connection[Any], table: TableDescription) -> tuple[sql.Composable, bool]:
    """Where COPY may write: straight into the table, or, where row security binds the owner, into one beside it.

    PostgreSQL refuses COPY into a table whose policies bind the one who copies, whatever they allow.
    """
    here = sql.SQL("records.{}").format(sql.Identifier(table.name))
    bound = connection.execute("SELECT row_security_active(%s::regclass)", [f"records.{table.name}"]).fetchone()
    if not bound or not bound[0]:
        return here, False
    beside = sql.Identifier(f"{table.name}_coming")
    connection.execute(sql.SQL("CREATE TEMP TABLE {} (LIKE {} INCLUDING DEFAULTS) ON COMMIT DROP").format(beside, here))
    return beside, True


def _booked(connection: psycopg.Connection[Any], unit: Unit, through: int) -> dict[str, int]:
    """The numbers under which the parts are booked."""
    rows = [(part.name, unit.table.name, part.entry.delivery, part.entry.known_from, through) for part in unit.parts]
    with connection.cursor() as cursor:
        cursor.executemany(
            'INSERT INTO records.parts (name, "table", delivery, known_from, through) VALUES (%s, %s, %s, %s, %s)',
            rows,
        )
        names = [part.name for part in unit.parts]
        cursor.execute("SELECT name, id FROM records.parts WHERE name = ANY (%s)", [names])
        return dict(cursor.fetchall())


def _rows(unit: Unit, numbers: Mapping[str, int]) -> str:
    """The rows of a unit as they are kept: persons under the numbers that stand for them."""
    table, persons = unit.table, mapped_persons(unit.table)
    joins = [f"LEFT JOIN links l{i} ON l{i}.number = t.{name(each)}" for i, each in enumerate(persons)]
    standing = {each: f"coalesce(l{i}.person, t.{name(each)})" for i, each in enumerate(persons)}
    cells = [f"{standing.get(each, 't.' + name(each))} AS {name(each)}" for each in table.column_names]
    until = "" if unit.open else "t.known_to::VARCHAR, "
    ids = ", ".join(f"({text(part)}, {number})" for part, number in numbers.items())
    return (
        f"SELECT {', '.join(cells)}, t.known_from::VARCHAR, {until}n.number, {_came_as(persons)}"
        f" FROM {unit.knowledge.relation(unit.parts)} t"
        f" JOIN (VALUES {ids}) n(part, number) ON n.part = t._part {' '.join(joins)}"
    )


def mapped_persons(table: TableDescription) -> list[str]:
    """The columns whose numbers are kept as those that stand for the persons; links themselves stay as they came."""
    return persons_in(table) if table.name != LINKS else []


def _came_as(persons: Sequence[str]) -> str:
    """The numbers that were replaced, by column, as JSON; missing where none was."""
    if not persons:
        return "NULL"
    pairs = ", ".join(
        f"CASE WHEN l{i}.person IS NOT NULL THEN '\"{each}\": ' || t.{name(each)} END" for i, each in enumerate(persons)
    )
    linked = " OR ".join(f"l{i}.person IS NOT NULL" for i in range(len(persons)))
    return f"CASE WHEN {linked} THEN '{{' || concat_ws(', ', {pairs}) || '}}' END"


def _names(columns: Sequence[str]) -> sql.Composed:
    return sql.SQL(", ").join(map(sql.Identifier, columns))
