"""The files of a delivery: what a workbench found, written to the lake in Parquet."""

from __future__ import annotations

from pathlib import Path

import duckdb

from martebe.intake.checks import has_rows
from martebe.intake.journal import File, Kept
from martebe.intake.quarantine import quarantined_rows
from martebe.intake.sift import accepted_rows, reversing_rows
from martebe.intake.sql import text
from martebe.intake.storage import publish, sha256_of
from martebe.rules.tables import TableDescription

# The second version of Parquet writes numbers in order as differences: smaller, and faster both ways.
OPTIONS = "FORMAT parquet, PARQUET_VERSION v2, COMPRESSION zstd, COMPRESSION_LEVEL 1, ROW_GROUP_SIZE 122880"
FOLDERS: dict[Kept, str] = {
    "rows": "tables",
    "superseded": "superseded",
    "reversals": "reversals",
    "quarantine": "quarantine",
    "flags": "flags",
}
SUPERSEDED = "SELECT DISTINCT part, place FROM superseded ORDER BY ALL"
FLAGS = 'SELECT DISTINCT _row AS row, code, "column" FROM flagged ORDER BY ALL'


class PartWriter:
    """Writes the files of one part of one table; each is whole in the lake before the next is begun."""

    def __init__(
        self, connection: duckdb.DuckDBPyConnection, table: TableDescription, root: Path, folder: Path, part: str
    ) -> None:
        self.connection = connection
        self.table = table
        self.root = root
        self.folder = folder
        self.part = part

    def records(self) -> dict[Kept, File]:
        """Accepted rows, those that cancel others, the earlier rows they supersede, and the marks they bear."""
        return {
            **self._write("rows", accepted_rows(self.table)),
            **self._write_any("left_out WHERE fate = 'reversal'", "reversals", reversing_rows(self.table)),
            **self._write_any("superseded", "superseded", SUPERSEDED),
            **self._write_any("flagged", "flags", FLAGS),
        }

    def quarantine(self, *, made_up: bool) -> dict[Kept, File]:
        """Rows set apart."""
        if not has_rows(self.connection, "faults"):
            return {}
        return self._write("quarantine", quarantined_rows(self.connection, self.table, made_up=made_up))

    def _write_any(self, relation: str, kept: Kept, query: str) -> dict[Kept, File]:
        """One file, where a relation holds what it would be made from: mostly none does, and asking is cheap."""
        return self._write(kept, query) if has_rows(self.connection, relation) else {}

    def _write(self, kept: Kept, query: str) -> dict[Kept, File]:
        """One file, or none where there is nothing to keep."""
        unfinished = self.folder / f"{kept}.parquet"
        copied = self.connection.execute(f"COPY ({query}) TO {text(str(unfinished))} ({OPTIONS})").fetchone()
        assert copied is not None, "COPY says how many rows it wrote"
        if copied[0] == 0:
            return {}
        path = f"{FOLDERS[kept]}/{self.table.name}/{self.part}.parquet"
        sha256 = sha256_of(unfinished)
        publish(unfinished, self.root / path)
        return {kept: File(path, copied[0], sha256)}
