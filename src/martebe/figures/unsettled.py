"""What is not settled, and which delivery would settle it: the tables that are missing where the persons live."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from datetime import date
from functools import cached_property
from typing import Any, ClassVar

from rich.console import RenderableType

from martebe.engines.binding import Binder, BoundGroup, BoundRows
from martebe.engines.decision_patterns import BITS
from martebe.engines.decisions import facts_in_force, in_force
from martebe.figures import formats, words
from martebe.figures.country import Country
from martebe.figures.figure import Figure, RunStamp
from martebe.figures.queries import decided, listed
from martebe.figures.terminal import bar, table
from martebe.intake import Lake
from martebe.register import Resources, Run
from martebe.rules import Words
from martebe.rules import nodes as n
from martebe.rules.coverage import Places
from martebe.rules.days import add_days
from martebe.rules.reading import walk
from martebe.rules.words import Language


@dataclass(frozen=True)
class AwaitedDelivery:
    """A table of a place that persons wait for, up to the day that is due.

    open: persons without any proved status. provisional: persons with one, while a stronger is open.
    alone: of both, those who wait for nothing else, so that this delivery settles them.
    """

    table: str
    words: Words
    owner: Words
    place: int | None
    place_words: Words
    due: date
    open: int
    provisional: int
    alone: int

    @property
    def persons(self) -> int:
        """All who wait for it."""
        return self.open + self.provisional


@dataclass(frozen=True)
class Unsettled(Figure):
    """Residents whose headline is open or provisional, and the deliveries they wait for, most persons first.

    Who waits for several deliveries stands at each of them; ``open`` and ``provisional`` count everybody once.
    otherwise: persons who wait for no delivery of their place: a record is incomplete, or a relative lives elsewhere.
    """

    runs: tuple[RunStamp, ...]
    open: int
    provisional: int
    otherwise: int
    awaited: tuple[AwaitedDelivery, ...]

    code: ClassVar[str] = "unsettled"
    definition: ClassVar[Words] = words.UNSETTLED

    def content(self) -> dict[str, Any]:
        """Totals and deliveries."""
        awaited = [asdict(each) | {"due": each.due.isoformat(), "persons": each.persons} for each in self.awaited]
        totals = {"open": self.open, "provisional": self.provisional, "otherwise": self.otherwise}
        return totals | {"awaited": awaited}

    def as_table(self, language: Language) -> RenderableType:
        """One line a delivery."""
        headings = (words.TABLE, words.PLACE, words.NOT_SETTLED, words.PROVISIONAL, words.ALONE, "")
        made = table(self, headings, language, labels=2)
        largest = max((each.persons for each in self.awaited), default=0)
        for each in self.awaited:
            counts = [formats.number(count, language) for count in (each.open, each.provisional, each.alone)]
            labels = (each.words.said_in(language), each.place_words.said_in(language))
            made.add_row(*labels, *counts, bar(each.persons, largest))
        return made


def unsettled(run: Run, lake: Lake, country: Country, resources: Resources | None = None) -> Unsettled:
    """Count who waits for which delivery, by the rules and deliveries of the run."""
    asking = _Asking(run, lake, country)
    with decided(country, resources, run=run) as connection:
        result = connection.execute(
            f"SELECT place, headline, {', '.join(asking.columns)}, count(*) AS persons FROM run"
            f" WHERE NOT settled AND headline NOT IN {listed(country.closing)} GROUP BY ALL"
        )
        names = [each[0] for each in result.description or []]
        patterns = [dict(zip(names, row, strict=True)) for row in result.fetchall()]
    waiting = _Waiting()
    for pattern in patterns:
        waiting.add(pattern["place"], pattern["headline"] == "open", asking.tables(pattern), pattern["persons"])
    awaited = sorted(_awaited(waiting, run, country), key=lambda each: (-each.persons, each.table, each.place or 0))
    return Unsettled((RunStamp.of(run),), waiting.open, waiting.total - waiting.open, waiting.otherwise, tuple(awaited))


class _Waiting:
    """Persons by the table and place they wait for."""

    def __init__(self) -> None:
        self.total = self.open = self.otherwise = 0
        self.by: dict[str, Counter[tuple[str, int | None]]] = {name: Counter() for name in ("open", "all", "alone")}

    def add(self, place: int | None, is_open: bool, tables: Iterable[str], persons: int) -> None:
        """Put down persons of one pattern."""
        keys = [(table, place) for table in sorted(tables)]
        self.total += persons
        self.open += persons * is_open
        self.otherwise += persons * (not keys)
        for key in keys:
            self.by["all"][key] += persons
            self.by["open"][key] += persons * is_open
            self.by["alone"][key] += persons * (len(keys) == 1)


def _awaited(waiting: _Waiting, run: Run, country: Country) -> Iterable[AwaitedDelivery]:
    day = run.certificate.day
    for (name, place), persons in waiting.by["all"].items():
        described = country.catalogue.tables[name].description
        opened = waiting.by["open"][name, place]
        yield AwaitedDelivery(
            name,
            described.words,
            described.owner,
            place,
            country.place_words(place, day),
            add_days(day, -described.delay_days),
            opened,
            persons - opened,
            waiting.by["alone"][name, place],
        )


@dataclass(frozen=True)
class _Asking:
    """Which tables the open facts of a pattern wait for."""

    run: Run
    lake: Lake
    country: Country

    @property
    def columns(self) -> list[str]:
        """The words of open statuses and open facts."""
        legend = self.run.certificate.legend
        lists = (("open", legend.statuses), ("facts_open", legend.facts))
        return [f"{name}_{word}" for name, codes in lists for word in range(max(1, -(-len(codes) // BITS)))]

    def tables(self, pattern: Mapping[str, Any]) -> set[str]:
        """The tables that were not delivered for the place, of the open facts behind stronger statuses."""
        legend = self.run.certificate.legend
        stronger = _set(pattern, "open", self._above(pattern["headline"], legend.statuses))
        facts = frozenset(_set(pattern, "facts_open", legend.facts))
        asked = {fact for status in stronger for fact in self._facts.get(status, frozenset()) & facts}
        reads = [read for fact in asked for read in self._reads.get(fact, ())]
        return {table for table, places in reads if pattern["place"] not in places}

    def _above(self, headline: str, codes: tuple[str, ...]) -> tuple[str, ...]:
        return codes[: codes.index(headline)] if headline in codes else codes

    @cached_property
    def _facts(self) -> dict[str, frozenset[str]]:
        rules = in_force(self.country.catalogue.statuses, self.run.certificate.day)
        return {
            status.code: frozenset(part.code for part in walk(when) if isinstance(part, n.Fact))
            for status, when in rules
        }

    @cached_property
    def _reads(self) -> dict[str, list[tuple[str, Places]]]:
        """For each fact the tables it reads, and where these were delivered for its period."""
        certificate, catalogue = self.run.certificate, self.country.catalogue
        coverage = self.lake.coverage(certificate.known_at, catalogue.delays)
        binder = Binder(certificate.day, coverage, catalogue.numbers)
        return {
            fact.code: [
                (part.table, part.places)
                for part in walk(binder.bind(fact))
                if isinstance(part, BoundRows | BoundGroup)
            ]
            for fact in facts_in_force(catalogue, certificate.day)
        }


def _set(pattern: Mapping[str, Any], name: str, codes: tuple[str, ...]) -> Iterable[str]:
    """The codes whose bits are set."""
    return [code for bit, code in enumerate(codes) if pattern[f"{name}_{bit // BITS}"] >> (bit % BITS) & 1]
