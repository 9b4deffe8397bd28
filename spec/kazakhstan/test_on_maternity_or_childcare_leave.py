"""On leave: the contract stands while a benefit for the birth or care of a child is paid."""

from martebe.kazakhstan.records import contracts, contributions, social_payments
from spec.harness import not_delivered, provisional


def test_contract_and_benefit(decides):
    """A contract and one of the two benefits; the benefit alone is not leave."""
    decides(
        "2018-08-01",
        {
            contracts: """
                  | start
                --+-----------
                1 | 2017-01-01
                2 | 2017-01-01
            """,
            social_payments: """
                  | kind              | start      | end
                --+-------------------+------------+-----------
                1 | maternity_benefit | 2018-06-01 | 2018-10-04
                2 | childcare_benefit | 2018-06-01 |
                3 | maternity_benefit | 2018-06-01 | 2018-10-04
            """,
        },
        {1: "on_maternity_or_childcare_leave", 2: "on_maternity_or_childcare_leave", 3: "social_payment_recipient"},
    )


def test_no_contributions_are_expected(decides):
    """On leave no contributions arrive, and nothing is wrong with the contract."""
    decides(
        "2018-08-01",
        {
            contracts: """
                  | start
                --+-----------
                1 | 2017-01-01
            """,
            social_payments: """
                  | kind              | start
                --+-------------------+-----------
                1 | childcare_benefit | 2018-01-01
            """,
        },
        {
            1: {
                "headline": "on_maternity_or_childcare_leave",
                "held": ["on_maternity_or_childcare_leave", "carer_of_young_child", "social_payment_recipient"],
                "findings": [],
            }
        },
    )


def test_the_first_and_the_last_day_of_the_benefit(decides):
    """With the benefit the leave begins and ends."""
    decides(
        "2018-08-01",
        {
            contracts: """
                  | start
                --+-----------
                1 | 2017-01-01
                2 | 2017-01-01
                3 | 2017-01-01
            """,
            contributions: """
                  | month
                --+--------
                1 | 2018-07
                2 | 2018-07
                3 | 2018-07
            """,
            social_payments: """
                  | kind              | start      | end
                --+-------------------+------------+-----------
                1 | maternity_benefit | 2018-08-01 | 2018-12-04
                2 | maternity_benefit | 2018-03-30 | 2018-08-01
                3 | maternity_benefit | 2018-03-29 | 2018-07-31
            """,
        },
        {1: "on_maternity_or_childcare_leave", 2: "on_maternity_or_childcare_leave", 3: "employee"},
    )


def test_benefits_that_were_not_delivered(decides):
    """Without the list of payments an employee may be on leave, and may draw a pension or a benefit."""
    decides(
        "2018-08-01",
        {
            social_payments: not_delivered,
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
            1: provisional(
                "employee",
                "on_maternity_or_childcare_leave",
                "pension_recipient",
                "carer_of_disabled_child",
                "carer_of_young_child",
                "social_payment_recipient",
            )
        },
    )
