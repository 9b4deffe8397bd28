"""The records an engine in plain Python works on: rows in memory, found by the subject they belong to."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from martebe.rules import nodes as n

Row = Mapping[str, n.Scalar | None]


class Records:
    """Rows of several tables, given as mappings from column to value (None: missing)."""

    def __init__(self, tables: Mapping[str, Sequence[Row]]) -> None:
        self.tables = {name: list(rows) for name, rows in tables.items()}
        self._indexes: dict[tuple[str, str], dict[n.Scalar | None, list[Row]]] = {}

    def of(self, column: n.Column, key: n.Scalar) -> list[Row]:
        """The rows of a table whose key column holds the subject, in the order they were given."""
        place = (column.table, column.name)
        if place not in self._indexes:
            self._indexes[place] = _indexed(self.tables.get(column.table, []), column.name)
        return self._indexes[place].get(key, [])

    def keys(self, subject: n.Subject) -> list[int]:
        """Everyone in a population table, in order of their numbers."""
        return sorted(_number(row[subject.key]) for row in self.tables.get(subject.table, []))


def _indexed(rows: Iterable[Row], column: str) -> dict[n.Scalar | None, list[Row]]:
    index: dict[n.Scalar | None, list[Row]] = defaultdict(list)
    for row in rows:
        index[row[column]].append(row)
    return dict(index)


def _number(value: n.Scalar | None) -> int:
    if not isinstance(value, int):
        raise TypeError(f"A subject is known by a whole number; found {type(value).__name__}.")
    return value
