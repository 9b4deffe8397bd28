"""The page of a choice, written once: what a published run says of a place never changes."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from functools import lru_cache
from typing import Any
from zlib import compress, decompress

from django.template.loader import render_to_string
from django.utils.html import format_html_join
from django.utils.safestring import SafeString, mark_safe

from martebe.assembly import places
from martebe.office.face import moments
from martebe.office.face.saying import say
from martebe.office.headquarters import words as w
from martebe.office.headquarters.choosing import address_of_board, geographies
from martebe.office.headquarters.scene import Choice
from martebe.office.headquarters.shown import board_of
from martebe.rules.words import Language

KEPT = 4_096
"""So many pages are kept in each process, some six kilobytes each; the names of the runs are part of their keys."""
QUICKLY = 1


def kept(choice: Choice, spoken: Language) -> SafeString:
    """The page in the language of the reader, as it was written first."""
    return mark_safe(decompress(_kept(choice, spoken)).decode())


@lru_cache(maxsize=KEPT)
def _kept(choice: Choice, _spoken: Language) -> bytes:
    return compress(rendered(choice).encode(), QUICKLY)


def rendered(choice: Choice, wanted: str = "") -> SafeString:
    """The page; with the places whose name holds a text that is looked for."""
    return render_to_string("headquarters/place.html", board_of(choice) | _choosing(choice, wanted))


def _choosing(choice: Choice, wanted: str) -> dict[str, Any]:
    """What else may be chosen, and the places that were found."""
    days = geographies(choice.run)
    earlier = [each.day for each in choice.runs if each.day < choice.run.day]
    return {
        "days": _options([each.day for each in choice.runs], choice.run.day),
        "earlier": _options(earlier, choice.month.day if choice.month else None),
        "divisions": [(day, len(places.on(day).regions), day > choice.run.day and day == days[-1]) for day in days],
        "regions_then": len(places.on(choice.run.day).regions),
        "find": wanted,
        "found": _found(choice, wanted) if wanted else [],
    }


def _options(days: Iterable[date], chosen: date | None) -> SafeString:
    """Days to choose from: half a hundred of them on each page, so they pass no template."""
    return format_html_join(
        "",
        '<option value="{}"{}>{}</option>',
        ((day, SELECTED if day == chosen else "", moments.day(day)) for day in days),
    )


SELECTED = mark_safe(" selected")


def _found(choice: Choice, wanted: str) -> list[tuple[str, str, str]]:
    """Places of the division shown: name, what it lies in, address."""
    division = places.on(choice.day)
    return [
        (
            say(place.names),
            say(division.place(place.parent).names) if place.parent else say(w.REGION),
            address_of_board(choice, place=place.code),
        )
        for place in division.search(wanted)
    ]
