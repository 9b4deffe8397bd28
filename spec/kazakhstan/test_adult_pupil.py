"""Adult pupil: still in school after the eighteenth birthday."""

from martebe.kazakhstan.records import declarations, learners, residents
from spec.harness import not_delivered, provisional


def test_listed_by_a_school(decides):
    """From the eighteenth birthday, while the school lists the person."""
    decides(
        "2018-08-01",
        {
            residents: """
                  | birth_date
                --+-----------
                1 | 2000-08-01
                2 | 2000-08-02
                3 | 2000-01-01
            """,
            learners: """
                  | kind  | start      | end
                --+-------+------------+-----------
                1 | pupil | 2007-09-01 |
                2 | pupil | 2007-09-01 |
                3 | pupil | 2007-09-01 | 2018-06-15
            """,
        },
        {1: "adult_pupil", 2: "pupil", 3: "none"},
    )


def test_a_declaration_alone_is_another_status(decides):
    """Who says so without a list of a school is an adult pupil by declaration."""
    decides(
        "2018-08-01",
        {
            declarations: """
                  | category    | day
                --+-------------+-----------
                1 | adult_pupil | 2018-07-10
            """,
        },
        {1: {"headline": "declared_adult_pupil", "findings": ["said_to_be_in_school_but_not_listed"]}},
    )


def test_a_region_that_did_not_deliver(decides):
    """Where schools did not deliver, the declaration stands provisionally."""
    decides(
        "2018-08-01",
        {
            declarations: """
                  | category    | day
                --+-------------+-----------
                1 | adult_pupil | 2018-07-10
            """,
            learners: not_delivered,
        },
        {1: provisional("declared_adult_pupil", "student", "adult_pupil")},
    )
