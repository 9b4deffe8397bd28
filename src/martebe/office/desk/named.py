"""How a person is named where little must be shown."""

from __future__ import annotations

from martebe.office.ledger.services import PersonName


def initials(name: PersonName | None) -> str:
    """The first letters of surname and given name, such as "Т. А."; nothing where no name was delivered."""
    if name is None:
        return ""
    return " ".join(f"{part.strip()[0].upper()}." for part in (name.surname, name.given_name) if part.strip())
