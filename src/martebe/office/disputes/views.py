"""Pages of contests for officers: the queue without persons, one contest within a look, the steps to its answer."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.db import connection
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_POST

from martebe.assembly import catalogue
from martebe.office import clock
from martebe.office.access.actors import Actor, Request
from martebe.office.access.policy import ACTS
from martebe.office.access.services import look, needs
from martebe.office.disputes import answering, queues
from martebe.office.disputes import words as w
from martebe.office.disputes.answering import Answer, standing_now, tasks_of
from martebe.office.disputes.deadlines import Urgency, urgency
from martebe.office.disputes.effect import InEffect
from martebe.office.disputes.errors import DisputeError
from martebe.office.disputes.forms import UPHOLD, Answering, Heard, Noticing
from martebe.office.disputes.models import About, Contest, NoticeChannel
from martebe.office.disputes.opening import as_kept, record_of
from martebe.office.disputes.states import PENDING_TASKS, STATE_WORDS, TASK_WORDS, State, StepError, TaskState
from martebe.office.disputes.versions import Said, cells_said
from martebe.office.face.saying import say
from martebe.office.ledger import services as ledger
from martebe.rules import Words

NOBODY = 0
"""Looked at in place of the person of a contest that is not there, so that both get the same answer."""
BADGES = {Urgency.IN_TIME: "quiet", Urgency.SOON: "open", Urgency.OVERDUE: "bad"}
Step = Callable[[Actor, int], object]


@needs("disputes.tasks")
@require_GET
def tasks(request: Request) -> HttpResponse:
    """What waits in the officer's territory, without anything about a person."""
    rows = [
        {
            "task": task,
            "kind": w.KINDS[task.kind.value],
            "district": task.district and ledger.place_names(task.district),
            "urgency": w.URGENCIES[task.urgency.value],
            "badge": BADGES[task.urgency],
            "state": TASK_WORDS[task.state],
        }
        for task in queues.waiting(request.actor)
    ]
    role = request.actor.role
    may = {f"may_{name}": ACTS[f"disputes.{name}"].allows(role) for name in ("answer", "conflicts")}
    return render(request, "disputes/tasks.html", {"rows": rows, **may})


@needs("disputes.answer")
@require_GET
def contest(request: Request, number: int) -> HttpResponse:
    """One contest: both versions side by side, what is in effect, the source, the answer."""
    return _page(request, number, {})


@needs("disputes.answer")
@require_POST
def send(request: Request, number: int, task: int) -> HttpResponse:
    """Note that an owner was asked."""
    return _step(request, number, lambda actor, found: answering.send(actor, found, task))


@needs("disputes.answer")
@require_POST
def hear(request: Request, number: int, task: int) -> HttpResponse:
    """Write down what an owner answered."""
    form = Heard(request.POST, prefix=f"task{task}")
    said = form.cleaned_data["said"] if form.is_valid() else ""
    return _step(request, number, lambda actor, found: answering.hear(actor, found, task, said))


@needs("disputes.answer")
@require_POST
def answer(request: Request, number: int) -> HttpResponse:
    """Answer in writing; what is missing is said beside its field."""
    form = Answering(request.POST)
    if not form.is_valid():
        return _page(request, number, {"answering": form}, status=422)
    said = form.cleaned_data
    given = Answer(said["decision"] == UPHOLD, said["reasons"], said["article"], said["acknowledged"])
    try:
        with _looked_at(request.actor, number):
            answering.answer(request.actor, number, given)
    except (DisputeError, StepError) as error:
        form.add_error(None, say(error.words))
        return _page(request, number, {"answering": form}, status=422)
    messages.success(request, say(w.ANSWERED))
    return redirect("disputes:contest", number)


@needs("disputes.answer")
@require_POST
def notice(request: Request, number: int) -> HttpResponse:
    """Note how the answer reached the person."""
    form = Noticing(request.POST)
    if not form.is_valid():
        return _page(request, number, {"noticing": form}, status=422)
    channel = NoticeChannel(form.cleaned_data["channel"])
    return _step(request, number, lambda actor, found: answering.notice(actor, found, channel))


