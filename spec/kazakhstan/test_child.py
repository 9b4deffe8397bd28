"""Child: everyone under eighteen."""

from martebe.kazakhstan.records import contracts, contributions, residents


def test_eighteen_on_the_birthday(decides):
    """The last day as a child is the day before the eighteenth birthday."""
    decides(
        "2018-08-01",
        {
            residents: """
                  | birth_date
                --+-----------
                1 | 2000-08-02
                2 | 2000-08-01
                3 | 2018-08-01
                4 | 2018-08-02
            """,
        },
        {1: "child", 2: "none", 3: "child", 4: "none"},
    )


def test_born_on_the_29th_of_february(decides):
    """Who was born on 29 February completes a year on 1 March where there is no 29th."""
    decides(
        "2018-02-28",
        {
            residents: """
                  | birth_date
                --+-----------
                1 | 2000-02-29
                2 | 2000-02-28
            """,
        },
        {1: "child", 2: "none"},
    )


def test_work_does_not_make_an_adult(decides):
    """A working child is a child; the work is held, and under sixteen it is a finding."""
    decides(
        "2018-08-01",
        {
            residents: """
                  | birth_date
                --+-----------
                1 | 2001-05-05
                2 | 2003-05-05
            """,
            contracts: """
                  | start
                --+-----------
                1 | 2017-01-01
                2 | 2017-01-01
            """,
            contributions: """
                  | month
                --+--------
                1 | 2018-06
                2 | 2018-06
            """,
        },
        {
            1: {"headline": "child", "held": ["child", "employee"], "findings": []},
            2: {"headline": "child", "held": ["child", "employee"], "findings": ["minor_at_work"]},
        },
    )


def test_the_digits_of_a_number_are_not_asked(decides):
    """The register's day of birth counts; the number of the person tells nothing."""
    decides(
        "2018-08-01",
        {
            residents: """
                             | birth_date
                -------------+-----------
                850101300017 | 2010-05-05
            """,
        },
        {850101300017: "child"},
    )
