"""The register of names: what everybody is called, families together."""

from __future__ import annotations

import numpy as np

from martebe.madeup import names
from martebe.madeup.daynumbers import day
from martebe.madeup.draws import Index, Mask, Random, some
from martebe.madeup.names import KAZAKH, ORIGINS, OTHER, RUSSIAN, SHARES, Texts
from martebe.madeup.plan import FIRST_CUT
from martebe.madeup.registers.rows import Rows, rows_of
from martebe.madeup.world import World

OWN_LETTERS_SINCE = day(1991, 12, 16)
GENERATIONS = 3
"""So many are alive at once; names come down from the eldest."""
TAKES_HUSBANDS = (0.6, 0.9, 0.7)
"""Share of wives who bear the husband's surname, by origin (assumed)."""
OF_OTHER_ORIGIN = 0.08
"""Share of wives whose origin is another than the husband's (assumed)."""
KAZAKH_PATRONYMIC, NO_PATRONYMIC = 0.4, 0.06
"""Shares of Kazakhs whose patronymic ends in -ұлы or -қызы, and of all who have none (assumed)."""


def name_rows(world: World) -> Rows:
    """The names of everybody in the register of residents; a second number bears the names of the first."""
    people, kin, random = world.people, world.kin, world.random("names")
    origin, family = _families(world, random)
    male, count = people.male, len(people)
    first = _given(random, origin, male)
    fathers = np.where(kin.father >= 0, first[kin.father], _given(random, origin, np.ones(count, np.bool_)))
    fathers_origin = np.where(kin.father >= 0, origin[kin.father], origin)
    own_letters = (people.born >= OWN_LETTERS_SINCE) | some(random, 0.5, count)
    kazakh_way = (origin == KAZAKH) & some(random, KAZAKH_PATRONYMIC, count)
    columns = {
        "surname": _surnames(origin, family, male, own_letters),
        "given_name": _given_names(origin, first, male, own_letters),
        "patronymic": np.where(
            some(random, NO_PATRONYMIC, count),
            "",
            _patronymics(fathers_origin, fathers, male, own_letters, kazakh_way),
        ),
    }
    same = np.where(people.same_as >= 0, people.same_as, np.arange(count))
    known = np.maximum(people.appears, FIRST_CUT - 40)
    return rows_of("names", known, person=people.number, **{name: texts[same] for name, texts in columns.items()})


def _families(world: World, random: Random) -> tuple[Index, Index]:
    """Origin and surname (index among those of the origin) of each: from the father, else the mother, else drawn."""
    people, kin, count = world.people, world.kin, len(world.people)
    origin = random.choice(len(ORIGINS), count, p=SHARES)
    wives = np.flatnonzero(~people.male & (kin.partner >= 0))
    husbands = kin.partner[wives]
    origin[wives] = np.where(some(random, OF_OTHER_ORIGIN, len(wives)), origin[wives], origin[husbands])
    parent = np.where(kin.father >= 0, kin.father, kin.mother)
    children = np.flatnonzero(parent >= 0)
    for _ in range(GENERATIONS):
        origin[children] = origin[parent[children]]
    family = _drawn(random, origin, {each: names.surnames(each).shares for each in range(len(ORIGINS))})
    for _ in range(GENERATIONS):
        family[children] = family[parent[children]]
    takes = random.random(len(wives)) < np.array(TAKES_HUSBANDS)[origin[husbands]]
    takes &= origin[wives] == origin[husbands]
    family[wives[takes]] = family[husbands[takes]]
    return origin, family


def _given(random: Random, origin: Index, male: Mask) -> Index:
    """Given names, as indices among those of origin and sex."""
    kinds = origin * 2 + male
    return _drawn(random, kinds, {kind: names.given(kind // 2, _sex(kind % 2)).shares for kind in range(6)})


def _drawn(random: Random, kinds: Index, shares: dict[int, names.Weights]) -> Index:
    found = np.zeros(len(kinds), np.int64)
    chance = random.random(len(kinds))
    for kind, weights in shares.items():
        mine = kinds == kind
        found[mine] = np.minimum(np.searchsorted(np.cumsum(weights), chance[mine], side="right"), len(weights) - 1)
    return found


def _surnames(origin: Index, family: Index, male: Mask, own_letters: Mask) -> Texts:
    found = np.empty(len(origin), "U32")
    for kind in (KAZAKH, RUSSIAN, OTHER):
        as_men = names.surnames(kind).texts
        texts = np.stack([names.forms(tuple(map(names.of_woman, as_men))), names.forms(as_men)])
        mine = origin == kind
        found[mine] = texts[male[mine].astype(int), family[mine], (~own_letters[mine]).astype(int)]
    return found


def _given_names(origin: Index, first: Index, male: Mask, own_letters: Mask) -> Texts:
    found = np.empty(len(origin), "U32")
    for kind in range(6):
        mine = (origin * 2 + male) == kind
        texts = names.forms(names.given(kind // 2, _sex(kind % 2)).texts)
        found[mine] = texts[first[mine], (~own_letters[mine]).astype(int)]
    return found


def _patronymics(origin: Index, fathers: Index, male: Mask, own_letters: Mask, kazakh_way: Mask) -> Texts:
    found = np.empty(len(origin), "U32")
    for kind in (KAZAKH, RUSSIAN, OTHER):
        for of_man in (False, True):
            for way in (False, True):
                mine = (origin == kind) & (male == of_man) & (kazakh_way == way)
                after = names.given(kind, "male").texts
                texts = names.forms(tuple(names.patronymic(each, male=of_man, kazakh=way) for each in after))
                found[mine] = texts[fathers[mine], (~own_letters[mine]).astype(int)]
    return found


def _sex(male: int) -> str:
    return "male" if male else "female"
