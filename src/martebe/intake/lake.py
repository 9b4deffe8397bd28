"""The lake: a folder with every delivery's raw bytes, its journal, and the records that follow from both.

lake.json      format, and whether the people are made up
raw/           bytes as they came, each under its SHA-256
deliveries/    the journal (see ``journal``)
tables/, superseded/, reversals/, quarantine/, flags/     <table>/<part>.parquet
"""

from __future__ import annotations

import hashlib
import json
import shutil
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path

from martebe.intake import sentences
from martebe.intake.errors import LakeError
from martebe.intake.journal import Entry, Journal
from martebe.intake.quarantine import Repairs
from martebe.intake.receipt import Receipt
from martebe.intake.reception import Reception
from martebe.intake.records import Records
from martebe.intake.storage import sha256_of, write_text
from martebe.intake.terms import Terms
from martebe.rules.coverage import Coverage
from martebe.rules.tables import TableDescription

FORMAT = 1
BEGUN = ("raw", "deliveries")


def _is_content(path: Path) -> bool:
    """Whether a file or folder is more than what a run leaves that was killed while it made a lake."""
    return path.name != "lake.json.new" and (path.name not in BEGUN or not path.is_dir() or any(path.iterdir()))


class Lake:
    """What the registers delivered, as it was known at any moment. Use ``create`` or ``open``."""

    def __init__(self, root: Path, *, made_up: bool) -> None:
        self.root = root
        self.made_up = made_up
        self.journal = Journal(root / "deliveries")

    @classmethod
    def create(cls, path: Path, *, made_up: bool = False) -> Lake:
        """Make an empty lake in a folder that is not there yet, or is empty. Raises LakeError otherwise."""
        if path.exists() and (not path.is_dir() or any(map(_is_content, path.iterdir()))):
            raise LakeError(sentences.NOT_EMPTY, path.name)
        for folder in BEGUN:
            (path / folder).mkdir(parents=True, exist_ok=True)
        write_text(path / "lake.json", json.dumps({"format": FORMAT, "made_up": made_up}))
        return cls(path, made_up=made_up)

    @classmethod
    def open(cls, path: Path) -> Lake:
        """The lake in a folder. Raises LakeError where there is none, or one of another format."""
        try:
            written = json.loads((path / "lake.json").read_text(encoding="utf-8"))
            found, made_up = written["format"], written["made_up"]
        except (OSError, ValueError, KeyError, TypeError):
            raise LakeError(sentences.NO_LAKE, path.name) from None
        if found != FORMAT:
            raise LakeError(sentences.OLDER if found < FORMAT else sentences.NEWER, path.name, found)
        return cls(path, made_up=made_up is True)

    # --- taking in ----------------------------------------------------------------------------------------------

    def receive(self, manifest: Path, table: TableDescription, received_at: datetime, terms: Terms) -> Receipt:
        """Take in the delivery that a manifest describes; its file lies beside it.

        The same bytes with the same claims give the same receipt again. Raises ManifestError and LakeError; a file
        that cannot be read gives a receipt that says so.
        """
        return Reception(self.root, self.journal, terms, made_up=self.made_up).receive(manifest, table, received_at)

    def release(
        self, delivery: str, table: TableDescription, at: datetime, terms: Terms, *, by: str, second: str
    ) -> Receipt:
        """Apply a held delivery, known from ``at`` on, confirmed by two different persons. Raises LakeError."""
        return Reception(self.root, self.journal, terms, made_up=self.made_up).release(
            delivery, table, at, (by, second)
        )

    def retry(
        self,
        delivery: str,
        table: TableDescription,
        at: datetime,
        terms: Terms,
        *,
        repairs: Repairs | None = None,
        by: str = "",
        second: str = "",
    ) -> Receipt:
        """Try the quarantined rows of a delivery again, with repairs that two persons confirm, or without any.

        Rows that now pass become records known from ``at`` on; the others stay in quarantine.
        """
        reception = Reception(self.root, self.journal, terms, made_up=self.made_up)
        return reception.retry(delivery, table, at, repairs or {}, (by, second))

    # --- looking ------------------------------------------------------------------------------------------------

    def known(self, known_at: datetime) -> list[Entry]:
        """What had happened by a moment, itself included."""
        return [entry for entry in self.journal.entries() if entry.known_from <= known_at]

    def deliveries(self, known_at: datetime) -> list[Entry]:
        """The latest entry on each delivery, in the order in which they came: what became of it."""
        return list({entry.delivery: entry for entry in self.known(known_at) if entry.step != "retried"}.values())

    def records(self, known_at: datetime) -> Records:
        """The records as they were known at a moment."""
        return Records(self.root, self.known(known_at))

    def source(self, table: TableDescription, known_at: datetime) -> str:
        """A relation of DuckDB's SQL with the records of a table; empty, with its types, where none are known."""
        return self.records(known_at).relation(table)

    def coverage(self, known_at: datetime, delays: Mapping[str, int]) -> Coverage:
        """Which tables were delivered for which places and days; held and refused deliveries do not count."""
        return Coverage(self.records(known_at).delivered(), delays)

    def quarantined(self, known_at: datetime) -> dict[str, Path]:
        """For each delivery with rows in quarantine, the Parquet file: row, code, column, repair, cells."""
        latest = {entry.delivery: entry for entry in self.known(known_at)}
        return {
            delivery: self.root / entry.files["quarantine"].path
            for delivery, entry in latest.items()
            if "quarantine" in entry.files
        }

    # --- proving ------------------------------------------------------------------------------------------------

    def digest(self, known_at: datetime) -> str:
        """A fingerprint of all that is known at a moment: what came, what became of it, the bytes of every record."""
        digest = hashlib.sha256()
        for entry in self.known(known_at):
            digest.update(json.dumps(entry.as_json(), sort_keys=True).encode())
        return digest.hexdigest()

    def damaged(self) -> list[str]:
        """The files of the lake that are missing or whose bytes are not those the journal names.

        Where the journal itself is broken, its entries are named and nothing else: they are not to be believed.
        """
        if broken := self.journal.broken():
            return [f"{self.journal.folder.name}/{name}" for name in broken]
        expected = {file.path: file.sha256 for entry in self.journal.entries() for file in entry.files.values()}
        expected |= {f"raw/{entry.receipt.sha256}": entry.receipt.sha256 for entry in self.journal.entries()}
        return [path for path, sha256 in sorted(expected.items()) if not self._is_whole(path, sha256)]

    def _is_whole(self, path: str, sha256: str) -> bool:
        return (self.root / path).is_file() and sha256_of(self.root / path) == sha256

    def rebuild(self, into: Path, tables: Mapping[str, TableDescription], terms: Terms) -> Lake:
        """Make the lake again in another folder from raw bytes and journal alone.

        With the same tables, terms and version of DuckDB it has the same digest at every moment.
        """
        rebuilt = Lake.create(into, made_up=self.made_up)
        reception = Reception(rebuilt.root, rebuilt.journal, terms, made_up=self.made_up)
        for entry in self.journal.entries():
            for sha256 in filter(None, (entry.receipt.sha256, entry.repairs)):
                shutil.copyfile(self.root / "raw" / sha256, rebuilt.root / "raw" / sha256)
            reception.repeat(entry, tables[entry.receipt.table])
        return rebuilt
