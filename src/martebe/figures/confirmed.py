"""Confirmed outcomes: what was reported and what registers bear out, side by side, ranked by what is confirmed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from fractions import Fraction
from functools import partial
from typing import Any, ClassVar, Literal

from rich.console import Group, RenderableType

from martebe.engines.decisions import WITHOUT
from martebe.figures import formats, words
from martebe.figures.country import Country
from martebe.figures.evidence import CONFIRMED, DOUBLE, EVIDENCE, outcomes
from martebe.figures.figure import Figure, RunStamp, plain, rate
from martebe.figures.queries import decided, place_of, text
from martebe.figures.ranking import ranks
from martebe.figures.terminal import bar, table
from martebe.intake import Lake
from martebe.register import Resources, Run
from martebe.rules import Words
from martebe.rules.words import Language


@dataclass(frozen=True)
class Outcome:
    """So many persons with the same evidence, channel and, if they are not counted, the same reason."""

    evidence: str
    channel: str | None
    excluded: str | None
    persons: int


@dataclass(frozen=True)
class Counted:
    """Persons: needed were without status at the start; reported = confirmed + declared + lapsed + excluded."""

    needed: int
    outcomes: tuple[Outcome, ...]

    @property
    def reported(self) -> int:
        """All who hold a status at the end, or held one in between, by whatever evidence."""
        return sum(each.persons for each in self.outcomes)

    @property
    def confirmed(self) -> int:
        """Those whom a register bears out, and whom nothing excludes."""
        return sum(self.by_evidence[evidence] for evidence in CONFIRMED)

    @property
    def excluded(self) -> int:
        """Those who are no outcome, for a reason."""
        return sum(self.by_reason.values())

    @property
    def by_evidence(self) -> dict[str, int]:
        """Persons who are not excluded."""
        found = dict.fromkeys(map(str, EVIDENCE), 0)
        for each in self.outcomes:
            if each.excluded is None:
                found[each.evidence] += each.persons
        return found

    @property
    def by_channel(self) -> dict[str | None, int]:
        """Persons who hold a status at the end and are not excluded, by the channel of what they declared."""
        found: dict[str | None, int] = defaultdict(int)
        for each in self.outcomes:
            if each.excluded is None and each.evidence != "lapsed":
                found[each.channel] += each.persons
        return dict(found)

    @property
    def by_reason(self) -> dict[str, int]:
        """Those excluded."""
        found: dict[str, int] = defaultdict(int)
        for each in self.outcomes:
            if each.excluded is not None:
                found[each.excluded] += each.persons
        return dict(found)

    @property
    def confirmed_rate(self) -> Fraction | None:
        """The share of those needed who are confirmed."""
        return rate(self.confirmed, self.needed)

    @property
    def reported_rate(self) -> Fraction | None:
        """The share of those needed who are reported."""
        return rate(self.reported, self.needed)

    def as_json(self) -> dict[str, Any]:
        """The counts and what follows from them."""
        names = ("needed", "reported", "confirmed", "excluded", "by_evidence", "by_reason")
        rates = {name: plain(getattr(self, name)) for name in ("confirmed_rate", "reported_rate")}
        return {name: getattr(self, name) for name in names} | rates | {"outcomes": [asdict(o) for o in self.outcomes]}


@dataclass(frozen=True)
class PlaceOutcomes:
    """A place by its confirmed rate; equal rates share a rank, which is None where nobody was without status."""

    rank: int | None
    place: int | None
    words: Words
    counted: Counted


@dataclass(frozen=True)
class Outcomes(Figure):
    """Each person counted once, where they lived at the start. ``places`` by falling confirmed rate.

    reasons, channels: the words of the codes that occur.
    """

    runs: tuple[RunStamp, ...]
    by: Literal["region", "district"]
    counted: Counted
    places: tuple[PlaceOutcomes, ...]
    reasons: Mapping[str, Words]
    channels: Mapping[str, Words]

    code: ClassVar[str] = "outcomes"
    definition: ClassVar[Words] = words.OUTCOMES

    def content(self) -> dict[str, Any]:
        """The country and the places."""
        places = [
            {"rank": each.rank, "place": each.place, "words": asdict(each.words)} | each.counted.as_json()
            for each in self.places
        ]
        named = {name: {code: asdict(label) for code, label in getattr(self, name).items()} for name in NAMED}
        return {"by": self.by, **self.counted.as_json(), **named, "places": places}

    def as_table(self, language: Language) -> RenderableType:
        """Two tables: evidence and reasons in the country, and the ranking of places."""
        return Group(self._evidence_table(language), self._ranking_table(language))

    def lines(self) -> list[tuple[Words, int]]:
        """What becomes of those reported: by evidence, then by the reason for which they are not counted."""
        evidence = [(words.EVIDENCES[code], persons) for code, persons in self.counted.by_evidence.items()]
        return [*evidence, *((label, self.counted.by_reason.get(code, 0)) for code, label in self.reasons.items())]

    def channel_lines(self) -> list[tuple[Words, int]]:
        """Persons by channel, most first."""
        found = sorted(self.counted.by_channel.items(), key=lambda each: (-each[1], each[0] or ""))
        return [(words.NO_CHANNEL if code is None else self.channels[code], persons) for code, persons in found]

    def _evidence_table(self, language: Language) -> RenderableType:
        made = table(self, (words.EVIDENCE, words.PERSONS, words.SHARE, ""), language)
        made.caption = None
        reported = self.counted.reported
        sections = ([(words.REPORTED, reported), (words.CONFIRMED, self.counted.confirmed)], self.lines())
        for section in (*sections, self.channel_lines()):
            for label, persons in section:
                shown = (formats.number(persons, language), formats.share(rate(persons, reported), language))
                made.add_row(label.said_in(language), *shown, bar(persons, reported))
            made.add_section()
        return made

    def _ranking_table(self, language: Language) -> RenderableType:
        headings = (
            words.PLACE, words.RANK, words.NEEDED_STATUS, words.CONFIRMED, words.CONFIRMED_RATE, words.REPORTED,
            words.REPORTED_RATE, words.NOT_COUNTED,
        )  # fmt: skip
        made = table(self, headings, language)
        made.title = None
        for each in self.places:
            rank = "–" if each.rank is None else str(each.rank)
            made.add_row(each.words.said_in(language), rank, *_numbers(each.counted, language))
        made.add_section()
        made.add_row(words.COUNTRY.said_in(language), "", *_numbers(self.counted, language))
        return made


NAMED = ("reasons", "channels")


def _numbers(counted: Counted, language: Language) -> tuple[str, ...]:
    number, share = partial(formats.number, language=language), partial(formats.share, language=language)
    return (
        number(counted.needed),
        number(counted.confirmed),
        share(counted.confirmed_rate),
        number(counted.reported),
        share(counted.reported_rate),
        number(counted.excluded),
    )


def confirmed(
    start: Run,
    end: Run,
    lake: Lake,
    country: Country,
    by: Literal["region", "district"] = "region",
    between: Sequence[Run] = (),
    resources: Resources | None = None,
) -> Outcomes:
    """Count the outcomes between two runs (see ``evidence.outcomes``) and rank the places of the first run's day."""
    needed = _needed(start, country, by, resources)
    with outcomes(start, end, lake, country, between, resources) as found:
        rows = found.query("o", f"SELECT {by}, evidence, channel, excluded, count(*) FROM o GROUP BY ALL ORDER BY ALL")
        cells = [(place, Outcome(*cell)) for place, *cell in rows.fetchall()]
    by_place = {place: _of(cells, place, persons) for place, persons in needed.items()}
    day = start.certificate.day
    ranked = ranks({place: counted.confirmed_rate for place, counted in by_place.items()})
    places = (PlaceOutcomes(rank, place, country.place_words(place, day), by_place[place]) for rank, place in ranked)
    country_wide = Counted(sum(needed.values()), _added_up(cells))
    stamps = tuple(map(RunStamp.of, (start, *between, end)))
    return Outcomes(stamps, by, country_wide, tuple(places), reason_words(country), channel_words(country))


