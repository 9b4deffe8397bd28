"""Independent worker whose income is not established."""

from martebe.kazakhstan.records import declarations
from spec.harness import not_delivered


def test_no_income_was_named(decides):
    """Neither productive nor unproductive can be claimed."""
    decides(
        "2018-08-01",
        {
            declarations: """
                  | category           | day        | monthly_income
                --+--------------------+------------+---------------
                1 | independent_worker | 2018-07-10 |
            """,
        },
        {1: {"headline": "independent_worker", "held": ["independent_worker"]}},
    )


def test_an_income_that_was_named_before(decides):
    """The latest declaration counts, even where it names less."""
    decides(
        "2018-08-01",
        {
            declarations: """
                  | category           | day        | monthly_income
                --+--------------------+------------+---------------
                1 | independent_worker | 2018-02-01 | 40000
                1 | independent_worker | 2018-07-10 |
            """,
        },
        {1: {"held": ["independent_worker"]}},
    )


def test_a_day_for_which_no_minimum_is_known(decides):
    """The minimum of 2016 was not found, so an income named in that year is compared with nothing."""
    decides(
        "2017-06-01",
        {
            declarations: """
                  | category           | day        | monthly_income
                --+--------------------+------------+---------------
                1 | independent_worker | 2016-12-31 | 40000
                2 | independent_worker | 2017-01-01 | 40000
            """,
        },
        {1: "independent_worker", 2: "independent_worker_productive"},
    )


def test_declarations_that_were_not_delivered(decides):
    """What a person said stays open."""
    decides(
        "2018-08-01",
        {
            declarations: not_delivered,
        },
        {1: "open"},
    )
