"""What the places of a round are called, down to the settlement."""

from __future__ import annotations

from martebe.office import clock
from martebe.office.fieldwork import words as w
from martebe.office.headquarters.services import place_words
from martebe.office.ledger.services import settlement_words
from martebe.rules.words import Words


def named(code: int) -> Words:
    """How a place of any level is called today; an unknown code stands for itself."""
    return settlement_words(code, clock.today()) or place_words(code, clock.today())


def home_words(district: int, settlement: int | None) -> Words:
    """How a settlement is called; where none is told, the district says so."""
    if settlement is not None:
        return named(settlement)
    name, untold = place_words(district, clock.today()), w.NO_SETTLEMENT
    return Words(untold.kk.format(name.kk), untold.ru.format(name.ru), untold.en.format(name.en))
