"""Rural districts, towns and villages: a classifier of its own, and addresses that agree with it on every day."""

from collections import Counter, defaultdict
from datetime import date, datetime
from itertools import pairwise

import numpy as np
import pytest

from martebe.kazakhstan.places import places
from martebe.kazakhstan.places.division import codes_above
from martebe.madeup.calibration import NATION
from martebe.madeup.plan import make_plan
from martebe.madeup.settlements import KINDS, RURAL_DISTRICT, VILLAGE, make_settlements

DAY = date(2018, 8, 1)


@pytest.fixture(scope="module")
def listed(faultless):
    """The classifier as it stands in the end: its lines, each as a dictionary."""
    return faultless.known("settlements", datetime.fromisoformat("2018-08-01T23:00:00+06:00")).to_pylist()


def on(listed, day):
    """What the classifier lists on a day, by code."""
    return {
        each["code"]: each
        for each in listed
        if each["valid_from"] <= day and (each["valid_until"] is None or day <= each["valid_until"])
    }


def test_a_nation_has_as_many_as_in_life_and_a_village_country_has_several():
    nation, small = (_kinds(people) for people in (NATION, 1_000))
    assert 2_400 < nation[RURAL_DISTRICT] < 2_600
    assert 6_000 < nation[VILLAGE] < 7_000
    assert all(count >= 2 for count in Counter(each.district for each in _all(1_000) if each.kind == VILLAGE).values())
    assert small[VILLAGE] < nation[VILLAGE] / 4


def _all(people):
    plan = make_plan(people, 1, DAY)
    return [each for region in range(len(plan.regions)) for each in make_settlements(plan, region)]


def _kinds(people):
    return Counter(each.kind for each in _all(people))


def test_sizes_of_villages_fall_as_one_over_the_rank():
    of_district = defaultdict(list)
    for each in _all(NATION):
        if each.kind == VILLAGE:
            of_district[each.district].append(each.share)
    for shares in of_district.values():
        assert sorted(shares, reverse=True) == pytest.approx(max(shares) / np.arange(1, len(shares) + 1))
        assert sum(shares) == pytest.approx(1)


def test_names_repeat_in_the_country_but_not_within_a_district():
    villages = [(each.district, each.names.kk) for each in _all(NATION) if each.kind == VILLAGE]
    assert max(Counter(villages).values()) == 1
    assert max(Counter(name for _, name in villages).values()) > 5


@pytest.mark.parametrize("day", [date(2017, 3, 30), date(2018, 3, 20), date(2018, 6, 18), date(2018, 7, 31)])
def test_the_place_above_is_found_by_zeroing_on_every_day(listed, day):
    division, known = places.on(day), on(listed, day)
    for code, each in known.items():
        above = next(above for above in codes_above(code) if above in known or above in division)
        assert each["parent"] == above
        assert (each["level"] == 4) == (each["kind"] == "village")
    assert {each["kind"] for each in known.values()} == set(KINDS)


def test_no_code_has_two_lines_on_one_day(listed):
    lines = defaultdict(list)
    for each in listed:
        lines[each["code"]].append((each["valid_from"], each["valid_until"] or date.max))
    for spans in lines.values():
        ordered = sorted(spans)
        assert all(one[1] < two[0] for one, two in pairwise(ordered))


def test_a_code_that_was_abolished_ends_the_day_before_the_new_one_begins(listed):
    before, after = on(listed, date(2018, 6, 18)), on(listed, date(2018, 6, 19))
    gone = {code for code in before if code // 10**7 == 51}
    come = {code for code in after if code // 10**7 in (61, 79)}
    assert gone
    assert come
    assert not gone & set(after)
    assert not come & set(before)
    assert before[511010000]["name_en"] == "Shymkent city"


def test_every_address_names_a_settlement_of_its_district_as_it_was_then(faultless, listed):
    for manifest in faultless.of("residents"):
        known, division = (
            on(listed, date.fromisoformat(manifest["until"])),
            places.on(date.fromisoformat(manifest["until"])),
        )
        rows = faultless.rows(manifest).select(["district", "settlement", "urban"]).to_pylist()
        for row in rows:
            if row["settlement"] is not None:
                assert known[row["settlement"]]["urban"] == row["urban"]
                assert division.lowest(row["settlement"]).code == row["district"]


def test_almost_everybody_tells_a_settlement(faultless):
    rows = faultless.rows(faultless.of("residents")[-1])
    assert 0.02 < rows["settlement"].null_count / len(rows) < 0.04


def test_a_household_of_one_district_lives_in_one_settlement(faultless):
    moment = datetime.fromisoformat("2018-08-01T23:00:00+06:00")
    members = faultless.known("households", moment).select(["person", "household"]).to_pylist()
    household = {each["person"]: each["household"] for each in members}
    homes = defaultdict(set)
    residents = faultless.known("residents", moment).select(["person", "district", "urban", "settlement"])
    for row in residents.to_pylist():
        if row["person"] in household:
            homes[household[row["person"]], row["district"], row["urban"]].add(row["settlement"])
    assert max(map(len, homes.values())) == 1
