"""In which encoding a text file is, decided by strict decoding alone; a guess only helps the refusal's words."""

from __future__ import annotations

import codecs
from collections.abc import Iterator
from pathlib import Path

from charset_normalizer import from_bytes

from martebe.intake import problems
from martebe.intake.errors import RefusedError, refuse
from martebe.intake.storage import CHUNK

MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
# Almost any bytes are "valid" in a one-byte encoding, so it is believed only if it spells the two languages.
RUSSIAN = "".join(map(chr, range(ord("А"), ord("я") + 1))) + "Ёё"
PUNCTUATION = "\u00a0№«»–—…“”„‘’•§°±"
ONE_BYTE = (("cp1251", RUSSIAN + PUNCTUATION + "Іі"), ("kz1048", RUSSIAN + PUNCTUATION + "ӘәҒғҚқҢңӨөҰұҮүҺһІі"))
ASCII = frozenset(map(chr, range(128)))
SAMPLE = 1 << 16


def text_as_utf8(path: Path, folder: Path) -> Path:
    """The file itself if it is plain UTF-8, else a copy of it in UTF-8; raises RefusedError with the offset.

    NUL bytes and a last line without its end are refused here too, since readers of CSV let them pass.
    """
    mark, encoding = _encoding_of(path)
    if encoding == "utf-8" and not mark:
        return path
    copy = folder / "text.utf8"
    with copy.open("w", encoding="utf-8", newline="") as writing:
        writing.writelines(_decoded(path, encoding, mark))
    return copy


def _encoding_of(path: Path) -> tuple[int, str]:
    """The length of the byte-order mark, and the encoding."""
    with path.open("rb") as file:
        start = file.read(4)
    if not start:
        raise refuse(problems.EMPTY_FILE, offset=0)
    for mark, encoding in MARKS:
        if start.startswith(mark):
            _check(_decoded(path, encoding, len(mark)), path)
            return len(mark), encoding
    try:
        _check(_decoded(path, "utf-8", 0), path)
    except RefusedError as refusal:
        if refusal.problem is not problems.NOT_DECODED or _has_letters_before(path, refusal.offset or 0):
            raise
        return 0, _one_byte_encoding(path, refusal)
    return 0, "utf-8"


def _check(chunks: Iterator[str], path: Path) -> None:
    last = ""
    for last in chunks:
        if "\0" in last:
            raise refuse(problems.NUL_BYTE, offset=_offset_of_nul(path))
    if not last.endswith(("\n", "\r")):
        raise refuse(problems.CUT_ROW, offset=path.stat().st_size)


def _decoded(path: Path, encoding: str, skip: int) -> Iterator[str]:
    """The text in pieces; raises RefusedError at the byte that does not decode."""
    decoder = codecs.getincrementaldecoder(encoding)("strict")
    done = skip
    with path.open("rb") as file:
        file.seek(skip)
        while True:
            chunk = file.read(CHUNK)
            waiting = len(decoder.getstate()[0])
            try:
                text = decoder.decode(chunk, final=not chunk)
            except UnicodeDecodeError as error:
                raise _undecodable(path, done - waiting + error.start, cut=not chunk) from None
            if text:
                yield text
            if not chunk:
                return
            done += len(chunk)


def _undecodable(path: Path, offset: int, cut: bool) -> RefusedError:
    if cut:
        return refuse(problems.CUT_LETTER, offset=offset)
    return refuse(problems.NOT_DECODED, offset=offset, hint=_guess(path, offset))


def _guess(path: Path, offset: int) -> str:
    """What the bytes look like: a hint for the sender, never a decision."""
    with path.open("rb") as file:
        file.seek(max(0, offset - 100))
        guessed = from_bytes(file.read(SAMPLE)).best()
    return guessed.encoding if guessed else "?"


def _has_letters_before(path: Path, offset: int) -> bool:
    """Whether letters beyond ASCII decoded well before the fault: then the file is UTF-8, and broken."""
    left = offset
    with path.open("rb") as file:
        while left > 0:
            chunk = file.read(min(CHUNK, left))
            if not chunk.isascii():
                return True
            left -= len(chunk)
    return False


def _one_byte_encoding(path: Path, refusal: RefusedError) -> str:
    for encoding, letters in ONE_BYTE:
        allowed = ASCII | frozenset(letters)
        try:
            chunks = _decoded(path, encoding, 0)
            _check((chunk for chunk in chunks if _only(chunk, allowed, refusal)), path)
        except RefusedError as found:
            if found.problem is problems.NOT_DECODED:
                continue
            raise
        return encoding
    raise refusal


def _only(text: str, allowed: frozenset[str], refusal: RefusedError) -> bool:
    if not allowed.issuperset(text):
        raise refusal
    return True


def _offset_of_nul(path: Path) -> int:
    """Where the first NUL byte stands (in UTF-16 every second byte of plain text is one: then the file's start)."""
    done = 0
    with path.open("rb") as file:
        while chunk := file.read(CHUNK):
            if b"\0" in chunk:
                return done + chunk.index(b"\0")
            done += len(chunk)
    return 0
