"""What others published beside what is counted here, with the difference; and where it contradicts itself.

A claim never becomes a figure. Beside it stands a figure of the same day or period, where a run is of that day.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any, ClassVar

from rich.console import Group, RenderableType

from martebe.engines.sql import answers
from martebe.figures import formats, words
from martebe.figures.between import FunnelBetween, funnel_between
from martebe.figures.country import Claim, Country
from martebe.figures.errors import FigureError
from martebe.figures.figure import Figure, RunStamp
from martebe.figures.funnel import Funnel, funnel
from martebe.figures.ranking import Ranking, ranking
from martebe.figures.terminal import table
from martebe.intake import Lake
from martebe.register import Resources, Run, records_of
from martebe.rules import Words
from martebe.rules.reading import columns_asked
from martebe.rules.words import Language

RATE = "rate"


@dataclass(frozen=True)
class Compared:
    """A claim and the figure beside it; ``computed`` is None where no run is of its day, or we count no such thing.

    value, computed, difference (computed less claimed): persons, or shares from 0 to 1 where ``is_rate``.
    """

    code: str
    words: Words
    place: int | None
    place_words: Words | None
    since: date | None
    day: date
    value: float
    bound: str
    source: str
    published: date
    is_rate: bool
    computed: float | None

    @property
    def difference(self) -> float | None:
        """How much more is counted than was claimed."""
        return None if self.computed is None else self.computed - self.value

    def label(self, language: Language) -> str:
        """What it speaks of, and where."""
        place = f" – {self.place_words.said_in(language)}" if self.place_words else ""
        return self.words.said_in(language) + place

    def said(self, language: Language) -> str:
        """The number as it was published."""
        number = _number(self.value, self.is_rate, language)
        bounds = {"over": words.OVER, "about": words.ABOUT}
        return bounds[self.bound].said_in(language).format(number) if self.bound in bounds else number

    def counted(self, language: Language) -> str:
        """The figure beside it."""
        return "–" if self.computed is None else _number(self.computed, self.is_rate, language)

    def off(self, language: Language) -> str:
        """The difference with its sign; of shares in points."""
        return "–" if self.difference is None else _signed(self.difference, self.is_rate, language)


@dataclass(frozen=True)
class AddedUp:
    """Claims that should make another: the claims with their signs, and what they make."""

    code: str
    words: Words
    total: Compared
    parts: tuple[tuple[int, Compared], ...]

    @property
    def made(self) -> int:
        """What the parts make."""
        return round(sum(sign * part.value for sign, part in self.parts))

    @property
    def difference(self) -> int:
        """What the parts make, less what was published for it; anything but 0 is a contradiction."""
        return self.made - round(self.total.value)

    def spelled(self, language: Language) -> str:
        """The parts as they are added and taken away."""
        terms = [("−" if sign < 0 else "+", formats.number(round(part.value), language)) for sign, part in self.parts]
        return " ".join(f"{sign} {number}" for sign, number in terms).removeprefix("+ ")

    def off(self, language: Language) -> str:
        """The difference with its sign."""
        return _signed(self.difference, False, language)


@dataclass(frozen=True)
class Claims(Figure):
    """All claims of a country, in the order in which it lists them, and the sums between them."""

    runs: tuple[RunStamp, ...]
    claims: tuple[Compared, ...]
    sums: tuple[AddedUp, ...]

    code: ClassVar[str] = "claims"
    definition: ClassVar[Words] = words.CLAIMS

    def content(self) -> dict[str, Any]:
        """Claims and sums; sums name claims by their codes."""
        return {"claims": [_plain(each) for each in self.claims], "sums": [_plain_sum(each) for each in self.sums]}

    def as_table(self, language: Language) -> RenderableType:
        """The claims, and below them what should add up."""
        headings = (words.CLAIM, words.SOURCE, words.CLAIMED, words.COMPUTED, words.DIFFERENCE)
        made = table(self, headings, language, labels=2)
        for each in self.claims:
            made.add_row(
                f"{each.label(language)}, {period(each.since, each.day)}", each.source,
                each.said(language), each.counted(language), each.off(language),
            )  # fmt: skip
        return Group(self._sums_table(language), made)

    def _sums_table(self, language: Language) -> RenderableType:
        headings = (words.SUM, words.PARTS, words.TOTAL, words.DIFFERENCE)
        made = table(self, headings, language)
        made.caption = None
        for each in self.sums:
            parts = f"{each.spelled(language)} = {formats.number(each.made, language)}"
            note = each.words.said_in(language) if each.difference else each.total.label(language)
            made.add_row(note, parts, each.total.said(language), each.off(language))
        return made


def period(since: date | None, day: date) -> str:
    """A day, or the first and the last of a period."""
    return str(day) if since is None else f"{since} – {day}"


def claims(runs: Sequence[Run], lake: Lake, country: Country, resources: Resources | None = None) -> Claims:
    """Put every claim beside the figure of the same day or period of some runs, the oldest first.

    Raises FigureError where there is no run.
    """
    if not runs:
        raise FigureError(words.NO_RUNS)
    of_day = {run.certificate.day: run for run in runs}
    stated = {claim.day for claim in country.claims if claim.since is None and claim.figure in STATES}
    funnels = {day: funnel(of_day[day], country, resources) for day in stated & of_day.keys()}
    told_of = {(claim.since, claim.day) for claim in country.claims if claim.since in of_day and claim.day in of_day}
    pairs = {(since, day): (of_day[since], of_day[day]) for since, day in told_of}
    reaches = {days: funnel_between(*pair, country, resources) for days, pair in pairs.items()}
    rankings = {days: ranking(*pair, country, resources=resources) for days, pair in pairs.items()}
    ruled = _ruled(runs, lake, country, resources or Resources())
    beside = tuple(
        compared(claim, _counted(claim, ruled, funnels, reaches, rankings), country) for claim in country.claims
    )
    return Claims(tuple(map(RunStamp.of, runs)), beside, tuple(added_up(beside, country)))


def sums(country: Country) -> tuple[AddedUp, ...]:
    """Which claims should make which, and what they make; no run is needed to see that."""
    return tuple(added_up([compared(claim, None, country) for claim in country.claims], country))


def compared(claim: Claim, computed: float | None, country: Country) -> Compared:
    """A claim beside the figure of its day or period; None where there is none."""
    place_words = None if claim.place is None else country.place_words(claim.place, claim.since or claim.day)
    return Compared(
        claim.code, claim.words, claim.place, place_words, claim.since, claim.day, claim.value, claim.bound,
        claim.source, claim.published, claim.figure == RATE, computed,
    )  # fmt: skip


def _counted(
    claim: Claim,
    ruled: Mapping[str, int],
    funnels: Mapping[date, Funnel],
    reaches: Mapping[tuple[date, date], FunnelBetween],
    rankings: Mapping[tuple[date, date], Ranking],
) -> float | None:
    """The figure that stands beside a claim: of the same day or period, or none."""
    if claim.code in ruled:
        return ruled[claim.code]
    if claim.since is None:
        same = funnels.get(claim.day) if claim.place is None else None
        return getattr(same, claim.figure) if same and claim.figure in STATES else None
    days = (claim.since, claim.day)
    return _between(claim, reaches[days], rankings[days]) if days in reaches else None


STATES = ("residents", "determined", "without")
"""Claims about a day that a funnel answers."""


def _between(claim: Claim, reach: FunnelBetween, regions: Ranking) -> float | None:
    """``rate``, ``updated`` or ``updated.<status>`` of a period, in the country or, the first two, in a region."""
    kind, _, status = claim.figure.partition(".")
    if kind == RATE or (kind == "updated" and claim.place is not None and not status):
        of_place = {place.place: place for place in regions.places}
        counted = regions if claim.place is None else of_place.get(claim.place)
        found = None if counted is None else counted.rate if kind == RATE else counted.updated
        return None if found is None else float(found)
    if kind != "updated" or claim.place is not None:
        return None
    headlines = {headline.code: headline.persons for group in reach.updated_groups for headline in group.headlines}
    return headlines.get(status, 0) if status else reach.updated


def _ruled(runs: Sequence[Run], lake: Lake, country: Country, resources: Resources) -> dict[str, int]:
    """The persons who fulfil the rules of claims, each counted once, as known at the run of the claim's day."""
    found: dict[str, int] = {}
    for run in {run.certificate.day: run for run in runs}.values():
        asked = [claim for claim in country.claims if claim.when is not None and claim.day == run.certificate.day]
        if asked:
            found |= _persons(asked, run, lake, country, resources)
    return found


