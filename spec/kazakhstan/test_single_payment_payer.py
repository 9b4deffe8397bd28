"""Payer of the single aggregate payment, which stands for registration in 2019 to 2023."""

from martebe.kazakhstan.records import single_payments
from spec.harness import not_delivered


def test_the_month_paid_for_counts(decides):
    """Not the month in which it is paid; paid by somebody else, it counts as well."""
    decides(
        "2019-03-15",
        {
            single_payments: """
                  | payer | month   | paid_on
                --+-------+---------+-----------
                1 | 1     | 2019-03 | 2019-03-10
                2 | 2     | 2019-02 | 2019-03-10
                3 | 999   | 2019-03 | 2019-01-05
                4 | 4     | 2019-04 | 2019-03-10
            """,
        },
        {1: "single_payment_payer", 2: "none", 3: "single_payment_payer", 4: "none"},
    )


def test_on_the_last_day_before_the_law(decides):
    """The payment came with 2019; nobody holds the status before."""
    decides(
        "2018-12-31",
        {
            single_payments: """
                  | month
                --+--------
                1 | 2018-12
                2 | 2019-01
            """,
        },
        {1: "none", 2: "none"},
    )


def test_on_the_first_day_of_the_law(decides):
    """From 1 January 2019."""
    decides(
        "2019-01-01",
        {
            single_payments: """
                  | month
                --+--------
                1 | 2019-01
                2 | 2018-12
            """,
        },
        {1: "single_payment_payer", 2: "none"},
    )


def test_on_the_last_day_of_the_law(decides):
    """To 31 December 2023."""
    decides(
        "2023-12-31",
        {
            single_payments: """
                  | month
                --+--------
                1 | 2023-12
            """,
        },
        {1: "single_payment_payer"},
    )


def test_after_the_law(decides):
    """What is paid for 2024 gives no status."""
    decides(
        "2024-01-01",
        {
            single_payments: """
                  | month
                --+--------
                1 | 2024-01
            """,
        },
        {1: "none"},
    )


def test_payments_that_were_not_delivered(decides):
    """While payments are missing, nobody is settled not to have paid."""
    decides(
        "2019-03-15",
        {
            single_payments: not_delivered,
        },
        {1: {"headline": "open", "open": ["single_payment_payer"]}},
    )
