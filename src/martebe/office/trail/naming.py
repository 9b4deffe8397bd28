"""The codes of a row of the trail in plain words. A code that the policy has since given up is shown as it stands."""

from __future__ import annotations

from django.db import connection

from martebe.kazakhstan.places import PlaceError, places
from martebe.office import clock
from martebe.office.access.policy import ACTS, PURPOSES, ROLES
from martebe.office.trail import words
from martebe.rules.words import LANGUAGES, Words


def role(code: str) -> Words:
    """What somebody is in the office."""
    return ROLES[code].words if code in ROLES else _bare(code)


def purpose(code: str) -> Words:
    """What a person is looked at for."""
    return PURPOSES[code].words if code in PURPOSES else _bare(code)


def act(code: str) -> Words:
    """What was done."""
    return ACTS[code].words if code in ACTS else _bare(code)


def place(territory: int) -> Words:
    """A region or district by its name today."""
    try:
        found = places.on(clock.today()).place(territory)
    except PlaceError:
        return _bare(str(territory))
    return Words(*(found.name(language) for language in LANGUAGES))


def central(of_role: str) -> Words:
    """Where somebody works who has no territory: the office of the country, or at a distance."""
    if of_role in ROLES and ROLES[of_role].kind != "officer":
        return words.OUTSIDE[ROLES[of_role].kind]
    return words.MINISTRY


def refusal(code: str) -> Words:
    """Why something was refused."""
    return words.REFUSALS.get(code, _bare(code))


def sign(code: str) -> Words:
    """What speaks against a look."""
    return words.SIGNS[code]


def officers() -> dict[str, str]:
    """The names of all officers by the id they act under, in the order of their names."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT 'officer:' || id, name FROM office.access_officer ORDER BY name, id")
        return dict(cursor.fetchall())


def _bare(code: str) -> Words:
    shown = code or "–"
    return Words(shown, shown, shown)
