"""The arithmetic of plans against values known from elsewhere, and the sentences that say what does not add up."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from martebe.figures.settling import ALL, REGISTER, Tried
from martebe.figures.traits import Traits
from martebe.planning import (
    Asked,
    Capacity,
    Forecast,
    Light,
    Share,
    Sum,
    forecast,
    largest_remainder,
    measured,
    pace_of,
    proposals,
    spread,
    tally,
    together,
    verdict,
)
from martebe.rules.words import LANGUAGES

# Seats of an election drawn in every textbook on Hamilton's method, then ties, zeros and nobody.
SHARED = """
  total | weights                                | parts
  ------+----------------------------------------+-----------------
  10    | 47000 16000 15900 12000 6000 3100      | 5 2 1 1 1 0
  100   | 1 1 1                                  | 34 33 33
  7     | 0 0                                    | 4 3
  0     | 3 4                                    | 0 0
  5     | 0 9 0                                  | 0 5 0
  3     | 1 1 4                                  | 1 0 2
"""


def drawn(table: str) -> list[list[str]]:
    return [[cell.strip() for cell in line.split("|")] for line in table.strip().splitlines()[2:]]


def numbers(cell: str) -> list[int]:
    return [int(number) for number in cell.split()]


@pytest.mark.parametrize(("total", "weights", "parts"), drawn(SHARED))
def test_shares_follow_the_largest_remainder(total: str, weights: str, parts: str) -> None:
    assert largest_remainder(int(total), numbers(weights)) == numbers(parts)


@given(st.integers(0, 10**7), st.lists(st.integers(0, 10**6), min_size=1, max_size=40))
def test_shares_make_the_whole_and_none_is_a_person_off(total: int, weights: list[int]) -> None:
    parts = largest_remainder(total, weights)
    whole = sum(weights)
    dues = [total * weight / whole if whole else total / len(weights) for weight in weights]
    assert sum(parts) == total
    assert all(abs(part - due) < 1 + 1e-6 for part, due in zip(parts, dues, strict=True))


@pytest.mark.parametrize(("total", "weights"), [(-1, [1]), (1, []), (1, [2, -1])])
def test_nothing_is_shared_out_among_nobody(total: int, weights: Sequence[int]) -> None:
    with pytest.raises(ValueError, match="not negative"):
        largest_remainder(total, weights)


@given(st.dictionaries(st.integers(1, 99), st.integers(0, 5000), min_size=1, max_size=20), st.integers(1, 24))
def test_months_keep_each_districts_sum_and_are_even(districts: dict[int, int], months: int) -> None:
    shared = spread(districts, months)
    assert {code: sum(row) for code, row in shared.items()} == districts
    of_months = [sum(row[month] for row in shared.values()) for month in range(months)]
    assert max(of_months) - min(of_months) <= 1
    assert all(max(row) - min(row) <= 1 for row in shared.values())


# Newcombe, Statistics in Medicine 17 (1998), table I, method 3 (score), 95 %.
KNOWN_INTERVALS = """
  part | whole | low    | high
  -----+-------+--------+-------
  81   | 263   | 0.2553 | 0.3662
  15   | 148   | 0.0624 | 0.1605
  0    | 20    | 0.0000 | 0.1611
  1    | 29    | 0.0061 | 0.1718
"""


@pytest.mark.parametrize(("part", "whole", "low", "high"), drawn(KNOWN_INTERVALS))
def test_intervals_are_those_that_were_published(part: str, whole: str, low: str, high: str) -> None:
    around = Share(int(part), int(whole)).interval
    assert (round(around.low, 4), round(around.high, 4)) == (float(low), float(high))


@pytest.mark.parametrize(("part", "whole"), [(0, 0), (3, 2), (-1, 2)])
def test_a_share_is_a_part_of_somebody(part: int, whole: int) -> None:
    with pytest.raises(ValueError, match="part of somebody"):
        Share(part, whole)


SUMS = """
  parts       | target | sentence
  ------------+--------+-------------------------------------------------
  13300 14000 | 27500  | 13,300 + 14,000 = 27,300 is 200 short of 27,500.
  13300 14200 | 27500  | 13,300 + 14,200 = 27,500, exactly the target of 27,500.
  20000 9000  | 27500  | 20,000 + 9,000 = 29,000 is 1,500 more than 27,500.
  27300       | 27500  | 27,300 is 200 short of 27,500.
