"""Days as whole numbers since 1970, so that a million of them move at once."""

from __future__ import annotations

from datetime import date, timedelta

import numpy as np
import numpy.typing as npt

Days = npt.NDArray[np.int32]
EPOCH = date(1970, 1, 1)
NEVER = np.int32(2**31 - 1)


def day(year: int, month: int, day_of_month: int) -> int:
    """A day of the calendar as its number."""
    return number_of(date(year, month, day_of_month))


def number_of(day: date) -> int:
    """The days from 1 January 1970 to a day."""
    return (day - EPOCH).days


def date_of(number: int) -> date:
    """The day with a number."""
    return EPOCH + timedelta(days=int(number))


def add_months(days: Days, months: int | npt.NDArray[np.int64]) -> Days:
    """The same day of the month so many months later, or the last day of a shorter month."""
    as_days = days.astype("datetime64[D]")
    firsts = as_days.astype("datetime64[M]")
    offset = (as_days - firsts.astype("datetime64[D]")).astype(np.int64)
    later = firsts + np.asarray(months).astype("timedelta64[M]")
    length = ((later + 1).astype("datetime64[D]") - later.astype("datetime64[D]")).astype(np.int64)
    return np.asarray(later.astype("datetime64[D]").astype(np.int64) + np.minimum(offset, length - 1), np.int32)


def add_years(days: Days, years: int) -> Days:
    """The same day so many years later."""
    return add_months(days, 12 * years)


def months_of(days: Days) -> npt.NDArray[np.int32]:
    """The month of each day, as months since January 1970."""
    return np.asarray(days.astype("datetime64[D]").astype("datetime64[M]").astype(np.int64), np.int32)


def month_number(day: date) -> int:
    """The month of a day, as months since January 1970."""
    return (day.year - 1970) * 12 + day.month - 1


def first_of(month: int) -> int:
    """The number of the first day of a month since January 1970."""
    return number_of(date(1970 + month // 12, month % 12 + 1, 1))


def last_of(month: int) -> int:
    """The number of the last day of a month since January 1970."""
    return first_of(month + 1) - 1


def spell(month: int) -> str:
    """A month as files write it: 2018-06."""
    return f"{1970 + month // 12}-{month % 12 + 1:02d}"
