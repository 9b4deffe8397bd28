"""Outcomes month by month: from the start of a period to the run that ends each of its months (see ``periods``).

Each month is counted with what its own run knew, so an earlier month stays what it was when a later run is made.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import duckdb
import pyarrow as pa

from martebe.engines.decisions import WITHOUT
from martebe.figures.confirmed import Outcome
from martebe.figures.country import Country, OutcomeRules
from martebe.figures.evidence import CONFIRMED, OutcomesOf, outcomes
from martebe.figures.periods import month_ends
from martebe.figures.queries import decided, has_districts, listed, text
from martebe.intake import Lake
from martebe.register import Resources, Run

Where = tuple[int | None, int | None]
"""Region and district at the start of the period; None where that was not told."""


@dataclass(frozen=True)
class Month:
    """The outcomes from the start of a period to a run, each person once.

    cells: so many persons of a district with the same evidence, channel and reason. workers: columns person and region
    of those whom a register shows in paid work and whom nothing excludes; it never leaves the figures.
    """

    start: Run
    run: Run
    cells: tuple[tuple[Where, Outcome], ...]
    workers: pa.Table


def months(
    runs: Sequence[Run],
    lake: Lake,
    country: Country,
    resources: Resources | None = None,
    outcomes_of: OutcomesOf = outcomes,
) -> Iterator[Month]:
    """Follow a period, its runs the oldest first, to each of its months; a single run has none.

    Raises what ``evidence.outcomes`` does.
    """
    for end in month_ends(runs):
        between = runs[1 : runs.index(end)]
        with outcomes_of(runs[0], end, lake, country, between, resources) as found:
            yield Month(runs[0], end, _cells(found), _workers(found, country.outcomes))


def needed(start: Run, country: Country, resources: Resources | None = None) -> dict[Where, int]:
    """Who was without status at the start, by region and district."""
    district = "district" if has_districts(start) else "NULL::INTEGER"
    with decided(country, resources, start=start) as connection:
        rows = connection.execute(
            f"SELECT place, {district}, count(*) FROM start WHERE headline = {text(WITHOUT)} GROUP BY ALL"
        ).fetchall()
    return {(region, of_region): persons for region, of_region, persons in rows}


def _cells(found: duckdb.DuckDBPyRelation) -> tuple[tuple[Where, Outcome], ...]:
    rows = found.query(
        "o", "SELECT region, district, evidence, channel, excluded, count(*) FROM o GROUP BY ALL ORDER BY ALL"
    ).fetchall()
    return tuple(((region, district), Outcome(*cell)) for region, district, *cell in rows)


def _workers(found: duckdb.DuckDBPyRelation, rules: OutcomeRules | None) -> pa.Table:
    working = sorted(rules.working) if rules else ()
    return found.query(
        "o",
        f"SELECT person, region FROM o WHERE excluded IS NULL AND evidence IN {listed(sorted(CONFIRMED))}"
        f" AND headline IN {listed(working)}",
    ).to_arrow_table()
