"""Groups of persons behind a category, for what a cell cannot say: with whom somebody lives, and what they declared."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

import pyarrow as pa
import pyarrow.compute as pc

from martebe.assembly import country
from martebe.figures.traits import SETTLEMENTS, Traits, traits_words
from martebe.office.pouring import BATCH
from martebe.office.worklists.services import GROUP, Cell, register_group_words
from martebe.rules.catalogue import WITHOUT
from martebe.rules.words import Words

ROOM, PREFIX, OPEN = "plans", "known", "*"


def cell_of(traits: Traits, place: int | None) -> Cell:
    """The people of a category in a place at the latest run."""
    return Cell(
        place,
        WITHOUT,
        traits.sex,
        None if traits.age is None else int(traits.age),
        None if traits.urban is None else _urban(traits.urban),
        traits.last,
        group=_name(traits.household, traits.declared),
    )


def groups_of(known: pa.Table) -> Iterator[pa.RecordBatch]:
    """Everybody who is without status in every group of theirs: by household, by what they declared, by both."""
    household, declared, any_ = known.column("household"), known.column("declared"), pa.scalar(OPEN)
    for pair in ((household, declared), (household, any_), (any_, declared)):
        names = pc.binary_join_element_wise(PREFIX, *pair, ":")
        yield from pa.table([names, known.column("person")], names=list(GROUP)).to_batches(BATCH)


def _urban(code: str) -> bool | Literal[""]:
    told = SETTLEMENTS[code]
    return "" if told is None else told


def _name(household: str | None, declared: str | None) -> str | None:
    if household is None and declared is None:
        return None
    return ":".join((PREFIX, *(OPEN if code is None else code for code in (household, declared))))


def _words(name: str) -> Words:
    _, household, declared = name.split(":")
    told = {"household": household, "declared": declared}
    return traits_words(Traits(**{trait: code for trait, code in told.items() if code != OPEN}), country)


register_group_words(PREFIX, _words)
