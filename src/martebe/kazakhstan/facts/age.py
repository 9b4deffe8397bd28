"""How old a person is. The day of birth is the register's own, never that of the digits of the person number."""

from __future__ import annotations

from martebe.kazakhstan.numbers import numbers
from martebe.kazakhstan.records import residents
from martebe.kazakhstan.sources import RECORDS, labour_code, pension_law_2013, social_code
from martebe.rules import fact, law, months_between, today, whole, years_between

_age = years_between(residents.birth_date, today)
_is_born = residents.birth_date <= today

is_under_18 = fact(
    "is_under_18",
    _is_born & (_age < whole(18)),
    kk="Он сегіз жасқа толмаған",
    ru="Не достиг восемнадцати лет",
    en="Is under eighteen",
    source=RECORDS,
)

is_under_16 = fact(
    "is_under_16",
    _is_born & (_age < whole(16)),
    kk="Он алты жасқа толмаған",
    ru="Не достиг шестнадцати лет",
    en="Is under sixteen",
    source=labour_code("art. 31 p. 1"),
)

has_reached_pension_age = fact(
    "has_reached_pension_age",
    months_between(residents.birth_date, today) >= law(numbers.pension_age, key=residents.sex),
    kk="Зейнет жасына жеткен",
    ru="Достиг пенсионного возраста",
    en="Has reached pension age",
    source=social_code(
        "art. 207 p. 1",
        "The earlier ages of points 2 and 3 cannot be seen in the records.",
        earlier=pension_law_2013(),
    ),
)

__all__ = ["has_reached_pension_age", "is_under_16", "is_under_18"]
