"""The tables of records, as the country describes them: made, or given what a newer description adds.

``records`` holds every row with the time from which and to which it was known; ``now`` shows what is known now, under
the names and with the columns that rules use.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

import psycopg
from psycopg import sql

from martebe.assembly import catalogue
from martebe.engines.postgres_tables import TYPES
from martebe.office.database import OFFICE_ROLE
from martebe.register.reach import Reach
from martebe.rules.nodes import Kind
from martebe.rules.tables import ColumnDescription, TableDescription

# No reference from a row to its part: PostgreSQL would look it up for each of 200 million rows. The load writes both.
KEPT = {
    "known_from": "timestamptz NOT NULL",
    "known_to": "timestamptz NOT NULL DEFAULT 'infinity'",
    "part": "integer",
    "came_as": "jsonb",
}
"""Beside the described columns: when it was known, the part of the lake it lies in (missing: taken here and not yet
delivered), and for each person column the number it came with, where that is not the one that stands for the person."""
STANDS = "stands"
"""In a table with one row for each person: whether the row stands for its person (see ``intake.records``)."""
BOOKS = """
CREATE TABLE IF NOT EXISTS records.parts (
    id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name text NOT NULL UNIQUE,
    "table" text NOT NULL,
    delivery text NOT NULL,
    known_from timestamptz NOT NULL,
    through integer NOT NULL
);
CREATE TABLE IF NOT EXISTS records.journal (
    number integer PRIMARY KEY,
    known_from timestamptz NOT NULL,
    entry jsonb NOT NULL
);
CREATE TABLE IF NOT EXISTS records.standing (number bigint PRIMARY KEY, person bigint NOT NULL);
CREATE INDEX IF NOT EXISTS standing_of_person ON records.standing (person);
CREATE TABLE IF NOT EXISTS records.taken (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    declaration text NOT NULL,
    withdraws text,
    at timestamptz NOT NULL,
    delivery text
);
CREATE INDEX IF NOT EXISTS taken_not_delivered ON records.taken (id) WHERE delivery IS NULL;
CREATE TABLE IF NOT EXISTS records.collected (
    delivery text PRIMARY KEY,
    until date NOT NULL,
    rows integer NOT NULL,
    at timestamptz NOT NULL
);
CREATE TABLE IF NOT EXISTS records.spellings (name text PRIMARY KEY, key text NOT NULL);
CREATE INDEX IF NOT EXISTS spellings_by_key ON records.spellings (key);
CREATE SEQUENCE IF NOT EXISTS records.declaration_number START WITH 1000000000000000;
"""
"""parts: parts of the lake whose rows are here, and how far in the journal these were followed. journal: the entries of
the lake's journal that are loaded to the end. standing: which number stands for which. taken: declarations that were
taken here, each time one was made, corrected or withdrawn, and with which delivery that went back to the lake.
collected: these deliveries. spellings: every surname and given name, and the key under which its spellings meet."""
RIGHTS = """
GRANT SELECT ON records.parts, records.journal, records.standing, records.taken TO martebe_office;
GRANT INSERT ON records.taken TO martebe_office;
GRANT USAGE ON SEQUENCE records.declaration_number TO martebe_office;
GRANT INSERT, UPDATE (known_to) ON records.declarations TO martebe_office;
"""
SEARCHED = {
    ("declarations", "declaration"),
    ("residents", "birth_date"),
    ("settlements", "code"),
    ("settlements", "parent"),
}
REACH = "(SELECT current_setting('martebe.reach')::bigint[])::bigint[]"
"""Whom a transaction may see; read once for each question. Where nobody said, asking is an error."""


def described() -> list[TableDescription]:
    """The tables of the country."""
    return [table.description for table in catalogue.tables.values()]


def persons_in(table: TableDescription) -> list[str]:
    """The columns that name persons."""
    return [column.name for column in table.columns if column.kind is Kind.PERSON]


def kept_columns(table: TableDescription) -> dict[str, str]:
    """What is kept of each row beside what its owner describes, with types."""
    stands = {STANDS: "boolean NOT NULL DEFAULT true"} if table.population == "person" else {}
    return {**KEPT, **stands}


def ensure(connection: psycopg.Connection[Any]) -> None:
    """Create what is not there yet: tables in ``records``, views of what is known now in ``now``, row security."""
    with connection.transaction():
        connection.execute(BOOKS)
        for table in described():
            _table(connection, table)
            _view(connection, table)
            if persons_in(table):
                _row_security(connection, table.name, persons_in(table))
        _row_security(connection, "standing", ["number", "person"])
        connection.execute(RIGHTS)


def indexes(tables: Iterable[TableDescription]) -> list[sql.Composed]:
    """The statements that index each table by those whom somebody asks about, where that is not done yet."""
    statement = sql.SQL("CREATE INDEX IF NOT EXISTS {} ON records.{} ({})")
    return [
        statement.format(_name(f"{table.name}_by_{column.name}"), _name(table.name), _name(column.name))
        for table in tables
        for column in table.columns
        if _asked_by(table, column)
    ]


def _asked_by(table: TableDescription, column: ColumnDescription) -> bool:
    """Persons and households always; employers where they are the population or rules find rows by them.

    And declarations by their number, under which they are corrected, the population by day of birth, for searches, and
    settlements by what they are and what they lie in.
    """
    if (table.name, column.name) in SEARCHED:
        return True
    if column.kind is Kind.BUSINESS:
        return table.population is not None or (table.name, column.name) in Reach.of(catalogue).columns
    return column.kind in (Kind.PERSON, Kind.HOUSEHOLD)


def _table(connection: psycopg.Connection[Any], table: TableDescription) -> None:
    columns = {column.name: TYPES[column.kind] for column in table.columns}
    never_empty = {column.name for column in table.columns if column.missing is None}
    made = [_column(name, kind + " NOT NULL" * (name in never_empty)) for name, kind in columns.items()]
    kept = [_column(name, kind) for name, kind in kept_columns(table).items()]
    connection.execute(
        sql.SQL("CREATE TABLE IF NOT EXISTS records.{} ({})").format(
            _name(table.name), sql.SQL(", ").join([*made, *kept])
        )
    )
    for name, kind in columns.items():  # what a newer description adds, rows of an older one do not have
        connection.execute(
            sql.SQL("ALTER TABLE records.{} ADD COLUMN IF NOT EXISTS {}").format(_name(table.name), _column(name, kind))
        )


def _view(connection: psycopg.Connection[Any], table: TableDescription) -> None:
    name, role = _name(table.name), _name(OFFICE_ROLE)
    columns = sql.SQL(", ").join(map(_name, table.column_names))
    stands = sql.SQL(" AND stands" if table.population == "person" else "")
    connection.execute(sql.SQL("DROP VIEW IF EXISTS now.{}").format(name))
    connection.execute(
        sql.SQL(
            "CREATE VIEW now.{} WITH (security_invoker = true) AS"
            " SELECT {} FROM records.{} WHERE known_to = 'infinity'{}"
        ).format(name, columns, name, stands)
    )
    connection.execute(sql.SQL("GRANT SELECT ON now.{}, records.{} TO {}").format(name, name, role))


def _row_security(connection: psycopg.Connection[Any], table: str, persons: Sequence[str]) -> None:
    """Who works in the office's role reaches whom its transaction named; without a reach every question fails.

    The owner passes by a policy of its own: where it is no superuser, FORCE would bind it too.
    """
    for word in ("ENABLE", "FORCE"):
        connection.execute(sql.SQL("ALTER TABLE records.{} {} ROW LEVEL SECURITY").format(_name(table), sql.SQL(word)))
    within = sql.SQL(" OR ").join(sql.SQL("{} = ANY ({})").format(_name(each), sql.SQL(REACH)) for each in persons)
    policies = {"within_reach": (_name(OFFICE_ROLE), within), "owner": (sql.SQL("CURRENT_USER"), sql.SQL("true"))}
    for policy, (role, using) in policies.items():
        connection.execute(sql.SQL("DROP POLICY IF EXISTS {} ON records.{}").format(_name(policy), _name(table)))
        connection.execute(
            sql.SQL("CREATE POLICY {} ON records.{} TO {} USING ({})").format(_name(policy), _name(table), role, using)
        )


def _name(identifier: str) -> sql.Identifier:
    return sql.Identifier(identifier)


def _column(name: str, kind: str) -> sql.Composed:
    return sql.SQL("{} {}").format(_name(name), sql.SQL(kind))
