"""Pages of interviewers: what is due, one household, sheets and what they bring back."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from martebe.office import clock
from martebe.office.access.actors import Actor, Request
from martebe.office.access.policy import INTERVIEWERS
from martebe.office.access.services import Refused, needs, officer_name
from martebe.office.face.saying import say
from martebe.office.fieldwork import doors, known
from martebe.office.fieldwork import sheets as papers
from martebe.office.fieldwork import words as w
from martebe.office.fieldwork.doors import Noted, Visit
from martebe.office.fieldwork.forms import CheckForm, OutcomeForm, RowForm
from martebe.office.fieldwork.naming import home_words
from martebe.office.fieldwork.sharing import interviewers
from martebe.office.fieldwork.views import told
from martebe.planning.visits import PARTS
from martebe.rules.words import Words


@dataclass(frozen=True)
class Row:
    """A household with what is next for it in words, and the form of its row on a sheet page."""

    visit: Visit
    next: str
    form: RowForm | None = None


@dataclass(frozen=True)
class Settlement:
    """The households of one settlement."""

    words: Words
    rows: list[Row]


@needs("fieldwork.mine")
@require_safe
def mine(request: Request) -> HttpResponse:
    """What is due today."""
    visits = doors.visits_of(doors.number_of(request.actor))
    due = doors.due(visits, clock.today())
    waiting = sum(each.step.due is not None or each.second for each in visits) - len(due)
    rounds = [(next(of), number) for number, of in groupby(visits, key=lambda each: each.round)]
    page = {
        "settlements": list(_by_settlement(due)),
        "due": len(due),
        "later": waiting,
        "rounds": [(number, first) for first, number in rounds],
        "most": papers.MOST,
    }
    return render(request, "fieldwork/mine.html", page)


@needs("fieldwork.visit")
@require_http_methods(["GET", "HEAD", "POST"])
def visit(request: Request, number: int) -> HttpResponse:
    """One household: who lives there, and what came of the visit."""
    found = doors.my_visit(request.actor, number)
    form = OutcomeForm(request.POST or None)
    if form.is_valid() and not found.second:
        said = form.cleaned_data
        noted = doors.note(request.actor, number, said["day"], said["part"], said["outcome"])
        if noted == "noted":
            messages.success(request, say(w.NOTED, 1))
            return redirect("fieldwork:mine")
        form.add_error(None, say(w.NOT_NOTED[noted]))
    return _shown(request, found, form, CheckForm())


@needs("fieldwork.visit")
@require_POST
def checked(request: Request, number: int) -> HttpResponse:
    """What a second visit found."""
    found, form = doors.my_visit(request.actor, number), CheckForm(request.POST)
    if not form.is_valid():
        return _shown(request, found, OutcomeForm(), form)
    _tell(request, [doors.check(request.actor, number, form.cleaned_data["verdict"])])
    return redirect("fieldwork:mine")


@needs("fieldwork.note")
@require_http_methods(["GET", "HEAD", "POST"])
def sheets(request: Request, number: int) -> HttpResponse:
    """Print a sheet of somebody, and enter what it brought back."""
    found = _running(request.actor, number)
    officer = _whose(request, found)
    visits = [each for each in doors.visits_of(officer, of_round=number) if not each.second] if officer else []
    open_ones = [each for each in visits if each.step.due is not None]
    if request.method == "POST" and _entered(request, open_ones):
        return redirect(f"{request.path}?interviewer={officer}")
    page = {
        "told": told(found),
        "people": [(each.id, each.name) for each in interviewers(found)] if found.is_led_by(request.actor) else [],
        "officer": officer,
        "settlements": list(_by_settlement(open_ones, with_forms=True)),
        "most": papers.MOST,
        "entering": request.method == "POST",
    }
    return render(request, "fieldwork/sheets.html", page)


@needs("fieldwork.sheet")
@require_POST
def printed(request: Request, number: int) -> HttpResponse:
    """The sheet as PDF."""
    found = _running(request.actor, number)
    officer = _whose(request, found)
    after = request.POST.get("after", "")
    try:
        if officer is None:
            raise Refused
        start = int(after) if after.isascii() and after.isdigit() and len(after) < 7 else 0
        pdf = papers.sheet(request.actor, found, officer, officer_name(f"officer:{officer}"), start)
    except Refused:
        messages.warning(request, say(w.NOT_PRINTED))
        return redirect(
            "fieldwork:mine" if request.actor.role in INTERVIEWERS else "fieldwork:sheets",
            *(() if request.actor.role in INTERVIEWERS else (number,)),
        )
    headers = {"Content-Disposition": f'attachment; filename="martebe-round-{number}-sheet.pdf"'}
    return HttpResponse(pdf, content_type="application/pdf", headers=headers)


def _shown(request: Request, found: Visit, form: OutcomeForm, check: CheckForm) -> HttpResponse:
    """The page of a household within the look at its people; without names where they may not be seen."""
    page = {
        "visit": found,
        "place": home_words(found.district, found.settlement),
        "attempts": [(each, w.PARTS[each.part], w.OUTCOMES[each.outcome]) for each in found.attempts],
        "next": _next(found),
        "form": form,
        "check": check,
    }
    try:
        with doors.opened(request.actor, found) as people:
            return render(request, "fieldwork/visit.html", page | {"people": people})
    except Refused:
        return render(request, "fieldwork/visit.html", page | {"people": []})


def _running(actor: Actor, number: int) -> known.Round:
    found = known.one(actor, number)
    if found.state != "running":
        raise Refused
    return found


def _whose(request: Request, found: known.Round) -> int | None:
    """Whose sheet is meant: one's own, or, for who leads the round, the one chosen."""
    if not found.is_led_by(request.actor):
        return doors.number_of(request.actor)
    chosen = request.POST.get("interviewer") or request.GET.get("interviewer") or ""
    people = [each.id for each in interviewers(found)]
    return next((number for number in people if str(number) == chosen), people[0] if people else None)


def _entered(request: Request, visits: list[Visit]) -> bool:
    """Enter the rows in which an outcome was chosen; whether there were any."""
    noted: list[Noted] = []
    for each in visits:
        form = RowForm(request.POST, prefix=f"v{each.id}")
        if form.is_valid() and form.cleaned_data["outcome"]:
            said = form.cleaned_data
            noted.append(doors.note(request.actor, each.id, said["day"], said["part"], said["outcome"]))
    _tell(request, noted)
    return bool(noted)


def _tell(request: Request, noted: list[Noted]) -> None:
    if done := noted.count("noted"):
        messages.success(request, say(w.NOTED, done))
    for why in dict.fromkeys(each for each in noted if each != "noted"):
        messages.error(request, say(w.NOT_NOTED[why]))
    if not noted:
        messages.warning(request, say(w.NOTHING_ENTERED))


def _by_settlement(visits: list[Visit], *, with_forms: bool = False) -> Iterator[Settlement]:
    for (district, code), of in groupby(visits, key=lambda each: (each.district, each.settlement)):
        rows = [Row(each, _next(each), RowForm(prefix=f"v{each.id}") if with_forms else None) for each in of]
        yield Settlement(home_words(district, code), rows)


def _next(visit: Visit) -> str:
    """What the next visit is and when it is best made."""
    if visit.second:
        return say(w.SECOND)
    if visit.turn == 1:
        return say(w.FIRST_VISIT)
    parts = [say(w.PARTS[part]) for part in PARTS if part in visit.step.parts]
    return say(w.TURN, visit.turn, say(w.OR, *parts) if len(parts) == 2 else ", ".join(parts))
