"""Statuses by place: persons by headline, and beside them, never mixed, how many hold each status."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from typing import Any, ClassVar

from rich.console import RenderableType

from martebe.engines.decision_patterns import BITS
from martebe.engines.decisions import NOT_SETTLED, WITHOUT
from martebe.figures import formats, words
from martebe.figures.country import Country
from martebe.figures.figure import Figure, RunStamp
from martebe.figures.queries import By, decided, place_of, text
from martebe.figures.terminal import bar, table
from martebe.register import Resources, Run
from martebe.rules import Words
from martebe.rules.words import Language


@dataclass(frozen=True)
class StatusCount:
    """A status in a place. persons: those whose headline it is. held: all who hold it, whatever their headline.

    provisional: of the persons, those for whom a stronger status is open.
    """

    code: str
    group: str
    words: Words
    persons: int
    provisional: int
    held: int


@dataclass(frozen=True)
class PlaceCounts:
    """The statuses of a place, strongest first, then ``none`` and ``open``; without those that nobody has.

    Persons add up to the records of the place. Statuses held add up to nothing: a person holds several.
    """

    place: int | None
    words: Words
    statuses: tuple[StatusCount, ...]

    def persons(self, *groups: str) -> int:
        """Persons by headline in some groups; in all of them, if none is named."""
        return sum(status.persons for status in self.statuses if not groups or status.group in groups)

    def content(self) -> dict[str, Any]:
        """The place as JSON knows it."""
        return asdict(self)


@dataclass(frozen=True)
class StatusCounts(Figure):
    """The statuses of each place, places by code."""

    runs: tuple[RunStamp, ...]
    by: By
    groups: dict[str, Words]
    places: tuple[PlaceCounts, ...]

    code: ClassVar[str] = "statuses"
    definition: ClassVar[Words] = words.STATUSES

    def content(self) -> dict[str, Any]:
        """All places."""
        groups = {code: asdict(label) for code, label in self.groups.items()}
        return {"by": self.by, "groups": groups, "places": [place.content() for place in self.places]}

    def as_table(self, language: Language) -> RenderableType:
        """Every status of the country, or the groups of each place."""
        return self._of_country(language) if self.by == "country" else self._of_places(language)

    def _of_country(self, language: Language) -> RenderableType:
        made = table(self, (words.STATUS, words.GROUP, words.PERSONS, "", words.HELD), language, labels=2)
        statuses = self.places[0].statuses if self.places else ()
        largest = max((status.persons for status in statuses), default=0)
        for status in statuses:
            group = "" if status.group == status.code else self.groups[status.group].said_in(language)
            counts = [formats.number(count, language) for count in (status.persons, status.held)]
            made.add_row(status.words.said_in(language), group, counts[0], bar(status.persons, largest), counts[1])
        return made

    def _of_places(self, language: Language) -> RenderableType:
        made = table(self, (words.PLACE, *self.groups.values(), words.RECORDS), language)
        for place in self.places:
            counts = [place.persons(group) for group in self.groups] + [place.persons()]
            made.add_row(place.words.said_in(language), *[formats.number(count, language) for count in counts])
        return made


def statuses(run: Run, country: Country, by: By = "country", resources: Resources | None = None) -> StatusCounts:
    """Count the statuses of a run by region, by district or for the country."""
    with decided(country, resources, run=run) as connection:
        place = place_of(run, by)
        connection.execute(f"CREATE TABLE patterns AS {_patterns(run, place)}")
        persons = connection.execute(
            "SELECT place, headline, sum(persons)::BIGINT, sum(provisional)::BIGINT FROM patterns GROUP BY ALL"
        ).fetchall()
        held = connection.execute(_held(run)).fetchall()
    of_headline = {(place, code): (number, provisional) for place, code, number, provisional in persons}
    of_held = {(place, code): number for place, code, number in held}
    groups = {**country.catalogue.status_groups, WITHOUT: words.WITHOUT, NOT_SETTLED: words.NOT_SETTLED}
    return StatusCounts((RunStamp.of(run),), by, groups, tuple(_places(of_headline, of_held, country, run, by)))


def _words_of_bits(run: Run) -> range:
    return range(max(1, -(-len(run.certificate.legend.statuses) // BITS)))


def _patterns(run: Run, place: str) -> str:
    """Persons by place, headline and statuses held: some thousands of rows, whatever the size of the country."""
    held = ", ".join(f"held_{number}" for number in _words_of_bits(run))
    return (
        f"SELECT {place} AS place, headline, {held}, count(*) AS persons,"
        " count(*) FILTER (NOT settled) AS provisional FROM run GROUP BY ALL"
    )


def _held(run: Run) -> str:
    """Persons who hold each status, by place."""
    selects = []
    for number in _words_of_bits(run):
        codes = run.certificate.legend.statuses[number * BITS : (number + 1) * BITS]
        legend = ", ".join(f"({bit}, {text(code)})" for bit, code in enumerate(codes))
        selects.append(
            f"SELECT place, code, sum(persons)::BIGINT FROM patterns, (VALUES {legend}) AS legend(bit, code)"
            f" WHERE (held_{number} >> bit) & 1 = 1 GROUP BY ALL"
        )
    return " UNION ALL ".join(selects)


OfHeadline = dict[tuple[int | None, str], tuple[int, int]]
OfHeld = dict[tuple[int | None, str], int]


def _places(persons: OfHeadline, held: OfHeld, country: Country, run: Run, by: By) -> Iterable[PlaceCounts]:
    found: dict[int | None, list[StatusCount]] = defaultdict(list)
    codes = [*(status.code for status in country.catalogue.statuses), WITHOUT, NOT_SETTLED]
    for place in sorted({place for place, _ in persons}, key=lambda place: place or 0):
        for code in codes:
            counts, holding = persons.get((place, code), (0, 0)), held.get((place, code), 0)
            if counts[0] or holding:
                label = country.status_words(code)
                found[place].append(StatusCount(code, country.group(code), label, *counts, holding))
    for place, counted in found.items():
        name = words.COUNTRY if by == "country" else country.place_words(place, run.certificate.day)
        yield PlaceCounts(place, name, tuple(counted))
