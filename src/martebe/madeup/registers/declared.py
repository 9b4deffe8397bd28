"""The register of statuses: what people said of themselves, house to house in 2017 and through channels since."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from martebe.madeup.daynumbers import day
from martebe.madeup.draws import Index, Random, choose, days_between
from martebe.madeup.registers.rows import MISSING, Rows, joined, option, options, positions, rows_of
from martebe.madeup.situations import EMPLOYED
from martebe.madeup.world import World

ROUND = (day(2017, 4, 3), day(2017, 8, 31))
SINCE = (day(2018, 1, 12), day(2018, 7, 22))
MEDIAN_INCOME = 33_000
"""What an independent worker names as monthly income, in tenge (assumed): about a third are below the minimum."""

DECLARED_IN_THE_ROUND = {
    "round_independent": "independent_worker",
    "round_informal_employee": "independent_worker",
    "round_informal_entrepreneur": "independent_worker",
    "round_household_plot": "household_plot",
    "round_unregistered_unemployed": "unregistered_unemployed",
    "round_departed": "departed",
}
DECLARED_SINCE = {
    "updated_domestic_worker": "domestic_worker",
    "updated_housewife": "housewife",
    "updated_adult_pupil": "adult_pupil",
    "updated_carer_of_child": "carer_of_child",
    "updated_foreign_enterprise": "foreign_enterprise",
    "updated_home_without_contract": "home_without_contract",
    "updated_labour_migrant": "labour_migrant",
}
CHANNELS = {
    "egov": 0.2, "service_centre": 0.3, "telecom": 0.1, "contact_centre": 0.12, "hotline": 0.03, "round": 0.05,
    "employment_centre": 0.2,
}  # fmt: skip
WITH_INCOME = ("independent_worker", "household_plot")


def declaration_rows(world: World) -> Rows:
    """All declarations of a chunk; a few of employees contradict what the registers hold."""
    random = world.random("declarations")
    parts = []
    for between, found in ((ROUND, DECLARED_IN_THE_ROUND), (SINCE, DECLARED_SINCE)):
        for situation, category in found.items():
            parts.append(_declared(world, random, world.are(situation), category, between))
    parts.append(_declared(world, random, _contradicting(world, random), "unregistered_unemployed", SINCE))
    every = joined(parts)
    order = np.argsort(every.columns["person"], kind="stable")
    numbers = np.empty(len(every), np.int64)
    numbers[order] = world.row_numbers(len(every))
    return every.with_numbers("declaration", numbers).in_order(order)


def _contradicting(world: World, random: Random) -> Index:
    """One employee in three hundred declares to have no work."""
    employed = (world.people.situation == EMPLOYED).astype(np.float64)
    return choose(random, employed, int(employed.sum() / 300))


def _declared(world: World, random: Random, rows: Index, category: str, between: tuple[int, int]) -> Rows:
    count = len(rows)
    on = days_between(random, *between, count)
    channel = _channels(random, count, between)
    met = np.isin(channel, positions("declarations", "channel", ["round", "employment_centre"]))
    officer = (world.chunk.region + 1) * 10**4 + random.integers(1, 400, count)
    income = MEDIAN_INCOME * np.exp(random.standard_normal(count) * 0.5) // 500 * 500 * 100
    named = category in WITH_INCOME
    return rows_of(
        "declarations", on + random.integers(0, 4, count), declaration=0, person=world.people.number[rows],
        channel=channel, officer=np.where(met, officer, MISSING), category=option("declarations", "category", category),
        day=on, monthly_income=income.astype(np.int64) if named else MISSING, withdraws=MISSING,
    )  # fmt: skip


def _channels(random: Random, count: int, between: tuple[int, int]) -> npt.NDArray[np.int8]:
    if between == ROUND:
        return np.full(count, option("declarations", "channel", "round"))
    codes = [code for code in options("declarations", "channel") if code in CHANNELS]
    weights = [CHANNELS[code] for code in codes]
    return random.choice(positions("declarations", "channel", codes), count, p=weights)
