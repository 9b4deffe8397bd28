"""An attacker on published tables: subtraction of sums from sums, and the bounds that linear programming proves.

It knows all that is published, the method but for its key, and whatever else a test hands it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

import numpy as np
from scipy.optimize import linprog
from scipy.sparse import csr_array

from martebe.disclosure import BASE, LEVELS, Cell, Level, Table

Unknown = tuple[int, Cell]
"""The true count of a cell in a month, told by its number."""
CLOSE = 4
"""A count is as good as told where its bounds lie no farther apart: it is then known within +-2."""


@dataclass
class Knowledge:
    """What is known of true counts: for each the least and most, and of weighted sums of them likewise."""

    cells: dict[Unknown, tuple[float, float]] = field(default_factory=dict)
    sums: list[tuple[Mapping[Unknown, int], float, float]] = field(default_factory=list)

    def sum_of(self, unknowns: Iterable[Unknown], low: float, high: float) -> None:
        self.sums.append((dict.fromkeys(unknowns, 1), low, high))

    def same(self, one: Unknown, other: Unknown) -> None:
        self.sums.append(({one: 1, other: -1}, 0, 0))

    def subtracted(self) -> set[Unknown]:
        """Counts that adding and subtracting what is known exactly gives back: rows of the null space that are zero."""
        column = {unknown: number for number, unknown in enumerate(self.cells)}
        exact = [weights for weights, low, high in self.sums if low == high]
        exact += [{unknown: 1} for unknown, (low, high) in self.cells.items() if low == high]
        if not exact:
            return set()
        matrix = np.zeros((len(exact), len(column)))
        for row, weights in enumerate(exact):
            for unknown, weight in weights.items():
                matrix[row, column[unknown]] = weight
        _, strengths, rows = np.linalg.svd(matrix)
        rank = int((strengths > 1e-9 * strengths[0]).sum())
        loose = np.abs(rows[rank:]).max(axis=0, initial=0.0)
        return {unknown for unknown, number in column.items() if loose[number] < 1e-7}

    def bounds(self, *asked: Mapping[Unknown, int]) -> list[tuple[int, int]]:
        """The least and most that each weighted sum can be, by everything known together."""
        column = {unknown: number for number, unknown in enumerate(self.cells)}
        rows, limits = self._rows(column)
        found = []
        for weights in asked:
            aim = np.zeros(len(column))
            for unknown, weight in weights.items():
                aim[column[unknown]] = weight
            ends = [
                linprog(sign * aim, A_ub=rows, b_ub=limits, bounds=list(self.cells.values()), method="highs").fun * sign
                for sign in (1, -1)
            ]
            found.append((int(np.ceil(ends[0] - 1e-6)), int(np.floor(ends[1] + 1e-6))))
        return found

    def _rows(self, column: Mapping[Unknown, int]) -> tuple[csr_array | None, list[float] | None]:
        entries = [
            (2 * row + half, column[unknown], sign * weight)
            for row, (weights, _, _) in enumerate(self.sums)
            for unknown, weight in weights.items()
            for half, sign in enumerate((1, -1))
        ]
        if not entries:
            return None, None
        lines, columns, values = zip(*entries, strict=True)
        shape = (2 * len(self.sums), len(column))
        limits = [limit for _, low, high in self.sums for limit in (high, -low)]
        return csr_array((values, (lines, columns)), shape=shape), limits


def of_rounded(months: Iterable[Mapping[Cell, int]], grid: Iterable[Cell]) -> Knowledge:
    """What finest cells rounded by the method tell; its margins are sums of them and tell nothing more."""
    known, cells = Knowledge(), tuple(grid)
    for month, published in enumerate(months):
        for cell in cells:
            told = published.get(cell, 0)
            known.cells[month, cell] = (max(told - BASE + 1, min(told, 1)), told + BASE - 1)
    return known


def of_suppressed(table: Table, least: int) -> Knowledge:
    """What tables of all levels tell in which counts below ``least`` are only left out."""
    known = Knowledge()
    for level in LEVELS:
        for margin, persons in table.margins[level].items():
            low, high = (persons, persons) if persons >= least else (0, least - 1)
            if level == LEVELS[-1]:
                known.cells[0, margin] = (low, high)
            else:
                known.sum_of(((0, cell) for cell in table.cells if level.of(cell) == margin), low, high)
    return known


def exact_totals(known: Knowledge, month: int, table: Table, *levels: Level, least: int = 0) -> None:
    """What somebody prints elsewhere: the true counts of whole levels, those of ``least`` persons at least."""
    for level in levels:
        for margin, persons in table.margins[level].items():
            if persons < least:
                continue
            inside = [unknown for unknown in known.cells if unknown[0] == month and level.of(unknown[1]) == margin]
            known.sum_of(inside, persons, persons)
