"""JSON lines: one object a line. Numbers keep the digits they are written with; nothing passes through a float."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import duckdb

from martebe.intake import problems
from martebe.intake.errors import RefusedError, refuse
from martebe.intake.readers.encodings import text_as_utf8
from martebe.intake.readers.source import Source, check_header, stage
from martebe.rules.tables import TableDescription


def read_json_lines(path: Path, table: TableDescription, folder: Path, connection: duckdb.DuckDBPyConnection) -> Source:
    """The rows of a file of JSON lines as text. Raises RefusedError."""
    readable = text_as_utf8(path, folder)
    return Source(stage(connection, _rows(readable, table), table.column_names))


def _rows(path: Path, table: TableDescription) -> Iterator[list[str | None]]:
    optional = [column.name for column in table.columns if column.missing is not None]
    offset = 0
    with path.open("rb") as file:
        for number, line in enumerate(file, start=1):
            if line.strip():
                yield _row(_object(line, number, offset), table, optional, number)
            offset += len(line)


def _object(line: bytes, number: int, offset: int) -> list[tuple[str, Any]]:
    try:
        found = json.loads(line, object_pairs_hook=_Pairs, parse_float=str, parse_int=str, parse_constant=str)
    except (ValueError, RecursionError):
        raise _unreadable(number, offset) from None
    if not isinstance(found, _Pairs):
        raise _unreadable(number, offset)
    return found


class _Pairs(list[tuple[str, Any]]):
    """The members of an object in order, doubled names included."""


def _row(members: list[tuple[str, Any]], table: TableDescription, optional: list[str], line: int) -> list[str | None]:
    names = [name for name, _ in members]
    try:
        check_header([*names, *(name for name in optional if name not in names)], table)
    except RefusedError as refusal:
        raise RefusedError(refusal.problem, refusal.words, line=line) from None
    cells = {name: _text(value, line) for name, value in members}
    return [cells.get(name) for name in table.column_names]


def _text(value: Any, line: int) -> str | None:
    if isinstance(value, list):
        raise refuse(problems.UNREADABLE, line=line, format="JSON lines", place=f"line {line}: a value is nested")
    if isinstance(value, bool):
        return "true" if value else "false"
    return None if value is None or value == "" else _whole_letters(str(value), line)


def _whole_letters(text: str, line: int) -> str:
    """The text itself. JSON can spell half of a letter, which is no text anywhere else."""
    if text.isascii() or not any("\ud800" <= each <= "\udfff" for each in text):
        return text
    raise refuse(problems.UNREADABLE, line=line, format="JSON lines", place=f"line {line}: half a letter")


def _unreadable(line: int, offset: int) -> RefusedError:
    return refuse(problems.UNREADABLE, offset=offset, line=line, format="JSON lines", place=f"line {line}")
