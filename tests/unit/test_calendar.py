"""Working days: weekends, holidays, moved days off, and terms counted over them."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from martebe.kazakhstan.calendar import (
    UnknownDayError,
    add_working_days,
    days_off,
    is_working_day,
    on_or_after,
    on_or_before,
    working_days_between,
)

days = st.dates(date(2015, 6, 1), date(2027, 6, 1))


@pytest.mark.parametrize(
    ("day", "works"),
    [
        (date(2018, 8, 1), True),
        (date(2018, 8, 4), False),  # Saturday
        (date(2018, 8, 21), False),  # Kurban-ait
        (date(2018, 8, 25), True),  # Saturday worked for the 31st
        (date(2018, 8, 30), False),  # Constitution Day
        (date(2018, 8, 31), False),  # moved day off
        (date(2018, 12, 18), False),  # for Independence Day on a Sunday
        (date(2018, 12, 29), True),  # Saturday worked for the 31st
        (date(2020, 1, 5), True),  # Sunday worked for the 3rd
        (date(2020, 5, 11), True),  # Monday worked for the 8th
    ],
)
def test_days_that_work_and_days_off(day, works):
    assert is_working_day(day) is works


def test_a_term_skips_holidays_and_counts_a_worked_saturday():
    """Five working days from Friday 24 August 2018: Saturday 25 works, 30 and 31 do not."""
    assert add_working_days(date(2018, 8, 24), 5) == date(2018, 9, 3)
    assert add_working_days(date(2018, 9, 3), -5) == date(2018, 8, 24)
    assert add_working_days(date(2018, 8, 26), 0) == date(2018, 8, 26)


def test_wages_due_on_a_day_off_are_paid_before_it():
    assert on_or_before(date(2018, 3, 10)) == date(2018, 3, 7)
    assert on_or_after(date(2018, 3, 8)) == date(2018, 3, 12)


@given(days, st.integers(1, 40))
def test_a_term_ends_on_the_working_day_that_the_count_says(day, count):
    end = add_working_days(day, count)
    assert is_working_day(end)
    assert working_days_between(day, end) == count
    assert working_days_between(day, end - timedelta(days=1)) == count - 1


@given(days)
def test_going_back_undoes_going_ahead_from_a_working_day(day):
    start = on_or_after(day)
    assert add_working_days(add_working_days(start, 7), -7) == start


def test_working_days_of_a_year():
    """2018 has 261 weekdays, 20 of them off, and 5 worked Saturdays."""
    assert working_days_between(date(2017, 12, 31), date(2018, 12, 31)) == 261 - 20 + 5
    assert working_days_between(date(2018, 12, 31), date(2018, 1, 1)) == 0


@pytest.mark.parametrize("day", [date(2014, 12, 31), date(2028, 1, 1)])
def test_a_year_without_known_holidays_is_an_error(day):
    with pytest.raises(UnknownDayError, match="days off are known for 2015-2027") as refusal:
        is_working_day(day)
    assert str(day) in refusal.value.words.kk


def test_every_day_off_is_named_and_every_exchange_names_the_day_worked():
    for each in days_off().values():
        assert (each.works_instead is not None) == (each.kind == "moved")
        assert each.names.kk
    assert [each.day for each in days_off().values() if each.unverified] == [date(2026, 5, 27), date(2027, 5, 16)]
