"""The engines under test, each given an example's records as it would be given the nation's."""

from __future__ import annotations

from abc import ABC, abstractmethod
from itertools import count
from pathlib import Path
from typing import Any

import duckdb
import psycopg
from pyarrow import parquet
from pyspark.sql import SparkSession

from martebe.engines import postgres_tables
from martebe.engines.duckdb import DuckDB
from martebe.engines.postgres import Postgres
from martebe.engines.spark import Spark
from tests.agree import toy
from tests.agree.arrow import arrow
from tests.agree.example import Answers, Example, read


class Engine(ABC):
    """Answers examples."""

    @abstractmethod
    def answers(self, example: Example) -> Answers:
        """What the engine says, in the form of ``Example.expected``."""


class Reference(Engine):
    """The meaning."""

    def answers(self, example: Example) -> Answers:
        return example.expected()


class OnDuckDB(Engine):
    """DuckDB over Arrow tables."""

    def __init__(self) -> None:
        self.connection = duckdb.connect(config={"threads": 1})

    def answers(self, example: Example) -> Answers:
        for name, rows in example.rows.items():
            self.connection.register(name, arrow(toy.description(name), rows))
        engine = DuckDB(self.connection, example.coverage, toy.NUMBERS, toy.SUBJECTS)
        return read(example.asked, engine.ask(example.asked, example.day).to_pylist())


class OnPostgres(Engine):
    """PostgreSQL, asked about everybody at once, and about each alone."""

    def __init__(self, connection: psycopg.Connection[Any]) -> None:
        self.connection = connection
        tables = [table.description for table in toy.TABLES.values()]
        postgres_tables.create(self.connection, tables)
        postgres_tables.index(self.connection, tables)

    def answers(self, example: Example) -> Answers:
        self._load(example)
        engine = Postgres(self.connection, example.coverage, toy.NUMBERS, toy.SUBJECTS)
        return read(example.asked, engine.ask(example.asked, example.day))

    def answers_of_each(self, example: Example) -> Answers:
        """What the engine says when it is asked about one subject after the other."""
        self._load(example)
        prepared = Postgres(self.connection, example.coverage, toy.NUMBERS, toy.SUBJECTS).prepare(
            example.asked, example.day
        )
        return {
            key: answer
            for one in example.everyone
            for key, answer in read(example.asked, prepared.answers([one])).items()
        }

    def _load(self, example: Example) -> None:
        names = ", ".join(example.rows)
        with self.connection.transaction():
            self.connection.execute(f"TRUNCATE {names}".encode())
            for name, rows in example.rows.items():
                batches = arrow(toy.description(name), rows).to_batches()
                postgres_tables.copy_in(self.connection, toy.description(name), batches)


class OnSpark(Engine):
    """A Spark session, whoever answers it, over Parquet files as in the lake."""

    def __init__(self, session: SparkSession, directory: Path) -> None:
        self.session = session
        self.directory = directory
        self.numbers = count()

    def answers(self, example: Example) -> Answers:
        here = self.directory / str(next(self.numbers))  # a path used again would be answered from a cache
        here.mkdir()
        for name, rows in example.rows.items():
            parquet.write_table(arrow(toy.description(name), rows), here / name)
            self.session.read.parquet(str(here / name)).createOrReplaceTempView(name)
        engine = Spark(self.session, example.coverage, toy.NUMBERS, toy.SUBJECTS)
        return read(example.asked, engine.ask(example.asked, example.day).to_pylist())