@needs("disputes.answer")
@require_POST
def withdraw(request: Request, number: int) -> HttpResponse:
    """Take a contest back because the person asked for it."""
    return _step(request, number, answering.withdraw)


@needs("disputes.answer")
@require_POST
def settle(request: Request, number: int) -> HttpResponse:
    """See whether the register has been corrected meanwhile."""
    return _step(request, number, lambda actor, found: answering.settle(actor, Contest.objects.get(pk=found).person))


def _looked_at(actor: Actor, number: int) -> Any:
    """A look at the person of a contest; of one that is not there, at nobody: the refusal is the same."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT office.disputes_person_of_contest(%s)", [number])
        (person,) = cursor.fetchone() or (None,)
    return look(actor, NOBODY if person is None else person, "contest", "disputes.answer")


def _step(request: Request, number: int, taken: Step) -> HttpResponse:
    """Take a step within a look, say what came of it, and go back to the contest."""
    try:
        with _looked_at(request.actor, number):
            taken(request.actor, number)
    except (DisputeError, StepError) as error:
        messages.error(request, say(error.words))
    else:
        messages.success(request, say(w.NOTED))
    return redirect("disputes:contest", number)


def _page(request: Request, number: int, forms: dict[str, Any], status: int = 200) -> HttpResponse:
    with _looked_at(request.actor, number):
        found = Contest.objects.prefetch_related("notices").get(pk=number)
        shown = {"answering": Answering(), "noticing": Noticing()} | forms | _shown(found)
        return render(request, "disputes/contest.html", shown, status=status)


def _shown(contest: Contest) -> dict[str, Any]:
    state, asked = State(contest.state), tasks_of(contest)
    return {
        "contest": contest,
        "state": STATE_WORDS[state],
        "kind": w.KINDS[contest.about],
        "status_words": _rule_words(contest.status) if contest.about == About.STATUS else None,
        "urgency": w.URGENCIES[urgency(contest.due, clock.today()).value],
        "badge": BADGES[urgency(contest.due, clock.today())],
        "recorded": _version(contest, contest.recorded),
        "now": _version(contest, contest.corrected if contest.answered_at else _now(contest)),
        "effects": [(w.STANDS, *_effect(contest.stood)), (w.REGISTERS_GIVE, *_effect(standing_now(contest.person)))],
        "tasks": [
            {
                "task": task,
                "owner": queues.owner_of(task.table),
                "table": queues.table_words(task.table),
                "state": TASK_WORDS[TaskState(task.state)],
                "form": Heard(prefix=f"task{task.pk}"),
            }
            for task in asked
        ],
        "heard": [{**each, "owner": queues.owner_of(each["table"])} for each in contest.heard],
        "answerable": state is State.AT_THE_SOURCE and all(task.state not in PENDING_TASKS for task in asked),
        "language_name": w.LANGUAGE_NAMES[contest.language],
        "told": [(w.CHANNELS[each.channel], each.received_at) for each in contest.notices.all()],
        "waits_for_register": state is State.UPHELD and contest.frozen,
    }


def _now(contest: Contest) -> dict[str, Any] | None:
    if contest.about != About.RECORD:
        return None
    record = record_of(ledger.dossier(contest.person), contest.table, contest.key or {})
    return None if record is None else as_kept(record)


def _version(contest: Contest, version: dict[str, Any] | None) -> Said | None:
    if version is None:
        return None
    return cells_said(catalogue.tables[contest.table].description, version["cells"], contest.person)


def _effect(effect: InEffect) -> tuple[Words, Words]:
    return _rule_words(effect.headline), _rule_words(effect.insurance)


def _rule_words(code: str) -> Words:
    known = {rule.code: rule.words for rule in catalogue.rules}
    return known.get(code) or w.UNNAMED[code]
