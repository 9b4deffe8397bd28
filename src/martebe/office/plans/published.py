"""What was published for planning: who is without status, by what is known of them, and what became of whom before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from martebe.figures.traits import TRAITS, Traits
from martebe.office.plans.matching import Values, first_of, matches
from martebe.office.statements import rows
from martebe.planning import Tally

PERIODS = "SELECT DISTINCT start_day, end_day FROM office.plans_tried ORDER BY end_day DESC, start_day DESC"
LATEST = "SELECT max(start_day) FROM office.plans_group"


@dataclass(frozen=True)
class Period:
    """Two runs between which it was measured what became of whom."""

    start: date
    end: date

    @property
    def months(self) -> float:
        """How long it is."""
        return (self.end - self.start).days / DAYS


DAYS = 365.2425 / 12
"""Of a month."""


@dataclass(frozen=True)
class Sized:
    """A category and how many are of it now."""

    traits: Traits
    persons: int


def day() -> date | None:
    """The day of the latest run; None where nothing was published."""
    found: date | None = rows(LATEST)[0][0]
    return found


def periods() -> list[Period]:
    """The periods that were measured, the latest first."""
    return [Period(*days) for days in rows(PERIODS)]


def largest(
    told_apart: Sequence[str], region: int, district: int | None, limit: int, at: date | None = None
) -> tuple[list[Sized], int]:
    """The largest categories in a place, told apart by some traits, and all persons in the place.

    at: the day of a run; None: of the latest.
    """
    by = [name for name in TRAITS if name in told_apart]
    values = Values()
    columns = ", ".join(name if name in by else f"NULL AS {name}" for name in TRAITS)
    found = rows(
        f"SELECT {columns}, sum(persons), sum(sum(persons)) OVER () FROM office.plans_group"
        f" WHERE {_place(region, district, values)} AND start_day = coalesce({values.name(at)}, ({LATEST}))"
        f"{' GROUP BY ' + ', '.join(by) if by else ''} HAVING sum(persons) > 0 ORDER BY 7 DESC, 1, 2, 3, 4, 5, 6"
        f" LIMIT {values.name(limit)}",
        *values.given,
    )
    return [Sized(Traits(*traits), persons) for *traits, persons, _ in found], found[0][-1] if found else 0


def by_district(traits: Traits, region: int, district: int | None, at: date) -> dict[int | None, int]:
    """Who of a category was without status at the run of a day, by district, the largest number first."""
    values = Values()
    return dict(
        rows(
            f"SELECT district, sum(persons)::integer FROM office.plans_group WHERE {matches(traits, values)}"
            f" AND {_place(region, district, values)} AND start_day = {values.name(at)} GROUP BY 1 ORDER BY 2 DESC, 1",
            *values.given,
        )
    )


def tallies(traits: Traits, region: int, period: Period) -> list[Tally]:
    """What was tried in a period, by how near it is to a category of a region (see ``planning.tally``)."""
    values = Values()
    level = first_of(list(traits.wider()), values)
    found = rows(
        f"SELECT {level} AS level, region IS NOT DISTINCT FROM {values.name(region)} AS here, route,"
        " sum(persons)::integer, sum(reported)::integer, sum(confirmed)::integer FROM office.plans_tried"
        f" WHERE start_day = {values.name(period.start)} AND end_day = {values.name(period.end)} GROUP BY 1, 2, 3",
        *values.given,
    )
    return [Tally(*row) for row in found]


def _place(region: int, district: int | None, values: Values) -> str:
    own = f" AND district = {values.name(district)}" if district is not None else ""
    return f"region = {values.name(region)}{own}"
