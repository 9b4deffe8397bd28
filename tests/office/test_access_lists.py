"""Lists of persons: four eyes as the database sees them, what is handed out, and what marks it."""

import csv
import io
import json
import os
from datetime import timedelta
from threading import Barrier, Thread

import pytest
from django.db import connection, connections
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test

from martebe.office import clock
from martebe.office.access import lists
from martebe.office.access.chores import tidy
from martebe.office.access.list_making import CANARIES, MAKER, make_some
from martebe.office.access.services import Refused, alarms, look, work
from martebe.office.access.spreadsheets import csv_of, harmless
from martebe.office.ledger.services import standings

pytestmark = pytest.mark.usefixtures("office")


def owner(question, *values):
    with connections["owner"].cursor() as cursor:
        cursor.execute(question, values)
        return cursor.fetchall() if cursor.description else []


@pytest.fixture(scope="module")
def region(office):
    ((code,),) = owner("SELECT region FROM now.residents GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT 1")
    return code


@pytest.fixture(scope="module")
def people(office):
    """Persons far from each other, to be officers."""
    return [person for (person,) in owner("SELECT person FROM now.residents ORDER BY md5(person::text) LIMIT 40")]


def wish(territory, headline="employee", **other):
    asked = {
        "purpose": "quality",
        "territory": territory,
        "headline": headline,
        "columns": ("district", "birth_date", "headline"),
        "reason": "To compare with the contracts of the year",
        "expires_on": clock.today() + timedelta(days=30),
    }
    return lists.Wish(**(asked | other))


@pytest.fixture
def author(officer, region, people):
    return officer("regional_headquarters", region, people[0]).actor


@pytest.fixture
def approvers(officer, people):
    return [officer("auditor", None, person).actor for person in people[1:4]]


def approve(actor, number, digest=None):
    lists.judge(actor, number, digest or lists.all_lists(number)[0].digest, approved=True)


def made(author, approvers, territory, **other):
    """A list that two approved and that was made to the end."""
    number = lists.ask(author, wish(territory, **other))
    for actor in approvers[:2]:
        approve(actor, number)
    while make_some():
        pass
    return number


def test_a_list_that_two_approved_is_made_and_handed_to_its_author_alone(author, approvers, region):
    number = made(author, approvers, region)
    rows = lists.read(author, number)
    within = {person for (person,) in owner("SELECT person FROM now.residents WHERE region = %s", region)}
    canaries = {person for (person,) in owner("SELECT person FROM office.access_canary WHERE list = %s", number)}
    assert len(canaries) == CANARIES
    with work(MAKER, within, "quality", "access.make_list"):
        employees = {person for person, standing in standings(within).items() if standing.headline == "employee"}
    assert len(employees) > 10
    assert {person for person, _ in rows} == employees | canaries
    assert {cells[2] for _, cells in rows} == {"employee"}
    for actor in approvers:
        with pytest.raises(Refused):
            lists.read(actor, number)


def test_everybody_on_a_list_can_read_that_they_are(author, approvers, region):
    number = made(author, approvers, region)
    rows = lists.read(author, number)
    ((members, detail),) = owner(
        "SELECT persons, detail FROM office.trail_entry WHERE act = 'access.download_list' AND actor = %s", author.id
    )
    canaries = {person for (person,) in owner("SELECT person FROM office.access_canary WHERE list = %s", number)}
    assert set(members) == {person for person, _ in rows} - canaries
    assert json.loads(detail) == {"job": number, "rows": len(members)}


def test_who_looks_up_a_canary_shows_which_list_left(officer, author, approvers, region):
    number = made(author, approvers, region)
    ((canary, *_), *_) = owner("SELECT person FROM office.access_canary WHERE list = %s", number)
    thief = officer("operator").actor
    with pytest.raises(Refused), look(thief, canary, "service", "desk.card"):
        pass
    assert [(alarm.kind, alarm.list) for alarm in alarms() if alarm.actor == thief.id] == [("canary", number)]


def test_one_approval_makes_no_list(author, approvers, region):
    number = lists.ask(author, wish(region))
    approve(approvers[0], number)
    assert not make_some()
    with pytest.raises(Refused):
        lists.read(author, number)
    lists.judge(approvers[1], number, b"", approved=False)
    assert lists.all_lists(number)[0].state == "refused"
    with pytest.raises(Refused):
        approve(approvers[2], number)


def test_two_accounts_of_one_person_are_one_person(officer, author, approvers, region, people):
    number = lists.ask(author, wish(region))
    for same in (people[0], people[1]):
        if same == people[1]:
            approve(approvers[0], number)
        with pytest.raises(Refused):
            approve(officer("auditor", None, same).actor, number)


def test_two_numbers_of_one_person_are_one_person(officer, region):
    ((number, person),) = owner("SELECT number, person FROM records.standing LIMIT 1")
    asked = lists.ask(officer("regional_headquarters", region, person).actor, wish(region))
    with pytest.raises(Refused):
        approve(officer("auditor", None, number).actor, asked)


def test_whose_person_is_not_known_neither_asks_nor_approves(officer, author, region):
    with pytest.raises(Refused):
        lists.ask(officer("regional_headquarters", region).actor, wish(region))
    with pytest.raises(Refused):
        approve(officer("auditor").actor, lists.ask(author, wish(region)))


