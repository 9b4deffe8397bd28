"""Write the batches of a delivery as the files that owners send: Parquet, CSV in two encodings, XLSX, JSON lines.

Text files follow the agreement of deliveries: numbers of persons with twelve digits, money in tenge with a point,
months as YYYY-MM, empty cells for what is missing.
"""

from __future__ import annotations

import csv
import json
from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq
import xlsxwriter

from martebe.madeup.arrow import Array
from martebe.madeup.registers.rows import description, schema
from martebe.madeup.schedule import Format
from martebe.rules import Kind

FIXED = datetime(2018, 1, 1, tzinfo=UTC)
Batches = Iterable[pa.RecordBatch]
ENDINGS: dict[Format, str] = {
    "parquet": ".parquet",
    "csv": ".csv",
    "csv-1251": ".csv",
    "xlsx": ".xlsx",
    "jsonl": ".jsonl",
}


def write(path: Path, table: str, how: Format, batches: Batches, texts: Callable[[pa.Table], pa.Table]) -> None:
    """Write a data file; ``texts`` may still change the cells of a text file, as a careless export does."""
    if how == "parquet":
        _write_parquet(path, table, batches)
    else:
        rows = (texts(spelled(table, batch)) for batch in batches)
        WRITERS[how](path, schema(table).names, rows)


def spelled(table: str, batch: pa.RecordBatch) -> pa.Table:
    """The cells of a batch as text, null where they are missing."""
    columns = [_as_text(column.kind, batch.column(column.name)) for column in description(table).columns]
    return pa.table(columns, names=batch.schema.names)


def _as_text(kind: Kind, values: Array) -> Array:
    if kind in (Kind.PERSON, Kind.BUSINESS):
        return pc.utf8_lpad(values.cast(pa.string()), width=12, padding="0")
    if kind is Kind.MONEY:
        return _tenge(values)
    if kind is Kind.MONTH:
        return pc.utf8_slice_codeunits(values.cast(pa.string()), 0, 7)
    return values.cast(pa.string())


def _tenge(tiyn: Array) -> Array:
    return pa.array([None if value is None else f"{value / 100:.2f}" for value in tiyn.to_pylist()], pa.string())


def _write_parquet(path: Path, table: str, batches: Batches) -> None:
    texts = [column.name for column in description(table).columns if column.kind is Kind.TEXT]
    codes: Any = [
        column.name
        for column in description(table).columns
        if column.kind in (Kind.CODE, Kind.PLACE, Kind.DAY, Kind.MONTH)
    ]
    with pq.ParquetWriter(
        path, schema(table), compression="zstd", compression_level=1, use_dictionary=codes,
        column_encoding=dict.fromkeys(texts, "DELTA_BYTE_ARRAY"), store_schema=False,
    ) as writer:  # fmt: skip
        for batch in batches:
            writer.write_batch(batch)


def _rows(tables: Iterable[pa.Table]) -> Iterable[tuple[str | None, ...]]:
    for table in tables:
        yield from zip(*(column.to_pylist() for column in table.columns), strict=True)


def _write_csv(path: Path, names: Sequence[str], tables: Iterable[pa.Table], *, encoding: str, delimiter: str) -> None:
    with path.open("w", encoding=encoding, newline="") as file:
        writer = csv.writer(file, delimiter=delimiter, lineterminator="\n")
        writer.writerow(names)
        writer.writerows(_rows(tables))


def _write_json_lines(path: Path, names: Sequence[str], tables: Iterable[pa.Table]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        for row in _rows(tables):
            file.write(json.dumps(dict(zip(names, row, strict=True)), ensure_ascii=False) + "\n")


def _write_xlsx(path: Path, names: Sequence[str], tables: Iterable[pa.Table]) -> None:
    """One sheet of texts. The day of making is fixed, so that the same rows are the same bytes."""
    with xlsxwriter.Workbook(path, {"constant_memory": True, "strings_to_numbers": False}) as book:
        book.set_properties({"created": FIXED})
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, names)
        for number, row in enumerate(_rows(tables), start=1):
            sheet.write_row(number, 0, ["" if cell is None else cell for cell in row])


WRITERS: dict[Format, Callable[[Path, Sequence[str], Iterable[pa.Table]], None]] = {
    "csv": partial(_write_csv, encoding="utf-8", delimiter=","),
    "csv-1251": partial(_write_csv, encoding="windows-1251", delimiter=";"),
    "xlsx": _write_xlsx,
    "jsonl": _write_json_lines,
}
