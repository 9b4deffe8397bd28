"""What is loaded is what the lake knew at every moment, however and in how many steps it came."""

from __future__ import annotations

import shutil
from collections import Counter
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any
from uuid import uuid4

import duckdb
import psycopg
import pytest

from martebe.intake import Lake
from martebe.intake.sql import names
from martebe.office.database import as_owner
from martebe.office.ledger import load as loading
from martebe.office.ledger.load import load
from martebe.office.ledger.schema import described, ensure
from martebe.office.migrate import migrate
from tests.office.conftest import address_of, point_django_to
from tests.office.test_ledger_dossier import moments


@pytest.fixture
def empty(postgres_dsn: str) -> Iterator[str]:
    """The address of a migrated database without records."""
    name = f"empty_{uuid4().hex[:12]}"
    with psycopg.connect(postgres_dsn, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}")
    address = address_of(postgres_dsn, name)
    point_django_to(address)
    migrate(address)
    yield address
    point_django_to(postgres_dsn)
    with psycopg.connect(postgres_dsn, autocommit=True) as connection:
        connection.execute(f"DROP DATABASE {name} WITH (FORCE)")


def shortened(lake: Lake, entries: int, folder: Path) -> Lake:
    """A lake as it was after some entries of its journal."""
    shutil.copytree(lake.root, folder, copy_function=shutil.copyfile)
    for path in sorted((folder / "deliveries").glob("*.json"))[entries:]:
        path.unlink()
    return Lake.open(folder)


Rows = Counter[tuple[Any, ...]]


def known_in_lake(lake: Lake, at: datetime, *, mapped: bool) -> dict[str, Rows]:
    """The records of a moment, under the numbers that stand for their persons or as they came."""
    records = lake.records(at)
    relation = records.relation if mapped else records.unlinked
    with duckdb.connect(":memory:") as reading:
        return {
            table.name: Counter(
                reading.execute(f"SELECT {names(table.column_names)} FROM {relation(table)}").fetchall()
            )
            for table in described()
        }


def asked(address: str, query: str) -> dict[str, Rows]:
    """The answers to a question about each table."""
    with psycopg.connect(address) as connection:
        return {
            table.name: Counter(
                connection.execute(
                    query.format(table=table.name, columns=names(table.column_names, of="r")).encode()
                ).fetchall()
            )
            for table in described()
        }


def known_here(address: str, at: datetime) -> dict[str, Rows]:
    """The rows known at a moment under the numbers they came with."""
    as_they_came = (
        "SELECT {columns} FROM records.{table} k, jsonb_populate_record(k, coalesce(k.came_as, '{{}}')) r"
        f" WHERE k.known_from <= '{at.isoformat()}' AND k.known_to > '{at.isoformat()}'"
    )
    return asked(address, as_they_came)


def known_now(address: str) -> dict[str, Rows]:
    return asked(address, "SELECT {columns} FROM now.{table} r")


def everything(address: str) -> dict[str, Rows]:
    """All rows that were ever known and when, with the names of their parts."""
    return asked(
        address,
        "SELECT (to_jsonb(r) - 'part')::text, p.name FROM records.{table} r LEFT JOIN records.parts p ON p.id = r.part"
        " WHERE r.known_from < r.known_to",
    )


def test_every_moment_is_as_the_lake_knew_it(office: str, small_lake: Lake) -> None:
    for at in moments(small_lake):
        assert known_here(office, at) == known_in_lake(small_lake, at, mapped=False)


def test_now_are_the_records_under_the_numbers_that_stand(office: str, small_lake: Lake) -> None:
    assert known_now(office) == known_in_lake(small_lake, moments(small_lake)[-1], mapped=True)


def test_a_second_load_changes_nothing(office: str, small_lake: Lake) -> None:
    before = everything(office)
    loaded = load(office, small_lake)
    assert (loaded.parts, loaded.rows) == (0, 0)
    assert everything(office) == before


@pytest.mark.parametrize("share", [0.3, 0.8])
def test_two_steps_are_as_one(office: str, empty: str, small_lake: Lake, tmp_path: Path, share: float) -> None:
    first = int(share * len(small_lake.journal.entries()))
    load(empty, shortened(small_lake, first, tmp_path / "lake"))
    load(empty, small_lake)
    assert everything(empty) == everything(office)
    assert known_now(empty) == known_now(office)


class KilledError(Exception):
    pass


def test_a_load_that_was_stopped_goes_on(
    office: str, empty: str, small_lake: Lake, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun = []

    def stop(*given: Any) -> Any:
        begun.append(given)
        if len(begun) > 9:
            raise KilledError
        return copy_in(*given)

    copy_in = loading.copy_in
    monkeypatch.setattr(loading, "copy_in", stop)
    with pytest.raises(KilledError):
        load(empty, small_lake, workers=1)
    monkeypatch.undo()
    with psycopg.connect(empty) as connection:
        assert connection.execute("SELECT count(*) > 0 FROM records.parts").fetchone() == (True,)
        assert connection.execute("SELECT count(*) FROM records.journal").fetchone() == (0,)
    assert load(empty, small_lake).parts < len(small_lake.journal.entries())
    assert everything(empty) == everything(office)


@pytest.fixture
def owned(postgres_dsn: str) -> Iterator[str]:
    """The address of a database for records whose owner is no superuser, so that row security binds the owner too."""
    name = f"owned_{uuid4().hex[:12]}"
    with psycopg.connect(postgres_dsn, autocommit=True) as connection:
        connection.execute(f"CREATE ROLE {name} LOGIN CREATEROLE")
        connection.execute(f"GRANT martebe_office TO {name} WITH ADMIN OPTION")
        connection.execute(f"CREATE DATABASE {name} OWNER {name}")
    address = address_of(postgres_dsn, name).replace("martebe@", f"{name}@")
    with as_owner(address) as connection:
        connection.execute("CREATE SCHEMA records; CREATE SCHEMA now; CREATE SCHEMA office")
        ensure(connection)
    yield address
    with psycopg.connect(postgres_dsn, autocommit=True) as connection:
        connection.execute(f"DROP DATABASE {name} WITH (FORCE)")
        connection.execute(f"REVOKE martebe_office FROM {name}")
        connection.execute(f"DROP ROLE {name}")


def test_an_owner_whom_row_security_binds_loads_by_a_table_beside(office: str, owned: str, small_lake: Lake) -> None:
    """PostgreSQL refuses COPY into a table with row security to all but superusers."""
    load(owned, small_lake)
    assert everything(owned) == everything(office)
