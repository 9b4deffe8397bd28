"""Housewife: says to keep house."""

from martebe.kazakhstan.records import contracts, contributions, declarations, kinship
from spec.harness import not_delivered


def test_the_latest_declaration_counts(decides):
    """Of two declarations the later one counts, and one made after the day does not yet."""
    decides(
        "2018-08-01",
        {
            declarations: """
                  | category        | day
                --+-----------------+-----------
                1 | housewife       | 2018-07-10
                2 | housewife       | 2017-05-05
                2 | domestic_worker | 2018-07-10
                3 | domestic_worker | 2017-05-05
                3 | housewife       | 2018-07-10
                4 | housewife       | 2018-08-02
            """,
        },
        {1: "housewife", 2: "domestic_worker", 3: "housewife", 4: "none"},
    )


def test_a_declaration_lapses(decides):
    """It counts for two years, to the month."""
    decides(
        "2020-08-15",
        {
            declarations: """
                  | category  | day
                --+-----------+-----------
                1 | housewife | 2018-08-01
                2 | housewife | 2018-07-31
            """,
        },
        {1: "housewife", 2: "none"},
    )


def test_it_is_a_status_from_april_2018(decides):
    """The category was introduced in the second quarter of 2018; before it nobody holds it."""
    decides(
        "2018-03-31",
        {
            declarations: """
                  | category  | day
                --+-----------+-----------
                1 | housewife | 2018-03-01
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
                  | category  | day
                --+-----------+-----------
                1 | housewife | 2018-03-01
            """,
        },
        {1: "housewife"},
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


def test_contributions_for_later_months(decides):
    """Work that began after the declaration heads; the declaration is overtaken, and a finding says so."""
    decides(
        "2018-08-01",
        {
            declarations: """
                  | category  | day
                --+-----------+-----------
                1 | housewife | 2018-05-10
                2 | housewife | 2018-06-10
            """,
            contributions: """
                  | month
                --+--------
                1 | 2018-06
                2 | 2018-06
            """,
        },
        {
            1: {
                "headline": "contributions_without_contract",
                "held": ["contributions_without_contract", "housewife"],
                "findings": ["contract_is_missing", "said_not_to_work_but_contributes"],
            },
            2: {"findings": ["contract_is_missing"]},
        },
    )


def test_a_benefit_is_stronger(decides):
    """A mother of a small child who says to keep house is counted by the child."""
    decides(
        "2018-08-01",
        {
            declarations: """
                  | category  | day
                --+-----------+-----------
                1 | housewife | 2018-05-10
            """,
            kinship: """
                  | child_birth_date | kind
                --+------------------+-------
                1 | 2017-05-05       | mother
            """,
        },
        {1: {"headline": "carer_of_young_child", "held": ["carer_of_young_child", "housewife"]}},
    )
