"""Names and texts as SQL has them, and the types of the lake."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

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
