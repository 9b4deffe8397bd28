"""Person with disability: of any group."""

from martebe.kazakhstan.records import contracts, contributions, disabilities, residents
from spec.harness import not_delivered


def test_the_first_and_the_last_day_count(decides):
    """It holds from the first day to the last, both included; without a last day it goes on."""
    decides(
        "2018-08-01",
        {
            disabilities: """
                  | start      | end        | grade
                --+------------+------------+--------
                1 | 2018-08-01 |            | group_3
                2 | 2018-01-01 | 2018-08-01 | group_3
                3 | 2018-08-02 |            | group_3
                4 | 2018-01-01 | 2018-07-31 | group_3
            """,
        },
        {1: "person_with_disability", 2: "person_with_disability", 3: "none", 4: "none", 5: "none"},
    )


def test_it_does_not_keep_from_work(decides):
    """Who works heads as an employee and holds both."""
    decides(
        "2018-08-01",
        {
            disabilities: """
                  | grade   | start
                --+---------+-----------
                1 | group_3 | 2015-01-01
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
        {1: {"headline": "employee", "held": ["employee", "person_with_disability"]}},
    )


def test_a_child_with_disability(decides):
    """Of a child, age heads."""
    decides(
        "2018-08-01",
        {
            residents: """
                  | birth_date
                --+-----------
                1 | 2010-05-05
            """,
            disabilities: """
                  | grade | start
                --+-------+-----------
                1 | child | 2015-01-01
            """,
        },
        {1: {"headline": "child", "held": ["child", "person_with_disability"]}},
    )


def test_a_register_that_was_not_delivered_leaves_it_open(decides):
    """No record is not the same as no delivery."""
    decides(
        "2018-08-01",
        {
            disabilities: not_delivered,
        },
        {1: "open"},
    )
