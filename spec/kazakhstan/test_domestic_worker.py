"""Domestic worker: works in another person's household."""

from martebe.kazakhstan.records import contracts, contributions, declarations
from spec.harness import not_delivered


def test_the_latest_declaration_counts(decides):
    """Of two declarations the later one counts, and one made after the day does not yet."""
    decides(
        "2018-08-01",
        {
            declarations: """
                  | category        | day
                --+-----------------+-----------
                1 | domestic_worker | 2018-07-10
                2 | domestic_worker | 2017-05-05
                2 | housewife       | 2018-07-10
                3 | housewife       | 2017-05-05
                3 | domestic_worker | 2018-07-10
                4 | domestic_worker | 2018-08-02
            """,
        },
        {1: "domestic_worker", 2: "housewife", 3: "domestic_worker", 4: "none"},
    )


def test_a_declaration_lapses(decides):
    """It counts for two years, to the month."""
    decides(
        "2020-08-15",
        {
            declarations: """
                  | category        | day
                --+-----------------+-----------
                1 | domestic_worker | 2018-08-01
                2 | domestic_worker | 2018-07-31
            """,
        },
        {1: "domestic_worker", 2: "none"},
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


def test_who_pays_for_oneself(decides):
    """Contributions for oneself head, and the declaration says from what."""
    decides(
        "2018-08-01",
        {
            declarations: """
                  | category        | day
                --+-----------------+-----------
                1 | domestic_worker | 2018-07-10
            """,
            contributions: """
                  | kind | month
                --+------+--------
                1 | self | 2018-06
            """,
        },
        {1: {"headline": "own_contributor", "held": ["own_contributor", "domestic_worker"]}},
    )
