"""The figures that a claim can be put beside: for each place of a day or period, computed the same way for all.

States of a day are residents, determined and without; of a period, updated, updated.<status> and the rate. They mean
what ``funnel``, ``funnel_between`` and ``ranking`` mean by them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any

from martebe.engines.decisions import NOT_SETTLED, WITHOUT
from martebe.figures.country import Country
from martebe.figures.queries import decided, has_districts
from martebe.register import Resources, Run

STATES = ("residents", "determined", "without")
"""Of a day."""
PERIODS = ("updated", "rate")
"""Of a period; the first also by status: ``updated.<status>``."""
RATE = "rate"
NEEDS = (WITHOUT, NOT_SETTLED)
Value = tuple[str, int | None, float]
"""What is counted, the place (None: the country), and persons or a share from 0 to 1."""


def states(run: Run, country: Country, resources: Resources | None = None) -> Iterator[Value]:
    """Residents, determined and without in the country and in each region and district."""
    with decided(country, resources, run=run) as connection:
        rows = connection.execute(
            f"SELECT headline, count(*), place, {_district(run)} FROM run GROUP BY ALL"
        ).fetchall()
    for place, counts in _by_place(rows).items():
        residents = sum(persons for headline, persons in counts.items() if headline not in country.closing)
        yield "residents", place, residents
        yield "determined", place, residents - sum(counts.get(each, 0) for each in NEEDS)
        yield "without", place, counts.get(WITHOUT, 0)


def periods(first: Run, second: Run, country: Country, resources: Resources | None = None) -> Iterator[Value]:
    """Who was updated from one run to another, by status too, and the rate; places are those of the first run."""
    with decided(country, resources, first=first, second=second) as connection:
        rows = connection.execute(
            f"SELECT coalesce(second.headline, '{WITHOUT}'), count(*), first.place, {_district(first, 'first.')}"
            f" FROM first LEFT JOIN second USING (person) WHERE first.headline IN {NEEDS} GROUP BY ALL"
        ).fetchall()
    for place, counts in _by_place(rows).items():
        needed = sum(counts.values())
        updated = needed - sum(counts.get(each, 0) for each in NEEDS)
        yield "updated", place, updated
        yield RATE, place, updated / needed
        for headline in sorted(counts.keys() - set(NEEDS)):
            yield f"updated.{headline}", place, counts[headline]


def _district(run: Run, of: str = "") -> str:
    return f"{of}district" if has_districts(run) else "NULL::INTEGER"


def _by_place(rows: Iterable[tuple[Any, ...]]) -> dict[int | None, dict[str, int]]:
    """Persons by headline in the country and in every place that a row names."""
    found: dict[int | None, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    for headline, persons, *places in rows:
        for place in {None, *places}:
            found[place][headline] += persons
    return found
