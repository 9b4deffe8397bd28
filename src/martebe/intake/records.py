"""Which rows of the lake are records, seen from a list of journal entries: those known at some moment.

A plain union of files wherever nothing was superseded or replaced; only the files concerned are filtered.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import duckdb

from martebe.intake.checks import place_column
from martebe.intake.delivery import Manifest
from martebe.intake.journal import Entry, Kept
from martebe.intake.sql import columns_of, empty_relation, name, names, parquet, rows_of, text
from martebe.rules.coverage import Delivered
from martebe.rules.nodes import Kind
from martebe.rules.tables import TableDescription

LINKS = "identity_links"
Gone = dict[str, list[str]]


@dataclass(frozen=True)
class Part:
    """An entry with records, the places whose rows a later whole delivery replaced, and that delivery's rank."""

    entry: Entry
    replaced: frozenset[int] = frozenset()


class Records:
    """The records that some entries of a journal make."""

    def __init__(self, root: Path, entries: Sequence[Entry]) -> None:
        self.root = root
        self.entries = entries
        self._rank = {entry.delivery: entry.number for entry in entries if entry.applied and entry.step != "retried"}

    def parts(self, table: str, then: Manifest | None = None) -> list[Part]:
        """The parts of a table that still hold records, and would after another delivery ``then``."""
        mine = [entry for entry in self.entries if entry.receipt.table == table and entry.applied]
        found = (self._part(entry, self._later(entry, mine, then)) for entry in mine)
        return [part for part in found if part is not None]

    def _later(self, entry: Entry, mine: Iterable[Entry], then: Manifest | None) -> list[Manifest]:
        """The whole deliveries that came after the delivery of an entry."""
        rank = self._rank[entry.delivery]
        later = [each.manifest for each in mine if each.manifest.whole and self._rank[each.delivery] > rank]
        return [*later, then] if then is not None and then.whole else later

    def _part(self, entry: Entry, later: list[Manifest]) -> Part | None:
        places = entry.manifest.places
        if any(whole.places is None for whole in later):
            return None
        replaced = frozenset[int]().union(*(whole.places for whole in later if whole.places is not None))
        if places is not None and places <= replaced:
            return None
        return Part(entry, replaced if places is None else replaced & places)

    # --- relations ----------------------------------------------------------------------------------------------

    def relation(self, table: TableDescription) -> str:
        """The records of a table as a relation of SQL, persons under the number that stands for them."""
        plain = self.unlinked(table)
        if table.name == LINKS or not columns_of(table, Kind.PERSON) or not self.has(LINKS):
            return plain
        return f"(WITH links AS MATERIALIZED {self.links()} {self.mapped(table, plain)})"

    def unlinked(self, table: TableDescription, *, traced: bool = False) -> str:
        """The records of a table, each under the number it was delivered with.

        ``traced`` adds the column ``_part``: which part of the lake a record lies in (see ``deliveries``).
        """
        more = "parse_filename(filename, true) AS _part, " if traced else ""
        whole: list[str] = []
        selects: list[str] = []
        parts = self.parts(table.name)
        gone = self._superseded(parts)
        for part in parts:
            if part.replaced or part.entry.part in gone:
                selects.append(self._remaining(table, part, gone, more))
            elif "rows" in part.entry.files:
                whole.append(self._path(part.entry, "rows"))
        if whole:
            files = rows_of(table, whole, f"filename = {str(traced).lower()}")
            selects.insert(0, f"SELECT {more}{names(table.column_names)} FROM {files}")
        return f"({' UNION ALL '.join(selects)})" if selects else empty_relation(table)

    def deliveries(self) -> dict[str, str]:
        """The delivery that each part of the lake came with."""
        return {entry.part: entry.delivery for entry in self.entries}

    def placed(self, table: TableDescription, then: Manifest) -> str:
        """The records that would stay beside a delivery, each with its part and place in the part's file."""
        parts = self.parts(table.name, then)
        gone = self._superseded(parts)
        selects = [
            self._remaining(table, part, gone, f"{text(part.entry.part)} AS _part, file_row_number AS _place, ")
            for part in parts
        ]
        empty = f"SELECT NULL::VARCHAR AS _part, NULL::BIGINT AS _place, * FROM {empty_relation(table)}"
        return f"({' UNION ALL '.join([empty, *selects])})"

    def replaced_by(self, connection: duckdb.DuckDBPyConnection, table: TableDescription, then: Manifest) -> int:
        """How many records would leave if a delivery took the place of earlier ones."""
        if not then.whole or not self.has(table.name):
            return 0
        counts = (f"(SELECT count(*) FROM {rows})" for rows in (self.unlinked(table), self.placed(table, then)))
        (found,) = connection.execute(f"SELECT {' - '.join(counts)}").fetchall()[0]
        return int(found)

    def reversals(self, table: TableDescription, then: Manifest) -> str:
        """Rows that cancel others, whether or not what they name has come."""
        files = [
            self._path(part.entry, "reversals")
            for part in self.parts(table.name, then)
            if "reversals" in part.entry.files
        ]
        if not files:
            return empty_relation(table)
        return f"(SELECT {names(table.column_names)} FROM {rows_of(table, files)})"

    def _remaining(self, table: TableDescription, part: Part, gone: Gone, more: str) -> str:
        """The rows of a part that were neither superseded nor replaced."""
        if "rows" not in part.entry.files:
            nothing = more.replace("file_row_number", "0").replace("filename", "''")
            return f"SELECT {nothing}* FROM {empty_relation(table)}"
        rows = f"SELECT {more}{names(table.column_names)} FROM {self._not_superseded(part, gone, table)}"
        if not part.replaced:
            return rows
        column = place_column(table)
        assert column is not None, "a table without places is never replaced in part"
        return f"{rows} WHERE coalesce({name(column)} NOT IN ({', '.join(map(str, sorted(part.replaced)))}), true)"

    def _not_superseded(self, part: Part, superseded: Gone, table: TableDescription | None = None) -> str:
        """The rows of a part's file, with their place in it, without those that later parts took away.

        With ``table``, in every column of it (see ``rows_of``).
        """
        files, placed = [self._path(part.entry, "rows")], "file_row_number = true, filename = true"
        rows = parquet(files, placed) if table is None else rows_of(table, files, placed)
        gone = superseded.get(part.entry.part)
        if not gone:
            return rows
        places = f"SELECT place FROM {parquet(gone)} WHERE part = {text(part.entry.part)}"
        return f"(FROM {rows} WHERE file_row_number NOT IN ({places}))"

    def _superseded(self, parts: Iterable[Part]) -> Gone:
        """For each part with superseded rows, the files that list them.

        Only parts that still hold records supersede: what a later whole delivery replaced takes nothing from anybody.
        """
        found: Gone = {}
        for part in parts:
            for other in part.entry.supersedes:
                found.setdefault(other, []).append(self._path(part.entry, "superseded"))
        return found

    def has(self, table: str) -> bool:
        """Whether any records of a table are known."""
        return any("rows" in part.entry.files for part in self.parts(table))

    def _path(self, entry: Entry, kept: Kept) -> str:
        return str(self.root / entry.files[kept].path)

    # --- one person behind several numbers ----------------------------------------------------------------------

    def links(self) -> str:
        """Each linked number with the number that stands for the person in the end, chains followed from there.

        Numbers linked in a circle stand for nobody but themselves.
        """
        parts = self.parts(LINKS)
        gone = self._superseded(parts)
        known = " UNION ALL ".join(
            f"SELECT number, person FROM {self._not_superseded(part, gone)}"
            for part in parts
            if "rows" in part.entry.files
        )
        return (
            f"(WITH RECURSIVE known AS MATERIALIZED ({known}),"
            " chain AS (SELECT number, person FROM known WHERE person NOT IN (SELECT number FROM known) UNION"
            " SELECT k.number, c.person FROM chain c JOIN known k ON k.person = c.number)"
            " SELECT number, min(person) AS person FROM chain GROUP BY number)"
        )

    def mapped(self, table: TableDescription, rows: str) -> str:
        """Rows with the numbers that stand for the persons; where ``links`` is the relation of all links."""
        cells, joins = [], []
        for place, column in enumerate(table.columns):
            cell = name(column.name)
            if column.kind is Kind.PERSON:
                joins.append(f"LEFT JOIN links l{place} ON l{place}.number = t.{cell}")
                cells.append(f"coalesce(l{place}.person, t.{cell}) AS {cell}")
            else:
                cells.append(f"t.{cell}")
        doubles = self._doubles(table, self.unlinked(table)) if table.population == "person" else ""
        return f"SELECT {', '.join(cells)} FROM {rows} t {' '.join(joins)} {doubles}"

    def _doubles(self, table: TableDescription, plain: str) -> str:
        """One row stands for a person: that of the number that stands for them, else of the smallest number linked."""
        key = name(table.key[0])
        return (
            f"WHERE t.{key} NOT IN (SELECT l.number FROM links l SEMI JOIN {plain} b ON b.{key} = l.person UNION"
            f" SELECT l.number FROM links l JOIN links o ON o.person = l.person AND o.number < l.number"
            f" SEMI JOIN {plain} b ON b.{key} = o.number)"
        )

    # --- reach --------------------------------------------------------------------------------------------------

    def delivered(self) -> list[Delivered]:
        """What the entries make known: the reach of every delivery that still holds."""
        tables = sorted({entry.receipt.table for entry in self.entries})
        reached = [
            (part, self.parts(table)) for table in tables for part in self.parts(table) if part.entry.step != "retried"
        ]
        return [each for part, others in reached if (each := self._reach(part, others)) is not None]

    def _reach(self, part: Part, others: list[Part]) -> Delivered | None:
        manifest = part.entry.manifest
        places = manifest.places
        if places is not None:
            places -= part.replaced
        elif part.replaced and not self._reaches_no_further(manifest, part, others):
            return None
        return Delivered(part.entry.receipt.table, manifest.until, manifest.since, places)

    def _reaches_no_further(self, manifest: Manifest, part: Part, others: list[Part]) -> bool:
        """Whether all that replaced some places reaches as far as this did: else it would say too much."""
        later = [other.entry.manifest for other in others if other.entry.number > part.entry.number]
        return all(
            whole.until >= manifest.until
            and (whole.since is None or (manifest.since is not None and whole.since <= manifest.since))
            for whole in later
            if whole.whole and whole.places is not None
        )
