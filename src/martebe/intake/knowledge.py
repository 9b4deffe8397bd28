"""When each row of the lake was a record: from which moment on it was known, and until when.

``records`` answers for one moment and reads the files anew for each; here the whole history comes in one pass, for
whoever keeps rows together with the time of their knowledge. Both mean the same: a row is known at a moment between
``known_from`` (included) and ``known_to`` exactly when it is among the records of that moment.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from martebe.intake.checks import place_column
from martebe.intake.journal import Entry
from martebe.intake.sql import empty_relation, name, names, parquet, rows_of, text
from martebe.rules.tables import TableDescription

ALWAYS = "infinity"


@dataclass(frozen=True)
class KnownPart:
    """A part of the lake and how long its rows were records.

    known_to: when a later whole delivery took the place of all of it (None: it still holds).
    replaced: for each place of which a later whole delivery took the rows, when.
    """

    entry: Entry
    known_to: datetime | None = None
    replaced: Mapping[int, datetime] = field(default_factory=dict)

    @property
    def name(self) -> str:
        """The name of its files."""
        return self.entry.part

    @property
    def ever_known(self) -> bool:
        """Whether there was any moment between its coming and its replacement."""
        return self.known_to is None or self.entry.known_from < self.known_to

    @property
    def rows(self) -> int:
        """The rows in its file."""
        return self.entry.files["rows"].rows if "rows" in self.entry.files else 0


class Knowledge:
    """The history of the records of one table, as some entries of a journal tell it."""

    def __init__(self, root: Path, entries: Sequence[Entry], table: TableDescription) -> None:
        self.root = root
        self.table = table
        mine = [entry for entry in entries if entry.receipt.table == table.name and entry.applied]
        self._applied = {entry.delivery: entry for entry in mine if entry.step != "retried"}
        self.parts = [part for entry in mine if (part := self._part(entry)).ever_known]

    def _part(self, entry: Entry) -> KnownPart:
        rank = self._applied[entry.delivery].number
        replaced: dict[int, datetime] = {}
        for later in self._applied.values():
            if later.number <= rank or not later.manifest.whole:
                continue
            if later.manifest.places is None:
                return KnownPart(entry, later.known_from, replaced)
            for place in later.manifest.places:
                replaced.setdefault(place, later.known_from)
            if entry.manifest.places is not None and entry.manifest.places <= set(replaced):
                return KnownPart(entry, later.known_from, replaced)
        return KnownPart(entry, None, replaced)

    def closed(self, part: KnownPart) -> bool:
        """Whether any row of a part may have ceased to be a record."""
        superseded = any(part.name in other.entry.supersedes for other in self.parts)
        return part.known_to is not None or bool(part.replaced) or superseded

    # --- relations ----------------------------------------------------------------------------------------------

    def relation(self, parts: Sequence[KnownPart]) -> str:
        """The rows of some parts, under the numbers they were delivered with, and when they were known.

        Columns: those of the table, ``_part`` (the part's name), ``known_from`` and ``known_to`` (TIMESTAMPTZ). A row
        that was superseded by a part which was then itself replaced comes once for each time it was known.
        """
        files = [str(self.root / part.entry.files["rows"].path) for part in parts if "rows" in part.entry.files]
        if not files:
            return f"(SELECT *, '' AS _part, {_at(None)} AS known_from, {_at(None)} AS known_to FROM {self._nothing})"
        joins, begins, ends = [f"JOIN {_parts(parts)} p ON p.part = parse_filename(r.filename, true)"], [], []
        place = place_column(self.table)
        if place is not None and any(part.replaced for part in parts):
            joins.append(f"LEFT JOIN {_replaced(parts)} x ON x.part = p.part AND x.place = r.{name(place)}")
            ends.append("x.replaced_at")
        if pieces := self._pieces(parts):
            joins.append(f"LEFT JOIN {pieces} s ON s.part = p.part AND s.place = r.file_row_number")
            begins, ends = ["s.since"], [*ends, "s.until"]
        begin, end = _extreme("greatest", "p.known_from", begins), _extreme("least", "p.known_to", ends)
        rows = rows_of(self.table, files, "filename = true, file_row_number = true")
        return (
            f"(SELECT * FROM (SELECT {names(self.table.column_names, of='r')}, p.part AS _part,"
            f" {begin} AS known_from, {end} AS known_to FROM {rows} r {' '.join(joins)}) WHERE known_from < known_to)"
        )

    @property
    def _nothing(self) -> str:
        return empty_relation(self.table)

    def _pieces(self, parts: Sequence[KnownPart]) -> str:
        """For rows that later parts superseded, each time between in which they were known; '' where there are none.

        A part supersedes as long as it holds itself.
        """
        wanted = {part.name for part in parts}
        gone = [
            f"SELECT part, place, {_at(other.entry.known_from)} AS since, {_at(other.known_to)} AS until"
            f" FROM {parquet([self.root / other.entry.files['superseded'].path])} WHERE part IN ({_texts(superseded)})"
            for other in self.parts
            if (superseded := wanted & set(other.entry.supersedes))
        ]
        if not gone:
            return ""
        return (
            f"(WITH gone AS ({' UNION ALL '.join(gone)})"
            " SELECT part, place, max(until) OVER (PARTITION BY part, place ORDER BY since"
            " ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS since, since AS until FROM gone"
            " UNION ALL SELECT part, place, max(until), NULL FROM gone GROUP BY part, place)"
        )


def _parts(parts: Sequence[KnownPart]) -> str:
    return _values(
        "part, known_from, known_to",
        (f"({text(each.name)}, {_at(each.entry.known_from)}, {_at(each.known_to)})" for each in parts),
    )


def _replaced(parts: Sequence[KnownPart]) -> str:
    return _values(
        "part, place, replaced_at",
        (
            f"({text(each.name)}, {place}, {_at(moment)})"
            for each in parts
            for place, moment in sorted(each.replaced.items())
        ),
    )


def _values(columns: str, rows: Iterator[str]) -> str:
    return f"(SELECT * FROM (VALUES {', '.join(rows)}) v({columns}))"


def _extreme(function: str, first: str, others: Sequence[str]) -> str:
    """The later, or earlier, of several times; one that is missing does not count."""
    return f"{function}({', '.join([first, *others])})" if others else first


def _at(moment: datetime | None) -> str:
    return f"{text(ALWAYS if moment is None else moment.isoformat())}::TIMESTAMPTZ"


def _texts(values: set[str]) -> str:
    return ", ".join(map(text, sorted(values)))


__all__ = ["ALWAYS", "Knowledge", "KnownPart"]
