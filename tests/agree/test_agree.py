"""Every engine agrees with the reference on rules, records and deliveries that nobody thought of."""

from __future__ import annotations

from collections.abc import Iterator

import psycopg
import pytest
from hypothesis import HealthCheck, given, settings
from pysail.spark import SparkConnectServer
from pyspark.sql import SparkSession

from tests.agree.engines import OnDuckDB, OnPostgres, OnSpark
from tests.agree.example import Example, examples

generated = settings(suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture])


MANY = settings.default.max_examples


@pytest.fixture(scope="module")
def on_duckdb() -> OnDuckDB:
    return OnDuckDB()


@pytest.fixture(scope="module")
def on_postgres(postgres_dsn: str) -> Iterator[OnPostgres]:
    with psycopg.connect(postgres_dsn, autocommit=True) as connection:
        yield OnPostgres(connection)


@pytest.fixture(scope="module")
def on_sail() -> Iterator[OnSpark]:
    """Sail answers Spark's protocol without a Java."""
    server = SparkConnectServer()
    server.start(background=True)
    address, port = server.listening_address
    session = SparkSession.builder.remote(f"sc://{address}:{port}").getOrCreate()
    yield OnSpark(session)
    session.stop()
    server.stop()


@pytest.fixture(scope="module")
def on_real_spark() -> Iterator[OnSpark]:
    options = {"spark.ui.enabled": "false", "spark.sql.shuffle.partitions": "1", "spark.driver.host": "127.0.0.1"}
    session = SparkSession.builder.master("local[2]").config(map=options).getOrCreate()
    yield OnSpark(session)
    session.stop()


@generated
@given(example=examples())
def test_duckdb_agrees(on_duckdb: OnDuckDB, example: Example) -> None:
    assert on_duckdb.answers(example) == example.expected()


@settings(generated, max_examples=MANY // 2)
@given(example=examples())
def test_postgres_agrees(on_postgres: OnPostgres, example: Example) -> None:
    assert on_postgres.answers(example) == example.expected()


@settings(generated, max_examples=MANY // 2)
@given(example=examples())
def test_postgres_agrees_about_each(on_postgres: OnPostgres, example: Example) -> None:
    """One person through an index is told the same as that person among all."""
    assert on_postgres.answers_of_each(example) == example.expected()


@settings(generated, max_examples=MANY // 4)
@given(example=examples(questions_asked=8))
def test_sail_agrees(on_sail: OnSpark, example: Example) -> None:
    assert on_sail.answers(example) == example.expected()


@pytest.mark.real_spark
@settings(generated, max_examples=MANY // 4)
@given(example=examples(questions_asked=8))
def test_spark_agrees(on_real_spark: OnSpark, example: Example) -> None:
    assert on_real_spark.answers(example) == example.expected()
