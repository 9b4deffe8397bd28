"""Papers that the office gives out: certificates of status and receipts of declarations, and how they are withdrawn.

A paper is made within a look at its person. What it says is kept with it; the code in its QR and the file are not, only
their digests, so nobody in the office can make the same paper again for somebody else.
"""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any, Literal

from django.conf import settings
from django.db import connection
from psycopg.types.json import Jsonb

from martebe.assembly import catalogue, place_names
from martebe.explain.voice import Voice
from martebe.office import clock
from martebe.office.access.actors import Actor
from martebe.office.access.services import look
from martebe.office.disputes.services import frozen
from martebe.office.ledger.services import Dossier, dossier, standings
from martebe.office.papers import content
from martebe.office.papers import words as w
from martebe.office.papers.legible import legible
from martebe.office.papers.typeset import Template, typeset
from martebe.rules import Kind, Language, Words
from martebe.rules.days import add_months, first_of_month

VALID_FOR = timedelta(days=30)
"""How long a paper holds, the day of issue not counted. A setting of this system: no act was found."""
MONTHS_BACK = 24
"""How far back a certificate looks for the beginning of a status."""
CODE_BYTES = 16
"""The code in the QR is 128 random bits: it cannot be guessed, and it says nothing of the person."""

_NUMBER = "SELECT to_char(%s::date, 'YYYY') || '-' || lpad(nextval('office.papers_number')::text, 6, '0')"
_INSERT = """
INSERT INTO office.papers_paper
    (number, kind, person, token_digest, file_digest, language, says, shown, issued_at, issued_by, valid_until)
VALUES (%s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s)
"""
_ISSUED = """
SELECT number, kind, language, issued_at, valid_until, withdrawn_at IS NOT NULL FROM office.papers_paper
WHERE person = %s ORDER BY issued_at DESC, number DESC
"""
_WITHDRAW = """
UPDATE office.papers_paper SET withdrawn_at = %s, withdrawn_by = %s
WHERE person = %s AND number = %s AND withdrawn_at IS NULL
"""
_DECLARATION = """
SELECT category, channel, day, monthly_income FROM now.declarations WHERE declaration = %s::text
"""
"""Without the person: row security shows no declaration but theirs, whichever of their numbers it was made under."""


@dataclass(frozen=True)
class Paper:
    """A paper as handed out. code: what its QR holds after the address; it is kept nowhere else."""

    number: str
    pdf: bytes
    code: str
    valid_until: date


@dataclass(frozen=True)
class Issued:
    """A paper that was given out, without what it says."""

    number: str
    kind: Template
    language: Language
    issued_at: datetime
    valid_until: date
    withdrawn: bool

    @property
    def title(self) -> Words:
        """What the paper is called."""
        return w.KINDS[self.kind]

    @property
    def state(self) -> Literal["valid", "expired", "withdrawn"]:
        """Whether it still holds today."""
        return "withdrawn" if self.withdrawn else "expired" if self.valid_until < clock.today() else "valid"

    @property
    def state_words(self) -> Words:
        """The state in words."""
        return w.STATES[self.state]

    @property
    def badge(self) -> str:
        """How the state looks."""
        return {"valid": "good", "expired": "quiet", "withdrawn": "bad"}[self.state]


@dataclass(frozen=True)
class _Issue:
    """One paper in the making."""

    actor: Actor
    kind: Template
    language: Language
    moment: datetime
    number: str
    code: str

    @property
    def day(self) -> date:
        return self.moment.astimezone(clock.ZONE).date()

    @property
    def head(self) -> content.Letterhead:
        address = f"{settings.PUBLIC_ADDRESS}/{self.language}/verify/"
        return content.Letterhead(
            w.KINDS[self.kind], self.number, self.moment, self.day + VALID_FOR, address, self.code
        )

    @property
    def page(self) -> content.Page:
        places = place_names(self.day)
        return content.Page(Voice(self.language, places, with_numbers=True, acts=catalogue.acts))


def certificate(actor: Actor, person: int, language: Language) -> Paper:
    """What a person is to the register at this moment, on paper.

    Raises Refused where the actor may not look at the person, or nobody has the number.
    """
    own = actor.kind == "resident"
    with look(actor, person, "certificate", "papers.own" if own else "papers.certificate") as seen:
        issue = _begin(actor, "certificate", language)
        known = dossier(seen.person)
        bearer, told = _bearer(known), _told(known, issue.moment)
        return _issued(issue, bearer, told, content.certificate(issue.page, issue.head, bearer, told))


def receipt(actor: Actor, person: int, declaration: int, language: Language) -> Paper:
    """That a declaration was taken: what, when, through which channel, and what the person is now.

    Raises Refused as ``certificate``, and LookupError when the person has no such declaration.
    """
    own = actor.kind == "resident"
    purpose, act = ("certificate", "papers.own") if own else ("declaration", "desk.receipt")
    with look(actor, person, purpose, act) as seen:
        issue = _begin(actor, "receipt", language)
        known = dossier(seen.person)
        bearer, told = _bearer(known), _told(known, issue.moment)
        declared = [*issue.page.bearer(bearer), *_declared(issue.page, declaration)]
        return _issued(issue, bearer, told, content.receipt(issue.page, issue.head, declared, told))


