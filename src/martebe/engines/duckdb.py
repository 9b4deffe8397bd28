"""The nation's engine: the same question over all residents, on one machine, from Parquet or Arrow."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

import duckdb
import pyarrow as pa
from sqlglot import exp

from martebe.engines import sql
from martebe.engines.sql_expressions import both, literal
from martebe.rules import nodes as n
from martebe.rules.coverage import Coverage
from martebe.rules.numbers import Numbers


@dataclass(frozen=True)
class PersonRange:
    """Persons from one number up to, but not with, another; None leaves that end open.

    Only for rules that ask each person's own records: a household may lie in two ranges.
    """

    first: int | None = None
    end: int | None = None

    @property
    def everybody(self) -> bool:
        """Whether nobody is left out."""
        return self.first is None and self.end is None

    def wanted(self, *_: object) -> list[tuple[str, exp.Query]]:
        """Nobody has to be looked up first: the numbers themselves tell."""
        return []

    def among(self, subject: str, number: exp.Expr) -> exp.Expr:
        """The condition that a person number lies in the range."""
        first = None if self.first is None else exp.GTE(this=number.copy(), expression=literal(self.first))
        end = None if self.end is None else exp.LT(this=number.copy(), expression=literal(self.end))
        inside = both(first, end)
        return exp.true() if inside is None or subject != "person" else inside


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
