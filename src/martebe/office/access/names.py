"""What territories are called."""

from __future__ import annotations

from martebe.kazakhstan.places import places
from martebe.office import clock
from martebe.office.access import words
from martebe.rules.words import Words


def place_of(territory: int | None) -> Words:
    """The name of a territory today. Raises kazakhstan.places.PlaceError for a code that names none."""
    return words.COUNTRY if territory is None else places.on(clock.today()).place(territory).names
