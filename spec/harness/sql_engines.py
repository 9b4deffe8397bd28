"""The SQL engines as the specification uses them: load a world, put one query, read the rows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, Protocol

import duckdb
import pyarrow as pa
from sqlglot import exp

from martebe.engines import sql
from martebe.engines.decisions import BITS, decision_query
from martebe.rules import Catalogue, Kind, TableDescription
from martebe.rules import nodes as n
from spec.harness.engines import MISSING, OPEN, Asked, Came, Decided
from spec.harness.world import World

SqlRow = Mapping[str, Any]
ARROW: dict[Kind, pa.DataType] = {
    Kind.PERSON: pa.int64(),
    Kind.BUSINESS: pa.int64(),
    Kind.HOUSEHOLD: pa.int64(),
    Kind.PLACE: pa.int32(),
    Kind.DAY: pa.date32(),
    Kind.MONTH: pa.date32(),
    Kind.MONEY: pa.int64(),
    Kind.WHOLE: pa.int64(),
    Kind.CODE: pa.string(),
    Kind.YES_NO: pa.bool_(),
    Kind.TEXT: pa.string(),
}


def arrow_table(table: TableDescription, rows: Sequence[SqlRow]) -> pa.Table:
    """Rows as Arrow, typed as the lake keeps them."""
    schema = pa.schema([(column.name, ARROW[column.kind]) for column in table.columns])
    return pa.Table.from_pylist([dict(row) for row in rows], schema)


class Store(Protocol):
    """A database that can be emptied, filled and asked."""

    name: str

    def load(self, tables: Mapping[str, pa.Table]) -> None:
        """Hold exactly these tables."""
        ...

    def rows(self, query: exp.Select) -> list[SqlRow]:
        """The rows of a query, by column."""
        ...


class DuckDBStore:
    """DuckDB in memory, over Arrow."""

    name = "duckdb"

    def __init__(self) -> None:
        self.connection = duckdb.connect()

    def load(self, tables: Mapping[str, pa.Table]) -> None:
        """Register each table as a view."""
        for name, table in tables.items():
            self.connection.register(name, table)

    def rows(self, query: exp.Select) -> list[SqlRow]:
        """The rows of a query, by column."""
        return list(self.connection.sql(query.sql(dialect="duckdb")).to_arrow_table().to_pylist())


class SqlEngine:
    """The rules as SQL, answered by a store."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self.name = store.name

    def ask(self, world: World, catalogue: Catalogue, asked: Asked, day: date) -> dict[int, dict[str, Came]]:
        """All questions to all subjects in one query."""
        query = sql.answers(asked, day, coverage=world.coverage, numbers=catalogue.numbers, subjects=catalogue.subjects)
        rows = self._over(world, query)
        return {_number(row["key"]): {name: _came(node, name, row) for name, node in asked.items()} for row in rows}

    def decide(self, world: World, catalogue: Catalogue, day: date) -> dict[int, Decided]:
        """Everybody in one query."""
        rows = self._over(world, decision_query(catalogue, day, world.coverage))
        return {_number(row["person"]): _decided(catalogue, row) for row in rows}

    def _over(self, world: World, query: exp.Select) -> list[SqlRow]:
        self.store.load({name: arrow_table(table, world.rows[name]) for name, table in world.tables.items()})
        return self.store.rows(query)


def _number(value: Any) -> int:
    assert isinstance(value, int), f"a subject is known by its number, found {value!r}"
    return value


def _came(node: n.Node, name: str, row: SqlRow) -> Came:
    found = row[name]
    if isinstance(node, n.Condition):
        return OPEN if found is None else found
    if not row[f"{name}_settled"]:
        return OPEN
    return MISSING if found is None else found


def _decided(catalogue: Catalogue, row: SqlRow) -> Decided:
    statuses, findings, facts = (
        [each.code for each in listed] for listed in (catalogue.statuses, catalogue.findings, catalogue.facts)
    )
    said = {name: row[name] for name in ("headline", "settled", "insurance", "insurance_settled")}
    return said | {
        "held": _named("held", statuses, row),
        "open": _named("open", statuses, row),
        "findings": _named("findings", findings, row),
        "facts": _named("facts", facts, row),
        "facts_open": _named("facts_open", facts, row),
    }


def _named(words: str, codes: Sequence[str], row: SqlRow) -> tuple[str, ...]:
    """The codes whose bits are set."""
    return tuple(code for bit, code in enumerate(codes) if _number(row[f"{words}_{bit // BITS}"]) >> bit % BITS & 1)
