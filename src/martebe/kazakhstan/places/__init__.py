"""Regions and districts of Kazakhstan by KATO code, as they stand on a day, and the people who live in them.

A code is a key only together with a day: ``places.on(day)`` gives the division in force, ``places.as_of``
carries a code from one day's division to another's.
"""

from martebe.kazakhstan.places.division import AmbiguousPlaceError, Division, Place, PlaceError, UnknownPlaceError
from martebe.kazakhstan.places.history import Places, Successor, load_places

places = load_places()

__all__ = [
    "AmbiguousPlaceError",
    "Division",
    "Place",
    "PlaceError",
    "Places",
    "Successor",
    "UnknownPlaceError",
    "places",
]
