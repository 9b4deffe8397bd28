"""What other rooms may ask of this one: the page behind a number, its people as a worklist, groups of their own."""

from __future__ import annotations

from django.urls import reverse

from martebe.office.access.actors import Actor
from martebe.office.worklists import making, working
from martebe.office.worklists.cells import Cell
from martebe.office.worklists.groups import register_group_words, register_rounds
from martebe.office.worklists.making import NobodyLeft, Wish, count
from martebe.office.worklists.publish import GROUP, replace_groups
from martebe.office.worklists.working import Item, items

__all__ = [
    "GROUP",
    "Cell",
    "Item",
    "NobodyLeft",
    "Wish",
    "address_of",
    "count",
    "items",
    "make",
    "register_group_words",
    "register_rounds",
    "replace_groups",
]


def address_of(cell: Cell) -> str:
    """The page behind a number that counts a cell."""
    return f"{reverse('worklists:cell')}?{cell.query}"


def make(
    actor: Actor, cell: Cell, title: str, most: int, assigned: int | None = None, purpose: str = "formalization"
) -> int:
    """Make a worklist of at most so many persons of a cell in the actor's territory; returns its number.

    assigned: the number of the officer who has all of it. Raises Refused where the actor may not or has used up a
    day's persons, NobodyLeft where there is nobody for it.
    """
    made = making.make(actor, cell, Wish(title, most, purpose))
    if assigned is not None:
        everybody = working.items(actor, made, limit=making.MOST)
        working.assign(actor, [each.id for each in everybody], assigned)
    return made
