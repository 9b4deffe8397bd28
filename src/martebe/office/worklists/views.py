"""Pages behind numbers and of worklists: what a number counts, a list shared out, one's own work, one person."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_POST

from martebe.office import clock
from martebe.office.access.actors import Request
from martebe.office.access.policy import ACTS, PURPOSES, WORKLIST_PERSONS_PER_DAY
from martebe.office.access.services import Refused, needs
from martebe.office.desk import services as desk
from martebe.office.face.saying import say
from martebe.office.numbers import number_of
from martebe.office.worklists import making, working
from martebe.office.worklists import words as w
from martebe.office.worklists.behind import Behind, behind, narrowed
from martebe.office.worklists.cells import Cell, cell_of
from martebe.office.worklists.forms import AssignForm, FilterForm, MakeForm, NoteForm
from martebe.office.worklists.making import NobodyLeft, counted_run
from martebe.office.worklists.officers import names
from martebe.office.worklists.showing import line_of, lines, opened_page, summary
from martebe.office.worklists.working import PAGE, Filter, Item
from martebe.rules.catalogue import NOT_SETTLED, WITHOUT

Page = dict[str, Any]
TABS = ("today", "later", "done")


# --- behind a number ----------------------------------------------------------------------------------------------


@needs("worklists.cell")
@require_GET
def cell(request: Request) -> HttpResponse:
    """What a number counts, and who may open it."""
    return _cell_page(request, _cell(request))


@needs("worklists.make")
@require_POST
def made(request: Request) -> HttpResponse:
    """A worklist of the persons behind a number who live in one's own territory."""
    asked, run = _cell(request), counted_run()
    if asked is None or run is None:
        return _cell_page(request, asked, status=404)
    opened = behind(request.actor, asked, run)
    form = MakeForm(request.actor, opened.offered, opened.title, request.POST)
    if opened.own is None or not form.is_valid():
        return _cell_page(request, asked, form, 422)
    try:
        number = making.make(request.actor, narrowed(opened.own, form.cleaned_data["place"]), form.wish())
    except NobodyLeft:
        form.add_error(None, say(w.NOBODY_LEFT))
    except Refused:
        form.add_error("most", say(w.TOO_MANY))
    else:
        messages.success(request, say(w.MADE, working.worklist(request.actor, number).persons))
        return redirect("worklists:list", number)
    return _cell_page(request, asked, form, 422)


def _cell(request: Request) -> Cell | None:
    try:
        return cell_of(request.META.get("QUERY_STRING", ""))
    except ValueError:
        return None


def _cell_page(request: Request, asked: Cell | None, form: MakeForm | None = None, status: int = 200) -> HttpResponse:
    run = counted_run()
    if asked is None or run is None:
        trouble = w.NO_CELL if asked is None else w.NOTHING_PUBLISHED
        return render(request, "worklists/cell.html", {"trouble": trouble}, status=404 if asked is None else 200)
    opened = behind(request.actor, asked, run)
    if form is None and opened.own_persons:
        form = MakeForm(request.actor, opened.offered, opened.title)
    limits = (PURPOSES["formalization"].per_hour, PURPOSES["formalization"].per_day, WORKLIST_PERSONS_PER_DAY)
    page = {"behind": opened, "run": run, "form": form, "limits": limits, "may_round": _may_round(request, opened)}
    return render(request, "worklists/cell.html", page, status=status)


def _may_round(request: Request, opened: Behind) -> bool:
    """Whether a round could be made of one's own people: rounds go to who has no status, told by nothing else."""
    own = opened.own
    told_else = own and (own.evidence or own.channel or own.excluded or own.group or "" in (own.sex, own.urban))
    goes = own is not None and own.headline in (WITHOUT, NOT_SETTLED) and not told_else
    return goes and opened.own_persons > 0 and ACTS["fieldwork.plan"].allows(request.actor.role)


# --- worklists shared out -----------------------------------------------------------------------------------------


@needs("worklists.assign")
@require_GET
def listed(request: Request) -> HttpResponse:
    """The worklists of one's territory."""
    found = working.worklists(request.actor)
    known = names(each.made_by for each in found)
    return render(request, "worklists/lists.html", {"rows": [summary(each, known) for each in found]})


@needs("worklists.assign")
@require_GET
def worked(request: Request, number: int) -> HttpResponse:
    """One worklist: its items without persons, to be shared out."""
    return _list_page(request, number, AssignForm(request.actor), NoteForm())


@needs("worklists.assign")
@require_POST
def assigned(request: Request, number: int) -> HttpResponse:
    """Give items to an officer or a round."""
    form = AssignForm(request.actor, request.POST)
    if not form.is_valid():
        return _list_page(request, number, form, NoteForm(), 422)
    changed = working.assign(request.actor, _chosen(request, number), **form.given_to)
    _tell(request, changed, say(w.ASSIGNED, changed), say(w.NOT_ASSIGNED))
    return redirect(_back(request, number))


