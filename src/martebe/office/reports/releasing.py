"""Releases of open data: asked for by one officer, made and attacked behind the pages, released by another person."""

from __future__ import annotations

import hashlib
import json
import zlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date, datetime
from typing import Any

import numpy as np
import structlog
from django.db import transaction

from martebe.assembly import country
from martebe.disclosure import (
    Attack,
    Cell,
    Content,
    DisclosureError,
    Made,
    Release,
    ReleaseRegister,
    Table,
    attack,
    content_of,
    made,
    public_report,
    refuse_comparable,
)
from martebe.disclosure.files import METADATA, metadata
from martebe.figures import RunStamp
from martebe.figures.monthly import FORMATS, file_name, written
from martebe.office import clock, keys, locks
from martebe.office.access.actors import Actor
from martebe.office.access.services import Refused
from martebe.office.reports import words as w
from martebe.office.reports.asking import do, rows
from martebe.rules.words import LANGUAGES

KEY = "release"
"""The secret that counts are rounded by, among the office's keys: the same for ever."""


class Kept(ReleaseRegister):
    """The register of releases in the office's database: a line is appended by whoever judges its release."""

    def __init__(self, append: Callable[[str], None]) -> None:
        self._append = append

    def lines(self) -> list[str]:
        """The lines, oldest first."""
        kept = "SELECT line FROM office.reports_release WHERE line IS NOT NULL ORDER BY number"
        return [line for (line,) in rows(kept)]

    def append(self, line: str) -> None:
        """Release it. Raises Refused for its author in person, and where it is not what was read."""
        self._append(line)


def _nothing(line: str) -> None:
    """To a register that is read no line is appended."""
    raise Refused


@dataclass(frozen=True)
class Asked:
    """A release as the pages tell of it. content, attack: as JSON; None until it is made. digest: of what is judged."""

    id: int
    asked_by: str
    asked_at: datetime
    state: str
    reason: str
    content: Mapping[str, Any] | None
    attack: Attack | None
    digest: str
    judged_by: str
    judged_at: datetime | None
    number: int | None

    @property
    def days(self) -> list[date]:
        """The days that it tells of."""
        return [date.fromisoformat(month["day"]) for month in self.content["months"]] if self.content else []


@dataclass(frozen=True)
class Day:
    """A day that may be released: its true counts, and the run that they are from."""

    table: Table
    run: RunStamp
    made_up: bool


def ask(actor: Actor) -> int:
    """Ask for a release of every day that may be released. Raises Refused where one is under way already."""
    with transaction.atomic(durable=True):
        ((number,),) = rows("SELECT office.reports_ask_release(%s, %s)", actor.id, clock.now())
    if number is None:
        raise Refused
    return int(number)


def all_asked(number: int | None = None) -> list[Asked]:
    """The newest releases, or the one with a number."""
    return [_asked(row) for row in rows(f"{COLUMNS} {ASKED}", number, number)]


COLUMNS = """
SELECT id, asked_by, asked_at, state, reason, content, attack, digest, judged_by, judged_at, number
FROM office.reports_release
"""
ASKED = "WHERE %s::bigint IS NULL OR id = %s ORDER BY id DESC LIMIT 50"


def _asked(row: Sequence[Any]) -> Asked:
    content, found = (json.loads(cell) if isinstance(cell, str) else cell for cell in row[5:7])
    return Asked(*(*row[:5], content, Attack(**found) if found else None, *row[7:]))


def released() -> list[Asked]:
    """What was released, the newest first: all of it, however much was asked for and refused since."""
    return [_asked(row) for row in rows(f"{COLUMNS} WHERE state = 'released' ORDER BY number DESC")]


def files_of(number: int) -> list[tuple[str, str, int]]:
    """Names, digests and sizes of the files of a release."""
    names = "SELECT name, sha256, length(file) FROM office.reports_file WHERE release = %s ORDER BY name"
    return [(name, sha256, size) for name, sha256, size in rows(names, number)]


def file_of(number: int, name: str) -> bytes | None:
    """A file of a release; None where there is none of that name."""
    found = rows("SELECT file FROM office.reports_file WHERE release = %s AND name = %s", number, name)
    return bytes(found[0][0]) if found else None


def make_next() -> bool:
    """Make the release that was asked for, attack it, and keep both; whether there was one."""
    found = rows("SELECT id FROM office.reports_release WHERE state = 'asked' ORDER BY id LIMIT 1")
    if not found:
        return False
    ((number,),) = found
    try:
        _make(number)
    except DisclosureError as error:
        _fail(number, json.dumps(asdict(error.words), ensure_ascii=False))
    except Exception as error:  # whatever is wrong, whoever waits is told that it is
        structlog.get_logger("reports").error("release_failed", release=number, error=type(error).__name__)
        _fail(number, "broken")
    return True


