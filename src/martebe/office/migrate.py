"""Bring a database to what the code expects: roles, schemas, tables, then what each room says in SQL."""

from __future__ import annotations

from importlib.resources import files

import psycopg
from django.core.management import call_command
from django.db import connections
from django.db.migrations.executor import MigrationExecutor
from psycopg import sql

from martebe.office import locks
from martebe.office.access.seed import write as write_policy
from martebe.office.database import OFFICE_ROLE, PAGES_LOGIN, as_owner
from martebe.office.ledger.schema import ensure as ensure_records
from martebe.office.settings import ROOMS

SCHEMAS = ("office", "records", "now")


def migrate(address: str) -> None:
    """Make or mend everything; may be run again at any time, and by two at once: the second waits.

    Django's settings must lead to the same database. Each room may have a file ``schema.sql``, and further ones, with
    functions, policies and grants that can be run any number of times; they run in the order of ``settings.ROOMS``,
    after the tables of records are there.
    """
    with as_owner(address) as connection:
        connection.execute("SELECT pg_advisory_lock(%s)", [locks.MIGRATING])
        _foundation(connection)
        call_command("migrate", database="owner", verbosity=0, interactive=False)
        ensure_records(connection)
        for room in ROOMS:
            spoken = [each for each in files(f"martebe.office.{room}").iterdir() if each.name.endswith(".sql")]
            for each in sorted(spoken, key=lambda file: (file.name != "schema.sql", file.name)):
                connection.execute(each.read_text(encoding="utf-8").encode())
        write_policy(connection)


def wanting() -> int:
    """How many changes of Django's tables the database has not seen; a page must not meet such a database."""
    executor = MigrationExecutor(connections["owner"])
    return len(executor.migration_plan(executor.loader.graph.leaf_nodes()))


def _foundation(connection: psycopg.Connection[object]) -> None:
    role = sql.Identifier(OFFICE_ROLE)
    for name, kind in ((OFFICE_ROLE, "NOLOGIN"), (PAGES_LOGIN, "LOGIN NOINHERIT")):
        if not connection.execute("SELECT FROM pg_roles WHERE rolname = %s", [name]).fetchall():
            connection.execute(sql.SQL("CREATE ROLE {} {}").format(sql.Identifier(name), sql.SQL(kind)))
    for name in SCHEMAS:
        connection.execute(sql.SQL("CREATE SCHEMA IF NOT EXISTS {}").format(sql.Identifier(name)))
        connection.execute(sql.SQL("GRANT USAGE ON SCHEMA {} TO {}").format(sql.Identifier(name), role))
    connection.execute(sql.SQL("GRANT {} TO CURRENT_USER, {}").format(role, sql.Identifier(PAGES_LOGIN)))
