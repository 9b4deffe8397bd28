"""A version of a record in words: what each cell is called and says, in one language."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from martebe.assembly import catalogue, place_names
from martebe.explain.voice import Voice
from martebe.office import clock
from martebe.office.disputes.words import ANOTHER_PERSON
from martebe.office.face.saying import language
from martebe.rules import Kind
from martebe.rules.tables import ColumnDescription, TableDescription

OFFICER = "officer"
"""The column that says who took a declaration: of no use to whom it is about, and the officer's own matter."""
Said = list[tuple[str, str]]
"""Labels and values, in the order of the columns; what is missing is left out."""


def cells_said(table: TableDescription, cells: Mapping[str, Any], own: int) -> Said:
    """The cells of a row, of a contest's kept version too: no officer who took it, no numbers but ``own``."""
    voice = Voice(language(), place_names(clock.today()), with_numbers=True, acts=catalogue.acts)
    return [
        (voice.say(column.words), _value(voice, column, cells[column.name], own))
        for column in table.columns
        if column.name != OFFICER and cells.get(column.name) is not None
    ]


def _value(voice: Voice, column: ColumnDescription, cell: Any, own: int) -> str:
    if column.kind is Kind.PERSON and cell != own:
        return voice.say(ANOTHER_PERSON)
    if column.kind in (Kind.DAY, Kind.MONTH) and isinstance(cell, str):
        cell = date.fromisoformat(cell)
    return voice.value(cell, column.kind, column.options)
