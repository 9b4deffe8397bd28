"""What generated examples have found, drawn: each stood between an engine and the reference once."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from fractions import Fraction

import pytest

from martebe.rules import RuleError, Source, choose, fact, law, tenge, today, whole
from spec.harness.engines import MISSING, OPEN
from spec.harness.world import delivered_for
from tests.agree.toy import (
    NUMBERS,
    aid,
    contracts,
    contributions,
    employers,
    ever_household,
    household,
    households,
    main_employer,
    residents,
    workers,
)  # fmt: skip

Answers = Callable[..., None]
WORDS = {"kk": "а", "ru": "а", "en": "a", "source": Source("toy")}
PERSONS = """
        | birth      | left       | sex    | region | savings
      --+------------+------------+--------+--------+--------
      1 | 2000-02-29 |            | male   | 1      | 7.01
      2 | 1999-08-01 | 2018-01-01 | female | 1      |
"""


def test_an_empty_country(answers: Answers) -> None:
    answers("2018-08-01", {residents: "", contracts: ""}, {"any": contracts.exists()}, {})


def test_a_portion_by_a_share_that_is_chosen(answers: Answers) -> None:
    """A third of 7.01 tenge for men, half for others; the rest of a tiyn is dropped."""
    male = residents.sex == "male"
    third, half = (
        law(NUMBERS["part"], key=residents.sex),
        law(NUMBERS["tariff"], on=choose(male, today, residents.left)),
    )
    asked = {"share": residents.savings * choose(male, third, half), "of_ten": tenge(10) * choose(male, third, half)}
    answers(
        "2018-08-01",
        {residents: PERSONS},
        asked,
        {1: {"share": "2.33", "of_ten": "3.33"}, 2: {"share": MISSING, "of_ten": "13.33"}},
    )


def test_a_portion_of_a_debt_is_cut_towards_zero(answers: Answers) -> None:
    asked = {"cut": (tenge(0) - residents.savings) * Fraction(1, 2)}
    answers("2018-08-01", {residents: PERSONS}, asked, {1: {"cut": "-3.50"}, 2: {"cut": MISSING}})


def test_what_the_register_of_employers_says_of_a_persons_employer(answers: Answers) -> None:
    asked = {
        "old": main_employer.has(employers.opened < date(2018, 1, 1)),
        "staff": main_employer.value(employers.staff),
    }
    drawn = {
        residents: PERSONS,
        employers: """
               | region | opened     | staff
            ---+--------+------------+------
            11 | 1      | 2017-12-31 | 3
        """,
        contracts: """
              | contract | employer | kind   | start
            --+----------+----------+--------+-----------
            1 | a        | 11       | labour | 2018-01-01
            2 | b        | 12       | labour | 2018-01-01
        """,
    }
    answers("2018-08-01", drawn, asked, {1: {"old": True, "staff": 3}, 2: {"old": False, "staff": MISSING}})


def test_a_fact_under_not_inside_a_row(answers: Answers) -> None:
    """The amount of b is missing, so it is not large: ``not large`` holds of it."""
    large = fact("large", contributions.amount > tenge(1), **WORDS)
    drawn = {
        residents: PERSONS,
        contributions: """
              | payment | month   | amount
            --+---------+---------+-------
            1 | a       | 2018-05 | 2.00
            2 | b       | 2018-05 |
        """,
    }
    asked = {"small": contributions.where(~large).exists()}
    answers("2018-08-01", drawn, asked, {1: {"small": False}, 2: {"small": True}})


MOVED = {
    residents: PERSONS,
    households: """
          | household | role | since      | until
        --+-----------+------+------------+-----------
        1 | 21        | head | 2017-01-01 | 2018-05-31
        1 | 22        | head | 2018-06-01 |
        2 | 22        | head | 2017-01-01 |
    """,
    aid: """
           | award | day        | amount
        ---+-------+------------+-------
        21 | a     | 2018-02-01 | 1.00
    """,
}


def test_one_group_on_two_days(answers: Answers) -> None:
    """Person 1 moved from household 21, which was aided, to 22."""
    aided = household.has(aid.exists())
    asked = {"both": aided & aided.on(date(2018, 5, 31)), "then": aided.on(date(2018, 5, 31)), "now": aided}
    answers(
        "2018-08-01",
        MOVED,
        asked,
        {1: {"both": False, "then": True, "now": False}, 2: {"both": False, "then": False, "now": False}},
    )


def test_a_group_counted_by_the_members_of_another(answers: Answers) -> None:
    """Two live in household 22 and two have ever lived there; one has ever lived in 21."""
    asked = {"ever": household.value(ever_household.size()), "now": household.value(household.size())}
    answers("2018-08-01", MOVED, asked, {1: {"ever": 2, "now": 2}, 2: {"ever": 2, "now": 2}})
    answers("2018-05-31", MOVED, asked, {1: {"ever": 1, "now": 1}, 2: {"ever": 2, "now": 1}})


def test_of_several_households_the_one_with_the_smallest_number_counts(answers: Answers) -> None:
    drawn = {
        residents: PERSONS,
        households: """
              | household | role | since
            --+-----------+------+-----------
            1 | 22        | head | 2017-01-01
            1 | 21        | head | 2018-01-01
            2 | 22        | head | 2017-01-01
        """,
    }
    answers("2018-08-01", drawn, {"size": household.value(household.size())}, {1: {"size": 1}, 2: {"size": 1}})


def test_a_group_inside_a_group(answers: Answers) -> None:
    """Who lives with somebody whose employer has two workers."""
    drawn = {
        **MOVED,
        contracts: """
              | contract | employer | kind   | start
            --+----------+----------+--------+-----------
            2 | a        | 11       | labour | 2018-01-01
            1 | b        | 11       | civil  | 2018-01-01
        """,
    }
    asked = {"lives_so": household.has(household.any(main_employer.has(workers.size() >= whole(2))))}
    answers("2018-08-01", drawn, asked, {1: {"lives_so": True}, 2: {"lives_so": True}})


def test_a_member_who_is_not_settled_leaves_the_household_open(answers: Answers) -> None:
    """Region 2 has delivered no contributions: person 2 may yet have paid."""
    drawn = {
        residents: """
              | birth      | sex    | region
            --+------------+--------+-------
            1 | 1999-08-01 | male   | 1
            2 | 1999-08-01 | female | 2
        """,
        households: """
              | household | role | since
            --+-----------+------+-----------
            1 | 21        | head | 2017-01-01
            2 | 21        | head | 2017-01-01
        """,
        contributions: delivered_for([1]),
    }
    pays = contributions.exists()
    asked = {
        "any": household.has(household.any(pays)),
        "both": household.has(household.at_least(2, pays)),
        "all": household.has(household.all(pays)),
        "payers": household.value(household.count(pays)),
    }
    said = {"any": OPEN, "both": False, "all": False, "payers": OPEN}
    answers("2018-08-01", drawn, asked, {1: said, 2: said})


def test_a_fact_about_the_workers_of_an_employer(answers: Answers) -> None:
    drawn = {
        residents: PERSONS,
        employers: """
               | region | opened
            ---+--------+-----------
            11 | 1      | 2017-12-31
        """,
        contracts: """
              | contract | employer | kind  | start
            --+----------+----------+-------+-----------
            1 | a        | 11       | civil | 2018-01-01
        """,
    }
    rich = fact("rich", residents.savings > tenge(7), **WORDS)
    answers("2018-08-01", drawn, {"has_rich": workers.any(rich)}, {11: {"has_rich": True}})


def test_columns_may_have_names_that_sql_reserves(answers: Answers) -> None:
    asked = {"left": residents.left.is_missing(), "end": contracts.rows().latest("end").is_missing()}
    answers(
        "2018-08-01", {residents: PERSONS}, asked, {1: {"left": True, "end": True}, 2: {"left": False, "end": True}}
    )


def test_a_code_that_is_never_held_is_refused_on_another_day_too() -> None:
    last = contracts.rows().last("kind", by="start").on(date(2018, 1, 1))
    with pytest.raises(RuleError, match=r"Column contracts\.kind never holds 'male'"):
        last == "male"  # noqa: B015
