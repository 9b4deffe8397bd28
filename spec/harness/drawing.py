"""Read a drawing: rows of a table as text, the number of the subject first, an empty cell missing.

      | kind   | start      | end
    --+--------+------------+-----------
    1 | labour | 2018-01-01 |

Days are written as 2018-01-31, months as 2018-01, money in tenge. A column that is not drawn is filled in, so that a
drawing shows only what matters (see ``FILLED``).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from fractions import Fraction

from martebe.rules import ColumnDescription, Kind, TableDescription
from martebe.rules.errors import did_you_mean
from martebe.rules.nodes import Scalar

Row = dict[str, Scalar | None]
LONG_AGO = date(1985, 1, 1)


class DrawingError(Exception):
    """A drawing that cannot be read; the message says where and what was expected."""


def subject_column(table: TableDescription) -> ColumnDescription:
    """The column that a drawing writes first: the first person, else employer, else household, of the table."""
    for kind in (Kind.PERSON, Kind.BUSINESS, Kind.HOUSEHOLD):
        for column in table.columns:
            if column.kind is kind:
                return column
    raise DrawingError(f"Rows of '{table.name}' belong to nobody, so they cannot be drawn.")


def cells(text: str) -> tuple[list[str], list[list[str]]]:
    """The headings and the cells of each row, as written."""
    lines = [[cell.strip() for cell in line.split("|")] for line in text.splitlines() if line.strip()]
    if not lines:
        return [], []
    heading, *rows = lines
    if rows and set("".join(rows[0])) <= set("-+"):
        rows = rows[1:]
    for row in rows:
        if len(row) != len(heading):
            raise DrawingError(f"A row has {len(row)} cells under {len(heading)} headings: {' | '.join(row)}.")
    return heading[1:], rows


def read(table: TableDescription, text: str, filled: Mapping[str, str]) -> list[Row]:
    """The rows of a drawing; ``filled`` gives what the columns hold that are not drawn, as a cell would."""
    heading, rows = cells(text)
    return [
        fill(table, number, {subject_column(table).name: key, **dict(zip(heading, row, strict=True))}, filled)
        for number, (key, *row) in enumerate(rows, 1)
    ]


def fill(table: TableDescription, number: int, drawn: Mapping[str, str], filled: Mapping[str, str]) -> Row:
    """One row from the cells drawn and, for the others, what such a column usually holds."""
    for name in drawn:
        table.column(name)
    return {column.name: _cell(table, column, number, {**filled, **drawn}) for column in table.columns}


def _cell(table: TableDescription, column: ColumnDescription, number: int, written: Mapping[str, str]) -> Scalar | None:
    if column.name in written:
        return read_cell(table, column, written[column.name])
    if column.missing is not None:
        return None
    if column.name == table.time or column.kind not in FILLED:
        raise DrawingError(f"Draw the column '{column.name}' of '{table.name}': it has no usual value.")
    return FILLED[column.kind](column, number)


def read_cell(table: TableDescription, column: ColumnDescription, text: str) -> Scalar | None:
    """What is written in a cell, by the kind of its column."""
    where = f"{table.name}.{column.name}"
    if not text:
        if column.missing is None:
            raise DrawingError(f"A cell of '{where}' is never empty.")
        return None
    if column.kind is Kind.CODE:
        return _code(column, text, where)
    try:
        return READ[column.kind](text)
    except (ValueError, KeyError):
        raise DrawingError(f"'{text}' in '{where}' is not {column.kind.named}.") from None


def _code(column: ColumnDescription, text: str, where: str) -> str:
    codes = [option.code for option in column.options]
    if text not in codes:
        raise DrawingError(f"'{where}' holds {', '.join(codes)}; found '{text}'.{did_you_mean(text, codes)}")
    return text


def _money(text: str) -> int:
    tiyn = Fraction(text.replace(" ", "")) * 100
    if tiyn.denominator != 1:
        raise ValueError(text)
    return int(tiyn)


READ: dict[Kind, Callable[[str], Scalar]] = {
    Kind.PERSON: int,
    Kind.BUSINESS: int,
    Kind.HOUSEHOLD: int,
    Kind.PLACE: int,
    Kind.WHOLE: int,
    Kind.DAY: date.fromisoformat,
    Kind.MONTH: lambda text: date.fromisoformat(f"{text}-01"),
    Kind.MONEY: _money,
    Kind.YES_NO: {"yes": True, "no": False}.__getitem__,
    Kind.CODE: str,
    Kind.TEXT: str,
}

# What a column holds that is not drawn and may not be missing. Texts and persons may be keys: each row has its own.
FILLED: dict[Kind, Callable[[ColumnDescription, int], Scalar]] = {
    Kind.PERSON: lambda column, number: 900_000 + number,
    Kind.BUSINESS: lambda column, number: 800_000,
    Kind.PLACE: lambda column, number: 1,
    Kind.WHOLE: lambda column, number: 1,
    Kind.DAY: lambda column, number: LONG_AGO,
    Kind.MONTH: lambda column, number: LONG_AGO,
    Kind.MONEY: lambda column, number: 100_000,
    Kind.CODE: lambda column, number: column.options[0].code,
    Kind.YES_NO: lambda column, number: False,
    Kind.TEXT: lambda column, number: f"{column.name} {number}",
}
