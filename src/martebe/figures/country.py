"""What figures need of a country beside its decisions: rules with their words, places with their names."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Literal, Protocol

from martebe.engines.decisions import NOT_SETTLED, WITHOUT
from martebe.figures import words
from martebe.rules import Catalogue, Condition, Words
from martebe.rules.words import Language


class Place(Protocol):
    """A region or district in force on a day."""

    @property
    def code(self) -> int:
        """Its code."""

    @property
    def names(self) -> Words:
        """Its whole name."""


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
    def code(self) -> str:
        """Its own code, by which sums name it."""

    @property
    def figure(self) -> str:
        """What it speaks of: residents, determined, without, updated, updated.<status>, rate, or what is not ours."""

    @property
    def words(self) -> Words:
        """What it speaks of, in words."""

    @property
    def when(self) -> Condition | None:
        """The rule whose persons on the day are those that the claim counts; None where there is none."""

    @property
    def since(self) -> date | None:
        """The first day of the period that ends on ``day``; None for a state on the day."""

    @property
    def day(self) -> date:
        """The day it speaks of."""

    @property
    def place(self) -> int | None:
        """The region it speaks of; None for the country."""

    @property
    def value(self) -> float:
        """Persons, or a share from 0 to 1 for a rate."""

    @property
    def bound(self) -> str:
        """``over`` where "more than" was said, ``about`` where that was, else empty."""

    @property
    def source(self) -> str:
        """Who said it, and where."""

    @property
    def published(self) -> date:
        """The day on which it was said."""


class Sum(Protocol):
    """Claims that should make another claim."""

    @property
    def code(self) -> str:
        """Its code."""

    @property
    def total(self) -> str:
        """The code of the claim that they should make."""

    @property
    def parts(self) -> Sequence[tuple[int, str]]:
        """Codes of claims, each with 1 to add it or -1 to take it away."""

    @property
    def words(self) -> Words:
        """What a difference means."""


class Exclusion(Protocol):
    """A reason for which a status that is held is no outcome."""

    @property
    def code(self) -> str:
        """Its code."""

    @property
    def words(self) -> Words:
        """What it says of the person."""

    @property
    def when(self) -> Condition:
        """The rule."""

    @property
    def asked_of(self) -> Literal["start", "end"]:
        """Of which of the two days the rule is asked, always with what is known at the last run."""

    @property
    def headlines(self) -> Collection[str]:
        """The headlines that it speaks of; empty for all."""

    @property
    def unless_disproved(self) -> bool:
        """Whether an answer that is still open excludes too."""


class OutcomeRules(Protocol):
    """What is no outcome, and which headlines bear out what a person had declared."""

    @property
    def exclusions(self) -> Sequence[Exclusion]:
        """The first that holds is the reason."""

    @property
    def confirmed_by(self) -> Mapping[str, Collection[str]]:
        """For a category that may be declared, the headlines by which registers confirm it."""

    @property
    def working(self) -> Collection[str]:
        """The statuses by which a register shows that somebody works for pay."""

    @property
    def declarations(self) -> str:
        """The table of what persons say of themselves."""

    @property
    def channel(self) -> str:
        """The column of it that says how a declaration arrived."""

    @property
    def category(self) -> str:
        """The column of it that says what was declared."""


class Tile(Protocol):
    """Where a region stands on a map of equal tiles."""

    @property
    def column(self) -> int:
        """From the west, beginning with 0."""

    @property
    def row(self) -> int:
        """From the north, beginning with 0."""

    @property
    def words(self) -> Words:
        """The shortest name of the region."""


def _no_tiles(day: date) -> Mapping[int, Tile]:
    return {}


@dataclass(frozen=True)
class Country:
    """A country's catalogue and places.

    birth_date, sex, urban: columns of its population table. tiles: where each region of a day stands on the map;
    without them the report has no map. claims: what others published. sums: which claims should make which.
    outcomes: what is counted as an outcome; None where the country does not say. routes: tables that say what was tried
    with somebody, each with the column of codes that says what.
    """

    catalogue: Catalogue
    places: Places
    tiles: Callable[[date], Mapping[int, Tile]] = _no_tiles
    claims: Sequence[Claim] = ()
    sums: Sequence[Sum] = ()
    outcomes: OutcomeRules | None = None
    routes: Mapping[str, str] = field(default_factory=dict)
    birth_date: str = "birth_date"
    sex: str = "sex"
    urban: str = "urban"

    def group(self, headline: str) -> str:
        """The group of a headline; WITHOUT and NOT_SETTLED are their own."""
        return headline if headline in (WITHOUT, NOT_SETTLED) else self.catalogue.status(headline).group

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
        """The name on the tile of a region, for pictures; where there is none, the whole name of the place."""
        tile = None if code is None else self.tiles(day).get(code)
        return (tile.words if tile else self.place_words(code, day)).said_in(language)
