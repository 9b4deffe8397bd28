"""The employers of a region: a few large ones, many small ones."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from martebe.madeup.daynumbers import NEVER, Days, day
from martebe.madeup.draws import Random, days_between, some, stream
from martebe.madeup.people import district_table
from martebe.madeup.plan import Plan
from martebe.people.made_up_numbers import BUSINESS_SERIALS, made_up_bins

RESIDENTS_TO_AN_EMPLOYER = 45
EMPLOYED_SHARE = 0.3
# Sections of economic activity by the two digits of OKED (NACE 2), with the weights they are drawn by (assumed).
ACTIVITIES = ("01", "05", "10", "35", "41", "46", "47", "49", "56", "64", "80", "84", "85", "86")
WEIGHTS = np.array([10, 3, 7, 2, 8, 9, 14, 7, 4, 2, 3, 8, 15, 8]) / 100


@dataclass(frozen=True)
class Employers:
    """Employers of one region as columns; ``share`` is the part of the region's workers whom each employs."""

    number: npt.NDArray[np.int64]
    district: npt.NDArray[np.int32]
    activity: npt.NDArray[np.int64]
    workers: npt.NDArray[np.int64]
    start: Days
    end: Days
    share: npt.NDArray[np.float64]

    def __len__(self) -> int:
        return len(self.number)

    def draw(self, random: Random, count: int) -> npt.NDArray[np.int64]:
        """The numbers of the employers of ``count`` workers."""
        if not count:
            return np.zeros(0, np.int64)
        at = np.searchsorted(np.cumsum(self.share), random.random(count), side="right")
        return np.asarray(self.number[at.clip(max=len(self) - 1)], np.int64)


def make_employers(plan: Plan, region: int) -> Employers:
    """The employers of a region, the same for each of its chunks."""
    random = stream(plan.seed, region, "employers")
    residents = sum(chunk.residents for chunk in plan.chunks[region])
    count = -(-residents // RESIDENTS_TO_AN_EMPLOYER)
    size = random.pareto(1.15, count) + 1
    share = size / size.sum() if count else size
    start = days_between(random, day(1995, 1, 1), day(2016, 6, 30), count)
    closed = days_between(random, day(2016, 7, 1), day(2017, 12, 1), count)
    codes, weights, _ = district_table(plan.regions[region])
    room = BUSINESS_SERIALS * 99 // 100 // len(plan.regions)
    return Employers(
        number=made_up_bins(start.astype("datetime64[D]"), first=room * region),
        district=random.choice(codes, count, p=weights),
        activity=random.choice(len(ACTIVITIES), count, p=WEIGHTS),
        workers=np.maximum(1, share * residents * EMPLOYED_SHARE).astype(np.int64),
        start=start,
        end=np.where(some(random, 0.01, count), closed, NEVER).astype(np.int32),
        share=share,
    )
