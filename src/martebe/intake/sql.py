"""Names and texts as SQL has them, and the types of the lake."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path

from pyarrow.parquet import read_schema

from martebe.rules.nodes import Kind
from martebe.rules.tables import TableDescription

TYPES: dict[Kind, str] = {
    Kind.PERSON: "BIGINT",
    Kind.BUSINESS: "BIGINT",
    Kind.HOUSEHOLD: "BIGINT",
    Kind.PLACE: "INTEGER",
    Kind.DAY: "DATE",
    Kind.MONTH: "DATE",
    Kind.MONEY: "BIGINT",
    Kind.WHOLE: "BIGINT",
    Kind.CODE: "VARCHAR",
    Kind.YES_NO: "BOOLEAN",
    Kind.TEXT: "VARCHAR",
}


def name(identifier: str) -> str:
    """An identifier, quoted: ``"end"``."""
    return '"' + identifier.replace('"', '""') + '"'


def names(identifiers: Iterable[str], of: str = "") -> str:
    """Identifiers in a list, each of a relation if one is named."""
    prefix = f"{of}." if of else ""
    return ", ".join(prefix + name(identifier) for identifier in identifiers)


def text(value: str) -> str:
    """A text literal."""
    return "'" + value.replace("'", "''") + "'"


def parquet(paths: Iterable[str | Path], options: str = "") -> str:
    """The rows of exactly these files: a path that DuckDB would take for a pattern or for columns is only a path."""
    files = ", ".join(text(literal_path(path)) for path in paths)
    return f"read_parquet([{files}], hive_partitioning = false{options and ', '}{options})"


def rows_of(table: TableDescription, paths: Iterable[str | Path], options: str = "") -> str:
    """The rows of files of the lake with every column of their table.

    A file that is older than a column of its table holds nothing in it: the cells are missing.
    Tests: test_a_column_that_a_newer_description_adds_is_missing_in_older_files.
    """
    files = [str(path) for path in paths]
    held = [_columns_in(file) for file in files]
    wanted = set(table.column_names)
    if all(wanted <= each for each in held):
        return parquet(files, options)
    nowhere = [column for column in table.columns if not any(column.name in each for each in held)]
    cells = "".join(f", CAST(NULL AS {TYPES[column.kind]}) AS {name(column.name)}" for column in nowhere)
    return f"(SELECT *{cells} FROM {parquet(files, ', '.join(filter(None, [options, 'union_by_name = true'])))})"


@lru_cache(maxsize=65_536)
def _columns_in(file: str) -> frozenset[str]:
    """Files of the lake never change."""
    return frozenset(read_schema(file).names)


def literal_path(path: str | Path) -> str:
    """A path in which no character stands for others."""
    return re.sub(r"[*?\[]", r"[\g<0>]", str(path))


def columns_of(table: TableDescription, *kinds: Kind) -> list[str]:
    """The columns of some kinds, in order."""
    return [column.name for column in table.columns if column.kind in kinds]


def empty_relation(table: TableDescription) -> str:
    """A relation without rows that has the table's columns and types."""
    cells = ", ".join(f"CAST(NULL AS {TYPES[column.kind]}) AS {name(column.name)}" for column in table.columns)
    return f"(SELECT {cells} WHERE false)"
