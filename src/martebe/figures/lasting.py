"""Who still works: of those whom a register first showed in paid work in a month, how many do 3, 6, 12 months later.

A month later than the last run is not guessed: its time has not come. Work that ended and began again is work then.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

import duckdb
import pyarrow as pa

from martebe.figures import words
from martebe.figures.country import Country
from martebe.figures.errors import FigureError
from martebe.figures.months import Month
from martebe.figures.queries import holds, listed
from martebe.intake import Lake
from martebe.register import Resources, Run, connected
from martebe.rules.days import add_months

AFTER = (3, 6, 12)
"""Months after which it is asked who still works."""
LINKS = "identity_links"


@dataclass(frozen=True)
class Lasting:
    """Of those of one region who were first confirmed in work in a month, how many work so many months later.

    month: the run of the month. later: the first run on or after the day; ``later`` and ``working`` are None where no
    run is that late. due: that day.
    """

    month: Run
    region: int | None
    after: int
    due: date
    confirmed: int
    later: Run | None
    working: int | None


def lasting(
    period: Sequence[Month], runs: Sequence[Run], lake: Lake, country: Country, resources: Resources | None = None
) -> Iterator[Lasting]:
    """Follow the newly confirmed of each month of a period through later runs, the oldest first.

    Persons whose number was found to be another's are followed under the number that stands for them. Raises
    FigureError where the country does not say what an outcome is.
    """
    rules = country.outcomes
    if rules is None:
        raise FigureError(words.NO_OUTCOME_RULES)
    with connected(resources or Resources()) as connection:
        connection.execute("CREATE TABLE known (person BIGINT)")
        for month in period:
            _admit(connection, month.workers)
            for after in AFTER:
                due = add_months(month.run.certificate.day, after)
                later = next((run for run in runs if run.certificate.day >= due), None)
                for region, confirmed, working in _counted(connection, later, lake, country, rules.working):
                    yield Lasting(month.run, region, after, due, confirmed, later, working)


def _admit(connection: duckdb.DuckDBPyConnection, workers: pa.Table) -> None:
    """The table ``fresh``: those of a month whom no earlier month of the period knew."""
    connection.register("workers", workers)
    connection.execute("CREATE OR REPLACE TABLE fresh AS FROM workers ANTI JOIN known USING (person)")
    connection.execute("INSERT INTO known SELECT person FROM fresh")
    connection.unregister("workers")


def _counted(
    connection: duckdb.DuckDBPyConnection, later: Run | None, lake: Lake, country: Country, working: Collection[str]
) -> list[tuple[int | None, int, int | None]]:
    """Region, persons, and those of them who work at a later run."""
    if later is None:
        return connection.execute("SELECT region, count(*), NULL FROM fresh GROUP BY 1 ORDER BY 1").fetchall()
    records = lake.records(later.certificate.known_at)
    nobody = "(SELECT NULL::BIGINT AS number, NULL::BIGINT AS person WHERE false)"
    return connection.execute(
        f"""SELECT f.region, count(*),
            count(*) FILTER (d.headline NOT IN {listed(country.closing)} AND ({holds(later, working, "d")}))
        FROM fresh AS f LEFT JOIN {records.links() if records.has(LINKS) else nobody} AS l ON l.number = f.person
        LEFT JOIN {later.decisions} AS d ON d.person = coalesce(l.person, f.person) GROUP BY 1 ORDER BY 1"""
    ).fetchall()
