"""The page of statuses about to lapse: how many, why, where, and whom to invite."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from martebe.assembly import catalogue
from martebe.office.access.actors import Request
from martebe.office.access.services import needs
from martebe.office.employers import words as w
from martebe.office.employers.forms import place_of
from martebe.office.employers.groups import lapse_group, month_words
from martebe.office.employers.naming import reason_words
from martebe.office.employers.reading import REGION, path_to, published
from martebe.office.face.saying import say
from martebe.office.headquarters.services import latest, place_words, territory_of
from martebe.office.statements import rows
from martebe.office.worklists.services import Cell, address_of
from martebe.rules import Words

MONTHS = "SELECT DISTINCT month FROM office.employers_lapse ORDER BY month"
STATUSES = """
SELECT status, reason, begins, sum(persons)::bigint, sum(invited)::bigint, sum(without)::bigint
FROM office.employers_lapse WHERE month = $1 AND $2 IN (0, region, district)
GROUP BY status, reason, begins ORDER BY 5 DESC, 4 DESC, status, reason
"""
PLACES = """
SELECT CASE WHEN $2 = 0 THEN region ELSE district END AS place,
    sum(persons)::bigint, sum(invited)::bigint, sum(without)::bigint
FROM office.employers_lapse WHERE month = $1 AND $2 IN (0, region) GROUP BY place ORDER BY 3 DESC, place
"""


@dataclass(frozen=True)
class Lapsing:
    """Persons who lose a status for one reason, those to be invited and those left without any."""

    status: Words
    reason_said: str
    persons: int
    invited: int
    without: int
    people: str


@needs("employers.lapsing")
@require_safe
def lapsing(request: Request) -> HttpResponse:
    """A month's lapses by status and reason, and by the places below."""
    of, months = published(), [month for (month,) in rows(MONTHS)]
    if of is None or not months:
        return render(request, "employers/lapsing.html", {"of": of, "run": latest()})
    month = next((each for each in months if each.isoformat() == request.GET.get("month")), months[-1])
    place = place_of(request.GET.get("place"), territory_of(request.actor))
    found = [_lapsing(month, place, *row) for row in rows(STATUSES, month, place or 0)]
    below = rows(PLACES, month, place or 0) if place is None or place % REGION == 0 else []
    page = {
        "month": month,
        "months": [(each, month_words(each)) for each in months],
        "month_words": month_words(month),
        "rows": found,
        "places": [(code, place_words(code, of.day) if code else w.NOWHERE, *counts) for code, *counts in below],
        "place": place,
        "place_words": place_words(place, of.day),
        "path": path_to(of, place, territory_of(request.actor)),
    }
    return render(request, "employers/lapsing.html", {"of": of, "run": latest(), **page})


def _lapsing(
    month: date, place: int | None, status: str, reason: str, begins: bool, persons: int, invited: int, without: int
) -> Lapsing:
    people = address_of(Cell(place=place, group=lapse_group(status, month)))
    changes = say(w.BEGINS if begins else w.CEASES, say(reason_words(reason))) if reason else say(w.NO_ONE_REASON)
    return Lapsing(catalogue.status(status).words, changes, persons, invited, without, people)
