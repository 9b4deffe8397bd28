"""The registers of the Ministry of Labour: contracts, targeted assistance, disability."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from martebe.madeup.daynumbers import NEVER, Days, day
from martebe.madeup.draws import Index, days_between
from martebe.madeup.registers.rows import Rows, joined, option, positions, rows_of
from martebe.madeup.working_lives import CIVIL
from martebe.madeup.world import World

AWARDED = {
    "known_large_family": (day(2016, 7, 1), day(2017, 2, 20)),
    "updated_assistance": (day(2018, 1, 5), day(2018, 6, 20)),
}

FAMILIES_TO_AN_AWARD = 4


def contract_rows(world: World) -> Rows:
    """Contracts of work; a civil-law one ends with the year in which it began."""
    jobs = world.jobs
    kept = np.flatnonzero(jobs.contract)
    order = kept[np.argsort(jobs.person[kept], kind="stable")]
    civil = jobs.kind[order] == CIVIL
    kinds = np.where(civil, option("contracts", "kind", "civil"), option("contracts", "kind", "labour"))
    return rows_of(
        "contracts", jobs.known[order], ended=jobs.end_known[order], contract=world.row_numbers(len(order)),
        person=world.people.number[jobs.person[order]], employer=jobs.payer[order], kind=kinds, start=jobs.start[order],
        end=jobs.end[order], signed_on=jobs.start[order] - jobs.wage[order] // 100 % 4,
    )  # fmt: skip


def assistance_rows(world: World) -> Rows:
    """Awards of targeted assistance: to some large families, and to those it gave a status; with their children."""
    people, random = world.people, world.random("assistance")
    members: list[Index] = []
    starts: list[Days] = []
    for name, (first, last) in AWARDED.items():
        adults = world.are(name)
        adults = adults if name.startswith("updated") else adults[::FAMILIES_TO_AN_AWARD]
        children = _children_of(world, adults)
        start = dict(zip(adults.tolist(), days_between(random, first, last, len(adults)).tolist(), strict=True))
        parents = np.where(
            np.isin(world.kin.mother[children], adults), world.kin.mother[children], world.kin.father[children]
        )
        members += [adults, children]
        starts += [np.array([start[row] for row in np.r_[adults, parents].tolist()], np.int32)]
    rows, start_days = np.concatenate(members), np.concatenate(starts)
    kinds = np.where(
        random.random(len(rows)) < 0.35, *positions("assistance_awards", "kind", ["conditional", "unconditional"])
    )
    return rows_of(
        "assistance_awards", start_days + days_between(random, 1, 8, len(rows)), award=world.row_numbers(len(rows)),
        person=people.number[rows], kind=kinds, start=start_days, end=NEVER,
        amount=random.integers(20, 140, len(rows)) * 100 * 100,
    )  # fmt: skip


def _children_of(world: World, adults: Index) -> Index:
    """Children under sixteen of any of these adults."""
    children, kin = world.children, world.kin
    young = children[(world.people.born[children] > day(2001, 6, 1)) & (world.people.born[children] < day(2016, 6, 1))]
    return young[np.isin(kin.mother[young], adults) | np.isin(kin.father[young], adults)]


def disability_rows(world: World) -> Rows:
    """Decisions on disability: of adults of the funnel, and of one child of each carer."""
    adults = _grades(world, world.are("known_disabled"), (day(2005, 1, 1), day(2016, 9, 1)))
    first, last = day(2009, 1, 1), day(2016, 9, 1)
    child = disabled_children(world)
    random = world.random("child disability")
    start = np.maximum(days_between(random, first, last, len(child)), world.people.born[child] + 30)
    children = rows_of(
        "disabilities", start + 15, decision=0, person=world.people.number[child],
        grade=option("disabilities", "grade", "child"), since_childhood=True, start=start, end=NEVER,
    )  # fmt: skip
    both = joined([adults, children])
    return both.with_numbers("decision", world.row_numbers(len(both)))


def disabled_children(world: World) -> Index:
    """One child, born before 2016, of each carer of a child with disability."""
    carers = world.are("known_disabled_child_carer")
    born = world.people.born[world.children]
    able = world.children[(born < day(2016, 1, 1)) & (born > day(2003, 1, 1))]
    _, first = np.unique(world.kin.mother[able], return_index=True)
    return able[first][np.isin(world.kin.mother[able[first]], carers)]


def _grades(world: World, rows: Index, between: tuple[int, int]) -> Rows:
    random = world.random("disability")
    start = days_between(random, *between, len(rows))
    grades = positions("disabilities", "grade", ["group_1", "group_2", "group_3"])
    drawn: npt.NDArray[np.int8] = random.choice(grades, len(rows), p=[0.12, 0.43, 0.45])
    return rows_of(
        "disabilities", start + 15, decision=0, person=world.people.number[rows], grade=drawn,
        since_childhood=random.random(len(rows)) < 0.15, start=start, end=NEVER,
    )  # fmt: skip
