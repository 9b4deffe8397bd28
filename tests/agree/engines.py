"""The engines under test, each given an example's records as it would be given the nation's."""

from __future__ import annotations

from abc import ABC, abstractmethod

import duckdb

from martebe.engines.duckdb import DuckDB
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
