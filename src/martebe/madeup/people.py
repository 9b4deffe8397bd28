"""Everybody of whom some register holds a record: residents, those born or gone since, and records without a person."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from enum import IntEnum

import numpy as np
import numpy.typing as npt

from martebe.kazakhstan.places import places, population
from martebe.madeup.ages import births, pension_days
from martebe.madeup.calibration import NATION
from martebe.madeup.daynumbers import NEVER, Days, add_years, day
from martebe.madeup.draws import Index, Mask, Random, days_between, some
from martebe.madeup.plan import ARRIVALS_A_YEAR, COUNTED_ON, DIVISION, FIRST_CUT, Chunk, Plan
from martebe.madeup.refusals import no_numbers_left
from martebe.people.made_up_numbers import SERIALS, made_up_iins

Numbers = npt.NDArray[np.int64]
ADULT_BY = day(1998, 12, 31)
WORKS_UNTIL = day(2019, 7, 1)


class Kind(IntEnum):
    """What stands behind a record of the register of residents."""

    RESIDENT = 0
    BORN_LATER = 1
    DIED_IN_2017 = 2
    DEPARTED_IN_2017 = 3
    PHANTOM_DEPARTED = 4
    PHANTOM_DIED = 5
    DOUBLE = 6


@dataclass(frozen=True)
class People:
    """Records of one chunk as columns of one length, in the order of their numbers.

    born, registered: days. appears, vanishes: the days on which the register of residents takes the record up and off.
    died, left: days of death and of departure for good, NEVER where it has not come. told: when the register of deaths
    or of moves learns of it. pension: reaches pension age. same_as: the row of the person a double belongs to, else -1.
    district: code in the division of June 2018. situation: index into the table of situations, or -1.
    """

    number: Numbers
    kind: npt.NDArray[np.int8]
    born: Days
    male: Mask
    district: npt.NDArray[np.int32]
    urban: Mask
    registered: Days
    appears: Days
    vanishes: Days
    died: Days
    left: Days
    told: Days
    same_as: npt.NDArray[np.int64]
    situation: npt.NDArray[np.int8]

    def __len__(self) -> int:
        return len(self.number)

    @property
    def pension(self) -> Days:
        """The day of reaching pension age."""
        return pension_days(self.born, self.male)

    def is_kind(self, *kinds: Kind) -> Mask:
        """Which records are of these kinds."""
        return np.isin(self.kind, kinds)

    def age_on(self, at: int) -> npt.NDArray[np.float64]:
        """Age in years on a day, near enough for drawing."""
        return np.asarray((at - self.born) / 365.25)


def make_people(random: Random, plan: Plan, chunk: Chunk) -> People:
    """All records of a chunk, numbered and in the order of their numbers; situations are still to be drawn."""
    parts = [
        _residents(random, plan, chunk),
        _born_later(random, plan, chunk),
        _gone_in_2017(random, chunk, Kind.DIED_IN_2017, chunk.extras.died),
        _gone_in_2017(random, chunk, Kind.DEPARTED_IN_2017, chunk.extras.departed),
    ]
    for code, count in chunk.quotas.items():
        if code.endswith(("_departed", "_died")):
            parts.append(_phantoms(random, code, count))
    parts.append(_doubles(random, parts[0], chunk.quotas["round_double"] + chunk.quotas["without_double"]))
    return _in_order(_numbered(_placed(random, plan, chunk, _joined(parts)), plan, chunk))


def _blank(count: int, kind: Kind, born: Days, male: Mask) -> People:
    """Records that have appeared with birth and neither moved nor died."""
    never = np.full(count, NEVER, np.int32)
    zero = np.zeros(count, np.int32)
    return People(
        number=zero.astype(np.int64), kind=np.full(count, kind, np.int8), born=born, male=male, district=zero,
        urban=np.zeros(count, np.bool_), registered=born, appears=born, vanishes=never, died=never, left=never,
        told=never, same_as=np.full(count, -1, np.int64), situation=np.full(count, -1, np.int8),
    )  # fmt: skip


def _residents(random: Random, plan: Plan, chunk: Chunk) -> People:
    region = plan.regions[chunk.region]
    born = np.concatenate([births(random, region, sex, n) for sex, n in ((True, chunk.male), (False, chunk.female))])
    male = np.arange(chunk.residents) < chunk.male
    people = _blank(chunk.residents, Kind.RESIDENT, born, male)
    arrives = some(random, 0.75 * ARRIVALS_A_YEAR / NATION, len(people)) & (born < FIRST_CUT)
    moved = np.maximum(days_between(random, day(1996, 1, 1), day(2016, 12, 1), len(people)), born)
    registered = np.where(arrives, days_between(random, FIRST_CUT + 1, day(2017, 12, 10), len(people)), moved)
    registered = np.where(born > day(2016, 11, 1), born, registered).astype(np.int32)
    return _dying(random, plan, chunk, replace(people, registered=registered, appears=registered))


def _dying(random: Random, plan: Plan, chunk: Chunk, people: People) -> People:
    """Let some of the old residents of 1 January 2018 die before the last day known."""
    old = np.flatnonzero(people.pension <= day(2017, 1, 1))
    dead = random.permutation(old)[: chunk.deaths]
    died = people.died.copy()
    died[dead] = days_between(random, COUNTED_ON, max(plan.last_known, COUNTED_ON), len(dead))
    return _taken_off(random, replace(people, died=died))


def _taken_off(random: Random, people: People) -> People:
    """A death or departure is told within days or weeks; one record in seven stays in the register all the same."""
    gone = np.minimum(people.died, people.left)
    delay = days_between(random, 1, 20, len(people))
    told = np.where(gone == NEVER, NEVER, gone.astype(np.int64) + delay)
    stays = some(random, 1 / 7, len(people)) | (gone == NEVER)
    return replace(people, told=told.astype(np.int32), vanishes=np.where(stays, NEVER, told).astype(np.int32))


def _born_later(random: Random, plan: Plan, chunk: Chunk) -> People:
    count = chunk.extras.born
    born = days_between(random, COUNTED_ON, max(plan.last_known, COUNTED_ON), count)
    return _blank(count, Kind.BORN_LATER, born, some(random, 0.515, count))


def _gone_in_2017(random: Random, chunk: Chunk, kind: Kind, count: int) -> People:
    """People who were in the first delivery and not in the country any more on 1 January 2018."""
    first, last = (day(1925, 1, 1), day(1952, 12, 31)) if kind == Kind.DIED_IN_2017 else (day(1970, 1, 1), ADULT_BY)
    people = _blank(count, kind, days_between(random, first, last, count), some(random, 0.5, count))
    on = days_between(random, FIRST_CUT + 1, COUNTED_ON - 25, count)
    gone = replace(people, died=on) if kind == Kind.DIED_IN_2017 else replace(people, left=on)
    return _taken_off(random, gone)


# When the register of deaths or moves learns of a phantom, by the phase of its situation; of the others never.
TOLD = {
    "known": (day(2017, 1, 10), day(2017, 3, 25)),
    "round": (day(2017, 5, 1), day(2017, 9, 20)),
    "updated": (day(2018, 1, 10), day(2018, 6, 28)),
}


def _phantoms(random: Random, code: str, count: int) -> People:
    """Records of people who departed or died years ago and were never taken off the register."""
    phase, what = code.split("_", 1)
    kind = Kind.PHANTOM_DIED if what == "died" else Kind.PHANTOM_DEPARTED
    born = days_between(random, day(1962, 1, 1), day(1992, 12, 31), count)
    people = _blank(count, kind, born, some(random, 0.55, count))
    gone = days_between(random, day(2010, 6, 1), day(2016, 9, 30), count)
    told = days_between(random, *TOLD[phase], count) if phase in TOLD else people.told
    if kind == Kind.PHANTOM_DIED:
        return replace(people, died=gone, told=told)
    return replace(people, left=gone, told=told)


def _doubles(random: Random, residents: People, count: int) -> People:
    """Second numbers of residents of working age."""
    able = np.flatnonzero((residents.born <= ADULT_BY) & (residents.born > day(1965, 1, 1)))
    of: Index = np.sort(random.permutation(able)[:count])
    people = _blank(len(of), Kind.DOUBLE, residents.born[of], residents.male[of])
    return replace(people, same_as=of, registered=residents.registered[of])


def _joined(parts: list[People]) -> People:
    columns = {f.name: np.concatenate([getattr(part, f.name) for part in parts]) for f in fields(People)}
    joined = People(**columns)
    late = joined.is_kind(Kind.RESIDENT, Kind.BORN_LATER) & (joined.born >= FIRST_CUT - 20)
    others = np.where(joined.is_kind(Kind.RESIDENT), joined.appears, np.minimum(joined.appears, FIRST_CUT - 30))
    return replace(joined, appears=np.where(late, joined.born + 10, others).astype(np.int32))


def _placed(random: Random, plan: Plan, chunk: Chunk, people: People) -> People:
    """Give everybody a district of the region, by the counts of 1 January 2023, and town or village."""
    codes, weights, urban = district_table(plan.regions[chunk.region])
    at = np.searchsorted(np.cumsum(weights), random.random(len(people)), side="right").clip(max=len(codes) - 1)
    doubles = people.same_as >= 0
    at[doubles] = at[people.same_as[doubles]]
    grown = np.maximum(people.registered, people.born)
    return replace(people, district=codes[at], urban=random.random(len(people)) < urban[at], registered=grown)


def district_table(
    region: int,
) -> tuple[npt.NDArray[np.int32], npt.NDArray[np.float64], npt.NDArray[np.float64]]:
    """Districts of a region in the division of June 2018: codes, shares of residents, shares of townspeople."""
    division, counted = places.on(DIVISION), population.districts(DIVISION)
    mine = {each.code: counted[each.code] for each in division.districts(region) if each.code in counted}
    totals = np.array([count.total for count in mine.values()], np.float64)
    urban = np.array([count.urban for count in mine.values()], np.float64)
    return np.array(list(mine), np.int32), totals / totals.sum(), urban / totals


def _numbered(people: People, plan: Plan, chunk: Chunk) -> People:
    """A number for each record, out of the serials set apart for this chunk."""
    room = (SERIALS * 99 // 100) // plan.chunk_count
    numbers = made_up_iins(people.born.astype("datetime64[D]"), people.male, first=room * chunk.index)
    heads, counts = np.unique(numbers // 10**5, return_counts=True)
    if (counts > room).any():
        raise no_numbers_left(f"{heads[np.argmax(counts)]:07d}", room)
    return replace(people, number=numbers)


def _in_order(people: People) -> People:
    order = np.argsort(people.number, kind="stable")
    moved = {f.name: getattr(people, f.name)[order] for f in fields(People)}
    where = np.empty(len(order), np.int64)
    where[order] = np.arange(len(order))
    same = moved["same_as"]
    moved["same_as"] = np.where(same >= 0, where[same], -1)
    return People(**moved)


def is_adult_of_working_age(people: People) -> Mask:
    """Residents who were 18 in 2016 and do not reach pension age before July 2019: those the funnel is about."""
    return people.is_kind(Kind.RESIDENT) & (people.born <= ADULT_BY) & (people.pension > WORKS_UNTIL)


def eighteen(people: People) -> Days:
    """The eighteenth birthday of each."""
    return add_years(people.born, 18)
