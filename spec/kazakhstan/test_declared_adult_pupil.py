"""Adult pupil by declaration: no school lists the person."""

from martebe.kazakhstan.records import contracts, contributions, declarations, learners
from spec.harness import not_delivered


def test_the_latest_declaration_counts(decides):
    """Of two declarations the later one counts, and one made after the day does not yet."""
    decides(
        "2018-08-01",
        {
            declarations: """
                  | category    | day
                --+-------------+-----------
                1 | adult_pupil | 2018-07-10
                2 | adult_pupil | 2017-05-05
                2 | housewife   | 2018-07-10
                3 | housewife   | 2017-05-05
                3 | adult_pupil | 2018-07-10
                4 | adult_pupil | 2018-08-02
            """,
        },
        {1: "declared_adult_pupil", 2: "housewife", 3: "declared_adult_pupil", 4: "none"},
    )


def test_a_declaration_lapses(decides):
    """It counts for two years, to the month."""
    decides(
        "2020-08-15",
        {
            declarations: """
                  | category    | day
                --+-------------+-----------
                1 | adult_pupil | 2018-08-01
                2 | adult_pupil | 2018-07-31
            """,
        },
        {1: "declared_adult_pupil", 2: "none"},
    )


def test_declarations_that_were_not_delivered(decides):
    """Records head meanwhile; what a person said stays open."""
    decides(
        "2018-08-01",
        {
            declarations: not_delivered,
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
        },
        {1: {"headline": "employee", "settled": True}, 2: "open"},
    )


def test_a_school_confirms_it(decides):
    """Listed by a school, the person is an adult pupil by record."""
    decides(
        "2018-08-01",
        {
            declarations: """
                  | category    | day
                --+-------------+-----------
                1 | adult_pupil | 2018-07-10
            """,
            learners: """
                  | kind  | start
                --+-------+-----------
                1 | pupil | 2010-09-01
            """,
        },
        {1: {"headline": "adult_pupil", "held": ["adult_pupil", "declared_adult_pupil"], "findings": []}},
    )
