"""Toy records as Arrow tables, typed as the lake types them."""

from __future__ import annotations

import pyarrow as pa

from martebe.rules import Kind, TableDescription
from tests.agree.generated_records import Row

TYPES = {
    Kind.DAY: pa.date32(),
    Kind.MONTH: pa.date32(),
    Kind.PLACE: pa.int32(),
    Kind.YES_NO: pa.bool_(),
} | dict.fromkeys((Kind.TEXT, Kind.CODE), pa.string())


def schema(table: TableDescription) -> pa.Schema:
    """The types of a table's columns; numbers and money are 64-bit integers."""
    return pa.schema([(column.name, TYPES.get(column.kind, pa.int64())) for column in table.columns])


def arrow(table: TableDescription, rows: list[Row]) -> pa.Table:
    """The rows of a table."""
    return pa.Table.from_pylist(rows, schema=schema(table))
