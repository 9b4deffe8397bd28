"""Another version of a plan: other targets, another owner, and the reason for it."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from martebe.office import clock
from martebe.office.access.actors import Request
from martebe.office.access.services import needs
from martebe.office.face.saying import say
from martebe.office.headquarters.services import latest
from martebe.office.plans import words as w
from martebe.office.plans.changing import Changing
from martebe.office.plans.keeping import change as write_down
from martebe.office.plans.keeping import find
from martebe.office.plans.whose import may_change, place_of


@needs("plans.make")
@require_http_methods(["GET", "HEAD", "POST"])
def change(request: Request, number: int) -> HttpResponse:
    """The fields of the version in force, to be changed into the next one."""
    found = find(number)
    if found is None or not may_change(request.actor, place_of(request.actor, clock.today()), found):
        raise Http404
    forms = Changing(found, request.POST or None)
    if request.POST and forms.is_valid():
        write_down(request.actor, number, forms.version(), forms.reason)
        messages.success(request, say(w.CHANGED))
        return redirect("plans:plan", number)
    context = {"plan": found, "forms": forms, "run": latest()}
    return render(request, "plans/change.html", context, status=422 if request.POST else 200)
