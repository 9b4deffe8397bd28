"""Plans for a country that does not exist, marked as made up: what they reached is counted like that of any other.

One has the numbers of a press release (Ministry of Labour, 22 February 2018: a region was set 27,500 and planned 13,300
and 14,000), brought down to the size of the made-up country. Registers do not tell the unemployed from the unproductive
self-employed of the release, so its two parts stand for two categories that they do tell.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from math import ceil, floor

from django.conf import settings
from django.db import connections

from martebe.figures.traits import Traits
from martebe.kazakhstan.claims import claims
from martebe.office.access.actors import system
from martebe.office.plans import published
from martebe.office.plans.forms import TOLD_APART
from martebe.office.plans.keeping import Part, Version, adopt, by_month
from martebe.office.plans.published import Sized
from martebe.planning import largest_remainder, measured
from martebe.planning.proposal import PAST

RELEASE = {each.code: each for each in claims}
TASK, PARTS = "north-task", ("north-plan-unemployed", "north-plan-unproductive")
FIRST_ROUTE = "declarations:employment_centre"
MONTHS = 12
TENGE_EACH = 24_000
"""What a person of a made-up plan costs: a made-up number."""
OF_RELEASE = "Ресмилендіру жол картасы, 2018 (баспасөз хабарының сандары)"
OWN = "Ең үлкен санатты ресмилендіру, 2018"
OWNER, RESPONSIBLE = "Өңірлік штаб", "Жұмыспен қамту орталықтары"


def make_plans(region: int | None) -> None:
    """Adopt the plan of the release, and one for the largest category of a region, unless there are made-up ones.

    Nothing where no period was published. Raises PermissionError outside a demonstration.
    """
    if not settings.DEMO:
        raise PermissionError("Plans are made up in a demonstration only: set MARTEBE_DEMO=1.")
    day = published.day()
    start = next((each.start for each in published.periods() if each.end == day), None)
    with connections["default"].cursor() as cursor:
        cursor.execute("SELECT EXISTS (SELECT FROM office.plans_plan WHERE made_up)")
        (made,) = cursor.fetchone() or (True,)
    if start is None or made:
        return
    _plan_of_release(start)
    if region is not None:
        _plan_of_region(region, start)


def _plan_of_release(start: date) -> None:
    region = RELEASE[TASK].place
    assert region is not None, "the release speaks of a region"
    sizes = [_scaled(RELEASE[code].value, down=True) for code in PARTS]
    categories = [each.traits for each in _categories(("sex",), region, start)[: len(PARTS)]]
    parts = [_part(traits, size, region, start) for traits, size in zip(categories, sizes, strict=False) if size]
    _adopt(region, start, OF_RELEASE, max(1, _scaled(RELEASE[TASK].value, down=False)), parts)


def _plan_of_region(region: int, start: date) -> None:
    found = _categories(TOLD_APART, region, start)
    if found:
        target = max(1, found[0].persons * 2 // 3)
        _adopt(region, start, OWN, target, [_part(found[0].traits, target, region, start)])


def _adopt(region: int, start: date, title: str, target: int, parts: Sequence[Part]) -> None:
    if parts:
        actor = system("demonstration")
        adopt(actor, region, None, start, Version(title, target, OWNER, tuple(parts)), made_up=True)


def _part(traits: Traits, size: int, region: int, start: date) -> Part:
    there = published.by_district(traits, region, None, start)
    shares = largest_remainder(size, list(there.values()))
    targets = by_month(dict(zip(there, shares, strict=True)), date(start.year, 1, 1), MONTHS)
    return Part(traits, _route(traits, region), size * TENGE_EACH * 100, RESPONSIBLE, targets)


def _categories(told_apart: Sequence[str], region: int, start: date) -> list[Sized]:
    return published.largest(told_apart, region, None, len(PARTS), start)[0]


def _route(traits: Traits, region: int) -> str:
    """The way that reached most of the category in the latest period."""
    rates = measured(published.tallies(traits, region, published.periods()[0]), traits)
    tried = [each for each in rates if each.route not in PAST]
    return max(tried, key=lambda each: (each.reach.value, each.route)).route if tried else FIRST_ROUTE


def _scaled(value: float, *, down: bool) -> int:
    """A number of the release in the made-up country; parts are rounded down and their target up, never the reverse."""
    with connections["owner"].cursor() as cursor:
        cursor.execute("SELECT count(*) FROM now.residents")
        (residents,) = cursor.fetchone() or (0,)
    exact = value * residents / RELEASE["residents-2018"].value
    return floor(exact) if down else ceil(exact)
