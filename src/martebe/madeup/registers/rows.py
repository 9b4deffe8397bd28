"""Rows of one table as its owner comes to know them, before they are cut into deliveries."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

import numpy as np
import numpy.typing as npt
import pyarrow as pa

from martebe.kazakhstan.records import tables
from martebe.madeup.arrow import Array, Values, array, batch_of, codes_array, days_array
from martebe.madeup.daynumbers import NEVER, Days
from martebe.madeup.draws import Mask
from martebe.rules import Kind, Span, TableDescription

Column = Values
MISSING = -1
"""An empty cell of any column that holds no days."""

ARROW_TYPES: dict[Kind, pa.DataType] = {
    Kind.PERSON: pa.int64(),
    Kind.BUSINESS: pa.int64(),
    Kind.HOUSEHOLD: pa.int64(),
    Kind.PLACE: pa.int32(),
    Kind.DAY: pa.date32(),
    Kind.MONTH: pa.date32(),
    Kind.MONEY: pa.int64(),
    Kind.WHOLE: pa.int32(),
    Kind.YES_NO: pa.bool_(),
    Kind.TEXT: pa.string(),
    Kind.CODE: pa.dictionary(pa.int8(), pa.string()),
}


@dataclass(frozen=True)
class Rows:
    """Columns of one table and one length.

    Days and months are day numbers (NEVER: empty), codes are positions among the column's options, numbers are
    integers (MISSING: empty); texts are numbers to be spelled, or texts. known: the day from which the owner holds the
    row. ended: the day on which its last day is entered (None: it is known with the row). gone: the day on which the
    row is taken off the list (None: never).
    """

    table: str
    columns: dict[str, Column]
    known: Days
    ended: Days | None = None
    gone: Days | None = None

    def __len__(self) -> int:
        return len(self.known)

    def batch(self, kept: Mask | npt.NDArray[np.int64], end_shown: Mask | None = None) -> pa.RecordBatch:
        """The chosen rows as the lake takes them; ``end_shown`` says of which of these the last day is told."""
        columns = {name: column[kept] for name, column in self.columns.items()}
        if end_shown is not None:
            end = end_column(self.table)
            columns[end] = np.where(end_shown, columns[end], NEVER)
        arrays = [_array(self.table, name, columns[name]) for name in schema(self.table).names]
        return batch_of(arrays, schema(self.table))

    def in_order(self, order: npt.NDArray[np.int64]) -> Rows:
        """The same rows in another order; only of rows that neither end nor go."""
        columns = {name: column[order] for name, column in self.columns.items()}
        return Rows(self.table, columns, self.known[order])

    def with_numbers(self, column: str, numbers: npt.NDArray[np.int64]) -> Rows:
        """The same rows under the numbers by which their owner knows them."""
        return replace(self, columns={**self.columns, column: numbers})


def rows_of(
    table: str, known: npt.ArrayLike, ended: Days | None = None, gone: Days | None = None, **columns: npt.ArrayLike
) -> Rows:
    """Rows of a table; a single value stands for all rows."""
    since = np.asarray(known, np.int32)
    full = {name: np.broadcast_to(np.asarray(column), since.shape) for name, column in columns.items()}
    return Rows(table, full, since, ended, gone)


def joined(parts: Sequence[Rows]) -> Rows:
    """Rows of one table as one; all or none have days of ending."""
    first = parts[0]
    columns = {name: np.concatenate([part.columns[name] for part in parts]) for name in first.columns}
    ended = (
        np.concatenate([part.ended for part in parts if part.ended is not None]) if first.ended is not None else None
    )
    return Rows(first.table, columns, np.concatenate([part.known for part in parts]), ended)


def description(table: str) -> TableDescription:
    """The description of a table as its owner delivers it."""
    return tables[table].description


@cache
def schema(table: str) -> pa.Schema:
    """The columns of a table with the types of the lake."""
    return pa.schema([(column.name, ARROW_TYPES[column.kind]) for column in description(table).columns])


def end_column(table: str) -> str:
    """The column of the last day on which a row is in force."""
    time = description(table).time
    if not isinstance(time, Span):
        raise TypeError(f"Rows of '{table}' have no last day.")
    return time.end


@cache
def options(table: str, column: str) -> tuple[str, ...]:
    """The codes of a column in their order."""
    return tuple(option.code for option in description(table).column(column).options)


def option(table: str, column: str, code: str) -> np.int8:
    """The position of a code among the options of a column."""
    return np.int8(options(table, column).index(code))


def positions(table: str, column: str, codes: Sequence[str]) -> npt.NDArray[np.int8]:
    """The positions of several codes."""
    return np.array([option(table, column, code) for code in codes], np.int8)


def _array(table: str, name: str, values: Column) -> Array:
    column = description(table).column(name)
    match column.kind:
        case Kind.DAY | Kind.MONTH:
            return days_array(values.astype(np.int32))
        case Kind.CODE:
            return codes_array(values, options(table, name))
        case Kind.YES_NO:
            return array(values.astype(np.bool_))
        case Kind.TEXT if values.dtype.kind == "U":
            return array(values, missing=values == "")
    return array(values.astype(np.int64), missing=values == MISSING).cast(ARROW_TYPES[column.kind])
