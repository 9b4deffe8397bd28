"""What this room needs of pyarrow, whose published types know only part of it, typed once."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, TypeVar

import numpy as np
import numpy.typing as npt
import pyarrow as pa

from martebe.madeup.daynumbers import NEVER, Days

Values = npt.NDArray[Any]
Array = Any
Tabular = TypeVar("Tabular", pa.RecordBatch, pa.Table)


def array(values: Values, kind: pa.DataType | None = None, missing: npt.NDArray[np.bool_] | None = None) -> Array:
    """Values as an Arrow array, null where they are missing."""
    return pa.array(values, type=kind, mask=missing)


def days_array(days: Days) -> Array:
    """Day numbers as days, null for NEVER."""
    return pa.array(days.astype(np.int32), pa.int32(), mask=days == NEVER).cast(pa.date32())


def codes_array(positions: Values, codes: Sequence[str]) -> Array:
    """Codes, given by their positions in a list."""
    places: Any = pa.array(positions.astype(np.int8))
    return pa.DictionaryArray.from_arrays(places, pa.array(list(codes), pa.string()))


def batch_of(columns: Sequence[Array], schema: pa.Schema) -> pa.RecordBatch:
    """Columns as a batch with exactly this schema."""
    return pa.RecordBatch.from_arrays(list(columns), schema=schema)


def taken(rows: Tabular, positions: Values) -> Tabular:
    """The rows at some positions."""
    places: Any = pa.array(positions)
    return rows.take(places)


def numbers_of(rows: pa.RecordBatch | pa.Table, column: str, positions: Values) -> list[int]:
    """The cells of a column of numbers (or their digits) at some positions."""
    places: Any = pa.array(positions)
    cells: list[Any] = rows.column(column).take(places).to_pylist()
    return [int(cell) for cell in cells]


def with_column(batch: pa.RecordBatch, name: str, values: Array) -> pa.RecordBatch:
    """The batch with one column replaced."""
    at = batch.schema.get_field_index(name)
    return batch.set_column(at, batch.schema.field(at), values)
