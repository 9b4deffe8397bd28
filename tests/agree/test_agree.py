"""Every engine agrees with the reference on rules, records and deliveries that nobody thought of."""

from __future__ import annotations

from collections.abc import Iterator

import psycopg
import pytest
from hypothesis import HealthCheck, given, settings

from tests.agree.engines import OnDuckDB, OnPostgres
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
