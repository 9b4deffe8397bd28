"""Kandas: a person of Kazakh origin who came back."""

from martebe.kazakhstan.records import contracts, contributions, kandas
from spec.harness import not_delivered


def test_the_first_and_the_last_day_count(decides):
    """It holds from the first day to the last, both included; without a last day it goes on."""
    decides(
        "2018-08-01",
        {
            kandas: """
                  | granted_on | ended_on
                --+------------+-----------
                1 | 2018-08-01 |
                2 | 2018-01-01 | 2018-08-01
                3 | 2018-08-02 |
                4 | 2018-01-01 | 2018-07-31
            """,
        },
        {1: "kandas", 2: "kandas", 3: "none", 4: "none", 5: "none"},
    )


def test_it_is_held_beside_what_the_person_does(decides):
    """Work heads, and the status of kandas is held."""
    decides(
        "2018-08-01",
        {
            kandas: """
                  | granted_on
                --+-----------
                1 | 2018-01-01
            """,
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
        {1: {"headline": "employee", "held": ["employee", "kandas"]}},
    )


def test_a_register_that_was_not_delivered_leaves_it_open(decides):
    """No record is not the same as no delivery."""
    decides(
        "2018-08-01",
        {
            kandas: not_delivered,
        },
        {1: "open"},
    )
