"""Whether a paper is genuine: asked by anyone who holds its code, answered with no more than the paper itself says."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

from django.db import connection
from django.utils.crypto import salted_hmac

from martebe.office import clock
from martebe.office.papers.content import STATUSES, WITHOUT_RULE
from martebe.office.papers.services import digest_of
from martebe.rules import Words

PER_MINUTE = 30
"""So many questions a minute from one address: enough for a counter with a queue, too few to try codes."""

State = Literal["valid", "expired", "withdrawn", "superseded"]


@dataclass(frozen=True)
class Shown:
    """What anybody may learn of a paper: initials and year of birth instead of the person."""

    kind: Literal["certificate", "receipt"]
    number: str
    initials: str
    born: int | None
    headline: str
    provisional: bool
    contested: bool
    day: date
    valid_until: date
    state: State

    @property
    def headline_words(self) -> Words:
        """The headline in words."""
        return STATUSES[self.headline].words if self.headline in STATUSES else WITHOUT_RULE[self.headline]


def verified(code: str) -> Shown | None:
    """What is shown for a code; None for every code that no paper has, whatever it looks like."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT office.papers_verified(%s, %s)", [digest_of(code), clock.today()])
        (written,) = cursor.fetchone()
    if written is None:
        return None
    row: dict[str, Any] = json.loads(written)
    days = {name: date.fromisoformat(row[name]) for name in ("day", "valid_until")}
    return Shown(**{**row, **days})


def too_many(address: str) -> bool:
    """Count one more question from an address, and say whether these are too many. The address itself is not kept."""
    asking = salted_hmac("martebe.papers.asked", address, algorithm="sha256").digest()
    with connection.cursor() as cursor:
        cursor.execute("SELECT office.papers_ask(%s, %s)", [asking, clock.now()])
        (times,) = cursor.fetchone()
    return bool(times > PER_MINUTE)
