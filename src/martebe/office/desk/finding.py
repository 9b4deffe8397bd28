"""Several persons of one name, told apart by little: initials, district, year of birth."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from martebe.office.access.actors import Actor
from martebe.office.access.services import Refused, look, search
from martebe.office.desk.named import initials
from martebe.office.ledger.services import dossier, find_by_name, place_names
from martebe.rules import Words

AT_MOST = 10


@dataclass(frozen=True)
class Match:
    """Somebody who was found, as far as is needed to choose."""

    token: str
    initials: str
    district: Words
    born: int


def named(actor: Actor, purpose: str, surname: str, given: str, born: date) -> list[int]:
    """The numbers of those of a name and day of birth in the officer's territory, at most ten.

    Raises Refused where the officer may not search so.
    """
    with search(actor, purpose, "desk.find"):
        return find_by_name(surname, given, born)[:AT_MOST]


def told_apart(actor: Actor, purpose: str, persons: Iterable[int]) -> list[Match]:
    """Each of some persons by little; whom the officer may not see is left out, as if there were none."""
    matches = (_match(actor, purpose, person) for person in persons)
    return [match for match in matches if match is not None]


def _match(actor: Actor, purpose: str, person: int) -> Match | None:
    try:
        with look(actor, person, purpose, "desk.find") as seen:
            known = dossier(seen.person)
            name, district = initials(known.names), place_names(seen.district)
            return Match(seen.token, name, district, known.birth_date.year)
    except (Refused, LookupError):
        return None
