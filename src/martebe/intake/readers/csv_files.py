"""CSV and its relatives, by DuckDB's reader in its strict mode.

What that reader does not see is refused before it: NUL bytes, wrong encodings, a last line without its end. What it
quotes in its errors (the line itself) never leaves this file.
"""

from __future__ import annotations

import csv
import re
from pathlib import Path

import duckdb

from martebe.intake import problems
from martebe.intake.errors import RefusedError, refuse
from martebe.intake.readers.encodings import text_as_utf8
from martebe.intake.readers.source import Source, check_header
from martebe.intake.sql import literal_path, text
from martebe.rules.tables import TableDescription

DELIMITERS = (",", ";", "\t", "|")
LONGEST_HEADER = 1 << 16
LINE = re.compile(r"CSV Error on Line: (\d+)")
WIDTH = re.compile(r"Expected Number of Columns: (\d+) Found: (\d+)")


def read_csv(path: Path, table: TableDescription, folder: Path) -> Source:
    """The rows of a CSV file as text. Raises RefusedError."""
    readable = text_as_utf8(path, folder)
    with readable.open(encoding="utf-8", newline="") as file:
        line = file.readline(LONGEST_HEADER)
    delimiter, header = _header(line.rstrip("\r\n"), table)
    check_header(header, table)
    columns = ", ".join(f"{text(name)}: 'VARCHAR'" for name in header)
    relation = (
        f"read_csv({text(literal_path(readable))}, auto_detect = false, strict_mode = true, header = true,"
        f" hive_partitioning = false,"
        f" delim = {text(delimiter)}, quote = '\"', escape = '\"', columns = {{{columns}}})"
    )
    return Source(relation, refusal=lambda error: _refusal(error, readable))


def _header(line: str, table: TableDescription) -> tuple[str, list[str]]:
    """The delimiter that makes the most known names of the first line, and the names."""

    def names(delimiter: str) -> list[str]:
        return next(csv.reader([line], delimiter=delimiter), [])

    def known(delimiter: str) -> int:
        return len(set(names(delimiter)) & set(table.column_names))

    best = max(DELIMITERS, key=known)
    return best, names(best)


def _refusal(error: duckdb.Error, path: Path) -> RefusedError:
    said = str(error)
    found = LINE.search(said)
    line = int(found[1]) if found else None
    offset = None if line is None else _offset_of_line(path, line)
    if width := WIDTH.search(said):
        return refuse(problems.ROW_WIDTH, offset=offset, line=line, expected=width[1], found=width[2])
    if "unterminated quote" in said:
        return refuse(problems.OPEN_QUOTE, offset=offset, line=line)
    place = f"line {line}" if line else "mixed ends of lines or quotes out of place"
    return refuse(problems.UNREADABLE, offset=offset, line=line, format="CSV", place=place)


def _offset_of_line(path: Path, line: int) -> int:
    """The byte at which a line starts."""
    offset = 0
    with path.open("rb") as file:
        for _ in range(line - 1):
            offset += len(file.readline())
    return offset
