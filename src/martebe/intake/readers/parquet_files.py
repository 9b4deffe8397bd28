"""Parquet: columns have types already, and a wrong type is refused with its name rather than guessed at."""

from __future__ import annotations

from pathlib import Path

import duckdb

from martebe.intake import problems
from martebe.intake.errors import RefusedError, refuse
from martebe.intake.readers.source import Source, check_header
from martebe.intake.sql import parquet
from martebe.rules.nodes import Kind
from martebe.rules.tables import TableDescription

INTEGERS = frozenset({"TINYINT", "SMALLINT", "INTEGER", "BIGINT", "UTINYINT", "USMALLINT", "UINTEGER", "UBIGINT"})
TYPES: dict[Kind, frozenset[str]] = {
    Kind.DAY: frozenset({"DATE"}),
    Kind.MONTH: frozenset({"DATE"}),
    Kind.YES_NO: frozenset({"BOOLEAN"}),
    Kind.CODE: frozenset(),
    Kind.TEXT: frozenset(),
}
EMPTY_TYPES = frozenset({'"NULL"', "NULL"})


def read_parquet(path: Path, table: TableDescription, connection: duckdb.DuckDBPyConnection) -> Source:
    """The rows of a Parquet file, integers and days as such, anything may be text. Raises RefusedError."""
    relation = parquet([path])
    try:
        described = connection.execute(f"DESCRIBE SELECT * FROM {relation}").fetchall()
    except duckdb.Error as error:
        raise _refusal(error) from None
    types = {str(row[0]): str(row[1]) for row in described}
    check_header([str(row[0]) for row in described], table)
    typed = frozenset(name for name, found in types.items() if _is_typed(table, name, found))
    return Source(relation, typed, refusal=_refusal)


def _is_typed(table: TableDescription, column: str, found: str) -> bool:
    """Whether the column has its kind's own type (False: it is text); raises RefusedError if neither."""
    own = TYPES.get(table.column(column).kind, INTEGERS)
    if found in own:
        return True
    if found == "VARCHAR" or found.startswith("ENUM") or found in EMPTY_TYPES:
        return False
    expected = ", ".join(sorted(own | {"VARCHAR"}))
    # What stands in brackets are names that the sender gave, and these may be anything.
    raise refuse(problems.COLUMN_TYPE, column=column, found=found.split("(")[0], expected=expected)


def _refusal(error: duckdb.Error) -> RefusedError:
    return refuse(problems.UNREADABLE, format="Parquet", place="footer or a page is damaged")
