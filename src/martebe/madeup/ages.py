"""How old the residents of a region are: the country's five-year groups fitted to each region's broad ages."""

from __future__ import annotations

from functools import cache

import numpy as np
import numpy.typing as npt

from martebe.kazakhstan.places import population
from martebe.madeup.daynumbers import Days, add_months, day
from martebe.madeup.draws import Mask, Random

OLDEST = 104
Weights = npt.NDArray[np.float64]


@cache
def age_weights(region: int, male: bool) -> Weights:
    """Residents of a region and sex by age in whole years on 1 January 2018, as weights[OLDEST + 1].

    The national ages of the middle of 2015 and 2020 are averaged, then each broad group (below, at, above working
    age) is scaled to what the region had on 1 January 2020.
    """
    weights: Weights = (_national(2015, male) + _national(2020, male)) / 2
    for group in population.working_age()[region]:
        if (group.sex == "male") == male:
            span = slice(group.age_from, OLDEST + 1 if group.age_to is None else group.age_to + 1)
            weights[span] *= group.persons / weights[span].sum()
    return np.asarray(weights / weights.sum(), np.float64)


def births(random: Random, region: int, male: bool, count: int) -> Days:
    """Days of birth of ``count`` residents of 1 January 2018; their ages keep to the weights within one person."""
    edges = np.cumsum(age_weights(region, male))
    points = (np.arange(count) + random.random()) / max(count, 1)
    ages = np.minimum(np.searchsorted(edges, points, side="right"), OLDEST)
    firsts = _firsts()[ages]
    lengths = _firsts()[ages - 1] - firsts
    return np.asarray(firsts + (random.random(count) * lengths).astype(np.int32), np.int32)


def pension_days(births: Days, male: Mask) -> Days:
    """The day on which each reaches pension age: men at 63, women from 58 rising by half a year each year after 2017.

    Source: Social Code, article 207, and for 2018 the ages of the law then in force: women 58.5 in 2018, 59 in 2019,
    59.5 in 2020, 60 in 2021, 60.5 in 2022, 61 from 2023.
    """
    steps = np.searchsorted(_WOMEN_BORN_FROM, births, side="right")
    return add_months(births, np.where(male, 63 * 12, 58 * 12 + 6 * steps))


_WOMEN_BORN_FROM = np.array(
    [day(1960, 1, 1), day(1960, 7, 1), day(1961, 1, 1), day(1961, 7, 1), day(1962, 1, 1), day(1962, 7, 1)], np.int32
)


def _national(year: int, male: bool) -> Weights:
    weights = np.zeros(OLDEST + 1)
    for group in population.ages(year):
        if (group.sex == "male") == male:
            last = OLDEST if group.age_to is None else group.age_to
            weights[group.age_from : last + 1] = group.persons / (last + 1 - group.age_from)
    return weights


@cache
def _firsts() -> npt.NDArray[np.int32]:
    """The first day of the year in which those of each age were born; at the end (index -1) that of the next year."""
    return np.array([day(2017 - age, 1, 1) for age in range(OLDEST + 1)] + [day(2018, 1, 1)], np.int32)
