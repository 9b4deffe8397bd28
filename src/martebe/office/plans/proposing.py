"""A proposal as it is read: each rate with its interval, of whom it was measured, and what it may bring."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil, floor
from typing import Any

from martebe.assembly import country
from martebe.figures import formats
from martebe.figures.settling import route_words
from martebe.figures.traits import Traits, traits_words
from martebe.office.face import moments
from martebe.office.face.saying import language, say
from martebe.office.plans import words as w
from martebe.planning import ENOUGH, Measured, Proposal, Share

EFFORTS = {"call": w.BY_CALLS, "visit": w.BY_VISITS, None: w.BY_THEMSELVES}


def shown(proposal: Proposal, traits: Traits) -> dict[str, Any]:
    """One way in words and numbers."""
    rate = proposal.measured
    around = proposal.interval
    bounds = (round(proposal.expected), floor(around.low), ceil(around.high))
    return {
        "route": rate.route,
        "way": route_words(rate.route, country),
        "rate": rate_said(rate.confirmed),
        "reported": _share(rate.reported.value),
        "by": _measured_by(rate, traits),
        "expected": say(w.FORECAST_IS, *map(moments.number, bounds)),
        "reached": say(w.REACHING, moments.number(round(proposal.reached)), say(EFFORTS[proposal.effort])),
        "for_one": _for_one(*proposal.for_one),
        "total": max(1, round(proposal.expected)),
    }


def rate_said(share: Share) -> str:
    """Such as: 12 of 40 (30.0%, 18.1-45.4%)."""
    around = share.interval
    counts = map(moments.number, (share.whole, share.part))
    return say(w.RATE, *counts, *map(_share, (share.value, around.low, around.high)))


def not_tried(rates: Sequence[Measured]) -> str:
    """The ways by which nobody was reached, for which there is therefore no rate."""
    tried = {each.route for each in rates}
    every = [f"{table}:{option.code}" for table, column in country.routes.items() for option in _options(table, column)]
    return "; ".join(say(route_words(route, country)) for route in every if route not in tried)


def _options(table: str, column: str) -> Sequence[Any]:
    return country.catalogue.tables[table].description.column(column).options


def _measured_by(rate: Measured, traits: Traits) -> list[str]:
    """Whose rate it is: of the category itself or a wider one, of the region or the country, of enough or of few."""
    itself = rate.traits == traits
    whose = say(w.THIS_CATEGORY) if itself else say(w.WIDER, say(traits_words(rate.traits, country)))
    where = say(w.IN_REGION if rate.in_region else w.IN_COUNTRY)
    return [f"{whose}, {where}", *([say(w.FEW, ENOUGH)] if rate.few else [])]


def _for_one(value: float | None, fewest: float, most: float | None) -> str:
    if value is None or most is None:
        return say(w.FOR_ONE_OPEN, _tenths(fewest))
    return say(w.FORECAST_IS, *map(_tenths, (value, fewest, most)))


def _tenths(number: float) -> str:
    return moments.number(round(number, 1))


def _share(value: float) -> str:
    return formats.share(value, language())
