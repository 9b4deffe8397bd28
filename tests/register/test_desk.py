"""One person at the desk: whoever the rules ask about is there, as in a run over the nation."""

from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import duckdb
import pytest

from martebe.assembly import catalogue
from martebe.intake import Lake
from martebe.kazakhstan import household
from martebe.kazakhstan.records import tables
from martebe.register import Asked, Register, Resources, decide, desk, one_row_each
from martebe.rules import Catalogue, Condition, Group, Source, Status, whole, within_months

DAY = date(2018, 8, 1)
KNOWN_AT = datetime(2018, 9, 1, tzinfo=UTC)
ONE_THREAD = Resources(threads=1, memory="1GB")

contracts, contributions, employers = tables["contracts"], tables["contributions"], tables["employers"]
employer = Group("employer", contracts.in_force(), member="person", key="employer", single=True)


def status(code: str, when: Condition) -> Status:
    source = Source("a rule made up for this test")
    return Status(code, kk=code, ru=code, en=code, group="toy", source=source, since=date(2017, 1, 1), when=when)


RULES = (
    status("in_large_firm", employer.has(contracts.by("employer").in_force().count() > whole(3))),
    status("in_known_firm", employer.has(employers.exists())),
    status("in_large_firm_by_its_own_word", employer.has(employers.workers > whole(20))),
    status("lives_alone", household.has(household.size() == whole(1))),
    status(
        "lives_with_whom_a_paying_firm_employs",
        household.has(
            household.any(employer.has(employer.count(contributions.where(month=within_months(3)).exists()) > whole(1)))
        ),
    ),
)


def ruled_by(*rules: Status) -> Catalogue:
    return replace(
        catalogue, statuses=rules, insurance=(), findings=(), groups=(household, employer), closing_groups=frozenset()
    )


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_the_desk_decides_as_the_nation(rule: Status, small_lake: Lake, tmp_path: Path) -> None:
    """Firms, those who work there, and those who live with them: the desk finds the rows that the rule asks for."""
    country = ruled_by(rule)
    run = decide(Register(tmp_path), country, small_lake, Asked(DAY, KNOWN_AT, (), ONE_THREAD))
    with duckdb.connect() as connection:
        headlines = dict(
            connection.sql(
                f"SELECT person, headline FROM {run.decisions}"
                " QUALIFY row_number() OVER (PARTITION BY headline ORDER BY person) <= 9"
            ).fetchall()
        )
    assert {rule.code, "none"} <= set(headlines.values())
    with desk(small_lake, country, KNOWN_AT) as opened:
        assert {person: opened.decide(person, DAY).headline for person in headlines} == headlines


def test_rules_that_ask_of_nobody_else_read_nobody_else(small_lake: Lake) -> None:
    """Without rules on households, those of a household stay unread."""
    with desk(small_lake, ruled_by(status("works", contracts.in_force().exists())), KNOWN_AT) as opened:
        person = min(opened.links.values())
        assert {row["person"] for row in opened.reference(person).records.tables["residents"]} == {person}


def test_of_two_numbers_the_smaller_is_told_by_its_value() -> None:
    """Numbers of those born since 2000 begin with a zero that a whole number does not keep."""
    rows = [{"person": 5, "_person": number, "name": str(number)} for number in (9_000_000_001, 10_000_000_001)]
    assert one_row_each(rows, "person") == rows[:1]
