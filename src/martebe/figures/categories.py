"""The largest categories of persons without status, by what is known of them.

A category is an age band, a sex, town or village, and the register that heard of the person last. It does not say
what the persons are; it says where to look for them, and which register once knew.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any, ClassVar

import duckdb
from rich.console import RenderableType

from martebe.engines.decisions import WITHOUT
from martebe.figures import formats, words
from martebe.figures.country import Country
from martebe.figures.figure import Figure, RunStamp, rate
from martebe.figures.heard import hear
from martebe.figures.queries import has_districts, text
from martebe.figures.terminal import bar, table
from martebe.intake import Lake
from martebe.register import Resources, Run, records_of
from martebe.rules import Words
from martebe.rules.days import add_months
from martebe.rules.tables import TableDescription
from martebe.rules.words import Language

AGES = (0, 16, 18, 25, 35, 45, 55, 65)
"""The first year of each age band; the last has no end."""


@dataclass(frozen=True)
class PlaceShare:
    """Persons of a category in one region."""

    place: int | None
    words: Words
    persons: int


@dataclass(frozen=True)
class Category:
    """Persons without status of an age band (``age_to`` included), sex, and town or village.

    urban: None where that is not told. last: the table of the last record up to the day; None: no register ever held
    one. last_heard: the day that half of them were heard of by. places: the regions with most of them.
    """

    age_from: int
    age_to: int | None
    sex: str
    sex_words: Words
    urban: bool | None
    last: str | None
    last_words: Words
    persons: int
    last_heard: date | None
    places: tuple[PlaceShare, ...]

    def label(self, language: Language) -> str:
        """Sex, ages, town or village in words."""
        settlement = words.SETTLEMENT[self.urban].said_in(language)
        return f"{self.sex_words.said_in(language)}, {ages(self.age_from, self.age_to)}, {settlement}"


@dataclass(frozen=True)
class Categories(Figure):
    """The largest categories, most persons first; ``rest`` are the persons of those not listed."""

    runs: tuple[RunStamp, ...]
    persons: int
    categories: tuple[Category, ...]

    code: ClassVar[str] = "largest_without"
    definition: ClassVar[Words] = words.LARGEST_WITHOUT

    @property
    def rest(self) -> int:
        """Persons in smaller categories."""
        return self.persons - sum(category.persons for category in self.categories)

    def content(self) -> dict[str, Any]:
        """All persons without status, and the categories."""
        categories = [
            asdict(each) | {"last_heard": each.last_heard and each.last_heard.isoformat()} for each in self.categories
        ]
        return {"persons": self.persons, "rest": self.rest, "categories": categories}

    def as_table(self, language: Language) -> RenderableType:
        """One line a category."""
        headings = (words.WHO, words.LAST_RECORD, words.REGIONS, words.LAST_HEARD, words.PERSONS, words.SHARE, "")
        made = table(self, headings, language, labels=3)
        largest = max((each.persons for each in self.categories), default=0)
        for each in self.categories:
            heard = "–" if each.last_heard is None else formats.month(each.last_heard, language)
            regions = ", ".join(place.words.said_in(language) for place in each.places)
            counts = (formats.number(each.persons, language), formats.share(rate(each.persons, self.persons), language))
            labels = (each.label(language), each.last_words.said_in(language), regions)
            made.add_row(*labels, heard, *counts, bar(each.persons, largest))
        return made


def ages(first: int, last: int | None) -> str:
    """An age band: "25–34", "65+"."""
    return f"{first}+" if last is None else f"{first}–{last}"


def largest_without(
    run: Run,
    lake: Lake,
    country: Country,
    limit: int = 12,
    regions: int = 3,
    resources: Resources | None = None,
) -> Categories:
    """Put the persons without status of a run into categories, by the records that were known to the run."""
    known_at = run.certificate.known_at
    with records_of(lake, country.catalogue, known_at, resources or Resources()) as connection:
        counting = _Counting(connection, run.certificate.day, country)
        counting.prepare(run)
        found = list(counting.largest(limit, regions))
        (persons,) = connection.execute("SELECT count(*) FROM waiting").fetchone() or (0,)
    return Categories((RunStamp.of(run),), persons, tuple(found))


def counted_categories(
    run: Run, lake: Lake, country: Country, resources: Resources | None = None
) -> list[tuple[int | None, int | None, int, str | None, bool | None, str | None, int]]:
    """The same by place: region, district (None in a run without), age, sex, urban, last table, persons."""
    known_at = run.certificate.known_at
    with records_of(lake, country.catalogue, known_at, resources or Resources()) as connection:
        _Counting(connection, run.certificate.day, country).prepare(run)
        return connection.execute(
            "SELECT place, district, age, sex, urban, source, count(*) FROM known GROUP BY ALL ORDER BY ALL"
        ).fetchall()


def age_band(born: str, day: date) -> str:
    """The first year of the age band of who was born on a day, in SQL.

    Who is born after the day that many years ago has not reached it.
    """
    reached = [f"WHEN {born} <= DATE '{add_months(day, -12 * age)}' THEN {age}" for age in reversed(AGES)]
    return f"CASE {' '.join(reached)} ELSE 0 END"


@dataclass(frozen=True)
class _Counting:
    """Works in a connection with the records and makes a table of the persons ``waiting`` for a status."""

    connection: duckdb.DuckDBPyConnection
    day: date
    country: Country

    def prepare(self, run: Run) -> None:
        """Make the table ``known``: for each person waiting the place, age band, sex, last table and its day."""
        district = "district" if has_districts(run) else "NULL::INTEGER AS district"
        self.connection.execute(
            f"CREATE TABLE waiting AS SELECT person, place, {district} FROM {run.decisions}"
            f" WHERE headline = {text(WITHOUT)}"
        )
        subject = self.country.catalogue.subjects["person"]
        hear(self.connection, self.day, self.country)
        self.connection.execute(
            f"""CREATE TABLE known AS
            SELECT waiting.place, waiting.district, {age_band(f'people."{self.country.birth_date}"', self.day)} AS age,
                "{self.country.sex}" AS sex, "{self.country.urban}" AS urban, heard.source, heard.day
            FROM waiting JOIN "{subject.table}" AS people ON people."{subject.key}" = waiting.person
            LEFT JOIN heard ON heard.person = waiting.person"""
        )

    def largest(self, limit: int, regions: int) -> Iterator[Category]:
        """The categories with most persons."""
        rows = self.connection.execute(
            "SELECT age, sex, urban, source, count(*), quantile_disc(day, 0.5) FROM known GROUP BY ALL"
            f" ORDER BY 5 DESC, 1, 2, 3, 4 LIMIT {limit}"
        ).fetchall()
        places = self._places()
        for age, sex, urban, source, persons, heard in rows:
            last = words.NEVER_HEARD_OF if source is None else self._table(source).words
            most = tuple(places[age, sex, urban, source][:regions])
            yield Category(age, _last_age(age), sex, self._sex_words(sex), urban, source, last, persons, heard, most)

    def _places(self) -> dict[tuple[Any, ...], list[PlaceShare]]:
        """The regions of every category, most persons first."""
        rows = self.connection.execute(
            "SELECT age, sex, urban, source, place, count(*) FROM known GROUP BY ALL ORDER BY 6 DESC, 5"
        ).fetchall()
        found: dict[tuple[Any, ...], list[PlaceShare]] = defaultdict(list)
        for *key, place, persons in rows:
            found[tuple(key)].append(PlaceShare(place, self.country.place_words(place, self.day), persons))
        return found

    def _table(self, name: str) -> TableDescription:
        return self.country.catalogue.tables[name].description

    def _sex_words(self, sex: str | None) -> Words:
        people = self._table(self.country.catalogue.subjects["person"].table)
        options = {option.code: option.words for option in people.column(self.country.sex).options} | words.SEXES
        return options.get(sex or "", words.SEX_UNKNOWN)


def _last_age(first: int) -> int | None:
    later = [age for age in AGES if age > first]
    return later[0] - 1 if later else None
