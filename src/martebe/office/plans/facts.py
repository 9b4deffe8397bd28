"""Facts of a plan: who of its categories was without status at its start, and who of them is confirmed since when.

They are a query over what was published. No row of it belongs to a plan, and the office can write none.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from martebe.figures.periods import month_of
from martebe.figures.traits import Traits
from martebe.office.plans.matching import Values, first_of
from martebe.office.statements import rows


@dataclass(frozen=True)
class Fact:
    """So many persons of a part and a district; month: in which they first held a status, None: they never did.

    Somebody who is of several parts counts in the first of them only, so that parts add up to persons.
    """

    part: int
    district: int | None
    month: date | None
    persons: int
    confirmed: int


def facts(categories: Sequence[Traits], start: date, region: int, district: int | None = None) -> list[Fact]:
    """The facts of a plan whose parts are for some categories, from the run of a day on; empty without that run."""
    values = Values()
    part = first_of(categories, values)
    own = f" AND district = {values.name(district)}" if district is not None else ""
    found = rows(
        f"SELECT part, district, since, sum(persons)::integer, sum(confirmed)::integer FROM (SELECT {part} AS part, *"
        f" FROM office.plans_group WHERE start_day = {values.name(start)} AND region = {values.name(region)}{own})"
        " WHERE part IS NOT NULL GROUP BY 1, 2, 3 ORDER BY 1, 2, 3",
        *values.given,
    )
    return [Fact(part, of, month_of(since) if since else None, *counts) for part, of, since, *counts in found]