"""


@pytest.mark.parametrize(("parts", "target", "sentence"), drawn(SUMS))
def test_a_sum_that_does_not_make_its_target_says_so(parts: str, target: str, sentence: str) -> None:
    assert Sum(tuple(numbers(parts)), int(target)).sentence.en == sentence


def test_the_sum_of_the_press_release_is_said_in_three_languages() -> None:
    said = Sum((13_300, 14_000), 27_500).sentence
    assert said.kk.replace("\xa0", " ") == "13 300 + 14 000 = 27 300: 27 500 мақсатына 200 жетпейді."
    assert said.ru.replace("\xa0", " ") == "13 300 + 14 000 = 27 300: до 27 500 не хватает 200."


# --- rates ------------------------------------------------------------------------------------------------------------

MEN = Traits(last="contributions", sex="male")
CALL = "declarations:contact_centre"
HERE, THERE = 590000000, 750000000


def tried(*rows: tuple[int, Traits, str, int, int]) -> list[Tried]:
    """Region, traits, route, persons, confirmed; as many are reported as were tried."""
    return [Tried(region, traits, route, persons, persons, part) for region, traits, route, persons, part in rows]


def rates(known: list[Tried], traits: Traits = MEN) -> dict[str, tuple[object, ...]]:
    found = measured(tally(known, traits, HERE), traits)
    return {each.route: (each.traits, each.in_region, each.confirmed.part, each.confirmed.whole) for each in found}


def test_a_rate_is_of_the_category_and_region_where_enough_were_tried() -> None:
    known = tried(
        (HERE, MEN, CALL, 40, 10), (THERE, MEN, CALL, 400, 300), (HERE, MEN, ALL, 90, 20), (THERE, MEN, ALL, 900, 400)
    )
    assert rates(known)[CALL] == (MEN, True, 10, 40)


def test_few_in_the_region_are_measured_by_the_country_and_few_there_by_a_wider_category() -> None:
    country = tried((HERE, MEN, CALL, 12, 6), (THERE, MEN, CALL, 30, 9), (HERE, MEN, ALL, 50, 9))
    assert rates(country)[CALL] == (MEN, False, 15, 42)
    women = Traits(last="contributions", sex="female")
    wider = tried((HERE, MEN, CALL, 12, 6), (HERE, women, CALL, 30, 3), (HERE, MEN, ALL, 50, 9))
    assert rates(wider)[CALL] == (Traits(last="contributions"), True, 9, 42)


def test_few_anywhere_are_measured_by_everybody_and_said_to_be_few() -> None:
    (call,) = (
        each
        for each in measured(tally(tried((THERE, MEN, CALL, 3, 0), (THERE, MEN, ALL, 9, 1)), MEN, HERE), MEN)
        if each.route == CALL
    )
    assert (call.traits, call.in_region, call.confirmed, call.few) == (Traits(), False, Share(0, 3), True)


def test_who_was_never_tried_gives_no_rate_rather_than_zero() -> None:
    assert set(rates(tried((HERE, MEN, ALL, 500, 3), (HERE, MEN, REGISTER, 500, 3)))) == {ALL, REGISTER}


def test_calls_reach_as_many_as_there_are_hours_for_and_others_as_many_as_came_before() -> None:
    portal = "declarations:egov"
    known = tried((HERE, MEN, ALL, 1000, 200), (HERE, MEN, CALL, 100, 50), (HERE, MEN, portal, 100, 50))
    asked = Asked(persons=1000, months=1, period=1.0)
    capacity = Capacity(calls=2, visits=0, days=10)
    found = proposals(measured(tally(known, MEN, HERE), MEN), asked, capacity, {CALL: "call"})
    by_route = {each.measured.route: each for each in found}
    assert set(by_route) == {CALL, portal}
    assert (by_route[CALL].reached, by_route[CALL].expected) == (20, 10)
    assert by_route[portal].reached == pytest.approx(100)
    assert by_route[portal].for_one[1] == pytest.approx(1 / Share(50, 100).interval.high)
    assert [each.measured.route for each in found] == [portal, CALL]


# --- forecast and verdict ---------------------------------------------------------------------------------------------


def test_the_pace_of_a_period_makes_its_share_again_over_as_many_months() -> None:
    pace = pace_of(Share(59, 100), 7)
    (end,) = forecast(1000, 0, pace, [7])
    assert end.value == pytest.approx(590)
    around = Share(59, 100).interval
    assert (end.low, end.high) == (pytest.approx(around.low * 1000), pytest.approx(around.high * 1000))


@given(st.integers(0, 1000), st.integers(1, 1000), st.integers(0, 5000), st.integers(0, 100))
def test_no_forecast_leaves_what_is_possible(part: int, more: int, left: int, so_far: int) -> None:
    pace = pace_of(Share(part, part + more), 7)
    ends = forecast(left, so_far, pace, range(25))
    assert all(so_far - 1e-9 <= each.low <= each.value <= each.high <= so_far + left + 1e-9 for each in ends)
    assert [each.value for each in ends] == sorted(each.value for each in ends)


VERDICTS = """
  target | fact | persons | low | value | high | light
  -------+------+---------+-----+-------+------+-----------
  100    | 100  | 500     | 100 | 120   | 130  | reached
  100    | 10   | 90      | 20  | 40    | 60   | impossible
  100    | 10   | 500     | 100 | 120   | 130  | on_course
  100    | 10   | 500     | 90  | 120   | 130  | uncertain
  100    | 10   | 500     | 50  | 60    | 99   | behind
"""


@pytest.mark.parametrize(("target", "fact", "persons", "low", "value", "high", "light"), drawn(VERDICTS))
def test_a_verdict_holds_the_forecast_against_the_target(
    target: str, fact: str, persons: str, low: str, value: str, high: str, light: str
) -> None:
    end = Forecast(float(low), float(value), float(high))
    assert verdict(int(target), int(fact), int(persons), end).light == light


def test_what_cannot_be_reached_is_said_with_what_is_wanting() -> None:
    assert verdict(100, 10, 500, Forecast(50, 60, 70)).sentence.en == (
        "Out of reach at this pace: 60 (50–70) are forecast, 100 planned. At least 30 will be wanting."
    )
    assert verdict(100, 10, 90, None).sentence.en == (
        "Cannot be reached: the category holds only 90 persons, and 100 are planned. 10 are wanting."
    )
    assert verdict(100, 10, 500, None).light is Light.UNKNOWN
    assert all(verdict(100, 10, 500, None).sentence.said_in(language) for language in LANGUAGES)


def test_forecasts_of_several_categories_add_up_end_by_end() -> None:
    assert together([Forecast(1, 2, 3), Forecast(10, 20, 30)]) == Forecast(11, 22, 33)
