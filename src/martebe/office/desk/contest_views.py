"""A contest that a person states at the counter: the officer writes it down in the person's words."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from martebe.assembly import catalogue
from martebe.office import clock
from martebe.office.access.actors import Request
from martebe.office.access.services import look, needs, person_of
from martebe.office.desk import visit
from martebe.office.desk import words as w
from martebe.office.desk.forms import ContestForm
from martebe.office.disputes.services import DisputeError, open_contest
from martebe.office.face.moments import day
from martebe.office.face.saying import say
from martebe.office.ledger.services import standings
from martebe.rules import Status

ACT = "disputes.open"


@needs(ACT)
@require_http_methods(["GET", "POST"])
def contest(request: Request, token: str) -> HttpResponse:
    """Write a contest down; from then on nothing adverse takes effect until it is answered."""
    with look(request.actor, person_of(request.actor, token), visit.purpose_for(request, ACT), ACT) as seen:
        form = ContestForm(_held_first(seen.person), request.POST or None)
        if form.is_valid():
            about, text = form.cleaned_data["about"], form.cleaned_data["text"]
            try:
                opened = open_contest(request.actor, seen.person, None, None, about, text)
            except DisputeError as error:
                form.add_error(None, say(error.words))
            else:
                messages.success(request, say(w.CONTEST_SENT, opened.pk, day(opened.due)))
                return redirect("desk:card", token=seen.token)
        status = 422 if form.errors else 200
        return render(request, "desk/contest.html", {"form": form, "token": seen.token}, status=status)


def _held_first(person: int) -> list[Status]:
    """The statuses of the day, those that the person holds before the others."""
    found = standings([person]).get(person)
    held = found.held if found else ()
    in_force = [status for status in catalogue.statuses if status.on(clock.today())]
    return sorted(in_force, key=lambda status: status.code not in held)
