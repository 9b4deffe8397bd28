"""Groups: what holds for the members of a household, and for the workers of an employer."""

from martebe.rules import tenge, today, whole, years_between
from spec.harness import MISSING, OPEN, delivered_for, not_delivered
from spec.language.toy import awards, contracts, employers, household, households, residents, workers

works = contracts.where(kind="labour").in_force().exists()
HOUSEHOLDS = """
      | household
    --+----------
    1 | 1
    2 | 1
    3 | 2
    4 | 2
"""


def test_any_and_all_members(answers):
    """What is asked of a household is said of each of its members; who has no household has no such member."""
    answers(
        "2018-08-01",
        {
            households: HOUSEHOLDS,
            contracts: """
                  | kind
                --+-------
                1 | labour
                3 | labour
                4 | labour
                5 | labour
            """,
        },
        {
            "one works": household.has(household.any(works)),
            "two work": household.has(household.at_least(2, works)),
            "all work": household.has(household.all(works)),
        },
        {
            1: {"one works": True, "two work": False, "all work": False},
            2: {"one works": True, "two work": False, "all work": False},
            3: {"one works": True, "two work": True, "all work": True},
            4: {"one works": True, "two work": True, "all work": True},
            5: {"one works": False, "two work": False, "all work": False},
        },
    )


def test_count_sum_and_size(answers):
    """Members are counted, and a value is added up over them, a missing one as nothing."""
    answers(
        "2018-08-01",
        {
            households: HOUSEHOLDS,
            awards: """
                  | amount
                --+-------
                1 | 100
                1 | 50
                2 | 7
            """,
        },
        {
            "with an award": household.value(household.count(awards.exists())),
            "received": household.value(household.sum(awards.rows().sum("amount"))),
            "highest of each": household.value(household.sum(awards.rows().latest("amount"))),
            "members": household.value(household.size()),
        },
        {
            1: {"with an award": 2, "received": "157", "highest of each": "107", "members": 2},
            2: {"with an award": 2, "received": "157", "highest of each": "107", "members": 2},
            3: {"with an award": 0, "received": "0", "highest of each": "0", "members": 2},
            5: {"with an award": MISSING, "received": MISSING, "highest of each": MISSING, "members": MISSING},
        },
    )


def test_only_residents_are_members(answers):
    """Who is named in a household but lives in the country no more does not count."""
    answers(
        "2018-08-01",
        {
            residents: """
                  | region
                --+-------
                1 | 1
                3 | 1
                4 | 1
            """,
            households: HOUSEHOLDS,
        },
        household.value(household.size()),
        {1: 1, 3: 2, 4: 2},
    )


def test_membership_on_the_day(answers):
    """Who joined tomorrow or left yesterday is no member."""
    answers(
        "2018-08-01",
        {
            households: """
                  | household | start      | end
                --+-----------+------------+-----------
                1 | 1         | 2018-01-01 |
                2 | 1         | 2018-01-01 | 2018-07-31
                3 | 1         | 2018-08-02 |
                4 | 1         | 2018-01-01 | 2018-08-01
            """
        },
        {
            "members": household.value(household.size()),
            "a month ago": household.value(household.size()).on(today.plus(months=-1)),
        },
        {
            1: {"members": 2, "a month ago": 3},
            2: {"members": MISSING, "a month ago": 3},
            3: {"members": MISSING, "a month ago": MISSING},
            4: {"members": 2, "a month ago": 3},
        },
    )


def test_two_households_at_a_time(answers):
    """A person of two households counts in the one with the smaller number only."""
    answers(
        "2018-08-01",
        {
            households: """
                  | household
                --+----------
                1 | 1
                2 | 1
                2 | 2
                3 | 2
            """
        },
        household.value(household.size()),
        {1: 2, 2: 2, 3: 1},
    )


