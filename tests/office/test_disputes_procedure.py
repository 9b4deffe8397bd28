"""The procedure of a contest under any sequence of steps: nothing adverse takes effect without a human and notice."""

from contextlib import suppress
from datetime import date

import hypothesis.strategies as st
import pytest
from django.db import DatabaseError, connections
from hypothesis import HealthCheck, settings
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from martebe.office import clock
from martebe.office.access.actors import system
from martebe.office.access.models import Officer, Resident
from martebe.office.access.services import look
from martebe.office.disputes import services as disputes
from martebe.office.disputes.services import Answer, Contest, DisputeError, NoticeChannel, StepError
from martebe.office.disputes.states import CONFLICT_STEPS, STATE_WORDS, STEPS, TASK_STEPS, State
from martebe.office.ledger import services as ledger

REFUSED = (DisputeError, StepError, DatabaseError)


def owner(question: str, *values: object) -> list[tuple]:
    with connections["owner"].cursor() as cursor:
        cursor.execute(question, values)
        return cursor.fetchall() if cursor.description else []


@pytest.mark.usefixtures("office")
def test_the_database_knows_the_same_steps():
    for state, after in STEPS.items():
        ((known,),) = owner("SELECT office.disputes_next(%s)", state.value)
        assert set(known) == {each.value for each in after}


def test_every_state_is_reached_from_the_first_and_has_words():
    reached, edge = {State.OPEN}, {State.OPEN}
    while edge:
        edge = {after for state in edge for after in STEPS[state]} - reached
        reached |= edge
    assert reached == set(State) == set(STATE_WORDS)
    assert all(set().union(*steps.values()) <= set(steps) for steps in (TASK_STEPS, CONFLICT_STEPS))


class Procedure(RuleBasedStateMachine):
    """Officers, the resident, a machine and the registers act on one contested death in any order."""

    persons: list[tuple[int, int]]
    in_force = 0
    """How often something adverse was in force after all: else the machine would prove nothing."""

    @initialize()
    def contest_a_death(self) -> None:
        self.person, district = self.persons.pop()
        self.dead = True
        self.human = self.told = self.upheld = False
        self.channels: set[NoticeChannel] = set()
        self.officer = Officer.objects.create(
            login=f"officer {self.person}", name="Somebody", role="consultant", territory=district
        ).actor
        resident, _ = Resident.objects.get_or_create(person=self.person)
        self.resident = self.officer.__class__("resident", f"resident:{resident.pk}", "resident", None, "", self.person)
        owner(
            "INSERT INTO records.deaths (act, person, died_on, registered_on, known_from) VALUES (%s, %s, %s, %s, %s)",
            f"false-{self.person}",
            self.person,
            date(2018, 7, 30),
            date(2018, 8, 1),
            clock.now(),
        )
        with self.looking():
            key = {"act": f"false-{self.person}"}
            self.number = disputes.open_contest(self.officer, self.person, "deaths", key, None, "I live.").pk

    def looking(self):
        return look(self.officer, self.person, "contest", "disputes.answer")

    def act(self, step) -> bool:
        with suppress(*REFUSED), self.looking():
            step()
            return True
        return False

    @rule()
    def ask_the_owner(self) -> None:
        self.act(lambda: [disputes.send(self.officer, self.number, task.pk) for task in self.tasks()])
        self.act(lambda: [disputes.hear(self.officer, self.number, task.pk, "Looked up.") for task in self.tasks()])

    @rule(upheld=st.booleans(), acknowledged=st.booleans(), human=st.booleans())
    def answer(self, upheld: bool, acknowledged: bool, human: bool) -> None:
        actor = self.officer if human else system("relay")
        given = Answer(upheld, "Because.", "art. 1", acknowledged)
        if self.act(lambda: disputes.answer(actor, self.number, given)):
            assert human and (upheld or acknowledged)
            self.human, self.upheld = True, upheld

    @rule(own=st.booleans())
    def withdraw(self, own: bool) -> None:
        if self.act(lambda: disputes.withdraw(self.resident if own else self.officer, self.number)):
            self.human = True
            self.channels |= {NoticeChannel.PAGE} if own else set()

    @rule(channel=st.sampled_from(NoticeChannel), own=st.booleans())
    def notice(self, channel: NoticeChannel, own: bool) -> None:
        if self.act(lambda: disputes.notice(self.resident if own else self.officer, self.number, channel)):
            assert own == (channel is NoticeChannel.PAGE)
            self.channels.add(channel)

    @rule()
    def settle(self) -> None:
        self.act(lambda: disputes.settle(system("relay"), self.person))

    @rule(ground=st.sampled_from(["acknowledged_and_noticed", ""]))
    def release_past_the_procedure(self, ground: str) -> None:
        """Whatever a page does wrong, the database refuses."""
        found = {"released_at": clock.now(), "release_ground": ground}
        self.act(lambda: Contest.objects.filter(pk=self.number, released_at=None).update(**found))

    @precondition(lambda self: self.dead)
    @rule()
    def undo(self) -> None:
        owner("UPDATE records.deaths SET known_to = %s WHERE act = %s", clock.now(), f"false-{self.person}")
        self.dead = False

    @invariant()
    def nothing_adverse_is_in_force_without_a_human_and_notice(self) -> None:
        if not hasattr(self, "number"):
            return
        with self.looking():
            free = disputes.frozen(self.person) is None
            now = ledger.standings([self.person])[self.person]
        if free and now.headline == "deceased":
            assert self.human and len(self.channels) >= 2 and not self.upheld
            Procedure.in_force += 1

    def tasks(self):
        return disputes.tasks_of(Contest.objects.get(pk=self.number))


def test_no_path_leads_to_something_adverse_without_a_human_and_notice(office):
    Procedure.persons = owner(
        "SELECT person, district FROM now.residents WHERE person NOT IN (SELECT person FROM now.deaths)"
    )
    run_state_machine_as_test(
        Procedure,
        settings=settings(
            max_examples=25,
            stateful_step_count=15,
            deadline=None,
            suppress_health_check=list(HealthCheck),
            database=None,
            derandomize=True,
        ),
    )
    assert Procedure.in_force
