"""Rounding to tens by a secret, the same for the same count of a cell in every table and month.

Each finest cell goes to the ten below or above its count, zero stays zero, and every margin is the sum of published
cells. Which ten is drawn from the key; then those cells are turned to their other ten that bring margins nearer to the
truth. decisions/0019 says why, tests/disclosure what an attacker gets.
"""

from __future__ import annotations

import hmac
from collections.abc import Iterable, Iterator
from hashlib import sha256

import numpy as np
from numpy.typing import NDArray

from martebe.disclosure.table import LEVELS, Cell, Table

BASE = 10
METHOD, VERSION = "controlled rounding by a secret", 1
LEAST_KEY = 32

Counts = NDArray[np.int64]


def protected(months: Iterable[Table], key: bytes) -> Iterator[Table]:
    """The tables as they may be published, in the order given, which is the order of their first release.

    A cell with a count that an earlier table had too is published as it was there: repeating a release, or adding a
    month to it, tells nothing more about the months before. ``key`` has at least 32 bytes and is the same for ever.
    """
    if len(key) < LEAST_KEY:
        raise ValueError(f"A key of {len(key)} bytes was given; it needs {LEAST_KEY} at least.")
    said: dict[tuple[Cell, int], int] = {}
    for table in months:
        counts = list(zip(table.cells, table.persons.tolist(), strict=True))
        before = np.array([said.get(each, -1) for each in counts], np.int64)
        published = _controlled(table, np.where(before < 0, _drawn(table, key), before), before < 0)
        said.update(zip(counts, published.tolist(), strict=True))
        yield table.holding(published)


def _drawn(table: Table, key: bytes) -> Counts:
    """Each count rounded up or down by a threshold that only the key tells: on average it is the count itself."""
    thresholds = [_threshold(cell, key) for cell in table.cells]
    return (table.persons + np.array(thresholds, np.int64)) // BASE * BASE


def _threshold(cell: Cell, key: bytes) -> int:
    drawn = hmac.digest(key, repr(tuple(cell)).encode(), sha256)
    return int.from_bytes(drawn[:8], "big") % BASE


def _controlled(table: Table, published: Counts, free: NDArray[np.bool_]) -> Counts:
    """Turn free cells to their other ten, the most helpful first, while the squared errors of margins become less.

    The finest cells are no margin here: their rounding stays as drawn unless a sum asks for the other.
    """
    parts = [_part_of(table, number) for number in range(len(LEVELS) - 1)]
    errors = published - table.persons
    sums = [np.bincount(part, errors).astype(np.int64) for part in parts]
    published = published.copy()
    steps = -np.sign(errors) * BASE * free
    while len(steps):
        pull = sum((total[part] for total, part in zip(sums, parts, strict=True)), np.zeros_like(steps))
        change = 2 * steps * pull + len(parts) * steps**2
        best = int(change.argmin())
        if change[best] >= 0:
            break
        for total, part in zip(sums, parts, strict=True):
            total[part[best]] += steps[best]
        published[best] += steps[best]
        steps[best] *= -1
    return published


def _part_of(table: Table, number: int) -> NDArray[np.int64]:
    """For each finest cell the number of the margin that holds it, at one level."""
    numbers: dict[Cell, int] = {}
    return np.array([numbers.setdefault(LEVELS[number].of(cell), len(numbers)) for cell in table.cells], np.int64)
