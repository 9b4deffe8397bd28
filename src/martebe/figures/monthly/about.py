"""A month at one place: what the parts of a report ask of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

from martebe.engines.decisions import NOT_SETTLED, WITHOUT
from martebe.figures import formats
from martebe.figures.confirmed import Counted, Outcome
from martebe.figures.country import Country
from martebe.figures.monthly import words as w
from martebe.figures.monthly.counts import DETERMINED, LEFT, Cells, MonthCounts, added, by_place, within
from martebe.figures.monthly.tables import Cell, Kind, said
from martebe.rules import Words
from martebe.rules.words import LANGUAGES

REGION, DISTRICT = 0, 1
"""Where a cell says its region and its district."""


@dataclass(frozen=True)
class Standing:
    """Persons of a place on a day. residents = determined + without + not_settled; provisional are determined."""

    determined: int
    without: int
    not_settled: int
    left: int
    provisional: int

    @property
    def residents(self) -> int:
        """All who are neither dead nor departed."""
        return self.determined + self.without + self.not_settled


@dataclass(frozen=True)
class About:
    """The counts of a month, the country that gives words to codes, and the place; None is the country."""

    counts: MonthCounts
    country: Country
    place: int | None

    @property
    def day(self) -> date:
        """The day of the run that is reported."""
        return self.counts.run.day

    @cached_property
    def standings(self) -> tuple[Standing, ...]:
        """How the place stood at each point."""
        return tuple(map(self._standing, self.counts.stages))

    @property
    def now(self) -> Standing:
        """How it stands at the last."""
        return self.standings[-1]

    @cached_property
    def region_of(self) -> Mapping[int | None, int | None]:
        """The region of each district, as the last run has it."""
        return {cell[DISTRICT]: cell[REGION] for cell in self.counts.statuses}

    @cached_property
    def flows(self) -> Cells:
        """The flows of the place."""
        return within(self.counts.flows, self.place)

    @cached_property
    def counted(self) -> Counted | None:
        """The outcomes of the place; None where there is no period, or nobody says what an outcome is."""
        return None if self.counts.outcomes is None else self._counted(self.place)

    def ranked(self, level: int) -> Mapping[int | None, Counted]:
        """The outcomes of each region, or district, of the day within the place."""
        division = self.country.places.on(self.day)
        everywhere = division.regions if level == REGION else division.districts(self.place)
        return {each.code: self._counted(each.code) for each in everywhere}

    def words_of(self, place: int | None) -> Words:
        """The name of a place on the day."""
        return w.COUNTRY if place is None else self.country.place_words(place, self.day)

    def short(self, place: int | None) -> Words:
        """The shortest name of a region, the whole name of any other place."""
        return Words(*(self.country.short_place(place, self.day, language) for language in LANGUAGES))

    def _standing(self, cells: Cells) -> Standing:
        own = within(cells, self.place)
        persons = added(own, lambda cell: cell[2])
        provisional = sum(cell[3] for cell in own if cell[2] == DETERMINED)
        return Standing(persons[DETERMINED], persons[WITHOUT], persons[NOT_SETTLED], persons[LEFT], provisional)

    @cached_property
    def _placed(self) -> tuple[Mapping[int | None, list[Any]], Mapping[int | None, list[Any]]]:
        return by_place(self.counts.flows), by_place(self.counts.outcomes or ())

    def _counted(self, place: int | None) -> Counted:
        flows, reported = self._placed
        needed = sum(cell[-1] for cell in flows.get(place, ()) if cell[2] == WITHOUT)
        outcomes: Counter[tuple[str, str | None, str | None]] = added(reported.get(place, ()), lambda cell: cell[2:5])
        return Counted(needed, tuple(Outcome(*each, persons) for each, persons in outcomes.items()))


def spoken(sentence: Words, *values: tuple[Cell, Kind]) -> Words:
    """A sentence with values in its places, each written as its language does."""
    return Words(
        *(
            sentence.said_in(language).format(*(said(cell, kind, language) for cell, kind in values))
            for language in LANGUAGES
        )
    )


def days(sentence: Words, *values: date) -> Words:
    """A sentence with days in its places, written out."""
    return Words(
        *(
            sentence.said_in(language).format(*(formats.day(value, language) for value in values))
            for language in LANGUAGES
        )
    )
