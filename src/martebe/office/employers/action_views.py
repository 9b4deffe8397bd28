"""Pages of the action "Conclude an employment contract"."""

from __future__ import annotations

from datetime import datetime, time

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from martebe.assembly import country
from martebe.office import clock
from martebe.office.access.actors import Request
from martebe.office.access.policy import ACTS
from martebe.office.access.services import look_behind, needs
from martebe.office.employers import actions, views
from martebe.office.employers import words as w
from martebe.office.employers.forms import OpenForm, StepForm, finding_of, ticked
from martebe.office.employers.letters import LANGUAGES, Addressee, letters_of
from martebe.office.employers.models import Action
from martebe.office.employers.reading import written
from martebe.office.employers.states import Outcome, State
from martebe.office.face.saying import say
from martebe.office.numbers import number_of
from martebe.rules import Language

CLAIMS = ("action.employers", "action.contracts")
"""The figures of the release that stand beside ours."""


@needs("employers.work")
@require_safe
def board(request: Request) -> HttpResponse:
    """The actions of the territory, and what later runs show of all of them together."""
    state = request.GET.get("state", actions.UNFINISHED)
    found, following = actions.chosen(request.actor, state, number_of(request.GET.get("after")) or 0)
    page = {
        "rows": [views.shown(each) for each in found],
        "after": following,
        "state": state,
        "states": [(actions.UNFINISHED, w.UNFINISHED), (actions.OVERDUE, w.OVERDUE), *w.STATES.items()],
        "progress": actions.progress(request.actor),
        "claims": {claim.figure.partition(".")[2]: claim for claim in country.claims if claim.figure in CLAIMS},
        "may_list": ACTS["employers.findings"].allows(request.actor.role),
        "may_step": ACTS["employers.step"].allows(request.actor.role),
    }
    return render(request, "employers/actions.html", page)


@needs("employers.open")
@require_POST
def open_actions(request: Request) -> HttpResponse:
    """Add the ticked employers to the action."""
    form, employers = OpenForm(request.actor, request.POST), ticked(request.POST.getlist("employer"))
    code = finding_of(request.POST.get("finding"))
    back = redirect(f"{reverse('employers:list')}?finding={code}")
    if not employers:
        messages.error(request, say(w.CHOOSE_SOME))
    elif not form.is_valid():
        for error in (each for errors in form.errors.values() for each in errors):
            messages.error(request, str(error))
    else:
        said = form.cleaned_data
        opened = actions.open_actions(request.actor, employers, code, said["assigned"], said["due"])
        messages.success(request, say(w.OPENED, opened))
        back = redirect("employers:actions")
    return back


@needs("employers.open")
@require_POST
def reassign(request: Request, number: int) -> HttpResponse:
    """Put another officer in charge, or set another deadline."""
    action, form = _own(request, number), OpenForm(request.actor, request.POST)
    if form.is_valid():
        try:
            actions.reassign(action, form.cleaned_data["assigned"], form.cleaned_data["due"])
        except actions.StepRefusedError as error:
            messages.error(request, say(w.NO_SUCH_STEP, say(w.STATES[error.state.value])))
        else:
            messages.success(request, say(w.NOTED))
    else:
        messages.error(request, say(w.DUE_WRONG))
    return redirect("employers:employer", action.employer_id)


@needs("employers.step")
@require_POST
def step(request: Request, number: int) -> HttpResponse:
    """Write down a visit, or how the action ends."""
    action, form = _own(request, number), StepForm(request.POST)
    if not form.is_valid():
        return views.page_of(request, action.employer_id, form, 422)
    kind, seen = form.cleaned_data["kind"], form.cleaned_data["seen"]
    try:
        if kind == State.VISIT.value:
            actions.visit(request.actor, action, seen)
        else:
            actions.close(request.actor, action, Outcome(kind), seen)
    except actions.StepRefusedError as error:
        messages.error(request, say(w.NO_SUCH_STEP, say(w.STATES[error.state.value])))
    else:
        messages.success(request, say(w.NOTED))
    return redirect("employers:employer", action.employer_id)


@needs("employers.step")
@require_POST
def letters(request: Request) -> HttpResponse:
    """Letters to the ticked employers as one PDF; a sole entrepreneur is written to from their own page."""
    wanted = actions.of_territory(request.actor).filter(pk__in=ticked(request.POST.getlist("action")))
    to_write = wanted.exclude(state=State.CLOSED.value, letter=None)
    found = [each for each in to_write.order_by("district", "id") if not each.employer.sole]
    if not found:
        messages.error(request, say(w.CHOOSE_SOME))
        return redirect("employers:actions")
    return _pdf(request, [(each, Addressee(each.employer.name, written(each.employer.business))) for each in found])


@needs("employers.sole")
@require_POST
def letter_to_sole(request: Request, number: int) -> HttpResponse:
    """The letter to a sole entrepreneur, made within a look at them."""
    action = actions.of_territory(request.actor).filter(employer=number).exclude(state=State.CLOSED.value).first()
    with look_behind(request.actor, views.LOOK, number) as seen:
        if action is None:
            raise Http404
        return _pdf(request, [(action, Addressee(views.name_of(number), f"{seen.person:012d}"))])


def _pdf(request: Request, to: list[tuple[Action, Addressee]]) -> HttpResponse:
    """Number what was not sent yet, and typeset all of it."""
    asked = request.POST.get("language")
    language: Language = next((each for each in LANGUAGES if each == asked), LANGUAGES[0])
    for action, _ in to:
        actions.send_letter(request.actor, action)
    moment = datetime.combine(clock.today(), time(), clock.ZONE)
    headers = {
        "Content-Disposition": f'attachment; filename="martebe-letters-{clock.today()}.pdf"',
        "Cache-Control": "no-store, private",
    }
    return HttpResponse(letters_of(to, language, moment), content_type="application/pdf", headers=headers)


def _own(request: Request, number: int) -> Action:
    action = actions.of_territory(request.actor).filter(pk=number).first()
    if action is None:
        raise Http404
    return action
