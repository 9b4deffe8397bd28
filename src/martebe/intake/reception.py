"""The steps of taking a delivery in, in the order that keeps every promise: raw bytes first, the journal last.

Until the journal's entry has its name nothing has happened; a run that is killed leaves files that nobody reads and the
next run clears away or writes again.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import duckdb

from martebe.intake import problems, sentences
from martebe.intake.checks import place_column
from martebe.intake.delivery import Manifest, read_manifest, replaces
from martebe.intake.errors import LakeError, ManifestError, RefusedError, refuse
from martebe.intake.holds import reasons_to_hold
from martebe.intake.journal import Entry, Journal
from martebe.intake.parts import PartWriter
from martebe.intake.quarantine import Repairs, rows_to_retry
from martebe.intake.readers import read_file
from martebe.intake.receipt import Finding, Receipt, Share
from martebe.intake.records import Records
from martebe.intake.sift import Sifted, sift, workbench
from martebe.intake.storage import copy_hashed, only_writer, publish
from martebe.intake.terms import Terms
from martebe.people.names import same_name
from martebe.rules.tables import TableDescription

NOBODY = ("", "")


class Reception:
    """One run of intake on a lake."""

    def __init__(self, root: Path, journal: Journal, terms: Terms, *, made_up: bool) -> None:
        self.root = root
        self.journal = journal
        self.terms = terms
        self.made_up = made_up

    # --- the three things that can happen ------------------------------------------------------------------------

    def receive(self, path: Path, table: TableDescription, at: datetime) -> Receipt:
        """Take in the delivery that a manifest describes."""
        manifest = read_manifest(path)
        data = path.with_name(manifest.file)
        if data.is_symlink() or not data.is_file():
            raise ManifestError(sentences.NO_FILE, manifest.file)
        with self._alone() as folder:
            sha256 = self._store_raw(data, folder)
            self.terms.progress("stored", 0.1)
            return self._received(manifest, sha256, table, at, folder).receipt

    def release(self, delivery: str, table: TableDescription, at: datetime, persons: tuple[str, str]) -> Receipt:
        """Apply a held delivery that two persons confirmed."""
        _two_persons(persons)
        with self._alone() as folder:
            return self._released(delivery, table, at, persons, folder).receipt

    def retry(
        self, delivery: str, table: TableDescription, at: datetime, repairs: Repairs, persons: tuple[str, str]
    ) -> Receipt:
        """Try quarantined rows again."""
        if repairs:
            _two_persons(persons)
            _of_the_table(repairs, table)
        with self._alone() as folder:
            stored = self._store_repairs(repairs, folder) if repairs else None
            return self._retried(delivery, table, at, persons, stored, folder).receipt

    def repeat(self, entry: Entry, table: TableDescription) -> None:
        """Do once more what an entry tells of; the raw bytes are in place."""
        persons = (*entry.persons, *NOBODY)[:2]
        with self._alone() as folder:
            if entry.step == "received":
                self._received(entry.manifest, entry.receipt.sha256, table, entry.known_from, folder)
            elif entry.step == "released":
                self._released(entry.delivery, table, entry.known_from, (persons[0], persons[1]), folder)
            else:
                pair = (persons[0], persons[1])
                self._retried(entry.delivery, table, entry.known_from, pair, entry.repairs, folder)

    # --- how ----------------------------------------------------------------------------------------------------

    def _received(self, manifest: Manifest, sha256: str, table: TableDescription, at: datetime, folder: Path) -> Entry:
        entries = self.journal.entries()
        if manifest.table != table.name:
            raise ManifestError(sentences.OTHER_TABLE, manifest.table, table.name)
        name = manifest.identity(sha256)
        known = [entry for entry in entries if entry.delivery == name]
        if known:
            return known[0]
        blank = Receipt(name, table.name, "refused", at, sha256, self._size(sha256), 0, {}, {})
        entry = Entry(self._next(at), "received", at, name, manifest, blank)
        try:
            entry = self._sifted(entry, table, folder)
        except RefusedError as refusal:
            entry = replace(entry, receipt=_refused(blank, manifest, table, refusal))
        self.journal.append(entry)
        return entry

    def _released(
        self, delivery: str, table: TableDescription, at: datetime, persons: tuple[str, str], folder: Path
    ) -> Entry:
        held = self._latest(delivery)
        if held.receipt.outcome != "held":
            raise LakeError(sentences.NOT_HELD, delivery)
        if any(replaces(each.manifest, held.manifest) for each in self._since(delivery) if each.applied):
            raise LakeError(sentences.REPLACED, delivery)
        number = self._next(at)
        entry = replace(
            held, number=number, step="released", known_from=at, part=f"{delivery}-{number}", files={}, persons=persons
        )
        entry = self._sifted(entry, table, folder)
        self.journal.append(entry)
        return entry

    def _retried(
        self,
        delivery: str,
        table: TableDescription,
        at: datetime,
        persons: tuple[str, str],
        repairs: str | None,
        folder: Path,
    ) -> Entry:
        last = self._latest(delivery)
        if "quarantine" not in last.files or not last.applied:
            raise LakeError(sentences.NO_QUARANTINE, delivery)
        if not any(
            part.entry.delivery == delivery for part in Records(self.root, self.journal.entries()).parts(table.name)
        ):
            raise LakeError(sentences.REPLACED, delivery)
        number = self._next(at)
        entry = replace(
            last, number=number, step="retried", known_from=at, part=f"{delivery}-{number}", files={}, supersedes=(),
            persons=tuple(person for person in persons if person), repairs=repairs,
        )  # fmt: skip
        entry = self._sifted(entry, table, folder, self.root / last.files["quarantine"].path)
        self.journal.append(entry)
        return entry

    def _sifted(self, entry: Entry, table: TableDescription, folder: Path, quarantine: Path | None = None) -> Entry:
        """Judge the rows of an entry and write what follows; raises RefusedError."""
        earlier = [each for each in self.journal.entries() if each.receipt.table == table.name]
        records = Records(self.root, self.journal.entries())
        manifest = entry.manifest if entry.step != "retried" else replace(entry.manifest, whole=False)
        _refuse_part_of_places(table, manifest, records)
        with workbench(self.terms, folder) as connection:
            if quarantine is None:
                raw = self.root / "raw" / entry.receipt.sha256
                source = read_file(raw, manifest.file, table, folder, connection)
            else:
                source = rows_to_retry(connection, quarantine, table, self._repairs(entry.repairs))
            later = frozenset(each.part for each in self._since(entry.delivery))
            sifted = sift(connection, source, table, manifest, records, later, self.terms, made_up=self.made_up)
            holds: tuple[Finding, ...] = ()
            if entry.step == "received":
                replaced = records.replaced_by(connection, table, manifest)
                holds = reasons_to_hold(connection, table, manifest, sifted, self.terms, earlier, replaced)
            receipt = _judged(entry.receipt, sifted, holds)
            return self._written(connection, replace(entry, receipt=receipt), table, folder)

    def _written(
        self, connection: duckdb.DuckDBPyConnection, entry: Entry, table: TableDescription, folder: Path
    ) -> Entry:
        """The entry with the files that follow from it, each whole before the next is begun."""
        writer = PartWriter(connection, table, self.root, folder, entry.part)
        files = writer.quarantine(made_up=self.made_up)
        supersedes: tuple[str, ...] = ()
        if entry.applied:
            files |= writer.records()
            parts = connection.execute("SELECT DISTINCT part FROM superseded ORDER BY part").fetchall()
            supersedes = tuple(part for (part,) in parts)
        self.terms.progress("written", 1.0)
        return replace(entry, files=files, supersedes=supersedes)

    # --- the folder ---------------------------------------------------------------------------------------------

    @contextmanager
    def _alone(self) -> Iterator[Path]:
        """A folder for unfinished files, while nobody else writes; what a killed run left in it is cleared."""
        with only_writer(self.root / "lake.lock"):
            folder = self.root / "unfinished"
            shutil.rmtree(folder, ignore_errors=True)
            folder.mkdir()
            try:
                yield folder
            except OSError as error:
                raise LakeError(sentences.DISK, error.strerror or type(error).__name__) from None
            except (duckdb.OutOfMemoryException, duckdb.IOException) as error:
                raise LakeError(sentences.DISK, type(error).__name__) from None
            finally:
                shutil.rmtree(folder, ignore_errors=True)

    def _store_raw(self, data: Path, folder: Path) -> str:
        sha256 = copy_hashed(data, folder / "raw")
        if not (self.root / "raw" / sha256).exists():
            publish(folder / "raw", self.root / "raw" / sha256)
        return sha256

    def _store_repairs(self, repairs: Repairs, folder: Path) -> str:
        written = folder / "repairs.json"
        written.write_text(
            json.dumps({str(row): dict(cells) for row, cells in repairs.items()}, sort_keys=True), encoding="utf-8"
        )
        return self._store_raw(written, folder)

    def _repairs(self, sha256: str | None) -> Repairs:
        if sha256 is None:
            return {}
        written = json.loads((self.root / "raw" / sha256).read_text(encoding="utf-8"))
        return {int(row): cells for row, cells in written.items()}

    def _size(self, sha256: str) -> int:
        return (self.root / "raw" / sha256).stat().st_size

    def _latest(self, delivery: str) -> Entry:
        found = [entry for entry in self.journal.entries() if entry.delivery == delivery]
        if not found:
            raise LakeError(sentences.UNKNOWN, delivery)
        return found[-1]

    def _since(self, delivery: str) -> list[Entry]:
        """What happened to other deliveries of its table since a delivery was received."""
        entries = self.journal.entries()
        first = next((place for place, each in enumerate(entries) if each.delivery == delivery), len(entries))
        table = {each.receipt.table for each in entries[first : first + 1]}
        return [each for each in entries[first:] if each.delivery != delivery and each.receipt.table in table]

    def _next(self, at: datetime) -> int:
        """The number of the next entry. What is known only grows, so time may stand still but not go back."""
        if at.tzinfo is None:
            raise LakeError(sentences.NO_ZONE, at.isoformat())
        entries = self.journal.entries()
        if entries and at < entries[-1].known_from:
            raise LakeError(sentences.BACK_IN_TIME, at.isoformat(), entries[-1].known_from.isoformat())
        return len(entries) + 1


# --- receipts ---------------------------------------------------------------------------------------------------


def _judged(receipt: Receipt, sifted: Sifted, holds: tuple[Finding, ...]) -> Receipt:
    """The receipt of a file that could be read. A held batch is held row for row: nothing of it is applied."""
    whole = {"held": Share(sifted.rows, sifted.sums)}
    return replace(
        receipt,
        outcome="held" if holds else "accepted",
        rows=sifted.rows,
        sums=sifted.sums,
        fates=whole if holds else sifted.fates,
        findings=sifted.findings,
        holds=holds,
        flags=() if holds else sifted.flags,
        cancelled=0 if holds else sifted.cancelled,
        superseded=0 if holds else sifted.superseded,
    )


def _refused(receipt: Receipt, manifest: Manifest, table: TableDescription, refusal: RefusedError) -> Receipt:
    """The receipt of a file that could not be read: all that its sender claims is refused."""
    finding = Finding(refusal.problem.code(table), refusal.words, offset=refusal.offset, line=refusal.line)
    sums = dict(manifest.sums or {})
    return replace(
        receipt, rows=manifest.rows, sums=sums, fates={"refused": Share(manifest.rows, sums)}, findings=(finding,)
    )


def _refuse_part_of_places(table: TableDescription, manifest: Manifest, records: Records) -> None:
    """A table whose rows bear no place can only be replaced for all places of a former file at once."""
    if place_column(table) is None and any(part.replaced for part in records.parts(table.name, manifest)):
        raise refuse(problems.PART_OF_PLACES)


# --- refusals ---------------------------------------------------------------------------------------------------


def _of_the_table(repairs: Repairs, table: TableDescription) -> None:
    columns = {column for cells in repairs.values() for column in cells}
    if unknown := sorted(columns - set(table.column_names)):
        raise LakeError(sentences.REPAIRED_COLUMNS, ", ".join(unknown), ", ".join(table.column_names))


def _two_persons(persons: tuple[str, str]) -> None:
    one, two = (same_name(person) for person in persons)
    if not one or not two or one == two:
        raise LakeError(sentences.TWO_PERSONS)
