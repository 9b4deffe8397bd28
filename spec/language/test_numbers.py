"""Numbers of the law: in force on a day, by a key, on the day of an event; never the last known one."""

from datetime import date

from martebe.rules import choose, law, months_between, tenge, today, whole
from spec.harness import MISSING, OPEN, not_delivered
from spec.language.toy import awards, contributions, numbers, residents


def test_in_force_today(answers):
    """The wage of 2018 is 28,284 tenge."""
    answers(
        "2018-12-31",
        {
            awards: """
                  | amount
                --+---------
                1 | 28283.99
                2 | 28284.00
            """
        },
        {"enough": awards.where(awards.amount >= law(numbers.wage)).exists(), "wage": law(numbers.wage)},
        {1: {"enough": False, "wage": "28284"}, 2: {"enough": True, "wage": "28284"}},
    )


def test_in_force_on_another_day(answers):
    """A day that follows from today, or one that is written, picks its own number."""
    answers(
        "2018-01-01",
        {},
        {
            "today": law(numbers.wage),
            "yesterday": law(numbers.wage, on=today.plus(days=-1)),
            "in July 2017": law(numbers.wage, on=date(2017, 7, 1)),
            "as asked yesterday": law(numbers.wage).on(today.plus(days=-1)),
        },
        {
            1: {
                "today": "28284",
                "yesterday": "24459",
                "in July 2017": "24459",
                "as asked yesterday": "24459",
            }
        },
    )


def test_by_key(answers):
    """A number may differ by a column of the person: women have reached the age of 2018 at 58 years and 6 months."""
    age = law(numbers.pension_age, key=residents.sex)
    answers(
        "2018-08-01",
        {
            residents: """
                  | sex    | birth_date
                --+--------+-----------
                1 | male   | 1955-08-01
                2 | male   | 1955-08-02
                3 | female | 1960-02-01
                4 | female | 1960-02-02
                5 | female |
            """
        },
        {"of pension age": months_between(residents.birth_date, today) >= age, "age in months": age},
        {
            1: {"of pension age": True, "age in months": 756},
            2: {"of pension age": False, "age in months": 756},
            3: {"of pension age": True, "age in months": 702},
            4: {"of pension age": False, "age in months": 702},
            5: {"of pension age": False, "age in months": 702},
        },
    )


def test_by_key_before_the_law_changed(answers):
    """A year earlier the age of women was lower, that of men the same."""
    age = law(numbers.pension_age, key=residents.sex)
    answers(
        "2017-12-31",
        {
            residents: """
                  | sex
                --+-------
                1 | male
                2 | female
            """
        },
        {"age in months": age, "next year": age.on(today.plus(days=1))},
        {1: {"age in months": 756, "next year": 756}, 2: {"age in months": 696, "next year": 702}},
    )


def test_on_the_day_of_an_event(answers):
    """Each row is held to the number that was in force on its own day."""
    answers(
        "2018-08-01",
        {
            awards: """
                  | decided_on | amount
                --+------------+------
                1 | 2017-12-31 | 24459
                2 | 2018-01-01 | 24459
                3 | 2018-01-01 | 28284
                4 |            | 99999
            """
        },
        awards.where(awards.amount >= law(numbers.wage, on=awards.decided_on)).exists(),
        {1: True, 2: False, 3: True, 4: False},
    )


def test_an_event_before_any_number(answers):
    """On the day of an event for which no number is known, the number is missing, and the comparison disproved."""
    answers(
        "2018-08-01",
        {
            awards: """
                  | decided_on | amount
                --+------------+------
                1 | 2016-12-31 | 99999
                2 | 2017-01-01 | 99999
            """
        },
        {
            "enough": awards.where(awards.amount >= law(numbers.wage, on=awards.decided_on)).exists(),
            "wage then": law(numbers.wage, on=awards.rows().latest("decided_on")),
        },
        {1: {"enough": False, "wage then": MISSING}, 2: {"enough": True, "wage then": "24459"}},
    )


def test_on_a_day_that_is_not_settled(answers):
    """Where the day of the event was not delivered, the number is not settled."""
    answers(
        "2018-08-01",
        {awards: not_delivered},
        law(numbers.wage, on=awards.rows().latest("decided_on")),
        {1: OPEN},
    )


def test_by_key_on_the_day_of_an_event(answers):
    """A key of the person and a day of an event together pick one number."""
    answers(
        "2018-08-01",
        {
            residents: """
                  | sex
                --+-------
                1 | female
                2 | female
                3 | male
            """,
            awards: """
                  | decided_on
                --+-----------
                1 | 2017-12-31
                2 | 2018-01-01
                3 | 2018-01-01
            """,
        },
        law(numbers.pension_age, key=residents.sex, on=awards.rows().latest("decided_on")),
        {1: 696, 2: 702, 3: 756},
    )


def test_a_share_of_money(answers):
    """Ten percent of what was paid, to the tiyn; the rest of a tiyn is dropped."""
    answers(
        "2018-08-01",
        {
            contributions: """
                  | month   | amount
                --+---------+--------
                1 | 2018-06 | 28284
                2 | 2018-06 | 0.19
            """
        },
        contributions.rows().sum("amount") * law(numbers.rate),
        {1: "2828.40", 2: "0.01"},
    )


def test_a_share_on_the_day_of_an_event(answers):
    """A share, too, may be the one in force on the day of an event."""
    answers(
        "2018-08-01",
        {
            awards: """
                  | decided_on | amount
                --+------------+-------
                1 | 2018-01-01 | 500
                2 | 2016-01-01 | 500
            """
        },
        awards.rows().latest("amount") * law(numbers.rate, on=awards.rows().latest("decided_on")),
        {1: "50", 2: MISSING},
    )


def test_a_day_without_a_number(has_no_answer):
    """A question about a day for which the law has no number is refused: the last known one is not taken."""
    has_no_answer(
        "2019-01-01",
        law(numbers.wage) > tenge(0),
        "Number 'wage' has no value on 2019-01-01. Days known: 2017-01-01 to 2017-12-31; 2018-01-01 to 2018-12-31."
        " Add the value in force on that day with its source.",
    )


def test_a_day_before_any_law(has_no_answer):
    """The same before the first number."""
    has_no_answer(
        "2016-12-31",
        choose(residents.birth_date < today, law(numbers.wage), tenge(0)) > tenge(0),
        "Number 'wage' has no value on 2016-12-31. Days known: 2017-01-01 to 2017-12-31; 2018-01-01 to 2018-12-31."
        " Add the value in force on that day with its source.",
    )


def test_a_key_without_a_number_on_the_day(has_no_answer):
    """By a key, every key has a number on the day, or the question is refused for all."""
    has_no_answer(
        "1997-12-31",
        months_between(residents.birth_date, today) >= law(numbers.pension_age, key=residents.sex),
        "Number 'pension_age' has no value on 1997-12-31. Days known: 1998-01-01 to open."
        " Add the value in force on that day with its source.",
    )


def test_a_number_in_a_sum(answers):
    """Numbers of the law are calculated with like any money."""
    answers(
        "2018-08-01",
        {
            contributions: """
                  | month   | amount
                --+---------+-------
                1 | 2018-06 | 284
            """
        },
        {
            "wage less what was paid": law(numbers.wage) - contributions.rows().sum("amount"),
            "counted": contributions.rows().count() + whole(2),
        },
        {1: {"wage less what was paid": "28000", "counted": 3}, 2: {"wage less what was paid": "28284", "counted": 2}},
    )
