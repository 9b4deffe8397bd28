"""Reports of this room: asked for on a page, made behind the pages from published counts, kept with their run."""

from __future__ import annotations

import json
import zlib
from dataclasses import dataclass
from datetime import date, datetime, timedelta

import structlog
from django.db import transaction

from martebe.assembly import country
from martebe.figures.monthly import Format, MonthCounts, file_name, report_of, written
from martebe.office import clock
from martebe.office.access.actors import Actor
from martebe.office.headquarters.services import territory_of
from martebe.office.reports.asking import do, rows
from martebe.rules.words import Language

COUNTRY = 0
"""How the country is written where a place is a number."""


@dataclass(frozen=True)
class Month:
    """A month that can be reported, with the run that it is told from."""

    month: date
    run: str
    day: date
    fingerprint: str


@dataclass(frozen=True)
class Wish:
    """Which report somebody wants. place: None is the country."""

    month: date
    place: int | None
    form: Format
    language: Language


@dataclass(frozen=True)
class Report:
    """A report as the pages tell of it. sha256: of its file, empty until it is ready."""

    id: int
    month: date
    run: str
    place: int | None
    form: Format
    language: Language
    asked_by: str
    asked_at: datetime
    state: str
    reason: str
    name: str
    size: int
    sha256: str

    @property
    def under_way(self) -> bool:
        """Whether it may become ready by itself."""
        return self.state in ("waiting", "making")


def months() -> list[Month]:
    """The months that can be reported, the newest first."""
    return [
        Month(*row) for row in rows("SELECT month, run, day, fingerprint FROM office.reports_month ORDER BY 1 DESC")
    ]


def ask(actor: Actor, wish: Wish) -> int | None:
    """The number of a report that is there already, or will be made; None for a month that is not there.

    One that failed is tried again.
    """
    month = next((each for each in months() if each.month == wish.month), None)
    if month is None:
        return None
    row = (month.month, month.run, month.fingerprint, wish.place or COUNTRY, wish.form, wish.language)
    with transaction.atomic():
        do(ASK, *row, actor.id, clock.now())
        ((number, state),) = rows(FOUND, *row[2:])
        if state == "failed":
            do("UPDATE office.reports_report SET state = 'waiting', reason = '' WHERE id = %s", number)
    return int(number)


ASK = """
INSERT INTO office.reports_report (month, run, fingerprint, place, form, language, asked_by, asked_at)
VALUES (%s, %s, %s, %s, %s, %s, %s, %s) ON CONFLICT ON CONSTRAINT report_is_made_once_from_a_run DO NOTHING
"""
FOUND = """
SELECT id, state FROM office.reports_report WHERE fingerprint = %s AND place = %s AND form = %s AND language = %s
"""
COLUMNS = """
SELECT id, month, run, nullif(place, 0), form, language, asked_by, asked_at, state, reason, name,
    coalesce(length(file), 0), coalesce(encode(sha256(file), 'hex'), '') FROM office.reports_report
"""
OWN = "(%s::integer IS NULL OR %s IN (place, place / 10000000 * 10000000))"
"""As ``answers_for`` has it."""


def made(actor: Actor, most: int = 50) -> list[Report]:
    """The newest reports about what an officer answers for."""
    own = territory_of(actor)
    return [Report(*row) for row in rows(f"{COLUMNS} WHERE {OWN} ORDER BY id DESC LIMIT %s", own, own, most)]


def find(actor: Actor, number: int) -> Report | None:
    """A report by its number; None where there is none that the officer answers for."""
    found = [Report(*row) for row in rows(f"{COLUMNS} WHERE id = %s", number)]
    return next((report for report in found if answers_for(actor, report.place)), None)


def file_of(report: Report) -> bytes:
    """The file of a report that is ready."""
    ((file,),) = rows("SELECT file FROM office.reports_report WHERE id = %s", report.id)
    return bytes(file)


def answers_for(actor: Actor, place: int | None) -> bool:
    """Whether a place lies in what an officer answers for."""
    own = territory_of(actor)
    return own is None or (place is not None and own in (place, place // 10**7 * 10**7))


def make_next() -> bool:
    """Make the oldest report that waits; whether there was one. What fails is kept with its reason."""
    with transaction.atomic():
        found = rows(NEXT, clock.now() - GIVEN_UP)
        if not found:
            return False
        number, fingerprint, *wish = found[0]
        do("UPDATE office.reports_report SET state = 'making', made_at = %s WHERE id = %s", clock.now(), number)
    try:
        name, file = _make(Wish(*wish), fingerprint)
    except Exception as error:  # whatever is wrong, whoever waits is told that it is
        structlog.get_logger("reports").error("report_failed", report=number, error=type(error).__name__)
        do(FAILED, "gone" if isinstance(error, LookupError) else "broken", number)
    else:
        do(READY, clock.now(), name, file, number)
    return True


GIVEN_UP = timedelta(minutes=5)
"""After so long a report is taken up again whose maker stopped in the middle."""
NEXT = """
SELECT id, fingerprint, month, nullif(place, 0), form, language FROM office.reports_report
WHERE state = 'waiting' OR (state = 'making' AND made_at < %s)
ORDER BY asked_by LIKE 'system:%%', id LIMIT 1 FOR UPDATE SKIP LOCKED
"""
READY = "UPDATE office.reports_report SET state = 'ready', made_at = %s, name = %s, file = %s WHERE id = %s"
FAILED = "UPDATE office.reports_report SET state = 'failed', reason = %s WHERE id = %s"


def _make(wish: Wish, fingerprint: str) -> tuple[str, bytes]:
    report = report_of(counts_of(wish.month, fingerprint), country, wish.place)
    return file_name(report, wish.form, wish.language), written(report, wish.form, wish.language)


def counts_of(month: date, fingerprint: str) -> MonthCounts:
    """The published counts of a month. Raises LookupError where others were published meanwhile."""
    kept = "SELECT counts FROM office.reports_month WHERE month = %s AND fingerprint = %s"
    found = rows(kept, month, fingerprint)
    if not found:
        raise LookupError(f"The counts of {month:%Y-%m} were published anew since; ask for the report again.")
    return MonthCounts.from_json(json.loads(zlib.decompress(found[0][0])))
