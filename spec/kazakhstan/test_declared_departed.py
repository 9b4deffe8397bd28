"""Departed by declaration: the Ministry of Internal Affairs has not confirmed it."""

from martebe.kazakhstan.records import contracts, contributions, declarations, moves
from spec.harness import not_delivered


def test_the_latest_declaration_counts(decides):
    """Of two declarations the later one counts, and one made after the day does not yet."""
    decides(
        "2018-08-01",
        {
            declarations: """
                  | category  | day
                --+-----------+-----------
                1 | departed  | 2018-07-10
                2 | departed  | 2017-05-05
                2 | housewife | 2018-07-10
                3 | housewife | 2017-05-05
                3 | departed  | 2018-07-10
                4 | departed  | 2018-08-02
            """,
        },
        {1: "declared_departed", 2: "housewife", 3: "declared_departed", 4: "none"},
    )


def test_a_declaration_lapses(decides):
    """It counts for two years, to the month."""
    decides(
        "2020-08-15",
        {
            declarations: """
                  | category | day
                --+----------+-----------
                1 | departed | 2018-08-01
                2 | departed | 2018-07-31
            """,
        },
        {1: "declared_departed", 2: "none"},
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


def test_not_confirmed(decides):
    """The declaration stands as the weakest status, and asks for confirmation."""
    decides(
        "2018-08-01",
        {
            declarations: """
                  | category | day
                --+----------+-----------
                1 | departed | 2018-07-10
                2 | departed | 2018-07-10
            """,
            moves: """
                  | kind     | day
                --+----------+-----------
                2 | departed | 2018-06-01
            """,
        },
        {
            1: {"headline": "declared_departed", "findings": ["said_to_be_abroad_but_not_confirmed"]},
            2: {"headline": "departed", "held": ["departed", "declared_departed"], "findings": []},
        },
    )


def test_contributions_for_later_months(decides):
    """Whoever is paid for is hardly abroad: work heads, and two findings say why to ask."""
    decides(
        "2018-08-01",
        {
            declarations: """
                  | category | day
                --+----------+-----------
                1 | departed | 2018-04-10
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
                "held": ["employee", "declared_departed"],
                "findings": ["said_to_be_abroad_but_contributes", "said_to_be_abroad_but_not_confirmed"],
            }
        },
    )
