"""Unpack one workbook, as a program of its own that may use little memory and time.

``python -m martebe.intake.readers.unpack_xlsx WORKBOOK FOLDER`` leaves two files in the folder: what it found, as JSON,
and the rows as text, in Parquet. It exits with 0 if it left them, with ``NO_SPACE`` if it could not write.
"""

from __future__ import annotations

import json
import resource
import sys
from collections.abc import Iterator, Sequence
from datetime import date, datetime
from itertools import islice
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
from python_calamine import CalamineError, CalamineSheet, CalamineWorkbook

ANSWER, ROWS = "workbook.json", "workbook.parquet"
NO_SPACE = 75
# A million rows of ten cells take half of it. What a sheet asks beyond that is an attack, or no register's file.
MOST_MEMORY = 3 << 30
MOST_SECONDS = 600
MOST_ROWS = 1 << 20
BATCH_ROWS = 50_000
Cells = list[str | None]


class NotTakenError(Exception):
    """The workbook is not as agreed: the name of a problem, its line, and what fills its words."""

    def __init__(self, problem: str, line: int | None = None, **values: object) -> None:
        super().__init__(problem)
        self.answer = {"refused": problem, "line": line, "values": values}


def unpack(workbook: Path, folder: Path) -> dict[str, Any]:
    """Lay the rows down and say which columns they have; raises NotTakenError."""
    try:
        with workbook.open("rb") as file:
            rows = _only_sheet(CalamineWorkbook.from_filelike(file)).iter_rows()
            header = [str(cell).strip() for cell in next(iter(rows), [])]
            while header and not header[-1]:
                header.pop()
            if len(set(header)) == len(header):
                _lay_down(_cells(rows, len(header)), header, folder / ROWS)
            return {"header": header}
    except CalamineError:
        raise NotTakenError("UNREADABLE", format="XLSX", place="workbook") from None


def _only_sheet(workbook: CalamineWorkbook) -> CalamineSheet:
    sheets = [workbook.get_sheet_by_name(name) for name in workbook.sheet_names]
    filled = [sheet for sheet in sheets if sheet.height > 0]
    if not filled:
        raise NotTakenError("EMPTY_FILE")
    if len(filled) > 1:
        place = f"{len(filled)} sheets have content, one is expected"
        raise NotTakenError("UNREADABLE", format="XLSX", place=place)
    return filled[0]


def _cells(rows: Iterator[list[Any]], width: int) -> Iterator[Cells]:
    for number, row in enumerate(rows, start=2):
        if number > MOST_ROWS:
            raise NotTakenError("UNREADABLE", number, format="XLSX", place=f"more than {MOST_ROWS} rows")
        cells = [_text(cell) for cell in row]
        if any(cell is not None for cell in cells[width:]):
            raise NotTakenError("ROW_WIDTH", number, found=len(cells), expected=width)
        if any(cell is not None for cell in cells):
            yield cells[:width]


def _text(cell: Any) -> str | None:
    """A cell as a text file would have it: a lost zero in front stays lost, so that it is seen."""
    if cell == "" or cell is None:
        return None
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() else repr(cell)
    if isinstance(cell, datetime):
        return cell.date().isoformat() if not cell.time().isoformat().strip("0:") else cell.isoformat()
    return cell.isoformat() if isinstance(cell, date) else str(cell)


def _lay_down(rows: Iterator[Cells], header: Sequence[str], path: Path) -> None:
    """Write rows of text, some thousands at a time."""
    schema = pa.schema([(name, pa.string()) for name in header])
    with pq.ParquetWriter(path, schema) as writer:
        while batch := list(islice(rows, BATCH_ROWS)):
            columns = [pa.array(cells, pa.string()) for cells in zip(*batch, strict=True)]
            writer.write_table(pa.table(columns, schema=schema))


def main(workbook: Path, folder: Path) -> int:
    """Unpack within the limits; the exit code."""
    resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (MOST_SECONDS, MOST_SECONDS))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    try:
        try:
            answer = unpack(workbook, folder)
        except NotTakenError as refusal:
            answer = refusal.answer
        (folder / ANSWER).write_text(json.dumps(answer), encoding="utf-8")
    except OSError:
        return NO_SPACE
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2])))