def issued_to(person: int) -> list[Issued]:
    """The papers a person was given, newest first. Within a look."""
    with connection.cursor() as cursor:
        cursor.execute(_ISSUED, [person])
        return [Issued(*row) for row in cursor.fetchall()]


def withdraw(actor: Actor, person: int, number: str) -> bool:
    """Make a paper say to whoever verifies it that it does not hold; False when there is no such one to withdraw."""
    with look(actor, person, "certificate", "papers.withdraw") as seen, connection.cursor() as cursor:
        cursor.execute(_WITHDRAW, [clock.now(), actor.id, seen.person, number])
        return bool(cursor.rowcount == 1)


def _begin(actor: Actor, kind: Template, language: Language) -> _Issue:
    moment = clock.now()
    with connection.cursor() as cursor:
        cursor.execute(_NUMBER, [moment.astimezone(clock.ZONE).date()])
        (number,) = cursor.fetchone()
    return _Issue(actor, kind, language, moment, number, secrets.token_urlsafe(CODE_BYTES))


def _bearer(known: Dossier) -> content.Bearer:
    """Name and birth date as the registers have them now."""
    row = next((record.cells for record in known.records() if record.table.name == "names"), {})
    surname, given, patronymic = (str(row.get(part) or "") for part in ("surname", "given_name", "patronymic"))
    return content.Bearer(known.person, surname, given, patronymic, known.birth_date)


def _told(known: Dossier, moment: datetime) -> content.Told:
    day = moment.astimezone(clock.ZONE).date()
    standing = standings([known.person], day)[known.person]
    contest = frozen(known.person)
    return content.Told(
        day,
        moment,
        standing.headline,
        standing.provisional,
        standing.held,
        standing.insurance,
        standing.insurance_settled,
        _since(known, standing.headline, moment),
        contest.opened_at.astimezone(clock.ZONE).date() if contest else None,
    )


def _since(known: Dossier, headline: str, moment: datetime) -> date | None:
    """The first of the months, back from this one without a gap, on whose first day the headline was held already."""
    today = moment.astimezone(clock.ZONE).date()
    months = [add_months(first_of_month(today), -back) for back in range(MONTHS_BACK)]
    since = None
    for stretch in reversed(known.timeline(months, [moment])):
        if stretch.decision.headline != headline:
            break
        since = stretch.since
    return since


def _declared(page: content.Page, declaration: int) -> Sequence[content.Row]:
    with connection.cursor() as cursor:
        cursor.execute(_DECLARATION, [declaration])
        found = cursor.fetchone()
    if found is None:
        raise LookupError("The person has no declaration with this number; see the declarations on the card.")
    category, channel, day, income = found
    options = {column.name: column.options for column in catalogue.tables["declarations"].description.columns}
    rows = [
        (page.say(w.DECLARATION), str(declaration)),
        (page.say(w.CATEGORY), page.voice.value(category, Kind.CODE, options["category"])),
        (page.say(w.DECLARED_ON), page.voice.day(day)),
        (page.say(w.CHANNEL), page.voice.value(channel, Kind.CODE, options["channel"])),
    ]
    return rows if income is None else [*rows, (page.say(w.INCOME), page.voice.money(income))]


def _issued(issue: _Issue, bearer: content.Bearer, told: content.Told, says: dict[str, object]) -> Paper:
    """Typeset the paper and keep what it says, by whom it was given out, and the digests of file and code."""
    pdf = typeset(issue.kind, says, issue.moment)
    head = issue.head
    kept = {name: value for name, value in says.items() if name != "check"} | {"codes": told.codes}
    shown = {
        "kind": issue.kind,
        "number": issue.number,
        "initials": bearer.initials,
        "born": bearer.birth_date.year if bearer.birth_date else None,
        "headline": told.headline,
        "provisional": told.provisional,
        "contested": told.contested_on is not None,
        "day": told.day.isoformat(),
        "valid_until": head.valid_until.isoformat(),
    }
    row: list[Any] = [
        issue.number,
        issue.kind,
        bearer.person,
        digest_of(issue.code),
        hashlib.sha256(pdf).digest(),
        issue.language,
    ]
    row += [Jsonb(kept), Jsonb(shown), issue.moment, issue.actor.id, head.valid_until]
    with connection.cursor() as cursor:
        cursor.execute(_INSERT, row)
    return Paper(issue.number, pdf, issue.code, head.valid_until)


def digest_of(code: str) -> bytes:
    """By what a paper is found from the code in its QR."""
    return hashlib.sha256(code.encode()).digest()


__all__ = ["Issued", "Paper", "certificate", "digest_of", "issued_to", "legible", "receipt", "withdraw"]
