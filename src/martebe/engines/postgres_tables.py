"""The tables that rules ask, in PostgreSQL: created from their descriptions, filled from Arrow, found by subject."""

from __future__ import annotations

from collections.abc import Iterable
from io import BytesIO
from typing import Any

import psycopg
import pyarrow as pa
from psycopg import sql
from pyarrow import csv

from martebe.rules.nodes import Kind
from martebe.rules.reading import SUBJECTS
from martebe.rules.tables import ColumnDescription, TableDescription

TYPES = {
    Kind.PERSON: "bigint",
    Kind.BUSINESS: "bigint",
    Kind.HOUSEHOLD: "bigint",
    Kind.PLACE: "integer",
    Kind.DAY: "date",
    Kind.MONTH: "date",
    Kind.MONEY: "bigint",
    Kind.WHOLE: "bigint",
    Kind.CODE: "text",
    Kind.YES_NO: "boolean",
    Kind.TEXT: "text",
}
"""How each kind is kept; money is whole tiyn, a month its first day."""


def create(connection: psycopg.Connection[Any], tables: Iterable[TableDescription]) -> None:
    """Create the tables, empty and without indexes, so that they fill fast."""
    for table in tables:
        columns = sql.SQL(", ").join(map(_column, table.columns))
        connection.execute(sql.SQL("CREATE TABLE {} ({})").format(sql.Identifier(table.name), columns))


def index(connection: psycopg.Connection[Any], tables: Iterable[TableDescription]) -> None:
    """Index each table by the persons, households and employers it names, and let the planner know its rows."""
    for table in tables:
        name = sql.Identifier(table.name)
        for column in table.columns:
            if column.kind in SUBJECTS:
                connection.execute(sql.SQL("CREATE INDEX ON {} ({})").format(name, sql.Identifier(column.name)))
        connection.execute(sql.SQL("ANALYZE {}").format(name))


def copy_in(connection: psycopg.Connection[Any], table: TableDescription, batches: Iterable[pa.RecordBatch]) -> int:
    """Append rows with the columns of the table, in any order; returns how many.

    Raises psycopg.errors.IntegrityError or DataError where a cell is not what the table describes; nothing of the
    call is then kept.
    """
    columns = list(table.column_names)
    into = sql.SQL("COPY {} ({}) FROM STDIN (FORMAT csv)").format(
        sql.Identifier(table.name), sql.SQL(", ").join(map(sql.Identifier, columns))
    )
    with connection.transaction(), connection.cursor() as cursor:
        with cursor.copy(into) as copy:
            for batch in batches:
                copy.write(_as_csv(batch.select(columns)))
        return cursor.rowcount


def _column(column: ColumnDescription) -> sql.Composed:
    never_empty = sql.SQL("" if column.missing else " NOT NULL")
    return sql.SQL("{} {}{}").format(sql.Identifier(column.name), sql.SQL(TYPES[column.kind]), never_empty)


def _as_csv(batch: pa.RecordBatch) -> bytes:
    """Rows as text that COPY reads: a missing cell is nothing, an empty text is a pair of quotes."""
    written = BytesIO()
    csv.write_csv(batch, written, csv.WriteOptions(include_header=False))
    return written.getvalue()
