"""Pages of the round: its form and uploads for interviewers, its course and odd forms for the head of the office."""

from __future__ import annotations

from django.conf import settings
from django.contrib import messages
from django.core.exceptions import SuspiciousOperation
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_http_methods

from martebe.office.access.actors import Request
from martebe.office.access.services import Refused, needs
from martebe.office.face.saying import say
from martebe.office.rounds import deciding, forms_out, receiving, seen
from martebe.office.rounds import words as w
from martebe.office.rounds.errors import RefusedBundleError
from martebe.office.rounds.forms import UploadForm, VerdictForm
from martebe.office.rounds.intake import Effect
from martebe.office.rounds.telling import told

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@needs("rounds.form")
@require_GET
def form(request: Request) -> HttpResponse:
    """The form of the round and how a device gets it."""
    page = {"form": forms_out.current(), "server": f"{settings.PUBLIC_ADDRESS}/openrosa"}
    return render(request, "rounds/form.html", page)


@needs("rounds.form")
@require_GET
def xlsform(request: Request) -> HttpResponse:
    """The form as a workbook."""
    current = forms_out.current()
    headers = {"Content-Disposition": f'attachment; filename="martebe-round-{current.version}.xlsx"'}
    return HttpResponse(current.xlsx, content_type=XLSX, headers=headers)


@needs("rounds.submit")
@require_http_methods(["GET", "POST"])
def upload(request: Request) -> HttpResponse:
    """Forms copied from a device, and the receipt of them."""
    form = UploadForm(request.POST, request.FILES) if request.method == "POST" else UploadForm()
    receipt = None
    if form.is_valid():
        try:
            receipt = receiving.receive(form.cleaned_data["file"], request.actor)
        except RefusedBundleError as refused:
            form.add_error("file", say(w.BAD_BUNDLE, say(w.BUNDLE_FAULTS[refused.fault])))
    return render(request, "rounds/upload.html", {"form": form, "receipt": receipt}, status=400 if form.errors else 200)


@needs("rounds.overview")
@require_GET
def overview(request: Request) -> HttpResponse:
    """The course of the round: by day and interviewer, what is set apart, what contradicts itself, the latest forms."""
    actor = request.actor
    page = {
        "days": seen.by_day(actor),
        "quarantined": seen.submissions(actor, outcome="quarantined"),
        "conflicts": seen.submissions(actor, outcome="conflict"),
        "latest": seen.submissions(actor),
    }
    return render(request, "rounds/overview.html", page)


@needs("rounds.read")
@require_GET
def one(request: Request, number: int) -> HttpResponse:
    """One form with what it says: a look at its person."""
    with seen.opened(request.actor, seen.one(request.actor, number)) as opened:
        return render(request, "rounds/one.html", {"opened": opened, "told": told(opened.filled)})


@needs("rounds.read")
@require_GET
def attached(request: Request, number: int, name: str) -> HttpResponse:
    """A file that came with a form, never shown by the browser inside a page of ours."""
    kind, body = seen.file_of(request.actor, seen.one(request.actor, number), name)
    headers = {"Content-Disposition": "attachment", "Content-Security-Policy": "sandbox; default-src 'none'"}
    return HttpResponse(body, content_type=kind, headers=headers)


@needs("rounds.read")
@require_GET
def compare(request: Request, number: int) -> HttpResponse:
    """All forms that came under one number of a device, side by side; each is a look of its own."""
    wanted = seen.one(request.actor, number)
    forms = sorted(seen.submissions(request.actor, instance=wanted.instance), key=lambda each: each.id)
    shown = [_opened(request, each) for each in forms]
    opened = [each for each in shown if each is not None]
    page = {"forms": forms, "opened": opened, "told": told(*(each.filled for each in opened))}
    return render(request, "rounds/compare.html", page)


@needs("rounds.decide")
@require_http_methods(["GET", "POST"])
def apart(request: Request, number: int) -> HttpResponse:
    """A form that is set apart, and what two people say of it."""
    if request.method == "POST":
        return _decided(request, number)
    filled = deciding.set_apart(request.actor, number)
    page = {
        "submission": seen.one(request.actor, number),
        "told": told(filled),
        "raw": filled.xml.decode("utf-8", "replace"),
        "said": deciding.said_so_far(number),
    }
    return render(request, "rounds/apart.html", page)


def _decided(request: Request, number: int) -> HttpResponse:
    form = VerdictForm(request.POST)
    if not form.is_valid():
        raise SuspiciousOperation("A verdict is release or reject.")
    try:
        done = deciding.decide(request.actor, number, form.cleaned_data["verdict"])
    except deciding.OwnFormError:
        messages.error(request, say(w.NOT_YOURS))
        return redirect("rounds:apart", number=number)
    if isinstance(done, Effect):
        messages.warning(request, say(w.STILL, say(w.REASONS[done.reason or "not_taken"])))
        return redirect("rounds:apart", number=number)
    messages.success(request, say({"noted": w.NOTED, "released": w.RELEASED, "rejected": w.CLOSED}[done]))
    return redirect("rounds:overview")


def _opened(request: Request, submission: seen.Submission) -> seen.Opened | None:
    try:
        with seen.opened(request.actor, submission) as opened:
            return opened
    except Refused:
        return None
