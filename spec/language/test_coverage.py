"""Coverage: no record is not the same as no delivery, for a table, a place or a period."""

from datetime import date

from martebe.rules import between, today, within_months
from spec.harness import OPEN, Reach, delivered, delivered_for, not_delivered
from spec.language.toy import contracts, contributions, residents


def test_a_table_that_was_not_delivered(answers):
    """Where nothing was delivered, nothing is known."""
    answers(
        "2018-08-01",
        {contracts: not_delivered},
        {"works": contracts.exists(), "does not": ~contracts.exists(), "how often": contracts.rows().count()},
        {1: {"works": OPEN, "does not": OPEN, "how often": OPEN}},
    )


def test_a_table_that_was_delivered_for_some_places(answers):
    """A place is that of the resident, on the day in question."""
    answers(
        "2018-08-01",
        {
            residents: """
                  | region
                --+-------
                1 | 1
                2 | 2
                3 | 3
            """,
            contracts: delivered_for((1, 2)),
        },
        contracts.exists(),
        {1: False, 2: False, 3: OPEN},
    )


def test_a_row_found_proves_although_more_may_come(answers):
    """Rows found prove that there is one, or two, even where the delivery is incomplete; a count stays open."""
    answers(
        "2018-08-01",
        {
            contracts: delivered(
                """
                  | kind
                --+-------
                1 | labour
                2 | labour
                2 | civil
                """,
            )
        },
        {"one": contracts.exists(), "two": contracts.rows().at_least(2), "count": contracts.rows().count()},
        {
            1: {"one": True, "two": OPEN, "count": OPEN},
            2: {"one": True, "two": True, "count": OPEN},
            3: {"one": OPEN, "two": OPEN, "count": OPEN},
        },
    )


def test_a_period_that_was_delivered(answers):
    """Only the days that a question speaks of need to be delivered."""
    first_half = between(today.start_of("year"), today.start_of("year").plus(months=6, days=-1))
    answers(
        "2018-12-31",
        {contributions: delivered("", Reach(since="2018-01-01", until="2018-06-30"))},
        {
            "paid in the first half": contributions.where(month=first_half).exists(),
            "paid in the year": contributions.where(month=between(today.start_of("year"), today)).exists(),
            "ever paid": contributions.exists(),
        },
        {1: {"paid in the first half": False, "paid in the year": OPEN, "ever paid": OPEN}},
    )


def test_what_began_in_a_period_needs_the_whole_period(answers):
    """A contract that began in spring was told in spring: a delivery since July does not deny it."""
    answers(
        "2018-08-01",
        {contracts: delivered("", Reach(since="2018-07-01", until="2018-08-01"))},
        {
            "begun within a year": contracts.where(start=within_months(12)).exists(),
            "begun in July": contracts.where(start=between(date(2018, 7, 1), date(2018, 7, 31))).exists(),
        },
        {1: {"begun within a year": OPEN, "begun in July": False}},
    )


def test_a_gap_between_deliveries(answers):
    """Two deliveries that meet make one period; a day between them leaves it open."""
    asked = contributions.where(month=between(today.start_of("year"), today.start_of("year").plus(months=2, days=-1)))
    answers(
        "2018-08-01",
        {
            residents: """
                  | region
                --+-------
                1 | 1
                2 | 2
            """,
            contributions: delivered(
                "",
                Reach(since="2018-01-01", until="2018-01-31", places=(1, 2)),
                Reach(since="2018-02-01", until="2018-02-28", places=(1,)),
                Reach(since="2018-02-02", until="2018-02-28", places=(2,)),
            ),
        },
        asked.exists(),
        {1: False, 2: OPEN},
    )


def test_a_delivery_for_the_country_and_one_for_a_place(answers):
    """What was delivered for the country counts for every place beside what the place delivered itself."""
    asked = contributions.where(month=between(today.start_of("year"), today.start_of("year").plus(months=2, days=-1)))
    answers(
        "2018-08-01",
        {
            residents: """
                  | region
                --+-------
                1 | 1
                2 | 2
            """,
            contributions: delivered(
                "",
                Reach(since="2018-01-01", until="2018-01-31"),
                Reach(since="2018-02-01", until="2018-02-28", places=(1,)),
            ),
        },
        asked.exists(),
        {1: False, 2: OPEN},
    )


def test_what_is_not_due_yet_is_not_waited_for(answers):
    """Contributions come 30 days late: on 1 August the 2nd of July is due, and a delivery up to then is enough."""
    answers(
        "2018-08-01",
        {
            residents: """
                  | region
                --+-------
                1 | 1
                2 | 2
            """,
            contributions: delivered(
                "", Reach(until="2018-07-02", places=(1,)), Reach(until="2018-07-01", places=(2,))
            ),
        },
        contributions.where(month=within_months(3)).exists(),
        {1: False, 2: OPEN},
    )


def test_rows_that_never_end_need_the_day_itself(answers):
    """A contract may have been signed yesterday: what is in force today must be delivered up to today."""
    answers(
        "2018-08-01",
        {
            residents: """
                  | region
                --+-------
                1 | 1
                2 | 2
            """,
            contracts: delivered("", Reach(until="2018-08-01", places=(1,)), Reach(until="2018-07-31", places=(2,))),
        },
        contracts.in_force().exists(),
        {1: False, 2: OPEN},
    )


def test_another_day_asks_for_its_own_deliveries(answers):
    """What was true on an earlier day needs only what was delivered up to that day."""
    answers(
        "2018-08-01",
        {contracts: delivered("", Reach(until="2018-06-30"))},
        {
            "today": contracts.in_force().exists(),
            "at the end of June": contracts.in_force().exists().on(today.plus(months=-2).plus(days=29)),
        },
        {1: {"today": OPEN, "at the end of June": False}},
    )


def test_a_quarter_that_never_came_leaves_open_what_may_have_begun_in_it(answers):
    """A contract in force today may have begun in the months that nobody delivered; one that is found is found."""
    answers(
        "2018-08-01",
        {
            contracts: delivered(
                """
                  | start      | end
                --+------------+-----
                1 | 2015-03-01 |
                """,
                Reach(until="2018-03-31"),
                Reach(since="2018-07-01", until="2018-08-01"),
            )
        },
        contracts.in_force().exists(),
        {1: True, 2: OPEN},
    )


def test_never_needs_the_beginning(answers):
    """That there was no payment ever is known only where the register has been delivered from its beginning."""
    answers(
        "2018-08-01",
        {contributions: delivered("", Reach(since="2018-01-01", until="2018-08-01"))},
        {"ever": contributions.exists(), "this spring": contributions.where(month=within_months(4)).exists()},
        {1: {"ever": OPEN, "this spring": False}},
    )
