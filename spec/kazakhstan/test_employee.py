"""Employee: a labour contract in force, with contributions that arrive, are not due yet, or are not owed."""

from martebe.kazakhstan.records import contracts, contributions, declarations, disabilities, residents, social_payments
from spec.harness import Reach, delivered, not_delivered


def test_a_contract_and_contributions(decides):
    """Two registers that do not depend on each other agree; where only one speaks, the status says which."""
    decides(
        "2018-08-01",
        {
            contracts: """
                  | start
                --+-----------
                1 | 2017-01-01
                2 | 2017-01-01
            """,
            contributions: """
                  | month
                --+--------
                1 | 2018-06
                3 | 2018-06
            """,
        },
        {1: "employee", 2: "contract_without_contributions", 3: "contributions_without_contract", 4: "none"},
    )


def test_a_gap_shorter_than_the_window(decides):
    """An employee stays one through a gap; the month that held the day three months ago still counts."""
    decides(
        "2018-08-01",
        {
            contracts: """
                  | start
                --+-----------
                1 | 2017-01-01
                2 | 2017-01-01
            """,
            contributions: """
                  | month
                --+--------
                1 | 2018-05
                2 | 2018-04
            """,
        },
        {1: "employee", 2: "contract_without_contributions"},
    )


def test_a_late_payment_counts_for_its_month(decides):
    """Paid months later, a contribution counts for the month it is for, not for the month of payment."""
    decides(
        "2018-08-01",
        {
            contracts: """
                  | start
                --+-----------
                1 | 2017-01-01
                2 | 2017-01-01
            """,
            contributions: """
                  | month   | paid_on
                --+---------+-----------
                1 | 2018-05 | 2018-07-30
                2 | 2017-12 | 2018-07-30
            """,
        },
        {1: "employee", 2: "contract_without_contributions"},
    )


def test_a_reversed_payment_was_never_paid(decides):
    """A reversal takes back the payment it names, and both count as never there."""
    decides(
        "2018-08-01",
        {
            contracts: """
                  | start
                --+-----------
                1 | 2017-01-01
                2 | 2017-01-01
            """,
            contributions: """
                  | payment | month   | reverses
                --+---------+---------+---------
                1 | A       | 2018-06 |
                1 | B       | 2018-06 | A
                2 | C       | 2018-06 |
                2 | D       | 2018-06 | C
                2 | E       | 2018-06 |
            """,
        },
        {1: "contract_without_contributions", 2: "employee"},
    )


def test_a_new_contract_has_brought_none_yet(decides):
    """A contract that began after the first day of the window may yet bring its first contribution."""
    decides(
        "2018-08-01",
        {
            contracts: """
                  | start
                --+-----------
                1 | 2018-08-01
                2 | 2018-05-02
                3 | 2018-05-01
                4 | 2018-08-02
            """,
        },
        {1: "employee", 2: "employee", 3: "contract_without_contributions", 4: "none"},
    )


def test_the_last_day_of_a_contract_counts(decides):
    """A contract holds on its last day; contributions of the window outlive it without making an employee."""
    decides(
        "2018-08-01",
        {
            contracts: """
                  | start      | end
                --+------------+-----------
                1 | 2017-01-01 | 2018-08-01
                2 | 2017-01-01 | 2018-07-31
            """,
            contributions: """
                  | month
                --+--------
                1 | 2018-06
                2 | 2018-06
            """,
        },
        {1: "employee", 2: "none"},
    )


def test_two_contracts(decides):
    """One contract has ended, or both run at once: one in force is enough."""
    decides(
        "2018-08-01",
        {
            contracts: """
                  | employer | start      | end
                --+----------+------------+-----------
                1 | 100      | 2016-01-01 | 2017-12-31
                1 | 200      | 2018-01-01 |
                2 | 100      | 2017-01-01 |
                2 | 200      | 2018-06-01 |
            """,
            contributions: """
                  | payer | month
                --+-------+--------
                1 | 200   | 2018-06
                2 | 100   | 2018-06
            """,
        },
        {1: {"headline": "employee", "findings": []}, 2: {"headline": "employee", "findings": []}},
    )


