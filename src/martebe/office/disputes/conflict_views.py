"""Pages of conflicts for officers: the queue without persons, by owner; a letter to an owner; how one ended."""

from __future__ import annotations

from itertools import groupby

from django.contrib import messages
from django.db import connection
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from martebe.assembly import catalogue
from martebe.office import clock
from martebe.office.access.actors import Actor, Request
from martebe.office.access.services import Refused, look, needs
from martebe.office.disputes import queues
from martebe.office.disputes import words as w
from martebe.office.disputes.conflicts import move_conflict
from martebe.office.disputes.deadlines import answer_due
from martebe.office.disputes.errors import DisputeError
from martebe.office.disputes.forms import Ending
from martebe.office.disputes.models import Conflict
from martebe.office.disputes.queues import Contradicting
from martebe.office.disputes.states import CONFLICT_WORDS, ConflictState, StepError
from martebe.office.disputes.views import NOBODY
from martebe.office.face.moments import day
from martebe.office.face.saying import say
from martebe.office.ledger import services as ledger

IN_A_LETTER = 20
"""Half of what one may look at in an hour for this purpose (access/policy.py)."""
ACT, PURPOSE = "disputes.conflicts", "quality"


@needs(ACT)
@require_GET
def conflicts(request: Request) -> HttpResponse:
    """What waits in the officer's territory, owner by owner."""
    found = sorted(queues.contradicting(request.actor), key=lambda each: (each.owner.en, each.opened_at))
    owners = [
        (owner, _tables_of(owner.en), [_row(each) for each in rows])
        for owner, rows in groupby(found, key=lambda each: each.owner)
    ]
    return render(request, "disputes/conflicts.html", {"owners": owners})


@needs(ACT)
@require_http_methods(["GET", "POST"])
def conflict(request: Request, number: int) -> HttpResponse:
    """One contradiction: what was declared, what the register proves, and how it ended."""
    form = Ending(request.POST or None)
    with look(request.actor, _person_of(number), PURPOSE, ACT):
        found = Conflict.objects.get(pk=number)
        if form.is_valid():
            try:
                move_conflict(
                    request.actor, number, ConflictState(form.cleaned_data["state"]), form.cleaned_data["words"]
                )
            except (DisputeError, StepError) as error:
                form.add_error(None, say(error.words))
            else:
                messages.success(request, say(w.NOTED))
                return redirect("disputes:conflicts")
        shown = {
            "conflict": found,
            "form": form,
            "status": catalogue.status(found.status).words,
            "owner": queues.owner_of(found.table),
            "table": queues.table_words(found.table),
            "state": CONFLICT_WORDS[ConflictState(found.state)],
            "open": ConflictState(found.state) in (ConflictState.OPEN, ConflictState.SENT),
        }
        return render(request, "disputes/conflict.html", shown)


@needs(ACT)
@require_POST
def letter(request: Request) -> HttpResponse:
    """A letter to an owner with its oldest contradictions, as a text file; they are noted as sent."""
    table = request.POST.get("table", "")
    if table not in catalogue.tables:
        raise Http404
    owner = queues.owner_of(table)
    waiting = [each for each in queues.contradicting(request.actor) if each.owner == owner]
    lines = [line for each in waiting[:IN_A_LETTER] if (line := _line(request.actor, each))]
    head = [say(w.LETTER_TO, say(owner)), "", say(w.LETTER_TEXT, day(answer_due(clock.today()))), ""]
    numbered = [f"{place}. {line}" for place, line in enumerate(lines, 1)]
    text = "\r\n".join([*head, *numbered, "", f"{request.actor.name}, {day(clock.today())}", ""])
    answer = HttpResponse(f"\ufeff{text}", content_type="text/plain; charset=utf-8")
    answer["Content-Disposition"] = 'attachment; filename="letter.txt"'
    return answer


def _line(actor: Actor, each: Contradicting) -> str:
    """One person in a letter, within a look of its own; whoever may not be seen is left out."""
    try:
        with look(actor, _person_of(each.number), PURPOSE, ACT) as seen:
            if each.state is ConflictState.OPEN:
                move_conflict(actor, each.number, ConflictState.SENT)
            return say(w.LETTER_LINE, f"{seen.person:012}", say(each.table), say(each.status), each.declaration)
    except Refused:
        return ""


def _row(each: Contradicting) -> dict[str, object]:
    return {
        "conflict": each,
        "district": each.district and ledger.place_names(each.district),
        "state": CONFLICT_WORDS[each.state],
        "days": (clock.today() - each.opened_at.astimezone(clock.ZONE).date()).days,
    }


def _tables_of(owner: str) -> str:
    """Some table of an owner: it stands for the owner in a form."""
    return next(name for name, table in catalogue.tables.items() if table.description.owner.en == owner)


def _person_of(number: int) -> int:
    with connection.cursor() as cursor:
        cursor.execute("SELECT office.disputes_persons_of_conflicts(%s::bigint[])", [[number]])
        (person,) = cursor.fetchone() or (NOBODY,)
    return int(person)
