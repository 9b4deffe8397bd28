"""One person now: the same questions on PostgreSQL, about a few subjects, through an index and in one round trip.

    engine = Postgres(connection, coverage, numbers, subjects)
    prepared = engine.prepare({"employee": employee.node}, date(2018, 8, 1))
    prepared.answers([person])

Writing a query takes much longer than asking it, so that it is written once and asked for many. So does planning it:
``prepare`` tells the connection to keep plans. In autocommit mode an answer is then one round trip.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

import psycopg
from psycopg.rows import dict_row
from psycopg.types.numeric import Int8
from sqlglot import exp

from martebe.engines import postgres_dialect, sql
from martebe.engines.postgres_narrow import FewSubjects
from martebe.rules import nodes as n
from martebe.rules.coverage import Coverage
from martebe.rules.numbers import Numbers

Row = dict[str, Any]


@dataclass(frozen=True)
class Prepared:
    """A query about the subjects whose numbers are its one parameter, written once."""

    connection: psycopg.Connection[Any]
    text: str

    def answers(self, numbers: Iterable[int]) -> list[Row]:
        """One row for each of these subjects that the population holds, in order of their numbers."""
        wanted = [Int8(number) for number in numbers]
        with psycopg.RawCursor(self.connection, row_factory=dict_row) as cursor:
            return cursor.execute(self.text.encode(), [wanted], prepare=True).fetchall()


def keep_plans(connection: psycopg.Connection[Any]) -> None:
    """Plan each query of this connection once, whatever its parameter, and for one process.

    PostgreSQL would plan anew for each person, because it holds a list of numbers that it knows for cheaper than one
    that it does not; a question of many rules takes ten times longer to plan than to answer. And from a million persons
    on it would start other processes for the few rows of one: twenty times longer than to read them.
    Tests: test_a_question_is_planned_once, test_no_other_process_is_started_for_one_person.
    """
    connection.execute("SET plan_cache_mode = force_generic_plan")
    connection.execute("SET max_parallel_workers_per_gather = 0")


def written_for_few(
    asked: Mapping[str, n.Condition | n.Value],
    day: date,
    coverage: Coverage,
    numbers: Numbers,
    subjects: Mapping[str, n.Subject],
) -> str:
    """The text of a question about the subjects whose numbers are its one parameter, for any connection."""
    few = FewSubjects()
    query = sql.answers(asked, day, coverage=coverage, numbers=numbers, subjects=subjects, narrow=few)
    return postgres_dialect.text(query.where(few.asked(exp.column("key"))).order_by("key"))


class Postgres:
    """Answers rules in a PostgreSQL database whose tables bear the names that rules use (see ``postgres_tables``)."""

    def __init__(
        self,
        connection: psycopg.Connection[Any],
        coverage: Coverage,
        numbers: Numbers,
        subjects: Mapping[str, n.Subject],
    ) -> None:
        self.connection = connection
        self.coverage = coverage
        self.numbers = numbers
        self.subjects = subjects

    def prepare(self, asked: Mapping[str, n.Condition | n.Value], day: date) -> Prepared:
        """Write a question about a few subjects on a day (see ``sql.answers`` for the columns of its answers)."""
        keep_plans(self.connection)
        return Prepared(self.connection, written_for_few(asked, day, self.coverage, self.numbers, self.subjects))

    def ask(
        self, asked: Mapping[str, n.Condition | n.Value], day: date, keys: Iterable[int] | None = None
    ) -> list[Row]:
        """Ask once: one row for each subject, of all or of those whose numbers are ``keys``, ordered by ``key``."""
        if keys is not None:
            return self.prepare(asked, day).answers(keys)
        text = postgres_dialect.text(self._query(asked, day).order_by("key"))
        with psycopg.RawCursor(self.connection, row_factory=dict_row) as cursor:
            return cursor.execute(text.encode()).fetchall()

    def _query(self, asked: Mapping[str, n.Condition | n.Value], day: date) -> exp.Select:
        return sql.answers(asked, day, coverage=self.coverage, numbers=self.numbers, subjects=self.subjects)
