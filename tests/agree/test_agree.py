"""Every engine agrees with the reference on rules, records and deliveries that nobody thought of."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings

from tests.agree.engines import Engine, OnDuckDB
from tests.agree.example import Example, examples

generated = settings(suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture])


@pytest.fixture(scope="module")
def duckdb_engine() -> OnDuckDB:
    return OnDuckDB()


@generated
@given(example=examples())
def test_duckdb_agrees(duckdb_engine: Engine, example: Example) -> None:
    assert duckdb_engine.answers(example) == example.expected()
