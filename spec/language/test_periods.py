"""Periods: the last months, the quarter before, from one day to another, and what is in force."""

from datetime import date

from martebe.rules import between, previous_quarter, today, within_months
from spec.language.toy import awards, contracts, contributions


def test_within_months(answers):
    """Three months before this one, and this one: on 1 August from May on."""
    answers(
        "2018-08-01",
        {
            contributions: """
                  | month
                --+--------
                1 | 2018-04
                2 | 2018-05
                3 | 2018-08
                4 | 2018-09
            """
        },
        contributions.where(month=within_months(3)).exists(),
        {1: False, 2: True, 3: True, 4: False},
    )


def test_within_months_on_the_last_day_of_a_month(answers):
    """On 31 May three months back is February, though it has no 31st."""
    answers(
        "2018-05-31",
        {
            contributions: """
                  | month
                --+--------
                1 | 2018-01
                2 | 2018-02
                3 | 2018-05
            """
        },
        contributions.where(month=within_months(3)).exists(),
        {1: False, 2: True, 3: True},
    )


def test_within_months_over_the_turn_of_a_year(answers):
    """In January three months back is October of the year before."""
    answers(
        "2018-01-15",
        {
            contributions: """
                  | month
                --+--------
                1 | 2017-09
                2 | 2017-10
            """
        },
        contributions.where(month=within_months(3)).exists(),
        {1: False, 2: True},
    )


def test_days_within_months(answers):
    """A day counts from the first of the month, three months back, up to today itself."""
    answers(
        "2018-08-15",
        {
            awards: """
                  | decided_on
                --+-----------
                1 | 2018-04-30
                2 | 2018-05-01
                3 | 2018-08-15
                4 | 2018-08-16
                5 |
            """
        },
        awards.where(decided_on=within_months(3)).exists(),
        {1: False, 2: True, 3: True, 4: False, 5: False},
    )


def test_the_previous_quarter(answers):
    """On any day of the third quarter, April to June."""
    answers(
        "2018-07-01",
        {
            contributions: """
                  | month
                --+--------
                1 | 2018-03
                2 | 2018-04
                3 | 2018-06
                4 | 2018-07
            """,
            awards: """
                  | decided_on
                --+-----------
                1 | 2018-03-31
                2 | 2018-04-01
                3 | 2018-06-30
                4 | 2018-07-01
            """,
        },
        {
            "paid": contributions.where(month=previous_quarter()).exists(),
            "decided": awards.where(decided_on=previous_quarter()).exists(),
        },
        {
            1: {"paid": False, "decided": False},
            2: {"paid": True, "decided": True},
            3: {"paid": True, "decided": True},
            4: {"paid": False, "decided": False},
        },
    )


def test_the_previous_quarter_of_the_first(answers):
    """Before the first quarter lies the last of the year before."""
    answers(
        "2018-03-31",
        {
            contributions: """
                  | month
                --+--------
                1 | 2017-09
                2 | 2017-10
                3 | 2017-12
                4 | 2018-01
            """
        },
        contributions.where(month=previous_quarter()).exists(),
        {1: False, 2: True, 3: True, 4: False},
    )


def test_from_one_day_to_another(answers):
    """Both days are included, and either end may be left open."""
    answers(
        "2018-08-01",
        {
            awards: """
                  | decided_on
                --+-----------
                1 | 2017-12-31
                2 | 2018-01-01
                3 | 2018-06-30
                4 | 2018-07-01
            """
        },
        {
            "in the half-year": awards.where(decided_on=between(date(2018, 1, 1), date(2018, 6, 30))).exists(),
            "since then": awards.where(decided_on=between(date(2018, 1, 1), None)).exists(),
            "until then": awards.where(decided_on=between(None, date(2018, 6, 30))).exists(),
        },
        {
            1: {"in the half-year": False, "since then": False, "until then": True},
            2: {"in the half-year": True, "since then": True, "until then": True},
            3: {"in the half-year": True, "since then": True, "until then": True},
            4: {"in the half-year": False, "since then": True, "until then": False},
        },
    )


def test_in_force(answers):
    """A row is in force on its first and on its last day; without a last day it still is."""
    answers(
        "2018-08-01",
        {
            contracts: """
                  | start      | end
                --+------------+-----------
                1 | 2018-08-01 |
                2 | 2018-08-02 |
                3 | 2018-01-01 | 2018-08-01
                4 | 2018-01-01 | 2018-07-31
                5 | 2018-08-01 | 2018-08-01
            """
        },
        contracts.in_force().exists(),
        {1: True, 2: False, 3: True, 4: False, 5: True},
    )


def test_in_force_on_another_day(answers):
    """A row may be asked about any day that follows from today."""
    answers(
        "2018-08-01",
        {
            contracts: """
                  | start      | end
                --+------------+-----------
                1 | 2018-01-01 | 2018-06-30
                2 | 2018-07-01 |
            """
        },
        {
            "in June": contracts.in_force(date(2018, 6, 30)).exists(),
            "a month ago": contracts.in_force(today.plus(months=-1)).exists(),
        },
        {1: {"in June": True, "a month ago": False}, 2: {"in June": False, "a month ago": True}},
    )


def test_in_force_during_a_period(answers):
    """One day in common with the period is enough."""
    answers(
        "2018-08-01",
        {
            contracts: """
                  | start      | end
                --+------------+-----------
                1 | 2018-01-01 | 2018-03-31
                2 | 2018-01-01 | 2018-04-01
                3 | 2018-06-30 |
                4 | 2018-07-01 |
                5 | 2018-05-01 | 2018-05-01
            """
        },
        contracts.rows().in_force_during(previous_quarter()).exists(),
        {1: False, 2: True, 3: True, 4: False, 5: True},
    )


def test_several_rows_in_force(answers):
    """Rows in force are asked like any others."""
    answers(
        "2018-08-01",
        {
            contracts: """
                  | kind   | end
                --+--------+-----------
                1 | labour |
                1 | labour |
                1 | civil  |
                2 | labour | 2018-07-31
                2 | labour |
            """
        },
        contracts.where(kind="labour").in_force().at_least(2),
        {1: True, 2: False},
    )