def test_whoever_has_reached_pension_age_owes_none(decides):
    """At sixty-three a man owes no contributions, to the day; a woman did at fifty-eight and a half in 2018."""
    decides(
        "2018-08-01",
        {
            residents: """
                  | birth_date | sex
                --+------------+-------
                1 | 1955-08-01 | male
                2 | 1955-08-02 | male
                3 | 1960-02-01 | female
                4 | 1960-02-02 | female
            """,
            contracts: """
                  | start
                --+-----------
                1 | 2017-01-01
                2 | 2017-01-01
                3 | 2017-01-01
                4 | 2017-01-01
            """,
        },
        {1: "employee", 2: "contract_without_contributions", 3: "employee", 4: "contract_without_contributions"},
    )


def test_pension_age_moves_with_the_year(decides):
    """In 2019 a woman reaches pension age at fifty-nine, half a year later than in 2018."""
    decides(
        "2019-01-15",
        {
            residents: """
                  | birth_date | sex
                --+------------+-------
                1 | 1960-06-01 | female
                2 | 1960-01-15 | female
            """,
            contracts: """
                  | start
                --+-----------
                1 | 2017-01-01
                2 | 2017-01-01
            """,
        },
        {1: "contract_without_contributions", 2: "employee"},
    )


def test_grave_disability_without_term_owes_none(decides):
    """Group I or II without term exempts; with a term, or of group III, it does not."""
    decides(
        "2018-08-01",
        {
            contracts: """
                  | start
                --+-----------
                1 | 2017-01-01
                2 | 2017-01-01
                3 | 2017-01-01
                4 | 2017-01-01
            """,
            disabilities: """
                  | grade   | start      | end
                --+---------+------------+-----------
                1 | group_1 | 2010-01-01 |
                2 | group_2 | 2010-01-01 |
                3 | group_2 | 2018-01-01 | 2019-12-31
                4 | group_3 | 2010-01-01 |
            """,
        },
        {1: "employee", 2: "employee", 3: "contract_without_contributions", 4: "contract_without_contributions"},
    )


def test_a_service_pension_owes_none(decides):
    """Who receives a service pension owes no contributions; other payments do not exempt."""
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
                  | kind             | start
                --+------------------+-----------
                1 | service_pension  | 2016-01-01
                2 | survivor_benefit | 2016-01-01
            """,
        },
        {1: "employee", 2: "contract_without_contributions"},
    )


def test_contributions_that_were_not_delivered(decides):
    """A lasting contract alone settles nothing; a new one does."""
    decides(
        "2018-08-01",
        {
            contracts: """
                  | start
                --+-----------
                1 | 2017-01-01
                2 | 2018-07-01
            """,
            contributions: not_delivered,
        },
        {
            1: {
                "headline": "open",
                "open": ["employee", "civil_law_contractor", "own_contributor", "contract_without_contributions"],
            },
            2: {"headline": "employee", "settled": True, "open": ["civil_law_contractor", "own_contributor"]},
        },
    )


def test_contributions_delivered_up_to_a_month(decides):
    """What is not due yet is not waited for: sixty days after the month, its absence is known."""
    decides(
        "2018-08-01",
        {
            contracts: """
                  | start
                --+-----------
                1 | 2017-01-01
            """,
            contributions: delivered(
                """
                """,
                Reach(until="2018-06-30"),
            ),
        },
        {1: "contract_without_contributions"},
    )


def test_contributions_delivered_too_short(decides):
    """A delivery that ends in April leaves the months after it open."""
    decides(
        "2018-08-01",
        {
            contracts: """
                  | start
                --+-----------
                1 | 2017-01-01
            """,
            contributions: delivered(
                """
                """,
                Reach(until="2018-04-30"),
            ),
        },
        {1: "open"},
    )


def test_contracts_that_were_not_delivered(decides):
    """Contributions prove work, but not whether a contract stands behind it."""
    decides(
        "2018-08-01",
        {
            contracts: not_delivered,
            contributions: """
                  | month
                --+--------
                1 | 2018-06
            """,
        },
        {
            1: {
                "headline": "open",
                "open": ["employee", "civil_law_contractor", "contributions_without_contract"],
            }
        },
    )


def test_a_declaration_does_not_undo_it(decides):
    """A person who said to be without work is an employee where records prove it; both are held."""
    decides(
        "2018-08-01",
        {
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
            declarations: """
                  | category                | day
                --+-------------------------+-----------
                1 | unregistered_unemployed | 2018-07-10
            """,
        },
        {
            1: {
                "headline": "employee",
                "held": ["employee", "unregistered_unemployed"],
                "findings": ["said_not_to_work_but_under_contract"],
            }
        },
    )
