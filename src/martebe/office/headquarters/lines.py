"""What was published of places: one line for a place and a run, read by few questions."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import astuple, dataclass, fields
from fractions import Fraction

from martebe.figures.board import COUNTRY
from martebe.figures.figure import rate
from martebe.office.statements import rows


@dataclass(frozen=True)
class Counts:
    """Persons of a place on the day of a run; see ``figures.board.Standing``."""

    records: int = 0
    left_it: int = 0
    determined: int = 0
    without: int = 0
    not_settled: int = 0
    needed: int = 0
    updated: int = 0
    gone: int = 0

    @property
    def residents(self) -> int:
        """Records that neither death nor departure has closed."""
        return self.records - self.left_it

    @property
    def rate(self) -> Fraction | None:
        """The share of those without status at the start who hold one now."""
        return rate(self.updated, self.needed)

    def minus(self, others: Iterable[Counts]) -> Counts:
        """What is left of a place when its parts are taken away."""
        taken = added(others)
        return Counts(*(mine - theirs for mine, theirs in zip(astuple(self), astuple(taken), strict=True)))


@dataclass(frozen=True)
class Line:
    """A place in a run. rank: among the ``ranked`` places beside it; None where nobody was without status."""

    run: int
    level: int
    place: int
    parent: int | None
    counts: Counts
    rank: int | None
    ranked: int


def added(counts: Iterable[Counts]) -> Counts:
    """Counts of several places together."""
    found = [astuple(each) for each in counts]
    return Counts(*map(sum, zip(*found, strict=True))) if found else Counts()


NAMES = ", ".join(field.name for field in fields(Counts))
COLUMNS = f"run, level, place, parent, rank, ranked, {NAMES}"
OF_PLACE = f"SELECT {COLUMNS} FROM office.headquarters_standing WHERE place = $1 ORDER BY run"
BELOW = f"SELECT {COLUMNS} FROM office.headquarters_standing WHERE parent = $1 AND run = ANY ($2) ORDER BY place"
OF_LEVEL = f"SELECT {COLUMNS} FROM office.headquarters_standing WHERE level = $1 AND run = ANY ($2) ORDER BY place"
HEADLINES = "SELECT headlines FROM office.headquarters_standing WHERE place = $1 AND run = $2"
ABOVE = """
WITH RECURSIVE above AS (
    SELECT parent, level FROM office.headquarters_standing WHERE place = $1 AND run = $2
    UNION ALL
    SELECT s.parent, s.level FROM above JOIN office.headquarters_standing s ON s.place = above.parent AND s.run = $2
)
SELECT parent FROM above WHERE parent IS NOT NULL ORDER BY level
"""


def of_place(place: int) -> dict[int, Line]:
    """A place in every run that has it."""
    return {line.run: line for line in _lines(rows(OF_PLACE, place))}


def below(place: int, runs: Collection[int]) -> dict[int, list[Line]]:
    """For each run the places of the next level in a place, by code."""
    return _by_run(_lines(rows(BELOW, place, list(runs))))


def of_level(level: int, runs: Collection[int]) -> dict[int, list[Line]]:
    """For each run all places of a level, by code."""
    return _by_run(_lines(rows(OF_LEVEL, level, list(runs))))


def above(place: int, run: int) -> list[int]:
    """What a place lies in, the country first."""
    return [parent for (parent,) in rows(ABOVE, place, run)]


def headlines(place: int, run: int) -> Mapping[str, Sequence[int]]:
    """For each headline all persons of a place, and those of them who were without status at the start."""
    found = rows(HEADLINES, place, run)
    return json.loads(found[0][0]) if found else {}


def _lines(found: Iterable[Sequence[int]]) -> list[Line]:
    return [
        Line(run, level, place, parent, Counts(*counts), rank, ranked)
        for (run, level, place, parent, rank, ranked, *counts) in found
    ]


def _by_run(found: Iterable[Line]) -> dict[int, list[Line]]:
    sorted_: dict[int, list[Line]] = defaultdict(list)
    for line in found:
        sorted_[line.run].append(line)
    return sorted_


__all__ = ["COUNTRY", "Counts", "Line", "above", "added", "below", "headlines", "of_level", "of_place"]
