"""One cell to its kind: the SQL that gives its value, or NULL where the cell cannot be believed.

Text is matched whole before it is cast, since casts are lenient: DuckDB takes ``2018/1/5`` for a day and ``1e5`` for
a number.
"""

from __future__ import annotations

from collections.abc import Mapping

from martebe.intake import problems
from martebe.intake.problems import Problem
from martebe.intake.sql import TYPES, name, text
from martebe.rules.nodes import Kind
from martebe.rules.tables import ColumnDescription

FIRST_DAY, LAST_DAY = "DATE '1850-01-01'", "DATE '2199-12-31'"
# 10,000 million tenge in one row is beyond any wage or benefit; it is a slip of units or of a column.
MOST_MONEY = 10**12
# Letters that nobody sees make two keys out of one: control, zero width, direction, byte-order marks.
INVISIBLE = r"[\x00-\x08\x{200b}-\x{200f}\x{202a}-\x{202e}\x{2060}-\x{2069}\x{feff}]"
SPACES = " \t\n\r\u00a0"
SHAPES: Mapping[Kind, str] = {
    Kind.PERSON: "[0-9]{12}",
    Kind.BUSINESS: "[0-9]{12}",
    Kind.HOUSEHOLD: "[0-9]{1,12}",
    Kind.PLACE: "[1-9][0-9]{8}",
    Kind.DAY: "[0-9]{4}-[0-9]{2}-[0-9]{2}",
    Kind.MONTH: "[0-9]{4}-[0-9]{2}",
    Kind.MONEY: "-?[0-9]{1,13}([.][0-9]{1,2})?",
    Kind.WHOLE: "-?[0-9]{1,15}",
}
PROBLEMS: Mapping[Kind, Problem] = {
    Kind.PERSON: problems.BAD_NUMBER,
    Kind.BUSINESS: problems.BAD_NUMBER,
    Kind.HOUSEHOLD: problems.BAD_NUMBER,
    Kind.PLACE: problems.BAD_PLACE,
    Kind.DAY: problems.BAD_DAY,
    Kind.MONTH: problems.BAD_MONTH,
    Kind.MONEY: problems.BAD_MONEY,
    Kind.WHOLE: problems.BAD_WHOLE,
    Kind.CODE: problems.UNKNOWN_CODE,
    Kind.YES_NO: problems.BAD_YES_NO,
    Kind.TEXT: problems.BAD_TEXT,
}


def value_of(column: ColumnDescription, typed: bool) -> str:
    """SQL for the value of a column in a source; NULL where the cell is empty or cannot be believed."""
    cell = name(column.name)
    if column.kind is Kind.CODE:
        options = ", ".join(text(option.code) for option in column.options)
        return f"CASE WHEN {cell} IN ({options}) THEN CAST({cell} AS VARCHAR) END"
    if column.kind is Kind.TEXT:
        plain = f"{cell} = trim({cell}, {text(SPACES)}) AND NOT regexp_matches({cell}, {text(INVISIBLE)})"
        return f"CASE WHEN {plain} THEN {cell} END"
    value = _typed(column.kind, cell) if typed else _parsed(column.kind, cell)
    believable = _believable(column.kind, value)
    return value if believable is None else f"CASE WHEN {believable} THEN {value} END"


def _parsed(kind: Kind, cell: str) -> str:
    """Text to the type of its kind."""
    if kind is Kind.YES_NO:
        return f"CASE {cell} WHEN 'true' THEN true WHEN 'false' THEN false END"
    casts = {
        Kind.MONTH: f"TRY_CAST({cell} || '-01' AS DATE)",
        Kind.MONEY: f"CAST(TRY_CAST({cell} AS DECIMAL(18, 2)) * 100 AS BIGINT)",
    }
    cast = casts.get(kind, f"TRY_CAST({cell} AS {TYPES[kind]})")
    return f"CASE WHEN regexp_full_match({cell}, {text(SHAPES[kind])}) THEN {cast} END"


def _typed(kind: Kind, cell: str) -> str:
    return f"TRY_CAST({cell} AS {TYPES[kind]})"


def _believable(kind: Kind, value: str) -> str | None:
    """What a value of the kind must fulfil beyond its shape."""
    match kind:
        case Kind.DAY:
            return f"{value} BETWEEN {FIRST_DAY} AND {LAST_DAY}"
        case Kind.MONTH:
            return f"{value} BETWEEN {FIRST_DAY} AND {LAST_DAY} AND extract(day FROM {value}) = 1"
        case Kind.MONEY:
            return f"{value} BETWEEN -{MOST_MONEY} AND {MOST_MONEY}"
        case Kind.PERSON | Kind.BUSINESS | Kind.HOUSEHOLD:
            return f"{value} BETWEEN 0 AND 999999999999"
        case Kind.PLACE:
            return f"{value} BETWEEN 100000000 AND 999999999"
    return None


def written(column: ColumnDescription, cell: str, typed: bool = True) -> str:
    """SQL for a cell as a text file has it, whatever the source: so that a row set apart can be tried again."""
    as_it_is = f"CAST({cell} AS VARCHAR)"
    if not typed:
        return as_it_is
    match column.kind:
        case Kind.PERSON | Kind.BUSINESS:
            padded = f"lpad({as_it_is}, 12, '0')"
            return f"CASE WHEN {cell} BETWEEN 0 AND 999999999999 THEN {padded} ELSE {as_it_is} END"
        case Kind.MONEY:
            return f"CAST(CAST({cell} AS DECIMAL(20, 0)) * 0.01 AS VARCHAR)"
        case Kind.MONTH:
            return f"CASE WHEN extract(day FROM {cell}) = 1 THEN strftime({cell}, '%Y-%m') ELSE {as_it_is} END"
    return as_it_is