def _needed(
    start: Run, country: Country, by: Literal["region", "district"], resources: Resources | None
) -> dict[int | None, int]:
    """Who was without status, by place; every place of the day is there."""
    with decided(country, resources, start=start) as connection:
        rows = connection.execute(
            f"SELECT {place_of(start, by)}, count(*) FROM start WHERE headline = {text(WITHOUT)} GROUP BY ALL"
        ).fetchall()
    division = country.places.on(start.certificate.day)
    everywhere = division.regions if by == "region" else division.districts()
    nobody: dict[int | None, int] = {place.code: 0 for place in everywhere}
    return nobody | dict(rows)


def _of(cells: Sequence[tuple[int | None, Outcome]], place: int | None, needed: int) -> Counted:
    return Counted(needed, tuple(cell for where, cell in cells if where == place))


def _added_up(cells: Sequence[tuple[int | None, Outcome]]) -> tuple[Outcome, ...]:
    """The cells of the whole country."""
    persons: dict[tuple[str, str | None, str | None], int] = defaultdict(int)
    for _, cell in cells:
        persons[cell.evidence, cell.channel, cell.excluded] += cell.persons
    return tuple(Outcome(*key, persons[key]) for key in sorted(persons, key=lambda key: tuple(map(str, key))))


def reason_words(country: Country) -> dict[str, Words]:
    """Why somebody is no outcome, by code."""
    exclusions = country.outcomes.exclusions if country.outcomes else ()
    return {each.code: each.words for each in exclusions} | {DOUBLE: words.DOUBLED}


def channel_words(country: Country) -> dict[str, Words]:
    """How a declaration arrived, by code."""
    if country.outcomes is None:
        return {}
    table_of = country.catalogue.tables[country.outcomes.declarations].description
    return {option.code: option.words for option in table_of.column(country.outcomes.channel).options}
