"""Three answers: proved, disproved, and not settled where what could decide has not been delivered."""

from martebe.rules import choose, tenge, today, whole
from spec.harness import MISSING, OPEN, delivered_for, not_delivered
from spec.language.toy import awards, contracts, contributions, residents

# In region 1 both tables are delivered, in 2 only contracts, in 3 only contributions, in 4 neither.
PLACES = """
          | region
        --+-------
        1 | 1
        2 | 1
        3 | 2
        4 | 1
        5 | 1
        6 | 2
        7 | 3
        8 | 3
        9 | 4
"""
CONTRACTS = delivered_for(
    (1, 2),
    """
          | kind
        --+-------
        1 | labour
        2 | labour
        3 | labour
    """,
)
CONTRIBUTIONS = delivered_for(
    (1, 3),
    """
          | month
        --+--------
        1 | 2018-07
        4 | 2018-07
        7 | 2018-07
    """,
)
p = contracts.exists()
q = contributions.exists()


def test_and_or_not(answers):
    """The truth tables: of two conditions p and q in each of their three answers."""
    answers(
        "2018-08-01",
        {residents: PLACES, contracts: CONTRACTS, contributions: CONTRIBUTIONS},
        {"p": p, "q": q, "p & q": p & q, "p | q": p | q, "~p": ~p},
        {
            1: {"p": True, "q": True, "p & q": True, "p | q": True, "~p": False},
            2: {"p": True, "q": False, "p & q": False, "p | q": True, "~p": False},
            3: {"p": True, "q": OPEN, "p & q": OPEN, "p | q": True, "~p": False},
            4: {"p": False, "q": True, "p & q": False, "p | q": True, "~p": True},
            5: {"p": False, "q": False, "p & q": False, "p | q": False, "~p": True},
            6: {"p": False, "q": OPEN, "p & q": False, "p | q": OPEN, "~p": True},
            7: {"p": OPEN, "q": True, "p & q": OPEN, "p | q": True, "~p": OPEN},
            8: {"p": OPEN, "q": False, "p & q": False, "p | q": OPEN, "~p": OPEN},
            9: {"p": OPEN, "q": OPEN, "p & q": OPEN, "p | q": OPEN, "~p": OPEN},
        },
    )


def test_not_both(answers):
    """Not both is the same as one of them not, in all nine cases."""
    answers(
        "2018-08-01",
        {residents: PLACES, contracts: CONTRACTS, contributions: CONTRIBUTIONS},
        {"~(p & q)": ~(p & q), "~p | ~q": ~p | ~q},
        {
            1: {"~(p & q)": False, "~p | ~q": False},
            2: {"~(p & q)": True, "~p | ~q": True},
            3: {"~(p & q)": OPEN, "~p | ~q": OPEN},
            4: {"~(p & q)": True, "~p | ~q": True},
            5: {"~(p & q)": True, "~p | ~q": True},
            6: {"~(p & q)": True, "~p | ~q": True},
            7: {"~(p & q)": OPEN, "~p | ~q": OPEN},
            8: {"~(p & q)": True, "~p | ~q": True},
            9: {"~(p & q)": OPEN, "~p | ~q": OPEN},
        },
    )


def test_a_value_that_is_not_settled(answers):
    """A value is not settled where its records were not delivered: that is not the same as missing."""
    answers(
        "2018-08-01",
        {
            residents: """
                  | region
                --+-------
                1 | 1
                2 | 1
                3 | 2
            """,
            awards: delivered_for(
                (1,),
                """
                  | kind    | amount
                --+---------+-------
                1 | pension | 100
                3 | pension | 100
                """,
            ),
        },
        {
            "count": awards.rows().count(),
            "sum": awards.rows().sum("amount"),
            "latest": awards.rows().latest("amount"),
            "missing": awards.rows().latest("amount").is_missing(),
            "more": awards.rows().sum("amount") + tenge(1),
            "enough": awards.rows().sum("amount") >= tenge(50),
        },
        {
            1: {"count": 1, "sum": "100", "latest": "100", "missing": False, "more": "101", "enough": True},
            2: {"count": 0, "sum": "0", "latest": MISSING, "missing": True, "more": "1", "enough": False},
            3: {"count": OPEN, "sum": OPEN, "latest": OPEN, "missing": OPEN, "more": OPEN, "enough": OPEN},
        },
    )


def test_the_last_code_that_is_not_settled(answers):
    """A code not settled is neither equal to another nor one of a list, nor is the contrary true."""
    last = awards.rows().last("kind", by="decided_on")
    answers(
        "2018-08-01",
        {
            awards: delivered_for(
                (2,),
                """
                  | kind    | decided_on
                --+---------+-----------
                1 | pension | 2018-01-01
                """,
            )
        },
        {
            "last": last,
            "pension": last == "pension",
            "another": last != "pension",
            "one of": last.one_of("pension", "childcare"),
            "none of": ~last.one_of("pension", "childcare"),
        },
        {1: {"last": OPEN, "pension": OPEN, "another": OPEN, "one of": OPEN, "none of": OPEN}},
    )


def test_a_choice_by_a_condition_that_is_not_settled(answers):
    """A choice is not settled while its condition is not; a value that is not chosen does not matter."""
    paid = contributions.rows().sum("amount")
    answers(
        "2018-08-01",
        {
            contracts: delivered_for(
                (2,),
                """
                  | kind
                --+-------
                1 | labour
                """,
            ),
            contributions: not_delivered,
        },
        {
            "by an open condition": choose(contracts.exists(), tenge(2), tenge(1)),
            "the open value": choose(residents.birth_date < today, paid, tenge(1)),
            "the other value": choose(residents.birth_date < today, tenge(1), paid),
        },
        {
            1: {"by an open condition": "2", "the open value": OPEN, "the other value": "1"},
            2: {"by an open condition": OPEN, "the open value": OPEN, "the other value": "1"},
        },
    )


def test_what_is_the_same_for_all_is_always_settled(answers):
    """A resident's own row is known, whatever else was not delivered."""
    answers(
        "2018-08-01",
        {
            residents: """
                  | birth_date
                --+-----------
                1 | 1990-01-01
                2 |
            """,
            contracts: not_delivered,
        },
        {
            "born": residents.birth_date < today,
            "or works": (residents.birth_date < today) | contracts.exists(),
            "and works": (residents.birth_date < today) & contracts.exists(),
            "contracts": contracts.rows().count() > whole(0),
        },
        {
            1: {"born": True, "or works": True, "and works": OPEN, "contracts": OPEN},
            2: {"born": False, "or works": OPEN, "and works": False, "contracts": OPEN},
        },
    )
