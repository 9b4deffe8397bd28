"""What became of the people of a round by later runs, beside those like them who were not visited."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from martebe.office.statements import rows
from martebe.planning.compared import Difference, Pair, difference, share
from martebe.planning.share import Share

EFFECT = """
SELECT run, day, district, visited, persons, held, confirmed FROM office.fieldwork_effect WHERE round = $1
ORDER BY day DESC, run, district, visited
"""


@dataclass(frozen=True)
class Counted:
    """Of people without status when the list was made: in a district, visited or not, how many hold one at a run."""

    run: str
    day: date
    district: int
    visited: bool
    persons: int
    held: int
    confirmed: int


@dataclass(frozen=True)
class Compared:
    """The visited and the others by one measure; the difference is taken within each district."""

    visited: Share | None
    others: Share | None
    apart: Difference | None


@dataclass(frozen=True)
class AtRun:
    """What a run says: who holds a status, and for whom a register bears it out."""

    run: str
    day: date
    held: Compared
    confirmed: Compared


def effect(number: int) -> list[AtRun]:
    """What each run since says of a round, the latest first."""
    counted = [Counted(*row) for row in rows(EFFECT, number)]
    return [
        AtRun(run, day, _compared(list_, lambda each: each.held), _compared(list_, lambda each: each.confirmed))
        for (run, day), found in groupby(counted, key=lambda each: (each.run, each.day))
        if (list_ := list(found))
    ]


def _compared(counted: list[Counted], measure: Callable[[Counted], int]) -> Compared:
    return Compared(
        _share([each for each in counted if each.visited], measure),
        _share([each for each in counted if not each.visited], measure),
        difference([_pair(list(found), measure) for _, found in groupby(counted, key=lambda each: each.district)]),
    )


def _share(counted: list[Counted], measure: Callable[[Counted], int]) -> Share | None:
    return share(sum(map(measure, counted)), sum(each.persons for each in counted))


def _pair(of_district: list[Counted], measure: Callable[[Counted], int]) -> Pair:
    visited = [each for each in of_district if each.visited]
    others = [each for each in of_district if not each.visited]
    return Pair(
        sum(map(measure, visited)),
        sum(each.persons for each in visited),
        sum(map(measure, others)),
        sum(each.persons for each in others),
    )
