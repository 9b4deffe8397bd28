"""What runs say, as this room keeps it: the counts of each month, and the cells of each day that may be released.

What a month is counted from never changes, so a month that is there already is not counted again. Of those that are
missing the latest are counted: an older one was counted when it was the latest.
"""

from __future__ import annotations

import hashlib
import json
import zlib
from typing import Any

import psycopg

from martebe.disclosure import counted
from martebe.figures.monthly import PeriodRuns, count_months, last_of, months_of, period_of
from martebe.figures.queries import has_districts
from martebe.office.sources import Sources
from martebe.register import Run
from martebe.rules.words import LANGUAGES

COUNTRY = 0
"""How the country is written where a place is a number."""
AT_ONCE = 3
"""So many months are counted in one go."""
FORMAT = 1
"""Of the counts that are kept; a month in another format is counted again."""


def publish(connection: psycopg.Connection[Any], sources: Sources) -> None:
    """Keep what is right, count what is missing; part of the caller's transaction."""
    _months(connection, [period_of(sources.runs, month) for month in months_of(sources.runs)], sources)
    _days(connection, sources)
    connection.execute(
        READY_MADE, [sources.latest.certificate.known_at, [COUNTRY, *_regions(sources)], list(LANGUAGES)]
    )


READY_MADE = """
INSERT INTO office.reports_report (month, run, fingerprint, place, form, language, asked_by, asked_at)
SELECT month, run, fingerprint, place, 'pdf', language, 'system:publishing', %s
FROM (SELECT * FROM office.reports_month ORDER BY month DESC LIMIT 1) AS latest,
    unnest(%s::integer[]) AS place, unnest(%s::text[]) AS language
ON CONFLICT DO NOTHING
"""
"""The reports that are asked for every month are made before anybody asks."""


def _regions(sources: Sources) -> list[int]:
    return [place.code for place in sources.country.places.on(sources.latest.certificate.day).regions]


def _months(connection: psycopg.Connection[Any], periods: list[PeriodRuns], sources: Sources) -> None:
    wanted = {period.month: fingerprint(period, sources) for period in periods}
    kept = dict(connection.execute("SELECT month, fingerprint FROM office.reports_month").fetchall())
    gone = [month for month, known in kept.items() if wanted.get(month) != known]
    connection.execute("DELETE FROM office.reports_month WHERE month = ANY (%s)", [gone])
    missing = [period for period in periods if wanted[period.month] != kept.get(period.month)][-AT_ONCE:]
    for counts in count_months(missing, sources.lake, sources.country, sources.resources, sources.outcomes):
        packed = zlib.compress(json.dumps(counts.as_json()).encode())
        row = [counts.month, counts.run.name, counts.run.day, wanted[counts.month], packed]
        connection.execute("INSERT INTO office.reports_month VALUES (%s, %s, %s, %s, %s)", row)


def fingerprint(period: PeriodRuns, sources: Sources) -> str:
    """What a month is counted from: its runs, the rules and lake behind them, and how it is counted."""
    compared = [run for run in (period.before, period.year_before) if run]
    inputs = [(run.name, run.certificate.digest, run.certificate.lake) for run in (*period.runs, *compared)]
    told = [FORMAT, str(period.month), sources.lake.made_up, sources.country.catalogue.digest(), *inputs]
    return hashlib.sha256(json.dumps(told).encode()).hexdigest()


def _days(connection: psycopg.Connection[Any], sources: Sources) -> None:
    """The runs that end a month may be released; one that was made without districts has no such cells."""
    ends = [run for month in months_of(sources.runs) if (run := last_of(sources.runs, month))]
    wanted = [run for run in ends if has_districts(run)]
    kept = dict(connection.execute("SELECT day, run_digest FROM office.reports_day").fetchall())
    right = {run.certificate.day for run in wanted if kept.get(run.certificate.day) == run.certificate.digest}
    connection.execute("DELETE FROM office.reports_day WHERE day <> ALL (%s)", [list(right)])
    for run in wanted:
        if run.certificate.day not in right:
            connection.execute(DAY, _day(run, sources))


DAY = "INSERT INTO office.reports_day VALUES (%s, %s, %s, %s, %s, %s, %s)"


def _day(run: Run, sources: Sources) -> list[Any]:
    made, table = run.certificate, counted(run, sources.country, sources.resources)
    cells = [
        (cell.region, cell.district, cell.group, cell.status, persons)
        for cell, persons in zip(table.cells, table.persons.tolist(), strict=True)
    ]
    packed = zlib.compress(json.dumps(cells).encode())
    return [made.day, run.name, made.digest, made.known_at, made.rules, sources.lake.made_up, packed]
