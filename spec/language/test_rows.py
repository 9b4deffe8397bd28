"""Rows of a table: is there one, how many, how much, the first and the last."""

from fractions import Fraction

from martebe.rules import tenge
from spec.harness import MISSING
from spec.language.toy import awards, contracts, contributions


def test_exists(answers):
    """One row that fulfils the condition proves it; rows that do not, or no row at all, disprove it."""
    answers(
        "2018-08-01",
        {
            contracts: """
                  | kind
                --+--------
                1 | labour
                1 | civil
                2 | civil
            """
        },
        contracts.where(kind="labour").exists(),
        {1: True, 2: False, 3: False},
    )


def test_several_conditions_on_one_row(answers):
    """All conditions speak of the same row: two rows that fulfil one each do not prove it."""
    answers(
        "2018-08-01",
        {
            contracts: """
                  | kind   | employer
                --+--------+---------
                1 | labour | 70
                2 | labour | 71
                2 | civil  | 70
            """
        },
        contracts.where(kind="labour", employer=70).exists(),
        {1: True, 2: False},
    )


def test_conditions_joined_inside_rows(answers):
    """Inside rows conditions are joined like any others, and a missing value is a plain disproof even under ~."""
    answers(
        "2018-08-01",
        {
            awards: """
                  | kind       | amount
                --+------------+-------
                1 | pension    | 500
                2 | disability | 900
                3 |            | 100
                4 | childcare  | 100
            """
        },
        {
            "pension, or at least 800": awards.where(
                (awards.kind == "pension") | (awards.amount >= tenge(800))
            ).exists(),
            "not a pension": awards.where(~(awards.kind == "pension")).exists(),
            "another kind than pension": awards.where(awards.kind != "pension").exists(),
        },
        {
            1: {"pension, or at least 800": True, "not a pension": False, "another kind than pension": False},
            2: {"pension, or at least 800": True, "not a pension": True, "another kind than pension": True},
            3: {"pension, or at least 800": False, "not a pension": True, "another kind than pension": False},
            4: {"pension, or at least 800": False, "not a pension": True, "another kind than pension": True},
        },
    )


def test_one_of_a_list(answers):
    """A column given a list holds one of its values."""
    answers(
        "2018-08-01",
        {
            awards: """
                  | kind
                --+-----------
                1 | pension
                2 | childcare
                3 |
            """
        },
        awards.where(kind=("pension", "disability")).exists(),
        {1: True, 2: False, 3: False},
    )


def test_a_row_that_compares_two_of_its_columns(answers):
    """A condition may compare columns of the same row."""
    answers(
        "2018-08-01",
        {
            contracts: """
                  | start      | signed_on
                --+------------+-----------
                1 | 2018-01-01 | 2017-12-20
                2 | 2018-01-01 | 2018-02-15
                3 | 2018-01-01 |
            """
        },
        contracts.where(contracts.signed_on > contracts.start).exists(),
        {1: False, 2: True, 3: False},
    )


def test_at_least(answers):
    """So many rows or more."""
    answers(
        "2018-08-01",
        {
            contributions: """
                  | month
                --+--------
                1 | 2018-01
                1 | 2018-02
                1 | 2018-02
                2 | 2018-01
                2 | 2018-02
            """
        },
        contributions.rows().at_least(3),
        {1: True, 2: False, 3: False},
    )


def test_count_and_count_different(answers):
    """Rows are counted, or the different values of a column, the missing one not among them; no row is 0."""
    answers(
        "2018-08-01",
        {
            awards: """
                  | kind      | amount
                --+-----------+-------
                1 | pension   | 100
                1 | pension   | 200
                1 | childcare | 200
                1 |           | 200
            """
        },
        {
            "rows": awards.rows().count(),
            "kinds": awards.rows().count_different("kind"),
            "amounts": awards.rows().count_different("amount"),
        },
        {1: {"rows": 4, "kinds": 2, "amounts": 2}, 2: {"rows": 0, "kinds": 0, "amounts": 0}},
    )


def test_sum(answers):
    """Money is added to the tiyn; a missing amount adds nothing, and no row comes to 0."""
    answers(
        "2018-08-01",
        {
            contributions: """
                  | month   | amount
                --+---------+--------
                1 | 2018-01 | 2828.40
                1 | 2018-02 | 0.60
                2 | 2018-01 |
            """
        },
        contributions.rows().sum("amount"),
        {1: "2829.00", 2: "0", 3: "0"},
    )


def test_a_sum_may_be_negative(answers):
    """What is taken back counts against what was given."""
    answers(
        "2018-08-01",
        {
            contributions: """
                  | month   | amount
                --+---------+-------
                1 | 2018-01 | 100
                1 | 2018-02 | -150.01
            """
        },
        {"sum": contributions.rows().sum("amount"), "half": contributions.rows().sum("amount") * Fraction(1, 2)},
        {1: {"sum": "-50.01", "half": "-25.00"}},
    )


def test_latest_and_earliest(answers):
    """The greatest and smallest value of a column over the rows; of no row they are missing."""
    answers(
        "2018-08-01",
        {
            contributions: """
                  | month   | amount
                --+---------+-------
                1 | 2018-03 | 10
                1 | 2018-01 | 30
                1 | 2018-02 |
                2 | 2018-02 |
            """
        },
        {
            "first month": contributions.rows().earliest("month"),
            "last month": contributions.rows().latest("month"),
            "most": contributions.rows().latest("amount"),
        },
        {
            1: {"first month": "2018-01", "last month": "2018-03", "most": "30"},
            2: {"first month": "2018-02", "last month": "2018-02", "most": MISSING},
            3: {"first month": MISSING, "last month": MISSING, "most": MISSING},
        },
    )


def test_the_last_code(answers):
    """The code of the row with the latest day; rows without a day or a code have no say."""
    answers(
        "2018-08-01",
        {
            awards: """
                  | kind       | decided_on
                --+------------+-----------
                1 | childcare  | 2018-02-01
                1 | pension    | 2018-03-01
                1 | disability | 2017-12-31
                2 | pension    | 1969-12-31
                2 | childcare  | 1969-12-30
                3 | pension    |
                3 |            | 2018-03-01
            """
        },
        awards.rows().last("kind", by="decided_on"),
        {1: "pension", 2: "pension", 3: MISSING, 4: MISSING},
    )


def test_of_two_codes_on_one_day_the_one_listed_last(answers):
    """The table of awards lists pension, disability, childcare: on one day the later in that list wins."""
    answers(
        "2018-08-01",
        {
            awards: """
                  | kind       | decided_on
                --+------------+-----------
                1 | disability | 2018-03-01
                1 | pension    | 2018-03-01
                2 | childcare  | 2018-03-01
                2 | disability | 2018-03-01
            """
        },
        awards.rows().last("kind", by="decided_on"),
        {1: "disability", 2: "childcare"},
    )


def test_a_cancelled_row_was_never_there(answers):
    """A row that takes another back and the one taken back both count as never there."""
    answers(
        "2018-08-01",
        {
            contributions: """
                  | payment | month   | amount | reverses
                --+---------+---------+--------+---------
                1 | a       | 2018-06 | 100    |
                1 | b       | 2018-06 | 100    | a
                2 | c       | 2018-06 | 100    |
                2 | d       | 2018-06 | 100    |
                2 | e       | 2018-06 | 100    | d
            """
        },
        {"rows": contributions.rows().count(), "paid": contributions.exists()},
        {1: {"rows": 0, "paid": False}, 2: {"rows": 1, "paid": True}},
    )
