"""PostgreSQL: an embedded server filled from Parquet, and the twelve answers by hand in one query over all."""

from __future__ import annotations

import shutil
import tempfile
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import psycopg
import pyarrow as pa
from pyarrow import parquet

from bench.contenders.question import ANSWERS, BY_HAND, TABLES, keep
from martebe.assembly import catalogue
from martebe.database import PostgresServer
from martebe.engines import postgres_tables

SETTINGS = {
    "shared_buffers": "1GB",
    "work_mem": "256MB",
    "maintenance_work_mem": "512MB",
    "max_wal_size": "8GB",
}
"""The usual durability, and a quarter of a usual machine's memory."""


@contextmanager
def loaded(tables: str, names: Iterable[str], threads: int) -> Iterator[tuple[psycopg.Connection[Any], float]]:
    """A connection to a server of its own that holds the tables, indexed, and the seconds this took."""
    with server(threads) as connection:
        start = time.perf_counter()
        fill(connection, tables, names)
        index(connection, names)
        yield connection, time.perf_counter() - start


@contextmanager
def server(threads: int) -> Iterator[psycopg.Connection[Any]]:
    """A new server, and a connection to it."""
    place = Path(tempfile.mkdtemp(prefix="martebe-bench-"))
    place.chmod(0o711)  # the server's account must reach its folder
    settings = {**SETTINGS, "max_parallel_workers_per_gather": str(max(0, threads - 1))}
    try:
        with (
            PostgresServer(place / "postgres", settings) as running,
            psycopg.connect(running.dsn, autocommit=True) as connection,
        ):
            yield connection
    finally:
        shutil.rmtree(place, ignore_errors=True)


def fill(connection: psycopg.Connection[Any], tables: str, names: Iterable[str]) -> int:
    """Create the tables and copy their rows in; how many."""
    described = [catalogue.tables[name].description for name in names]
    postgres_tables.create(connection, described)
    return sum(postgres_tables.copy_in(connection, table, _batches(tables, table.name)) for table in described)


def index(connection: psycopg.Connection[Any], names: Iterable[str]) -> None:
    """Index the tables and let the planner know them."""
    postgres_tables.index(connection, [catalogue.tables[name].description for name in names])
    connection.execute("VACUUM")


def _batches(tables: str, name: str) -> Iterator[pa.RecordBatch]:
    return parquet.ParquetFile(Path(tables) / f"{name}.parquet").iter_batches(100_000)  # type: ignore[no-any-return]


def by_hand(tables: str, target: str, threads: int) -> dict[str, Any]:
    """The query of ``others.sql``, its rows fetched by the client."""
    with loaded(tables, TABLES, threads) as (connection, loading):
        start = time.perf_counter()
        rows = connection.execute(BY_HAND.read_text().encode()).fetchall()
        seconds = time.perf_counter() - start
    columns = dict(zip(("key", *ANSWERS), zip(*rows, strict=True), strict=True))
    return {"seconds": seconds, "before": loading, **keep(pa.table({k: list(v) for k, v in columns.items()}), target)}
