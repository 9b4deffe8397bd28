"""Individual entrepreneur: registered for business."""

from martebe.kazakhstan.records import contracts, contributions, entrepreneurs, unemployed
from spec.harness import not_delivered


def test_the_first_and_the_last_day_count(decides):
    """The registration holds from the first day to the last, both included; without a last day it goes on."""
    decides(
        "2018-08-01",
        {
            entrepreneurs: """
                  | start      | end        | kind
                --+------------+------------+------------------------
                1 | 2018-08-01 |            | individual_entrepreneur
                2 | 2018-01-01 | 2018-08-01 | individual_entrepreneur
                3 | 2018-08-02 |            | individual_entrepreneur
                4 | 2018-01-01 | 2018-07-31 | individual_entrepreneur
            """,
        },
        {1: "individual_entrepreneur", 2: "individual_entrepreneur", 3: "none", 4: "none", 5: "none"},
    )


def test_a_contract_with_contributions_is_stronger(decides):
    """Who also works for an employer is an employee first, and holds both."""
    decides(
        "2018-08-01",
        {
            entrepreneurs: """
                  | kind                    | start
                --+-------------------------+-----------
                1 | individual_entrepreneur | 2015-01-01
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
        {1: {"headline": "employee", "held": ["employee", "individual_entrepreneur"]}},
    )


def test_unemployed_and_registered_in_business(decides):
    """A registration and the register of unemployed contradict each other."""
    decides(
        "2018-08-01",
        {
            entrepreneurs: """
                  | kind                    | start
                --+-------------------------+-----------
                1 | individual_entrepreneur | 2015-01-01
            """,
            unemployed: """
                  | kind       | start
                --+------------+-----------
                1 | unemployed | 2018-06-01
            """,
        },
        {
            1: {
                "headline": "individual_entrepreneur",
                "held": ["individual_entrepreneur", "registered_unemployed"],
                "findings": ["unemployed_but_in_business"],
            }
        },
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
