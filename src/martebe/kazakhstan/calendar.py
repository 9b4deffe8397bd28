"""Working days of Kazakhstan: the five-day week, holidays, and days off moved by decree, from 2015 to 2027.

Terms of the law in working days are counted here: a term of five working days that begins on a day ends on the fifth
working day after it. A holiday on a weekend gives the next working day off (by the law on holidays, which was not
read); a moved day off makes a Saturday or Sunday a working day (Labour Code of 23.11.2015 No. 414-V, art. 85 p. 3).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from typing import Literal, cast

from martebe.kazakhstan.places.tables import read_table
from martebe.rules.words import Words

ONE_DAY = timedelta(days=1)
SATURDAY = 5


class UnknownDayError(LookupError):
    """The calendar does not reach this day. ``words`` is the message in three languages."""

    def __init__(self, words: Words) -> None:
        super().__init__(words.en)
        self.words = words


@dataclass(frozen=True)
class DayOff:
    """A day off beside Saturdays and Sundays; ``works_instead`` is the day worked in exchange for a moved one."""

    day: date
    kind: Literal["holiday", "observed", "moved"]
    works_instead: date | None
    names: Words
    unverified: bool


@cache
def days_off() -> dict[date, DayOff]:
    """Every holiday, day off in place of one, and moved day off, by day."""
    found = (_day_off(row) for row in read_table("holidays.csv", "martebe.kazakhstan"))
    return {each.day: each for each in found}


def is_working_day(day: date) -> bool:
    """Whether offices work on a day; raises UnknownDayError outside the years of the calendar."""
    first, last = _years()
    if not first <= day.year <= last:
        raise UnknownDayError(_out_of_calendar(day, first, last))
    return day in _worked_weekends() or (day.weekday() < SATURDAY and day not in days_off())


def add_working_days(day: date, count: int) -> date:
    """The day on which a term of ``count`` working days ends that runs from the day after ``day``.

    A negative count goes back. A term of no days ends on ``day`` itself.
    """
    step = ONE_DAY if count > 0 else -ONE_DAY
    for _ in range(abs(count)):
        day += step
        while not is_working_day(day):
            day += step
    return day


def working_days_between(start: date, end: date) -> int:
    """Working days after ``start`` up to and with ``end``; 0 where ``end`` is not later."""
    return sum(is_working_day(start + ONE_DAY * ahead) for ahead in range(1, (end - start).days + 1))


def on_or_before(day: date) -> date:
    """The day itself, or the last working day before it: when wages due on a day off are paid (art. 113 p. 1)."""
    while not is_working_day(day):
        day -= ONE_DAY
    return day


def on_or_after(day: date) -> date:
    """The day itself, or the next working day after it."""
    while not is_working_day(day):
        day += ONE_DAY
    return day


@cache
def _worked_weekends() -> frozenset[date]:
    return frozenset(each.works_instead for each in days_off().values() if each.works_instead)


@cache
def _years() -> tuple[int, int]:
    return min(days_off()).year, max(days_off()).year


def _day_off(row: dict[str, str]) -> DayOff:
    return DayOff(
        day=date.fromisoformat(row["day"]),
        kind=cast(Literal["holiday", "observed", "moved"], row["kind"]),
        works_instead=date.fromisoformat(row["works_instead"]) if row["works_instead"] else None,
        names=Words(row["kk"], row["ru"], row["en"]),
        unverified=row["unverified"] == "true",
    )


def _out_of_calendar(day: date, first: int, last: int) -> Words:
    return Words(
        kk=f"{day} күні күнтізбеде жоқ: мереке күндері {first}-{last} жылдарға белгілі. Жаңа жылдың күндерін қосыңыз.",
        ru=f"Дня {day} нет в календаре: праздники известны на {first}-{last} годы. Добавьте дни нового года.",
        en=f"The calendar does not reach {day}: days off are known for {first}-{last}. Add those of the new year.",
    )
