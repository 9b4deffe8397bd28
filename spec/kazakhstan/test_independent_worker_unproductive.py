"""Independent worker, unproductive: named less than the subsistence minimum."""

from martebe.kazakhstan.records import declarations, entrepreneurs


def test_below_the_minimum(decides):
    """Nothing at all is below the minimum too; an income that was not named is not nothing."""
    decides(
        "2018-08-01",
        {
            declarations: """
                  | category           | day        | monthly_income
                --+--------------------+------------+---------------
                1 | independent_worker | 2018-07-10 | 28283.99
                2 | independent_worker | 2018-07-10 | 0
                3 | independent_worker | 2018-07-10 |
            """,
        },
        {1: "independent_worker_unproductive", 2: "independent_worker_unproductive", 3: "independent_worker"},
    )


def test_another_category_since(decides):
    """Who later said something else is no independent worker any more."""
    decides(
        "2018-08-01",
        {
            declarations: """
                  | category           | day        | monthly_income
                --+--------------------+------------+---------------
                1 | independent_worker | 2018-02-01 | 10000
                1 | housewife          | 2018-07-10 |
            """,
        },
        {1: {"held": ["housewife"]}},
    )


def test_registered_since(decides):
    """Who registered a business since then is an entrepreneur, and the declaration is held."""
    decides(
        "2018-08-01",
        {
            declarations: """
                  | category           | day        | monthly_income
                --+--------------------+------------+---------------
                1 | independent_worker | 2018-02-01 | 10000
            """,
            entrepreneurs: """
                  | kind                    | start
                --+-------------------------+-----------
                1 | individual_entrepreneur | 2018-06-01
            """,
        },
        {
            1: {
                "headline": "individual_entrepreneur",
                "held": ["individual_entrepreneur", "independent_worker_unproductive"],
            }
        },
    )
