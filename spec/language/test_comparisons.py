"""Comparisons: what a missing value does, and how values of each kind are compared."""

from fractions import Fraction

from martebe.rules import choose, month, tenge, today, whole, years_between
from spec.harness import MISSING
from spec.language.toy import awards, contracts, contributions, employers, residents


def test_order_of_days(answers):
    """A day is before, on or after another; every comparison with a missing day is disproved."""
    answers(
        "2018-08-01",
        {
            residents: """
                  | birth_date
                --+-----------
                1 | 2018-07-31
                2 | 2018-08-01
                3 | 2018-08-02
                4 |
            """
        },
        {
            "<": residents.birth_date < today,
            "<=": residents.birth_date <= today,
            "==": residents.birth_date == today,
            "!=": residents.birth_date != today,
            ">=": residents.birth_date >= today,
            ">": residents.birth_date > today,
        },
        {
            1: {"<": True, "<=": True, "==": False, "!=": True, ">=": False, ">": False},
            2: {"<": False, "<=": True, "==": True, "!=": False, ">=": True, ">": False},
            3: {"<": False, "<=": False, "==": False, "!=": True, ">=": True, ">": True},
            4: {"<": False, "<=": False, "==": False, "!=": False, ">=": False, ">": False},
        },
    )


def test_a_missing_value_is_disproved_and_its_negation_proved(answers):
    """That a value is missing is known, so ~ turns the disproof into a proof."""
    answers(
        "2018-08-01",
        {
            residents: """
                  | birth_date
                --+-----------
                1 | 1990-01-01
                2 |
            """
        },
        {
            "born before 2000": years_between(residents.birth_date, today) >= whole(18),
            "not so": ~(years_between(residents.birth_date, today) >= whole(18)),
            "unknown": residents.birth_date.is_missing(),
            "known": ~residents.birth_date.is_missing(),
        },
        {
            1: {"born before 2000": True, "not so": False, "unknown": False, "known": True},
            2: {"born before 2000": False, "not so": True, "unknown": True, "known": False},
        },
    )


def test_a_missing_value_makes_what_is_calculated_missing(answers):
    """A sum, difference, portion, moved day or elapsed time of a missing value is missing."""
    answers(
        "2018-08-01",
        {
            residents: """
                  | birth_date
                --+-----------
                1 |
            """
        },
        {
            "age": years_between(residents.birth_date, today),
            "moved": residents.birth_date.plus(years=18),
            "quarter": residents.birth_date.start_of("quarter"),
            "month": residents.birth_date.month(),
            "with nothing": awards.rows().latest("amount") + tenge(1),
            "less nothing": tenge(1) - awards.rows().latest("amount"),
            "half of nothing": awards.rows().latest("amount") * Fraction(1, 2),
        },
        {
            1: {
                "age": MISSING,
                "moved": MISSING,
                "quarter": MISSING,
                "month": MISSING,
                "with nothing": MISSING,
                "less nothing": MISSING,
                "half of nothing": MISSING,
            }
        },
    )


def test_money(answers):
    """Money is exact to the tiyn."""
    answers(
        "2018-08-01",
        {
            awards: """
                  | amount
                --+---------
                1 | 28284.00
                2 | 28283.99
                3 | 28284.01
            """
        },
        {
            "at least": awards.where(awards.amount >= tenge(28_284)).exists(),
            "exactly": awards.where(awards.amount == tenge(28_284)).exists(),
        },
        {
            1: {"at least": True, "exactly": True},
            2: {"at least": False, "exactly": False},
            3: {"at least": True, "exactly": False},
        },
    )


def test_a_portion_drops_what_is_less_than_a_tiyn(answers):
    """A tenth of 99.99 tenge is 9.99 tenge, and of minus 99.99 it is minus 9.99: towards zero."""
    answers(
        "2018-08-01",
        {
            contributions: """
                  | month   | amount
                --+---------+-------
                1 | 2018-01 | 99.99
                2 | 2018-01 | -99.99
            """
        },
        contributions.rows().sum("amount") * Fraction(1, 10),
        {1: "9.99", 2: "-9.99"},
    )


def test_months(answers):
    """Months are compared as months."""
    answers(
        "2018-08-01",
        {
            contributions: """
                  | month
                --+--------
                1 | 2018-05
                2 | 2018-06
                3 | 2018-07
            """
        },
        contributions.where(contributions.month >= month(2018, 6)).exists(),
        {1: False, 2: True, 3: True},
    )


def test_codes_and_yes_and_no(answers):
    """A code, or yes and no, is equal or not; a missing one is neither."""
    answers(
        "2018-08-01",
        {
            awards: """
                  | kind    | for_life
                --+---------+---------
                1 | pension | yes
                2 | pension | no
                3 |         |
            """
        },
        {
            "pension": awards.where(kind="pension").exists(),
            "another": awards.where(awards.kind != "pension").exists(),
            "for life": awards.where(for_life=True).exists(),
            "not for life": awards.where(for_life=False).exists(),
        },
        {
            1: {"pension": True, "another": False, "for life": True, "not for life": False},
            2: {"pension": True, "another": False, "for life": False, "not for life": True},
            3: {"pension": False, "another": False, "for life": False, "not for life": False},
        },
    )


def test_whole_numbers_of_an_employer(answers):
    """A question may be about employers: then each business number is asked."""
    answers(
        "2018-08-01",
        {
            employers: """
                   | workers_declared
                ---+-----------------
                70 | 9
                71 | 10
            """
        },
        employers.workers_declared >= whole(10),
        {70: False, 71: True},
    )


def test_one_value_or_another(answers):
    """A choice is the one value where the condition is proved, the other where it is disproved."""
    answers(
        "2018-08-01",
        {
            contracts: """
                  | kind
                --+-------
                1 | labour
            """
        },
        choose(contracts.where(kind="labour").exists(), tenge(2), tenge(1)),
        {1: "2", 2: "1"},
    )
