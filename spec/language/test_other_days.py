"""Other days: the same condition or value as it was, or will be, on a day that follows from today."""

from datetime import date

from martebe.rules import all_of, any_of, each_month, today, whole, within_months, years_between
from spec.harness import OPEN, Reach, delivered
from spec.language.toy import contracts, contributions, residents

works = contracts.where(kind="labour").in_force().exists()


def test_a_condition_on_another_day(answers):
    """A contract of last year was in force then."""
    answers(
        "2018-08-01",
        {
            contracts: """
                  | start      | end
                --+------------+-----------
                1 | 2017-01-01 | 2017-12-31
                2 | 2018-01-01 |
            """
        },
        {
            "today": works,
            "at the end of 2017": works.on(date(2017, 12, 31)),
            "a year ago": works.on(today.plus(years=-1)),
        },
        {
            1: {"today": False, "at the end of 2017": True, "a year ago": True},
            2: {"today": True, "at the end of 2017": False, "a year ago": False},
        },
    )


def test_today_inside_is_the_other_day(answers):
    """Every 'today' inside the condition moves: the age, the last months, what is in force."""
    answers(
        "2018-08-01",
        {
            residents: """
                  | birth_date
                --+-----------
                1 | 2000-08-01
            """,
            contributions: """
                  | month
                --+--------
                1 | 2018-03
            """,
        },
        {
            "of age": years_between(residents.birth_date, today) >= whole(18),
            "of age yesterday": (years_between(residents.birth_date, today) >= whole(18)).on(today.plus(days=-1)),
            "paid lately": contributions.where(month=within_months(3)).exists(),
            "paid lately in June": contributions.where(month=within_months(3)).exists().on(date(2018, 6, 30)),
            "age next year": years_between(residents.birth_date, today).on(today.plus(years=1)),
        },
        {
            1: {
                "of age": True,
                "of age yesterday": False,
                "paid lately": False,
                "paid lately in June": True,
                "age next year": 19,
            }
        },
    )


def test_another_day_of_another_day(answers):
    """Days are counted from the day that stands around them."""
    answers(
        "2018-08-01",
        {
            contracts: """
                  | start      | end
                --+------------+-----------
                1 | 2018-05-01 | 2018-05-31
            """
        },
        works.on(today.plus(months=-1)).on(date(2018, 6, 15)),
        {1: True, 2: False},
    )


def test_what_was_known_of_another_day(answers):
    """Of whatever day a question is, the registers owe what is due today; what should have come is waited for."""
    paid = contributions.where(month=within_months(1)).exists()
    answers(
        "2018-08-01",
        {contributions: delivered("", Reach(until="2018-05-31"))},
        {
            "today": paid,
            "in June": paid.on(date(2018, 6, 30)),
            "in May": paid.on(date(2018, 5, 31)),
        },
        {1: {"today": OPEN, "in June": OPEN, "in May": False}},
    )


def test_each_month_of_a_quarter(answers):
    """A condition asked on the last day of each month, all of them or any."""
    months = each_month(works, today.start_of("quarter").plus(months=-3), 3)
    answers(
        "2018-08-01",
        {
            contracts: """
                  | start      | end
                --+------------+-----------
                1 | 2018-01-01 |
                2 | 2018-06-30 |
                3 | 2018-01-01 | 2018-06-29
                4 | 2018-04-02 | 2018-04-29
            """
        },
        {"in all": all_of(*months), "in one": any_of(*months), "in the first": months[0], "in the last": months[2]},
        {
            1: {"in all": True, "in one": True, "in the first": True, "in the last": True},
            2: {"in all": False, "in one": True, "in the first": False, "in the last": True},
            3: {"in all": False, "in one": True, "in the first": True, "in the last": False},
            4: {"in all": False, "in one": False, "in the first": False, "in the last": False},
        },
    )
