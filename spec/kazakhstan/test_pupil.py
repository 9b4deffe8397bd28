"""Pupil: a child who is enrolled in a school."""

from martebe.kazakhstan.records import learners, residents
from spec.harness import delivered_for, provisional


def test_enrolled_and_under_eighteen(decides):
    """On the eighteenth birthday a pupil becomes an adult pupil."""
    decides(
        "2018-08-01",
        {
            residents: """
                  | birth_date
                --+-----------
                1 | 2010-05-05
                2 | 2000-08-02
                3 | 2000-08-01
            """,
            learners: """
                  | kind  | start
                --+-------+-----------
                1 | pupil | 2017-09-01
                2 | pupil | 2007-09-01
                3 | pupil | 2007-09-01
            """,
        },
        {1: {"headline": "pupil", "held": ["pupil", "child"]}, 2: "pupil", 3: "adult_pupil"},
    )


def test_enrolment_has_days(decides):
    """The last day at school counts, and the day after does not."""
    decides(
        "2018-08-01",
        {
            residents: """
                  | birth_date
                --+-----------
                1 | 2010-05-05
                2 | 2010-05-05
            """,
            learners: """
                  | kind  | start      | end
                --+-------+------------+-----------
                1 | pupil | 2017-09-01 | 2018-08-01
                2 | pupil | 2017-09-01 | 2018-07-31
            """,
        },
        {1: "pupil", 2: "child"},
    )


def test_a_region_that_did_not_deliver(decides):
    """Where the schools of a region did not deliver, a child is a child, provisionally."""
    decides(
        "2018-08-01",
        {
            residents: """
                  | birth_date | region
                --+------------+----------
                1 | 2010-05-05 | 750000000
                2 | 2010-05-05 | 750000000
                3 | 2010-05-05 | 710000000
            """,
            learners: delivered_for(
                (750000000,),
                """
                      | kind  | start
                    --+-------+-----------
                    1 | pupil | 2017-09-01
                """,
            ),
        },
        {1: "pupil", 2: "child", 3: provisional("child", "pupil", "student")},
    )
