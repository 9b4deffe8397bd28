"""What programmes ask: insurance month by month, assistance by household and quarter, findings about employers."""

from martebe.rules import (
    all_of,
    any_of,
    between,
    choose,
    each_month,
    law,
    month,
    previous_quarter,
    tenge,
    today,
    whole,
    within_months,
    years_between,
)
from spec.harness import MISSING, OPEN, Reach, delivered, delivered_for
from spec.language.toy import (
    awards,
    contracts,
    contributions,
    employers,
    household,
    households,
    numbers,
    residents,
    workers,
)

is_child = years_between(residents.birth_date, today) < whole(18)
paid_this_month = contributions.where(month=within_months(0)).exists()
insured = is_child | paid_this_month
year = each_month(insured, today.start_of("year").plus(years=-1), 12)


def months_insured():
    """How many months of the year before the person was insured."""
    one, none = whole(1), whole(0)
    total = none
    for insured_in_month in year:
        total = total + choose(insured_in_month, one, none)
    return total


def test_insurance_for_each_month_of_a_year(answers):
    """Paid for, or a child: on the last day of each of twelve months. Person 2 came of age on 1 July."""
    answers(
        "2018-01-31",
        {
            residents: """
                  | birth_date
                --+-----------
                1 | 1985-01-01
                2 | 1999-07-01
                3 | 2010-01-01
                4 | 1985-01-01
            """,
            contributions: """
                  | month
                --+--------
                1 | 2017-01
                1 | 2017-12
                2 | 2017-07
                4 | 2018-01
            """,
        },
        {"insured in all months": all_of(*year), "in any": any_of(*year), "how many": months_insured()},
        {
            1: {"insured in all months": False, "in any": True, "how many": 2},
            2: {"insured in all months": False, "in any": True, "how many": 7},
            3: {"insured in all months": True, "in any": True, "how many": 12},
            4: {"insured in all months": False, "in any": False, "how many": 0},
        },
    )


def test_insurance_for_months_that_were_not_delivered(answers):
    """Delivered up to September: the last months are open for who is insured by payment only."""
    answers(
        "2018-01-31",
        {
            residents: """
                  | birth_date
                --+-----------
                1 | 1985-01-01
                2 | 2010-01-01
            """,
            contributions: delivered(
                """
                  | month
                --+--------
                1 | 2017-01
                """,
                Reach(until="2017-09-30"),
            ),
        },
        {"insured in January": year[0], "in May": year[4], "in December": year[11], "how many": months_insured()},
        {
            1: {"insured in January": True, "in May": False, "in December": OPEN, "how many": OPEN},
            2: {"insured in January": True, "in May": True, "in December": True, "how many": 12},
        },
    )


income = awards.where(decided_on=previous_quarter()).sum("amount")
income_of_all = household.value(household.sum(income))
members = household.value(household.size())
per_head_limit = law(numbers.wage)


def test_assistance_by_the_income_of_a_quarter(answers):
    """The income of all members in the quarter before, against the wage: who lives alone has another limit."""
    limit = choose(members > whole(1), per_head_limit + per_head_limit, per_head_limit)
    answers(
        "2018-08-01",
        {
            households: """
                  | household
                --+----------
                1 | 1
                2 | 1
                3 | 2
                4 | 3
                5 | 3
            """,
            awards: """
                  | decided_on | amount
                --+------------+---------
                1 | 2018-04-01 | 28284
                1 | 2018-03-31 | 99999
                2 | 2018-06-30 | 28283.99
                3 | 2018-05-01 | 28284
                4 | 2018-06-01 | 56568
                5 | 2018-07-01 | 99999
            """,
        },
        {"income": income_of_all, "below the limit": income_of_all < limit},
        {
            1: {"income": "56567.99", "below the limit": True},
            2: {"income": "56567.99", "below the limit": True},
            3: {"income": "28284", "below the limit": False},
            4: {"income": "56568", "below the limit": False},
            5: {"income": "56568", "below the limit": False},
            6: {"income": MISSING, "below the limit": False},
        },
    )


def test_assistance_while_the_income_of_one_member_is_open(answers):
    """The income of a household is not settled while that of one member is not."""
    answers(
        "2018-08-01",
        {
            residents: """
                  | region
                --+-------
                1 | 1
                2 | 2
                3 | 1
            """,
            households: """
                  | household
                --+----------
                1 | 1
                2 | 1
                3 | 2
            """,
            awards: delivered_for((1,)),
        },
        income_of_all < per_head_limit,
        {1: OPEN, 2: OPEN, 3: True},
    )


def test_fewer_workers_found_than_declared(answers):
    """An employer declared ten workers and more, while contracts name fewer."""
    answers(
        "2018-08-01",
        {
            employers: """
                   | workers_declared
                ---+-----------------
                70 | 2
                71 | 2
                72 | 0
            """,
            contracts: """
                  | employer | end
                --+----------+-----------
                1 | 70       |
                2 | 70       |
                3 | 71       |
                4 | 71       | 2018-07-31
            """,
        },
        {"fewer": workers.size() < employers.workers_declared, "missing": employers.workers_declared - workers.size()},
        {
            70: {"fewer": False, "missing": 0},
            71: {"fewer": True, "missing": 1},
            72: {"fewer": False, "missing": 0},
        },
    )


def test_workers_for_whom_nothing_is_paid(answers):
    """How many of an employer's workers have a contract and no contribution since June, and whether that is half."""
    unpaid = ~contributions.where(contributions.month >= month(2018, 6)).exists()
    answers(
        "2018-08-01",
        {
            contracts: """
                  | employer
                --+---------
                1 | 70
                2 | 70
                3 | 71
                4 | 71
            """,
            contributions: """
                  | month
                --+--------
                1 | 2018-07
                2 | 2018-05
                3 | 2018-06
                4 | 2018-06
            """,
        },
        {
            "unpaid": workers.count(unpaid),
            "half or more": workers.count(unpaid) + workers.count(unpaid) >= workers.size(),
            "all paid": workers.all(~unpaid),
        },
        {
            70: {"unpaid": 1, "half or more": True, "all paid": False},
            71: {"unpaid": 0, "half or more": False, "all paid": True},
        },
    )


def test_what_an_employer_paid_in_a_period(answers):
    """Sums over the rows that name an employer, whoever the workers are."""
    quarter = between(today.start_of("quarter").plus(months=-3), today.start_of("quarter").plus(days=-1))
    paid = contributions.by("payer").where(month=quarter)
    answers(
        "2018-08-01",
        {
            contributions: """
                  | payer | month   | amount
                --+-------+---------+-------
                1 | 70    | 2018-04 | 10
                2 | 70    | 2018-06 | 20
                2 | 70    | 2018-07 | 40
                3 | 71    | 2018-03 | 80
            """
        },
        {
            "paid": paid.sum("amount"),
            "months": paid.count_different("month"),
            "nothing": paid.sum("amount") == tenge(0),
        },
        {
            70: {"paid": "30", "months": 2, "nothing": False},
            71: {"paid": "0", "months": 0, "nothing": True},
        },
    )
