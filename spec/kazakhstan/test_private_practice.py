"""Private practice: a notary, bailiff, advocate or mediator."""

from martebe.kazakhstan.records import entrepreneurs
from spec.harness import not_delivered


def test_the_first_and_the_last_day_count(decides):
    """The registration holds from the first day to the last, both included; without a last day it goes on."""
    decides(
        "2018-08-01",
        {
            entrepreneurs: """
                  | start      | end        | kind
                --+------------+------------+-----------------
                1 | 2018-08-01 |            | private_practice
                2 | 2018-01-01 | 2018-08-01 | private_practice
                3 | 2018-08-02 |            | private_practice
                4 | 2018-01-01 | 2018-07-31 | private_practice
            """,
        },
        {1: "private_practice", 2: "private_practice", 3: "none", 4: "none", 5: "none"},
    )


def test_two_registrations(decides):
    """Who is registered twice heads with the business and holds both."""
    decides(
        "2018-08-01",
        {
            entrepreneurs: """
                  | kind                    | start
                --+-------------------------+-----------
                1 | private_practice        | 2015-01-01
                1 | individual_entrepreneur | 2016-01-01
            """,
        },
        {1: {"headline": "individual_entrepreneur", "held": ["individual_entrepreneur", "private_practice"]}},
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
