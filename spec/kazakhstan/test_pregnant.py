"""Pregnant: registered with a clinic."""

from martebe.kazakhstan.records import pregnancies, residents, social_payments
from spec.harness import delivered_for


def test_the_first_and_the_last_day_count(decides):
    """It holds from the first day to the last, both included; without a last day it goes on."""
    decides(
        "2018-08-01",
        {
            pregnancies: """
                  | registered_on | ended_on
                --+---------------+-----------
                1 | 2018-08-01    |
                2 | 2018-01-01    | 2018-08-01
                3 | 2018-08-02    |
                4 | 2018-01-01    | 2018-07-31
            """,
        },
        {1: "pregnant", 2: "pregnant", 3: "none", 4: "none", 5: "none"},
    )


def test_support_that_is_paid_comes_after(decides):
    """A benefit beside it is held; the pregnancy heads."""
    decides(
        "2018-08-01",
        {
            pregnancies: """
                  | registered_on
                --+--------------
                1 | 2018-05-01
            """,
            social_payments: """
                  | kind                 | start
                --+----------------------+-----------
                1 | large_family_benefit | 2018-01-01
            """,
        },
        {1: {"headline": "pregnant", "held": ["pregnant", "social_payment_recipient"]}},
    )


def test_it_is_a_status_from_april_2018(decides):
    """The category was introduced in the second quarter of 2018; before it nobody holds it."""
    decides(
        "2018-03-31",
        {
            pregnancies: """
                  | registered_on
                --+--------------
                1 | 2018-01-01
            """,
        },
        {1: "none"},
    )


def test_it_is_a_status_on_the_first_of_april(decides):
    """The same records on the first day of the quarter."""
    decides(
        "2018-04-01",
        {
            pregnancies: """
                  | registered_on
                --+--------------
                1 | 2018-01-01
            """,
        },
        {1: "pregnant"},
    )


def test_a_region_that_did_not_deliver(decides):
    """Where the clinics of a region did not deliver, it is open."""
    decides(
        "2018-08-01",
        {
            residents: """
                  | sex    | region
                --+--------+----------
                1 | female | 750000000
                2 | female | 710000000
            """,
            pregnancies: delivered_for(
                (750000000,),
                """
                      | registered_on
                    --+--------------
                    1 | 2018-05-01
                """,
            ),
        },
        {1: "pregnant", 2: "open"},
    )
