"""From the question at the source to the written answer, and when what was frozen takes effect again.

Every step is taken by a named human, within a look at the person, and is written into the trail.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db import connection, transaction

from martebe.engines.decisions import NOT_SETTLED
from martebe.office import clock
from martebe.office.disputes import words as w
from martebe.office.disputes.effect import InEffect, adverse, in_effect
from martebe.office.disputes.errors import DisputeError
from martebe.office.disputes.models import About, Contest, Notice, NoticeChannel, ReleaseGround, Task
from martebe.office.disputes.opening import as_kept, record_of
from martebe.office.disputes.states import PENDING_TASKS, State, TaskState, step, task_step
from martebe.office.ledger import services as ledger
from martebe.office.trail import services as trail

if TYPE_CHECKING:
    from martebe.office.access.actors import Actor

CHANNELS_OF_NOTICE = 2
"""Through so many channels a person has received an answer before anything adverse takes effect."""


@dataclass(frozen=True)
class Answer:
    """What an officer decides. acknowledged: they say that they read both versions and take the decision themselves."""

    upheld: bool
    reasons: str
    article: str
    acknowledged: bool = False


def tasks_of(contest: Contest) -> list[Task]:
    """What the owners of records were asked about a contest."""
    return list(Task.objects.filter(contest_number=contest.pk).order_by("id"))


@transaction.atomic
def send(actor: Actor, number: int, task_number: int) -> Contest:
    """Note that the owner of the records was asked. Raises DisputeError, and StepError where this was done before."""
    contest = _taken_by_a_human(actor, number)
    task = Task.objects.select_for_update().get(pk=task_number, contest_number=number)
    task.state, task.sent_at = task_step(TaskState(task.state), TaskState.SENT), clock.now()
    task.save(update_fields=["state", "sent_at"])
    if contest.state == State.OPEN:
        contest.state, contest.sent_at = step(State(contest.state), State.AT_THE_SOURCE), clock.now()
        contest.save(update_fields=["state", "sent_at"])
    _write(actor, "send", contest, task=task.pk)
    return contest


@transaction.atomic
def hear(actor: Actor, number: int, task_number: int, said: str) -> Contest:
    """Keep what the owner of the records answered. Raises DisputeError and StepError."""
    if not said.strip():
        raise DisputeError(w.SAY_WHAT_THE_OWNER_SAID)
    contest = _taken_by_a_human(actor, number)
    task = Task.objects.select_for_update().get(pk=task_number, contest_number=number)
    task.state, task.answered_at = task_step(TaskState(task.state), TaskState.ANSWERED), clock.now()
    task.save(update_fields=["state", "answered_at"])
    heard = {"table": task.table, "said": said.strip(), "on": clock.today().isoformat(), "by": actor.name}
    contest.heard = [*contest.heard, heard]
    contest.save(update_fields=["heard"])
    _write(actor, "hear", contest, task=task.pk)
    return contest


@transaction.atomic
def answer(actor: Actor, number: int, given: Answer) -> Contest:
    """Answer a contest in writing, once every owner has been heard.

    Raises DisputeError: where no officer answers, or the one who entered the contested record does; where reasons or
    article are missing; where a rejection is not acknowledged; where an owner has not answered yet.
    """
    contest = _taken_by_a_human(actor, number)
    _refuse_incomplete(contest, given)
    contest.state = step(State(contest.state), State.UPHELD if given.upheld else State.REJECTED)
    contest.answered_at, contest.answered_by, contest.answerer = clock.now(), actor.id, actor.name
    contest.reasons, contest.article = given.reasons.strip(), given.article.strip()
    contest.acknowledged_by = actor.id if given.acknowledged else ""
    contest.corrected = _as_recorded_now(contest)
    contest.save()
    _write(actor, "answer", contest, outcome=contest.state)
    settle(actor, contest.person)
    contest.refresh_from_db()
    return contest


@transaction.atomic
def withdraw(actor: Actor, number: int) -> Contest:
    """Take a contest back: the person themselves, or an officer whom they asked. Raises StepError when it is closed."""
    contest = _locked(number)
    if actor.kind not in ("officer", "resident"):
        raise DisputeError(w.NOT_A_HUMAN)
    contest.state, contest.acknowledged_by = step(State(contest.state), State.WITHDRAWN), actor.id
    contest.save(update_fields=["state", "acknowledged_by"])
    Task.objects.filter(contest_number=number, state__in=PENDING_TASKS).update(state=TaskState.VOID)
    _write(actor, "withdraw", contest)
    if actor.kind == "resident":
        _receive(actor, contest, NoticeChannel.PAGE)
    settle(actor, contest.person)
    contest.refresh_from_db()
    return contest


@transaction.atomic
def notice(actor: Actor, number: int, channel: NoticeChannel) -> Contest:
    """Note that the answer reached the person: through the page only they themselves can say so.

    Raises DisputeError where there is nothing to give notice of, or an officer speaks for the page.
    """
    contest = _locked(number)
    if not contest.closed:
        raise DisputeError(w.NOT_ANSWERED_YET)
    if (channel == NoticeChannel.PAGE) != (actor.kind == "resident"):
        raise DisputeError(w.PAGE_IS_THEIR_OWN)
    _receive(actor, contest, channel)
    settle(actor, contest.person)
    contest.refresh_from_db()
    return contest


@transaction.atomic
def settle(actor: Actor, person: int) -> list[Contest]:
    """End the freeze of each closed contest for which that is fair; those contests, within a look at the person.

    That is so where the registers now take nothing away; else, unless the person was found to be right, where a human
    acknowledged the decision and the person received it through two channels.
    """
    now = standing_now(person)
    closed = [
        each for each in Contest.objects.select_for_update().filter(person=person, released_at=None) if each.closed
    ]
    released = [contest for contest in closed if _release(contest, now)]
    for contest in released:
        _write(actor, "disputes.release", contest, reason=contest.release_ground)
    return released


def standing_now(person: int) -> InEffect:
    """What the registers give now, frozen or not."""
    found = ledger.standings([person]).get(person)
    return InEffect(NOT_SETTLED, (), NOT_SETTLED) if found is None else in_effect(found)


def _release(contest: Contest, now: InEffect) -> bool:
    if not adverse(contest.stood, now):
        contest.release_ground = ReleaseGround.NOTHING_ADVERSE.value
    elif _acknowledged_and_noticed(contest):
        contest.release_ground = ReleaseGround.ACKNOWLEDGED_AND_NOTICED.value
    else:
        return False
    contest.released_at = clock.now()
    contest.save(update_fields=["released_at", "release_ground"])
    return True


def _acknowledged_and_noticed(contest: Contest) -> bool:
    told = contest.state != State.UPHELD and bool(contest.acknowledged_by)
    return told and contest.notices.count() >= CHANNELS_OF_NOTICE


def _locked(number: int) -> Contest:
    return Contest.objects.select_for_update().get(pk=number)


def _taken_by_a_human(actor: Actor, number: int) -> Contest:
    contest = _locked(number)
    if actor.kind != "officer":
        raise DisputeError(w.NOT_A_HUMAN)
    with connection.cursor() as cursor:
        cursor.execute("SELECT office.disputes_same_person(%s, %s)", [actor.id, contest.entered_by])
        if cursor.fetchone() == (True,):
            raise DisputeError(w.ENTERED_IT_YOURSELF)
    return contest


def _refuse_incomplete(contest: Contest, given: Answer) -> None:
    if not (given.reasons.strip() and given.article.strip()):
        raise DisputeError(w.GIVE_REASONS)
    if not (given.upheld or given.acknowledged):
        raise DisputeError(w.ACKNOWLEDGE_FIRST)
    if any(task.state in PENDING_TASKS for task in tasks_of(contest)):
        raise DisputeError(w.OWNER_NOT_HEARD)


def _as_recorded_now(contest: Contest) -> dict[str, object] | None:
    if contest.about != About.RECORD:
        return None
    record = record_of(ledger.dossier(contest.person), contest.table, contest.key or {})
    return None if record is None else as_kept(record)


def _receive(actor: Actor, contest: Contest, channel: NoticeChannel) -> None:
    Notice.objects.get_or_create(
        contest=contest, channel=channel.value, defaults={"received_at": clock.now(), "recorded_by": actor.id}
    )
    _write(actor, "notice", contest, channel=channel.value)


def _write(actor: Actor, taken: str, contest: Contest, **detail: str | int) -> None:
    act = "resident.contest" if actor.kind == "resident" else "disputes.answer"
    known = {"contest": contest.pk, "step": taken, "state": contest.state, **detail}
    trail.write(actor, act, "contest", person=contest.person, detail=known)
