"""The registers of justice and the interior: residents, deaths, moves, kandas, and numbers of one person."""

from __future__ import annotations

import numpy as np

from martebe.madeup.daynumbers import NEVER, add_years, day
from martebe.madeup.draws import days_between
from martebe.madeup.people import Kind
from martebe.madeup.plan import FIRST_CUT
from martebe.madeup.registers.rows import MISSING, Rows, option, rows_of
from martebe.madeup.settlements import NOWHERE
from martebe.madeup.world import World


def resident_rows(world: World) -> Rows:
    """Residents, and phantoms that nobody took off."""
    people = world.people
    sexes = np.where(people.male, option("residents", "sex", "male"), option("residents", "sex", "female"))
    return rows_of(
        "residents", people.appears, gone=people.vanishes, person=people.number, birth_date=people.born, sex=sexes,
        region=world.plan.regions[world.chunk.region], district=people.district,
        settlement=np.where(world.homes == NOWHERE, MISSING, world.homes), urban=people.urban,
        registered_since=people.registered,
    )  # fmt: skip


def death_rows(world: World) -> Rows:
    """Acts of death; those of phantoms were drawn up years late."""
    people = world.people
    rows = np.flatnonzero((people.died != NEVER) & (people.told != NEVER))
    told = people.told[rows]
    return rows_of(
        "deaths", told, act=world.row_numbers(len(rows)), person=people.number[rows], died_on=people.died[rows],
        registered_on=np.where(told - people.died[rows] > 60, told - 3, np.maximum(people.died[rows], told - 1)),
    )  # fmt: skip


def move_rows(world: World) -> Rows:
    """Departures abroad, and arrivals of 2017."""
    people = world.people
    left = np.flatnonzero((people.left != NEVER) & (people.told != NEVER))
    came = _arrived(world)
    rows = np.concatenate([left, came])
    kinds = np.repeat([option("moves", "kind", "departed"), option("moves", "kind", "arrived")], [len(left), len(came)])
    return rows_of(
        "moves", np.concatenate([people.told[left], people.appears[came] + 3]), move=world.row_numbers(len(rows)),
        person=people.number[rows], kind=kinds, day=np.concatenate([people.left[left], people.appears[came]]),
    )  # fmt: skip


def _arrived(world: World) -> np.ndarray[tuple[int], np.dtype[np.int64]]:
    people = world.people
    return np.flatnonzero(
        (people.kind == Kind.RESIDENT) & (people.appears > FIRST_CUT) & (people.born < FIRST_CUT - 20)
    )


def kandas_rows(world: World) -> Rows:
    """Who arrived in 2017 received the status of kandas (then oralman), for a year."""
    rows = _arrived(world)
    granted = world.people.appears[rows] + days_between(world.random("kandas"), 3, 12, len(rows))
    ended = add_years(granted, 1)
    return rows_of(
        "kandas", granted + 2, ended=ended + 20, person=world.people.number[rows], granted_on=granted, ended_on=ended
    )


def link_rows(world: World) -> Rows:
    """Second numbers that were found in the round and linked to the first."""
    rows = world.are("round_double")
    on = days_between(world.random("links"), day(2017, 5, 10), day(2017, 9, 20), len(rows))
    first = world.people.number[world.people.same_as[rows]]
    return rows_of("identity_links", on + 1, number=world.people.number[rows], person=first, linked_on=on)
