"""Counts of persons by district and headline on a day, with margins: region over district, group over status."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from hashlib import sha256
from itertools import product
from typing import Literal, NamedTuple

import numpy as np
from numpy.typing import NDArray

from martebe.figures import Country
from martebe.figures.queries import decided, place_of
from martebe.register import Resources, Run

PlaceLevel = Literal["country", "region", "district"]
StatusLevel = Literal["all", "group", "status"]
UNKNOWN = 0
"""The code of a place that no record tells."""


class Cell(NamedTuple):
    """What persons are counted by; None where a margin leaves a coordinate out."""

    region: int | None
    district: int | None
    group: str | None
    status: str | None


class Level(NamedTuple):
    """How finely a margin tells places and statuses apart."""

    place: PlaceLevel
    status: StatusLevel

    def of(self, cell: Cell) -> Cell:
        """The cell of this level that holds a finer one."""
        return Cell(
            None if self.place == "country" else cell.region,
            cell.district if self.place == "district" else None,
            None if self.status == "all" else cell.group,
            cell.status if self.status == "status" else None,
        )


PLACE_LEVELS: tuple[PlaceLevel, ...] = ("country", "region", "district")
STATUS_LEVELS: tuple[StatusLevel, ...] = ("all", "group", "status")
LEVELS = tuple(Level(*pair) for pair in product(PLACE_LEVELS, STATUS_LEVELS))
"""All levels that are published; the last has the finest cells."""


@dataclass(frozen=True)
class Table:
    """The finest cells of a day and the persons in each, in the same order; a cell that is missing counts nobody.

    run, run_digest: what was counted.
    """

    day: date
    run: str
    run_digest: str
    cells: tuple[Cell, ...]
    persons: NDArray[np.int64]

    def holding(self, persons: NDArray[np.int64]) -> Table:
        """The same cells with other counts."""
        return replace(self, persons=persons)

    @cached_property
    def margins(self) -> Mapping[Level, Mapping[Cell, int]]:
        """The cells of every level, all summed from the finest: whatever is published adds up."""
        summed: dict[Level, Mapping[Cell, int]] = {}
        for level in LEVELS:
            counted: Counter[Cell] = Counter()
            for cell, persons in zip(self.cells, self.persons.tolist(), strict=True):
                counted[level.of(cell)] += persons
            summed[level] = counted
        return summed

    @property
    def digest(self) -> str:
        """A fingerprint of the day and of every cell that is not zero."""
        told = sorted(
            (*cell, persons) for cell, persons in zip(self.cells, self.persons.tolist(), strict=True) if persons
        )
        return sha256(repr((self.day.isoformat(), told)).encode()).hexdigest()


def counted(run: Run, country: Country, resources: Resources | None = None) -> Table:
    """The true counts of a run. Raises FigureError for a run of other statuses, or one made without districts."""
    with decided(country, resources, run=run) as connection:
        region, district = place_of(run, "region"), place_of(run, "district")
        rows = connection.execute(
            f"SELECT coalesce({region}, {UNKNOWN}), coalesce({district}, {UNKNOWN}), headline, count(*)"
            " FROM run GROUP BY ALL ORDER BY ALL"
        ).fetchall()
    cells = tuple(Cell(region, district, country.group(code), code) for region, district, code, _ in rows)
    persons = np.array([row[-1] for row in rows], np.int64)
    return Table(run.certificate.day, run.name, run.certificate.digest, cells, persons)
