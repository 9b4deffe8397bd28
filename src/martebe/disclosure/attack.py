"""An attack on what is about to be published: whatever can be told of true counts from it is told here first.

The attacker has every published table of every month, knows the method but for its key, and subtracts whatever can be
subtracted: margins from margins, months from months. A margin that were not the sum of published cells would tell
something of them; that there is none is checked, so the bounds of the finest cells are all that is left to know.
``tests/disclosure`` attacks the same by linear programming, and with knowledge from elsewhere besides.
"""

from __future__ import annotations

import csv
import io
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from martebe.disclosure.files import PLAIN, area_code, status_code
from martebe.disclosure.rounding import BASE
from martebe.disclosure.table import LEVELS, Cell, Level, Table

CLOSE = 4
"""A count is as good as told where its bounds lie no farther apart: it is then known within two."""
LARGE, LARGEST_ERROR = 100, 0.03
"""Counts above the first may be off by no more than the second on average, or they would be of no use."""
Counts = NDArray[np.int64]
Key = tuple[str, str, str, str, str]
"""Day, level of the place, its code, level of the status, its code: as they are printed."""
Printed = Mapping[Key, int]


@dataclass(frozen=True)
class Attack:
    """What an attack found. counts: printed ones, of all levels and months. pairs: of months compared.

    exact, close: finest counts known exactly, and within two. changes: changes between two months known within two.
    loose: margins that are not the sum of published cells. wrong: true counts outside of what was concluded, which
    says that the attack itself errs. error: the mean relative error of counts above LARGE, None where there are none.
    """

    counts: int
    months: int
    pairs: int
    exact: int
    close: int
    changes: int
    loose: int
    wrong: int
    error: float | None

    @property
    def withstood(self) -> bool:
        """Whether nothing was recovered and the counts are still of use."""
        recovered = self.exact + self.close + self.changes + self.loose + self.wrong
        return not recovered and (self.error is None or self.error < LARGEST_ERROR)


def attack(files: Mapping[str, bytes], true: Sequence[Table]) -> Attack:
    """Attack the files of a release; the true counts of its months say how near the attacker came."""
    printed = read(files[PLAIN])
    grid = sorted({cell for table in true for cell in table.cells}, key=repr)
    shown = [np.array([printed.get(_key(table, LEVELS[-1], cell), 0) for cell in grid], np.int64) for table in true]
    bounds = [_bounds(each) for each in shown]
    widths = np.array([high - low for low, high in bounds])
    known = zip((_on(grid, table) for table in true), bounds, strict=True)
    outside = [(counts < low) | (counts > high) for counts, (low, high) in known]
    return Attack(
        counts=len(printed),
        months=len(true),
        pairs=len(true) * (len(true) - 1) // 2,
        exact=int((widths == 0).sum()),
        close=int((widths <= CLOSE).sum()),
        changes=sum(_told_changes(one, other) for one, other in combinations(bounds, 2)),
        loose=sum(_loose(table, printed) for table in true),
        wrong=int(np.array(outside).sum()),
        error=_error(printed, true),
    )


def read(plain: bytes) -> Printed:
    """The counts of a published CSV by day, levels and codes."""
    return {
        (row["day"], row["place_level"], row["place"], row["status_level"], row["status"]): int(row["persons"])
        for row in csv.DictReader(io.StringIO(plain.decode()))
    }


def _key(table: Table, level: Level, cell: Cell) -> Key:
    """Under what the count of a cell, at a level, is printed."""
    of = level.of(cell)
    return str(table.day), level.place, area_code(of), level.status, status_code(of, level)


def _on(grid: Sequence[Cell], table: Table) -> Counts:
    """The finest counts of a table on a grid; a cell that is not listed counts nobody."""
    counts = dict(zip(table.cells, table.persons.tolist(), strict=True))
    return np.array([counts.get(cell, 0) for cell in grid], np.int64)


def _bounds(shown: Counts) -> tuple[Counts, Counts]:
    """The least and most that each count can be: it is in the ten above or below, and zero was never raised."""
    return np.maximum(shown - BASE + 1, np.minimum(shown, 1)), shown + BASE - 1


def _told_changes(one: tuple[Counts, Counts], other: tuple[Counts, Counts]) -> int:
    """Changes of a count between two months that are bounded within two."""
    least, most = other[0] - one[1], other[1] - one[0]
    return int((most - least <= CLOSE).sum())


def _loose(table: Table, printed: Printed) -> int:
    """Margins that are printed with more than their cells make: subtraction would give true counts away."""
    found = 0
    for level in LEVELS[:-1]:
        sums: Counter[Key] = Counter()
        for cell in table.cells:
            sums[_key(table, level, cell)] += printed.get(_key(table, LEVELS[-1], cell), 0)
        found += sum(persons != printed.get(key, 0) for key, persons in sums.items())
    return found


def _error(printed: Printed, true: Sequence[Table]) -> float | None:
    errors = [
        abs(count - printed.get(_key(table, level, cell), 0)) / count
        for table in true
        for level in LEVELS
        for cell, count in table.margins[level].items()
        if count > LARGE
    ]
    return float(np.mean(errors)) if errors else None
