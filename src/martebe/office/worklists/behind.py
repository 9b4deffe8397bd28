"""The page behind a number: what it counts, who may open its people, and which of them are one's own."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from martebe.assembly import places
from martebe.office.access.policy import ACTS
from martebe.office.headquarters.services import place_words, places_below
from martebe.office.worklists.cells import Cell
from martebe.office.worklists.making import CountedRun, count, query_of
from martebe.office.worklists.said import parts, sentence

if TYPE_CHECKING:
    from martebe.office.access.actors import Actor
    from martebe.rules.words import Words


@dataclass(frozen=True)
class Behind:
    """A number opened by an officer. own: the part of the cell that lies in their territory; None: no part does."""

    cell: Cell
    run: CountedRun
    persons: int
    parts: list[tuple[Words, str]]
    own: Cell | None
    own_persons: int
    may_make: bool

    @property
    def query(self) -> str:
        """By which query it is counted."""
        return query_of(self.cell, self.run.day)

    @property
    def offered(self) -> list[int]:
        """The places that a worklist may be narrowed to, the whole of one's own first."""
        whole = self.own.place if self.own else None
        return [] if whole is None else [whole, *places_below(whole, self.run.day)]

    @property
    def own_place(self) -> Words:
        """What the place of one's own part is called."""
        return place_words(self.own.place if self.own else None, self.run.day)

    @property
    def title(self) -> str:
        """What a worklist of it may be called."""
        return sentence(self.own or self.cell, self.run.day)


def behind(actor: Actor, cell: Cell, run: CountedRun) -> Behind:
    """What an officer sees behind a number."""
    own = _own_part(cell, actor.territory, run)
    may_make = ACTS["worklists.make"].allows(actor.role)
    own_persons = count(own, actor) if own and may_make else 0
    return Behind(cell, run, count(cell, actor), parts(cell, run.day), own, own_persons, may_make)


def narrowed(cell: Cell, place: int) -> Cell:
    """A cell in a smaller place."""
    return replace(cell, place=place)


def _own_part(cell: Cell, territory: int | None, run: CountedRun) -> Cell | None:
    """The part of a cell within a territory, None where they do not meet."""
    if territory is None:
        return None
    division = places.on(run.day)
    region = division.region_of(territory).code
    if cell.place in (None, region, territory):
        return narrowed(cell, territory)
    try:
        within = {division.region_of(cell.place).code, division.lowest(cell.place).code}
    except LookupError:  # no such place
        return None
    return cell if territory in within else None
