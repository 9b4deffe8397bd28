"""A table as a sheet of a workbook: typed cells under a title, and what the title means."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from fractions import Fraction
from typing import Any

from martebe.figures.monthly.tables import Cell, Column, Kind, Table, harmless, written_as
from martebe.rules import Words
from martebe.rules.words import Language

HEADINGS = 3
"""The row of the headings, counted from 0: above it stand title, meaning and an empty row."""
PATTERNS: Mapping[Kind, str] = {
    "text": "@", "count": "#,##0", "share": "0.0%", "day": "dd.mm.yyyy", "change": "+#,##0;−#,##0;0",
    "points": "+0.0%;−0.0%;0.0%",
}  # fmt: skip
NARROWEST, WIDEST = 12, 60
FORBIDDEN = str.maketrans(dict.fromkeys("[]:*?/\\'", " "))
"""What the name of a sheet may not hold."""
LONGEST_NAME = 31


def formats_of(book: Any) -> dict[str, Any]:
    """The looks of cells by kind, and of titles and headings."""
    kinds: dict[str, Any] = {
        kind: book.add_format({"num_format": pattern, "valign": "top"}) for kind, pattern in PATTERNS.items()
    }
    wrapped = book.add_format({"num_format": "@", "valign": "top", "text_wrap": True})
    return {
        **kinds,
        "text": wrapped,
        "title": book.add_format({"bold": True, "font_size": 14, "font_color": "#0d5468"}),
        "means": book.add_format({"font_color": "#566a72"}),
        "heading": book.add_format({"bold": True, "bottom": 1, "text_wrap": True, "valign": "top"}),
    }


def add_sheet(book: Any, table: Table, language: Language, looks: Mapping[str, Any]) -> None:
    """Write a table; its headings stay in sight, and it can be filtered by each."""
    sheet = book.add_worksheet(_name(table, language))
    sheet.write_string(0, 0, harmless(table.title.said_in(language)), looks["title"])
    sheet.write_string(1, 0, harmless(table.means.said_in(language)), looks["means"])
    for number, column in enumerate(table.columns):
        sheet.write_string(HEADINGS, number, harmless(column.words.said_in(language)), looks["heading"])
        sheet.set_column(number, number, _width(table, number, column, language))
    for row, cells in enumerate(table.rows, HEADINGS + 1):
        for number, (cell, column) in enumerate(zip(cells, table.columns, strict=True)):
            _write(sheet, row, number, cell, language, looks[written_as(cell, column.kind)])
    sheet.freeze_panes(HEADINGS + 1, 1)
    sheet.autofilter(HEADINGS, 0, HEADINGS + max(len(table.rows), 1), len(table.columns) - 1)


def _write(sheet: Any, row: int, column: int, cell: Cell, language: Language, look: Any) -> None:
    match cell:
        case None:
            sheet.write_blank(row, column, None, look)
        case int() | Fraction():
            sheet.write_number(row, column, float(cell) if isinstance(cell, Fraction) else cell, look)
        case date():
            sheet.write_datetime(row, column, cell, look)
        case Words():
            sheet.write_string(row, column, harmless(cell.said_in(language)), look)
        case str():
            sheet.write_string(row, column, harmless(cell), look)


def _name(table: Table, language: Language) -> str:
    return table.title.said_in(language).translate(FORBIDDEN)[:LONGEST_NAME].strip()


def _width(table: Table, number: int, column: Column, language: Language) -> int:
    if column.kind != "text":
        return NARROWEST + 2
    cells = [row[number] for row in table.rows]
    texts = [cell.said_in(language) if isinstance(cell, Words) else str(cell or "") for cell in cells]
    return max(NARROWEST, min(WIDEST, 2 + max(map(len, texts), default=0)))
