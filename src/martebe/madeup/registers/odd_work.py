"""What employers do that ought not to be: contracts with children and the dead, and pay without a contract.

Drawn from a stream of its own and numbered apart, so that all other rows are the same with or without it.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from martebe.madeup.daynumbers import NEVER, add_years, day, first_of, months_of
from martebe.madeup.draws import Index, days_between, some
from martebe.madeup.people import Kind
from martebe.madeup.registers.rows import MISSING, Rows, option, rows_of
from martebe.madeup.working_lives import LABOUR
from martebe.madeup.world import World

CHILDREN, DEAD, SECOND = 0.01, 0.05, 0.01
"""The share of children of ten to fifteen who work, of the dead of 2017 and 2018 whose contract stays open, and of
employees whom a second employer pays without a contract (assumed)."""
NUMBERS = 90_000_000
"""Contracts and payments are numbered from here on within a chunk, above those of everybody else."""
PAID_MONTHS = 3
"""So many months are paid for every other child at work, and by a second employer."""
SECOND_SINCE = day(2018, 3, 15)


def odd_work_rows(world: World) -> Iterator[Rows]:
    """Contracts, and the contributions for some of them."""
    children, dead = _children(world), _dead(world)
    random = world.random("odd work")
    begun = days_between(random, day(2018, 3, 1), day(2018, 5, 10), len(children))
    old = days_between(random, day(2008, 1, 1), day(2014, 12, 31), len(dead))
    rows, start = np.concatenate([children, dead]), np.concatenate([begun, old]).astype(np.int32)
    employer = world.employers.draw(random, len(rows))
    yield rows_of(
        "contracts", start + 10, contract=(world.chunk.index + 1) * 10**8 + NUMBERS + np.arange(len(rows)),
        person=world.people.number[rows], employer=employer, kind=option("contracts", "kind", "labour"), start=start,
        end=NEVER, signed_on=start,
    )  # fmt: skip
    paid = np.arange(len(children)) % 2 == 0
    second = _second(world)
    payees = np.concatenate([children[paid], second])
    payer = np.concatenate([employer[: len(children)][paid], world.employers.draw(random, len(second))])
    yield from _payments(world, payees, payer, np.concatenate([begun[paid], np.full(len(second), SECOND_SINCE)]))


def _children(world: World) -> Index:
    """Some of those who are ten at least when they begin and not yet sixteen on 1 August 2018."""
    people = world.people
    young = (
        people.is_kind(Kind.RESIDENT)
        & (people.born > day(2002, 8, 2))
        & (add_years(people.born, 10) <= day(2018, 3, 1))
    )
    rows = np.flatnonzero(young)
    return rows[some(world.random("children at work"), CHILDREN, len(rows))]


def _dead(world: World) -> Index:
    """Some of the dead who had reached pension age, whose statuses work does not change."""
    people = world.people
    told = (people.died != NEVER) & (people.told != NEVER) & (people.pension <= day(2017, 1, 1))
    rows = np.flatnonzero(told & people.is_kind(Kind.RESIDENT, Kind.DIED_IN_2017))
    return rows[some(world.random("contracts of the dead"), DEAD, len(rows))]


def _second(world: World) -> Index:
    """Some of those who have long had a contract and go on working under it."""
    jobs = world.jobs
    lasting = jobs.contract & (jobs.kind == LABOUR) & (jobs.end == NEVER) & (jobs.pays > 0)
    rows = np.unique(jobs.person[lasting & (jobs.start < day(2017, 1, 1))])
    return rows[some(world.random("second payers"), SECOND, len(rows))]


def _payments(world: World, rows: Index, payer: Index, start: Index) -> Iterator[Rows]:
    """Contributions for the first whole months after each beginning."""
    first = months_of(start.astype(np.int32)) + 1
    for month in range(PAID_MONTHS):
        for_month = first + month
        days = np.array([first_of(int(each)) for each in for_month], np.int32)
        paid_on = np.array([first_of(int(each) + 1) for each in for_month], np.int32) + 14
        number = (world.chunk.index + 1) * 10**10 + NUMBERS + month * 10**6 + np.arange(len(rows))
        yield rows_of(
            "contributions", paid_on + 1, payment=number, person=world.people.number[rows], payer=payer,
            kind=option("contributions", "kind", "labour"), month=days, amount=450_000, paid_on=paid_on,
            reverses=MISSING,
        )  # fmt: skip
