"""The nation's engine: the same question over all residents, on one machine, from Parquet or Arrow."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import duckdb
import pyarrow as pa

from martebe.engines import sql
from martebe.rules import nodes as n
from martebe.rules.coverage import Coverage
from martebe.rules.numbers import Numbers


class DuckDB:
    """Answers rules in a DuckDB connection whose tables (or views) bear the names that rules use."""

    def __init__(
        self,
        connection: duckdb.DuckDBPyConnection,
        coverage: Coverage,
        numbers: Numbers,
        subjects: Mapping[str, n.Subject],
    ) -> None:
        self.connection = connection
        self.coverage = coverage
        self.numbers = numbers
        self.subjects = subjects

    def ask(self, asked: Mapping[str, n.Condition | n.Value], day: date) -> pa.Table:
        """One row for each subject, ordered by ``key`` (see ``sql.answers`` for the columns)."""
        query = sql.answers(asked, day, coverage=self.coverage, numbers=self.numbers, subjects=self.subjects)
        return self.connection.sql(query.order_by("key").sql(dialect="duckdb")).to_arrow_table()
