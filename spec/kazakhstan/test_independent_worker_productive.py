"""Independent worker, productive: named at least the subsistence minimum."""

from martebe.kazakhstan.records import declarations
from spec.harness import not_delivered


def test_at_the_minimum(decides):
    """Exactly the minimum of 2018, 28,284 tenge, is enough; one tiyn less is not."""
    decides(
        "2018-08-01",
        {
            declarations: """
                  | category           | day        | monthly_income
                --+--------------------+------------+---------------
                1 | independent_worker | 2018-07-10 | 28284
                2 | independent_worker | 2018-07-10 | 28283.99
                3 | independent_worker | 2018-07-10 |
            """,
        },
        {1: "independent_worker_productive", 2: "independent_worker_unproductive", 3: "independent_worker"},
    )


def test_the_minimum_of_the_day_of_the_declaration(decides):
    """25,000 tenge was enough in 2017, when the minimum was 24,459."""
    decides(
        "2018-08-01",
        {
            declarations: """
                  | category           | day        | monthly_income
                --+--------------------+------------+---------------
                1 | independent_worker | 2017-12-31 | 25000
                2 | independent_worker | 2018-01-01 | 25000
            """,
        },
        {1: "independent_worker_productive", 2: "independent_worker_unproductive"},
    )


def test_the_latest_income_counts(decides):
    """An income named earlier is overtaken by a later one."""
    decides(
        "2018-08-01",
        {
            declarations: """
                  | category           | day        | monthly_income
                --+--------------------+------------+---------------
                1 | independent_worker | 2018-02-01 | 20000
                1 | independent_worker | 2018-07-10 | 40000
                2 | independent_worker | 2018-02-01 | 40000
                2 | independent_worker | 2018-07-10 | 20000
            """,
        },
        {1: {"held": ["independent_worker_productive"]}, 2: {"held": ["independent_worker_unproductive"]}},
    )


def test_two_incomes_on_one_day(decides):
    """Of two incomes named on one day the enough one stands."""
    decides(
        "2018-08-01",
        {
            declarations: """
                  | category           | day        | monthly_income
                --+--------------------+------------+---------------
                1 | independent_worker | 2018-07-10 | 20000
                1 | independent_worker | 2018-07-10 | 40000
            """,
        },
        {1: {"held": ["independent_worker_productive"]}},
    )


def test_declarations_that_were_not_delivered(decides):
    """What was not delivered is open, whatever the income."""
    decides(
        "2018-08-01",
        {
            declarations: not_delivered,
        },
        {1: "open"},
    )
