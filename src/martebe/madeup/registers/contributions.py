"""The State Corporation's payments: pension contributions month by month, and single aggregate payments since 2019."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import numpy as np
import numpy.typing as npt

from martebe.madeup.daynumbers import Days, first_of, last_of, month_number, months_of, number_of, spell
from martebe.madeup.draws import Mask, Random, days_between, some
from martebe.madeup.registers.rows import MISSING, Rows, joined, positions, rows_of
from martebe.madeup.situations import BENEFITS_SINCE
from martebe.madeup.world import World

FIRST_MONTH = month_number(date(2016, 11, 1))
LATE = 0.015
RETROACTIVE = 0.002
SINGLE_PAYMENTS_FROM = month_number(date(2019, 2, 1))
# Monthly calculation index in tenge by the day from which it holds (laws on the republican budget of each year).
INDEX = (
    (date(2019, 1, 1), 2525),
    (date(2020, 1, 1), 2651),
    (date(2020, 4, 1), 2778),
    (date(2021, 1, 1), 2917),
    (date(2022, 1, 1), 3063),
)


def contribution_rows(world: World) -> Iterator[Rows]:
    """Contributions for each month from November 2016 until the last that may have been paid."""
    leave = _leave(world)
    for month in range(FIRST_MONTH, month_number_of(world.plan.last_known) + 1):
        random = world.random(f"contributions {month}")
        paid = _paid(world, random, month, leave)
        wrong = _wrong_person(world, random, month, len(paid))
        yield paid
        yield wrong


def month_number_of(at: int) -> int:
    """The month of a day."""
    return int(months_of(np.array([at], np.int32))[0])


def _paid(world: World, random: Random, month: int, leave: tuple[Days, Days, npt.NDArray[np.int64]]) -> Rows:
    """One contribution for each job that was held in the month, but for gaps and leave."""
    jobs = world.jobs
    held = (jobs.start <= last_of(month) - 10) & (jobs.end > first_of(month) + 5) & (jobs.pays > 0)
    held &= random.random(len(held)) < jobs.pays
    held &= ~_on_leave(world, month, leave)[jobs.person]
    rows = np.flatnonzero(held)
    rows = rows[np.argsort(jobs.person[rows], kind="stable")]
    amount = jobs.wage[rows] // 10 * 100
    return _payments(
        world,
        month,
        0,
        jobs.person[rows],
        jobs.payer[rows],
        jobs.kind[rows],
        amount,
        _paid_on(random, month, len(rows)),
    )


def _paid_on(random: Random, month: int, count: int) -> Days:
    """By the 24th of the next month; some late, a few long after."""
    on = days_between(random, first_of(month + 1), first_of(month + 1) + 23, count)
    on = np.where(some(random, LATE, count), on + days_between(random, 25, 120, count), on)
    return np.where(some(random, RETROACTIVE, count), on + days_between(random, 120, 320, count), on).astype(np.int32)


def _payments(
    world: World, month: int, first: int, people: npt.NDArray[np.int64], payer: npt.NDArray[np.int64],
    kind: npt.ArrayLike, amount: npt.ArrayLike, paid_on: Days, reverses: npt.ArrayLike = MISSING,
) -> Rows:  # fmt: skip
    number = _payment_numbers(world, month, first, len(people))
    return rows_of(
        "contributions", paid_on + 1, payment=number, person=world.people.number[people], payer=payer, kind=kind,
        month=first_of(month), amount=amount, paid_on=paid_on, reverses=reverses,
    )  # fmt: skip


def _payment_numbers(world: World, month: int, first: int, count: int) -> npt.NDArray[np.int64]:
    year_and_month = int(spell(month).replace("-", ""))
    return (year_and_month * 1000 + world.chunk.index + 1) * 10**6 + first + np.arange(count, dtype=np.int64)


def _leave(world: World) -> tuple[Days, Days, npt.NDArray[np.int64]]:
    """First and last month without wages of each mother: from two months before the birth to the first birthday."""
    children = world.children[world.people.born[world.children] >= BENEFITS_SINCE]
    born = world.people.born[children]
    return months_of(born - 45), months_of(born + 365), world.kin.mother[children]


def _on_leave(world: World, month: int, leave: tuple[Days, Days, npt.NDArray[np.int64]]) -> Mask:
    first, last, mothers = leave
    found = np.zeros(len(world.people), np.bool_)
    found[mothers[(first <= month) & (month <= last)]] = True
    return found


# Months whose wrong payments, and the reversals of these, are all known before the days on which the funnel is counted.
WRONG_MONTHS = tuple(
    month_number(each) for each in (date(2017, 8, 1), date(2017, 9, 1), date(2018, 2, 1), date(2018, 3, 1))
)


def _wrong_person(world: World, random: Random, month: int, first: int) -> Rows:
    """Contributions under the number of somebody who has no job, reversed later; one reversal in four is told first."""
    people = world.are("without_informal") if month in WRONG_MONTHS else np.zeros(0, np.int64)
    people = people[some(random, 0.004, len(people))]
    count = len(people)
    payer = world.employers.draw(random, count)
    on = days_between(random, first_of(month + 1), first_of(month + 1) + 23, count)
    early = some(random, 0.25, count)
    amount, labour = np.full(count, 1_050_000), positions("contributions", "kind", ["labour"])[0]
    wrong = _payments(world, month, first, people, payer, labour, amount, on)
    number = wrong.columns["payment"]
    back = _payments(world, month, first + count, people, payer, labour, -amount, on + 12, number)
    later = np.where(early, first_of(month + 2) + 20, wrong.known).astype(np.int32)
    sooner = np.where(early, wrong.known, first_of(month + 2) + 20).astype(np.int32)
    return joined([Rows("contributions", wrong.columns, later), Rows("contributions", back.columns, sooner)])


def single_payment_rows(world: World) -> Iterator[Rows]:
    """Some of those who work for themselves pay the single aggregate payment, each month that they can."""
    able = world.are("round_independent", "round_household_plot", "without_informal")
    payers = able[some(world.random("single payers"), 0.2, len(able))]
    for month in range(SINGLE_PAYMENTS_FROM, month_number_of(world.plan.last_known) + 1):
        random = world.random(f"single payments {month}")
        rows = payers[some(random, 0.85, len(payers))]
        index = [value for since, value in INDEX if number_of(since) <= first_of(month)][-1]
        amount = np.where(world.people.urban[rows], index * 100, index * 50)
        on = days_between(random, first_of(month), first_of(month) + 24, len(rows))
        yield rows_of(
            "single_payments", on + 1, payment=_payment_numbers(world, month, 0, len(rows)),
            person=world.people.number[rows], payer=world.people.number[rows], month=first_of(month), amount=amount,
            paid_on=on,
        )  # fmt: skip
