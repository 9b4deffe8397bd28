"""The journal of a lake: one immutable file for each thing that happened, in order. It is the truth.

An entry is written last. Whatever lies in the lake and is named by no entry does not exist. Each file holds the SHA-256
of the one before, so that no entry can be changed, dropped or slipped in without breaking the chain after it; how the
chain ends is known by whoever keeps ``Lake.digest`` elsewhere. Files from before there was a chain begin the journal.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from itertools import pairwise
from pathlib import Path
from typing import Any, Literal

from martebe.intake.delivery import Manifest, manifest_from
from martebe.intake.receipt import Receipt, receipt_from
from martebe.intake.storage import sha256_of, write_text

Step = Literal["received", "released", "retried"]
Kept = Literal["rows", "superseded", "reversals", "quarantine", "flags"]


@dataclass(frozen=True)
class File:
    """A file of the lake: its path inside it, how many rows, and the SHA-256 that it must have."""

    path: str
    rows: int
    sha256: str


@dataclass(frozen=True)
class Entry:
    """Something that happened to a delivery, known from ``known_from`` on.

    number: its place in the journal. part: the name of its files. files: by what they hold. supersedes: the parts of
    which rows leave the records. persons: who confirmed it. repairs: the SHA-256 of the repairs that were applied.
    """

    number: int
    step: Step
    known_from: datetime
    part: str
    manifest: Manifest
    receipt: Receipt
    files: Mapping[Kept, File] = field(default_factory=dict)
    supersedes: tuple[str, ...] = ()
    persons: tuple[str, ...] = ()
    repairs: str | None = None

    @property
    def delivery(self) -> str:
        """The delivery it is about."""
        return self.receipt.delivery

    @property
    def applied(self) -> bool:
        """Whether it made records."""
        return self.receipt.outcome == "accepted"

    def as_json(self) -> dict[str, Any]:
        """The entry as it is written."""
        return {
            "number": self.number,
            "step": self.step,
            "known_from": self.known_from.isoformat(),
            "part": self.part,
            "manifest": self.manifest.as_json(),
            "receipt": self.receipt.as_json(),
            "files": {kept: vars(file) for kept, file in self.files.items()},
            "supersedes": list(self.supersedes),
            "persons": list(self.persons),
            "repairs": self.repairs,
        }


def read_entry(path: Path) -> Entry:
    """An entry from its file."""
    return entry_from(json.loads(path.read_text(encoding="utf-8")), path.name)


def entry_from(written: Mapping[str, Any], where: str) -> Entry:
    """An entry as ``as_json`` wrote it; ``where`` names the place for messages."""
    return Entry(
        written["number"],
        written["step"],
        datetime.fromisoformat(written["known_from"]),
        written["part"],
        manifest_from(written["manifest"], where),
        receipt_from(written["receipt"]),
        {kept: File(**file) for kept, file in written["files"].items()},
        tuple(written["supersedes"]),
        tuple(written["persons"]),
        written["repairs"],
    )


class Journal:
    """The entries of a folder, read once each: they never change."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._read: dict[str, Entry] = {}

    def entries(self) -> list[Entry]:
        """All entries, in order."""
        for path in self.folder.glob("*.json"):
            if path.name not in self._read:
                self._read[path.name] = read_entry(path)
        return [self._read[name] for name in sorted(self._read)]

    def append(self, entry: Entry) -> None:
        """Add an entry; from this moment on it has happened."""
        files = self._files()
        written = entry.as_json() | {PREVIOUS: sha256_of(files[-1]) if files else NOTHING_BEFORE}
        name = f"{entry.number:08d}-{entry.part}.json"
        write_text(self.folder / name, json.dumps(written, ensure_ascii=False, indent=1, sort_keys=True))

    def broken(self) -> list[str]:
        """The names of files that were changed, dropped, moved or cut, as far as the next ones tell."""
        files = self._files()
        said = [_previous(path) for path in files]
        found = [path.name for path, previous in zip(files, said, strict=True) if previous is UNREADABLE]
        if files and said[0] not in (None, NOTHING_BEFORE, UNREADABLE):
            found.append(_before(files[0]))
        for (before, earlier), (path, previous) in pairwise(zip(files, said, strict=True)):
            begun = earlier is not None
            if previous is not UNREADABLE and (begun or previous is not None) and previous != sha256_of(before):
                found.append(before.name if _number(before) == _number(path) - 1 else _before(path))
        return sorted(set(found))

    def _files(self) -> list[Path]:
        return sorted(self.folder.glob("*.json"))


PREVIOUS = "previous"
NOTHING_BEFORE = ""
UNREADABLE = "unreadable"


def _previous(path: Path) -> str | None:
    """What an entry says the file before it is; None where it was written before there was a chain."""
    try:
        said = json.loads(path.read_bytes()).get(PREVIOUS)
    except (ValueError, AttributeError):
        return UNREADABLE
    return said if said is None else str(said)


def _number(path: Path) -> int:
    return int(path.name.partition("-")[0])


def _before(path: Path) -> str:
    """The place of the entry that is missing before a file."""
    return f"{_number(path) - 1:08d}"
