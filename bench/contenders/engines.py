"""Our engines: DuckDB, PostgreSQL over all, Spark and Sail, asked the catalogue's own rules."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import duckdb
import pyarrow as pa

from bench.contenders.postgres import loaded
from bench.contenders.question import BY_HAND, COVERAGE, TABLES, asked, keep
from bench.country import DAY
from martebe.assembly import catalogue
from martebe.engines.duckdb import DuckDB
from martebe.engines.postgres import Postgres
from martebe.engines.spark import Spark

if TYPE_CHECKING:
    from pyspark.sql import SparkSession


def on_duckdb(tables: str, target: str, threads: int) -> dict[str, Any]:
    """Ours: the whole question from Parquet."""
    start = time.perf_counter()
    with _over_parquet(tables, threads) as connection:
        engine = DuckDB(connection, COVERAGE, catalogue.numbers, catalogue.subjects)
        answers = engine.ask(asked(), DAY)
    return {"seconds": time.perf_counter() - start, **keep(answers, target)}


def by_hand_on_duckdb(tables: str, target: str, threads: int) -> dict[str, Any]:
    """The query of ``others.sql`` from Parquet."""
    start = time.perf_counter()
    with _over_parquet(tables, threads) as connection:
        answers = connection.sql(BY_HAND.read_text()).to_arrow_table()
    return {"seconds": time.perf_counter() - start, **keep(answers, target)}


@contextmanager
def _over_parquet(tables: str, threads: int) -> Iterator[duckdb.DuckDBPyConnection]:
    with duckdb.connect(config={"threads": threads}) as connection:
        for name in TABLES:
            connection.execute(f"CREATE VIEW {name} AS FROM '{Path(tables) / f'{name}.parquet'}'")
        yield connection


def on_postgres(tables: str, target: str, threads: int) -> dict[str, Any]:
    """Ours, about everybody at once; rows come to the client one by one."""
    with loaded(tables, TABLES, threads) as (connection, loading):
        start = time.perf_counter()
        engine = Postgres(connection, COVERAGE, catalogue.numbers, catalogue.subjects)
        rows = engine.ask(asked(), DAY)
        seconds = time.perf_counter() - start
    return {"seconds": seconds, "before": loading, **keep(pa.Table.from_pylist(rows), target)}


def on_spark(tables: str, target: str, threads: int) -> dict[str, Any]:
    """Ours on a real Spark on this machine."""
    from pyspark.sql import SparkSession

    start = time.perf_counter()
    options = {"spark.ui.enabled": "false", "spark.sql.shuffle.partitions": str(threads), "spark.driver.memory": "4g"}
    local = {"spark.driver.host": "127.0.0.1", "spark.sql.execution.arrow.pyspark.enabled": "true"}
    session = SparkSession.builder.master(f"local[{threads}]").config(map=options | local).getOrCreate()
    started = time.perf_counter() - start
    try:
        return {"before": started, **_in_session(session, tables, target)}
    finally:
        session.stop()


def on_sail(tables: str, target: str, threads: int) -> dict[str, Any]:
    """Ours on Sail, which answers Spark's protocol; it takes as many threads as it finds."""
    from pysail.spark import SparkConnectServer
    from pyspark.sql import SparkSession

    start = time.perf_counter()
    server = SparkConnectServer()
    server.start(background=True)
    address, port = server.listening_address
    session = SparkSession.builder.remote(f"sc://{address}:{port}").create()
    started = time.perf_counter() - start
    try:
        return {"before": started, **_in_session(session, tables, target)}
    finally:
        session.stop()
        server.stop()


def _in_session(session: SparkSession, tables: str, target: str) -> dict[str, Any]:
    """The first question, which is what a nightly run costs, and the same again."""
    start = time.perf_counter()
    for name in TABLES:
        session.read.parquet(str(Path(tables) / f"{name}.parquet")).createOrReplaceTempView(name)
    engine = Spark(session, COVERAGE, catalogue.numbers, catalogue.subjects)
    answers = engine.ask(asked(), DAY)
    first = time.perf_counter() - start
    engine.ask(asked(), DAY)
    return {"seconds": first, "again": time.perf_counter() - start - first, **keep(answers, target)}
