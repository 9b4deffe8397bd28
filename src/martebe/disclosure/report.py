"""The monthly report for publication: made from what a release tells, so that no exact count stands in it.

It shows stages, regions, districts and statuses of the last month and the course of all of them. What would have to be
rounded together with these counts before it may be published (who was updated, outcomes, categories) is left out.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from martebe.disclosure import words as d
from martebe.disclosure.files import area_code
from martebe.disclosure.table import Cell, Table
from martebe.disclosure.table import Level as LevelOf
from martebe.engines.decisions import NOT_SETTLED, WITHOUT
from martebe.figures import Country, RunStamp
from martebe.figures import words as f
from martebe.figures.figure import rate
from martebe.figures.monthly import Cell as ShownCell
from martebe.figures.monthly import Column, MonthlyReport, spoken
from martebe.figures.monthly import Table as Shown
from martebe.figures.monthly import words as w
from martebe.rules import Words

COUNTRY, REGION, DISTRICT = (LevelOf(level, "group") for level in ("country", "region", "district"))
COUNTS = (
    Column("residents", f.RESIDENTS), Column("determined", f.DETERMINED), Column("without", f.WITHOUT),
    Column("not_settled", f.NOT_SETTLED), Column("waiting", w.WAITING_SHARE, "share"),
)  # fmt: skip
Row = tuple[int, int, int, int]
"""Residents, determined, without, not settled."""


@dataclass(frozen=True)
class _Stages:
    """Adds published groups of statuses up to stages."""

    country: Country

    def of(self, table: Table, level: LevelOf) -> dict[Cell, Row]:
        """The stages of each place of a level."""
        found: dict[Cell, list[int]] = {}
        for cell, persons in table.margins[level].items():
            stages = found.setdefault(Cell(cell.region, cell.district, None, None), [0, 0, 0])
            if cell.group not in self.country.catalogue.closing_groups:
                stages[{WITHOUT: 1, NOT_SETTLED: 2}.get(cell.group or "", 0)] += persons
        return {place: (sum(stages), stages[0], stages[1], stages[2]) for place, stages in found.items()}


def public_report(
    months: Sequence[Table], runs: Sequence[RunStamp], country: Country, *, made_up: bool
) -> MonthlyReport:
    """The report about the latest of some published months; runs in the same order name what they were counted from."""
    ordered = sorted(zip(months, runs, strict=True), key=lambda each: each[0].day)
    latest, run = ordered[-1]
    stages = _Stages(country)
    now = stages.of(latest, COUNTRY)[Cell(None, None, None, None)]
    tables = _tables([month for month, _ in ordered], run, stages)
    month = date.fromordinal(latest.day.toordinal() - (latest.day.day == 1)).replace(day=1)
    lead = spoken(w.LEAD, *((count, "count") for count in now))
    return MonthlyReport(
        month, latest.day, run.known_at, run.name, None, w.COUNTRY, made_up, "public", lead, (d.ROUNDED,), tuple(tables)
    )


def _tables(months: Sequence[Table], run: RunStamp, stages: _Stages) -> Iterator[Shown]:
    latest = months[-1]
    yield _summary(months, stages)
    yield _trend(months, stages)
    yield _places("places_regions", w.REGIONS_PUBLIC, latest, REGION, stages)
    yield _places("places_districts", w.DISTRICTS_PUBLIC, latest, DISTRICT, stages)
    yield _statuses(latest, stages.country)
    yield _certificate(run)


def _summary(months: Sequence[Table], stages: _Stages) -> Shown:
    whole = Cell(None, None, None, None)
    now = stages.of(months[-1], COUNTRY)[whole]
    rows = zip((f.RESIDENTS, f.DETERMINED, f.WITHOUT, f.NOT_SETTLED), now, strict=True)
    columns = (Column("stage", f.STAGE, "text"), Column("persons", f.PERSONS), Column("share", f.SHARE, "share"))
    shown = tuple((label, persons, rate(persons, now[0])) for label, persons in rows)
    return Shown("summary", w.SUMMARY, w.SUMMARY_MEANS, columns, shown)


def _trend(months: Sequence[Table], stages: _Stages) -> Shown:
    whole = Cell(None, None, None, None)
    rows = tuple((month.day, *_counts(stages.of(month, COUNTRY)[whole])) for month in months)
    return Shown("trend", w.TREND, w.TREND_MEANS, (Column("day", w.DAY, "day"), *COUNTS), rows)


def _counts(row: Row) -> tuple[ShownCell, ...]:
    return (*row, rate(row[2] + row[3], row[0]))


def _places(code: str, title: Words, month: Table, level: LevelOf, stages: _Stages) -> Shown:
    """Places by code; one of which nothing is published is not there."""
    found = stages.of(month, level)
    columns = (Column("place", f.PLACE, "text"), Column("code", w.CODE, "text"), *COUNTS)
    rows = tuple(
        (_named(place, month, stages.country), area_code(place), *_counts(found[place]))
        for place in sorted(found, key=area_code)
        if found[place][0]
    )
    return Shown(code, title, w.SUMMARY_MEANS, columns, rows)


def _named(place: Cell, month: Table, country: Country) -> Words:
    return country.place_words(place.district or place.region or None, month.day)


def _statuses(month: Table, country: Country) -> Shown:
    margins = month.margins[LevelOf("country", "status")]
    columns = (Column("status", f.STATUS, "text"), Column("code", w.CODE, "text"), Column("persons", f.PERSONS))
    counts = [(cell.status or "", persons) for cell, persons in margins.items() if persons]
    found = sorted(counts, key=lambda each: (-each[1], each[0]))
    rows = tuple((country.status_words(code), code, persons) for code, persons in found)
    return Shown("statuses", w.STATUSES, w.SUMMARY_MEANS, columns, rows)


def _certificate(run: RunStamp) -> Shown:
    """What names the run; its exact counts would undo the rounding."""
    facts = (
        (w.NATURE, w.PUBLIC), (w.RUN, run.name), (w.KNOWN_AT, run.known_at.isoformat()), (w.DIGEST, run.digest),
        (w.RULES, run.rules),
    )  # fmt: skip
    columns = (Column("fact", w.FACT, "text"), Column("value", w.VALUE, "text"))
    return Shown("certificate", w.CERTIFICATE, d.DEFINITION, columns, facts)
