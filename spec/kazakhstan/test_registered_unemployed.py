"""Registered unemployed: on the list of the employment service."""

from martebe.kazakhstan.records import contracts, contributions, declarations, residents, unemployed
from spec.harness import delivered_for


def test_the_first_and_the_last_day_count(decides):
    """It holds from the first day to the last, both included; without a last day it goes on."""
    decides(
        "2018-08-01",
        {
            unemployed: """
                  | start      | end        | kind
                --+------------+------------+-----------
                1 | 2018-08-01 |            | unemployed
                2 | 2018-01-01 | 2018-08-01 | unemployed
                3 | 2018-08-02 |            | unemployed
                4 | 2018-01-01 | 2018-07-31 | unemployed
            """,
        },
        {1: "registered_unemployed", 2: "registered_unemployed", 3: "none", 4: "none", 5: "none"},
    )


def test_a_job_seeker_is_not_yet_unemployed(decides):
    """The two kinds of registration are two statuses."""
    decides(
        "2018-08-01",
        {
            unemployed: """
                  | kind       | start
                --+------------+-----------
                1 | unemployed | 2018-06-01
                2 | job_seeker | 2018-07-25
            """,
        },
        {1: "registered_unemployed", 2: "job_seeker"},
    )


def test_unemployed_with_a_contract(decides):
    """A contract in force contradicts the registration: work heads, and an officer asks."""
    decides(
        "2018-08-01",
        {
            unemployed: """
                  | kind       | start
                --+------------+-----------
                1 | unemployed | 2018-06-01
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
        {
            1: {
                "headline": "employee",
                "held": ["employee", "registered_unemployed"],
                "findings": ["unemployed_but_employed"],
            }
        },
    )


def test_a_declaration_to_the_contrary(decides):
    """Who says not to be registered, and is, is registered; the contradiction is shown."""
    decides(
        "2018-08-01",
        {
            unemployed: """
                  | kind       | start
                --+------------+-----------
                1 | unemployed | 2018-06-01
            """,
            declarations: """
                  | category                | day
                --+-------------------------+-----------
                1 | unregistered_unemployed | 2018-07-10
            """,
        },
        {
            1: {
                "headline": "registered_unemployed",
                "held": ["registered_unemployed"],
                "findings": ["said_not_to_be_registered_but_is"],
            }
        },
    )


def test_a_region_that_did_not_deliver(decides):
    """Where a region did not deliver, both registrations are open."""
    decides(
        "2018-08-01",
        {
            residents: """
                  | region
                --+----------
                1 | 750000000
                2 | 710000000
            """,
            unemployed: delivered_for(
                (750000000,),
                """
                      | kind       | start
                    --+------------+-----------
                    1 | unemployed | 2018-06-01
                """,
            ),
        },
        {1: "registered_unemployed", 2: {"headline": "open", "open": ["registered_unemployed", "job_seeker"]}},
    )
