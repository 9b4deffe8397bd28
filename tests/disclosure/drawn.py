"""Tables drawn by a seed: a few districts, or a nation."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import numpy as np

from martebe.disclosure import LEVELS, Cell, Table

KEY = b"a secret of tests, 32 bytes long"
DAY, NEXT = date(2018, 7, 1), date(2018, 8, 1)


def table_of(counts: Mapping[Cell, int], day: date = DAY) -> Table:
    """A table with these finest cells."""
    return Table(day, f"run of {day}", "digest", tuple(counts), np.array(list(counts.values()), np.int64))


def drawn(regions: int, districts: int, statuses: int, persons: int, seed: int) -> Table:
    """Districts and statuses of very different size, statuses in groups of five; zeros among the cells."""
    draw = np.random.default_rng(seed)
    places, kinds = draw.lognormal(0, 1, regions * districts), draw.lognormal(0, 2, statuses)
    means = np.outer(places / places.sum(), kinds / kinds.sum()) * persons
    counts = iter(draw.poisson(means).ravel().tolist())
    return table_of(
        {
            Cell(region, 100 * region + district, f"group{status // 5}", f"status{status}"): next(counts)
            for region in range(1, regions + 1)
            for district in range(districts)
            for status in range(statuses)
        }
    )


def a_month_later(table: Table, seed: int, moving: float = 0.3) -> Table:
    """The next month: in a share of the cells some persons come and go, the others stay as they are."""
    draw = np.random.default_rng(seed)
    moves = draw.integers(-3, 4, len(table.cells)) * (draw.random(len(table.cells)) < moving)
    counts = np.maximum(table.persons + moves, 0).tolist()
    return table_of(dict(zip(table.cells, counts, strict=True)), NEXT)


def told(table: Table) -> Mapping[Cell, int]:
    """The finest cells by themselves."""
    return table.margins[LEVELS[-1]]


def error_above(true: Table, published: Table, least: int) -> float:
    """The mean relative error of all published counts, of any level, whose true count is above ``least``."""
    pairs = [
        (true.margins[level][cell], published.margins[level][cell]) for level in LEVELS for cell in true.margins[level]
    ]
    large = [abs(count - shown) / count for count, shown in pairs if count > least]
    return float(np.mean(large))
