"""XLSX: stored values of the only sheet with content; formulas are never evaluated, macros never accepted."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any

import duckdb
from python_calamine import CalamineError, CalamineSheet, CalamineWorkbook

from martebe.intake import problems
from martebe.intake.errors import refuse
from martebe.intake.readers.source import Source, check_header, stage
from martebe.rules.tables import TableDescription


def read_xlsx(path: Path, table: TableDescription, connection: duckdb.DuckDBPyConnection) -> Source:
    """The rows of a workbook as text. Raises RefusedError."""
    _refuse_macros(path)
    try:
        with path.open("rb") as file:
            rows = _only_sheet(CalamineWorkbook.from_filelike(file)).iter_rows()
            header = [str(cell).strip() for cell in next(iter(rows), [])]
            while header and not header[-1]:
                header.pop()
            check_header(header, table)
            return Source(stage(connection, _cells(rows, len(header)), header))
    except CalamineError:
        raise refuse(problems.UNREADABLE, format="XLSX", place="workbook") from None


def _refuse_macros(path: Path) -> None:
    """An old .xls, an encrypted or a macro workbook may bear any name; the content tells."""
    try:
        with zipfile.ZipFile(path) as archive:
            names = archive.namelist()
    except (zipfile.BadZipFile, OSError):
        raise refuse(problems.UNREADABLE, format="XLSX", place="not a zip archive, or cut") from None
    if any(name.lower().endswith("vbaproject.bin") for name in names):
        raise refuse(problems.WRONG_FORMAT, found="XLSX with macros")


def _only_sheet(workbook: CalamineWorkbook) -> CalamineSheet:
    sheets = [workbook.get_sheet_by_name(name) for name in workbook.sheet_names]
    filled = [sheet for sheet in sheets if sheet.height > 0]
    if not filled:
        raise refuse(problems.EMPTY_FILE)
    if len(filled) > 1:
        raise refuse(problems.UNREADABLE, format="XLSX", place=f"{len(filled)} sheets have content, one is expected")
    return filled[0]


def _cells(rows: Iterator[list[Any]], width: int) -> Iterator[list[str | None]]:
    for number, row in enumerate(rows, start=2):
        cells = [_text(cell) for cell in row]
        if any(cell is not None for cell in cells[width:]):
            raise refuse(problems.ROW_WIDTH, line=number, found=len(cells), expected=width)
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
