"""The door of the ledger: what the other rooms may ask of the records and bring into them."""

from __future__ import annotations

from martebe.assembly import place_names as _names_of_places
from martebe.office import clock
from martebe.office.ledger.declared import Declaration, append, append_many, correct, withdraw
from martebe.office.ledger.dossier import Dossier, Record, dossier
from martebe.office.ledger.loads import AfterEachLoad
from martebe.office.ledger.names import PersonName, find_by_name
from martebe.office.ledger.settlements import settlement_words, settlements_in
from martebe.office.ledger.standings import Standing, standings
from martebe.rules import Words

__all__ = [
    "AfterEachLoad",
    "Declaration",
    "Dossier",
    "PersonName",
    "Record",
    "Standing",
    "append",
    "append_many",
    "correct",
    "dossier",
    "find_by_name",
    "place_names",
    "settlement_words",
    "settlements_in",
    "standings",
    "withdraw",
]


def place_names(code: int) -> Words:
    """How a region or district is called today; its code where it has no name."""
    return _names_of_places(clock.today()).get(code, Words(str(code), str(code), str(code)))
