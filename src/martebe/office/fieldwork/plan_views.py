"""Pages of whoever leads a round: make it, share it out, look at its quality."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from martebe.assembly import places
from martebe.kazakhstan.records.status_register import CATEGORIES
from martebe.office import clock
from martebe.office.access.actors import Actor, Request
from martebe.office.access.policy import HEADS
from martebe.office.access.services import Refused, needs
from martebe.office.face.saying import say
from martebe.office.fieldwork import known, making, oddities, sharing
from martebe.office.fieldwork import words as w
from martebe.office.fieldwork.forms import NO_RECORD, CapacityForm, Choices, HandForm, MakeForm
from martebe.office.fieldwork.naming import home_words
from martebe.office.fieldwork.telling import difference_said, share_said
from martebe.office.fieldwork.views import told
from martebe.office.headquarters.services import latest
from martebe.office.numbers import number_of
from martebe.office.statements import rows
from martebe.planning.assignment import Assignment, Share
from martebe.planning.interviewing import FEW, Marks
from martebe.rules.words import Words

USUAL_DAYS = timedelta(days=14)
"""How long a round takes where nobody says otherwise."""
LEADERS = """
SELECT id, name FROM office.access_officer WHERE is_active AND role = ANY ($1)
    AND ($2 IN (territory, territory / 10000000 * 10000000) OR territory = $2 / 10000000 * 10000000) ORDER BY name, id
"""


@dataclass(frozen=True)
class Proposed:
    """What one interviewer would have, in words."""

    name: str
    now: int
    share: Share
    why: Words

    @property
    def why_said(self) -> str:
        """Why that is so many."""
        return say(self.why, self.share.over)

    @property
    def settlements(self) -> int:
        """How many settlements they would go to."""
        return len(self.share.settlements)


@dataclass(frozen=True)
class MarkedInWords:
    """An interviewer's marks as the page tells them."""

    name: str
    marks: Marks

    @property
    def words(self) -> list[Words]:
        """What is marked."""
        return [w.MARKS[mark] for mark in self.marks.marks]

    @property
    def counts(self) -> list[tuple[Words, int]]:
        """Forms with each mark that a form can have."""
        return [(w.MARKS[code], getattr(self.marks, code)) for code in ("fast", "crowded", "no_place", "far", "night")]

    @property
    def answer(self) -> Words | None:
        """The commonest answer."""
        return CATEGORIES.get(self.marks.same_answer or "")

    @property
    def same(self) -> str:
        """How often it was given."""
        return share_said(self.marks.same_share)

    @property
    def refused(self) -> str:
        """How many of those met refused."""
        return share_said(self.marks.refused_share)

    @property
    def apart(self) -> str:
        """Against all others of the round."""
        return difference_said(self.marks.refused_more)

    @property
    def few(self) -> bool:
        """Whether so few were met that the share says little."""
        return self.marks.met < FEW


@needs("fieldwork.plan")
@require_http_methods(["GET", "HEAD", "POST"])
def new(request: Request) -> HttpResponse:
    """Make a round; with ``count`` only say how large it would be."""
    run = latest()
    form = MakeForm(request.actor, _leaders(request.actor), request.POST or None, initial=_initial(request))
    page = {"form": form, "run": run}
    if run is None or not form.is_valid():
        return render(request, "fieldwork/new.html", page)
    wish = form.wish()
    if "count" in request.POST:
        size = making.size(request.actor, wish.place, wish.cell, run.day)
        return render(request, "fieldwork/new.html", page | {"size": size})
    try:
        made = making.make(request.actor, wish, run)
    except making.NobodyError:
        form.add_error(None, say(w.NOBODY))
        return render(request, "fieldwork/new.html", page)
    messages.success(request, say(w.MADE))
    return redirect("fieldwork:sharing", made)


@needs("fieldwork.plan")
@require_POST
def moved(request: Request, number: int) -> HttpResponse:
    """Begin a round, or close it."""
    found = known.led(request.actor, number)
    making.move(request.actor, found, "running" if found.state == "planned" else "closed")
    messages.success(request, say(w.MOVED))
    return redirect("fieldwork:one", number)


