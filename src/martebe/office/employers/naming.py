"""What findings, statuses and reasons are called, and the article of law that a finding rests on."""

from __future__ import annotations

from datetime import date
from functools import cache

from martebe.assembly import catalogue
from martebe.office.employers import words as w
from martebe.rules import Source, Status, Words


@cache
def findings() -> dict[str, Status]:
    """The findings that are asked about employers, the gravest first, by code."""
    assert catalogue.jobs is not None, "the country asks about employers"
    return {rule.code: rule for rule in catalogue.jobs.findings}


def finding_words(code: str) -> Words:
    """What a finding says; of one that is not asked any more, its code."""
    return findings()[code].words if code in findings() else Words(code, code, code)


def law_of(code: str, day: date) -> Source | None:
    """What a finding rests on, on a day."""
    version = findings()[code].on(day) if code in findings() else None
    return version.source.on(day) if version else None


def reason_words(reason: str) -> Words:
    """The fact whose change lets a status lapse."""
    return next((fact.words for fact in catalogue.facts if fact.code == reason), w.NO_ONE_REASON)
