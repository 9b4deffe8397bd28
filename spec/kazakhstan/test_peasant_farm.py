"""Head of a peasant farm."""

from martebe.kazakhstan.records import declarations, entrepreneurs
from spec.harness import not_delivered


def test_the_first_and_the_last_day_count(decides):
    """The registration holds from the first day to the last, both included; without a last day it goes on."""
    decides(
        "2018-08-01",
        {
            entrepreneurs: """
                  | start      | end        | kind
                --+------------+------------+-------------
                1 | 2018-08-01 |            | peasant_farm
                2 | 2018-01-01 | 2018-08-01 | peasant_farm
                3 | 2018-08-02 |            | peasant_farm
                4 | 2018-01-01 | 2018-07-31 | peasant_farm
            """,
        },
        {1: "peasant_farm", 2: "peasant_farm", 3: "none", 4: "none", 5: "none"},
    )


def test_a_household_plot_is_no_farm(decides):
    """A declaration about a household plot stands beside the registered farm and below it."""
    decides(
        "2018-08-01",
        {
            entrepreneurs: """
                  | kind         | start
                --+--------------+-----------
                1 | peasant_farm | 2015-01-01
            """,
            declarations: """
                  | category       | day
                --+----------------+-----------
                1 | household_plot | 2018-07-10
            """,
        },
        {1: {"headline": "peasant_farm", "held": ["peasant_farm", "household_plot_worker"]}},
    )


def test_a_register_that_was_not_delivered_leaves_it_open(decides):
    """No registration is not the same as no delivery: any of the three may stand."""
    decides(
        "2018-08-01",
        {
            entrepreneurs: not_delivered,
        },
        {1: {"headline": "open", "open": ["individual_entrepreneur", "private_practice", "peasant_farm"]}},
    )
