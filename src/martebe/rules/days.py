"""All arithmetic on time. Months are written as their first day; ages count whole calendar units.

A person born on 29 February completes a year on 1 March of a year that has no 29th; adding months stays inside
the month (31 January and one month is 28 February). Every engine follows these two sentences.
"""

from __future__ import annotations

import calendar
from datetime import date, timedelta
from typing import Literal

Unit = Literal["days", "months", "years"]
Calendar = Literal["month", "quarter", "year"]


def first_of_month(day: date) -> date:
    """The month of a day, written as its first day."""
    return day.replace(day=1)


def start_of(day: date, unit: Calendar) -> date:
    """The first day of the month, quarter or year that holds the day."""
    month = {"month": day.month, "quarter": (day.month - 1) // 3 * 3 + 1, "year": 1}[unit]
    return date(day.year, month, 1)


def last_of_month(day: date) -> date:
    """The last day of the month that holds the day."""
    return day.replace(day=calendar.monthrange(day.year, day.month)[1])


def add_days(day: date, amount: int) -> date:
    """The day that lies ``amount`` days later (earlier, if negative)."""
    return day + timedelta(days=amount)


def add_months(day: date, amount: int) -> date:
    """The same day of the month ``amount`` months later, or the month's last day where it is shorter."""
    months = day.year * 12 + day.month - 1 + amount
    year, month = divmod(months, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def whole_months(start: date, end: date) -> int:
    """Calendar months completed between two days; negative when ``end`` lies before ``start``."""
    return (end.year - start.year) * 12 + end.month - start.month - (end.day < start.day)


def whole_years(start: date, end: date) -> int:
    """Calendar years completed between two days, as an age is counted."""
    before_anniversary = (end.month, end.day) < (start.month, start.day)
    return end.year - start.year - before_anniversary


def shift(day: date, amount: int, unit: Unit) -> date:
    """A day moved by days, months or years."""
    if unit == "days":
        return add_days(day, amount)
    return add_months(day, amount * (12 if unit == "years" else 1))


def elapsed(start: date, end: date, unit: Unit) -> int:
    """Whole units completed between two days."""
    if unit == "days":
        return (end - start).days
    return whole_months(start, end) if unit == "months" else whole_years(start, end)
