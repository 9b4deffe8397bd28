"""Rows on their way from DuckDB into PostgreSQL: batches of Arrow, written by COPY."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from io import BytesIO
from itertools import islice
from typing import Any

import psycopg
import pyarrow as pa
from psycopg import sql
from pyarrow import csv

BATCH = 100_000
"""Rows read at a time."""


def batches_of(rows: Iterable[tuple[Any, ...]], columns: Sequence[str]) -> Iterator[pa.RecordBatch]:
    """Rows that are worked out one by one, as batches with some columns."""
    left = iter(rows)
    while some := list(islice(left, BATCH)):
        yield pa.RecordBatch.from_arrays([pa.array(cells) for cells in zip(*some, strict=True)], names=list(columns))


def pour(connection: psycopg.Connection[Any], into: sql.Composable, batches: Iterable[pa.RecordBatch]) -> None:
    """Copy batches into a table, inside the caller's transaction; ``into`` may name the columns."""
    copying = sql.SQL("COPY {} FROM STDIN (FORMAT csv)").format(into)
    with connection.cursor() as cursor, cursor.copy(copying) as copy:
        for batch in batches:
            copy.write(_as_csv(batch))


def _as_csv(batch: pa.RecordBatch) -> bytes:
    """As COPY reads it: a missing cell is nothing, an empty text is a pair of quotes."""
    written = BytesIO()
    csv.write_csv(batch, written, csv.WriteOptions(include_header=False))
    return written.getvalue()
