"""Full-time student of a college or university."""

from martebe.kazakhstan.records import contracts, contributions, learners, residents
from spec.harness import delivered_for


def test_full_time_only(decides):
    """Part-time study gives no status."""
    decides(
        "2018-08-01",
        {
            learners: """
                  | kind    | full_time | start
                --+---------+-----------+-----------
                1 | student | yes       | 2016-09-01
                2 | student | no        | 2016-09-01
            """,
        },
        {1: "student", 2: "none"},
    )


def test_enrolment_has_days(decides):
    """The first and the last day of study count."""
    decides(
        "2018-08-01",
        {
            learners: """
                  | kind    | start      | end
                --+---------+------------+-----------
                1 | student | 2018-08-01 |
                2 | student | 2014-09-01 | 2018-08-01
                3 | student | 2014-09-01 | 2018-07-31
            """,
        },
        {1: "student", 2: "student", 3: "none"},
    )


def test_a_student_who_works(decides):
    """Work with contributions heads, and the study is held: it still insures."""
    decides(
        "2018-08-01",
        {
            learners: """
                  | kind    | start
                --+---------+-----------
                1 | student | 2016-09-01
            """,
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
        {1: {"headline": "employee", "held": ["employee", "student"]}},
    )


def test_a_student_under_eighteen(decides):
    """Age is stronger than study."""
    decides(
        "2018-08-01",
        {
            residents: """
                  | birth_date
                --+-----------
                1 | 2001-05-05
            """,
            learners: """
                  | kind    | start
                --+---------+-----------
                1 | student | 2017-09-01
            """,
        },
        {1: {"headline": "child", "held": ["child", "student"]}},
    )


def test_a_region_that_did_not_deliver(decides):
    """Where institutions did not deliver, study is open."""
    decides(
        "2018-08-01",
        {
            residents: """
                  | region
                --+----------
                1 | 750000000
                2 | 710000000
            """,
            learners: delivered_for(
                (750000000,),
                """
                      | kind    | start
                    --+---------+-----------
                    1 | student | 2016-09-01
                """,
            ),
        },
        {1: "student", 2: {"headline": "open", "open": ["student", "adult_pupil"]}},
    )
