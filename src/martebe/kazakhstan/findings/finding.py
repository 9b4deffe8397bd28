"""How a finding is written: like a status, in force since the first verification."""

from __future__ import annotations

from martebe.kazakhstan.sources import FIRST_VERIFICATION_DAY
from martebe.rules import Condition, Source, Status


def finding(code: str, group: str, when: Condition, *, kk: str, ru: str, en: str, source: Source) -> Status:
    """A contradiction with its sentence in three languages and what it rests on."""
    return Status(code, kk=kk, ru=ru, en=en, group=group, source=source, since=FIRST_VERIFICATION_DAY, when=when)
