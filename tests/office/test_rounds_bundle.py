"""Uploads of copied forms: opened with limits, refused as a whole when crafted; every form counted once."""

import io
import resource
import stat
import struct
import time
import zipfile
import zlib

import pytest

from martebe.office.rounds import bundle
from martebe.office.rounds.bundle import LARGEST_FILE, MOST_FILES, unpacked
from martebe.office.rounds.errors import RefusedBundleError

FORM = b"<data id='martebe_round'/>"


def packed(*files: tuple[str | zipfile.ZipInfo, bytes], kind: int = zipfile.ZIP_DEFLATED) -> io.BytesIO:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", kind) as archive:
        for name, body in files:
            archive.writestr(name, body)
    made.seek(0)
    return made


def entry(name: str, mode: int) -> zipfile.ZipInfo:
    info = zipfile.ZipInfo(name)
    info.external_attr = mode << 16
    return info


def overlapping(count: int) -> io.BytesIO:
    """Many names for one packed body, as in a bomb that needs no nesting."""
    body = zlib.compressobj(9, zlib.DEFLATED, -15)
    packed_body = body.compress(b"\0" * 1_000_000) + body.flush()
    crc = zlib.crc32(b"\0" * 1_000_000)
    local = struct.pack("<IHHHHHIIIHH", 0x04034B50, 20, 0, 8, 0, 0, crc, len(packed_body), 1_000_000, 5, 0) + b"a.xml"
    names = [f"{n:05d}.xml".encode() for n in range(count)]
    central = b"".join(
        struct.pack(
            "<IHHHHHHIIIHHHHHII",
            0x02014B50,
            20,
            20,
            0,
            8,
            0,
            0,
            crc,
            len(packed_body),
            1_000_000,
            len(name),
            0,
            0,
            0,
            0,
            0,
            0,
        )
        + name
        for name in names
    )
    whole = local + packed_body
    end = struct.pack("<IHHHHIIH", 0x06054B50, 0, 0, count, count, len(central), len(whole), 0)
    return io.BytesIO(whole + central + end)


def lying(size: int) -> io.BytesIO:
    """A file whose header says that it is small."""
    made = packed(("a.xml", b" " * size)).getvalue()
    return io.BytesIO(made.replace(struct.pack("<I", size), struct.pack("<I", 10)))


def encrypted() -> io.BytesIO:
    made = bytearray(packed(("a.xml", FORM)).getvalue())
    made[6] |= 1
    made[made.index(b"PK\x01\x02") + 8] |= 1
    return io.BytesIO(bytes(made))


CRAFTED = {
    "climbs out": (packed(("../../etc/passwd.xml", FORM)), "path"),
    "absolute": (packed(("/etc/form.xml", FORM)), "path"),
    "back slashes": (packed(("..\\..\\form.xml", FORM)), "path"),
    "a drive": (packed(("C:form.xml", FORM)), "path"),
    "a link": (packed((entry("form.xml", stat.S_IFLNK | 0o777), b"/etc/passwd")), "link"),
    "a device": (packed((entry("form.xml", stat.S_IFCHR | 0o666), b"")), "link"),
    "an archive by name": (packed(("form.xml", FORM), ("more.zip", b"x")), "nested"),
    "an archive by content": (packed(("form.xml", FORM), ("photo.jpg", packed(("a", b"b")).getvalue())), "nested"),
    "gzip by content": (packed(("form.xml", b"\x1f\x8b\x08 and so on")), "nested"),
    "too many": (packed(*((f"{n}.xml", b"") for n in range(MOST_FILES + 1))), "files"),
    "one too large": (packed(("form.xml", b"\0" * (LARGEST_FILE + 1))), "size"),
    "packed too tight": (packed(("form.xml", b"\0" * (4 * 1024 * 1024))), "ratio"),
    "no form": (packed(("readme.txt", b"hello")), "empty"),
    "nothing": (packed(), "empty"),
    "encrypted": (encrypted(), "encrypted"),
    "cut": (io.BytesIO(packed(("form.xml", FORM * 100)).getvalue()[:-30]), "broken"),
    "only a beginning": (io.BytesIO(b"PK\x03\x04"), "broken"),
    "lies about its size": (lying(100_000), "broken"),
    "another method": (packed(("form.xml", FORM), kind=zipfile.ZIP_LZMA), None),
}


@pytest.mark.parametrize("name", CRAFTED)
def test_a_crafted_archive_is_refused_before_anything_of_it_is_used(name: str) -> None:
    upload, fault = CRAFTED[name]
    if fault is None:
        assert [each.xml for each in unpacked(upload)] == [FORM]
        return
    with pytest.raises(RefusedBundleError) as refused:
        next(unpacked(upload))
    assert refused.value.fault == fault


@pytest.mark.parametrize("count", [10, 4_000])
def test_a_bomb_without_nesting_is_stopped_in_seconds_and_little_memory(count: int) -> None:
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    started = time.perf_counter()
    with pytest.raises(RefusedBundleError):
        next(unpacked(overlapping(count)))
    assert time.perf_counter() - started < 5
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 512 * 1024


def test_the_whole_is_bounded_even_where_each_file_is_small(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bundle, "LARGEST_WHOLE", 100_000)
    with pytest.raises(RefusedBundleError, match="size"):
        next(unpacked(packed(*((f"{n}/form.xml", b"x" * 30_000) for n in range(4)))))


def test_each_folder_of_a_device_is_a_form_with_the_files_beside_it() -> None:
    upload = packed(
        ("instances/one/one.xml", b"<one/>"),
        ("instances/one/photo.jpg", b"1"),
        ("instances/two/two.xml", b"<two/>"),
        ("instances/two/photo.jpg", b"2"),
    )
    assert [(each.xml, dict(each.files)) for each in unpacked(upload)] == [
        (b"<one/>", {"photo.jpg": b"1"}),
        (b"<two/>", {"photo.jpg": b"2"}),
    ]


def test_forms_in_one_folder_are_all_taken() -> None:
    assert [each.xml for each in unpacked(packed(("a.xml", b"<a/>"), ("b.xml", b"<b/>")))] == [b"<a/>", b"<b/>"]


def test_what_is_no_archive_is_one_form() -> None:
    assert [each.xml for each in unpacked(io.BytesIO(FORM))] == [FORM]
