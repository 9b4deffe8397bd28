"""Works by a civil-law contract: one in force, or contributions that a customer withheld."""

from martebe.kazakhstan.records import contracts, contributions
from spec.harness import not_delivered


def test_a_contract_or_contributions(decides):
    """Either is enough: customers seldom enter the contract, but have to withhold."""
    decides(
        "2018-08-01",
        {
            contracts: """
                  | kind  | start      | end
                --+-------+------------+-----------
                1 | civil | 2018-06-01 |
                2 | civil | 2018-01-01 | 2018-07-31
            """,
            contributions: """
                  | kind  | month
                --+-------+--------
                3 | civil | 2018-05
                4 | civil | 2018-04
            """,
        },
        {1: "civil_law_contractor", 2: "none", 3: "civil_law_contractor", 4: "none"},
    )


def test_it_is_not_labour(decides):
    """Contributions of a customer do not confirm a labour contract, nor the reverse."""
    decides(
        "2018-08-01",
        {
            contracts: """
                  | kind   | start
                --+--------+-----------
                1 | labour | 2017-01-01
                2 | civil  | 2018-06-01
            """,
            contributions: """
                  | kind   | month
                --+--------+--------
                1 | civil  | 2018-06
                2 | labour | 2018-06
            """,
        },
        {
            1: {"headline": "civil_law_contractor", "held": ["civil_law_contractor", "contract_without_contributions"]},
            2: {"headline": "civil_law_contractor", "held": ["civil_law_contractor", "contributions_without_contract"]},
        },
    )


def test_it_is_a_status_from_april_2018(decides):
    """The category was introduced in the second quarter of 2018; before it nobody holds it."""
    decides(
        "2018-03-31",
        {
            contracts: """
                  | kind  | start
                --+-------+-----------
                1 | civil | 2018-01-01
            """,
        },
        {1: "none"},
    )


def test_it_is_a_status_on_the_first_of_april(decides):
    """The same records on the first day of the quarter."""
    decides(
        "2018-04-01",
        {
            contracts: """
                  | kind  | start
                --+-------+-----------
                1 | civil | 2018-01-01
            """,
        },
        {1: "civil_law_contractor"},
    )


def test_contracts_that_were_not_delivered(decides):
    """Without the list of contracts nobody is settled to have none."""
    decides(
        "2018-08-01",
        {
            contracts: not_delivered,
        },
        {
            1: {
                "headline": "open",
                "open": ["employee", "civil_law_contractor", "contract_without_contributions"],
            }
        },
    )
