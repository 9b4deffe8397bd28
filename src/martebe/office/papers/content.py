"""What a paper says, as data: rows of labels and values in one language, ready to be typeset."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from martebe.assembly import catalogue
from martebe.engines.decisions import NOT_SETTLED, WITHOUT
from martebe.explain.voice import Voice
from martebe.office.clock import ZONE
from martebe.office.face.words import PRODUCT
from martebe.office.papers import words as w
from martebe.office.papers.legible import legible
from martebe.office.papers.typeset import qr
from martebe.rules import Language, Status, Words

STATUSES: Mapping[str, Status] = {status.code: status for status in (*catalogue.statuses, *catalogue.insurance)}
WITHOUT_RULE = {WITHOUT: w.NO_STATUS, NOT_SETTLED: w.NOT_SETTLED}

Row = tuple[str, str]
"""A label and a value."""


@dataclass(frozen=True)
class Bearer:
    """Whom a paper is about, as the population register names them; empty where it does not."""

    person: int
    surname: str
    given: str
    patronymic: str
    birth_date: date | None

    @property
    def full_name(self) -> str:
        """Surname, given name, patronymic."""
        return " ".join(part for part in (self.surname, self.given, self.patronymic) if part)

    @property
    def initials(self) -> str:
        """The first letters of surname and given name, with points."""
        return " ".join(f"{legible(part)[:1]}." for part in (self.surname, self.given) if legible(part))


@dataclass(frozen=True)
class Told:
    """What is known of a person's statuses at a moment: codes, as decided.

    since: the first day of the month since which the headline is seen each month; None where that was not asked.
    contested_on: the day since which the person's disagreement is under review.
    """

    day: date
    moment: datetime
    headline: str
    provisional: bool
    held: tuple[str, ...]
    insurance: str
    insurance_settled: bool
    since: date | None = None
    contested_on: date | None = None

    @property
    def codes(self) -> dict[str, Any]:
        """What makes two papers say the same, whatever their language and day."""
        return {
            "headline": self.headline,
            "provisional": self.provisional,
            "held": sorted(self.held),
            "insurance": self.insurance,
            "contested": self.contested_on is not None,
        }


@dataclass(frozen=True)
class Letterhead:
    """What every paper carries: its kind, number, moment of issue, how long it holds, and where it is verified."""

    title: Words
    number: str
    moment: datetime
    valid_until: date
    address: str
    code: str


@dataclass(frozen=True)
class Page:
    """A paper in one language."""

    voice: Voice

    @property
    def language(self) -> Language:
        """The language of the paper."""
        return self.voice.language

    def say(self, words: Words, *values: object) -> str:
        """Words of this room with values in their places."""
        said = words.said_in(self.language)
        return said.format(*values) if values else said

    def head(self, head: Letterhead) -> dict[str, Any]:
        """Title, number, and the block by which the paper is verified."""
        return {
            "language": self.language,
            "product": self.say(PRODUCT),
            "register": self.say(w.REGISTER),
            "title": self.say(head.title),
            "number": self.say(w.NUMBERED, head.number),
            "issued": self.say(w.ISSUED, self.voice.day(head.moment.astimezone(ZONE).date())),
            "pages": w.PAGES.said_in(self.language),
            "check": self._check(head),
        }

    def _check(self, head: Letterhead) -> dict[str, str]:
        return {
            "title": self.say(w.CHECK),
            "how": self.say(w.CHECK_HOW),
            "qr": qr(f"{head.address}{head.code}/"),
            "alt": self.say(w.QR),
            "address": head.address,
            "page": head.address.partition("://")[2],
            "code_label": self.say(w.CODE),
            "code": head.code,
            "validity": self.say(w.VALID_UNTIL, self.voice.day(head.valid_until)),
        }

    def bearer(self, bearer: Bearer) -> list[Row]:
        """Name, birth date and number."""
        number = str(bearer.person).zfill(12)
        return [
            (self.say(w.NAME), legible(bearer.full_name) or self.say(w.NAME_UNKNOWN)),
            (self.say(w.BIRTH_DATE), self.voice.day(bearer.birth_date) if bearer.birth_date else "—"),
            (self.say(w.IIN), f"{number[:4]} {number[4:8]} {number[8:]}"),
        ]

    def headline(self, told: Told, label: Words = w.HEADLINE) -> dict[str, Any]:
        """The headline with its law, and what the reader must know of it."""
        notes = [self.say(w.SINCE, self.voice.month(told.since))] if told.since else []
        notes += [self.say(w.PROVISIONAL)] if told.provisional else []
        return {"label": self.say(label), "notes": notes, **self.status(told.headline, told.day)}

    def others(self, told: Told) -> list[dict[str, str]]:
        """The other statuses held, strongest first."""
        return [self.status(code, told.day) for code in told.held if code != told.headline]

    def insurance(self, told: Told) -> dict[str, Any]:
        """Who stands for the health insurance."""
        notes = [] if told.insurance_settled else [self.say(w.INSURANCE_OPEN)]
        return {"label": self.say(w.INSURANCE), "notes": notes, **self.ground(told)}

    def ground(self, told: Told) -> dict[str, str]:
        """The ground of insurance; that none was found is said as such, and not as a missing status."""
        if told.insurance == WITHOUT:
            return {"words": self.say(w.NO_GROUND), "law": ""}
        return self.status(told.insurance, told.day)

    def status(self, code: str, day: date) -> dict[str, str]:
        """A status or ground of insurance: its words, and the law in force on the day."""
        rule = STATUSES.get(code)
        version = rule.on(day) if rule else None
        law = f"{self.say(w.BY_LAW)}: {self.voice.source(version.source.on(day))}" if version else ""
        return {"words": self.say(rule.words if rule else WITHOUT_RULE[code]), "law": law}

    def notices(self, told: Told) -> list[str]:
        """What puts the status in doubt."""
        return [self.say(w.CONTESTED, self.voice.day(told.contested_on))] if told.contested_on else []

    def days(self, told: Told) -> list[Row]:
        """The two times of every answer: the day it is true on, the moment it was known at."""
        local = told.moment.astimezone(ZONE)
        known_at = f"{self.voice.day(local.date())}, {local:%H:%M}"
        return [(self.say(w.TRUE_ON), self.voice.day(told.day)), (self.say(w.KNOWN_AT), known_at)]


def certificate(page: Page, head: Letterhead, bearer: Bearer, told: Told) -> dict[str, Any]:
    """All that a certificate of status says."""
    return {
        **page.head(head),
        "who": page.say(w.WHO),
        "person": page.bearer(bearer),
        "headline": page.headline(told),
        "notices": page.notices(told),
        "others_label": page.say(w.OTHERS),
        "others": page.others(told),
        "insurance": page.insurance(told),
        "days": page.days(told),
    }


def receipt(page: Page, head: Letterhead, declared: Iterable[Row], told: Told) -> dict[str, Any]:
    """All that the receipt of a declaration says."""
    return {
        **page.head(head),
        "declared_label": page.say(w.DECLARED),
        "declared": list(declared),
        "headline": page.headline(told, w.NOW),
        "notices": page.notices(told),
        "disagree": {"label": page.say(w.DISAGREE), "words": page.say(w.DISAGREE_HOW)},
    }
