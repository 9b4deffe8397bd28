"""Forms copied from a device: one XML, or a ZIP of its folder, opened without trusting what it says of itself."""

from __future__ import annotations

import stat
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import BinaryIO

from martebe.office.rounds.errors import RefusedBundleError
from martebe.office.rounds.reading import LARGEST

MOST_FILES = 5_000
LARGEST_FILE = 5 * 1024 * 1024
LARGEST_WHOLE = 256 * 1024 * 1024
MOST_TIMES = 100
"""Unpacked bytes for one packed byte."""
SMALL = 64 * 1024
"""A file below this may be packed as tight as it likes."""
_CHUNK = 64 * 1024
_ARCHIVES = (b"PK\x03\x04", b"PK\x05\x06", b"\x1f\x8b", b"7z\xbc\xaf", b"Rar!", b"BZh", b"\xfd7zXZ")


@dataclass(frozen=True)
class Packed:
    """One form and the files beside it, by name."""

    xml: bytes
    files: Mapping[str, bytes]


def unpacked(upload: BinaryIO) -> Iterator[Packed]:
    """The forms of an upload, one after the other. Raises RefusedBundleError before the first one is given."""
    upload.seek(0)
    beginning = upload.read(4)
    upload.seek(0)
    if beginning[:2] != b"PK":
        yield Packed(upload.read(LARGEST + 1), {})
        return
    try:
        with zipfile.ZipFile(upload) as archive:
            folders = _folders(archive)
            for _ in _whole(archive):
                pass  # all of it is measured before any of it is used
            for names in folders:
                yield from _packed(archive, names)
    except (zipfile.BadZipFile, EOFError, NotImplementedError, RuntimeError, OSError, ValueError):
        raise RefusedBundleError("broken") from None


def _folders(archive: zipfile.ZipFile) -> list[list[str]]:
    """The names of files, folder by folder, each of them with a form."""
    entries = archive.infolist()
    if len(entries) > MOST_FILES:
        raise RefusedBundleError("files")
    folders: dict[PurePosixPath, list[str]] = {}
    for entry in entries:
        _refuse_odd(entry)
        if not entry.is_dir():
            folders.setdefault(PurePosixPath(entry.filename).parent, []).append(entry.filename)
    found = [names for names in folders.values() if any(_is_form(name) for name in names)]
    if not found:
        raise RefusedBundleError("empty")
    return found


def _refuse_odd(entry: zipfile.ZipInfo) -> None:
    path = PurePosixPath(entry.filename)
    if path.is_absolute() or ".." in path.parts or "\\" in entry.orig_filename or ":" in entry.filename:
        raise RefusedBundleError("path")
    kind = stat.S_IFMT(entry.external_attr >> 16)
    if kind not in (0, stat.S_IFREG, stat.S_IFDIR):
        raise RefusedBundleError("link")
    if entry.flag_bits & 0x1:
        raise RefusedBundleError("encrypted")
    if entry.file_size > LARGEST_FILE:
        raise RefusedBundleError("size")
    if path.suffix.lower() in (".zip", ".gz", ".7z", ".rar", ".xz", ".bz2", ".tar"):
        raise RefusedBundleError("nested")


def _whole(archive: zipfile.ZipFile) -> Iterator[bytes]:
    """Every chunk of every file, counted as it comes: a header may say anything of its size."""
    total = 0
    for entry in archive.infolist():
        size = 0
        with archive.open(entry) as opened:
            while chunk := opened.read(_CHUNK):
                if not size and chunk.startswith(_ARCHIVES):
                    raise RefusedBundleError("nested")
                size += len(chunk)
                total += len(chunk)
                if size > LARGEST_FILE or total > LARGEST_WHOLE:
                    raise RefusedBundleError("size")
                if size > max(SMALL, MOST_TIMES * entry.compress_size):
                    raise RefusedBundleError("ratio")
                yield chunk


def _packed(archive: zipfile.ZipFile, names: list[str]) -> Iterator[Packed]:
    """The forms of a folder (ODK Collect keeps one in each), each with the files beside it."""
    files = {PurePosixPath(name).name: archive.read(name) for name in names if not _is_form(name)}
    for form in sorted(filter(_is_form, names)):
        yield Packed(archive.read(form), files)


def _is_form(name: str) -> bool:
    return name.lower().endswith(".xml")
