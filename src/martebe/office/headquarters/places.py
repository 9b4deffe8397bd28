"""How places are called, whatever their level, and what lies below them."""

from __future__ import annotations

from datetime import date

from martebe.assembly import place_names, places
from martebe.figures.words import COUNTRY
from martebe.kazakhstan.places import Place
from martebe.office.statements import rows
from martebe.rules.words import Words

NAMES = "SELECT code, kk, ru, en FROM office.headquarters_place WHERE code = ANY ($1)"
BELOW = """
SELECT s.place FROM office.headquarters_standing s JOIN office.headquarters_run r ON r.number = s.run
WHERE s.parent = $1 AND r.day = $2 ORDER BY s.place
"""


def place_words(code: int | None, day: date) -> Words:
    """The whole name of a place of any level on a day; None is the country, an unknown code stands for itself."""
    return COUNTRY if code is None else named([code], day)[code]


def named(codes: list[int], day: date) -> dict[int, Words]:
    """The names of places of any level on a day; a code that has none stands for itself."""
    known = place_names(day)
    below = [code for code in codes if code not in known]
    small = {code: Words(*names) for code, *names in rows(NAMES, below)} if below else {}
    return {code: known.get(code) or small.get(code) or _once(code, day) for code in codes}


def last_known(code: int, day: date) -> Place | None:
    """The region or district that has a code on a day, or had it last before; None for one that nobody had by then."""
    return next((place for place in reversed(places.history(code)) if place.valid_from <= day), None)


def _once(code: int, day: date) -> Words:
    """What a place was called that is no more; registers use its code for some time. Else the code itself."""
    place = last_known(code, day)
    return place.names if place else Words(*[f"{code:09d}"] * 3)


def places_below(code: int | None, day: date) -> list[int]:
    """The places of the next level in a place, on the day of a published run; empty where there are none."""
    return [place for (place,) in rows(BELOW, code or 0, day)]