@needs("fieldwork.plan")
@require_http_methods(["GET", "HEAD", "POST"])
def shared(request: Request, number: int) -> HttpResponse:
    """Who would visit what, and who does."""
    found = known.led(request.actor, number)
    people, visits = sharing.interviewers(found), sharing.open_visits(found)
    even = -(-len(visits) // len(people)) if people else 0
    form = CapacityForm(people, even, request.POST or None)
    proposal = None
    if people and form.is_valid() and form.capacities():
        proposal = sharing.proposed(request.actor, found, form.capacities())
        if "apply" in request.POST:
            _say_given(request, sharing.give(request.actor, found, sharing.pairs_of(proposal)))
            return redirect("fieldwork:sharing", number)
    page = {
        "told": told(found),
        "form": form,
        "people": people,
        "proposal": proposal and _proposed(proposal, people, visits),
        "nobody": len(proposal.nobody) if proposal else 0,
        "hand": HandForm(_settlements(visits), people),
        "lines": known.coverage(number).by_interviewer,
        "history": known.history(number),
    }
    return render(request, "fieldwork/sharing.html", page)


@needs("fieldwork.plan")
@require_POST
def handed(request: Request, number: int) -> HttpResponse:
    """Some households from one to another, by hand."""
    found = known.led(request.actor, number)
    visits = sharing.open_visits(found)
    form = HandForm(_settlements(visits), sharing.interviewers(found), request.POST)
    if form.is_valid():
        _say_given(request, sharing.give(request.actor, found, form.pairs(visits)))
    else:
        messages.error(request, say(w.NUMBERS_WRONG))
    return redirect("fieldwork:sharing", number)


@needs("fieldwork.quality")
@require_GET
def quality(request: Request, number: int) -> HttpResponse:
    """What is odd, and what second visits say."""
    found = known.led(request.actor, number)
    page = {
        "told": told(found),
        "marked": [MarkedInWords(each.name, each.marks) for each in oddities.marked(request.actor, number)],
        "checked": [(each, share_said(each.rate)) for each in oddities.checked(number)],
    }
    return render(request, "fieldwork/quality.html", page)


@needs("fieldwork.plan")
@require_POST
def second(request: Request, number: int) -> HttpResponse:
    """Give the second visits to others than made the first."""
    _say_given(request, sharing.give_checks(request.actor, known.led(request.actor, number)))
    return redirect("fieldwork:quality", number)


def _initial(request: Request) -> dict[str, object]:
    """What the address tells of the category, such as that behind a number, and the usual days."""
    today = clock.today()
    asked = {name: request.GET[name] for name in ("headline", "sex", "age_from", "urban") if name in request.GET}
    if "last" in request.GET:
        asked["last"] = request.GET["last"] or NO_RECORD
    return {"since": today, "until": today + USUAL_DAYS, **_asked_place(request.GET.get("place", "")), **asked}


def _asked_place(asked: str) -> dict[str, object]:
    """A place of the address as the form has it: a settlement lies in a district."""
    code = number_of(asked)
    try:
        place = places.on(clock.today()).lowest(code).code if code is not None else None
    except LookupError:
        place = None
    return {"place": place or "", "settlement": code if place and code != place else ""}


def _leaders(actor: Actor) -> Choices:
    if actor.territory is None:
        raise Refused
    return list(rows(LEADERS, list(HEADS), actor.territory))


def _settlements(visits: list[sharing.Visit]) -> Choices:
    found = {each.settlement: each.district for each in visits if each.settlement is not None}
    return [(code, say(home_words(found[code], code))) for code in sorted(found)]


def _proposed(proposal: Assignment, people: list[sharing.Interviewer], visits: list[sharing.Visit]) -> list[Proposed]:
    names = {each.id: each.name for each in people}
    now = [each.interviewer for each in visits]
    return [
        Proposed(names[share.interviewer], now.count(share.interviewer), share, w.WHYS[share.why])
        for share in proposal.shares
    ]


def _say_given(request: Request, given: int) -> None:
    if given:
        messages.success(request, say(w.GIVEN, given))
    else:
        messages.warning(request, say(w.NOT_GIVEN))
