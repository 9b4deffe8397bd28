"""What a board is about: a place, a run, what it is compared with, in which division; and the counts of these."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from martebe.assembly import places
from martebe.office.headquarters import lines
from martebe.office.headquarters.carried import DISTRICT, REGION, Carried, carry
from martebe.office.headquarters.lines import COUNTRY, Counts, Line
from martebe.office.headquarters.runs import PublishedRun
from martebe.rules.days import add_months

NEAR = timedelta(days=10)
"""A run this far from the same day of another month is still of that time."""


@dataclass(frozen=True)
class Choice:
    """What a reader asked for. month, year: the runs of about a month and a year before, None where there is none.

    division: the day of the division that all is told in; None: each run in its own. narrow: the place is no larger
    than a rural district and the reader does not answer for it, so that who its people are is not told apart.
    """

    place: int
    run: PublishedRun
    runs: tuple[PublishedRun, ...]
    month: PublishedRun | None
    year: PublishedRun | None
    division: date | None
    narrow: bool = False

    @property
    def day(self) -> date:
        """The day by whose division places are named and drawn."""
        return self.division or self.run.day

    @property
    def period(self) -> list[PublishedRun]:
        """The runs from the start of the period to the one that is shown, oldest first."""
        return [each for each in reversed(self.runs) if self.run.since <= each.day <= self.run.day]

    @property
    def is_latest(self) -> bool:
        """Whether its numbers can be opened as people."""
        return self.run == self.runs[0] and self.division in (None, self.run.day)


@dataclass(frozen=True)
class Scene:
    """The counts of a choice. lines: the place in each run that has it, by its number. below: places of the next level.

    before: the places below in the run compared with. beside: the place among those of the same parent. whole and
    homeless: see ``carried.Carried``.
    """

    lines: Mapping[int, Line]
    below: Sequence[Line]
    before: Mapping[int, Line]
    beside: Sequence[Line] = ()
    whole: frozenset[int] = frozenset()
    homeless: Sequence[Line] = ()


def near(runs: Sequence[PublishedRun], run: PublishedRun, months: int) -> PublishedRun | None:
    """The run nearest to the same day so many months before; None where none is near."""
    wanted = add_months(run.day, -months)
    close = [each for each in runs if abs(each.day - wanted) <= NEAR and each.day < run.day]
    return min(close, key=lambda each: abs(each.day - wanted), default=None)


def scene(choice: Choice) -> Scene:
    """Read what is published, and carry it where another division is asked for."""
    wanted = [each.number for each in (choice.run, choice.month) if each]
    level = _level(choice)
    if choice.division is None or level is None:
        return _as_then(choice, wanted)
    return _carried_scene(choice, level, wanted)


def _level(choice: Choice) -> int | None:
    """The level of a place in the division asked for; None for one that only its own run knows."""
    if choice.place == COUNTRY:
        return 0
    division = places.on(choice.day)
    return division.place(choice.place).level if choice.place in division else None


def _as_then(choice: Choice, wanted: Sequence[int]) -> Scene:
    mine = lines.of_place(choice.place)
    below = lines.below(choice.place, wanted)
    parent = mine[choice.run.number].parent if choice.run.number in mine else None
    beside = [] if parent is None else lines.below(parent, wanted[:1]).get(choice.run.number, [])
    return Scene(mine, below.get(choice.run.number, []), _before(choice, below), beside)


def _before(choice: Choice, below: Mapping[int, Sequence[Line]]) -> dict[int, Line]:
    found = below.get(choice.month.number, []) if choice.month else []
    return {line.place: line for line in found}


def _carried_scene(choice: Choice, level: int, wanted: Sequence[int]) -> Scene:
    numbers = wanted if level == 0 else [each.number for each in choice.runs]
    carried = _carried(choice, numbers)
    below = {number: _below(choice.place, each) for number, each in carried.items()}
    mine = carried[choice.run.number]
    of_place = lines.of_place(COUNTRY) if level == 0 else _of_place(choice.place, level, carried)
    line = of_place.get(choice.run.number)
    beside = _below(line.parent, mine) if line and line.parent is not None else []
    homeless = mine.homeless if level == 0 else []
    return Scene(of_place, below[choice.run.number], _before(choice, below), beside, mine.whole, homeless)


def _carried(choice: Choice, numbers: Sequence[int]) -> dict[int, Carried]:
    regions, districts = lines.of_level(REGION, numbers), lines.of_level(DISTRICT, numbers)
    days = {each.number: each.day for each in choice.runs}
    return {
        number: carry(
            districts.get(number, []), _rest(regions[number], districts.get(number, [])), days[number], choice.day
        )
        for number in numbers
    }


def _rest(regions: Sequence[Line], districts: Sequence[Line]) -> list[Line]:
    """What regions hold besides their districts."""
    found = []
    for line in regions:
        left = line.counts.minus(each.counts for each in districts if each.parent == line.place)
        if left != Counts():
            found.append(Line(line.run, line.level, line.place, line.parent, left, None, 0))
    return found


def _below(place: int, carried: Carried) -> list[Line]:
    found = carried.regions if place == COUNTRY else carried.districts
    return [line for line in found if line.parent == place]


def _of_place(place: int, level: int, carried: Mapping[int, Carried]) -> dict[int, Line]:
    every = {number: each.regions if level == REGION else each.districts for number, each in carried.items()}
    return {number: line for number, found in every.items() for line in found if line.place == place}
