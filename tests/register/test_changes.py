"""What differs between two runs, what moved people, what would if the law were another, and one person's history."""

from collections import Counter
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import duckdb
import pytest

from martebe.assembly import catalogue
from martebe.intake import Lake
from martebe.register import Asked, Register, RegisterError, Resources, Run, changes, decide, desk, history, simulate
from martebe.rules import Catalogue

ONE_THREAD = Resources(threads=1, memory="1GB")
JANUARY = Asked(date(2018, 1, 1), datetime(2018, 1, 20, tzinfo=UTC), ("district",), ONE_THREAD)
AUGUST = Asked(date(2018, 8, 1), datetime(2018, 9, 1, tzinfo=UTC), ("district",), ONE_THREAD)


@pytest.fixture(scope="module")
def runs(tmp_path_factory: pytest.TempPathFactory, small_lake: Lake) -> tuple[Run, Run]:
    register = Register(tmp_path_factory.mktemp("register"))
    return decide(register, catalogue, small_lake, JANUARY), decide(register, catalogue, small_lake, AUGUST)


def headlines(run: Run) -> dict[int, str]:
    with duckdb.connect() as connection:
        return dict(connection.sql(f"SELECT person, headline FROM {run.decisions}").fetchall())


def test_every_move_is_counted_once(runs: tuple[Run, Run], small_lake: Lake) -> None:
    """The moves are those that comparing the two runs person by person gives."""
    before, after = map(headlines, runs)
    expected = Counter((before.get(person, ""), after.get(person, "")) for person in before.keys() | after.keys())
    found = changes(*runs, catalogue, small_lake, ONE_THREAD)
    counted: Counter[tuple[str, str]] = Counter()
    for move in found.moves:
        counted[(move.before, move.after)] += move.persons
    assert counted == {pair: persons for pair, persons in expected.items() if pair[0] != pair[1]}
    assert found.stayed == sum(persons for pair, persons in expected.items() if pair[0] == pair[1])
    assert found.moved > 0


def test_who_became_an_employee_was_moved_by_records_of_work(runs: tuple[Run, Run], small_lake: Lake) -> None:
    """Contributions that arrived in between are named as what moved people from no status to employee."""
    found = changes(*runs, catalogue, small_lake, ONE_THREAD)
    hired = [mover for mover in found.movers if (mover.before, mover.after) == ("none", "employee")]
    assert {("labour_contributions_arrive", "proved", "records")} <= {
        (mover.fact, mover.became, mover.cause) for mover in hired
    }


def test_looking_back_names_the_same_causes(runs: tuple[Run, Run], small_lake: Lake) -> None:
    """Compared the other way round, what moved a person there moved them back."""

    def counted(first: Run, second: Run) -> Counter[tuple[frozenset[str], str, str]]:
        total: Counter[tuple[frozenset[str], str, str]] = Counter()
        for mover in changes(first, second, catalogue, small_lake, ONE_THREAD).movers:
            total[(frozenset((mover.before, mover.after)), mover.fact, mover.cause)] += mover.persons
        return total

    there = counted(*runs)
    assert {cause for _, _, cause in there} >= {"records", "population"}
    assert counted(*runs[::-1]) == there


def test_nothing_changes_between_a_run_and_itself(runs: tuple[Run, Run], small_lake: Lake) -> None:
    """No moves, no movers, everybody stayed."""
    found = changes(runs[1], runs[1], catalogue, small_lake, ONE_THREAD)
    assert (found.moves, found.movers) == ((), ())
    assert found.stayed == runs[1].certificate.counts.records


def with_subsistence_minimum(tenge: int) -> Catalogue:
    numbers = catalogue.numbers.with_override("subsistence_minimum", tenge * 100, date(2017, 1, 1))
    return replace(catalogue, numbers=numbers)


def test_a_higher_subsistence_minimum_makes_fewer_productive(small_lake: Lake) -> None:
    """The self-employed above the line fall below it; nobody else moves, and nothing is stored."""
    found = simulate(catalogue, with_subsistence_minimum(10_000_000), small_lake, AUGUST)
    moved = {(move.before, move.after) for move in found.changes.moves}
    assert moved == {("independent_worker_productive", "independent_worker_unproductive")}
    assert {mover.cause for mover in found.changes.movers} == {"rules"}
    assert not found.after.folder.exists()


def test_another_list_of_statuses_can_be_tried(runs: tuple[Run, Run], small_lake: Lake, tmp_path: Path) -> None:
    """Each of two runs is read by its own list of bits; where every fact stayed, it was the rules that moved people."""
    kept = tuple(status for status in catalogue.statuses if status.code in ("child", "employee"))
    fewer = replace(catalogue, statuses=kept, insurance=(), findings=(), closing_groups=frozenset())
    after = headlines(decide(Register(tmp_path), fewer, small_lake, AUGUST))
    expected = Counter((headline, after[person]) for person, headline in headlines(runs[1]).items())
    found = simulate(catalogue, fewer, small_lake, AUGUST).changes
    assert found.stayed == sum(persons for (before, now), persons in expected.items() if before == now)
    assert {(mover.before, mover.after, mover.fact, mover.cause): mover.persons for mover in found.movers} == {
        (before, now, "", "rules"): persons for (before, now), persons in expected.items() if before != now
    }


def test_a_person_has_a_history_of_days_and_of_knowing(runs: tuple[Run, Run], small_lake: Lake) -> None:
    """What was known in January of January, and in September of both days, as the runs have it."""
    before, after = map(headlines, runs)
    person = min(number for number in before if before[number] == "none" and after.get(number) == "employee")
    days = (JANUARY.day, AUGUST.day)
    found = history(small_lake, catalogue, person, days, (JANUARY.known_at, AUGUST.known_at))
    known_then = [moment for moment in found if moment.known_at == JANUARY.known_at]
    known_now = [moment for moment in found if moment.known_at == AUGUST.known_at]
    assert known_then[0].decision.headline == "none"
    assert known_now[-1].decision.headline == "employee"
    assert known_now[-1].until == AUGUST.day


def test_a_person_is_decided_as_the_run_decided(runs: tuple[Run, Run], small_lake: Lake) -> None:
    """At the desk the same rules give the same headline."""
    after = headlines(runs[1])
    with desk(small_lake, catalogue, AUGUST.known_at) as opened:
        for person in sorted(after)[::300]:
            assert opened.decide(person, AUGUST.day).headline == after[person]


def test_a_number_that_the_register_does_not_hold_is_not_repeated(small_lake: Lake) -> None:
    """The refusal says so without the number."""
    with desk(small_lake, catalogue, AUGUST.known_at) as opened, pytest.raises(RegisterError) as refused:
        opened.decide(850505700000, AUGUST.day)
    assert "850505700000" not in str(refused.value)


def test_a_second_number_leads_to_the_same_person(small_lake: Lake) -> None:
    """Whoever asks by a linked number gets the person whom both name."""
    with desk(small_lake, catalogue, AUGUST.known_at) as opened:
        assert opened.links
        number, person = min(opened.links.items())
        assert opened.standing_for(number) == person
        assert opened.decide(number, AUGUST.day).headline == opened.decide(person, AUGUST.day).headline


def test_every_record_says_how_it_came(small_lake: Lake) -> None:
    """The rows behind a decision name their delivery, and the desk knows the day it was received."""
    with desk(small_lake, catalogue, AUGUST.known_at) as opened:
        person = min(person for person in opened.links.values())
        reference = opened.reference(person)
        rows = [row for rows in reference.records.tables.values() for row in rows]
        assert {str(row["_delivery"]) for row in rows} <= opened.received().keys()
