"""The floor: in the office's role a transaction sees whom it named and nobody else, and changes next to nothing."""

from __future__ import annotations

from collections.abc import Iterator

import psycopg
import pytest
from psycopg import sql

from martebe.office.ledger.schema import described, persons_in

BEFORE_ITS_TIME = "single_payments"
"""The single payment is of 2019; the small country ends before and has no row of it."""
PEOPLED = [*(table.name for table in described() if persons_in(table)), "standing"]
TABLES = [name for name in PEOPLED if name not in (BEFORE_ITS_TIME, "standing")]


@pytest.fixture(scope="module")
def owner(office: str) -> Iterator[psycopg.Connection]:
    with psycopg.connect(office, autocommit=True) as connection:
        yield connection


@pytest.fixture
def officer(office: str) -> Iterator[psycopg.Connection]:
    """A connection in the office's role, in a transaction that is undone."""
    with psycopg.connect(office, options="-c role=martebe_office") as connection:
        yield connection
        connection.rollback()


def reach(connection: psycopg.Connection, persons: list[int]) -> None:
    connection.execute("SELECT set_config('martebe.reach', %s, true)", [f"{{{','.join(map(str, persons))}}}"])


def persons_of(connection: psycopg.Connection, schema: str, table: str, columns: list[str]) -> list[tuple[int, ...]]:
    names = sql.SQL(", ").join(map(sql.Identifier, columns))
    asked = sql.SQL("SELECT DISTINCT {} FROM {}").format(names, sql.Identifier(schema, table))
    return connection.execute(asked).fetchall()


@pytest.mark.parametrize("table", [*TABLES, "standing"])
def test_who_said_nothing_of_a_reach_gets_an_error(officer: psycopg.Connection, table: str) -> None:
    with pytest.raises(psycopg.Error):
        officer.execute(sql.SQL("SELECT 1 FROM records.{} LIMIT 1").format(sql.Identifier(table)))


@pytest.mark.parametrize("schema", ["records", "now"])
@pytest.mark.parametrize("table", TABLES)
def test_only_rows_that_name_somebody_reached_are_seen(
    owner: psycopg.Connection, officer: psycopg.Connection, table: str, schema: str
) -> None:
    columns = next(persons_in(each) for each in described() if each.name == table)
    everybody = persons_of(owner, schema, table, columns)
    reached = {everybody[0][0], everybody[-1][-1]}
    reach(officer, sorted(reached))
    seen = persons_of(officer, schema, table, columns)
    assert sorted(seen) == sorted(row for row in everybody if reached & set(row)) != []
    reach(officer, [])
    assert persons_of(officer, schema, table, columns) == []


@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM records.declarations",
        "UPDATE records.declarations SET category = 'housewife'",
        "UPDATE records.declarations SET person = 1",
        "INSERT INTO records.contracts SELECT * FROM records.contracts",
        "UPDATE records.residents SET known_to = now()",
        "UPDATE records.journal SET number = 0",
        "DELETE FROM records.taken",
        "UPDATE records.taken SET delivery = ''",
        "TRUNCATE records.declarations",
        "ALTER TABLE records.declarations DISABLE ROW LEVEL SECURITY",
    ],
)
def test_what_is_recorded_is_not_changed_from_the_office(officer: psycopg.Connection, statement: str) -> None:
    reach(officer, [1])
    with pytest.raises(psycopg.errors.InsufficientPrivilege):
        officer.execute(statement.encode())


def test_nobody_declares_for_somebody_beyond_reach(officer: psycopg.Connection) -> None:
    reach(officer, [1])
    said = (
        "INSERT INTO records.declarations VALUES ('1', 2, 'egov', NULL, 'housewife', '2018-08-01', NULL, NULL, now())"
    )
    with pytest.raises(psycopg.errors.InsufficientPrivilege, match="row-level security"):
        officer.execute(said.encode())


def test_row_security_is_forced_on_every_table_that_names_persons(owner: psycopg.Connection) -> None:
    rows = owner.execute(
        "SELECT relname FROM pg_class WHERE relnamespace = 'records'::regnamespace AND relkind = 'r'"
        " AND relrowsecurity AND relforcerowsecurity"
    ).fetchall()
    assert {name for (name,) in rows} == set(PEOPLED)
