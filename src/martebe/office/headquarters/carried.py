"""Figures of one division of the country in another: "as now" for runs from before a region was divided.

A district is carried whole, to the one district or at least the one region that has become of it. One whose people are
in several regions now cannot be carried without guessing; it is listed, and the total of the country stays the same.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache

from martebe.assembly import places
from martebe.figures.board import COUNTRY
from martebe.figures.ranking import ranks
from martebe.office.headquarters.lines import Line, added
from martebe.office.headquarters.places import last_known

REGION, DISTRICT = 1, 2


@dataclass(frozen=True)
class Carried:
    """The places of a run in another division.

    whole: codes of districts that were divided since inside one region, and stand here as they were. homeless: what
    lies in several regions now: districts, and persons of a region without a district.
    """

    regions: Sequence[Line]
    districts: Sequence[Line]
    whole: frozenset[int]
    homeless: Sequence[Line]


def divisions() -> list[date]:
    """The first day of each set of regions that is known, oldest first."""
    days = places.days
    return [
        day
        for day, before in zip(days, (None, *days), strict=False)
        if before is None or _regions(day) != _regions(before)
    ]


@lru_cache(maxsize=64)
def _regions(day: date) -> frozenset[int]:
    return frozenset(place.code for place in places.on(day).regions)


def carry(lines: Sequence[Line], rest: Sequence[Line], from_day: date, to_day: date) -> Carried:
    """Carry the districts of a run. rest: what regions hold besides their districts, as lines of regions."""
    by_region: dict[int, list[Line]] = defaultdict(list)
    districts: dict[int, list[Line]] = defaultdict(list)
    homeless, whole = [], set()
    for line in (*lines, *rest):
        region, district = became(line.place, from_day, to_day)
        if region is None:
            homeless.append(line)
            continue
        by_region[region].append(line)
        if line.level == DISTRICT:
            districts[district or line.place].append(replace(line, parent=region))
            whole |= set() if district else {line.place}
    regions = _ranked([_together(REGION, code, COUNTRY, found) for code, found in by_region.items()])
    made = [_together(DISTRICT, code, found[0].parent, found) for code, found in districts.items()]
    return Carried(regions, _ranked(made), frozenset(whole), homeless)


@lru_cache(maxsize=8192)
def became(code: int, from_day: date, to_day: date) -> tuple[int | None, int | None]:
    """The one region, and the one district, that hold all people of a district or region; None where several do.

    A register may still use a code that is abolished by ``from_day``: its people are followed from its own last day.
    """
    known = last_known(code, from_day)
    if known is None:
        return None, None
    successors = [each.code for each in places.as_of(code, min(from_day, known.valid_until or from_day), to_day)]
    division = places.on(to_day)
    regions = {division.region_of(each).code for each in successors}
    region = regions.pop() if len(regions) == 1 else None
    return region, successors[0] if len(successors) == 1 else None


def _together(level: int, code: int, parent: int | None, lines: Sequence[Line]) -> Line:
    return Line(lines[0].run, level, code, parent, added(line.counts for line in lines), None, 0)


def _ranked(lines: Iterable[Line]) -> list[Line]:
    """Lines by code, each with its rank among those of the same parent."""
    beside: dict[int | None, list[Line]] = defaultdict(list)
    for line in lines:
        beside[line.parent].append(line)
    found = [line for each in beside.values() for line in _rank(each)]
    return sorted(found, key=lambda line: line.place)


def _rank(lines: Sequence[Line]) -> list[Line]:
    ranked = {place: rank for rank, place in ranks({line.place: line.counts.rate for line in lines})}
    number = sum(1 for line in lines if line.counts.rate is not None)
    return [replace(line, rank=ranked[line.place], ranked=number) for line in lines]
