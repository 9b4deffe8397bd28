"""Pays pension contributions for oneself, whether or not a registration is known."""

from martebe.kazakhstan.records import contracts, contributions, entrepreneurs
from spec.harness import not_delivered


def test_contributions_for_oneself(decides):
    """They prove earnings without an employer, for as long as the window reaches."""
    decides(
        "2018-08-01",
        {
            contributions: """
                  | kind | month
                --+------+--------
                1 | self | 2018-05
                2 | self | 2018-04
            """,
        },
        {1: "own_contributor", 2: "none"},
    )


def test_a_registration_says_from_what(decides):
    """With a registration the business heads, and both are held."""
    decides(
        "2018-08-01",
        {
            contributions: """
                  | kind | month
                --+------+--------
                1 | self | 2018-06
            """,
            entrepreneurs: """
                  | kind         | start
                --+--------------+-----------
                1 | peasant_farm | 2015-01-01
            """,
        },
        {1: {"headline": "peasant_farm", "held": ["peasant_farm", "own_contributor"]}},
    )


def test_they_do_not_confirm_a_labour_contract(decides):
    """Whoever pays for oneself may still have an employer who does not."""
    decides(
        "2018-08-01",
        {
            contributions: """
                  | kind | month
                --+------+--------
                1 | self | 2018-06
            """,
            contracts: """
                  | start
                --+-----------
                1 | 2017-01-01
            """,
        },
        {
            1: {
                "headline": "own_contributor",
                "held": ["own_contributor", "contract_without_contributions"],
                "findings": ["contributions_are_missing"],
            }
        },
    )


def test_a_register_that_was_not_delivered_leaves_it_open(decides):
    """Contributions that were not delivered may be of any kind, so nothing is settled."""
    decides(
        "2018-08-01",
        {
            contributions: not_delivered,
        },
        {1: "open"},
    )
