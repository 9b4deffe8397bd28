"""Numbers of people who do not exist: right, different, never anybody's, and the same every time."""

from datetime import date

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from martebe.people.identity_numbers import Reason, check_bin_array, check_iin_array, sex_in
from martebe.people.made_up_numbers import made_up_bins, made_up_iins

days = st.dates(date(1900, 1, 1), date(2030, 12, 31))


@given(st.lists(st.tuples(days, st.booleans()), max_size=30))
def test_each_person_has_a_different_number_that_spells_the_day_and_sex(people):
    births = np.array([birth for birth, _ in people], "datetime64[D]")
    male = np.array([each for _, each in people], bool)
    numbers = made_up_iins(births, male)
    assert len(set(numbers.tolist())) == len(people)
    assert set(check_iin_array(numbers, made_up=True).tolist()) <= {Reason.MADE_UP}
    for number, (birth, is_male) in zip(numbers.tolist(), people, strict=True):
        assert f"{number:012d}"[:6] == f"{birth:%y%m%d}"
        assert sex_in(number) == ("male" if is_male else "female")


def test_nobody_can_have_such_a_number():
    numbers = made_up_iins(np.array(["1990-05-17"], "datetime64[D]"), np.array([True]))
    assert check_iin_array(numbers).tolist() == [Reason.MADE_UP_NOT_ALLOWED]


def test_all_numbers_of_one_day_are_different_and_the_double_tens_are_skipped():
    """Of 10,000 serials of a day about 82 give ten twice; the rest are all handed out, and then no more."""
    births = np.full(10_000, np.datetime64("1985-03-02"))
    male = np.ones(10_000, bool)
    with pytest.raises(ValueError, match=r"9\d\d\d exist"):
        made_up_iins(births, male)
    numbers = made_up_iins(births[:9_800], male[:9_800])
    assert len(np.unique(numbers)) == 9_800
    assert (check_iin_array(numbers, made_up=True) == Reason.MADE_UP).all()


def test_births_a_century_apart_never_share_a_number():
    births = np.array(["1918-02-03", "2018-02-03"], "datetime64[D]")
    first, second = made_up_iins(births, np.array([False, False]))
    assert first != second


def test_a_second_number_for_the_same_person_comes_from_later_in_the_line():
    births = np.array(["1970-01-01", "1970-01-01"], "datetime64[D]")
    male = np.array([True, True])
    assert not set(made_up_iins(births, male).tolist()) & set(made_up_iins(births, male, first=2).tolist())


def test_the_same_arguments_give_the_same_numbers():
    births = np.arange("1950-01-01", "1951-01-01", dtype="datetime64[D]")
    male = np.arange(len(births)) % 2 == 0
    assert (made_up_iins(births, male) == made_up_iins(births, male)).all()


def test_made_up_businesses_have_right_numbers_that_no_business_has():
    numbers = made_up_bins(np.full(50_000, np.datetime64("2011-07-19")))
    assert len(np.unique(numbers)) == 50_000
    assert (check_bin_array(numbers, made_up=True) == Reason.MADE_UP).all()
    assert (check_bin_array(numbers) == Reason.MADE_UP_NOT_ALLOWED).all()
    assert {f"{number:012d}"[:6] for number in numbers.tolist()} == {"110770"}
