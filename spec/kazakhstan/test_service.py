"""In service: in the army or a special body."""

from martebe.kazakhstan.records import closed_lists, contracts
from spec.harness import not_delivered


def test_the_first_and_the_last_day_count(decides):
    """It holds from the first day to the last, both included; without a last day it goes on."""
    decides(
        "2018-08-01",
        {
            closed_lists: """
                  | start      | end        | kind
                --+------------+------------+--------
                1 | 2018-08-01 |            | service
                2 | 2018-01-01 | 2018-08-01 | service
                3 | 2018-08-02 |            | service
                4 | 2018-01-01 | 2018-07-31 | service
            """,
        },
        {1: "service", 2: "service", 3: "none", 4: "none", 5: "none"},
    )


def test_no_contributions_are_owed(decides):
    """Who serves owes no pension contributions, so a lasting contract without them proves nothing."""
    decides(
        "2018-08-01",
        {
            closed_lists: """
                  | kind    | start
                --+---------+-----------
                1 | service | 2018-01-01
            """,
            contracts: """
                  | start
                --+-----------
                1 | 2017-01-01
            """,
        },
        {1: {"headline": "service", "held": ["service", "employee"], "findings": []}},
    )


def test_a_register_that_was_not_delivered_leaves_it_open(decides):
    """No record is not the same as no delivery."""
    decides(
        "2018-08-01",
        {
            closed_lists: not_delivered,
        },
        {1: "open"},
    )