def test_what_was_not_read_is_not_approved(author, approvers, region):
    number = lists.ask(author, wish(region))
    with pytest.raises(Refused):
        approve(approvers[0], number, bytes(32))


def test_a_list_changed_after_approval_is_not_made(author, approvers, region):
    """Even the owner of the database cannot widen what two people approved."""
    number = lists.ask(author, wish(region))
    for actor in approvers[:2]:
        approve(actor, number)
    owner("UPDATE office.access_list SET territory = NULL WHERE id = %s", number)
    assert not make_some()


def test_an_approver_whose_account_is_closed_counts_no_more(author, approvers, region):
    number = lists.ask(author, wish(region))
    for actor in approvers[:2]:
        approve(actor, number)
    owner("UPDATE office.access_officer SET is_active = false WHERE id = %s", int(approvers[0].id.split(":")[1]))
    assert not make_some()


@pytest.mark.parametrize("purpose", ["service", "audit", ""])
def test_a_list_is_asked_for_within_ones_own_right_and_territory(author, region, purpose):
    with pytest.raises(Refused):
        lists.ask(author, wish(region, purpose=purpose))
    for elsewhere in (None, region + 1):
        with pytest.raises(Refused):
            lists.ask(author, wish(elsewhere))


def test_who_was_on_a_list_is_forgotten_when_it_expires(author, approvers, region, monkeypatch):
    number = made(author, approvers, region)
    monkeypatch.setenv(clock.SHIFT, str(float(os.environ[clock.SHIFT]) + timedelta(days=31).total_seconds()))
    tidy()
    with pytest.raises(Refused):
        lists.read(author, number)
    assert owner("SELECT count(*) FROM office.access_list_member WHERE list = %s", number) == [(0,)]
    assert lists.all_lists(number)[0].state == "expired"


def test_the_cap_of_a_day_holds(author, approvers, region):
    number = made(author, approvers, region)
    owner("UPDATE office.access_cap SET list_rows_per_day = 10")
    try:
        with pytest.raises(Refused):
            lists.read(author, number)
    finally:
        owner("UPDATE office.access_cap SET list_rows_per_day = 20000")
    assert [(alarm.kind, alarm.list) for alarm in alarms() if alarm.actor == author.id] == [("limit", number)]


def test_of_many_who_approve_at_once_two_do(officer, author, region, people):
    """Eight approvers behind one barrier, each with a connection of their own."""
    number = lists.ask(author, wish(region))
    digest = lists.all_lists(number)[0].digest
    actors = [officer("auditor", None, person).actor for person in people[10:18]]
    start, outcomes = Barrier(len(actors)), []

    def approve_at_once(actor):
        start.wait()
        try:
            approve(actor, number, digest)
            outcomes.append("approved")
        except Refused:
            outcomes.append("refused")
        finally:
            connection.close()

    threads = [Thread(target=approve_at_once, args=(actor,)) for actor in actors]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(outcomes) == ["approved"] * 2 + ["refused"] * 6
    assert len(lists.all_lists(number)[0].approved_by) == 2


def test_four_eyes_hold_in_any_order_of_asking_approving_refusing_and_changing(office, officer, region, people):
    """Officers of four persons, two accounts for one of them; the model knows only persons."""
    accounts = [
        (officer("regional_headquarters", region, person).actor, person) for person in (*people[20:24], people[20])
    ]

    class FourEyes(RuleBasedStateMachine):
        @initialize(who=st.integers(0, 4))
        def begin(self, who):
            actor, self.author = accounts[who]
            self.number = lists.ask(actor, wish(region))
            self.read = lists.all_lists(self.number)[0].digest
            self.approved, self.refused, self.changed = set(), False, False

        @rule(who=st.integers(0, 4), as_read=st.booleans())
        def approve(self, who, as_read):
            actor, person = accounts[who]
            right = (
                as_read
                and not self.refused
                and person != self.author
                and person not in self.approved
                and len(self.approved) < 2
            )
            try:
                approve(actor, self.number, self.read if as_read else bytes(32))
                assert right
                self.approved.add(person)
            except Refused:
                assert not right

        @rule(who=st.integers(0, 4))
        def refuse(self, who):
            actor, person = accounts[who]
            right = not self.refused and person != self.author
            try:
                lists.judge(actor, self.number, self.read, approved=False)
                assert right
                self.refused = True
            except Refused:
                assert not right

        @rule()
        def change(self):
            owner("UPDATE office.access_list SET reason = 'Something else' WHERE id = %s", self.number)
            self.changed = True

        @invariant()
        def is_made_only_when_two_others_approved_it_as_it_stands(self):
            ((approved,),) = owner(
                "SELECT office.access_approved(l) FROM office.access_list l WHERE id = %s", self.number
            )
            assert approved == (len(self.approved) == 2 and not self.refused and not self.changed)

    run_state_machine_as_test(FourEyes, settings=settings(max_examples=25, stateful_step_count=15, deadline=None))


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠", " =", "\u200b="])
def test_no_cell_is_a_formula(start):
    cell = f"{start}HYPERLINK(1)"
    assert harmless(cell) == f"'{cell}"
    (row,) = csv.reader(io.StringIO(csv_of([[cell, 'Ә, "Б"']]).decode("utf-8-sig"), newline=""))
    assert row == [f"'{cell}", 'Ә, "Б"']
