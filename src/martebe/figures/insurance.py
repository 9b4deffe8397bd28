"""Readiness for compulsory health insurance: who stands for a person's insurance on the day of a run."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any, ClassVar

from rich.console import RenderableType

from martebe.engines.decisions import NOT_SETTLED, WITHOUT
from martebe.figures import formats, words
from martebe.figures.country import Country
from martebe.figures.figure import Figure, RunStamp, rate
from martebe.figures.queries import decided, listed
from martebe.figures.terminal import bar, table
from martebe.register import Resources, Run
from martebe.rules import Words
from martebe.rules.words import Language


@dataclass(frozen=True)
class GroundCount:
    """Residents whose insurance rests on a ground; of these, for how many a stronger ground is open."""

    code: str
    words: Words
    persons: int
    provisional: int


@dataclass(frozen=True)
class InsuranceReadiness(Figure):
    """Residents by the ground of their insurance, in the order of the law; each counted once.

    ``none`` are those for whom no ground is in force on the day, ``open`` those for whom that is not settled.
    in_force: the grounds that the law knows on the day, also those that nobody has.
    """

    runs: tuple[RunStamp, ...]
    grounds: tuple[GroundCount, ...]
    in_force: tuple[str, ...]

    code: ClassVar[str] = "insurance"
    definition: ClassVar[Words] = words.INSURANCE

    @property
    def residents(self) -> int:
        """All residents."""
        return sum(ground.persons for ground in self.grounds)

    def content(self) -> dict[str, Any]:
        """The grounds."""
        grounds = [asdict(ground) for ground in self.grounds]
        return {"residents": self.residents, "in_force": list(self.in_force), "grounds": grounds}

    def as_table(self, language: Language) -> RenderableType:
        """One line a ground."""
        made = table(self, (words.GROUND, words.PERSONS, words.SHARE, ""), language)
        largest = max((ground.persons for ground in self.grounds), default=0)
        for ground in self.grounds:
            of_all = formats.share(rate(ground.persons, self.residents), language)
            label, count = ground.words.said_in(language), formats.number(ground.persons, language)
            made.add_row(label, count, of_all, bar(ground.persons, largest))
        return made


def insurance(run: Run, country: Country, resources: Resources | None = None) -> InsuranceReadiness:
    """Count the residents of a run by the ground of their insurance."""
    with decided(country, resources, run=run) as connection:
        rows = connection.execute(
            "SELECT insurance, count(*), count(*) FILTER (NOT insurance_settled) FROM run"
            f" WHERE coalesce(headline NOT IN {listed(country.closing)}, true) GROUP BY insurance"
        ).fetchall()
    counted = {code: (persons, provisional) for code, persons, provisional in rows}
    labels = {ground.code: ground.words for ground in country.catalogue.insurance}
    labels |= {WITHOUT: words.NO_GROUND, NOT_SETTLED: words.GROUND_OPEN}
    grounds = tuple(GroundCount(code, label, *counted[code]) for code, label in labels.items() if code in counted)
    day = run.certificate.day
    in_force = tuple(ground.code for ground in country.catalogue.insurance if ground.on(day) is not None)
    return InsuranceReadiness((RunStamp.of(run),), grounds, in_force)
