"""Who lives where: residents by region, district, sex and age, with their sources in the tables beside this file.

The country of 1 January 2018 is known by region and sex; by district only that of 1 January 2023. Older
divisions are counted back from it, which is exact where districts were divided, since each part came out of
one district.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Literal

from martebe.kazakhstan.places.history import load_places
from martebe.kazakhstan.places.tables import read_table

DISTRICTS_COUNTED_ON = date(2022, 12, 31)
LAST_YEAR_OF_THE_OLD_DIVISION = 2021


@dataclass(frozen=True)
class Count:
    """Residents of a place by sex."""

    male: int
    female: int

    @property
    def total(self) -> int:
        """Men and women together."""
        return self.male + self.female

    def __add__(self, other: Count) -> Count:
        return Count(self.male + other.male, self.female + other.female)


@dataclass(frozen=True)
class DistrictCount:
    """Residents of a district by sex, and by town and village."""

    male: int
    female: int
    urban: int
    rural: int

    @property
    def total(self) -> int:
        """Men and women together."""
        return self.male + self.female

    def __add__(self, other: DistrictCount) -> DistrictCount:
        return DistrictCount(
            self.male + other.male, self.female + other.female, self.urban + other.urban, self.rural + other.rural
        )


@dataclass(frozen=True)
class AgeCount:
    """Persons of one sex with ages from ``age_from`` to ``age_to``, both included; None: and older."""

    sex: Literal["male", "female"]
    age_from: int
    age_to: int | None
    persons: int


def regions(year: int, division_on: date | None = None) -> dict[int, Count]:
    """Residents of each region on 1 January of 2017-2023, by code.

    Codes are those of the statistics office (June 2018 for 2017-2021, June 2022 after), or those of the
    division of ``division_on``, if that only joins regions: 16 regions for 1 January 2018. Raises
    ValueError where it divides.
    """
    rows = [row for row in read_table("counts/regions.csv") if int(row["year"]) == year]
    if not rows:
        raise ValueError(f"Residents by region are known on 1 January of 2017 to 2023; {year} was asked for.")
    counted_in = date(2018, 6, 19) if year <= LAST_YEAR_OF_THE_OLD_DIVISION else date(2022, 6, 8)
    found: dict[int, Count] = defaultdict(lambda: Count(0, 0))
    for row in rows:
        code = _carried(int(row["code"]), counted_in, division_on or counted_in)
        found[code] += Count(int(row["male"]), int(row["female"]))
    return dict(found)


@cache
def districts(division_on: date = DISTRICTS_COUNTED_ON) -> dict[int, DistrictCount]:
    """Residents of each district on 1 January 2023 by code, in the division of an earlier day.

    Shares of the districts in their regions change slowly; for 2018 scale these to the region's own count.
    Raises ValueError for a later day, whose divided districts nobody has counted.
    """
    found: dict[int, DistrictCount] = defaultdict(lambda: DistrictCount(0, 0, 0, 0))
    for row in read_table("counts/districts.csv"):
        code = _carried(int(row["code"]), DISTRICTS_COUNTED_ON, division_on)
        found[code] += DistrictCount(*(int(row[name]) for name in ("male", "female", "urban", "rural")))
    return dict(found)


def ages(year: int) -> tuple[AgeCount, ...]:
    """Residents of the country in the middle of 2005, 2010 ... 2030 by sex and five-year age group (UN, WPP 2019)."""
    rows = [row for row in read_table("counts/ages.csv") if int(row["year"]) == year]
    if not rows:
        raise ValueError(f"Ages are known for 2005, 2010, 2015, 2020, 2025 and 2030; {year} was asked for.")
    return tuple(_age(row) for row in rows)


def working_age() -> dict[int, tuple[AgeCount, ...]]:
    """Residents of each region on 1 January 2020 by sex: below, at and above working age."""
    found: dict[int, tuple[AgeCount, ...]] = defaultdict(tuple)
    for row in read_table("counts/working_age.csv"):
        found[int(row["code"])] += (_age(row),)
    return dict(found)


def _age(row: dict[str, str]) -> AgeCount:
    sex: Literal["male", "female"] = "male" if row["sex"] == "male" else "female"
    age_to = int(row["age_to"]) if row["age_to"] else None
    return AgeCount(sex, int(row["age_from"]), age_to, int(row["persons"]))


def _carried(code: int, from_day: date, to_day: date) -> int:
    """The one place that holds all people of a code on another day."""
    successors = load_places().as_of(code, from_day, to_day)
    if len(successors) > 1:
        parts = ", ".join(str(each.code) for each in successors)
        raise ValueError(f"The residents of {code} cannot be counted in {to_day}: divided between {parts}.")
    return successors[0].code
