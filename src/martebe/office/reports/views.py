"""Pages of reports: choose one, wait for it, open it."""

from __future__ import annotations

from dataclasses import dataclass

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from martebe.office.access.actors import Request
from martebe.office.access.services import needs, officer_name
from martebe.office.face.saying import language, say
from martebe.office.headquarters.services import place_words, territory_of
from martebe.office.numbers import number_of
from martebe.office.reports import making
from martebe.office.reports import words as w
from martebe.office.reports.forms import WHOLE, AskForm, month_said
from martebe.rules.words import Words

TYPES = {
    "pdf": "application/pdf",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "csv": "application/zip",
}


@dataclass(frozen=True)
class Line:
    """A report as a page tells of it."""

    report: making.Report
    month: str
    place: Words
    state: Words
    badge: str
    author: str
    reason: Words | None


@needs("reports.read")
@require_safe
def reports(request: Request) -> HttpResponse:
    """The newest report of the officer's own territory, a form for another, and what was made."""
    months = making.months()
    own = territory_of(request.actor)
    form = AskForm(request.actor, months, initial=_initial(months, number_of(request.GET.get("place")) or own))
    lines = [_line(each) for each in making.made(request.actor)]
    newest = next((line for line in lines if _is_newest(line.report, months, own)), None)
    return render(request, "reports/reports.html", {"months": months, "form": form, "lines": lines, "newest": newest})


def _initial(months: list[making.Month], own: int | None) -> dict[str, object]:
    month = months[0].month.isoformat() if months else ""
    return {"month": month, "place": WHOLE if own is None else own, "language": language(), "form": "pdf"}


def _is_newest(report: making.Report, months: list[making.Month], own: int | None) -> bool:
    """Whether it is what somebody most probably came for."""
    told = (report.place, report.form, report.language, report.run)
    return bool(months) and told == (own, "pdf", language(), months[0].run)


@needs("reports.make")
@require_POST
def asked(request: Request) -> HttpResponse:
    """Have a report made, or find the one that is there."""
    months = making.months()
    form = AskForm(request.actor, months, request.POST)
    if not form.is_valid():
        lines = [_line(each) for each in making.made(request.actor)]
        found = {"months": months, "form": form, "lines": lines, "newest": None}
        return render(request, "reports/reports.html", found, status=422)
    number = making.ask(request.actor, form.wish())
    if number is None:
        messages.error(request, say(w.NOT_THERE))
        return redirect("reports:reports")
    return redirect("reports:report", number)


@needs("reports.read")
@require_safe
def report(request: Request, number: int) -> HttpResponse:
    """One report: waiting, ready, or why it is neither. The page asks for its part again until that is known."""
    line = _line(_found(request, number))
    template = "reports/part_report.html" if request.headers.get("HX-Request") else "reports/report.html"
    return render(request, template, {"line": line})


@needs("reports.read")
@require_safe
def file(request: Request, number: int) -> HttpResponse:
    """The file: a PDF is shown, others are saved."""
    found = _found(request, number)
    if found.state != "ready":
        return redirect("reports:report", number)
    shown = "inline" if found.form == "pdf" else "attachment"
    return HttpResponse(
        making.file_of(found),
        content_type=TYPES[found.form],
        headers={"Content-Disposition": f'{shown}; filename="{found.name}"'},
    )


def _found(request: Request, number: int) -> making.Report:
    found = making.find(request.actor, number)
    if found is None:
        raise Http404
    return found


def _line(report: making.Report) -> Line:
    state, badge = w.STATES[report.state]
    by_itself = report.asked_by.startswith("system:")
    return Line(
        report,
        _titled(month_said(report.month)),
        place_words(report.place, report.month),
        state,
        badge,
        say(w.BY_ITSELF) if by_itself else officer_name(report.asked_by),
        w.REASONS.get(report.reason),
    )


def _titled(month: str) -> str:
    """A month at the head of a line."""
    return month[:1].upper() + month[1:]