@needs("worklists.note")
@require_POST
def noted_many(request: Request, number: int) -> HttpResponse:
    """Write the same down for several items."""
    form = NoteForm(request.POST)
    if not form.is_valid():
        return _list_page(request, number, AssignForm(request.actor), form, 422)
    changed = working.note(request.actor, _chosen(request, number), form.note())
    _tell(request, changed, say(w.NOTED, changed), say(w.NOT_NOTED))
    return redirect(_back(request, number))


def _list_page(request: Request, number: int, assign: AssignForm, note: NoteForm, status: int = 200) -> HttpResponse:
    found = working.worklist(request.actor, number)
    form = _filter(request, number)
    shown = working.items(request.actor, number, form.filter(), number_of(request.GET.get("after")), PAGE + 1)
    page = {
        "list": summary(found, names([found.made_by])),
        "filter": form,
        "lines": lines(shown[:PAGE]),
        "after": shown[PAGE - 1].id if len(shown) > PAGE else None,
        "assign": assign,
        "note": note,
        "query": request.GET.urlencode(),
    }
    return render(request, "worklists/list.html", page, status=status)


def _filter(request: Request, number: int) -> FilterForm:
    everything = working.items(request.actor, number, limit=making.MOST)
    there = sorted({place for each in everything for place in (each.district, each.settlement) if place})
    return FilterForm(request.actor, there, request.GET)


def _chosen(request: Request, number: int) -> list[int]:
    """The items meant: those marked, those of the page, or all that the filter shows."""
    if request.POST.get("scope") == "all":
        wanted = _filter(request, number).filter()
        return [each.id for each in working.items(request.actor, number, wanted, None, making.MOST)]
    name = "shown" if request.POST.get("scope") == "page" else "item"
    return [known for each in request.POST.getlist(name) if (known := number_of(each)) is not None]


def _tell(request: Request, changed: int, done: str, nothing: str) -> None:
    if changed:
        messages.success(request, done)
    else:
        messages.warning(request, nothing)


def _back(request: Request, number: int) -> str:
    address, query = reverse("worklists:list", args=[number]), request.GET.urlencode()
    return f"{address}?{query}" if query else address


# --- one's own work -----------------------------------------------------------------------------------------------


@needs("worklists.mine")
@require_GET
def mine(request: Request) -> HttpResponse:
    """What an officer was given: what is due today, what comes later, what is done."""
    tab = request.GET.get("tab") if request.GET.get("tab") in TABS else "today"
    shown = working.items(request.actor, None, _mine(str(tab)), number_of(request.GET.get("after")), PAGE + 1)
    page = {
        "tab": tab,
        "tabs": [("today", w.TODAY), ("later", w.LATER), ("done", w.DONE)],
        "lines": lines(shown[:PAGE]),
        "after": shown[PAGE - 1].id if len(shown) > PAGE else None,
        "next": shown[0].id if shown and tab == "today" else None,
        "left": _left(request),
    }
    return render(request, "worklists/mine.html", page)


def _mine(tab: str) -> Filter:
    asked = {"today": Filter(mine=True, due=clock.today()), "later": Filter(mine=True, state="next_step")}
    return asked.get(tab) or Filter(mine=True, state="result")


@needs("worklists.open")
@require_GET
def opened(request: Request, number: int) -> HttpResponse:
    """One person of a worklist: a look, what was done so far, what to write down."""
    return _item_page(request, number)


@needs("worklists.note")
@require_POST
def noted(request: Request, number: int) -> HttpResponse:
    """Write down what was done about one person, and go on to the next."""
    form = NoteForm(request.POST)
    if not form.is_valid():
        return _item_page(request, number, form, 422)
    changed = working.note(request.actor, [number], form.note())
    _tell(request, changed, say(w.NOTED, changed), say(w.NOT_NOTED))
    if "next" not in request.POST:
        return redirect("worklists:item", number)
    following = _following(request, working.item(request.actor, number))
    return redirect("worklists:item", following) if following else redirect("worklists:mine")


def _left(request: Request) -> int:
    """How many are to be worked today."""
    return len(working.items(request.actor, None, _mine("today"), limit=making.MOST))


def _may(request: Request) -> dict[str, bool]:
    return {f"may_{name}": ACTS[f"worklists.{name}"].allows(request.actor.role) for name in ("mine", "assign")}


def _following(request: Request, done: Item) -> int | None:
    """The next item that is due today: after this one, else from the beginning."""
    due = _mine("today")
    after = working.items(request.actor, None, due, done.id, 1) or working.items(request.actor, None, due, None, 1)
    return after[0].id if after and after[0].id != done.id else None


def _item_page(request: Request, number: int, form: NoteForm | None = None, status: int = 200) -> HttpResponse:
    with working.opened(request.actor, number) as seen:
        found = working.item(request.actor, number)
        desk.remember(request, "formalization", "")  # the card is read for what the item was opened for
        page = opened_page(request.actor, seen, found)
        page |= {"line": line_of(found), "form": form or NoteForm.of(found), "left": _left(request)}
        page |= {"following": _following(request, found), **_may(request)}
        return render(request, "worklists/item.html", page, status=status)
