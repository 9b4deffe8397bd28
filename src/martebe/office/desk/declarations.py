"""What a person declared, as the card lists it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from martebe.kazakhstan.records.status_register import CATEGORIES, CHANNELS
from martebe.office.access.actors import Actor
from martebe.office.access.policy import ACTS
from martebe.office.access.services import officer_name
from martebe.office.ledger.services import Dossier, Record
from martebe.rules import Words

TABLE = "declarations"


@dataclass(frozen=True)
class Declared:
    """A declaration that counts. officer: who took it, by name. mine: this officer did, and may mend it."""

    number: int | None
    category: Words
    channel: Words
    day: date
    income: int | None
    officer: str
    mine: bool


def declared_by(dossier: Dossier, actor: Actor) -> list[Declared]:
    """What a person said, newest first."""
    found = [_declared(record, actor) for record in dossier.records() if record.table.name == TABLE]
    return sorted(found, key=lambda each: (each.day, each.number or 0), reverse=True)


def _declared(record: Record, actor: Actor) -> Declared:
    cells = record.cells
    number, day, income = str(cells["declaration"]), cells["day"], cells["monthly_income"]
    assert isinstance(day, date), "the column is never empty"
    officer = str(cells["officer"] or "")
    return Declared(
        int(number) if number.isdecimal() else None,
        CATEGORIES[str(cells["category"])],
        CHANNELS[str(cells["channel"])],
        day,
        int(income) if isinstance(income, int) else None,
        officer_name(officer),
        officer == actor.id and ACTS["desk.declare"].allows(actor.role),
    )
