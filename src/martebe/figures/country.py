"""What figures need of a country beside its decisions: rules with their words, places with their names."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from martebe.engines.decisions import NOT_SETTLED, WITHOUT
from martebe.figures import words
from martebe.rules import Catalogue, Words
from martebe.rules.words import Language


class Place(Protocol):
    """A region or district in force on a day."""

    @property
    def code(self) -> int:
        """Its code."""

    @property
    def names(self) -> Words:
        """Its whole name."""

    def short_name(self, language: Language) -> str:
        """Its name without the word for its kind."""


class Division(Protocol):
    """All places in force on a day."""

    @property
    def regions(self) -> Sequence[Place]:
        """The places of the first level."""

    def districts(self, region: int | None = None) -> Sequence[Place]:
        """The places of the second level."""

    def place(self, code: int) -> Place:
        """The place with a code."""

    def __contains__(self, code: int) -> bool:
        """Whether a code is in force."""


class Places(Protocol):
    """The places of a country through time."""

    def on(self, day: date) -> Division:
        """The division in force on a day."""


class Claim(Protocol):
    """A number that somebody published about the same thing: shown beside a figure, never mixed into it."""

    @property
    def figure(self) -> str:
        """The part of a figure that it speaks of, such as ``between.updated``."""

    @property
    def value(self) -> float:
        """The number as published: persons, or a share from 0 to 1 where ``figure`` ends in ``rate``."""

    @property
    def words(self) -> Words:
        """What was claimed."""

    @property
    def source(self) -> str:
        """Who said it, and where."""

    @property
    def published(self) -> date:
        """The day of its publication."""


Tile = tuple[int, int]
"""Column and row of a region on the map of tiles, from the upper left."""


def _no_tiles(day: date) -> Mapping[int, Tile]:
    return {}


@dataclass(frozen=True)
class Country:
    """A country's catalogue and places.

    birth_date, sex, urban: columns of its population table. tiles: where each region of a day stands on the map;
    without them the report has no map. claims: what others published.
    """

    catalogue: Catalogue
    places: Places
    tiles: Callable[[date], Mapping[int, Tile]] = _no_tiles
    claims: Iterable[Claim] = ()
    birth_date: str = "birth_date"
    sex: str = "sex"
    urban: str = "urban"

    def group(self, headline: str) -> str:
        """The group of a headline; WITHOUT and NOT_SETTLED are their own."""
        return headline if headline in (WITHOUT, NOT_SETTLED) else self.catalogue.status(headline).group

    def group_words(self, group: str) -> Words:
        """The words of a group, also of WITHOUT and NOT_SETTLED."""
        return words.OF_NONE.get(group) or self.catalogue.status_groups[group]

    def status_words(self, headline: str) -> Words:
        """The words of a headline."""
        return words.OF_NONE.get(headline) or self.catalogue.status(headline).words

    @property
    def closing(self) -> tuple[str, ...]:
        """The statuses whose holders are no residents any more."""
        groups = self.catalogue.closing_groups
        return tuple(status.code for status in self.catalogue.statuses if status.group in groups)

    def place_words(self, code: int | None, day: date) -> Words:
        """The whole name of a place on a day; a code that is not in force stands for itself."""
        division = self.places.on(day)
        if code is None:
            return words.NO_PLACE
        return division.place(code).names if code in division else Words(*[f"{code:09d}"] * 3)

    def short_place(self, code: int | None, day: date, language: Language) -> str:
        """The short name of a place on a day, for tables and pictures."""
        division = self.places.on(day)
        if code is None or code not in division:
            return self.place_words(code, day).said_in(language)
        return division.place(code).short_name(language)
