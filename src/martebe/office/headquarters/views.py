"""The board of a place, and the certificate of a run."""

from __future__ import annotations

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from martebe.office.access.actors import Request
from martebe.office.access.services import needs
from martebe.office.headquarters import runs


@needs("headquarters.board")
@require_safe
def board(request: Request) -> HttpResponse:
    """A place on a day, what lies below it, and how it got there."""
    return render(request, "headquarters/board.html", {"run": runs.latest()})


@needs("headquarters.board")
@require_safe
def certificate(request: Request, name: str) -> HttpResponse:
    """What a run is: the day, the rules, the deliveries, the counts, and how it is made again."""
    found = runs.certificate_of(name)
    if found is None:
        raise Http404
    made, made_up = found
    return render(request, "headquarters/certificate.html", {"name": name, "made": made, "made_up": made_up})
