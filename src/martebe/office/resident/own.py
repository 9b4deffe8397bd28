"""What a resident's pages show, read within a look at oneself."""

from __future__ import annotations

import hmac
from collections.abc import Container, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import groupby, takewhile

from django.conf import settings

from martebe.assembly import catalogue
from martebe.engines.decisions import NOT_SETTLED, WITHOUT
from martebe.explain import Explanation
from martebe.explain.outline import Line
from martebe.explain.reasons import Reason
from martebe.explain.voice import Voice
from martebe.kazakhstan.insurance import INSURANCE_DAY
from martebe.office import clock
from martebe.office.disputes import services as disputes
from martebe.office.disputes.services import Contest, InEffect
from martebe.office.face.saying import language
from martebe.office.ledger.services import Dossier, Record
from martebe.office.resident import words as w
from martebe.rules import Words

MONTHS = 12
UNNAMED = {NOT_SETTLED: w.OPEN_STATUS, WITHOUT: w.NO_STATUS}


def rule_words(code: str) -> Words:
    """What a status or ground of insurance is called, also where there is none."""
    known = {rule.code: rule.words for rule in catalogue.rules}
    return known.get(code) or UNNAMED[code]


@dataclass(frozen=True)
class Mine:
    """Everything about oneself on one day."""

    dossier: Dossier
    explanation: Explanation
    contest: Contest | None

    @property
    def day(self) -> date:
        """The day it is."""
        return self.explanation.day

    @property
    def headline(self) -> str:
        """The code of the strongest status, or of none."""
        return self.explanation.decision.headline

    @property
    def named(self) -> bool:
        """Whether there is a status at all."""
        return self.headline not in UNNAMED

    @property
    def open(self) -> bool:
        """Whether nothing can be told yet."""
        return self.headline == NOT_SETTLED

    @property
    def words(self) -> Words:
        """What the status is called."""
        return rule_words(self.headline)

    @property
    def settled(self) -> bool:
        """Nothing stronger is open."""
        return self.explanation.decision.settled

    @property
    def others(self) -> list[Words]:
        """The other statuses that are held."""
        return [rule_words(code) for code in self.explanation.decision.held if code != self.headline]

    @property
    def possible(self) -> list[Words]:
        """The stronger statuses that are open."""
        return [rule_words(code) for code in self.explanation.open_headline.codes]

    @property
    def insured(self) -> bool:
        """Some ground of insurance is proved."""
        return self.explanation.decision.insurance not in disputes.UNINSURED

    @property
    def insurance_open(self) -> bool:
        """Whether there is a ground cannot be told yet."""
        return self.explanation.decision.insurance == NOT_SETTLED

    @property
    def before_insurance(self) -> bool:
        """The state and the persons themselves do not pay yet (kazakhstan/insurance.py)."""
        return self.day < INSURANCE_DAY

    @property
    def insurance(self) -> Words:
        """What stands for the insurance."""
        return rule_words(self.explanation.decision.insurance) if self.insured else w.NOT_INSURED

    @property
    def frozen(self) -> list[tuple[Words, InEffect]]:
        """While a contest is open and it makes a difference: what the registers give, and what is in effect."""
        if self.contest is None:
            return []
        now = disputes.in_effect(self.explanation.decision)
        return [(w.REGISTERS_GIVE, now), (w.IN_EFFECT, self.contest.stood)] if now != self.contest.stood else []

    def since(self) -> tuple[Words, date] | None:
        """Since the first of which month the status has been held; None where it is of this month."""
        held = list(takewhile(self._held, (_months_back(self.day, back) for back in range(MONTHS + 1))))
        return (w.FOR_LONG if len(held) > MONTHS else w.SINCE, held[-1]) if held else None

    def _held(self, day: date) -> bool:
        """Whether the status of today was held on another day, as known now."""
        version = self.explanation.rule(self.headline).on(day) if self.named else None
        reference, person = self.explanation.reference, self.explanation.decision.person
        return version is not None and reference.ask(version.when, person, day).answer is True

    def why(self) -> tuple[Line, ...]:
        """The whole explanation of the headline and the insurance."""
        return _without_members(self.explanation.lines(language()))

    def deciding(self) -> list[Record]:
        """The records about oneself that determine the headline."""
        if not self.named:
            return []
        rows = list(_rows(self.explanation.accounts[self.headline].reason))
        return [each for each in self.dossier.records() if _cells(each) in rows]

    def awaited(self) -> tuple[Line, ...]:
        """The registers to hear from."""
        writer = self.explanation.writer(language())
        asked = (self.explanation.open_headline, self.explanation.open_insurance)
        return _without_members(tuple(dict.fromkeys(line for each in asked for line in writer.awaited(each))))

    def turn_to(self) -> list[Words]:
        """The owners of what is missing."""
        asked = (self.explanation.open_headline, self.explanation.open_insurance)
        tables = [each.register.table for question in asked for each in question.awaited]
        return list(dict.fromkeys(disputes.owner_of(table) for table in tables))

    def findings(self) -> list[Words]:
        """What records say that cannot be right together."""
        return [rule_words(code) for code in self.explanation.decision.findings]

    def months(self) -> list[tuple[str, Words, str]]:
        """The last months, newest first: each with what is known of its contributions, and how that looks."""
        table = catalogue.tables["contributions"].description
        paid = {record.cells["month"] for record in self.dossier.records() if record.table.name == table.name}
        delivered = self.day - timedelta(days=table.delay_days)
        return [_month(_months_back(self.day, back), paid, delivered) for back in range(1, MONTHS + 1)]

    def by_owner(self) -> list[tuple[Words, list[tuple[Words, list[Record]]]]]:
        """One's records: owner by owner, table by table."""
        records = self.dossier.records()
        return [
            (owner, [(words, list(rows)) for words, rows in groupby(of_owner, key=lambda each: each.table.words)])
            for owner, of_owner in groupby(records, key=lambda each: each.table.owner)
        ]


def mine(dossier: Dossier) -> Mine:
    """What there is to show of oneself today."""
    return Mine(dossier, dossier.explanation(clock.today()), disputes.frozen(dossier.person))


def handle(record: Record, actor: str) -> str:
    """What stands for a record in a form: it tells nothing, and serves one resident only."""
    key = {name: str(record.cells[name]) for name in record.table.key}
    said = f"record {actor} {record.table.name} {sorted(key.items())}"
    return hmac.new(settings.SECRET_KEY.encode(), said.encode(), "sha256").hexdigest()[:32]


def _without_members(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """The lines without what is known of others in the household: that is theirs to read."""
    return tuple(replace(line, under=() if line.mark == "member" else _without_members(line.under)) for line in lines)


def _rows(reason: Reason) -> Iterator[dict[str, object]]:
    for row in reason.rows:
        yield {name: cell for name, cell in row.items() if not name.startswith("_")}
    for part in reason.because:
        yield from _rows(part)


def _cells(record: Record) -> dict[str, object]:
    return dict(record.cells)


def _months_back(day: date, back: int) -> date:
    months = day.year * 12 + day.month - 1 - back
    return date(months // 12, months % 12 + 1, 1)


def _month(month: date, paid: Container[object], delivered: date) -> tuple[str, Words, str]:
    name = Voice(language()).month(month)
    if month in paid:
        return name, w.MONTH_PAID, "good"
    return (name, w.MONTH_AWAITED, "open") if _months_back(month, -1) > delivered else (name, w.MONTH_MISSING, "bad")
