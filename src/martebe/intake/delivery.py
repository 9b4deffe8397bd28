"""A delivery: a data file and the manifest beside it that says what the file speaks for."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

from martebe.intake import sentences
from martebe.intake.errors import ManifestError

REQUIRED = ("table", "file", "until", "rows")
MOST_BYTES = 1 << 20
LONGEST_NAME = 200
FIRST_YEAR, LAST_YEAR = 1990, 2199
KNOWN = (*REQUIRED, "places", "since", "whole", "sums", "sent_at")


@dataclass(frozen=True)
class Manifest:
    """What the sender says of a file.

    places: None is the whole country. since: None is from the beginning. sums: money columns to integer tiyn.
    whole: the file replaces all earlier deliveries of the table for these places; otherwise it adds to them.
    """

    table: str
    file: str
    until: date
    rows: int
    places: frozenset[int] | None = None
    since: date | None = None
    whole: bool = False
    sums: Mapping[str, int] | None = None
    sent_at: datetime | None = None

    def as_json(self) -> dict[str, Any]:
        """The manifest as it is written in files."""
        return {
            "table": self.table,
            "file": self.file,
            "places": None if self.places is None else sorted(self.places),
            "since": None if self.since is None else self.since.isoformat(),
            "until": self.until.isoformat(),
            "whole": self.whole,
            "rows": self.rows,
            "sums": dict(sorted((self.sums or {}).items())),
            "sent_at": None if self.sent_at is None else self.sent_at.isoformat(),
        }

    def identity(self, sha256: str) -> str:
        """The name of the delivery: the same bytes saying the same are the same delivery, whenever they are sent.

        What the manifest claims is part of it: an empty file for June is not the empty file for July.
        """
        said = {name: value for name, value in self.as_json().items() if name not in ("file", "sent_at")}
        text = json.dumps([sha256, Path(self.file).suffix.lower(), said], sort_keys=True)
        return hashlib.sha256(text.encode()).hexdigest()[:16]


def replaces(later: Manifest, earlier: Manifest) -> bool:
    """Whether a delivery took the place of what another says, or would have."""
    return later.whole and later.until >= earlier.until and overlap(later, earlier)


def overlap(one: Manifest, other: Manifest) -> bool:
    """Whether two deliveries speak for a place in common."""
    return one.places is None or other.places is None or bool(one.places & other.places)


def read_manifest(path: Path) -> Manifest:
    """The manifest in a file; raises ManifestError naming what is wrong in it."""
    try:
        if path.stat().st_size > MOST_BYTES:
            raise ValueError("too large")
        written = json.loads(path.read_text(encoding="utf-8"), object_pairs_hook=_members)
    except (OSError, ValueError, RecursionError) as error:
        raise _unusable(path.name, "a file of JSON, each field once", type(error).__name__) from None
    return manifest_from(written, path.name)


def _members(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """The members of an object. Of two with one name JSON readers take either; a manifest has to be certain."""
    found = dict(pairs)
    if len(found) < len(pairs):
        raise ValueError("a field twice")
    json.dumps(pairs, ensure_ascii=False).encode()
    return found


def manifest_from(written: object, name: str) -> Manifest:
    """The manifest in a JSON object; ``name`` is what messages call it."""
    if not isinstance(written, dict):
        raise _unusable(name, "a JSON object", type(written).__name__)
    missing = [field for field in REQUIRED if written.get(field) is None]
    unknown = sorted(set(written) - set(KNOWN))
    if missing or unknown:
        raise _unusable(name, f"the fields {', '.join(KNOWN)}", f"missing: {missing}, unknown: {unknown}")
    try:
        return _manifest(written)
    except (TypeError, ValueError, AttributeError) as error:
        raise _unusable(name, "days as YYYY-MM-DD, whole numbers, a file name without folders", str(error)) from None


def _manifest(written: dict[str, Any]) -> Manifest:
    if Path(written["file"]).name != written["file"] or written["file"] in ("", ".."):
        raise ValueError("'file' names a folder")
    if len(written["file"].encode()) > LONGEST_NAME:
        raise ValueError(f"'file' is longer than {LONGEST_NAME} bytes")
    if type(written.get("whole", False)) is not bool:
        raise ValueError("'whole' is neither true nor false")
    places, since, sent_at = (written.get(name) for name in ("places", "since", "sent_at"))
    until = date.fromisoformat(written["until"])
    if since is not None and date.fromisoformat(since) > until:
        raise ValueError("'since' lies after 'until'")
    if places is not None and not places:
        raise ValueError("'places' names none; null is the whole country")
    sent = None if sent_at is None else datetime.fromisoformat(sent_at)
    if sent is not None and (sent.tzinfo is None or not FIRST_YEAR <= sent.year <= LAST_YEAR):
        raise ValueError("'sent_at' has no zone, or no believable year")
    return Manifest(
        str(written["table"]),
        str(written["file"]),
        until,
        _whole(written["rows"]),
        None if places is None else frozenset(_whole(place) for place in places),
        None if since is None else date.fromisoformat(since),
        written.get("whole", False),
        {str(column): _whole(total) for column, total in (written.get("sums") or {}).items()},
        sent,
    )


def _whole(found: object) -> int:
    if type(found) is not int:
        raise ValueError(f"a {type(found).__name__} where a whole number belongs")
    return found


def _unusable(name: str, expected: str, found: str) -> ManifestError:
    return ManifestError(sentences.MANIFEST, name, found, expected)
