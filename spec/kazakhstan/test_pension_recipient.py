"""Pension recipient: an old-age or a service pension."""

from martebe.kazakhstan.records import contracts, residents, social_payments
from spec.harness import not_delivered


def test_either_pension(decides):
    """Other payments are no pension; an award has its days."""
    decides(
        "2018-08-01",
        {
            social_payments: """
                  | kind             | start      | end
                --+------------------+------------+-----------
                1 | old_age_pension  | 2015-01-01 |
                2 | service_pension  | 2015-01-01 | 2018-08-01
                3 | old_age_pension  | 2015-01-01 | 2018-07-31
                4 | survivor_benefit | 2015-01-01 |
            """,
        },
        {1: "pension_recipient", 2: "pension_recipient", 3: "none", 4: "social_payment_recipient"},
    )


def test_pension_age_is_not_a_pension(decides):
    """Who has reached the age but was awarded nothing holds no status by age."""
    decides(
        "2018-08-01",
        {
            residents: """
                  | birth_date
                --+-----------
                1 | 1950-01-01
            """,
        },
        {1: "none"},
    )


def test_a_pensioner_who_works(decides):
    """Work heads, without contributions too: none are owed."""
    decides(
        "2018-08-01",
        {
            residents: """
                  | birth_date
                --+-----------
                1 | 1950-01-01
            """,
            social_payments: """
                  | kind            | start
                --+-----------------+-----------
                1 | old_age_pension | 2015-01-01
            """,
            contracts: """
                  | start
                --+-----------
                1 | 2017-01-01
            """,
        },
        {1: {"headline": "employee", "held": ["employee", "pension_recipient"], "findings": []}},
    )


def test_payments_that_were_not_delivered(decides):
    """Nobody is settled to have no pension while payments are missing."""
    decides(
        "2018-08-01",
        {
            social_payments: not_delivered,
        },
        {
            1: {
                "headline": "open",
                "open": [
                    "pension_recipient",
                    "carer_of_disabled_child",
                    "carer_of_young_child",
                    "social_payment_recipient",
                ],
            }
        },
    )
