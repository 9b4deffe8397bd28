"""The country on paper: published counts hold exactly at full size, and every sum at any size."""

from datetime import date

import pytest

from martebe.kazakhstan.places import population
from martebe.madeup.calibration import NATION, funnel, measures, situations
from martebe.madeup.plan import Plan, make_plan
from martebe.madeup.registers.services import PARTICIPANTS

DAY = date(2018, 8, 1)
SIZES = [0, 1, 7, 1_000, 200_000, NATION]


def of_region(plan: Plan, region: int, phase: str) -> int:
    chunks = plan.chunks[plan.regions.index(region)]
    return sum(n for chunk in chunks for code, n in chunk.quotas.items() if code.startswith(phase))


def of_country(plan: Plan, phase: str) -> int:
    return sum(of_region(plan, region, phase) for region in plan.regions)


@pytest.fixture(scope="module")
def nation() -> Plan:
    return make_plan(NATION, 1, DAY)


def test_the_whole_nation_has_the_published_men_and_women_of_every_region(nation):
    for region, chunks in zip(nation.regions, nation.chunks, strict=True):
        published = population.regions(2018)[region]
        assert sum(chunk.male for chunk in chunks) == published.male
        assert sum(chunk.female for chunk in chunks) == published.female


def test_the_whole_nation_goes_through_the_published_funnel(nation):
    claims = funnel()
    assert of_country(nation, "round_") == claims["updated_by_round_2017"]
    assert of_country(nation, "updated_") == claims["updated_by_2018_08"]
    assert of_country(nation, "updated_") + of_country(nation, "without_") == claims["without_2018_01"]
    assert claims["without_2017_03"] == claims["updated_by_round_2017"] + claims["without_2018_01"]


def test_the_published_parts_of_1385_thousand_hold(nation):
    parts = {each.code: each.persons for each in situations()}
    released = {
        "employee": 548_400, "domestic_worker": 9_300, "entrepreneur": 13_000, "social_payment": 84_000,
        "assistance": 19_000, "pregnant": 29_000,
    }  # fmt: skip
    for name, persons in released.items():
        assert parts[f"updated_{name}"] == persons
        assert of_country(nation, f"updated_{name}") == persons


def test_regional_rates_are_those_of_the_release(nation):
    def rate(region: int) -> float:
        updated = of_region(nation, region, "updated_")
        return updated / (updated + of_region(nation, region, "without_"))

    rates = {region: rate(region) for region in nation.regions}
    ahead = {350000000, 550000000, 390000000, 110000000}
    assert {region for region, found in rates.items() if found > 0.59} == ahead
    for region in (630000000, 270000000, 230000000):
        assert rates[region] == pytest.approx(0.41, abs=0.0005)
    assert rates[710000000] == pytest.approx(0.37, abs=0.0005)
    assert min(rates, key=rates.__getitem__) == 710000000
    assert of_country(nation, "updated_") / 2_700_000 == pytest.approx(0.513, abs=0.0005)


def test_north_kazakhstan_updated_130_thousand_in_the_round(nation):
    assert of_region(nation, 590000000, "round_") == 130_000


def test_participations_are_more_than_participants():
    assert sum(measure.participations for measure in measures()) == 97_800
    assert PARTICIPANTS == 92_700


@pytest.mark.parametrize("people", SIZES)
def test_no_person_is_lost_between_country_region_and_chunk(people):
    plan = make_plan(people, 1, DAY)
    chunks = [chunk for region in plan.chunks for chunk in region]
    assert sum(chunk.residents for chunk in chunks) == people
    assert [chunk.index for chunk in chunks] == list(range(len(chunks)))
    befores = [chunk.residents_before for chunk in chunks]
    assert befores == [sum(each.residents for each in chunks[:i]) for i in range(len(chunks))]
    assert sum(chunk.share_of(PARTICIPANTS) for chunk in chunks) == int(PARTICIPANTS * people / NATION + 0.5)


def test_a_chunk_is_small_enough_to_be_held_in_memory(nation):
    assert max(chunk.residents for region in nation.chunks for chunk in region) <= 250_000
