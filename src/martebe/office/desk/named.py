"""How a person is named where little must be shown."""

from __future__ import annotations

from typing import Protocol


class Named(Protocol):
    """A surname and given name as a register holds them."""

    surname: str
    given: str


def initials(name: Named | None) -> str:
    """The first letters of surname and given name, such as "Т. А."; nothing where no name was delivered."""
    if name is None:
        return ""
    return " ".join(f"{part.strip()[0].upper()}." for part in (name.surname, name.given) if part.strip())
