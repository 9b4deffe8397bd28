"""The registers of families: whose child is whose (justice), who lives with whom (akimats)."""

from __future__ import annotations

import numpy as np

from martebe.madeup.daynumbers import NEVER
from martebe.madeup.people import Kind
from martebe.madeup.plan import FIRST_CUT
from martebe.madeup.registers.rows import Rows, option, rows_of
from martebe.madeup.world import World


def kinship_rows(world: World) -> Rows:
    """Mothers and fathers of those born since 1994."""
    people, kin, children = world.people, world.kin, world.children
    fathers = children[kin.father[children] >= 0]
    child = np.concatenate([children, fathers])
    parent = np.concatenate([kin.mother[children], kin.father[fathers]])
    mother, father = option("kinship", "kind", "mother"), option("kinship", "kind", "father")
    order = np.argsort(parent, kind="stable")
    return rows_of(
        "kinship", np.maximum(people.appears[child], FIRST_CUT - 40)[order], person=people.number[parent][order],
        child=people.number[child][order], child_birth_date=people.born[child][order],
        kind=np.repeat([mother, father], [len(children), len(fathers)])[order],
    )  # fmt: skip


def household_rows(world: World) -> Rows:
    """Membership of households; newborn children join that of the mother."""
    people, kin = world.people, world.kin
    rows = np.flatnonzero(people.is_kind(Kind.RESIDENT, Kind.BORN_LATER) & (kin.household >= 0))
    since = np.maximum(people.registered, people.born)[rows]
    return rows_of(
        "households", np.maximum(people.appears[rows] + 3, FIRST_CUT - 40),
        household=(world.chunk.index + 1) * 10**6 + kin.household[rows], person=people.number[rows],
        role=kin.role[rows], since=since, until=NEVER,
    )  # fmt: skip
