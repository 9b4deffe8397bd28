"""The nation's engine: the same question over all residents, on one machine, from Parquet or Arrow."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

import duckdb
import pyarrow as pa
from sqlglot import exp

from martebe.engines import sql
from martebe.rules import nodes as n
from martebe.rules.coverage import Coverage
from martebe.rules.numbers import Numbers

FIRST, END = "first_person", "end_of_persons"


@dataclass(frozen=True)
class PersonRange:
    """Persons from one number up to, but not with, another."""

    first: int
    end: int

    def put_into(self, query: str) -> str:
        """The text of a query over ``ANY_RANGE`` for this range.

        As numbers, not as parameters: DuckDB skips the parts of a file that hold others only for what it knows when it
        plans the scan.
        """
        return query.replace(f"${FIRST}", str(int(self.first))).replace(f"${END}", str(int(self.end)))


class AnyRange:
    """Keeps a query to a range of persons that is named later, so that the query is written once for all ranges.

    Only for rules that ask each person's own records: a household may lie in two ranges.
    """

    def wanted(self, *_: object) -> list[tuple[str, exp.Query]]:
        """Nobody has to be looked up first: the numbers themselves tell."""
        return []

    def among(self, subject: str, number: exp.Expr) -> exp.Expr:
        """The condition that a person number lies in the range; of others there is none."""
        if subject != "person":
            return exp.true()
        begun = exp.GTE(this=number.copy(), expression=exp.Placeholder(this=FIRST))
        return exp.and_(begun, exp.LT(this=number.copy(), expression=exp.Placeholder(this=END)))


ANY_RANGE = AnyRange()


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
