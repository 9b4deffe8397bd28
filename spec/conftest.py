"""The words a specification is written with; each example is put to every engine."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

import psycopg
import pytest
from pyspark.sql import SparkSession

from martebe.rules import Catalogue
from martebe.rules.numbers import MissingNumberError
from spec.harness.engines import Engine, ReferenceEngine
from spec.harness.examples import Answers, Decides, NoAnswer, Refusal, Rule
from spec.harness.sql_engines import DecisionQueries, DuckDBStore, PostgresStore, SparkStore, SqlEngine
from spec.harness.world import Drawings
from spec.language.toy import FILLED, toy


@pytest.fixture(scope="session")
def queries() -> DecisionQueries:
    return DecisionQueries()


@pytest.fixture(scope="session")
def reference() -> Engine:
    return ReferenceEngine()


@pytest.fixture(scope="session")
def duckdb(queries: DecisionQueries) -> Engine:
    return SqlEngine(DuckDBStore(), queries)


@pytest.fixture(scope="session")
def postgres(postgres_dsn: str, queries: DecisionQueries) -> Iterator[Engine]:
    with psycopg.connect(postgres_dsn, autocommit=True) as connection:
        yield SqlEngine(PostgresStore(connection), queries)


@pytest.fixture(scope="session")
def sail(sail_session: SparkSession, queries: DecisionQueries) -> Engine:
    return SqlEngine(SparkStore(sail_session), queries)


@pytest.fixture(params=["reference", "duckdb", "postgres", "sail"])
def engine(request: pytest.FixtureRequest) -> Engine:
    """Each engine in turn; a test is named by the one it failed on."""
    found: Engine = request.getfixturevalue(request.param)
    return found


@pytest.fixture
def answers(engine: Engine) -> Callable[..., None]:
    """What questions come to over toy tables."""

    def check(day: str, drawings: Drawings, asked: Rule | Mapping[str, Rule], expected: Mapping[int, object]) -> None:
        Answers(toy, day, drawings, asked, expected, FILLED).check(engine)  # type: ignore[arg-type]

    return check


@pytest.fixture
def has_no_answer(engine: Engine) -> Callable[[str, Rule, str], None]:
    """A question about a day for which the law has no number."""
    return lambda day, rule, message: NoAnswer(toy, day, rule, MissingNumberError, message).check(engine)


@pytest.fixture
def refuses() -> Callable[[Callable[[], object], str], None]:
    """A rule that is refused at the line where it is written."""
    return lambda written, message: Refusal(written, message).check()


@pytest.fixture
def decides(engine: Engine) -> Callable[..., None]:
    """What is decided by a catalogue, the toy country's statuses."""

    def check(
        day: str, drawings: Drawings, expected: Mapping[int, str | Mapping[str, object]], *, by: Catalogue
    ) -> None:
        Decides(by, day, drawings, expected, FILLED).check(engine)

    return check
