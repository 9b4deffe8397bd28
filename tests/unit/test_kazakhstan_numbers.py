"""The figures of Kazakhstan's law on the days that matter, and what every figure must carry."""

import re
from datetime import date
from fractions import Fraction

import pytest

from martebe.kazakhstan.numbers import numbers
from martebe.rules.numbers import MissingNumberError

KAZAKH_OR_RUSSIAN = re.compile(r"[А-Яа-яЁёӘәҒғҚқҢңӨөҰұҮүҺһІі0-9 ,:«»()-]+")


def on(code: str, day: str, key: str | None = None) -> int | Fraction:
    return numbers[code].on(date.fromisoformat(day), key).value


@pytest.mark.parametrize(
    ("code", "day", "tenge"),
    [
        ("monthly_calculation_index", "2017-06-01", 2269),
        ("monthly_calculation_index", "2018-08-01", 2405),
        ("monthly_calculation_index", "2026-01-01", 4325),
        ("monthly_calculation_index", "2022-05-01", 3063),
        ("monthly_calculation_index_for_benefits", "2022-03-31", 3063),
        ("monthly_calculation_index_for_benefits", "2022-04-01", 3180),
        ("minimum_wage", "2017-12-31", 24459),
        ("minimum_wage", "2018-01-01", 28284),
        ("minimum_wage", "2019-01-01", 42500),
        ("minimum_wage", "2024-07-01", 85000),
        ("subsistence_minimum", "2018-08-01", 28284),
        ("subsistence_minimum", "2019-08-01", 29698),
        ("subsistence_minimum", "2022-04-01", 37389),
    ],
)
def test_base_values_by_day_with_changes_inside_a_year(code, day, tenge):
    assert on(code, day) == tenge * 100


@pytest.mark.parametrize(
    ("day", "years"),
    [
        ("2017-12-31", 58),
        ("2018-01-01", 58.5),
        ("2019-06-01", 59),
        ("2022-01-01", 60.5),
        ("2027-12-31", 61),
        ("2028-01-01", 61.5),
        ("2030-01-01", 62.5),
        ("2031-01-01", 63),
        ("2050-01-01", 63),
    ],
)
def test_pension_age_of_women_rises_by_half_years(day, years):
    assert on("pension_age", day, "female") == years * 12
    assert on("pension_age", day, "male") == 63 * 12


@pytest.mark.parametrize(
    ("day", "rate"),
    [
        ("2017-07-01", "1/100"),
        ("2018-01-01", "3/200"),
        ("2019-12-31", "3/200"),
        ("2020-01-01", "2/100"),
        ("2021-12-31", "2/100"),
        ("2022-01-01", "3/100"),
    ],
)
def test_health_deductions_are_those_in_force_and_not_the_scale_of_2015(day, rate):
    assert on("health_deduction_rate", day) == Fraction(rate)


def test_caps_of_health_insurance_part_in_2026():
    assert [on("health_deduction_cap", day) for day in ("2019-12-31", "2025-12-31", "2026-01-01")] == [15, 10, 40]
    assert [on("health_contribution_cap", day) for day in ("2020-01-01", "2025-12-31", "2026-01-01")] == [10, 10, 20]


def test_an_entrepreneur_of_2020_pays_2975_tenge():
    day = "2020-06-01"
    paid = (
        on("health_rate_on_own_behalf", day)
        * on("health_base_on_own_behalf", day, "entrepreneur")
        * on("minimum_wage", day)
    )
    assert paid == 2975 * 100


def test_shares_of_the_aggregate_payment_are_the_whole_and_it_ended_in_2023():
    shares = numbers.aggregate_payment_share
    assert sum(on("aggregate_payment_share", "2019-01-01", key) for key in shares.keys) == 1
    assert on("aggregate_payment", "2019-01-01", "major_city") == 2 * on("aggregate_payment", "2019-01-01", "elsewhere")
    for day in (date(2018, 12, 31), date(2024, 1, 1)):
        with pytest.raises(MissingNumberError):
            numbers.aggregate_payment.on(day, "major_city")


def test_the_self_employed_of_2026_pay_four_percent():
    rates = numbers.self_employed_rate
    assert sum(on("self_employed_rate", "2026-01-01", key) for key in rates.keys) == Fraction(4, 100)


def test_the_single_payment_is_ten_percent_over_the_share_of_pensions():
    for entry in numbers.single_payment_rate.entries():
        share = numbers.single_payment_share.on(entry.start, "pension_contribution").value
        assert abs(Fraction(10, 100) / share - entry.value) < Fraction(1, 1000)


def test_the_poverty_line_goes_from_40_to_50_to_70_percent_and_then_to_the_median():
    code = "tsa_line_of_subsistence_minimum"
    days = ("2017-12-31", "2018-01-01", "2019-04-01", "2024-12-31")
    assert [on(code, day) * 100 for day in days] == [40, 50, 70, 70]
    with pytest.raises(MissingNumberError):
        on(code, "2025-01-01")
    assert on("tsa_line_of_median_income", "2025-01-01") * 100 == 35


@pytest.mark.parametrize(
    ("code", "day"),
    [
        ("state_health_contribution_rate", "2021-05-01"),
        ("state_health_contribution_rate", "2024-05-01"),
        ("subsistence_minimum", "2016-05-01"),
        ("minimum_wage", "2009-12-31"),
        ("minimum_wage", "2027-01-01"),
        ("health_contribution_rate", "2019-12-31"),
    ],
)
def test_a_figure_that_was_not_found_is_an_error(code, day):
    with pytest.raises(MissingNumberError):
        on(code, day)


@pytest.mark.parametrize("code", sorted(numbers))
def test_every_number_has_real_words_and_a_source(code):
    number = numbers[code]
    for language in ("kk", "ru"):
        assert KAZAKH_OR_RUSSIAN.fullmatch(number.words.said_in(language)), number.words
    assert number.words.en.isascii()
    for each in number.series:
        for entry in each.entries:
            assert entry.source.act
            assert entry.source.note
            assert number.setting or entry.source.article


def test_what_nobody_saw_in_a_document_is_unverified():
    for number in numbers.values():
        for each in number.series:
            for entry in each.entries:
                if "no document seen" in entry.source.note or "first day was not seen" in entry.source.note:
                    assert entry.unverified, (number.code, entry)


def test_our_own_choices_stand_in_their_own_file_with_a_reason():
    settings = [number for number in numbers.values() if number.setting]
    assert "contribution_window_months" in {number.code for number in settings}
    assert {number.area for number in settings} == {"settings"}
    assert all(number.setting for number in numbers.values() if number.area == "settings")
