"""The classifier of the Committee on Statistics: settlements, and the days on which their codes and names hold."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np

from martebe.kazakhstan.places import Division, places
from martebe.madeup.daynumbers import NEVER, number_of
from martebe.madeup.divisions import districts_then, settlements_then
from martebe.madeup.plan import Plan
from martebe.madeup.registers.rows import Rows, positions, rows_of
from martebe.madeup.settlements import CITY, CITY_DISTRICT, KINDS, URBAN, VILLAGE, Settlement
from martebe.rules import Words


@dataclass(frozen=True)
class Listed:
    """A settlement as the classifier lists it on a day."""

    code: int
    parent: int
    kind: int
    names: Words


@dataclass(frozen=True)
class Entry:
    """A line of the classifier, with its first and last day as numbers."""

    listed: Listed
    since: int
    until: int = int(NEVER)


def settlement_rows(plan: Plan, settlements: Sequence[Settlement]) -> Rows:
    """Every code and name that a settlement had until the last day known; an end is entered the day after."""
    days = [day for day in places.days if number_of(day) <= plan.last_known]
    entries = sorted(_entries(settlements, days), key=lambda each: (each.listed.code, each.since))
    listed = [each.listed for each in entries]
    kinds = np.array([each.kind for each in listed], np.int64)
    since, until = np.array([(each.since, each.until) for each in entries], np.int32).reshape(-1, 2).T
    return rows_of(
        "settlements", since, ended=np.where(until == NEVER, NEVER, np.minimum(until, NEVER - 1) + 1),
        code=np.array([each.code for each in listed], np.int64), level=np.where(kinds == VILLAGE, 4, 3),
        parent=np.array([each.parent for each in listed], np.int64),
        kind=positions("settlements", "kind", KINDS)[kinds], urban=np.isin(kinds, URBAN),
        name_kk=np.array([each.names.kk for each in listed], np.str_),
        name_ru=np.array([each.names.ru for each in listed], np.str_),
        name_en=np.array([each.names.en for each in listed], np.str_), valid_from=since, valid_until=until,
    )  # fmt: skip


def _entries(settlements: Sequence[Settlement], days: Sequence[date]) -> Iterator[Entry]:
    """A line stands from the first day on which it is listed until it is listed otherwise, or no more."""
    standing: dict[int, Entry] = {}
    for day in days:
        now = {each.code: each for each in _listed(settlements, day)}
        for code in [code for code, entry in standing.items() if now.get(code) != entry.listed]:
            ended = standing.pop(code)
            yield Entry(ended.listed, ended.since, number_of(day) - 1)
        for code, listed in now.items():
            standing.setdefault(code, Entry(listed, number_of(day)))
    yield from standing.values()


def _listed(settlements: Sequence[Settlement], on: date) -> Iterator[Listed]:
    districts = districts_then(np.array([each.district for each in settlements], np.int32), on)
    codes = settlements_then(np.array([each.code for each in settlements], np.int32), districts)
    division = places.on(on)
    for each, district, code in zip(settlements, districts.tolist(), codes.tolist(), strict=True):
        if each.kind in (CITY, CITY_DISTRICT):
            yield _city(division, district, code)
        else:
            yield Listed(code, code // 1000 * 1000 if each.kind == VILLAGE else district, each.kind, each.names)


def _city(division: Division, district: int, code: int) -> Listed:
    """A city, or a district of one: which of them it is, and its name, go by the day."""
    place = division.place(district)
    if place.kind == "city_district" and place.parent is not None:
        return Listed(code, place.parent, CITY_DISTRICT, place.names)
    return Listed(code, district, CITY, place.names)
