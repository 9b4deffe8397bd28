"""The runs whose figures are published."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from martebe.office.statements import rows

RUNS = """
SELECT r.number, r.name, r.day, r.known_at, s.day FROM office.headquarters_run r
JOIN office.headquarters_run s ON s.number = r.start ORDER BY r.day DESC
"""
CERTIFICATE = "SELECT certificate FROM office.headquarters_run WHERE name = $1"


@dataclass(frozen=True)
class PublishedRun:
    """A run by its name, the day it is about and the moment it was known at.

    number: its key in the tables of this room. since: the day on which its period begins.
    """

    name: str
    day: date
    known_at: datetime
    number: int
    since: date


def runs() -> list[PublishedRun]:
    """All published runs, the newest day first."""
    return [PublishedRun(name, day, known_at, number, since) for number, name, day, known_at, since in rows(RUNS)]


def latest() -> PublishedRun | None:
    """The run that current figures speak of; None where nothing was published."""
    return next(iter(runs()), None)


def certificate_of(name: str) -> dict[str, Any] | None:
    """The certificate of a run, as ``register.Certificate`` writes it; None for a name that is not published."""
    found = rows(CERTIFICATE, name)
    return json.loads(found[0][0]) if found else None
