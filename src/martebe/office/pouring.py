"""Rows on their way from DuckDB into PostgreSQL: batches of Arrow, written by COPY."""

from __future__ import annotations

from collections.abc import Iterable
from io import BytesIO
from typing import Any

import psycopg
import pyarrow as pa
from psycopg import sql
from pyarrow import csv

BATCH = 100_000
"""Rows read at a time."""


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
