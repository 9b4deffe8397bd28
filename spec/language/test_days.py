"""Days: ages, months and their ends, the 29th of February."""

from datetime import date

from martebe.rules import days_between, months_between, today, whole, years_between
from spec.language.toy import contracts, contributions, residents


def test_an_age_changes_on_the_birthday(answers):
    """A year is completed on the anniversary, not the day before."""
    answers(
        "2018-08-01",
        {
            residents: """
                  | birth_date
                --+-----------
                1 | 2000-07-31
                2 | 2000-08-01
                3 | 2000-08-02
            """
        },
        {
            "age": years_between(residents.birth_date, today),
            "of age": years_between(residents.birth_date, today) >= whole(18),
            "older than 17": years_between(residents.birth_date, today) > whole(17),
            "a minor": years_between(residents.birth_date, today) < whole(18),
            "at most 17": years_between(residents.birth_date, today) <= whole(17),
        },
        {
            1: {"age": 18, "of age": True, "older than 17": True, "a minor": False, "at most 17": False},
            2: {"age": 18, "of age": True, "older than 17": True, "a minor": False, "at most 17": False},
            3: {"age": 17, "of age": False, "older than 17": False, "a minor": True, "at most 17": True},
        },
    )


def test_born_on_a_leap_day_in_a_common_year(answers):
    """In a year without a 29th of February the year is completed on 1 March."""
    answers(
        "2018-02-28",
        {
            residents: """
                  | birth_date
                --+-----------
                1 | 2000-02-28
                2 | 2000-02-29
                3 | 2000-03-01
            """
        },
        {
            "age": years_between(residents.birth_date, today),
            "of age": years_between(residents.birth_date, today) >= whole(18),
            "of age tomorrow": (years_between(residents.birth_date, today) >= whole(18)).on(today.plus(days=1)),
        },
        {
            1: {"age": 18, "of age": True, "of age tomorrow": True},
            2: {"age": 17, "of age": False, "of age tomorrow": True},
            3: {"age": 17, "of age": False, "of age tomorrow": True},
        },
    )


def test_born_on_a_leap_day_in_a_leap_year(answers):
    """In a leap year the year is completed on the 29th itself."""
    answers(
        "2020-02-29",
        {
            residents: """
                  | birth_date
                --+-----------
                1 | 2000-02-29
                2 | 2002-02-28
                3 | 2002-03-01
            """
        },
        {
            "age": years_between(residents.birth_date, today),
            "20": years_between(residents.birth_date, today) == whole(20),
            "18 or more": years_between(residents.birth_date, today) >= whole(18),
        },
        {
            1: {"age": 20, "20": True, "18 or more": True},
            2: {"age": 18, "20": False, "18 or more": True},
            3: {"age": 17, "20": False, "18 or more": False},
        },
    )


def test_months_and_days_between(answers):
    """Months are completed on the same day of the month; days are counted."""
    answers(
        "2018-03-01",
        {
            residents: """
                  | birth_date
                --+-----------
                1 | 2018-02-01
                2 | 2018-02-02
                3 | 2017-12-31
                4 | 2018-03-01
                5 | 2018-03-15
            """
        },
        {
            "months": months_between(residents.birth_date, today),
            "days": days_between(residents.birth_date, today),
            "at least 2 months": months_between(residents.birth_date, today) >= whole(2),
        },
        {
            1: {"months": 1, "days": 28, "at least 2 months": False},
            2: {"months": 0, "days": 27, "at least 2 months": False},
            3: {"months": 2, "days": 60, "at least 2 months": True},
            4: {"months": 0, "days": 0, "at least 2 months": False},
            5: {"months": -1, "days": -14, "at least 2 months": False},
        },
    )


def test_a_month_after_the_31st(answers):
    """A day moved by months stays inside the month: 31 January and one month is 28 February."""
    answers(
        "2018-08-01",
        {
            residents: """
                  | birth_date
                --+-----------
                1 | 2018-01-31
                2 | 2018-03-31
                3 | 2020-02-29
            """
        },
        {
            "a month later": residents.birth_date.plus(months=1),
            "a month earlier": residents.birth_date.plus(months=-1),
            "a year later": residents.birth_date.plus(years=1),
            "a day later": residents.birth_date.plus(days=1),
        },
        {
            1: {
                "a month later": "2018-02-28",
                "a month earlier": "2017-12-31",
                "a year later": "2019-01-31",
                "a day later": "2018-02-01",
            },
            2: {
                "a month later": "2018-04-30",
                "a month earlier": "2018-02-28",
                "a year later": "2019-03-31",
                "a day later": "2018-04-01",
            },
            3: {
                "a month later": "2020-03-29",
                "a month earlier": "2020-01-29",
                "a year later": "2021-02-28",
                "a day later": "2020-03-01",
            },
        },
    )


def test_today_moved_by_months(answers):
    """The last of June less one month is 30 May, not its last day."""
    answers(
        "2018-06-30",
        {
            residents: """
                  | birth_date
                --+-----------
                1 | 2018-05-30
                2 | 2018-05-31
            """
        },
        residents.birth_date <= today.plus(months=-1),
        {1: True, 2: False},
    )


def test_month_quarter_and_year_of_a_day(answers):
    """The first day of the month, quarter and year that hold a day; of its month; and the month itself."""
    answers(
        "2018-08-01",
        {
            residents: """
                  | birth_date
                --+-----------
                1 | 2018-12-31
                2 | 2018-04-01
            """
        },
        {
            "month": residents.birth_date.month(),
            "its first day": residents.birth_date.month().first_day(),
            "quarter": residents.birth_date.start_of("quarter"),
            "year": residents.birth_date.start_of("year"),
            "next month": residents.birth_date.month().plus(months=1),
        },
        {
            1: {
                "month": "2018-12",
                "its first day": "2018-12-01",
                "quarter": "2018-10-01",
                "year": "2018-01-01",
                "next month": "2019-01",
            },
            2: {
                "month": "2018-04",
                "its first day": "2018-04-01",
                "quarter": "2018-04-01",
                "year": "2018-01-01",
                "next month": "2018-05",
            },
        },
    )


def test_time_since_a_row(answers):
    """Time is measured in rows and from what is found in them, too."""
    answers(
        "2018-08-01",
        {
            contracts: """
                  | start
                --+-----------
                1 | 2018-02-01
                1 | 2018-05-01
                2 | 2018-02-02
            """,
            contributions: """
                  | month
                --+--------
                1 | 2018-06
                2 | 2018-05
            """,
        },
        {
            "half a year": contracts.where(months_between(contracts.start, today) >= whole(6)).exists(),
            "since the latest": days_between(contracts.rows().latest("start"), today),
            "paid until": contributions.rows().latest("month").plus(months=1).first_day() > date(2018, 6, 30),
        },
        {
            1: {"half a year": True, "since the latest": 92, "paid until": True},
            2: {"half a year": False, "since the latest": 180, "paid until": False},
        },
    )
