"""The funnel between two runs: what became of those whose status was needed at the first.

Needed are the residents who at the first run hold no status or are not settled. Each has one fate at the second:
updated (holds a status, or is known to have died or departed), still without, still not settled, or gone from the
register. Those who held a status and lost it are counted apart, and so are those who were not needed at the first.
"""

from __future__ import annotations

from collections.abc import Set
from dataclasses import asdict, dataclass
from fractions import Fraction
from typing import Any, ClassVar

from rich.console import RenderableType

from martebe.engines.decisions import NOT_SETTLED, WITHOUT
from martebe.figures import formats, words
from martebe.figures.country import Country
from martebe.figures.figure import Figure, RunStamp, plain, rate
from martebe.figures.funnel import GroupCount, group_counts
from martebe.figures.queries import Rows, decided
from martebe.figures.terminal import bar, table
from martebe.register import Resources, Run
from martebe.rules import Words
from martebe.rules.words import Language


@dataclass(frozen=True)
class FunnelBetween(Figure):
    """Persons, each counted once: needed = updated + still_without + still_not_settled + gone.

    At the second run, without + not settled = still_without + still_not_settled + lost + arrived + returned.

    updated_groups: by group and headline at the second run; those who died or departed are a group of their own.
    lost_groups: those who are without status or not settled at the second run, by the status they had at the first.
    arrived: not in the register at the first. returned: dead or departed at the first.
    """

    runs: tuple[RunStamp, ...]
    needed_without: int
    needed_not_settled: int
    updated_groups: tuple[GroupCount, ...]
    still_without: int
    still_not_settled: int
    gone: int
    lost_groups: tuple[GroupCount, ...]
    arrived: int
    returned: int

    code: ClassVar[str] = "funnel_between"
    definition: ClassVar[Words] = words.FUNNEL_BETWEEN

    @property
    def needed(self) -> int:
        """Residents without status or not settled at the first run: the denominator."""
        return self.needed_without + self.needed_not_settled

    @property
    def updated(self) -> int:
        """Of those needed: a status is determined at the second run."""
        return sum(group.persons for group in self.updated_groups)

    @property
    def lost(self) -> int:
        """Persons who had a status at the first run and need one at the second."""
        return sum(group.persons for group in self.lost_groups)

    @property
    def rate(self) -> Fraction | None:
        """The share of those needed who were updated, from totals."""
        return rate(self.updated, self.needed)

    def content(self) -> dict[str, Any]:
        """Totals, rate and groups."""
        names = (
            "needed", "needed_without", "needed_not_settled", "updated", "still_without", "still_not_settled", "gone",
            "lost", "arrived", "returned",
        )  # fmt: skip
        groups = {
            name: [asdict(group) | {"persons": group.persons} for group in getattr(self, name)]
            for name in ("updated_groups", "lost_groups")
        }
        return {name: getattr(self, name) for name in names} | {"rate": plain(self.rate)} | groups

    def as_table(self, language: Language) -> RenderableType:
        """What was needed, what became of it, and what was lost meanwhile."""
        made = table(self, (words.STAGE, words.PERSONS, words.SHARE, ""), language)
        updated = [(f"  {group.words.said_in(language)}", group.persons) for group in self.updated_groups]
        stages = [(label.said_in(language), persons) for label, persons in self.stages()]
        for label, persons in [*stages[:2], *updated, *stages[2:]]:
            of_needed = formats.share(rate(persons, self.needed), language)
            made.add_row(label, formats.number(persons, language), of_needed, bar(persons, self.needed))
        made.add_section()
        for heading, persons in (
            (words.LOST, self.lost),
            (words.ARRIVED, self.arrived),
            (words.RETURNED, self.returned),
        ):
            made.add_row(heading.said_in(language), formats.number(persons, language), "", "")
        return made

    def stages(self) -> tuple[tuple[Words, int], ...]:
        """Those needed and their fates."""
        return (
            (words.NEEDED, self.needed),
            (words.UPDATED, self.updated),
            (words.STILL_WITHOUT, self.still_without),
            (words.STILL_NOT_SETTLED, self.still_not_settled),
            (words.GONE, self.gone),
        )


def funnel_between(first: Run, second: Run, country: Country, resources: Resources | None = None) -> FunnelBetween:
    """Follow everybody from one run to another. A person is one in both: decisions stand under one number."""
    with decided(country, resources, first=first, second=second) as connection:
        fates = _Fates(connection.execute(FATES).fetchall())
    held = {status.code for status in country.catalogue.statuses}
    return FunnelBetween(
        (RunStamp.of(first), RunStamp.of(second)),
        needed_without=fates.persons({WITHOUT}),
        needed_not_settled=fates.persons({NOT_SETTLED}),
        updated_groups=tuple(group_counts(fates.by_second(NEEDS, held), country)),
        still_without=fates.persons(NEEDS, {WITHOUT}),
        still_not_settled=fates.persons(NEEDS, {NOT_SETTLED}),
        gone=fates.persons(NEEDS, {""}),
        lost_groups=tuple(group_counts(fates.by_first(held - set(country.closing), NEEDS), country)),
        arrived=fates.persons({""}, NEEDS),
        returned=fates.persons(set(country.closing), NEEDS),
    )


NEEDS = frozenset({WITHOUT, NOT_SETTLED})
FATES = """
SELECT first.headline, coalesce(second.headline, ''), count(*), count(*) FILTER (NOT second.settled)
FROM first LEFT JOIN second USING (person) WHERE first.headline IN ('none', 'open') GROUP BY ALL
UNION ALL
SELECT coalesce(first.headline, ''), second.headline, count(*), count(*) FILTER (NOT second.settled)
FROM second LEFT JOIN first USING (person)
WHERE second.headline IN ('none', 'open') AND coalesce(first.headline NOT IN ('none', 'open'), true) GROUP BY ALL
"""
"""Only whoever needs a status at one of the runs is followed: most of a nation has one at both."""


@dataclass(frozen=True)
class _Fates:
    """Rows of headline at the first run, headline at the second ("" is not in the register), persons, provisional."""

    rows: Rows

    def persons(self, first: Set[str], second: Set[str] | None = None) -> int:
        return sum(row[2] for row in self.rows if row[0] in first and (second is None or row[1] in second))

    def by_second(self, first: Set[str], second: Set[str]) -> dict[str, tuple[int, int]]:
        found: dict[str, tuple[int, int]] = {}
        for before, after, persons, provisional in self.rows:
            if before in first and after in second:
                so_far = found.get(after, (0, 0))
                found[after] = (so_far[0] + persons, so_far[1] + provisional)
        return found

    def by_first(self, first: Set[str], second: Set[str]) -> dict[str, tuple[int, int]]:
        headlines = {before for before, *_ in self.rows if before in first}
        counted = {headline: (self.persons({headline}, second), 0) for headline in sorted(headlines)}
        return {headline: counts for headline, counts in counted.items() if counts[0]}
