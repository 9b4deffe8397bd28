"""Random draws: every stream has its own seed, so that no result depends on who computes what first."""

from __future__ import annotations

import zlib

import numpy as np
import numpy.typing as npt

from martebe.madeup.daynumbers import Days

Random = np.random.Generator
Mask = npt.NDArray[np.bool_]
Index = npt.NDArray[np.int64]


def stream(seed: int, *path: int | str) -> Random:
    """The random stream of one seed and one place in the work, such as a region, a chunk and a theme."""
    keys = [zlib.crc32(part.encode()) if isinstance(part, str) else part for part in path]
    return np.random.Generator(np.random.PCG64(np.random.SeedSequence([seed, *keys])))


def choose(random: Random, weights: npt.NDArray[np.float64], count: int) -> Index:
    """Draw ``count`` different positions, heavier ones more likely; fewer where fewer have any weight. In order."""
    able = np.flatnonzero(weights > 0)
    if count >= len(able):
        return able
    keys = random.standard_exponential(len(able)) / weights[able]
    return np.sort(able[np.argpartition(keys, count)[:count]])


def days_between(random: Random, first: int, last: int, count: int) -> Days:
    """``count`` days, each equally likely from ``first`` to ``last``, both included."""
    return random.integers(first, last + 1, count, dtype=np.int32)


def some(random: Random, share: float, count: int) -> Mask:
    """For each of ``count``, yes with the probability ``share``."""
    return random.random(count) < share
