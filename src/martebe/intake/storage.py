"""Files that are there whole or not at all: written aside, forced to disk, then renamed; one writer at a time."""

from __future__ import annotations

import fcntl
import hashlib
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from martebe.intake import sentences
from martebe.intake.errors import LakeBusyError

CHUNK = 1 << 22


def sha256_of(path: Path) -> str:
    """The SHA-256 of a file, in hexadecimal."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def copy_hashed(source: Path, target: Path) -> str:
    """Copy a file and return the SHA-256 of exactly the bytes that were copied."""
    digest = hashlib.sha256()
    with os.fdopen(_open_itself(source), "rb") as reading, target.open("wb") as writing:
        while chunk := reading.read(CHUNK):
            digest.update(chunk)
            writing.write(chunk)
    return digest.hexdigest()


def _open_itself(path: Path) -> int:
    """Open a file, and never what a link that took its place points to."""
    return os.open(path, os.O_RDONLY | os.O_NOFOLLOW)


def publish(written: Path, final: Path) -> None:
    """Give a finished file its name, so that after a crash it is there whole or not at all."""
    _force(written)
    final.parent.mkdir(parents=True, exist_ok=True)
    written.replace(final)
    _force(final.parent)


def write_text(final: Path, text: str) -> None:
    """Write a small file as ``publish`` does."""
    written = final.with_name(final.name + ".new")
    written.write_text(text, encoding="utf-8")
    publish(written, final)


def _force(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


@contextmanager
def only_writer(path: Path) -> Iterator[None]:
    """Be the only one who writes; raises LakeBusyError at once if somebody else is. A killed run frees the lock."""
    with path.open("a") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise LakeBusyError(sentences.BUSY) from None
        yield
