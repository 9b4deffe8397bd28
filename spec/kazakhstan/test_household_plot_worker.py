"""Works on a household plot."""

from martebe.kazakhstan.records import assistance_awards, contracts, contributions, declarations
from spec.harness import not_delivered


def test_the_latest_declaration_counts(decides):
    """Of two declarations the later one counts, and one made after the day does not yet."""
    decides(
        "2018-08-01",
        {
            declarations: """
                  | category       | day
                --+----------------+-----------
                1 | household_plot | 2018-07-10
                2 | household_plot | 2017-05-05
                2 | housewife      | 2018-07-10
                3 | housewife      | 2017-05-05
                3 | household_plot | 2018-07-10
                4 | household_plot | 2018-08-02
            """,
        },
        {1: "household_plot_worker", 2: "housewife", 3: "household_plot_worker", 4: "none"},
    )


def test_a_declaration_lapses(decides):
    """It counts for two years, to the month."""
    decides(
        "2020-08-15",
        {
            declarations: """
                  | category       | day
                --+----------------+-----------
                1 | household_plot | 2018-08-01
                2 | household_plot | 2018-07-31
            """,
        },
        {1: "household_plot_worker", 2: "none"},
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


def test_assistance_heads(decides):
    """A family that receives assistance and keeps a plot is counted by the assistance."""
    decides(
        "2018-08-01",
        {
            declarations: """
                  | category       | day
                --+----------------+-----------
                1 | household_plot | 2018-07-10
            """,
            assistance_awards: """
                  | start
                --+-----------
                1 | 2018-07-01
            """,
        },
        {1: {"headline": "assistance_beneficiary", "held": ["assistance_beneficiary", "household_plot_worker"]}},
    )
