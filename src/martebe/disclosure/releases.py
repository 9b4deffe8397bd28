"""The register of releases: what was published, how and from what; it refuses what could be compared to disclose."""

from __future__ import annotations

import fcntl
import json
import os
from abc import ABC, abstractmethod
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from datetime import date, datetime
from hashlib import sha256
from pathlib import Path
from typing import Any

from martebe.disclosure import words
from martebe.disclosure.errors import DisclosureError


@dataclass(frozen=True)
class Month:
    """A day that was published: the run behind it and the digest of its published cells."""

    day: date
    run: str
    run_digest: str
    cells: str


@dataclass(frozen=True)
class Content:
    """What a release tells and how it was made.

    key: a reference by which the secret key is recognised; the key itself stays outside. levels: what was counted by.
    months: in the order of their first release. files: SHA-256 by name.
    """

    method: str
    key: str
    levels: tuple[str, ...]
    months: tuple[Month, ...]
    files: Mapping[str, str]


@dataclass(frozen=True)
class Release:
    """A line of the register. previous: the digest of the line before; empty in the first."""

    number: int
    at: datetime
    content: Content
    previous: str

    @property
    def line(self) -> str:
        """The release as the register holds it."""
        return json.dumps(asdict(self), ensure_ascii=False, sort_keys=True, default=lambda value: value.isoformat())

    @property
    def digest(self) -> str:
        """The fingerprint that the next line repeats."""
        return sha256(self.line.encode()).hexdigest()


class ReleaseRegister(ABC):
    """A register of releases that only grows, each line bound to the one before. Where lines are kept is for others."""

    @abstractmethod
    def lines(self) -> list[str]:
        """The lines, oldest first."""

    @abstractmethod
    def append(self, line: str) -> None:
        """Keep one more line for good."""

    def all(self) -> list[Release]:
        """Every release, oldest first. Raises DisclosureError where a line was changed, added between or removed."""
        found: list[Release] = []
        for number, line in enumerate(self.lines(), 1):
            release = _read(line)
            previous = found[-1].digest if found else ""
            if release is None or (release.number, release.previous, release.line) != (number, previous, line):
                raise DisclosureError(words.CHANGED_REGISTER, number)
            found.append(release)
        return found

    def add(self, content: Content, at: datetime) -> Release:
        """Enter a release, while no other does; the same as the last is not entered again, and the last is given.

        Raises DisclosureError for one that can be compared with an earlier to disclose: other keys or methods, a day
        published otherwise, or a day left out that the months after it were rounded in accordance with.
        """
        earlier = self.all()
        for release in earlier:
            refuse_comparable(content, release)
        if earlier and earlier[-1].content == content:
            return earlier[-1]
        release = Release(len(earlier) + 1, at, content, earlier[-1].digest if earlier else "")
        self.append(release.line)
        return release


class Releases(ReleaseRegister):
    """The register of releases in a file."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def lines(self) -> list[str]:
        """The lines of the file, where there is one."""
        return self.path.read_text(encoding="utf-8").splitlines() if self.path.exists() else []

    def append(self, line: str) -> None:
        """Add a line, which is on the disk when this returns."""
        with self.path.open("a", encoding="utf-8") as register:
            register.write(line + "\n")
            register.flush()
            os.fsync(register.fileno())

    @contextmanager
    def alone(self) -> Iterator[None]:
        """Wait to be the only one who releases."""
        self.path.parent.mkdir(parents=True, exist_ok=True)
        with self.path.open("a", encoding="utf-8") as held:
            fcntl.flock(held, fcntl.LOCK_EX)
            yield


def refuse_comparable(content: Content, earlier: Release) -> None:
    """Raises DisclosureError where two releases side by side would tell more than each."""
    before = earlier.content
    if content.key != before.key:
        raise DisclosureError(words.OTHER_KEY, earlier.number)
    if (content.method, content.levels) != (before.method, before.levels):
        made = [f"{each.method}; {', '.join(each.levels)}" for each in (before, content)]
        raise DisclosureError(words.OTHER_METHOD, earlier.number, *made)
    now = {month.day: month for month in content.months}
    for month in before.months:
        if month.day not in now:
            raise DisclosureError(words.MISSING, month.day, earlier.number, month.run)
        if now[month.day] != month:
            raise DisclosureError(words.NOT_AS_RELEASED, month.day, earlier.number, month.run)


def _read(line: str) -> Release | None:
    """A release from its line; None for what is none."""
    try:
        return _release(json.loads(line))
    except (ValueError, KeyError, TypeError):
        return None


def _release(written: Mapping[str, Any]) -> Release:
    told = content_of(written["content"])
    return Release(written["number"], datetime.fromisoformat(written["at"]), told, written["previous"])


def content_of(written: Mapping[str, Any]) -> Content:
    """What a release tells, from JSON."""
    months = tuple(Month(**month | {"day": date.fromisoformat(month["day"])}) for month in written["months"])
    return Content(**{**written, "levels": tuple(written["levels"]), "months": months})
