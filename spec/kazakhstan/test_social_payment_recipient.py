"""Recipient of a social payment other than a pension."""

from martebe.kazakhstan.records import contracts, contributions, social_payments


def test_benefits_of_every_kind(decides):
    """Each counts; a benefit for the birth, the care or the disability of a child gives a stronger status beside."""
    decides(
        "2018-08-01",
        {
            social_payments: """
                  | kind                  | start
                --+-----------------------+-----------
                1 | survivor_benefit      | 2018-01-01
                2 | special_state_benefit | 2018-01-01
                3 | large_family_benefit  | 2018-01-01
                4 | job_loss_benefit      | 2018-01-01
                5 | disability_benefit    | 2018-01-01
                6 | maternity_benefit     | 2018-06-01
                7 | old_age_pension       | 2018-01-01
            """,
        },
        {
            1: "social_payment_recipient",
            2: "social_payment_recipient",
            3: "social_payment_recipient",
            4: "social_payment_recipient",
            5: "social_payment_recipient",
            6: "social_payment_recipient",
            7: {"held": ["pension_recipient"]},
        },
    )


def test_the_first_and_the_last_day_count(decides):
    """The status holds from the first day to the last, both included; without a last day it goes on."""
    decides(
        "2018-08-01",
        {
            social_payments: """
                  | start      | end        | kind
                --+------------+------------+-----------------
                1 | 2018-08-01 |            | survivor_benefit
                2 | 2018-01-01 | 2018-08-01 | survivor_benefit
                3 | 2018-08-02 |            | survivor_benefit
                4 | 2018-01-01 | 2018-07-31 | survivor_benefit
            """,
        },
        {1: "social_payment_recipient", 2: "social_payment_recipient", 3: "none", 4: "none", 5: "none"},
    )


def test_a_benefit_beside_work(decides):
    """Work heads, and the benefit is held."""
    decides(
        "2018-08-01",
        {
            social_payments: """
                  | kind             | start
                --+------------------+-----------
                1 | survivor_benefit | 2018-01-01
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
        {1: {"headline": "employee", "held": ["employee", "social_payment_recipient"]}},
    )
