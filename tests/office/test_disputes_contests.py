"""A contest: adverse effect frozen in the same transaction, both versions kept, answered by another human."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date

import psycopg
import pytest
from django.db import DatabaseError, connection, connections, transaction

from martebe.kazakhstan.calendar import is_working_day
from martebe.office import clock
from martebe.office.access.actors import Actor, system
from martebe.office.access.models import Officer
from martebe.office.access.services import look
from martebe.office.disputes import services as disputes
from martebe.office.disputes.chores import settle_all
from martebe.office.disputes.deadlines import Urgency, answer_due, urgency
from martebe.office.disputes.services import Answer, Contest, DisputeError, NoticeChannel, StepError
from martebe.office.ledger import services as ledger
from martebe.office.ledger.services import AfterEachLoad

Make = Callable[..., Officer]
UPHELD = Answer(True, "The owner found another person's act.", "Civil registration law, art. 62")
REJECTED = Answer(False, "The owner confirms the record.", "Labour Code, art. 33", acknowledged=True)


def owner(question: str, *values: object) -> list[tuple]:
    with connections["owner"].cursor() as cursor:
        cursor.execute(question, values)
        return cursor.fetchall() if cursor.description else []


@pytest.fixture(scope="module")
def employees(office: str) -> Iterator[tuple[int, int]]:
    """Employees with a labour contract that stands and their districts; each test takes others."""
    with psycopg.connect(office) as known:
        found = known.execute(
            "SELECT DISTINCT c.person, r.district FROM now.contracts c JOIN now.residents r USING (person)"
            " WHERE c.kind = 'labour' AND c.\"end\" IS NULL ORDER BY c.person"
        ).fetchall()
    return iter(found)


@pytest.fixture
def employee(employees: Iterator[tuple[int, int]]) -> tuple[int, int]:
    return next(employees)


@pytest.fixture
def consultant(officer: Make, employee: tuple[int, int]) -> Actor:
    return officer("consultant", employee[1]).actor


@contextmanager
def within(actor: Actor, person: int) -> Iterator[int]:
    with look(actor, person, "contest", "disputes.answer") as seen:
        yield seen.person


def key_of(person: int, table: str) -> dict[str, object]:
    record = next(each for each in ledger.dossier(person).records() if each.table.name == table)
    return {name: record.cells[name] for name in record.table.key}


def opened(actor: Actor, person: int, table: str = "contracts") -> Contest:
    with within(actor, person):
        return disputes.open_contest(actor, person, table, key_of(person, table), None, "This is not mine.")


def heard(actor: Actor, contest: Contest) -> None:
    with within(actor, contest.person):
        for task in disputes.tasks_of(contest):
            disputes.send(actor, contest.pk, task.pk)
            disputes.hear(actor, contest.pk, task.pk, "We looked it up.")


def answered(actor: Actor, contest: Contest, given: Answer) -> Contest:
    heard(actor, contest)
    with within(actor, contest.person):
        return disputes.answer(actor, contest.pk, given)


def told(actor: Actor, contest: Contest, *channels: NoticeChannel) -> Contest:
    for channel in channels:
        with within(actor, contest.person):
            contest = disputes.notice(actor, contest.pk, channel)
    return contest


def report_death(person: int) -> None:
    """A false act of death becomes known, as a delivery of the register of civil status would bring it."""
    owner(
        "INSERT INTO records.deaths (act, person, died_on, registered_on, known_from) VALUES (%s, %s, %s, %s, %s)",
        f"false-{person}",
        person,
        date(2018, 7, 30),
        date(2018, 8, 1),
        clock.now(),
    )


def undo_death(person: int) -> None:
    owner("UPDATE records.deaths SET known_to = %s WHERE act = %s", clock.now(), f"false-{person}")


def standing(actor: Actor, person: int) -> ledger.Standing:
    with within(actor, person):
        return ledger.standings([person])[person]


# --- opening ---------------------------------------------------------------------------------------------------------


def test_a_contest_freezes_and_asks_the_owner_in_the_same_transaction(consultant, employee):
    person, district = employee
    with within(consultant, person):
        assert disputes.frozen(person) is None
        contest = disputes.open_contest(consultant, person, "contracts", key_of(person, "contracts"), None, "Not mine.")
        assert disputes.frozen(person) == contest
        (task,) = disputes.tasks_of(contest)
    assert contest.recorded["cells"]["person"] == person
    assert contest.due == answer_due(date(2018, 8, 2))
    assert (task.table, task.district, task.state, task.due) == ("contracts", district, "waiting", contest.due)
    (row,) = owner("SELECT act, detail->>'contest' FROM trail_entry WHERE detail ? 'contest' AND person = %s", person)
    assert row == ("disputes.open", str(contest.pk))


def test_nothing_remains_of_a_contest_whose_transaction_failed(consultant, employee):
    person, _ = employee
    with within(consultant, person):
        disputes.open_contest(consultant, person, "contracts", key_of(person, "contracts"), None, "Not mine.")
        transaction.set_rollback(True)
    with within(consultant, person):
        assert disputes.frozen(person) is None and disputes.contests_of(person) == []
    assert owner("SELECT FROM trail_entry WHERE detail ? 'contest' AND person = %s", person) == []


def test_the_same_is_not_contested_twice_and_nothing_is_not_contested(consultant, employee):
    person, _ = employee
    contest = opened(consultant, person)
    for table, key, said in (
        ("contracts", contest.key, "Again."),
        ("contracts", {"contract": "no such"}, "Not there."),
        (None, None, "  "),
    ):
        with pytest.raises(DisputeError), within(consultant, person):
            disputes.open_contest(consultant, person, table, key, None, said)


def test_a_contest_of_the_status_asks_each_owner_whose_records_decide_it(consultant, employee):
    person, _ = employee
    with within(consultant, person):
        headline = ledger.standings([person])[person].headline
        contest = disputes.open_contest(consultant, person, None, None, headline, "I am something else.")
        tables = {task.table for task in disputes.tasks_of(contest)}
    assert headline == "employee" and tables == {"contracts", "contributions"}


def test_a_contest_is_out_of_reach_without_a_look(consultant, employee):
    person, _ = employee
    opened(consultant, person)
    with pytest.raises(DatabaseError):
        Contest.objects.filter(person=person).count()
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SET LOCAL martebe.reach = '{1}'")
        assert disputes.contests_of(person) == [] and disputes.frozen(person) is None


# --- the deadline ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("opened_on", "due"),
    [
        (date(2018, 8, 2), date(2018, 8, 24)),
        (date(2018, 12, 7), date(2019, 1, 3)),  # 17, 18 and 31 December off, Saturday the 29th worked
        (date(2018, 4, 20), date(2018, 5, 16)),  # six days off in May and April, two Saturdays worked
    ],
)
def test_fifteen_working_days_pass_over_holidays(opened_on, due):
    assert answer_due(opened_on) == due
    days = [date.fromordinal(each) for each in range(opened_on.toordinal() + 1, due.toordinal() + 1)]
    assert sum(map(is_working_day, days)) == 15 and is_working_day(due)


def test_how_near_a_deadline_is_has_words():
    due = date(2018, 8, 24)
    days = (date(2018, 8, 17), date(2018, 8, 20), date(2018, 8, 24), date(2018, 8, 25))  # the 21st is a day off
    assert [urgency(due, day) for day in days] == [Urgency.IN_TIME, Urgency.SOON, Urgency.SOON, Urgency.OVERDUE]


# --- answering -------------------------------------------------------------------------------------------------------


def test_a_rejection_takes_effect_only_after_notice_through_two_channels(consultant, officer, employee):
    person, _ = employee
    before = standing(consultant, person)
    report_death(person)
    contest = answered(consultant, opened(consultant, person, "deaths"), REJECTED)
    assert contest.frozen and contest.stood == disputes.in_effect(before)
    assert told(consultant, contest, NoticeChannel.LETTER, NoticeChannel.LETTER).frozen, "one channel twice is one"
    assert not told(consultant, contest, NoticeChannel.CALL).frozen


def test_an_upheld_contest_stays_frozen_until_the_register_is_corrected(consultant, employee):
    person, _ = employee
    report_death(person)
    contest = answered(consultant, opened(consultant, person, "deaths"), UPHELD)
    assert told(consultant, contest, NoticeChannel.LETTER, NoticeChannel.CALL).frozen
    undo_death(person)
    with within(consultant, person):
        assert [each.pk for each in disputes.settle(consultant, person)] == [contest.pk]
        assert disputes.frozen(person) is None


def test_a_false_death_undone_leaves_the_status_as_if_it_had_never_been(consultant, employee):
    person, _ = employee
    before = standing(consultant, person)
    report_death(person)
    dead = standing(consultant, person)
    assert dead.headline == "deceased" != before.headline
    contest = opened(consultant, person, "deaths")
    with within(consultant, person):
        assert disputes.frozen(person).stood == disputes.in_effect(before)
    undo_death(person)
    contest = answered(consultant, contest, UPHELD)
    assert not contest.frozen
    assert standing(consultant, person) == before
    assert contest.recorded["cells"]["act"] == f"false-{person}" and contest.corrected is None, "both versions are kept"


def test_who_entered_a_record_does_not_answer_for_it_under_any_account(officer, employee, consultant):
    person, district = employee
    clerk, own = officer("consultant", district, person=780101_300007), 780101_300007
    other_account = officer("consultant", district, person=own)
    number = {"declaration": f"own-{person}"}
    owner(
        "INSERT INTO records.declarations (declaration, person, channel, officer, category, day, known_from)"
        " VALUES (%s, %s, 'employment_centre', %s, 'housewife', '2018-08-02', %s)",
        number["declaration"],
        person,
        clerk.actor.id,
        clock.now(),
    )
    with within(consultant, person):
        contest = disputes.open_contest(consultant, person, "declarations", number, None, "I never said so.")
    heard(consultant, contest)
    for account in (clerk, other_account):
        with pytest.raises(DisputeError, match="entered"), within(account.actor, person):
            disputes.answer(account.actor, contest.pk, UPHELD)
    with pytest.raises(DatabaseError), within(consultant, person):
        Contest.objects.filter(pk=contest.pk).update(
            state="answered_upheld",
            answered_by=other_account.actor.id,
            answerer="x",
            reasons="x",
            article="x",
            answered_at=clock.now(),
        )
    with within(consultant, person):
        assert disputes.answer(consultant, contest.pk, UPHELD).answerer == consultant.name


def test_only_a_named_human_answers_in_writing_and_by_law(consultant, employee):
    person, _ = employee
    contest = opened(consultant, person)
    with pytest.raises(DisputeError, match="owner"), within(consultant, person):
        disputes.answer(consultant, contest.pk, UPHELD)
    heard(consultant, contest)
    for actor, given in (
        (system("relay"), UPHELD),
        (consultant, Answer(True, " ", "art. 1")),
        (consultant, Answer(True, "Because.", "")),
        (consultant, Answer(False, "Because.", "art. 1")),
    ):
        with pytest.raises(DisputeError), within(consultant, person):
            disputes.answer(actor, contest.pk, given)


def test_an_answer_is_given_once_and_stays_as_it_was(consultant, employee):
    person, _ = employee
    contest = answered(consultant, opened(consultant, person), REJECTED)
    with pytest.raises(StepError), within(consultant, person):
        disputes.answer(consultant, contest.pk, UPHELD)
    for change in ({"reasons": "Other."}, {"said": "Other."}, {"stood_headline": "deceased"}, {"state": "open"}):
        with pytest.raises(DatabaseError), within(consultant, person):
            Contest.objects.filter(pk=contest.pk).update(**change)


def test_an_officer_cannot_say_that_the_person_read_their_page(consultant, employee):
    person, _ = employee
    contest = answered(consultant, opened(consultant, person), REJECTED)
    with pytest.raises(DisputeError, match="page"), within(consultant, person):
        disputes.notice(consultant, contest.pk, NoticeChannel.PAGE)


def test_a_resident_takes_a_contest_back(consultant, employee, signed_in):
    person, _ = employee
    contest = opened(consultant, person)
    assert signed_in("resident", person=person).post(f"/en/my/contests/{contest.pk}/withdraw/").status_code == 302
    with within(consultant, person):
        (now,) = disputes.contests_of(person)
        assert (now.state, now.frozen) == ("withdrawn", False)
        assert {task.state for task in disputes.tasks_of(now)} == {"void"}


def test_after_a_load_a_corrected_register_ends_the_freeze_by_itself(consultant, employee):
    person, _ = employee
    report_death(person)
    contest = answered(consultant, opened(consultant, person, "deaths"), UPHELD)
    told(consultant, contest, NoticeChannel.LETTER, NoticeChannel.CALL)
    settling = AfterEachLoad(settle_all)
    settling()
    with within(consultant, person):
        assert disputes.frozen(person) is not None
    undo_death(person)
    owner(
        "INSERT INTO records.journal (number, known_from, entry)"
        " SELECT number + 1, known_from, entry FROM records.journal ORDER BY number DESC LIMIT 1"
    )
    settling()
    with within(consultant, person):
        assert disputes.frozen(person) is None
