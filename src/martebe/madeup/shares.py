"""Divide whole persons so that every sum still holds."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

Counts = npt.NDArray[np.int64]


def largest_remainder(total: int, weights: npt.ArrayLike) -> Counts:
    """Divide ``total`` in proportion to the weights: each part is its exact share rounded down or up.

    What rounding down leaves goes to the largest remainders, on ties to the first. Weights that sum to nothing divide
    nothing: all parts are 0.
    """
    shares: npt.NDArray[np.float64] = np.asarray(weights, dtype=np.float64)
    if total == 0 or shares.sum() <= 0:
        return np.zeros(len(shares), np.int64)
    exact = shares * (total / shares.sum())
    parts: Counts = np.floor(exact + 1e-9).astype(np.int64)
    left = total - int(parts.sum())
    parts[np.argsort(-(exact - parts), kind="stable")[:left]] += 1
    return parts


def spread(rows: Sequence[int] | Counts, columns: Sequence[int] | Counts) -> Counts:
    """Whole numbers whose rows and columns have the given sums, as near to proportional as that allows.

    Both sums must be the same. Returns int64[len(rows), len(columns)].
    """
    budget = np.array(columns, np.int64)
    if int(np.sum(rows)) != int(budget.sum()):
        raise ValueError(f"Rows hold {int(np.sum(rows))} and columns {int(budget.sum())}; both must have one sum.")
    table = np.zeros((len(rows), len(budget)), np.int64)
    for row, total in enumerate(rows):
        table[row] = largest_remainder(int(total), budget)
        budget -= table[row]
    return table


def scaled(value: float, people: int, of: int) -> int:
    """A count of the whole country in a country of ``people``, half up."""
    return int(value * people / of + 0.5)
