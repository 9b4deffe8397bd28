"""Regions or districts ranked by how many of those whose status was needed were updated between two runs."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from fractions import Fraction
from typing import Any, ClassVar, Literal

from rich.console import RenderableType

from martebe.figures import formats, words
from martebe.figures.between import NEEDS
from martebe.figures.country import Country
from martebe.figures.figure import Figure, RunStamp, plain, rate
from martebe.figures.queries import decided, listed, place_of
from martebe.figures.terminal import bar, table
from martebe.register import Resources, Run
from martebe.rules import Words
from martebe.rules.words import Language


@dataclass(frozen=True)
class Ranked:
    """A place with the persons who needed a status there at the first run, and those of them who were updated.

    rank: 1 is the highest rate; equal rates share a rank and the next is left out; None where nobody needed one.
    """

    rank: int | None
    place: int | None
    words: Words
    needed: int
    updated: int

    @property
    def rate(self) -> Fraction | None:
        """The share of those needed who were updated."""
        return rate(self.updated, self.needed)


@dataclass(frozen=True)
class Ranking(Figure):
    """Places by falling rate, equal ones by code. ``place`` is where the person lived at the first run."""

    runs: tuple[RunStamp, ...]
    by: Literal["region", "district"]
    places: tuple[Ranked, ...]

    code: ClassVar[str] = "ranking"
    definition: ClassVar[Words] = words.RANKING

    @property
    def needed(self) -> int:
        """The persons of all places."""
        return sum(place.needed for place in self.places)

    @property
    def updated(self) -> int:
        """The updated of all places."""
        return sum(place.updated for place in self.places)

    @property
    def rate(self) -> Fraction | None:
        """The national rate: from totals, not the mean of the places."""
        return rate(self.updated, self.needed)

    def content(self) -> dict[str, Any]:
        """The national rate and the places."""
        places = [asdict(place) | {"rate": plain(place.rate)} for place in self.places]
        totals = {"needed": self.needed, "updated": self.updated, "rate": plain(self.rate)}
        return {"by": self.by, **totals, "places": places}

    def as_table(self, language: Language) -> RenderableType:
        """One line a place, the country last."""
        headings = (words.PLACE, words.RANK, words.NEEDED, words.UPDATED, words.RATE, "")
        made = table(self, headings, language)
        for place in self.places:
            rank = "–" if place.rank is None else str(place.rank)
            made.add_row(place.words.said_in(language), rank, *self._numbers(place, language))
        made.add_section()
        made.add_row(words.COUNTRY.said_in(language), "", *self._numbers(self, language))
        return made

    def _numbers(self, of: Ranked | Ranking, language: Language) -> tuple[Any, ...]:
        counts = (formats.number(of.needed, language), formats.number(of.updated, language))
        return (*counts, formats.share(of.rate, language), bar(float(of.rate or 0), 1))


def ranking(
    first: Run,
    second: Run,
    country: Country,
    by: Literal["region", "district"] = "region",
    resources: Resources | None = None,
) -> Ranking:
    """Rank the places of the first run's day. Updated means the same as in ``funnel_between``."""
    with decided(country, resources, first=first, second=second) as connection:
        needs = listed(sorted(NEEDS))
        rows = connection.execute(
            f"SELECT first.{place_of(first, by)}, count(*),"
            f" count(*) FILTER (coalesce(second.headline NOT IN {needs}, false))"
            f" FROM first LEFT JOIN second USING (person) WHERE first.headline IN {needs} GROUP BY ALL"
        ).fetchall()
    counted = {place: (needed, updated) for place, needed, updated in rows}
    counted |= _nobody(counted, first, country, by)
    ranked = ranks({place: rate(updated, needed) for place, (needed, updated) in counted.items()})
    day = first.certificate.day
    named = (Ranked(rank, place, country.place_words(place, day), *counted[place]) for rank, place in ranked)
    return Ranking((RunStamp.of(first), RunStamp.of(second)), by, tuple(named))


Counted = dict[int | None, tuple[int, int]]


def _nobody(counted: Counted, run: Run, country: Country, by: Literal["region", "district"]) -> Counted:
    """The places of the day where nobody needed a status."""
    division = country.places.on(run.certificate.day)
    places = division.regions if by == "region" else division.districts()
    return {place.code: (0, 0) for place in places if place.code not in counted}


def ranks(rates: Mapping[int | None, Fraction | None]) -> Iterable[tuple[int | None, int | None]]:
    """Rank and place, by falling rate and then by code: rates as exact fractions, so that a tie is a tie.

    Equal rates share a rank and the next is left out; a place without a rate has none and comes last.
    """
    for place in sorted(rates, key=lambda place: _falling(rates[place], place)):
        mine = rates[place]
        higher = [other for other in rates.values() if other is not None and mine is not None and other > mine]
        yield (None if mine is None else 1 + len(higher)), place


def _falling(share: Fraction | None, place: int | None) -> tuple[Fraction, int]:
    """Where a place stands in the list: by falling rate, then by code; without a rate last."""
    return (Fraction(1) if share is None else -share), place or 0
