"""I disagree: what I contest, how it goes on, and what was answered."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from martebe.assembly import catalogue
from martebe.office.access.actors import Request
from martebe.office.access.services import look, needs
from martebe.office.disputes import services as disputes
from martebe.office.disputes.services import About, Contest, DisputeError, NoticeChannel, State, StepError
from martebe.office.face.moments import day
from martebe.office.face.saying import say
from martebe.office.ledger import services as ledger
from martebe.office.ledger.services import Dossier, Record
from martebe.office.resident import words as w
from martebe.office.resident.forms import Disagree
from martebe.office.resident.own import handle, rule_words
from martebe.office.resident.views import person_of

STATUS, UNKNOWN = "status", "unknown"
"""What is contested where it is no record."""
READING, DISAGREEING = ("own", "resident.status"), ("contest", "resident.contest")
"""Purpose and act: who only opens the pages reads, and the trail says no more than that."""


@needs("resident.contest")
@require_GET
def contests(request: Request) -> HttpResponse:
    """My contests, the newest first."""
    with look(request.actor, person_of(request), *READING) as seen:
        found = [_shown(each) for each in disputes.contests_of(seen.person)]
        return render(request, "resident/contests.html", {"contests": found})


@needs("resident.contest")
@require_http_methods(["GET", "POST"])
def disagree(request: Request) -> HttpResponse:
    """Say what is wrong: a record, the status, or that nothing is known."""
    doing = DISAGREEING if request.method == "POST" else READING
    with look(request.actor, person_of(request), *doing) as seen:
        dossier = _dossier(seen.person)
        choices = _choices(dossier, request.actor.id)
        initial = {"about": request.GET.get("record", "")}
        form = Disagree(request.POST or None, about=choices, unknown=dossier is None, initial=initial)
        if form.is_valid():
            try:
                opened = _opened(request, seen.person, dossier, form)
            except DisputeError as error:
                form.add_error(None, say(error.words))
            else:
                messages.success(request, say(w.CONTEST_SENT, opened.pk, day(opened.due)))
                return redirect("resident:contests")
        return render(request, "resident/disagree.html", {"form": form})


@needs("resident.contest")
@require_POST
def withdraw(request: Request, number: int) -> HttpResponse:
    """Take a contest of mine back."""
    with look(request.actor, person_of(request), *DISAGREEING) as seen:
        contest = _own(seen.person, number)
        try:
            disputes.withdraw(request.actor, contest.pk)
            messages.success(request, say(w.WITHDRAWN))
        except StepError as error:
            messages.error(request, say(error.words))
    return redirect("resident:contests")


@needs("resident.contest")
@require_POST
def read(request: Request, number: int) -> HttpResponse:
    """Say that I have read the answer."""
    with look(request.actor, person_of(request), *DISAGREEING) as seen:
        contest = _own(seen.person, number)
        try:
            disputes.notice(request.actor, contest.pk, NoticeChannel.PAGE)
            messages.success(request, say(w.READ_NOTED))
        except DisputeError as error:
            messages.error(request, say(error.words))
    return redirect("resident:contests")


def _own(person: int, number: int) -> Contest:
    """A contest of one's own; anybody else's is not there."""
    for contest in disputes.contests_of(person):
        if contest.pk == number:
            return contest
    raise Http404


def _dossier(person: int) -> Dossier | None:
    try:
        return ledger.dossier(person)
    except LookupError:
        return None


def _choices(dossier: Dossier | None, actor: str) -> list[tuple[str, str]]:
    if dossier is None:
        return [(UNKNOWN, say(w.NOT_KNOWN_AT_ALL))]
    standing = ledger.standings([dossier.person])[dossier.person]
    return [
        (STATUS, say(w.MY_WHOLE_STATUS, say(rule_words(standing.headline)))),
        *((handle(each, actor), _named(each, dossier.person)) for each in dossier.records()),
    ]


def _named(record: Record, own: int) -> str:
    """A record in one line: its table, and what its cells mean and hold, without the person's own number."""
    cells = disputes.cells_said(record.table, record.cells, own)
    told = "; ".join(f"{label}: {value}" for label, value in cells if value != f"{own:012}")
    return f"{say(record.table.words)} – {told}"


def _opened(request: Request, person: int, dossier: Dossier | None, form: Disagree) -> Contest:
    about, said = form.cleaned_data["about"], form.cleaned_data["said"]
    if dossier is None:
        where = int(form.cleaned_data["district"])
        return disputes.open_contest(request.actor, person, None, None, None, said, where)
    if about == STATUS:
        headline = ledger.standings([person])[person].headline
        return disputes.open_contest(request.actor, person, None, None, headline, said)
    record = next(each for each in dossier.records() if handle(each, request.actor.id) == about)
    key = {name: record.cells[name] for name in record.table.key}
    return disputes.open_contest(request.actor, person, record.table.name, key, None, said)


def _shown(contest: Contest) -> dict[str, Any]:
    """A contest as its page shows it."""
    state = State(contest.state)
    return {
        "contest": contest,
        "about": _about(contest),
        "state": disputes.STATE_WORDS[state],
        "badge": {State.UPHELD: "good", State.REJECTED: "bad", State.WITHDRAWN: "quiet"}.get(state, "open"),
        "recorded": _version(contest, contest.recorded),
        "corrected": _version(contest, contest.corrected),
        "heard": [{**each, "owner": disputes.owner_of(each["table"])} for each in contest.heard],
        "unread": contest.closed and all(each.channel != NoticeChannel.PAGE for each in contest.notices.all()),
        "open": not contest.closed,
    }


def _about(contest: Contest) -> str:
    if contest.about == About.RECORD:
        return say(w.ABOUT_RECORD, say(disputes.table_words(contest.table)))
    if contest.about == About.STATUS:
        return say(w.ABOUT_STATUS, say(rule_words(contest.status)))
    return say(w.NOT_KNOWN_AT_ALL)


def _version(contest: Contest, version: dict[str, Any] | None) -> list[tuple[str, str]] | None:
    if version is None:
        return None
    return disputes.cells_said(catalogue.tables[contest.table].description, version["cells"], contest.person)
