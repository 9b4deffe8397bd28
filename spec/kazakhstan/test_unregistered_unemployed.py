"""Unregistered unemployed: says to be without work."""

from martebe.kazakhstan.records import contracts, contributions, declarations, unemployed
from spec.harness import not_delivered


def test_the_latest_declaration_counts(decides):
    """Of two declarations the later one counts, and one made after the day does not yet."""
    decides(
        "2018-08-01",
        {
            declarations: """
                  | category                | day
                --+-------------------------+-----------
                1 | unregistered_unemployed | 2018-07-10
                2 | unregistered_unemployed | 2017-05-05
                2 | housewife               | 2018-07-10
                3 | housewife               | 2017-05-05
                3 | unregistered_unemployed | 2018-07-10
                4 | unregistered_unemployed | 2018-08-02
            """,
        },
        {1: "unregistered_unemployed", 2: "housewife", 3: "unregistered_unemployed", 4: "none"},
    )


def test_a_declaration_lapses(decides):
    """It counts for two years, to the month."""
    decides(
        "2020-08-15",
        {
            declarations: """
                  | category                | day
                --+-------------------------+-----------
                1 | unregistered_unemployed | 2018-08-01
                2 | unregistered_unemployed | 2018-07-31
            """,
        },
        {1: "unregistered_unemployed", 2: "none"},
    )


def test_declarations_that_were_not_delivered(decides):
    """Records head meanwhile; what a person said stays open."""
    decides(
        "2018-08-01",
        {
            declarations: not_delivered,
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
        {1: {"headline": "employee", "settled": True}, 2: "open"},
    )


def test_registered_since(decides):
    """Once registered, the person is registered unemployed and nothing else."""
    decides(
        "2018-08-01",
        {
            declarations: """
                  | category                | day
                --+-------------------------+-----------
                1 | unregistered_unemployed | 2018-05-10
            """,
            unemployed: """
                  | kind       | start
                --+------------+-----------
                1 | unemployed | 2018-06-01
            """,
        },
        {1: {"headline": "registered_unemployed", "held": ["registered_unemployed"]}},
    )


def test_a_region_that_did_not_deliver(decides):
    """Where the employment service did not deliver, registered or not is open."""
    decides(
        "2018-08-01",
        {
            declarations: """
                  | category                | day
                --+-------------------------+-----------
                1 | unregistered_unemployed | 2018-05-10
            """,
            unemployed: not_delivered,
        },
        {1: {"headline": "open", "open": ["registered_unemployed", "job_seeker", "unregistered_unemployed"]}},
    )
