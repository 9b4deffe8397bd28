"""Deceased: a death that was reported is final."""

from martebe.kazakhstan.records import contracts, contributions, deaths, moves
from spec.harness import not_delivered, provisional


def test_from_the_day_of_death(decides):
    """The day of death counts; on the day before, nothing is known of it."""
    decides(
        "2018-08-01",
        {
            deaths: """
                  | died_on
                --+-----------
                1 | 2018-08-01
                2 | 2016-05-01
                3 | 2018-08-02
            """,
        },
        {1: "deceased", 2: "deceased", 3: "none"},
    )


def test_nothing_brings_a_person_back(decides):
    """A contract, contributions and an arrival after the death change nothing; they are held, and findings."""
    decides(
        "2018-08-01",
        {
            deaths: """
                  | died_on
                --+-----------
                1 | 2018-01-15
            """,
            contracts: """
                  | start
                --+-----------
                1 | 2018-02-01
            """,
            contributions: """
                  | month
                --+--------
                1 | 2018-06
            """,
            moves: """
                  | kind    | day
                --+---------+-----------
                1 | arrived | 2018-03-01
            """,
        },
        {
            1: {
                "headline": "deceased",
                "held": ["deceased", "employee"],
                "findings": ["dead_but_contributes", "dead_but_under_contract"],
            }
        },
    )


def test_acts_that_were_not_delivered(decides):
    """An employee stays an employee, provisionally, while acts of death are missing."""
    decides(
        "2018-08-01",
        {
            deaths: not_delivered,
            contracts: """
                  | start
                --+-----------
                1 | 2017-01-01
            """,
            contributions: """
                  | month
                --+--------
                1 | 2018-06
            """,
        },
        {1: provisional("employee", "deceased")},
    )
