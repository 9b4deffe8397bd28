"""The SQL engines as the specification uses them: load a world, put one query, read the rows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, Protocol

import duckdb
import psycopg
import pyarrow as pa
from psycopg.rows import dict_row
from pyspark.sql import SparkSession
from pyspark.sql.pandas.types import from_arrow_schema
from sqlglot import exp

from martebe.engines import postgres_dialect, postgres_tables, sql
from martebe.engines.decision_patterns import BITS
from martebe.engines.sql_decisions import decision_query
from martebe.rules import Catalogue, Delivered, Kind, TableDescription
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
    """A database that holds one world at a time."""

    name: str

    def load(self, world: World) -> None:
        """Hold the records of this world, and no others."""
        ...

    def text(self, query: exp.Select) -> str:
        """A query as the database reads it."""
        ...

    def rows(self, text: str) -> list[SqlRow]:
        """The rows of a query, by column."""
        ...


class DuckDBStore:
    """DuckDB in memory, over Arrow."""

    name = "duckdb"

    def __init__(self) -> None:
        self.connection = duckdb.connect(config={"threads": 1})

    def load(self, world: World) -> None:
        """Register each table as a view."""
        for name, table in world.tables.items():
            self.connection.register(name, arrow_table(table, world.rows[name]))

    def text(self, query: exp.Select) -> str:
        """A query as DuckDB reads it."""
        return query.sql(dialect="duckdb")

    def rows(self, text: str) -> list[SqlRow]:
        """The rows of a query, by column."""
        return list(self.connection.sql(text).to_arrow_table().to_pylist())


class PostgresStore:
    """PostgreSQL, a schema for each country."""

    name = "postgres"

    def __init__(self, connection: psycopg.Connection[Any]) -> None:
        self.connection = connection
        self.filled: dict[str, list[str]] = {}

    def load(self, world: World) -> None:
        """Empty what was filled before, and fill what has rows."""
        self._enter(world)
        for name in self.filled[world.country]:
            self.connection.execute(f"DELETE FROM {name}".encode())
        self.filled[world.country] = [name for name, rows in world.rows.items() if rows]
        for name in self.filled[world.country]:
            batches = arrow_table(world.tables[name], world.rows[name]).to_batches()
            postgres_tables.copy_in(self.connection, world.tables[name], batches)

    def _enter(self, world: World) -> None:
        schema = world.country.replace(" ", "_").lower()
        self.connection.execute(f"CREATE SCHEMA IF NOT EXISTS {schema}; SET search_path TO {schema}".encode())
        if world.country not in self.filled:
            postgres_tables.create(self.connection, world.tables.values())
            self.filled[world.country] = []

    def text(self, query: exp.Select) -> str:
        """A query as PostgreSQL reads it."""
        return postgres_dialect.text(query)

    def rows(self, text: str) -> list[SqlRow]:
        """The rows of a query, by column."""
        with psycopg.RawCursor(self.connection, row_factory=dict_row) as cursor:
            return list(cursor.execute(text.encode()).fetchall())


class SparkStore:
    """A Spark session, with a temporary view for each table."""

    name = "spark"

    def __init__(self, session: SparkSession) -> None:
        self.session = session
        self.held: dict[str, pa.Table] = {}

    def load(self, world: World) -> None:
        """Make a view of each table that is not held as it is."""
        for name, description in world.tables.items():
            table = arrow_table(description, world.rows[name])
            if name not in self.held or not self.held[name].equals(table):
                # The types are said because Spark infers none where there are no rows.
                types = from_arrow_schema(table.schema)
                self.session.createDataFrame(table, types).createOrReplaceTempView(name)
                self.held[name] = table

    def text(self, query: exp.Select) -> str:
        """A query as Spark reads it."""
        return query.sql(dialect="spark", identify=True)

    def rows(self, text: str) -> list[SqlRow]:
        """The rows of a query, by column."""
        return list(self.session.sql(text).toArrow().to_pylist())


class SqlEngine:
    """The rules as SQL, answered by a store."""

    def __init__(self, store: Store, queries: DecisionQueries) -> None:
        self.store = store
        self.name = store.name
        self.queries = queries
        self.texts: dict[int, str] = {}

    def ask(self, world: World, catalogue: Catalogue, asked: Asked, day: date) -> dict[int, dict[str, Came]]:
        """All questions to all subjects in one query."""
        query = sql.answers(asked, day, coverage=world.coverage, numbers=catalogue.numbers, subjects=catalogue.subjects)
        self.store.load(world)
        rows = self.store.rows(self.store.text(query))
        return {_number(row["key"]): {name: _came(node, name, row) for name, node in asked.items()} for row in rows}

    def decide(self, world: World, catalogue: Catalogue, day: date) -> dict[int, Decided]:
        """Everybody in one query."""
        number, query = self.queries.query(catalogue, day, world)
        if number not in self.texts:
            self.texts[number] = self.store.text(query)
        self.store.load(world)
        rows = self.store.rows(self.texts[number])
        return {_number(row["person"]): _decided(catalogue, row) for row in rows}


class DecisionQueries:
    """The decision queries written so far, for all engines: writing one takes longer than asking it."""

    def __init__(self) -> None:
        self.written: list[tuple[Catalogue, date, tuple[Delivered, ...], exp.Select]] = []

    def query(self, catalogue: Catalogue, day: date, world: World) -> tuple[int, exp.Select]:
        """The query and its number."""
        delivered = world.coverage.delivered
        for number, (of, on, known, query) in enumerate(self.written):
            if of is catalogue and (on, known) == (day, delivered):
                return number, query
        written = decision_query(catalogue, day, world.coverage)
        self.written.append((catalogue, day, delivered, written))
        return len(self.written) - 1, written


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
