"""Contributions without a contract: an employer pays, yet no labour contract was in force."""

from martebe.kazakhstan.records import contracts, contributions


def test_no_contract_in_the_months_paid_for(decides):
    """A contract that ended within the window explains contributions; one that ended earlier does not."""
    decides(
        "2018-08-01",
        {
            contracts: """
                  | start      | end
                --+------------+-----------
                2 | 2017-01-01 | 2018-05-01
                3 | 2017-01-01 | 2018-04-30
                4 | 2018-08-02 |
            """,
            contributions: """
                  | month
                --+--------
                1 | 2018-06
                2 | 2018-06
                3 | 2018-06
                4 | 2018-06
            """,
        },
        {
            1: "contributions_without_contract",
            2: "none",
            3: "contributions_without_contract",
            4: "contributions_without_contract",
        },
    )


def test_contributions_of_other_kinds(decides):
    """Contributions of a customer or for oneself need no labour contract."""
    decides(
        "2018-08-01",
        {
            contributions: """
                  | kind  | month
                --+-------+--------
                1 | civil | 2018-06
                2 | self  | 2018-06
            """,
        },
        {1: {"held": ["civil_law_contractor"], "findings": []}, 2: {"held": ["own_contributor"], "findings": []}},
    )


def test_it_is_a_finding_too(decides):
    """The missing contract is to be entered by the employer."""
    decides(
        "2018-08-01",
        {
            contributions: """
                  | month
                --+--------
                1 | 2018-06
            """,
        },
        {1: {"headline": "contributions_without_contract", "findings": ["contract_is_missing"]}},
    )


def test_a_payment_under_a_wrong_number(decides):
    """Reversed, it leaves the person whose number it was without a status again."""
    decides(
        "2018-08-01",
        {
            contributions: """
                  | payment | month   | reverses
                --+---------+---------+---------
                1 | A       | 2018-06 |
                1 | B       | 2018-06 | A
                2 | C       | 2018-06 |
            """,
        },
        {1: "none", 2: "contributions_without_contract"},
    )
