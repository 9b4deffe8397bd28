"""Departed: who left for permanent residence abroad and has not come back."""

from martebe.kazakhstan.records import contracts, contributions, deaths, moves
from spec.harness import not_delivered, provisional


def test_the_latest_move_counts(decides):
    """Who arrived again is here; who departed again is gone."""
    decides(
        "2018-08-01",
        {
            moves: """
                  | kind     | day
                --+----------+-----------
                1 | departed | 2018-08-01
                2 | departed | 2017-02-01
                2 | arrived  | 2018-02-01
                3 | arrived  | 2016-01-01
                3 | departed | 2018-02-01
                4 | departed | 2018-08-02
            """,
        },
        {1: "departed", 2: "none", 3: "departed", 4: "none"},
    )


def test_two_moves_on_one_day(decides):
    """Of a departure and an arrival on one day the arrival stands."""
    decides(
        "2018-08-01",
        {
            moves: """
                  | kind     | day
                --+----------+-----------
                1 | arrived  | 2018-05-05
                1 | departed | 2018-05-05
            """,
        },
        {1: "none"},
    )


def test_an_open_contract_does_not_keep_a_person_here(decides):
    """The contract is held and found; the person is gone."""
    decides(
        "2018-08-01",
        {
            moves: """
                  | kind     | day
                --+----------+-----------
                1 | departed | 2018-01-10
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
                "headline": "departed",
                "held": ["departed", "employee"],
                "findings": ["departed_but_contributes", "departed_but_under_contract"],
            }
        },
    )


def test_a_death_is_stronger(decides):
    """Who departed and died abroad is deceased."""
    decides(
        "2018-08-01",
        {
            moves: """
                  | kind     | day
                --+----------+-----------
                1 | departed | 2018-01-10
            """,
            deaths: """
                  | died_on
                --+-----------
                1 | 2018-06-01
            """,
        },
        {1: {"headline": "deceased", "held": ["deceased", "departed"]}},
    )


def test_moves_that_were_not_delivered(decides):
    """Without the list of moves, whoever is an employee may have left."""
    decides(
        "2018-08-01",
        {
            moves: not_delivered,
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
        {1: provisional("employee", "departed")},
    )
