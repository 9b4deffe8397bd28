"""What people read, word by word, in three languages.

The letters lie beside this file. After a change of words write them anew with ``python -m tests.explain.test_letters``
and read them.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from martebe.explain import Explanation
from martebe.kazakhstan.records import (
    contracts,
    contributions,
    deaths,
    declarations,
    moves,
    residents,
    social_payments,
)
from martebe.rules import LANGUAGES, Language
from spec.harness import delivered_for, not_delivered
from tests.explain.country import explained

LETTERS = Path(__file__).parent / "letters"
DAY = "2018-08-01"
ELSEWHERE = [350000000]


def employee() -> Explanation:
    """Proved by two registers; the state of the contract and the months paid are named."""
    return explained(DAY, {
        contracts: """
              | kind   | start      | end
            --+--------+------------+-----------
            1 | labour | 2018-01-10 |
            1 | civil  | 2017-01-10 | 2017-12-31
        """,
        contributions: """
              | month
            --+--------
            1 | 2018-04
            1 | 2018-05
            1 | 2018-06
        """,
    })  # fmt: skip


def provisional() -> Explanation:
    """A pension is proved, but the registers of work have not delivered for the region."""
    return explained(DAY, {
        social_payments: """
              | kind            | start
            --+-----------------+-----------
            1 | old_age_pension | 2015-01-01
        """,
        contracts: delivered_for(ELSEWHERE),
        contributions: delivered_for(ELSEWHERE),
    })  # fmt: skip


def independent_worker() -> Explanation:
    """What the person said, and a number of the law on the day it was said."""
    return explained(DAY, {
        declarations: """
              | category           | day        | monthly_income
            --+--------------------+------------+---------------
            1 | housewife          | 2017-02-03 |
            1 | independent_worker | 2018-06-02 | 25000
        """,
    })  # fmt: skip


def contradicted() -> Explanation:
    """The dead pay nothing in: findings are said after the status."""
    return explained(DAY, {
        deaths: """
              | died_on
            --+-----------
            1 | 2018-01-15
        """,
        contributions: """
              | month
            --+--------
            1 | 2018-06
        """,
    })  # fmt: skip


def not_settled() -> Explanation:
    """Nothing is proved, and two registers are silent."""
    return explained(DAY, {moves: not_delivered, declarations: not_delivered})


def without_status() -> Explanation:
    """Everything is delivered and nothing follows."""
    return explained(DAY, {})


def of_pension_age() -> Explanation:
    """Asked why a contract without contributions is no reproach: the age of the law is named with its act."""
    return explained(DAY, {
        residents: """
              | birth_date | sex
            --+------------+-------
            1 | 1950-03-05 | female
        """,
        contracts: """
              | kind   | start
            --+--------+-----------
            1 | labour | 2010-01-10
        """,
    })  # fmt: skip


CASES = {
    "employee": (employee, None),
    "provisional": (provisional, None),
    "independent_worker": (independent_worker, None),
    "contradicted": (contradicted, None),
    "not_settled": (not_settled, None),
    "without_status": (without_status, None),
    "why_not_pension_recipient": (employee, "pension_recipient"),
    "why_not_contract_without_contributions": (of_pension_age, "contract_without_contributions"),
    "what_would_settle_employee": (provisional, "employee"),
}


def letter(case: str, language: Language) -> str:
    """The sentences of a case, one a line; spaces that keep a number together are written as plain ones."""
    draw, about = CASES[case]
    return "\n".join(draw().sentences(language, about)).replace("\N{NO-BREAK SPACE}", " ") + "\n"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("case", CASES)
def test_a_letter_is_as_it_was_read(case: str, language: Language) -> None:
    assert letter(case, language) == (LETTERS / f"{case}.{language}.txt").read_text("utf-8")


if __name__ == "__main__":
    LETTERS.mkdir(exist_ok=True)
    for case in CASES:
        for language in LANGUAGES:
            (LETTERS / f"{case}.{language}.txt").write_text(letter(case, language), "utf-8")
