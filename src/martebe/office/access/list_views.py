"""Pages of lists: ask for one, approve another's, fetch one's own."""

from __future__ import annotations

from dataclasses import dataclass

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from martebe.assembly import catalogue
from martebe.office.access import lists, words
from martebe.office.access.actors import Request
from martebe.office.access.guards import needs
from martebe.office.access.list_forms import AskForm, JudgeForm
from martebe.office.access.models import Officer
from martebe.office.access.names import place_of
from martebe.office.access.policy import ACTS, PURPOSES
from martebe.office.access.spreadsheets import csv_of
from martebe.office.face.saying import say
from martebe.rules.words import Words


@dataclass(frozen=True)
class Line:
    """A list as a page tells of it."""

    list: lists.PersonList
    purpose: Words
    place: Words
    headline: Words
    columns: tuple[Words, ...]
    state: Words
    badge: str
    author: str
    approved_by: tuple[str, ...]


@needs("access.lists")
@require_safe
def listed(request: Request) -> HttpResponse:
    """The newest lists."""
    lines = [_line(each) for each in lists.all_lists()]
    may_ask = ACTS["access.request_list"].allows(request.actor.role)
    return render(request, "access/lists.html", {"lines": lines, "may_ask": may_ask})


@needs("access.request_list")
@require_http_methods(["GET", "HEAD", "POST"])
def asked(request: Request) -> HttpResponse:
    """Ask for a list."""
    form = AskForm(request.actor, request.POST or None)
    if form.is_valid():
        number = lists.ask(request.actor, form.wish())
        messages.success(request, say(words.LIST_ASKED))
        return redirect("access:list", number)
    return render(request, "access/list_ask.html", {"form": form})


@needs("access.lists")
@require_safe
def shown(request: Request, number: int) -> HttpResponse:
    """One list: what is asked, by whom, who has approved it."""
    found, me = _found(number), request.actor
    mine = me.id == f"officer:{found.author}"
    mine_too = me.id in {f"officer:{officer}" for officer in found.approved_by}
    may = ACTS["access.approve_list"].allows(me.role)
    shown = {
        "line": _line(found),
        "judge": JudgeForm(initial={"digest": found.digest.hex()}),
        "may_judge": found.state == "asked" and may and not mine and not mine_too,
        "may_fetch": found.state == "ready" and mine,
    }
    return render(request, "access/list.html", shown)


@needs("access.approve_list", step_up=True)
@require_POST
def judged(request: Request, number: int) -> HttpResponse:
    """Approve or refuse what was read."""
    form = JudgeForm(request.POST)
    if form.is_valid():
        approved = "approve" in request.POST
        lists.judge(request.actor, number, bytes.fromhex(form.cleaned_data["digest"]), approved=approved)
        messages.success(request, say(words.LIST_APPROVED if approved else words.LIST_REFUSED))
    return redirect("access:list", number)


@needs("access.download_list", step_up=True)
@require_safe
def fetched(request: Request, number: int) -> HttpResponse:
    """The list as CSV, for its author alone."""
    found = _found(number)
    rows = [(f"{person:012d}", *cells) for person, cells in lists.read(request.actor, number)]
    heading = (say(words.IIN), *(say(words.COLUMNS[column]) for column in found.columns))
    return HttpResponse(
        csv_of([heading, *rows]),
        content_type="text/csv; charset=utf-8",
        headers={"Content-Disposition": f'attachment; filename="martebe-list-{number}.csv"'},
    )


def _found(number: int) -> lists.PersonList:
    found = lists.all_lists(number)
    if not found:
        raise Http404
    return found[0]


def _line(each: lists.PersonList) -> Line:
    names = dict(Officer.objects.filter(pk__in=[each.author, *each.approved_by]).values_list("pk", "name"))
    return Line(
        each,
        PURPOSES[each.purpose].words,
        place_of(each.territory),
        catalogue.status(each.headline).words,
        tuple(words.COLUMNS[column] for column in each.columns),
        *words.LIST_STATES[each.state],
        names[each.author],
        tuple(names[officer] for officer in each.approved_by),
    )
