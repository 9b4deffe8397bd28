"""Job seeker: registered as seeking work, not yet as unemployed."""

from martebe.kazakhstan.records import declarations, unemployed


def test_the_first_and_the_last_day_count(decides):
    """It holds from the first day to the last, both included; without a last day it goes on."""
    decides(
        "2018-08-01",
        {
            unemployed: """
                  | start      | end        | kind
                --+------------+------------+-----------
                1 | 2018-08-01 |            | job_seeker
                2 | 2018-01-01 | 2018-08-01 | job_seeker
                3 | 2018-08-02 |            | job_seeker
                4 | 2018-01-01 | 2018-07-31 | job_seeker
            """,
        },
        {1: "job_seeker", 2: "job_seeker", 3: "none", 4: "none", 5: "none"},
    )


def test_both_registrations(decides):
    """When the second follows the first, the unemployed heads."""
    decides(
        "2018-08-01",
        {
            unemployed: """
                  | kind       | start      | end
                --+------------+------------+----
                1 | job_seeker | 2018-07-01 |
                1 | unemployed | 2018-07-16 |
            """,
        },
        {1: {"headline": "registered_unemployed", "held": ["registered_unemployed", "job_seeker"]}},
    )


def test_records_before_declarations(decides):
    """What the person said before registering is held below."""
    decides(
        "2018-08-01",
        {
            unemployed: """
                  | kind       | start
                --+------------+-----------
                1 | job_seeker | 2018-07-25
            """,
            declarations: """
                  | category  | day
                --+-----------+-----------
                1 | housewife | 2018-02-01
            """,
        },
        {1: {"headline": "job_seeker", "held": ["job_seeker", "housewife"]}},
    )