def _persons(asked: Sequence[Claim], run: Run, lake: Lake, country: Country, resources: Resources) -> dict[str, int]:
    """So many persons of its place fulfil the rule of each claim."""
    catalogue, known_at = country.catalogue, run.certificate.known_at
    rules = {f"claim_{number}": claim.when.node for number, claim in enumerate(asked) if claim.when is not None}
    query = answers(
        rules,
        run.certificate.day,
        coverage=lake.coverage(known_at, catalogue.delays),
        numbers=catalogue.numbers,
        subjects=catalogue.subjects,
    ).sql(dialect="duckdb")
    places = ["" if claim.place is None else f" AND place = {claim.place}" for claim in asked]
    counts = ", ".join(f"count(*) FILTER (claim_{number}{place})" for number, place in enumerate(places))
    columns = columns_asked(rules.values(), catalogue.subjects)
    with records_of(lake, catalogue, known_at, resources, columns=columns) as connection:
        rows = connection.execute(
            f"SELECT {counts} FROM ({query}) AS answered JOIN {run.decisions} AS d ON d.person = answered.key"
        ).fetchall()
    return {claim.code: persons for claim, persons in zip(asked, rows[0], strict=True)}


def added_up(beside: Sequence[Compared], country: Country) -> Iterator[AddedUp]:
    """The sums between claims, right or wrong."""
    by_code = {each.code: each for each in beside}
    for each in country.sums:
        parts = tuple((sign, by_code[code]) for sign, code in each.parts)
        yield AddedUp(each.code, each.words, by_code[each.total], parts)


def _number(value: float, is_rate: bool, language: Language) -> str:
    return formats.share(value, language) if is_rate else formats.number(round(value), language)


def _signed(value: float, is_rate: bool, language: Language) -> str:
    sign = "+" if value > 0 else "−" if value < 0 else ""
    return sign + _number(abs(value), is_rate, language)


def _plain(each: Compared) -> dict[str, Any]:
    days = {name: day and day.isoformat() for name in ("since", "day", "published") if (day := getattr(each, name))}
    return asdict(each) | {"since": None} | days | {"difference": each.difference}


def _plain_sum(added: AddedUp) -> dict[str, Any]:
    parts = [{"sign": sign, "claim": part.code} for sign, part in added.parts]
    named = {"sum": added.code, "means": asdict(added.words), "total": added.total.code, "parts": parts}
    return named | {"made": added.made, "published": round(added.total.value), "difference": added.difference}
