"""Beneficiary of targeted social assistance: each member of the family."""

from martebe.kazakhstan.records import assistance_awards
from spec.harness import not_delivered


def test_the_first_and_the_last_day_count(decides):
    """It holds from the first day to the last, both included; without a last day it goes on."""
    decides(
        "2018-08-01",
        {
            assistance_awards: """
                  | start      | end
                --+------------+-----------
                1 | 2018-08-01 |
                2 | 2018-01-01 | 2018-08-01
                3 | 2018-08-02 |
                4 | 2018-01-01 | 2018-07-31
            """,
        },
        {1: "assistance_beneficiary", 2: "assistance_beneficiary", 3: "none", 4: "none", 5: "none"},
    )


def test_either_kind_of_assistance(decides):
    """With or without a social contract."""
    decides(
        "2018-08-01",
        {
            assistance_awards: """
                  | kind          | start      | end
                --+---------------+------------+-----------
                1 | unconditional | 2018-07-01 | 2018-09-30
                2 | conditional   | 2018-07-01 | 2018-12-31
            """,
        },
        {1: "assistance_beneficiary", 2: "assistance_beneficiary"},
    )


def test_it_is_a_status_from_april_2018(decides):
    """The category was introduced in the second quarter of 2018; before it nobody holds it."""
    decides(
        "2018-03-31",
        {
            assistance_awards: """
                  | start      | end
                --+------------+-----------
                1 | 2018-01-01 | 2018-06-30
            """,
        },
        {1: "none"},
    )


def test_it_is_a_status_on_the_first_of_april(decides):
    """The same records on the first day of the quarter."""
    decides(
        "2018-04-01",
        {
            assistance_awards: """
                  | start      | end
                --+------------+-----------
                1 | 2018-01-01 | 2018-06-30
            """,
        },
        {1: "assistance_beneficiary"},
    )


def test_a_register_that_was_not_delivered_leaves_it_open(decides):
    """No record is not the same as no delivery."""
    decides(
        "2018-08-01",
        {
            assistance_awards: not_delivered,
        },
        {1: "open"},
    )
