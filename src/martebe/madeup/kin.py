"""Who is whose child, who is married to whom, and who lives together: drawn inside one chunk."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from martebe.madeup.daynumbers import day
from martebe.madeup.draws import Index, Mask, Random, choose, some
from martebe.madeup.people import Kind, People
from martebe.madeup.plan import COUNTED_ON

FIRST_COHORT = 1994
YOUNGEST_MOTHER, OLDEST_MOTHER = 17, 44
ROLES = ("head", "spouse", "child", "parent", "other")
HEAD, SPOUSE, CHILD, PARENT, OTHER = range(5)


@dataclass(frozen=True)
class Kin:
    """Rows of others for each record, -1 where there is none.

    mother, partner: row. children: so many known children. last_birth: day of the youngest child's birth (a woman's;
    -1 without one). household: its index in the chunk, -1 for records without a resident. role: index into ROLES.
    """

    mother: Index
    partner: Index
    children: npt.NDArray[np.int64]
    last_birth: npt.NDArray[np.int32]
    household: Index
    role: npt.NDArray[np.int8]

    @property
    def father(self) -> Index:
        """The mother's partner."""
        return np.where(self.mother >= 0, self.partner[self.mother], -1)


def make_kin(random: Random, people: People) -> Kin:
    """Draw families and households for the residents of a chunk."""
    alive = people.is_kind(Kind.RESIDENT, Kind.BORN_LATER)
    mother = _mothers(random, people, alive)
    known = mother >= 0
    children = np.bincount(mother[known], minlength=len(people))
    last_birth = np.full(len(people), -1, np.int32)
    np.maximum.at(last_birth, mother[known], people.born[known])
    partner = _partners(random, people, alive, children > 0)
    household, role = _households(random, people, alive, mother, partner)
    return Kin(mother, partner, children, last_birth, household, role)


def _mothers(random: Random, people: People, alive: Mask) -> Index:
    """A mother for each child of each year; no woman bears in two years running, and none beyond plausible ages."""
    mother = np.full(len(people), -1, np.int64)
    women = np.flatnonzero(people.is_kind(Kind.RESIDENT) & ~people.male)
    year_of_last = np.full(len(people), 0)
    last_year = (
        int(people.born[alive].max().astype("datetime64[D]").astype("datetime64[Y]").astype(int)) + 1970
        if alive.any()
        else 0
    )
    for year in range(FIRST_COHORT, last_year + 1):
        children = np.flatnonzero(alive & (people.born >= day(year, 1, 1)) & (people.born <= day(year, 12, 31)))
        age = (day(year, 1, 1) - people.born[women]) / 365.25
        weights = np.exp(-(((age - 27) / 6.5) ** 2)) * ((age >= YOUNGEST_MOTHER) & (age < OLDEST_MOTHER))
        weights *= year_of_last[women] < year - 1
        chosen = random.permutation(women[choose(random, weights, len(children))])
        mother[children[: len(chosen)]] = chosen
        year_of_last[chosen] = year
    return mother


def _partners(random: Random, people: People, alive: Mask, has_children: Mask) -> Index:
    """Couples of about the same age, the man some years older on the whole."""
    age = people.age_on(COUNTED_ON)
    wish = np.where(has_children, 0.86, 0.5) * (age >= 20) * (age < 85) * alive
    women = np.flatnonzero(~people.male & (random.random(len(people)) < wish))
    men_weights = np.where(age < 26, 0.25, 1.0) * (people.male & alive & (age >= 21))
    men = choose(random, men_weights, len(women))
    women = choose(random, np.isin(np.arange(len(people)), women).astype(np.float64), len(men))
    wished = people.born[women] - random.integers(-700, 2600, len(women))
    women, men = women[np.argsort(wished, kind="stable")], men[np.argsort(people.born[men], kind="stable")]
    partner = np.full(len(people), -1, np.int64)
    partner[women], partner[men] = men, women
    return partner


def _households(
    random: Random, people: People, alive: Mask, mother: Index, partner: Index
) -> tuple[Index, npt.NDArray[np.int8]]:
    """Couples and lone mothers with their unmarried children; the old and the single join a household or live alone."""
    rows = np.arange(len(people))
    single = alive & (partner < 0)
    child = single & (mother >= 0)
    is_mother = np.isin(rows, mother[child])
    heads = (alive & people.male & (partner >= 0)) | (single & is_mother & ~child)
    age = people.age_on(COUNTED_ON)
    rest = single & ~child & ~heads
    alone = rest & (age >= 18) & some(random, 0.45, len(people))
    if not heads.any():
        alone |= rest
    household = np.full(len(people), -1, np.int64)
    role = np.full(len(people), OTHER, np.int8)
    own = np.flatnonzero(heads | alone)
    household[own], role[own] = np.arange(len(own)), HEAD
    wives = np.flatnonzero(~people.male & (partner >= 0))
    household[wives], role[wives] = household[partner[wives]], SPOUSE
    joining = np.flatnonzero(rest & ~alone)
    household[joining] = random.choice(household[heads], len(joining)) if len(joining) else 0
    role[joining] = np.where(age[joining] >= 60, PARENT, OTHER)
    return _children_placed(household, role, mother, child)


def _children_placed(
    household: Index, role: npt.NDArray[np.int8], mother: Index, child: Mask
) -> tuple[Index, npt.NDArray[np.int8]]:
    """Children live where the mother does; twice, since a young mother may herself live with hers."""
    role[child] = CHILD
    for _ in range(3):
        household[child] = household[mother[child]]
    return household, role
