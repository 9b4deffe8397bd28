"""The engines under test, and the words of a drawn example."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

import psycopg
import pytest
from pysail.spark import SparkConnectServer
from pyspark.sql import SparkSession

from martebe.rules import Catalogue
from spec.harness.engines import Asked, Came, about
from spec.harness.examples import Answers, Rule
from spec.harness.world import Drawings, World
from tests.agree import example, toy
from tests.agree.engines import Engine, OnDuckDB, OnPostgres, OnSpark, Reference


@pytest.fixture(scope="session")
def reference() -> Engine:
    return Reference()


@pytest.fixture(scope="session")
def on_duckdb() -> Engine:
    return OnDuckDB()


@pytest.fixture(scope="session")
def on_postgres(postgres_dsn: str) -> Iterator[OnPostgres]:
    with psycopg.connect(postgres_dsn, autocommit=True) as connection:
        yield OnPostgres(connection)


@pytest.fixture(scope="session")
def on_sail(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    """Sail answers Spark's protocol without a Java."""
    server = SparkConnectServer()
    server.start(background=True)
    address, port = server.listening_address
    session = SparkSession.builder.remote(f"sc://{address}:{port}").getOrCreate()
    yield OnSpark(session, tmp_path_factory.mktemp("spark"))
    session.stop()
    server.stop()


@pytest.fixture(scope="session")
def on_real_spark(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    options = {"spark.ui.enabled": "false", "spark.sql.shuffle.partitions": "1", "spark.driver.host": "127.0.0.1"}
    session = SparkSession.builder.master("local[2]").config(map=options).getOrCreate()
    yield OnSpark(session, tmp_path_factory.mktemp("spark"))
    session.stop()


@dataclass(frozen=True)
class OverWorlds:
    """An engine as a drawn example uses it."""

    engine: Engine

    @property
    def name(self) -> str:
        return type(self.engine).__name__

    def ask(self, world: World, catalogue: Catalogue, asked: Asked, day: date) -> dict[int, dict[str, Came]]:
        return self.engine.answers(example.Example(about(asked), day, asked, dict(world.rows), world.coverage))


@pytest.fixture(params=["reference", "on_duckdb", "on_postgres", "on_sail"])
def answers(request: pytest.FixtureRequest) -> Callable[..., None]:
    """Holds each engine in turn to what is drawn."""
    engine = OverWorlds(request.getfixturevalue(request.param))

    def check(
        day: str, drawings: Drawings, asked: Mapping[str, Rule], expected: Mapping[int, Mapping[str, Came]]
    ) -> None:
        Answers(toy.CATALOGUE, day, drawings, asked, expected).check(engine)  # type: ignore[arg-type]

    return check
