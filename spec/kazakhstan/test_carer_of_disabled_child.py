"""Carer of a child with disability: by the benefit for raising one."""

from martebe.kazakhstan.records import declarations, social_payments


def test_the_first_and_the_last_day_count(decides):
    """The status holds from the first day to the last, both included; without a last day it goes on."""
    decides(
        "2018-08-01",
        {
            social_payments: """
                  | start      | end        | kind
                --+------------+------------+-----------------------------
                1 | 2018-08-01 |            | disabled_child_carer_benefit
                2 | 2018-01-01 | 2018-08-01 | disabled_child_carer_benefit
                3 | 2018-08-02 |            | disabled_child_carer_benefit
                4 | 2018-01-01 | 2018-07-31 | disabled_child_carer_benefit
            """,
        },
        {1: "carer_of_disabled_child", 2: "carer_of_disabled_child", 3: "none", 4: "none", 5: "none"},
    )


def test_it_is_held_beside_the_payment(decides):
    """The benefit is a social payment too."""
    decides(
        "2018-08-01",
        {
            social_payments: """
                  | kind                         | start
                --+------------------------------+-----------
                1 | disabled_child_carer_benefit | 2018-01-01
            """,
        },
        {1: {"headline": "carer_of_disabled_child", "held": ["carer_of_disabled_child", "social_payment_recipient"]}},
    )


def test_a_declaration_alone_proves_no_disability(decides):
    """Who only says to care for a child is a carer by declaration."""
    decides(
        "2018-08-01",
        {
            declarations: """
                  | category       | day
                --+----------------+-----------
                1 | carer_of_child | 2018-07-10
            """,
        },
        {1: "declared_carer_of_child"},
    )
