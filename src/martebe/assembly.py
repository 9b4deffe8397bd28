"""The one place that joins a country to the mechanism: its catalogue, its places, and the terms of intake."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from functools import lru_cache, partial

from martebe.engines.sql import row_condition
from martebe.figures import Country
from martebe.intake import Terms
from martebe.kazakhstan import catalogue
from martebe.kazakhstan.claims import claims, sums
from martebe.kazakhstan.outcomes import outcome_rules
from martebe.kazakhstan.places import PlaceError, places
from martebe.kazakhstan.places.division import codes_above
from martebe.kazakhstan.places.tiles import tiles_on
from martebe.kazakhstan.routes import routes
from martebe.rules import Words

CARRIED = ("district", "settlement")
"""What stands beside each decision, for figures by district."""
country = Country(catalogue, places, tiles_on, claims, sums, outcome_rules, routes)


def terms(threads: int | None = None, memory: str | None = None) -> Terms:
    """On what terms the deliveries of the country are taken."""
    usual = Terms(
        partial(row_condition, numbers=catalogue.numbers),
        place_exists,
        place_outside,
        regions,
        businesses=catalogue.tables["employers"].description,
    )
    return replace(usual, threads=threads or usual.threads, memory=memory or usual.memory)


def place_exists(code: int, day: date) -> bool:
    """Whether a code names a place of the country, on the day or by its history."""
    try:
        places.resolve(code, day)
    except PlaceError:
        return False
    return True


def place_outside(code: int, wider: int, day: date) -> bool:
    """Whether a place surely lies in no part of a wider one. Codes of other days are followed as far as they lead."""
    if wider in (code, *codes_above(code)):
        return False
    try:
        inner, outer = places.resolve(code, day), places.resolve(wider, day)
    except PlaceError:  # a code that nobody knows is another fault
        return False
    return outer.code not in (inner.code, inner.parent) and inner.code != outer.parent


def regions(day: date) -> frozenset[int]:
    """The regions of the country on a day."""
    return frozenset(place.code for place in places.on(day).regions)


@lru_cache(maxsize=64)
def place_names(day: date) -> Mapping[int, Words]:
    """How the regions and districts of a day are called; nothing for a day before the first division known."""
    return {place.code: place.names for place in places.on(day)} if day >= places.first_day else {}


__all__ = [
    "CARRIED",
    "catalogue",
    "country",
    "place_exists",
    "place_names",
    "place_outside",
    "places",
    "regions",
    "terms",
]
