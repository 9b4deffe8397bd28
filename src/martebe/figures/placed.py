"""Every person of a run with what figures count them by: the rows behind the numbers, for those who may open them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

import duckdb
import pyarrow as pa

from martebe.engines.decisions import WITHOUT
from martebe.figures.categories import age_band
from martebe.figures.country import Country
from martebe.figures.evidence import LINKS, OutcomesOf, outcomes
from martebe.figures.heard import hear
from martebe.figures.queries import refuse_unknown, text
from martebe.intake import Lake
from martebe.register import Resources, Run, records_of

COLUMNS = (
    "person", "region", "district", "settlement", "age_from", "urban", "headline", "sex", "last", "evidence", "channel",
    "excluded",
)  # fmt: skip
OUTCOME = ("person", "evidence", "channel", "excluded")
PLACES = {"region": "place", "district": "district", "settlement": "settlement"}
"""Each column of a place, and the column of the decisions that it is; older runs lack some."""


@contextmanager
def placed(
    period: Sequence[Run],
    lake: Lake,
    country: Country,
    resources: Resources | None = None,
    outcomes_of: OutcomesOf = outcomes,
) -> Iterator[duckdb.DuckDBPyRelation]:
    """Everybody of the last run of a period, one row each, by place and headline: a relation within the context.

    Columns: ``COLUMNS``. age_from: the first year of the band (``categories.AGES``). last: for who is without status
    the table of the last record, NULL where no register ever held one. evidence, channel, excluded: of
    ``evidence.outcomes`` over the period, NULL where it says nothing; a double has no row, for its person has one.
    Raises FigureError for statuses that nobody knows any more.
    """
    run = period[-1]
    refuse_unknown(run, country)
    known, use = run.certificate.known_at, resources or Resources()
    found = _outcomes(period, lake, country, use, outcomes_of)
    with records_of(lake, country.catalogue, known, use) as connection:
        records = lake.records(known)
        links = records.links() if records.has(LINKS) else "(SELECT NULL::BIGINT AS number, NULL::BIGINT AS person)"
        connection.register("found", found)
        connection.execute(f"CREATE VIEW decided AS SELECT * FROM {run.decisions}")
        connection.execute(f"CREATE TABLE waiting AS SELECT person FROM decided WHERE headline = {text(WITHOUT)}")
        hear(connection, run.certificate.day, country)
        yield connection.sql(_everybody(connection, links, run, country))


def _outcomes(
    period: Sequence[Run], lake: Lake, country: Country, resources: Resources, outcomes_of: OutcomesOf
) -> pa.Table:
    """Who came to a status in the period, under the number of the first run."""
    start, *between = period[:-1] or period
    if country.outcomes is None or start is period[-1]:
        return pa.table({name: pa.nulls(0, pa.string()) for name in OUTCOME})
    with outcomes_of(start, period[-1], lake, country, between, resources) as relation:
        return relation.select(*OUTCOME).to_arrow_table()


def _everybody(connection: duckdb.DuckDBPyConnection, links: str, run: Run, country: Country) -> str:
    subject = country.catalogue.subjects["person"]
    known = {name: f'd."{column}"' if column in run.columns else "NULL::INTEGER" for name, column in PLACES.items()}
    places = ", ".join(f"{column} AS {name}" for name, column in known.items())
    age = age_band(f'people."{country.birth_date}"', run.certificate.day)
    return f"""
        SELECT d.person, {places}, ({age})::SMALLINT AS age_from, people."{country.urban}" AS urban, d.headline,
            people."{country.sex}" AS sex, heard.source AS last, o.evidence, o.channel, o.excluded
        FROM decided AS d
        LEFT JOIN "{subject.table}" AS people ON people."{subject.key}" = d.person
        LEFT JOIN heard ON heard.person = d.person
        LEFT JOIN (
            SELECT coalesce(l.person, f.person::BIGINT) AS person, evidence, channel, excluded
            FROM found AS f LEFT JOIN {links} AS l ON l.number = f.person::BIGINT
            WHERE excluded IS DISTINCT FROM 'double'
        ) AS o ON o.person = d.person
        ORDER BY region, district, settlement, headline, d.person"""
