"""Statuses: the headline and what is held, what is open beside it, and rules that change with the law."""

from datetime import date

from martebe.rules import today, whole, years_between
from spec.harness import delivered_for, not_delivered, provisional
from spec.language.toy import SOURCE, awards, contracts, contributions, country, named, residents, status

has_contract = named("has_contract", contracts.where(kind="labour").in_force().exists())
pays = named("pays", contributions.exists())
has_award = named("has_award", awards.exists())

employee = status("employee", has_contract & pays)
contributor = status("contributor", pays)
pensioner = status("pensioner", has_award)
ladder = country(employee, contributor, pensioner)


def test_the_headline_is_the_strongest_held(decides):
    """A person holds several statuses; the first of the order is the headline."""
    decides(
        "2018-08-01",
        {
            contracts: """
                  | kind
                --+-------
                1 | labour
                4 | labour
            """,
            contributions: """
                  | month
                --+--------
                1 | 2018-06
                2 | 2018-06
            """,
            awards: """
                  | amount
                --+-------
                1 | 100
                3 | 100
            """,
        },
        {
            1: {"headline": "employee", "settled": True, "held": ["employee", "contributor", "pensioner"], "open": []},
            2: {"headline": "contributor", "settled": True, "held": ["contributor"], "open": []},
            3: {"headline": "pensioner", "settled": True, "held": ["pensioner"], "open": []},
            4: {"headline": "none", "settled": True, "held": [], "open": []},
        },
        by=ladder,
    )


def test_open_and_provisional(decides):
    """What is proved is the headline even while a stronger status is open; without anything proved it is open."""
    decides(
        "2018-08-01",
        {
            contracts: """
                  | kind
                --+-------
                1 | labour
                2 | labour
                3 | civil
            """,
            contributions: not_delivered,
            awards: """
                  | amount
                --+-------
                1 | 100
            """,
        },
        {
            1: provisional("pensioner", "employee", "contributor"),
            2: {"headline": "open", "settled": False, "held": [], "open": ["employee", "contributor"]},
            3: {"headline": "open", "settled": False, "held": [], "open": ["contributor"]},
        },
        by=ladder,
    )


def test_a_weaker_status_that_is_open_does_not_matter(decides):
    """The headline is settled when nothing stronger is open."""
    decides(
        "2018-08-01",
        {
            contributions: """
                  | month
                --+--------
                1 | 2018-06
            """,
            awards: not_delivered,
        },
        {
            1: {"headline": "contributor", "settled": True, "held": ["contributor"], "open": ["pensioner"]},
            2: {"headline": "open", "settled": False, "held": [], "open": ["pensioner"]},
        },
        by=ladder,
    )


def test_without_status(decides):
    """Nobody is without status unless every status is disproved."""
    decides(
        "2018-08-01",
        {
            residents: """
                  | region
                --+-------
                1 | 1
                2 | 2
            """,
            contributions: delivered_for((1,)),
        },
        {1: "none", 2: "open"},
        by=ladder,
    )


def test_facts(decides):
    """A decision keeps the facts that are proved and those that are open."""
    decides(
        "2018-08-01",
        {
            contracts: """
                  | kind
                --+-------
                1 | labour
            """,
            contributions: not_delivered,
        },
        {
            1: {"facts": ["has_contract"], "facts_open": ["pays"]},
            2: {"facts": [], "facts_open": ["pays"]},
        },
        by=ladder,
    )


def test_a_status_before_its_day_and_after_its_last(decides):
    """A status is held from its first day to its last; outside of them it is no one's."""
    since_july = country(status("worker", has_contract, since="2018-07-01", until="2018-12-31"))
    records = {
        contracts: """
              | start
            --+-----------
            1 | 2018-01-01
        """
    }
    decides("2018-06-30", records, {1: "none"}, by=since_july)
    decides("2018-07-01", records, {1: "worker"}, by=since_july)
    decides("2018-12-31", records, {1: "worker"}, by=since_july)
    decides("2019-01-01", records, {1: "none"}, by=since_july)


def test_an_amended_rule(decides):
    """From its day on the new rule holds; the days before keep the old one."""
    adult = years_between(residents.birth_date, today) >= whole(18)
    amended = country(
        status("worker", has_contract).amended(since=date(2018, 7, 1), when=has_contract & adult, source=SOURCE)
    )
    records = {
        residents: """
              | birth_date
            --+-----------
            1 | 1985-01-01
            2 | 2002-01-01
        """,
        contracts: """
              | start
            --+-----------
            1 | 2018-01-01
            2 | 2018-01-01
        """,
    }
    decides("2018-06-30", records, {1: "worker", 2: "worker"}, by=amended)
    decides("2018-07-01", records, {1: "worker", 2: "none"}, by=amended)


def test_the_ladder_of_insurance(decides):
    """Who stands for the insurance is decided by a ladder of its own, beside the status."""
    insuring = country(
        employee,
        pensioner,
        insurance=(status("by_employer", has_contract), status("by_payment", pays), status("by_state", has_award)),
    )
    decides(
        "2018-08-01",
        {
            contracts: """
                  | kind
                --+-------
                1 | labour
            """,
            contributions: not_delivered,
            awards: """
                  | amount
                --+-------
                1 | 100
                2 | 100
            """,
        },
        {
            1: {"headline": "pensioner", "settled": False, "insurance": "by_employer", "insurance_settled": True},
            2: {"headline": "pensioner", "settled": True, "insurance": "by_state", "insurance_settled": False},
            3: {"headline": "none", "settled": True, "insurance": "open", "insurance_settled": False},
        },
        by=insuring,
    )


def test_findings(decides):
    """A finding says what does not fit together; it is no status, and changes none."""
    finding = country(
        employee,
        pensioner,
        findings=(status("works_without_contributions", has_contract & ~pays), status("paid_twice", pays & has_award)),
    )
    decides(
        "2018-08-01",
        {
            contracts: """
                  | kind
                --+-------
                1 | labour
                2 | labour
            """,
            contributions: """
                  | month
                --+--------
                2 | 2018-06
            """,
            awards: """
                  | amount
                --+-------
                1 | 100
                2 | 100
            """,
        },
        {
            1: {"headline": "pensioner", "findings": ["works_without_contributions"]},
            2: {"headline": "employee", "findings": ["paid_twice"]},
            3: {"headline": "none", "findings": []},
        },
        by=finding,
    )


many = country(*(status(f"award_{number}", awards.rows().at_least(number)) for number in range(140, 0, -1)))


def test_more_statuses_than_fit_in_a_word(decides):
    """The order holds however many statuses there are: here 140, by the number of awards."""
    decides(
        "2018-08-01",
        {
            awards: """
                  | amount
                --+-------
                1 | 1
                2 | 1
                2 | 1
            """
        },
        {
            1: {"headline": "award_1", "held": ["award_1"]},
            2: {"headline": "award_2", "held": ["award_2", "award_1"]},
            3: {"headline": "none", "held": []},
        },
        by=many,
    )
