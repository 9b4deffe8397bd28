"""An open-data release: the runs that are told, rounded, entered in the register of releases, then written."""

from __future__ import annotations

import hmac
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from pathlib import Path

from martebe.disclosure import words
from martebe.disclosure.errors import DisclosureError
from martebe.disclosure.files import METADATA, metadata, observations, written
from martebe.disclosure.releases import Content, Month, Release, Releases
from martebe.disclosure.rounding import BASE, LEAST_KEY, METHOD, VERSION, protected
from martebe.disclosure.table import LEVELS, Table, counted
from martebe.figures import Country, RunStamp
from martebe.register import Register, Run


def read_key(path: Path) -> bytes:
    """The secret key in a file. Raises DisclosureError for one that is too short, OSError where there is none."""
    key = path.read_bytes()
    if len(key) < LEAST_KEY:
        raise DisclosureError(words.SHORT_KEY, len(key), LEAST_KEY)
    return key


@dataclass(frozen=True)
class Made:
    """A release before it is entered. months: as they are published. files: the counts, by name, without metadata."""

    months: tuple[Table, ...]
    content: Content
    files: Mapping[str, bytes]

    def whole(self, release: Release, runs: Iterable[RunStamp], *, made_up: bool) -> dict[str, bytes]:
        """All files of the entered release, the metadata among them."""
        return {**self.files, METADATA: metadata(json.loads(release.line), runs, made_up=made_up)}


def made(months: Iterable[Table], country: Country, key: bytes) -> Made:
    """Protect true counts, in the order of their first release, and write them."""
    tables = tuple(protected(months, key))
    files = written([each for table in tables for each in observations(table, country)])
    return Made(tables, _content(tables, files, key), files)


def publish(
    register: Register, country: Country, releases: Releases, key: bytes, at: datetime, out: Path, *, made_up: bool
) -> Release:
    """Release the counts of every day of the register into a folder, and enter the release.

    A day released before is told from the run that it was released from; any other from its run of latest knowledge.
    Nothing is written where the release is refused: DisclosureError, and what ``counted`` raises. made_up: whether the
    people counted do not exist, which the metadata then says.
    """
    with releases.alone():
        runs = _runs(register, releases.all())
        release_made = made((counted(run, country) for run in runs), country, key)
        release = releases.add(release_made.content, at)
        out.mkdir(parents=True, exist_ok=True)
        for name, content in release_made.whole(release, map(RunStamp.of, runs), made_up=made_up).items():
            (out / name).write_bytes(content)
    return release


def _runs(register: Register, earlier: Sequence[Release]) -> list[Run]:
    """Those of the last release in its order, then days that are new, oldest first."""
    released = earlier[-1].content.months if earlier else ()
    found = [run for month in released if (run := register.find(month.run)) is not None]
    days = {month.day for month in released}
    register.latest()  # says so where there is none
    new = {run.certificate.day: run for run in register.runs() if run.certificate.day not in days}
    return [*found, *new.values()]


def _content(tables: Sequence[Table], files: Mapping[str, bytes], key: bytes) -> Content:
    """What the register of releases keeps of a release."""
    return Content(
        f"{METHOD}, base {BASE}, version {VERSION}",
        hmac.digest(key, b"Which key is this?", sha256).hex()[:16],
        tuple(f"{level.place} x {level.status}" for level in LEVELS),
        tuple(Month(table.day, table.run, table.run_digest, table.digest) for table in tables),
        {name: sha256(content).hexdigest() for name, content in files.items()},
    )
