"""Pages of open data: the register of releases for those who make them, and what was released for everybody."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from datetime import date

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from martebe.disclosure import DisclosureError
from martebe.figures import formats
from martebe.office.access.actors import Request
from martebe.office.access.policy import ACTS
from martebe.office.access.services import needs, officer_name, public
from martebe.office.face.saying import language, say
from martebe.office.reports import releasing
from martebe.office.reports import words as w
from martebe.office.reports.forms import month_said
from martebe.rules.words import Words

TYPES = {
    ".csv": "text/csv; charset=utf-8", ".json": "application/json", ".pdf": "application/pdf",
    ".zip": "application/zip",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}  # fmt: skip
REPORT = re.compile(r"monthly-(\d{4}-\d{2})-public-(kk|ru|en)\.(pdf|xlsx|csv)")


@dataclass(frozen=True)
class File:
    """A file of a release: its name, what it is, its digest and size."""

    name: str
    words: str
    sha256: str
    size: int


@dataclass(frozen=True)
class Line:
    """A release as a page tells of it."""

    asked: releasing.Asked
    state: Words
    badge: str
    author: str
    judge: str
    reason: str
    error: str


@needs("reports.releases")
@require_safe
def releases(request: Request) -> HttpResponse:
    """The register of releases, and those that wait."""
    lines = [_line(each) for each in releasing.all_asked()]
    under_way = any(line.asked.state in ("asked", "made") for line in lines)
    may_ask = ACTS["reports.ask_release"].allows(request.actor.role) and not under_way
    return render(request, "reports/releases.html", {"lines": lines, "may_ask": may_ask})


@needs("reports.ask_release", step_up=True)
@require_POST
def asked(request: Request) -> HttpResponse:
    """Have a release made."""
    number = releasing.ask(request.actor)
    messages.success(request, say(w.RELEASE_ASKED))
    return redirect("reports:release", number)


@needs("reports.releases")
@require_safe
def release(request: Request, number: int) -> HttpResponse:
    """One release: what it would tell, what the attack found, and who decides."""
    line = _line(_found(number))
    mine = line.asked.asked_by == request.actor.id
    may = ACTS["reports.release"].allows(request.actor.role) and line.asked.state == "made"
    shown = {"line": line, "files": _files(number), "may_judge": may and not mine, "waits": may and mine}
    return render(request, "reports/release.html", shown)


@needs("reports.release", step_up=True)
@require_POST
def judged(request: Request, number: int) -> HttpResponse:
    """Release what was read, or refuse it."""
    approved = "approve" in request.POST
    try:
        releasing.judge(request.actor, number, request.POST.get("digest", ""), approved=approved)
    except DisclosureError as error:
        messages.error(request, say(error.words))
    else:
        messages.success(request, say(w.WAS_RELEASED if approved else w.WAS_REFUSED))
    return redirect("reports:release", number)


@needs("reports.releases")
@require_safe
def file(request: Request, number: int, name: str) -> HttpResponse:
    """A file of a release, before it is released too: who judges reads it first."""
    return _file(_found(number), name)


@public("Open data is for everybody.")
@require_safe
def open_data(request: HttpRequest) -> HttpResponse:
    """What was released, the newest first."""
    found = [(_line(each), _files(each.id)) for each in releasing.released()]
    return render(request, "reports/open_data.html", {"releases": found})


@public("Open data is for everybody.")
@require_safe
def open_file(request: HttpRequest, number: int, name: str) -> HttpResponse:
    """A file of a release, by the number of the release."""
    found = next((each for each in releasing.released() if each.number == number), None)
    if found is None:
        raise Http404
    return _file(found, name)


def _found(number: int) -> releasing.Asked:
    found = releasing.all_asked(number)
    if not found:
        raise Http404
    return found[0]


def _file(of: releasing.Asked, name: str) -> HttpResponse:
    content = releasing.file_of(of.id, name)
    kind = next((kind for suffix, kind in TYPES.items() if name.endswith(suffix)), None)
    if content is None or kind is None:
        raise Http404
    return HttpResponse(content, content_type=kind, headers={"Content-Disposition": f'attachment; filename="{name}"'})


def _files(number: int) -> list[File]:
    """Data first, then reports."""
    found = [File(name, _told(name), sha256, size) for name, sha256, size in releasing.files_of(number)]
    order = list(w.FILES_MEAN)
    return sorted(found, key=lambda each: (order.index(each.name) if each.name in order else len(order), each.name))


def _told(name: str) -> str:
    if name in w.FILES_MEAN:
        return say(w.FILES_MEAN[name])
    report = REPORT.match(name)
    if report is None:
        return name
    month = month_said(date.fromisoformat(f"{report[1]}-01"))
    return f"{say(w.PUBLIC_REPORT, month, say(w.LANGUAGE_NAMES[report[2]]))} ({report[3].upper()})"


def _line(asked: releasing.Asked) -> Line:
    state, badge = w.RELEASE_STATES[asked.state]
    judge = officer_name(asked.judged_by) if asked.judged_by else ""
    return Line(asked, state, badge, officer_name(asked.asked_by), judge, _reason(asked.reason), _error(asked))


def _error(asked: releasing.Asked) -> str:
    """The mean error as a share; a dash where no count was large enough."""
    return formats.share(asked.attack.error if asked.attack else None, language())


def _reason(reason: str) -> str:
    """Why a release could not be made: words of what refused it, or that we failed."""
    if not reason:
        return ""
    return say(Words(**json.loads(reason)) if reason.startswith("{") else w.REASONS[reason])
