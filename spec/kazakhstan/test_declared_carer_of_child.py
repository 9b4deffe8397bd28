"""Carer of a child by declaration: no act confirms it."""

from martebe.kazakhstan.records import contracts, contributions, declarations, kinship
from spec.harness import not_delivered


def test_the_latest_declaration_counts(decides):
    """Of two declarations the later one counts, and one made after the day does not yet."""
    decides(
        "2018-08-01",
        {
            declarations: """
                  | category       | day
                --+----------------+-----------
                1 | carer_of_child | 2018-07-10
                2 | carer_of_child | 2017-05-05
                2 | housewife      | 2018-07-10
                3 | housewife      | 2017-05-05
                3 | carer_of_child | 2018-07-10
                4 | carer_of_child | 2018-08-02
            """,
        },
        {1: "declared_carer_of_child", 2: "housewife", 3: "declared_carer_of_child", 4: "none"},
    )


def test_a_declaration_lapses(decides):
    """It counts for two years, to the month."""
    decides(
        "2020-08-15",
        {
            declarations: """
                  | category       | day
                --+----------------+-----------
                1 | carer_of_child | 2018-08-01
                2 | carer_of_child | 2018-07-31
            """,
        },
        {1: "declared_carer_of_child", 2: "none"},
    )


def test_it_is_a_status_from_april_2018(decides):
    """The category was introduced in the second quarter of 2018; before it nobody holds it."""
    decides(
        "2018-03-31",
        {
            declarations: """
                  | category       | day
                --+----------------+-----------
                1 | carer_of_child | 2018-03-01
            """,
        },
        {1: "none"},
    )


def test_it_is_a_status_on_the_first_of_april(decides):
    """The same records on the first day of the quarter."""
    decides(
        "2018-04-01",
        {
            declarations: """
                  | category       | day
                --+----------------+-----------
                1 | carer_of_child | 2018-03-01
            """,
        },
        {1: "declared_carer_of_child"},
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


def test_no_small_child_is_registered(decides):
    """The declaration stands, and the contradiction is found."""
    decides(
        "2018-08-01",
        {
            declarations: """
                  | category       | day
                --+----------------+-----------
                1 | carer_of_child | 2018-07-10
            """,
            kinship: """
                  | child_birth_date | kind
                --+------------------+-------
                1 | 2014-05-05       | mother
            """,
        },
        {1: {"headline": "declared_carer_of_child", "findings": ["said_to_care_but_no_small_child"]}},
    )
