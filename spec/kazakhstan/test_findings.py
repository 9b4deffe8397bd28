"""Findings: what does not fit together. They change no status."""

from martebe.kazakhstan.records import (
    contracts,
    contributions,
    deaths,
    declarations,
    moves,
    residents,
    social_payments,
    unemployed,
)
from spec.harness import not_delivered


def test_the_dead_in_other_registers(decides):
    """The months of the window are not held against anybody: ends are entered late."""
    decides(
        "2018-08-01",
        {
            deaths: """
                  | died_on
                --+-----------
                1 | 2018-04-30
                2 | 2018-05-01
            """,
            contributions: """
                  | month
                --+--------
                1 | 2018-06
                2 | 2018-06
            """,
            social_payments: """
                  | kind            | start
                --+-----------------+-----------
                1 | old_age_pension | 2015-01-01
                2 | old_age_pension | 2015-01-01
            """,
        },
        {
            1: {"findings": ["dead_but_contributes", "dead_but_paid", "contract_is_missing"]},
            2: {"findings": ["contract_is_missing"]},
        },
    )


def test_a_declaration_in_the_name_of_the_dead(decides):
    """Somebody spoke for a person who had died; what a person said while alive is no contradiction."""
    decides(
        "2018-08-01",
        {
            deaths: """
                  | died_on
                --+-----------
                1 | 2018-01-01
                2 | 2018-05-10
                3 | 2018-01-01
            """,
            declarations: """
                  | category       | day
                --+----------------+-----------
                1 | housewife      | 2018-05-10
                2 | housewife      | 2018-05-10
                3 | household_plot | 2018-05-10
            """,
        },
        {
            1: {"headline": "deceased", "findings": ["dead_but_declared"]},
            2: {"headline": "deceased", "findings": []},
            3: {"headline": "deceased", "findings": ["dead_but_declared"]},
        },
    )


def test_departed_and_paid_for(decides):
    """Who departed and arrived again is not held to have left."""
    decides(
        "2018-08-01",
        {
            moves: """
                  | kind     | day
                --+----------+-----------
                1 | departed | 2018-01-10
                2 | departed | 2018-01-10
                2 | arrived  | 2018-07-01
            """,
            contributions: """
                  | month
                --+--------
                1 | 2018-06
                2 | 2018-06
            """,
            contracts: """
                  | start
                --+-----------
                1 | 2017-01-01
                2 | 2017-01-01
            """,
        },
        {1: {"findings": ["departed_but_contributes", "departed_but_under_contract"]}, 2: {"findings": []}},
    )


def test_under_sixteen_at_work(decides):
    """From sixteen a contract may be concluded; before, a legal representative must have agreed."""
    decides(
        "2018-08-01",
        {
            residents: """
                  | birth_date
                --+-----------
                1 | 2002-08-02
                2 | 2002-08-01
            """,
            contracts: """
                  | start
                --+-----------
                1 | 2018-06-15
                2 | 2018-06-15
            """,
        },
        {1: {"findings": ["minor_at_work"]}, 2: {"findings": []}},
    )


def test_nothing_is_found_without_a_delivery(decides):
    """What is not settled is no finding."""
    decides(
        "2018-08-01",
        {
            contracts: """
                  | start
                --+-----------
                1 | 2015-01-01
            """,
            contributions: not_delivered,
            unemployed: not_delivered,
        },
        {1: {"findings": []}},
    )
