"""The board of a place, and the certificate of a run."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from martebe.assembly import places
from martebe.figures import words as f
from martebe.office.access.actors import Request
from martebe.office.access.services import needs
from martebe.office.face.saying import say
from martebe.office.headquarters import runs
from martebe.office.headquarters import words as w
from martebe.office.headquarters.choosing import address_of_board, choice_of, geographies
from martebe.office.headquarters.scene import Choice
from martebe.office.headquarters.shown import board_of

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
    return render(request, "headquarters/board.html", board_of(choice) | _choosing(request, choice))


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


def _choosing(request: Request, choice: Choice) -> dict[str, Any]:
    """What else may be chosen, and the places that a search found."""
    division = places.on(choice.day)
    latest = geographies(choice.run)
    return {
        "divisions": [(day, len(places.on(day).regions), day == latest[-1]) for day in latest],
        "found": _found(choice, request.GET.get("find", "")),
        "find": request.GET.get("find", ""),
        "regions_then": len(division.regions if choice.division is None else places.on(choice.run.day).regions),
    }


def _found(choice: Choice, text: str) -> list[tuple[str, str, str]]:
    """Places of the division shown whose name holds a text: name, what it lies in, address."""
    division = places.on(choice.day)
    return [
        (
            say(place.names),
            say(division.place(place.parent).names) if place.parent else say(w.REGION),
            address_of_board(choice, place=place.code),
        )
        for place in division.search(text)
    ]
