"""Which part of the country an officer answers for."""

from __future__ import annotations

from martebe.office.access.actors import Actor


def territory_of(actor: Actor) -> int | None:
    """The code of an officer's region or district; None for whoever answers for the country."""
    return actor.territory
