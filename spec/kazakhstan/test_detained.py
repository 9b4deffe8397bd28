"""Detained: held before a sentence."""

from martebe.kazakhstan.records import closed_lists
from spec.harness import not_delivered


def test_the_first_and_the_last_day_count(decides):
    """It holds from the first day to the last, both included; without a last day it goes on."""
    decides(
        "2018-08-01",
        {
            closed_lists: """
                  | start      | end        | kind
                --+------------+------------+---------
                1 | 2018-08-01 |            | detained
                2 | 2018-01-01 | 2018-08-01 | detained
                3 | 2018-08-02 |            | detained
                4 | 2018-01-01 | 2018-07-31 | detained
            """,
        },
        {1: "detained", 2: "detained", 3: "none", 4: "none", 5: "none"},
    )


def test_a_sentence_is_another_list(decides):
    """Who is on both lists heads as detained and holds both."""
    decides(
        "2018-08-01",
        {
            closed_lists: """
                  | kind      | start
                --+-----------+-----------
                1 | detained  | 2018-02-01
                1 | convicted | 2018-07-01
            """,
        },
        {1: {"headline": "detained", "held": ["detained", "convicted"]}},
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
