"""Contract without contributions: nothing known explains why none arrive."""

from martebe.kazakhstan.records import contracts, contributions, disabilities, social_payments
from spec.harness import not_delivered


def test_only_a_contract_that_lasts(decides):
    """Claimed of a contract that covers the whole window; a newer one has the benefit of the doubt."""
    decides(
        "2018-08-01",
        {
            contracts: """
                  | start
                --+-----------
                1 | 2018-05-01
                2 | 2018-05-02
            """,
        },
        {
            1: {"headline": "contract_without_contributions", "findings": ["contributions_are_missing"]},
            2: {"headline": "employee", "findings": []},
        },
    )


def test_an_old_and_a_new_contract(decides):
    """The old contract brings nothing and the new one none yet: an employee by the new, and a finding by the old."""
    decides(
        "2018-08-01",
        {
            contracts: """
                  | employer | start
                --+----------+-----------
                1 | 100      | 2018-01-01
                1 | 200      | 2018-07-01
            """,
        },
        {
            1: {
                "headline": "employee",
                "held": ["employee", "contract_without_contributions"],
                "findings": ["contributions_are_missing"],
            }
        },
    )


def test_a_forgotten_contract(decides):
    """After a year without any contribution the contract was probably left open."""
    decides(
        "2018-08-01",
        {
            contracts: """
                  | start
                --+-----------
                1 | 2017-08-01
                2 | 2017-08-02
                3 | 2015-01-01
            """,
            contributions: """
                  | kind  | month
                --+-------+--------
                3 | civil | 2017-09
            """,
        },
        {
            1: {"findings": ["contributions_are_missing", "contract_left_open"]},
            2: {"findings": ["contributions_are_missing"]},
            3: {"findings": ["contributions_are_missing"]},
        },
    )


def test_on_leave_with_a_child(decides):
    """While a benefit for the birth or care of a child is paid, no contributions are expected."""
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
                1 | maternity_benefit | 2018-04-01
            """,
        },
        {1: {"held": ["on_maternity_or_childcare_leave", "social_payment_recipient"], "findings": []}},
    )


def test_an_exemption_that_was_not_delivered(decides):
    """While disabilities are not delivered, nobody is claimed to owe contributions."""
    decides(
        "2018-08-01",
        {
            contracts: """
                  | start
                --+-----------
                1 | 2017-01-01
            """,
            disabilities: not_delivered,
        },
        {1: {"headline": "open", "open": ["employee", "contract_without_contributions", "person_with_disability"]}},
    )
