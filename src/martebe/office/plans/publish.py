"""What runs say of those without status, as this room keeps it: facts, which nobody can type in."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

import psycopg

from martebe.figures.periods import years
from martebe.figures.settling import Group, Settling, Tried, known_of, settling, waiting
from martebe.figures.traits import TRAITS
from martebe.office.plans.groups import ROOM, groups_of
from martebe.office.sources import Sources
from martebe.office.worklists.services import replace_groups
from martebe.register import Run

MEASURED = 2
"""By so many years it is measured what settles whom, the latest included."""


def publish(connection: psycopg.Connection[Any], sources: Sources) -> None:
    """Replace what was published before; part of the caller's transaction."""
    for table in ("plans_group", "plans_tried"):
        connection.execute(f"DELETE FROM office.{table}".encode())
    begun = {day for (day,) in connection.execute("SELECT DISTINCT start_day FROM office.plans_plan").fetchall()}
    latest = sources.latest
    now = known_of(latest, sources.lake, sources.country, sources.resources)
    _copy_groups(connection, latest.certificate.day, waiting(now))
    replace_groups(connection, ROOM, groups_of(now))
    measured = [(year[0], year[-1]) for year in years(sources.runs)[-MEASURED:]]
    for pair in (*measured, *_since(begun, sources, measured)):
        settled = _settled(*pair, sources)
        if settled.end is latest:
            _copy_groups(connection, settled.start.certificate.day, settled.groups)
        if pair in measured:
            _copy_tried(connection, settled)
    for table in ("plans_group", "plans_tried"):
        connection.execute(f"ANALYZE office.{table}".encode())


def _settled(start: Run, end: Run, sources: Sources) -> Settling:
    between = sources.runs[sources.runs.index(start) + 1 : sources.runs.index(end)]
    return settling(start, end, sources.lake, sources.country, between, sources.resources, sources.outcomes)


def _since(begun: set[date], sources: Sources, measured: Sequence[tuple[Run, Run]]) -> list[tuple[Run, Run]]:
    """From each run at which a plan begins to the latest, where that is no year of itself: for facts alone."""
    starts = [run for run in sources.runs[:-1] if run.certificate.day in begun]
    return [(run, sources.latest) for run in starts if (run, sources.latest) not in measured]


def _copy_groups(connection: psycopg.Connection[Any], day: date, groups: Iterable[Group]) -> None:
    with connection.cursor().copy("COPY office.plans_group FROM STDIN") as copy:
        for each in groups:
            traits = (getattr(each.traits, name) for name in TRAITS)
            copy.write_row((day, each.since, each.region, each.district, *traits, each.persons, each.confirmed))


def _copy_tried(connection: psycopg.Connection[Any], settled: Settling) -> None:
    days = (settled.start.certificate.day, settled.end.certificate.day)
    with connection.cursor().copy("COPY office.plans_tried FROM STDIN") as copy:
        for each in settled.tried:
            copy.write_row((*days, *_row(each)))


def _row(tried: Tried) -> tuple[Any, ...]:
    traits = (getattr(tried.traits, name) for name in TRAITS)
    return (tried.region, *traits, tried.route, tried.persons, tried.reported, tried.confirmed)
