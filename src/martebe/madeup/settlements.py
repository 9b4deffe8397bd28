"""What lies below the districts: cities and towns, rural districts and their villages, and who lives where.

As many as in life, scaled: the region Abai has 140 rural districts and towns and 330 settlements in ten districts, the
country about 2,500 rural districts and 6,500 villages. A smaller country has fewer, though never one alone.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np
import numpy.typing as npt

from martebe.kazakhstan.places import Place, places, population
from martebe.kazakhstan.places.tables import read_table
from martebe.madeup.calibration import NATION
from martebe.madeup.daynumbers import date_of
from martebe.madeup.divisions import code_on
from martebe.madeup.draws import Mask, Random, stream
from martebe.madeup.kin import Kin
from martebe.madeup.people import People
from martebe.madeup.plan import DIVISION, FIRST_CUT, Plan
from martebe.rules import Words

KINDS = ("city", "city_district", "town", "rural_district", "village")
CITY, CITY_DISTRICT, TOWN, RURAL_DISTRICT, VILLAGE = range(5)
URBAN = (CITY, CITY_DISTRICT, TOWN)
RURAL_DISTRICTS = 0.074
"""Rural districts for the root of a district's villagers: 2,500 in the country, 5 to 30 a district."""
FEWEST, MOST = 2, 30
VILLAGES = 2.75
"""Villages of a rural district on average; a code has room for nine."""
MOST_VILLAGES = 9
NOWHERE = -1
NOT_TOLD = 0.03
"""Share of households whose address has no settlement (assumed)."""
FIRST_OF = {CITY: 10, TOWN: 20, RURAL_DISTRICT: 30}
"""Digits five and six of the first code of each kind, as in the classifier."""


@dataclass(frozen=True)
class Settlement:
    """A place below a district, with its codes in the division of June 2018.

    kind: index into KINDS. share: of the district's townspeople, or villagers, who live here; 0 for a rural district,
    whose people live in its villages.
    """

    code: int
    parent: int
    district: int
    kind: int
    names: Words
    share: float = 0.0

    @property
    def urban(self) -> bool:
        """Whether those who live here are townspeople."""
        return self.kind in URBAN


class Codes:
    """Gives each settlement its code. Districts that were one before June 2018 share their numbers out among them."""

    def __init__(self) -> None:
        self._given: Counter[tuple[int, int]] = Counter()

    def next(self, district: int, kind: int) -> int:
        """The next code of a kind in a district."""
        former = code_on(district, date_of(FIRST_CUT))
        self._given[former, kind] += 1
        return district + 1000 * (FIRST_OF[kind] + self._given[former, kind] - 1)


def make_settlements(plan: Plan, region: int) -> tuple[Settlement, ...]:
    """The settlements of a region, the same for each of its chunks."""
    random, codes = stream(plan.seed, region, "settlements"), Codes()
    counted, scale = population.districts(DIVISION), (plan.people / NATION) ** (1 / 3)
    found: list[Settlement] = []
    for district in places.on(DIVISION).districts(plan.regions[region]):
        if count := counted.get(district.code):
            found += [_town(random, district, codes)] if count.urban else []
            found += _rural(random, district, codes, _rural_districts(count.rural, scale))
    return tuple(found)


def _rural_districts(villagers: int, scale: float) -> int:
    return min(MOST, max(FEWEST, round(RURAL_DISTRICTS * villagers**0.5 * scale))) if villagers else 0


def _town(random: Random, district: Place, codes: Codes) -> Settlement:
    """The city itself, or a district's one town. A district of a city has a code of this level already."""
    code, parent = district.code, district.parent
    if district.kind == "city_district" and parent is not None:
        return Settlement(code, parent, code, CITY_DISTRICT, district.names, 1.0)
    if district.kind == "city":
        return Settlement(codes.next(code, CITY), code, code, CITY, district.names, 1.0)
    names = _called(_names(random, 1)[0], "{} кенті", "посёлок {}", "{} town")
    return Settlement(codes.next(code, TOWN), code, code, TOWN, names, 1.0)


def _rural(random: Random, district: Place, codes: Codes, count: int) -> Iterator[Settlement]:
    """Rural districts by number, and their villages: the k-th largest has a k-th of the people of the largest."""
    villages = np.minimum(random.geometric(1 / VILLAGES, count), MOST_VILLAGES).tolist()
    sizes = 1 / (random.permutation(sum(villages)) + 1)
    shares, names = iter((sizes / sizes.sum()).tolist()), iter(_names(random, sum(villages)))
    for number in range(count):
        code = codes.next(district.code, RURAL_DISTRICT)
        yield Settlement(code, district.code, district.code, RURAL_DISTRICT, _numbered(number + 1))
        for place in range(1, villages[number] + 1):
            called = _called(next(names), "{} ауылы", "село {}", "{} village")
            yield Settlement(code + 100 * place, code, district.code, VILLAGE, called, next(shares))


# --- names --------------------------------------------------------------------------------------------------------


def _numbered(number: int) -> Words:
    return Words(f"№ {number} ауылдық округ", f"сельский округ № {number}", f"Rural district No. {number}")


def _called(name: Words, kk: str, ru: str, en: str) -> Words:
    return Words(kk.format(name.kk), ru.format(name.ru), en.format(name.en))


def _names(random: Random, count: int) -> list[Words]:
    """Made-up names, none twice in a district while there are others."""
    names = _all_names()
    return [names[at] for at in np.resize(random.permutation(len(names)), count).tolist()]


@cache
def _all_names() -> tuple[Words, ...]:
    halves: dict[str, list[dict[str, str]]] = {"first": [], "second": []}
    for row in read_table("villages.csv", "martebe.madeup.names"):
        halves[row["half"]].append(row)
    return tuple(
        Words(*(first[language] + second[language] for language in ("kk", "ru", "en")))
        for first in halves["first"]
        for second in halves["second"]
    )


# --- who lives where ----------------------------------------------------------------------------------------------


def homes(random: Random, people: People, kin: Kin, settlements: Sequence[Settlement]) -> npt.NDArray[np.int32]:
    """The settlement of each record, NOWHERE where the address has none; members of one household share theirs.

    They do so as far as they are registered in one district, and all in town or all in villages.
    """
    luck, untold = _by_household(random, people, kin), _by_household(random, people, kin) < NOT_TOLD
    found = np.full(len(people), NOWHERE, np.int32)
    for district in np.unique(people.district).tolist():
        for urban in (True, False):
            mine = (people.district == district) & (people.urban == urban) & ~untold
            found[mine] = _drawn(luck[mine], _living(settlements, district, urban))
    return found


def _by_household(random: Random, people: People, kin: Kin) -> npt.NDArray[np.float64]:
    """A chance for each record: one for each household, and for a second number that of the first."""
    own = random.random(len(people))
    of_household = random.random(kin.household.max(initial=-1) + 1)
    at_home: Mask = kin.household >= 0
    own[at_home] = of_household[kin.household[at_home]]
    return np.where(people.same_as >= 0, own[people.same_as], own)


def _living(settlements: Sequence[Settlement], district: int, urban: bool) -> list[Settlement]:
    return [each for each in settlements if each.share and (each.district, each.urban) == (district, urban)]


def _drawn(luck: npt.NDArray[np.float64], among: list[Settlement]) -> npt.NDArray[np.int32]:
    codes = np.array([each.code for each in among], np.int32)
    edges = np.cumsum([each.share for each in among])
    at = np.searchsorted(edges, luck, side="right").clip(max=len(codes) - 1)
    return np.asarray(codes[at], np.int32)
