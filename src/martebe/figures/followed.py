"""Of groups of people who were without status at one run, how many held one at a later run, and confirmed by whom.

The same evidence counts as for outcomes (``figures.evidence``), so that an effect of anything done for some of them is
told by the figures that everything else is told by.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import duckdb
import pyarrow as pa

from martebe.engines.decisions import NOT_SETTLED, WITHOUT
from martebe.figures.country import Country
from martebe.figures.evidence import CONFIRMED, OutcomesOf, outcomes
from martebe.figures.queries import listed, text
from martebe.intake import Lake
from martebe.register import Resources, Run

PEOPLE = pa.schema([("group", pa.int64()), ("person", pa.int64())])
"""Who belongs to which group; a person may belong to several."""


@dataclass(frozen=True)
class Followed:
    """One group: those of it who were without status, how many of them hold one, and how many by a register's word."""

    group: int
    persons: int
    held: int
    confirmed: int


def followed(
    start: Run,
    end: Run,
    people: pa.Table,
    lake: Lake,
    country: Country,
    between: Sequence[Run] = (),
    resources: Resources | None = None,
    outcomes_of: OutcomesOf = outcomes,
) -> list[Followed]:
    """Follow groups (``PEOPLE``) from one run to a later one, by group. Raises FigureError as ``outcomes`` does."""
    with outcomes_of(start, end, lake, country, between, resources) as relation:
        found = relation.select("person", "headline", "evidence", "excluded").to_arrow_table()
    with duckdb.connect() as connection:
        connection.register("people", people.cast(PEOPLE))
        connection.register("found", found)
        rows = connection.execute(
            f"""SELECT p."group", count(*), count(*) FILTER (WHERE f.headline NOT IN {listed((WITHOUT, NOT_SETTLED))}),
                count(*) FILTER (WHERE f.evidence IN {listed(sorted(CONFIRMED))} AND f.excluded IS NULL)
            FROM people AS p
            SEMI JOIN (SELECT person FROM {start.decisions} WHERE headline = {text(WITHOUT)}) AS needed USING (person)
            LEFT JOIN found AS f USING (person) GROUP BY 1 ORDER BY 1"""
        ).fetchall()
    return [Followed(*row) for row in rows]
