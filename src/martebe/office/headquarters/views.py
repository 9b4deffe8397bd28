"""The board of a place, and the certificate of a run."""

from __future__ import annotations

from datetime import date, datetime

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from martebe.figures import words as f
from martebe.office.access.actors import Request
from martebe.office.access.services import needs
from martebe.office.face.saying import language
from martebe.office.headquarters import runs
from martebe.office.headquarters.choosing import choice_of
from martebe.office.headquarters.page import kept, rendered
from martebe.office.headquarters.places import place_words

COUNTS = (
    ("records", f.RECORDS),
    ("left", f.LEFT),
    ("residents", f.RESIDENTS),
    ("determined", f.DETERMINED),
    ("without", f.WITHOUT),
    ("not_settled", f.NOT_SETTLED),
    ("provisional", f.PROVISIONAL),
)


@needs("headquarters.board")
@require_safe
def board(request: Request) -> HttpResponse:
    """A place on a day, what lies below it, and how it got there."""
    published = runs.runs()
    if not published:
        return render(request, "headquarters/board.html")
    choice = choice_of(request.GET, request.actor, published)
    wanted = request.GET.get("find", "").strip()
    place = rendered(choice, wanted) if wanted else kept(choice, language())
    return render(
        request, "headquarters/board.html", {"place": place, "name": place_words(choice.place or None, choice.day)}
    )


@needs("headquarters.board")
@require_safe
def certificate(request: Request, name: str) -> HttpResponse:
    """What a run is: the day, the rules, the deliveries, the counts, and how it is made again."""
    found = runs.certificate_of(name)
    if found is None:
        raise Http404
    counts = found["counts"]
    day, known_at = date.fromisoformat(found["day"]), datetime.fromisoformat(found["known_at"])
    shown = {
        "name": name,
        "made": found,
        "day": day,
        "known_at": known_at,
        "counts": [(words, counts[kind] if kind != "left" else sum(counts[kind].values())) for kind, words in COUNTS],
        "command": f"martebe decide --day {day} --known-at {known_at:%Y-%m-%dT%H:%M:%S%z}",
    }
    return render(request, "headquarters/certificate.html", shown)
