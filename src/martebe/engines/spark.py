"""The nation on a cluster: the same question in a Spark session, classic or Connect (Sail answers that too)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING

import pyarrow as pa

from martebe.engines import sql
from martebe.rules import nodes as n
from martebe.rules.coverage import Coverage
from martebe.rules.numbers import Numbers

if TYPE_CHECKING:  # an extra: only who has a session has Spark
    from pyspark.sql import SparkSession


class Spark:
    """Answers rules in a Spark session whose tables or views bear the names that rules use."""

    def __init__(
        self, session: SparkSession, coverage: Coverage, numbers: Numbers, subjects: Mapping[str, n.Subject]
    ) -> None:
        self.session = session
        self.coverage = coverage
        self.numbers = numbers
        self.subjects = subjects

    def ask(self, asked: Mapping[str, n.Condition | n.Value], day: date) -> pa.Table:
        """One row for each subject, ordered by ``key`` (see ``sql.answers`` for the columns)."""
        query = sql.answers(asked, day, coverage=self.coverage, numbers=self.numbers, subjects=self.subjects)
        # Every name in quotes, because columns may be called ``end`` or ``left``.
        return self.session.sql(query.order_by("key").sql(dialect="spark", identify=True)).toArrow()
