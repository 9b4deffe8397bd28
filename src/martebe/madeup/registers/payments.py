"""The State Corporation's awards: pensions, benefits and social insurance payments."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from martebe.madeup.daynumbers import NEVER, Days, add_years, day
from martebe.madeup.draws import Index, days_between
from martebe.madeup.people import Kind
from martebe.madeup.registers.rows import Rows, joined, positions, rows_of
from martebe.madeup.situations import BENEFITS_SINCE
from martebe.madeup.world import World

MEAN_PENSION = 50_850
# Kinds that people of a situation are awarded, with their weights (assumed), and the days between which they begin.
LONG_AGO = (day(2008, 1, 1), day(2016, 9, 1))
OTHERS: dict[str, tuple[dict[str, float], tuple[int, int]]] = {
    "known_disabled": ({"disability_benefit": 1.0}, LONG_AGO),
    "known_disabled_child_carer": ({"disabled_child_carer_benefit": 1.0}, (day(2010, 7, 1), day(2016, 9, 1))),
    "known_large_family": ({"large_family_benefit": 1.0}, LONG_AGO),
    "known_social_payment": ({"special_state_benefit": 0.8, "survivor_benefit": 0.2}, LONG_AGO),
    "round_social_payment": (
        {"special_state_benefit": 0.6, "disability_benefit": 0.4},
        (day(2017, 4, 5), day(2017, 9, 20)),
    ),
    "updated_social_payment": (
        {"special_state_benefit": 0.5, "disability_benefit": 0.4, "survivor_benefit": 0.1},
        (day(2018, 1, 5), day(2018, 6, 20)),
    ),
}


def social_payment_rows(world: World) -> Rows:
    """All awards of a chunk."""
    parts = [_pensions(world), *_births(world), *_funnel(world)]
    every = joined(parts)
    return every.with_numbers("award", world.row_numbers(len(every)))


def _awards(
    world: World, rows: Index, kind: npt.ArrayLike, start: Days, end: npt.ArrayLike, known: npt.ArrayLike, mean: int
) -> Rows:
    last = np.broadcast_to(np.asarray(end, np.int32), start.shape)
    random = world.random(f"amounts {len(rows)} {mean}")
    amount = mean * np.exp(random.standard_normal(len(rows)) * 0.3)
    told = np.where(last == NEVER, NEVER, np.asarray(known))
    return rows_of(
        "social_payments", known, ended=told.astype(np.int32), award=0, person=world.people.number[rows], kind=kind,
        start=start, end=last, amount=(amount // 1 * 100).astype(np.int64),
    )  # fmt: skip


def _pensions(world: World) -> Rows:
    """A pension from the day of reaching the age; it goes on after death until the act arrives."""
    people = world.people
    able = people.is_kind(Kind.RESIDENT, Kind.DIED_IN_2017)
    start = np.maximum(people.pension, day(1998, 1, 1))
    rows = np.flatnonzero(able & (people.pension <= world.plan.last_known))
    random = world.random("pensions")
    kinds = np.where(
        random.random(len(rows)) < 0.05, *positions("social_payments", "kind", ["service_pension", "old_age_pension"])
    )
    begun = np.maximum(start[rows], people.appears[rows] - 400 * (people.appears[rows] < day(2017, 1, 1))).astype(
        np.int32
    )
    begun = np.minimum(begun, np.maximum(start[rows], day(2016, 12, 1))).astype(np.int32)
    died = people.died[rows]
    pensions = _awards(world, rows, kinds, begun, died, begun + 1, MEAN_PENSION)
    told = np.where(died == NEVER, NEVER, np.minimum(people.told[rows].astype(np.int64) + 10, NEVER))
    return Rows(pensions.table, pensions.columns, pensions.known, told.astype(np.int32))


def _births(world: World) -> list[Rows]:
    """The payment before and after a birth, and the benefit for the child's first year."""
    people = world.people
    children = world.children[people.born[world.children] >= BENEFITS_SINCE]
    mothers, born = world.kin.mother[children], people.born[children]
    maternity, childcare = positions("social_payments", "kind", ["maternity_benefit", "childcare_benefit"])
    return [
        _awards(world, mothers, maternity, (born - 70).astype(np.int32), born + 56, born - 60, 90_000),
        _awards(world, mothers, childcare, born, add_years(born, 1), born + 14, 32_000),
    ]


def _funnel(world: World) -> list[Rows]:
    found = []
    for name, (kinds, (first, last)) in OTHERS.items():
        random, rows = world.random(f"award {name}"), world.are(name)
        start = days_between(random, first, last, len(rows))
        drawn = random.choice(positions("social_payments", "kind", list(kinds)), len(rows), p=list(kinds.values()))
        found.append(_awards(world, rows, drawn, start, NEVER, start + days_between(random, 2, 12, len(rows)), 21_000))
    return found
