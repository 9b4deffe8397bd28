"""The records about a person as a page lists them: owner after owner, each with what brought it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from martebe.assembly import catalogue, place_names
from martebe.explain.voice import NUMBERS_OF_SUBJECTS, Voice
from martebe.office.face.saying import language
from martebe.office.ledger.services import Record
from martebe.rules import Words
from martebe.rules.tables import ColumnDescription, TableDescription


@dataclass(frozen=True)
class RecordRow:
    """One record in words. delivery, received_on: None where it was written down here."""

    cells: tuple[str, ...]
    delivery: str | None
    received_on: date | None


@dataclass(frozen=True)
class TableOfRecords:
    """Records of one table of one owner."""

    owner: Words
    words: Words
    columns: tuple[Words, ...]
    rows: tuple[RecordRow, ...]


def by_owner(records: Iterable[Record], day: date) -> list[tuple[Words, list[TableOfRecords]]]:
    """Records by owner and table, in the order given. Numbers of persons, employers and households are left out."""
    voice = Voice(language(), place_names(day), acts=catalogue.acts)
    tables = (_table(table, list(rows), voice) for table, rows in groupby(records, key=lambda record: record.table))
    return [(owner, list(theirs)) for owner, theirs in groupby(tables, key=lambda table: table.owner)]


def _table(table: TableDescription, records: list[Record], voice: Voice) -> TableOfRecords:
    columns = list(_shown(table))
    rows = tuple(_row(record, columns, voice) for record in records)
    return TableOfRecords(table.owner, table.words, tuple(column.words for column in columns), rows)


def _row(record: Record, columns: list[ColumnDescription], voice: Voice) -> RecordRow:
    said = (voice.value(record.cells[column.name], column.kind, column.options) for column in columns)
    return RecordRow(tuple(said), record.delivery, record.received_on)


def _shown(table: TableDescription) -> Iterator[ColumnDescription]:
    return (column for column in table.columns if column.kind not in NUMBERS_OF_SUBJECTS)
