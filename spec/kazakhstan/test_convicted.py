"""Convicted: serving a sentence in an institution."""

from martebe.kazakhstan.records import closed_lists, contracts, contributions
from spec.harness import not_delivered, provisional


def test_the_first_and_the_last_day_count(decides):
    """It holds from the first day to the last, both included; without a last day it goes on."""
    decides(
        "2018-08-01",
        {
            closed_lists: """
                  | start      | end        | kind
                --+------------+------------+----------
                1 | 2018-08-01 |            | convicted
                2 | 2018-01-01 | 2018-08-01 | convicted
                3 | 2018-08-02 |            | convicted
                4 | 2018-01-01 | 2018-07-31 | convicted
            """,
        },
        {1: "convicted", 2: "convicted", 3: "none", 4: "none", 5: "none"},
    )


def test_a_contract_that_was_not_closed(decides):
    """A sentence heads over the contract that is still open."""
    decides(
        "2018-08-01",
        {
            closed_lists: """
                  | kind      | start
                --+-----------+-----------
                1 | convicted | 2018-07-01
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
        {1: {"headline": "convicted", "held": ["convicted", "employee"]}},
    )


def test_a_list_that_was_not_delivered(decides):
    """Without the closed lists an employee is one provisionally: three lists could say otherwise."""
    decides(
        "2018-08-01",
        {
            closed_lists: not_delivered,
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
        {1: provisional("employee", "detained", "convicted", "service")},
    )
