"""The report about a place: its lead, the reasons, and all tables, made from the counts of a month alone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from fractions import Fraction
from typing import Literal

from martebe.figures.country import Country
from martebe.figures.errors import FigureError
from martebe.figures.monthly import proof, reached, standing, waiting
from martebe.figures.monthly import words as w
from martebe.figures.monthly.about import REGION, About
from martebe.figures.monthly.counts import MonthCounts
from martebe.figures.monthly.lead import lead, reasons
from martebe.figures.monthly.tables import Table
from martebe.rules import Words


@dataclass(frozen=True)
class RegionTile:
    """A region on the map of equal tiles, with the share that colours it."""

    column: int
    row: int
    words: Words
    share: Fraction | None


@dataclass(frozen=True)
class MonthlyReport:
    """A report in all languages. place: None is the country. tables: in the order of reading, the certificate last.

    nature: ``internal`` with exact counts, ``public`` with those of a release. known_at dates its files.
    """

    month: date
    day: date
    known_at: datetime
    run: str
    place: int | None
    place_words: Words
    made_up: bool
    nature: Literal["internal", "public"]
    lead: Words
    reasons: tuple[Words, ...]
    tables: tuple[Table, ...]
    tiles: tuple[RegionTile, ...] = ()

    def table(self, code: str) -> Table | None:
        """A table by its code, where the report has it."""
        return next((table for table in self.tables if table.code == code), None)


def report_of(counts: MonthCounts, country: Country, place: int | None = None) -> MonthlyReport:
    """The report of a month about the country, a region or a district.

    Raises FigureError for a code that is no place of the report's day.
    """
    day = counts.run.day
    if place is not None and place not in country.places.on(day):
        raise FigureError(w.NO_PLACE, f"{place:09d}", day)
    about = About(counts, country, place)
    tables = {table.code: table for table in _tables(about)}
    return MonthlyReport(
        counts.month,
        day,
        counts.run.known_at,
        counts.run.name,
        place,
        about.words_of(place),
        counts.made_up,
        "internal",
        lead(about),
        reasons(about, tables),
        tuple(tables.values()),
        tuple(_tiles(about)) if place is None and about.counted else (),
    )


def _tiles(about: About) -> Iterator[RegionTile]:
    """The confirmed rate of each region; a country without tiles has no map."""
    counted = about.ranked(REGION)
    for code, tile in about.country.tiles(about.day).items():
        yield RegionTile(tile.column, tile.row, tile.words, counted[code].confirmed_rate)


def _tables(about: About) -> Iterator[Table]:
    yield standing.summary(about)
    yield standing.trend(about)
    if about.counts.first:
        yield reached.reach(about)
        yield reached.updated(about)
    yield from _outcomes(about)
    yield waiting.largest(about)
    yield waiting.awaited(about)
    yield waiting.insurance(about)
    yield standing.statuses(about)
    yield proof.deliveries(about)
    yield proof.claims(about)
    yield proof.sums(about)
    yield proof.definitions(about)
    yield proof.certificate(about)


def _outcomes(about: About) -> Iterator[Table]:
    """Of the country the regions and all districts, of a region its districts, of a district none."""
    if about.counted is None:
        return
    yield reached.outcomes(about, about.counted)
    yield reached.channels(about, about.counted)
    if about.place is None:
        yield reached.regions(about)
    if about.place not in about.region_of or about.place is None:
        yield reached.districts(about)
