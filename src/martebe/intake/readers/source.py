"""What a reader hands on: a relation of the file's rows, not yet checked."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

import duckdb
import pyarrow as pa

from martebe.intake import problems
from martebe.intake.errors import RefusedError, refuse
from martebe.rules.tables import TableDescription

BATCH_ROWS = 50_000
NAME = re.compile(r"[^\W\d]\D{0,39}")


def _as_unreadable(error: duckdb.Error) -> RefusedError:
    return refuse(problems.UNREADABLE, format="the named format", place="-")


@dataclass(frozen=True)
class Source:
    """Rows in the order of the file.

    relation: what stands after FROM. typed: the columns that already have their kind's own type; others are text.
    absent: columns that may be left out, and are. row: where a row carries the number it had in an earlier file.
    refusal: what an error of DuckDB, met while the rows are read, means to the sender (without the data it quotes).
    """

    relation: str
    typed: frozenset[str] = frozenset()
    absent: frozenset[str] = frozenset()
    row: str | None = None
    refusal: Callable[[duckdb.Error], RefusedError] = field(default=_as_unreadable)


def check_header(found: Sequence[str], table: TableDescription) -> None:
    """Refuse doubled, missing and unknown columns; their order is free."""
    expected = table.column_names
    missing = [name for name in expected if name not in found]
    if len(missing) == len(expected):
        raise refuse(problems.MISSING_COLUMNS, line=1, missing=", ".join(missing), found="-")
    doubled = sorted({name for name in found if found.count(name) > 1})
    if doubled:
        raise refuse(problems.DOUBLED_COLUMNS, line=1, doubled=_shown(doubled))
    if missing:
        raise refuse(problems.MISSING_COLUMNS, line=1, missing=", ".join(missing), found=_shown(found))
    unknown = [name for name in found if name not in expected]
    if unknown:
        raise refuse(problems.UNKNOWN_COLUMNS, line=1, unknown=_shown(unknown), expected=", ".join(expected))


def _shown(found: Sequence[str]) -> str:
    """Names of columns as a message may show them: what may be a cell of a person is not repeated."""
    return ", ".join(name if NAME.fullmatch(name) else "?" for name in found)


def stage(connection: duckdb.DuckDBPyConnection, rows: Iterable[Sequence[str | None]], columns: Sequence[str]) -> str:
    """Put rows of text into a temporary relation, some thousands at a time, and return its name."""
    schema = pa.schema([(name, pa.string()) for name in columns])
    connection.register("batch", schema.empty_table())
    connection.execute("CREATE OR REPLACE TEMP TABLE staged AS SELECT * FROM batch")
    waiting: list[Sequence[str | None]] = []
    for row in rows:
        waiting.append(row)
        if len(waiting) == BATCH_ROWS:
            _insert(connection, waiting, schema)
            waiting = []
    if waiting:
        _insert(connection, waiting, schema)
    connection.unregister("batch")
    return "staged"


def _insert(connection: duckdb.DuckDBPyConnection, rows: list[Sequence[str | None]], schema: pa.Schema) -> None:
    columns = [pa.array(cells, pa.string()) for cells in zip(*rows, strict=True)]
    connection.register("batch", pa.table(columns, schema=schema))
    connection.execute("INSERT INTO staged SELECT * FROM batch")
