"""What runs say about outcomes, and what claims can stand beside: brought in by COPY, replacing what was there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import Any

import psycopg
from psycopg import sql

from martebe.figures import claims
from martebe.figures.claimable import periods, states
from martebe.figures.lasting import lasting
from martebe.figures.months import Month, months, needed
from martebe.figures.periods import month_ends, years
from martebe.office.sources import Sources

Row = tuple[Any, ...]
COLUMNS = {
    "followed": ("run", "day", "known_at", "start_run", "start_day"),
    "needed": ("start_run", "region", "district", "persons"),
    "count": ("run", "region", "district", "evidence", "channel", "excluded", "persons"),
    "kept": ("run", "region", "after", "due", "confirmed", "later_run", "later_day", "working"),
    "figure": ("figure", "since", "day", "run", "place", "value"),
    "beside": ("claim", "value"),
}
"""The tables that are filled here, each with its columns; what refers to another comes after it."""
YEARS = 2
"""So many periods are followed, the latest included: who began to work last year is asked about this year."""


def publish(connection: psycopg.Connection[Any], sources: Sources) -> None:
    """Replace what was published before; part of the caller's transaction."""
    for table in reversed(COLUMNS):  # not truncated, for that would keep readers waiting until all is counted
        connection.execute(sql.SQL("DELETE FROM {}").format(sql.Identifier("office", f"outcomes_{table}")))
    for period in years(sources.runs)[-YEARS:]:
        followed = list(months(period, sources.lake, sources.country, sources.resources, sources.outcomes))
        _copy(connection, "followed", map(_followed, followed))
        start = needed(period[0], sources.country, sources.resources)
        _copy(connection, "needed", ((period[0].name, *where, persons) for where, persons in start.items()))
        _copy(connection, "count", chain.from_iterable(map(_counts, followed)))
        _copy(connection, "kept", _kept(followed, sources))
    _copy(connection, "figure", _figures(sources))
    computed = claims(sources.runs, sources.lake, sources.country, sources.resources)
    _copy(connection, "beside", ((each.code, each.computed) for each in computed.claims))


def _followed(month: Month) -> Row:
    end, start = month.run.certificate, month.start.certificate
    return month.run.name, end.day, end.known_at, month.start.name, start.day


def _counts(month: Month) -> Iterator[Row]:
    for where, cell in month.cells:
        yield month.run.name, *where, cell.evidence, cell.channel, cell.excluded, cell.persons


def _kept(followed: Sequence[Month], sources: Sources) -> Iterator[Row]:
    for each in lasting(followed, sources.runs, sources.lake, sources.country, sources.resources):
        later = (each.later.name, each.later.certificate.day) if each.later else (None, None)
        yield each.month.name, each.region, each.after, each.due, each.confirmed, *later, each.working


def _figures(sources: Sources) -> Iterator[Row]:
    """States at every run, and what came from the start of each year to each of its months."""
    for run in sources.runs:
        for figure, place, value in states(run, sources.country, sources.resources):
            yield figure, None, run.certificate.day, run.name, place, value
    for period in years(sources.runs):
        for end in month_ends(period):
            for figure, place, value in periods(period[0], end, sources.country, sources.resources):
                yield figure, period[0].certificate.day, end.certificate.day, end.name, place, value


def _copy(connection: psycopg.Connection[Any], table: str, rows: Iterable[Row]) -> None:
    columns = sql.SQL(", ").join(map(sql.Identifier, COLUMNS[table]))
    into = sql.SQL("COPY {} ({}) FROM STDIN").format(sql.Identifier("office", f"outcomes_{table}"), columns)
    with connection.cursor() as cursor, cursor.copy(into) as copy:
        for row in rows:
            copy.write_row(row)
