"""What auditors see: the trail, whole or of a person, one entry, alarms, the chain, who was touched, looks to review.

And what every officer sees: their own acts.
"""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from martebe.office.access.actors import Request
from martebe.office.access.services import alarms, look, needs, person_of, token_for
from martebe.office.face.saying import say
from martebe.office.numbers import number_of
from martebe.office.trail import checking, naming, reading, scoring, words
from martebe.office.trail.forms import Days, Review, Wanted, Whose

ALARMS_PAGE = 50


@needs("trail.read")
@require_safe
def entries(request: Request) -> HttpResponse:
    """The trail, page by page; that it was read is in it the next time."""
    form = Wanted(request.GET)
    found, following = reading.page(request.actor, form.filter(), _after(request))
    shown = {"form": form, "entries": found, "after": following, "names": naming.officers()}
    return render(request, "trail/entries.html", shown, status=200 if form.is_valid() else 422)


@needs("trail.entry")
@require_safe
def entry(request: Request, number: int) -> HttpResponse:
    """One entry with whom it concerns; those persons are told that an auditor opened it."""
    found = reading.opened(request.actor, number)
    if found is None:
        raise Http404
    return render(request, "trail/entry.html", {"opened": found, "names": naming.officers()})


@needs("trail.person")
@require_http_methods(["GET", "HEAD", "POST"])
def find_person(request: Request) -> HttpResponse:
    """Ask whose trail to read; the number goes in with a form and never into an address."""
    form = Whose(request.POST if request.method == "POST" else None)
    if form.is_valid():
        return redirect("trail:of_person", token_for(request.actor, form.cleaned_data["number"]))
    return render(request, "trail/find_person.html", {"form": form}, status=422 if form.errors else 200)


@needs("trail.person")
@require_safe
def of_person(request: Request, token: str) -> HttpResponse:
    """Who looked at a person or tried to; the person is told that an auditor read this."""
    with look(request.actor, person_of(request.actor, token), "audit", "trail.person") as seen:
        found, following = reading.about(request.actor, seen.person, _after(request))
    return render(request, "trail/person.html", {"entries": found, "after": following, "names": naming.officers()})


@needs("trail.own")
@require_safe
def own(request: Request) -> HttpResponse:
    """What the officer who asks did."""
    found, following = reading.own(request.actor, _after(request))
    return render(request, "trail/own.html", {"entries": found, "after": following})


@needs("trail.read")
@require_safe
def alarm_list(request: Request) -> HttpResponse:
    """The alarms, newest first."""
    found = alarms(ALARMS_PAGE + 1, _after(request))
    following = found[ALARMS_PAGE - 1].id if len(found) > ALARMS_PAGE else None
    shown = [(each, words.ALARMS[each.kind], naming.act(each.act)) for each in found[:ALARMS_PAGE]]
    return render(request, "trail/alarms.html", {"alarms": shown, "after": following, "names": naming.officers()})


@needs("trail.verify")
@require_safe
def chain(request: Request) -> HttpResponse:
    """The state of the chain and of its last verification; for htmx, that part of the page alone."""
    return _chain(request)


@needs("trail.verify")
@require_POST
def verify(request: Request) -> HttpResponse:
    """Have the trail verified; the worker behind the pages does it."""
    checking.ask(request.actor)
    return _chain(request) if request.headers.get("HX-Request") else redirect("trail:chain")


def _chain(request: Request) -> HttpResponse:
    template = "trail/_chain.html" if request.headers.get("HX-Request") else "trail/chain.html"
    check = checking.latest()
    fault = words.FAULTS[check.fault] if check and check.fault else None
    return render(request, template, {"state": checking.state(), "check": check, "fault": fault})


@needs("trail.touched")
@require_safe
def touched(request: Request) -> HttpResponse:
    """How many persons an officer reached in a time; a count, never a list."""
    form = Days(request.GET or None)
    since, until = form.moments() if form.is_valid() else (None, None)
    shown: dict[str, object] = {"form": form}
    if since and until:
        whole, parts = reading.touched(request.actor, form.cleaned_data["officer"], since, until)
        shown |= {"whole": whole, "parts": parts}
    return render(request, "trail/touched.html", shown, status=200 if not form.errors else 422)


@needs("trail.review")
@require_safe
def suspects(request: Request) -> HttpResponse:
    """The looks that wait for a review, and those that had one."""
    shown = {
        "waiting": scoring.suspects(request.actor, reviewed=False),
        "reviewed": scoring.suspects(request.actor, reviewed=True, limit=20),
        "verdicts": words.VERDICTS,
        "names": naming.officers(),
    }
    return render(request, "trail/suspects.html", shown)


@needs("trail.review")
@require_POST
def review(request: Request) -> HttpResponse:
    """Say what a look was; said once, it stands."""
    form = Review(request.POST)
    if not form.is_valid():
        return HttpResponse(status=422)
    if scoring.review(request.actor, form.cleaned_data["entry"], form.cleaned_data["verdict"]):
        messages.success(request, say(words.VERDICTS[form.cleaned_data["verdict"]]))
    return redirect("trail:suspects")


def _after(request: Request) -> int | None:
    """The key of the last row of the page before, if there was one."""
    return number_of(request.GET.get("after"))