def _fail(number: int, reason: str) -> None:
    do("UPDATE office.reports_release SET state = 'failed', reason = %s WHERE id = %s", reason, number)


def _make(number: int) -> None:
    earlier, days = Kept(_nothing).all(), _days()
    ordered = _in_order(days, earlier)
    release = made((day.table for day in ordered), country, keys.secret(KEY).encode())
    _refuse(release, earlier)
    found = attack(release.files, [day.table for day in ordered])
    with transaction.atomic():
        for name, file in {**release.files, **_reports(release, ordered)}.items():
            _keep(number, name, file)
        content, judged = json.dumps(asdict(release.content), default=str), json.dumps(asdict(found))
        digest = hashlib.sha256(f"{content}{judged}".encode()).hexdigest()
        do(MADE, content, judged, digest, number)


def _refuse(release: Made, earlier: Sequence[Release]) -> None:
    """Raises DisclosureError for what may not stand beside an earlier release, or tells nothing new."""
    for each in earlier:
        refuse_comparable(release.content, each)
    if earlier and earlier[-1].content == release.content:
        raise DisclosureError(w.NOTHING_NEW, earlier[-1].number)


def _keep(number: int, name: str, file: bytes) -> None:
    do(FILE, number, name, hashlib.sha256(file).hexdigest(), file)


FILE = "INSERT INTO office.reports_file (release, name, sha256, file) VALUES (%s, %s, %s, %s)"
MADE = """
UPDATE office.reports_release SET state = 'made', content = %s, attack = %s, digest = %s WHERE id = %s
"""


def _reports(release: Made, days: Sequence[Day]) -> dict[str, bytes]:
    """The monthly report for publication, in every form and language."""
    report = public_report(release.months, [day.run for day in days], country, made_up=any(day.made_up for day in days))
    return {
        file_name(report, form, language): written(report, form, language) for language in LANGUAGES for form in FORMATS
    }


def _days() -> dict[date, Day]:
    """The days that may be released, the oldest first."""
    return {day.table.day: day for day in map(_day, rows(DAYS))}


def _in_order(days: Mapping[date, Day], earlier: Sequence[Release]) -> list[Day]:
    """The days of the last release in its order, then those that are new, the oldest first."""
    before = [month.day for month in earlier[-1].content.months] if earlier else []
    return [*(days[day] for day in before if day in days), *(day for when, day in days.items() if when not in before)]


DAYS = "SELECT day, run, run_digest, known_at, rules, made_up, cells FROM office.reports_day ORDER BY day"


def _day(row: Sequence[Any]) -> Day:
    day, run, digest, known_at, rules, made_up, packed = row
    cells = json.loads(zlib.decompress(packed))
    persons = np.array([cell[-1] for cell in cells], np.int64)
    table = Table(day, run, digest, tuple(Cell(*cell[:-1]) for cell in cells), persons)
    return Day(table, RunStamp(run, day, known_at, digest, rules), made_up)


def judge(actor: Actor, number: int, digest: str, *, approved: bool) -> None:
    """Release what was read, or refuse it.

    Raises Refused for whoever asked for it in person, under whatever account, and where it is not what was read;
    DisclosureError where it could be compared with an earlier release to disclose.
    """
    asked = next(iter(all_asked(number)), None)
    if not approved:
        _judge(actor, number, digest, None)
    elif asked is None or asked.content is None or asked.attack is None or not asked.attack.withstood:
        raise Refused
    else:
        with transaction.atomic(durable=True):
            do("SELECT pg_advisory_xact_lock(%s)", locks.RELEASING)
            _release(actor, asked, digest)


def _release(actor: Actor, asked: Asked, digest: str) -> None:
    """Enter a release in the register, and write its metadata."""
    content, days = content_of(asked.content or {}), _days()
    _refuse_again(content)
    register = Kept(lambda line: _judge(actor, asked.id, digest, line))
    release = register.add(content, clock.now())
    told = [days[month.day] for month in content.months if month.day in days]
    made_up = any(day.made_up for day in told)
    _keep(asked.id, METADATA, metadata(json.loads(release.line), [day.run for day in told], made_up=made_up))


def _refuse_again(content: Content) -> None:
    """Raises DisclosureError where the same was released while this one waited."""
    earlier = Kept(_nothing).all()
    if earlier and earlier[-1].content == content:
        raise DisclosureError(w.NOTHING_NEW, earlier[-1].number)


def _judge(actor: Actor, number: int, digest: str, line: str | None) -> None:
    place = json.loads(line)["number"] if line else None
    judged = "SELECT office.reports_judge_release(%s, %s, %s, %s, %s, %s)"
    ((allowed,),) = rows(judged, actor.id, number, digest, place, line, clock.now())
    if not allowed:
        raise Refused
