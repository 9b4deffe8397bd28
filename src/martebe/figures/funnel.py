"""The funnel of one run: from the records of the population register to those whose status is determined."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any, ClassVar

from rich.console import RenderableType

from martebe.engines.decisions import NOT_SETTLED, WITHOUT
from martebe.figures import words
from martebe.figures.country import Country
from martebe.figures.errors import FigureError
from martebe.figures.figure import Figure, RunStamp
from martebe.figures.queries import decided
from martebe.figures.terminal import counted_table
from martebe.register import Resources, Run
from martebe.rules import Words
from martebe.rules.words import Language


@dataclass(frozen=True)
class HeadlineCount:
    """Persons whose headline is a status, and of these the provisional ones."""

    code: str
    words: Words
    persons: int
    provisional: int


@dataclass(frozen=True)
class GroupCount:
    """Persons whose headline belongs to a group of statuses, with each of its headlines."""

    code: str
    words: Words
    headlines: tuple[HeadlineCount, ...]

    @property
    def persons(self) -> int:
        """Persons of the group; a person has one headline, so nobody is counted twice."""
        return sum(headline.persons for headline in self.headlines)


@dataclass(frozen=True)
class Funnel(Figure):
    """records = left + residents; residents = determined + without + not_settled. Persons throughout.

    groups: those determined, by group and headline. left: the dead and departed, likewise.
    """

    runs: tuple[RunStamp, ...]
    groups: tuple[GroupCount, ...]
    left_groups: tuple[GroupCount, ...]
    without: int
    not_settled: int

    code: ClassVar[str] = "funnel"
    definition: ClassVar[Words] = words.FUNNEL

    @property
    def determined(self) -> int:
        """Residents who hold a status."""
        return sum(group.persons for group in self.groups)

    @property
    def left(self) -> int:
        """Records that death or departure has closed."""
        return sum(group.persons for group in self.left_groups)

    @property
    def residents(self) -> int:
        """Records that are still open."""
        return self.determined + self.without + self.not_settled

    @property
    def records(self) -> int:
        """All records of the population register."""
        return self.residents + self.left

    @property
    def provisional(self) -> int:
        """Of those determined: a stronger status is still open."""
        return sum(headline.provisional for group in self.groups for headline in group.headlines)

    def stages(self) -> tuple[tuple[Words, int], ...]:
        """The stages of the funnel, in order."""
        return (
            (words.RECORDS, self.records),
            (words.LEFT, self.left),
            (words.RESIDENTS, self.residents),
            (words.DETERMINED, self.determined),
            (words.WITHOUT, self.without),
            (words.NOT_SETTLED, self.not_settled),
        )

    def content(self) -> dict[str, Any]:
        """The stages and the groups."""
        names = ("records", "left", "residents", "determined", "provisional", "without", "not_settled")
        groups = [asdict(group) | {"persons": group.persons} for group in self.groups]
        left = [asdict(group) | {"persons": group.persons} for group in self.left_groups]
        return {name: getattr(self, name) for name in names} | {"groups": groups, "left_groups": left}

    def as_table(self, language: Language) -> RenderableType:
        """Stages first, then the groups of those determined."""
        rows = [(label.said_in(language), persons) for label, persons in self.stages()]
        groups = [(f"  {group.words.said_in(language)}", group.persons) for group in self.groups if group.persons]
        place = next(number for number, (label, _) in enumerate(self.stages()) if label is words.DETERMINED) + 1
        return counted_table(self, [*rows[:place], *groups, *rows[place:]], language, words.STAGE)


def funnel(run: Run, country: Country, resources: Resources | None = None) -> Funnel:
    """Count the decisions of a run. Raises FigureError when they are not those that its certificate counted."""
    with decided(country, resources, run=run) as connection:
        rows = connection.execute(
            "SELECT headline, count(*), count(*) FILTER (NOT settled) FROM run GROUP BY headline"
        ).fetchall()
    counted = {headline: (persons, open_) for headline, persons, open_ in rows}
    if {headline: persons for headline, (persons, _) in counted.items()} != dict(run.certificate.counts.headlines):
        raise FigureError(words.NOT_AS_CERTIFIED, run.name)
    groups = group_counts(counted, country)
    return Funnel(
        (RunStamp.of(run),),
        tuple(group for group in groups if group.code not in country.catalogue.closing_groups),
        tuple(group for group in groups if group.code in country.catalogue.closing_groups),
        counted.get(WITHOUT, (0, 0))[0],
        counted.get(NOT_SETTLED, (0, 0))[0],
    )


def group_counts(counted: dict[str, tuple[int, int]], country: Country) -> list[GroupCount]:
    """Persons and provisional ones by headline, put into the groups of statuses in their order."""
    headlines = [
        (status.group, HeadlineCount(status.code, status.words, *counted[status.code]))
        for status in country.catalogue.statuses
        if status.code in counted
    ]
    return [
        GroupCount(code, label, tuple(headline for group, headline in headlines if group == code))
        for code, label in country.catalogue.status_groups.items()
        if any(group == code for group, _ in headlines)
    ]
