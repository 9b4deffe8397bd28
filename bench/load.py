"""Records from the lake into PostgreSQL with the time of their knowledge, beside a plain COPY of what is known now."""

from __future__ import annotations

import os
import shutil
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import psycopg

from bench.contenders import postgres
from bench.contest import Contender, contest
from bench.country import Settings, lake, tables
from bench.nation import DisagreementError
from bench.page import Page
from martebe.assembly import catalogue
from martebe.database import PostgresServer
from martebe.intake import Lake

NATION_ROWS, MOST_MINUTES = 194_000_000, 15
"""Rows of the made-up nation's lake, and how long they may take on four cores."""


def ours(place: str, threads: int) -> dict[str, Any]:
    """Load a lake into an office's new database, then load it again: that must change nothing."""
    with _database() as address:
        from martebe.office.ledger.load import load

        start = time.perf_counter()
        loaded = load(address, Lake.open(Path(place)), workers=threads)
        seconds = time.perf_counter() - start
        again = load(address, Lake.open(Path(place)), workers=threads)
        with psycopg.connect(address) as connection:
            known = {name: _count(connection, f"now.{name}") for name in catalogue.tables}
            size = connection.execute("SELECT pg_database_size(current_database())").fetchall()[0][0]
    return {"seconds": seconds, "rows": loaded.rows, "again": again.rows, "size": size, "known": known}


@contextmanager
def _database() -> Iterator[str]:
    """An office's new database; this process, which does nothing else, is set up for it."""
    place = Path(tempfile.mkdtemp(prefix="martebe-bench-"))
    place.chmod(0o711)
    try:
        with PostgresServer(place / "postgres", postgres.SETTINGS) as server:
            os.environ |= {"DJANGO_SETTINGS_MODULE": "martebe.office.settings", "MARTEBE_OFFICE_DATABASE": server.dsn}
            import django

            django.setup()
            from martebe.office.migrate import migrate

            migrate(server.dsn)
            yield server.dsn
    finally:
        shutil.rmtree(place, ignore_errors=True)


def plain(folder: str, threads: int) -> dict[str, Any]:
    """What one would write by hand: the tables as they are known now, by COPY, then their indexes."""
    with postgres.server(threads) as connection:
        start = time.perf_counter()
        rows = postgres.fill(connection, folder, catalogue.tables)
        postgres.index(connection, catalogue.tables)
        seconds = time.perf_counter() - start
        known = {name: _count(connection, name) for name in catalogue.tables}
        size = connection.execute("SELECT pg_database_size(current_database())").fetchall()[0][0]
    return {"seconds": seconds, "rows": rows, "again": 0, "size": size, "known": known}


def _count(connection: psycopg.Connection[Any], table: str) -> int:
    return int(connection.execute(f"SELECT count(*) FROM {table}".encode()).fetchall()[0][0])


def run(settings: Settings) -> Page:
    """Measure both, see that they hold the same, and tell."""
    page = Page("load", "Records into PostgreSQL", settings)
    use = {"threads": settings.threads}
    where, folder = str(lake(settings)), str(tables(settings))
    contenders = [
        Contender("with history and row security", "bench.load:ours", {"place": where, **use}, family=True),
        Contender("plain COPY of what is known now", "bench.load:plain", {"folder": folder, **use}, family=True),
    ]
    found = list(contest(contenders, settings.repeat).values())
    mine, other = found
    if mine.answer["known"] != other.answer["known"]:
        raise DisagreementError("the two databases do not hold the same number of rows in every table")
    page.contenders(found, mine)
    rate = mine.answer["rows"] / mine.seconds
    page.says(
        f"{mine.answer['rows']:,} rows of the lake, {rate:,.0f} a second, {mine.answer['size'] / 2**30:.2f} GiB with"
        f" indexes; the plain copy: {other.answer['rows']:,} rows, {other.answer['size'] / 2**30:.2f} GiB."
        f" A second load brought in {mine.answer['again']} rows."
    )
    page.goal("Minutes for the nation's rows at this rate", NATION_ROWS / rate / 60, MOST_MINUTES)
    page.goal("Rows that a second load brought in", float(mine.answer["again"]), 0)
    return page
