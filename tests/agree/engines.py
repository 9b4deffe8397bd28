"""The engines under test, each given an example's records as it would be given the nation's."""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import Any

import duckdb
import psycopg

from martebe.engines import postgres_tables
from martebe.engines.duckdb import DuckDB
from martebe.engines.postgres import Postgres
from tests.agree import toy
from tests.agree.arrow import arrow
from tests.agree.example import Answers, Example, read


class Engine(ABC):
    """Answers examples."""

    @abstractmethod
    def answers(self, example: Example) -> Answers:
        """What the engine says, in the form of ``Example.expected``."""


class OnDuckDB(Engine):
    """DuckDB over Arrow tables."""

    def __init__(self) -> None:
        self.connection = duckdb.connect(config={"threads": 1})

    def answers(self, example: Example) -> Answers:
        for name, rows in example.rows.items():
            self.connection.register(name, arrow(toy.description(name), rows))
        engine = DuckDB(self.connection, example.coverage, toy.NUMBERS, toy.SUBJECTS)
        return read(example.nodes, engine.ask(example.nodes, example.day).to_pylist())


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
        return read(example.nodes, engine.ask(example.nodes, example.day))

    def answers_of_each(self, example: Example) -> Answers:
        """What the engine says when it is asked about one subject after the other."""
        self._load(example)
        prepared = Postgres(self.connection, example.coverage, toy.NUMBERS, toy.SUBJECTS).prepare(
            example.nodes, example.day
        )
        subject = toy.SUBJECTS[example.about]
        everyone = sorted(int(str(row[subject.key])) for row in example.rows[subject.table])
        return {key: answer for one in everyone for key, answer in read(example.nodes, prepared.answers([one])).items()}

    def _load(self, example: Example) -> None:
        names = ", ".join(example.rows)
        with self.connection.transaction():
            self.connection.execute(f"TRUNCATE {names}".encode())
            for name, rows in example.rows.items():
                batches = arrow(toy.description(name), rows).to_batches()
                postgres_tables.copy_in(self.connection, toy.description(name), batches)
