"""Which version of the form is handed out, and which ones are still taken."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from django.db import connection, transaction

from martebe.office import clock, locks
from martebe.office.rounds.form import Form, digest_now

STILL_TAKEN = timedelta(days=60)
"""How long a form that was replaced is still taken: devices may be out of reach of a network for weeks."""


@dataclass(frozen=True)
class HandedOut:
    """A version of the form as devices and people get it."""

    version: str
    since: date
    xform: str
    xlsx: bytes


def current() -> HandedOut:
    """The version that is handed out now; a new one where what the form asks or says has changed."""
    digest = digest_now()
    found = _in_force(digest)
    return found or _replaced(digest)


def verdict_on(version: str) -> Literal["unknown_version", "retired_version"] | None:
    """Why a version is not taken at once; None where it is."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT retired_on FROM office.rounds_form WHERE version = %s", [version])
        found = cursor.fetchone()
    if found is None:
        return "unknown_version"
    (retired_on,) = found
    return "retired_version" if retired_on is not None and clock.today() > retired_on + STILL_TAKEN else None


def _in_force(digest: str) -> HandedOut | None:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT version, since, xform, xlsx FROM office.rounds_form WHERE retired_on IS NULL AND digest = %s",
            [digest],
        )
        row = cursor.fetchone()
    return HandedOut(row[0], row[1], row[2], bytes(row[3])) if row else None


def _replaced(digest: str) -> HandedOut:
    form = Form(digest, clock.today())
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [locks.NEW_FORM])
        if (found := _in_force(digest)) is not None:
            return found
        cursor.execute("UPDATE office.rounds_form SET retired_on = %s WHERE retired_on IS NULL", [form.since])
        cursor.execute(
            "INSERT INTO office.rounds_form (version, digest, since, xform, xlsx) VALUES (%s, %s, %s, %s, %s)"
            " ON CONFLICT (version) DO UPDATE SET retired_on = NULL",
            [form.version, digest, form.since, form.xform, form.xlsx],
        )
    return HandedOut(form.version, form.since, form.xform, form.xlsx)