def test_members_who_are_not_settled(answers):
    """One member who works proves that one does; the others' answers are open while theirs may turn it."""
    answers(
        "2018-08-01",
        {
            residents: """
                  | region
                --+-------
                1 | 1
                2 | 2
                3 | 1
                4 | 2
                5 | 1
                6 | 1
            """,
            households: """
                  | household
                --+----------
                1 | 1
                2 | 1
                3 | 2
                4 | 2
                5 | 3
                6 | 3
            """,
            contracts: delivered_for(
                (1,),
                """
                  | kind
                --+-------
                1 | labour
                """,
            ),
        },
        {
            "one works": household.has(household.any(works)),
            "two work": household.has(household.at_least(2, works)),
            "all work": household.has(household.all(works)),
            "nobody works": household.has(household.all(~works)),
            "workers": household.value(household.count(works)),
        },
        {
            1: {"one works": True, "two work": OPEN, "all work": OPEN, "nobody works": False, "workers": OPEN},
            2: {"one works": True, "two work": OPEN, "all work": OPEN, "nobody works": False, "workers": OPEN},
            3: {"one works": OPEN, "two work": False, "all work": False, "nobody works": OPEN, "workers": OPEN},
            5: {"one works": False, "two work": False, "all work": False, "nobody works": True, "workers": 0},
        },
    )


def test_households_that_were_not_delivered(answers):
    """Members found prove what they can; that there are no others is not known."""
    answers(
        "2018-08-01",
        {
            households: delivered_for((2,), HOUSEHOLDS),
            contracts: """
                  | kind
                --+-------
                1 | labour
            """,
        },
        {
            "one works": household.has(household.any(works)),
            "all work": household.has(household.all(works)),
            "members": household.value(household.size()),
        },
        {
            1: {"one works": True, "all work": False, "members": OPEN},
            2: {"one works": True, "all work": False, "members": OPEN},
            3: {"one works": OPEN, "all work": False, "members": OPEN},
            5: {"one works": OPEN, "all work": OPEN, "members": OPEN},
        },
    )


def test_a_condition_that_mixes_person_and_household(answers):
    """A child in a household where nobody works: the person's own row and the household's answer together."""
    child = years_between(residents.birth_date, today) < whole(18)
    answers(
        "2018-08-01",
        {
            residents: """
                  | birth_date
                --+-----------
                1 | 1985-01-01
                2 | 2010-01-01
                3 | 1985-01-01
                4 | 2010-01-01
            """,
            households: HOUSEHOLDS,
            contracts: """
                  | kind
                --+-------
                1 | labour
            """,
        },
        child & ~household.has(household.any(works)),
        {1: False, 2: False, 3: False, 4: True},
    )


def test_workers_of_an_employer(answers):
    """An employer is asked about its workers; who works twice for one employer is one worker."""
    answers(
        "2018-08-01",
        {
            contracts: """
                  | employer | kind   | end
                --+----------+--------+-----------
                1 | 70       | labour |
                1 | 70       | labour |
                2 | 70       | labour |
                2 | 71       | labour |
                3 | 70       | labour | 2018-07-31
                3 | 71       | civil  |
            """,
            awards: """
                  | amount
                --+-------
                1 | 100
                2 | 20
                3 | 3
            """,
        },
        {
            "workers": workers.size(),
            "awards": workers.sum(awards.rows().sum("amount")),
            "anyone above 50": workers.any(awards.rows().sum("amount") > tenge(50)),
        },
        {
            70: {"workers": 2, "awards": "120", "anyone above 50": True},
            71: {"workers": 1, "awards": "20", "anyone above 50": False},
        },
    )


def test_rows_of_an_employer(answers):
    """The same table answers for employers, asked by the column that names them."""
    signed = contracts.by("employer").where(kind="labour")
    answers(
        "2018-08-01",
        {
            contracts: """
                  | employer | kind   | start
                --+----------+--------+-----------
                1 | 70       | labour | 2018-01-01
                2 | 70       | labour | 2018-03-01
                2 | 71       | civil  | 2018-01-01
            """
        },
        {"contracts": signed.count(), "latest": signed.latest("start"), "any": signed.exists()},
        {
            70: {"contracts": 2, "latest": "2018-03-01", "any": True},
            71: {"contracts": 0, "latest": MISSING, "any": False},
        },
    )


def test_an_employer_whose_register_was_not_delivered(answers):
    """Contracts count by the employer's own place."""
    answers(
        "2018-08-01",
        {
            employers: """
                   | region
                ---+-------
                70 | 1
                71 | 2
            """,
            contracts: delivered_for(
                (1,),
                """
                  | employer
                --+---------
                1 | 70
                2 | 71
                """,
            ),
            awards: not_delivered,
        },
        {
            "workers": workers.size(),
            "one": workers.at_least(1, years_between(residents.birth_date, today) >= whole(18)),
            "one with an award": workers.any(awards.exists()),
        },
        {
            70: {"workers": 1, "one": True, "one with an award": OPEN},
            71: {"workers": OPEN, "one": True, "one with an award": OPEN},
        },
    )
