"""A claim beside the figure that is computed: difference, share of the residents on both sides, and how far it agrees.

A claim is never altered and never enters a figure. What is computed may be of a country of another size, so both are
also said as shares: the claim of the residents whom statistics counted, the figure of those whom its own run counted.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Literal

from martebe.assembly import catalogue, country
from martebe.figures.claimable import PERIODS, RATE, STATES
from martebe.figures.words import COUNTRY
from martebe.kazakhstan.claims import NAMES, Claim
from martebe.kazakhstan.places import population
from martebe.office.outcomes import words as w
from martebe.office.outcomes.models import Beside, Entered, Figure
from martebe.rules import Words

ABOUT = 0.05
"""How far from a number that was said with "about" another may lie and still be what was meant. Own choice."""
Verdict = Literal["agrees", "less", "more"]
Question = tuple[str, date | None, date, int | None]
"""What a figure speaks of: its code, the first day of a period, the day, the place."""
FIRST_COUNTED, LAST_COUNTED = 2017, 2023
"""Years on whose first day the residents of each region are known."""


@dataclass(frozen=True)
class Line:
    """A claim and what stands beside it. values: persons, or shares from 0 to 1 where ``is_rate``.

    number, version, confirmed: of a claim that an officer entered; number is None for one of the country's own list.
    absent: why nothing is computed. residents: of the computed country on that day; population: as statistics said.
    """

    words: Words
    place: int | None
    since: date | None
    day: date
    value: float
    bound: str
    is_rate: bool
    source: str
    link: str
    published: date
    computed: float | None
    absent: Words | None = None
    residents: float | None = None
    population: int | None = None
    number: int | None = None
    version: int = 1
    confirmed: bool = True

    @property
    def place_words(self) -> Words:
        """Where, as the place was called then."""
        return COUNTRY if self.place is None else country.place_words(self.place, self.since or self.day)

    @property
    def difference(self) -> float | None:
        """How much more is computed than was claimed."""
        return None if self.computed is None else self.computed - self.value

    @property
    def relative(self) -> float | None:
        """The difference as a share of the claim."""
        return None if self.difference is None or not self.value else self.difference / self.value

    @property
    def claimed_share(self) -> float | None:
        """Of the residents whom statistics counted."""
        return self.value / self.population if self.population and not self.is_rate else None

    @property
    def computed_share(self) -> float | None:
        """Of the residents of the computed country."""
        if self.is_rate or self.computed is None or not self.residents:
            return None
        return self.computed / self.residents

    @property
    def verdict(self) -> Verdict | None:
        """Whether the figure bears the claim out, by shares where both are known; None where nothing is computed."""
        if self.computed is None:
            return None
        if self.claimed_share is not None and self.computed_share is not None:
            return verdict(self.claimed_share, self.bound, self.computed_share)
        return verdict(self.value, self.bound, self.computed)


def verdict(claimed: float, bound: str, computed: float) -> Verdict:
    """Whether a figure bears out a claim: "over" asks for no less, "about" and a plain number for no other.

    A plain number too is allowed the distance of ``ABOUT``: most were rounded before they were said.
    """
    if bound == "over":
        return "agrees" if computed >= claimed else "less"
    if abs(computed - claimed) <= ABOUT * claimed:
        return "agrees"
    return "less" if computed < claimed else "more"


def named(figure: str) -> Words:
    """What a figure that can be computed is called."""
    kind, _, status = figure.partition(".")
    if not status:
        return NAMES[kind]
    held = catalogue.status(status).words
    return Words(*(f"{getattr(NAMES[kind], each)}: {getattr(held, each)}" for each in ("kk", "ru", "en")))


def all_lines() -> list[Line]:
    """Every claim: those that officers entered, then the country's own list, the last published first."""
    beside, figures = dict(Beside.objects.values_list("claim", "value")), _figures()
    listed = [_of_country(each, beside, figures) for each in country.claims if isinstance(each, Claim)]
    entered = [line_of(each, figures) for each in newest()]
    return sorted([*entered, *listed], key=lambda line: line.published, reverse=True)


def newest() -> Iterable[Entered]:
    """Of each claim that was entered, its last version."""
    return Entered.objects.order_by("claim", "-version").distinct("claim")


def line_of(entered: Entered, figures: dict[Question, float] | None = None) -> Line:
    """A version of an entered claim beside what is published now."""
    known = _figures() if figures is None else figures
    question = (entered.figure, entered.since, entered.day, entered.place)
    computed = known.get(question)
    return Line(
        named(entered.figure), entered.place, entered.since, entered.day, float(entered.value), entered.bound,
        entered.figure == RATE, entered.source, entered.link, entered.published, computed,
        None if computed is not None else w.NO_RUN, *_whole(known, entered.day, entered.place), entered.claim,
        entered.version, entered.confirmed_by is not None,
    )  # fmt: skip


def _of_country(claim: Claim, beside: dict[str, float | None], figures: dict[Question, float]) -> Line:
    computed = beside.get(claim.code)
    absent = None if computed is not None else _absent(claim)
    return Line(
        claim.words, claim.place, claim.since, claim.day, claim.value, claim.bound, claim.figure == RATE,
        claim.source, "", claim.published, computed, absent, *_whole(figures, claim.day, claim.place),
    )  # fmt: skip


def _absent(claim: Claim) -> Words:
    """Why nothing stands beside a claim."""
    if claim.figure.startswith("plan."):
        return w.IS_A_PLAN
    kind = claim.figure.partition(".")[0]
    return w.NO_RUN if claim.when is not None or kind in (*STATES, *PERIODS) else w.NOT_OURS


def _whole(figures: dict[Question, float], day: date, place: int | None) -> tuple[float | None, int | None]:
    """Residents of a place on a day: in the computed country, and as statistics counted them that year."""
    return figures.get(("residents", None, day, place)), _population(place, day)


@cache
def _population(place: int | None, day: date) -> int | None:
    """Residents on 1 January of the day's year; None for a district, and for years that nobody counted."""
    if not FIRST_COUNTED <= day.year <= LAST_COUNTED:
        return None
    if place is None:
        return sum(count.total for count in population.regions(day.year).values())
    try:
        found = population.regions(day.year, day).get(place)
    except ValueError:
        return None
    return found.total if found else None


def _figures() -> dict[Question, float]:
    """All that a claim can stand beside, of the country and its regions; of districts only what somebody claimed."""
    asked = Figure.objects.filter(place__in=[*_claimed_places()]) | Figure.objects.filter(place=None)
    rows = asked.values_list("figure", "since", "day", "place", "value")
    return {(figure, since, day, place): value for figure, since, day, place, value in rows}


def _claimed_places() -> set[int]:
    entered = Entered.objects.exclude(place=None).values_list("place", flat=True)
    return {each.place for each in country.claims if each.place} | {place for place in entered if place}
