"""What somebody should look into at once: a canary was read, a limit reached, an account locked."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from django.db import connection

from martebe.office import clock
from martebe.office.access.names import place_of
from martebe.rules.words import Words

Kind = Literal["canary", "limit", "locked", "sign_in", "crowd"]


@dataclass(frozen=True)
class Alarm:
    """One reason for worry.

    actor: whose doing, '' when unknown, ``office:`` and a KATO code for all of an office together. list: the one that a
    canary was planted in.
    """

    id: int
    at: datetime
    kind: Kind
    actor: str
    act: str
    list: int | None

    @property
    def office(self) -> Words | None:
        """The office, where it was all of it together."""
        kind, _, code = self.actor.partition(":")
        return place_of(int(code) or None) if kind == "office" else None


def alarms(limit: int = 100, before: int | None = None) -> list[Alarm]:
    """The newest alarms, newest first; ``before``: only those with a smaller id."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT id, at, kind, actor, act, list FROM office.access_alarm"
            " WHERE id < coalesce(%s, 9223372036854775807) ORDER BY id DESC LIMIT %s",
            [before, limit],
        )
        return [Alarm(*row) for row in cursor.fetchall()]


def raise_alarm(kind: Kind, actor: str, act: str) -> None:
    """Write an alarm down, unless the same was raised within the last hour."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT office.access_raise(%s, %s, %s, %s, NULL)", [clock.now(), kind, actor, act])
