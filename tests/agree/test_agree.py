"""Every engine agrees with the reference on rules, records and deliveries that nobody thought of."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings

from tests.agree.draw import drawn
from tests.agree.engines import Engine, OnPostgres
from tests.agree.example import Example, agree, examples

generated = settings(suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture])


MANY = settings.default.max_examples


@settings(generated, max_examples=MANY * 5)
@given(example=examples(least=4))
def test_duckdb_agrees(on_duckdb: Engine, example: Example) -> None:
    agree(on_duckdb.answers, example, drawn)


@settings(generated, max_examples=MANY)
@given(example=examples(least=4))
def test_postgres_agrees(on_postgres: OnPostgres, example: Example) -> None:
    agree(on_postgres.answers, example, drawn)


@settings(generated, max_examples=MANY)
@given(example=examples(least=4))
def test_postgres_agrees_about_each(on_postgres: OnPostgres, example: Example) -> None:
    """One person through an index is told the same as that person among all."""
    agree(on_postgres.answers_of_each, example, drawn)


@settings(generated, max_examples=MANY // 4)
@given(example=examples(least=4))
def test_sail_agrees(on_sail: Engine, example: Example) -> None:
    agree(on_sail.answers, example, drawn)


@pytest.mark.real_spark
@settings(generated, max_examples=MANY // 4)
@given(example=examples(least=4))
def test_spark_agrees(on_real_spark: Engine, example: Example) -> None:
    agree(on_real_spark.answers, example, drawn)
