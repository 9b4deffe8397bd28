"""An explanation as data: a schema that stays, for other programs.

Days are ISO texts, money is whole tiyn, shares are fractions such as "1/10", answers are "yes", "no" or "not settled".
Words and owners come in kk, ru and en. Numbers of persons, employers and households are left out unless asked for.
Keys are only ever added; a change of meaning raises ``format``.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING, Literal, NotRequired, TypedDict

from martebe.engines.records import Row
from martebe.engines.reference import NOT_SETTLED, Amount, Answer
from martebe.explain.account import Account
from martebe.explain.open_questions import FROM_THE_BEGINNING, Awaited, OpenCondition, OpenQuestion
from martebe.explain.outline import DELIVERY, entry_of
from martebe.explain.reasons import Aggregate, Reason
from martebe.explain.voice import NUMBERS_OF_SUBJECTS
from martebe.rules import LANGUAGES, Source, Words
from martebe.rules import nodes as n
from martebe.rules.reading import kind_of

if TYPE_CHECKING:
    from martebe.explain.explanation import Explanation

FORMAT = 1
Said = Literal["yes", "no", "not settled"]
Cell = str | int | bool | None
Texts = dict[str, str]


class SourceJson(TypedDict):
    """An act and its article; ``unverified`` where no document that states it was read."""

    act: str
    article: str
    note: str
    unverified: bool


class RecordJson(TypedDict):
    """One record: its cells by column, and the delivery that brought it where it is known."""

    cells: dict[str, Cell]
    delivery: NotRequired[str]
    received_on: NotRequired[str]


class LawJson(TypedDict):
    """A number of the law as it was used."""

    code: str
    words: Texts
    value: Cell
    since: str
    until: str | None
    source: SourceJson


class ReasonJson(TypedDict):
    """What determines an answer: a fact (with ``fact``, ``words``, ``source``) or a condition or value in a fact.

    asks: the kind of node ("Fact", "AtLeast", "Compare", "Sum"...). answer: of a condition; value: of a value.
    table, period, records, unfit: where records were asked; ``unfit`` are those that do not fulfil the rule.
    person: whose reason it is, where it is another member of a group and numbers were asked for.
    """

    asks: str
    answer: NotRequired[Said]
    value: NotRequired[Cell]
    day: str
    fact: NotRequired[str]
    words: NotRequired[Texts]
    source: NotRequired[SourceJson]
    table: NotRequired[str]
    owner: NotRequired[Texts]
    period: NotRequired[list[str | None]]
    records: NotRequired[list[RecordJson]]
    unfit: NotRequired[list[RecordJson]]
    law: NotRequired[list[LawJson]]
    person: NotRequired[int]
    because: list[ReasonJson]


class AccountJson(TypedDict):
    """A status, ground of insurance or finding: its answer, the version of its rule, and why.

    open: where it is not settled, what would settle this rule alone.
    """

    code: str
    words: Texts
    answer: Said
    source: SourceJson
    since: str
    until: str | None
    because: list[ReasonJson]
    open: NotRequired[OpenJson]


class OutcomeJson(TypedDict):
    """What a rule comes to when one open condition alone is proved or disproved."""

    code: str
    if_proved: Said
    if_disproved: Said


class OpenConditionJson(TypedDict):
    """A condition that the awaited records would answer, the fact it belongs to, and what follows."""

    asks: str
    fact: str | None
    outcomes: list[OutcomeJson]


class AwaitedJson(TypedDict):
    """A register to hear from; ``place`` None is everywhere, ``since`` None from the beginning of the register."""

    table: str
    words: Texts
    owner: Texts
    place: int | None
    since: str | None
    until: str
    answers: list[OpenConditionJson]


class OpenJson(TypedDict):
    """The open rules, strongest first, and the smallest set of registers that settles them whatever they say."""

    codes: list[str]
    awaited: list[AwaitedJson]


class HeadlineJson(TypedDict):
    """The strongest proved; "none" where there is none for certain, "open" where that is not settled."""

    code: str
    settled: bool
    open: OpenJson


class ExplanationJson(TypedDict):
    """The whole explanation; with ``about``, ``rules`` holds that rule alone."""

    format: int
    country: str
    day: str
    person: NotRequired[int]
    headline: HeadlineJson
    insurance: HeadlineJson
    held: list[str]
    open: list[str]
    findings: list[str]
    rules: list[AccountJson]


@dataclass(frozen=True)
class Writer:
    """Turns one explanation into data."""

    explanation: Explanation
    with_numbers: bool = False

    def explanation_json(self, about: str | None = None) -> ExplanationJson:
        """The explanation: every rule proved or open, or only the one asked for."""
        decision, told = self.explanation.decision, self.explanation
        written = ExplanationJson(
            format=FORMAT,
            country=told.catalogue.country,
            day=told.day.isoformat(),
            headline=HeadlineJson(
                code=decision.headline, settled=decision.settled, open=self._open(told.open_headline)
            ),
            insurance=HeadlineJson(
                code=decision.insurance, settled=decision.insurance_settled, open=self._open(told.open_insurance)
            ),
            held=list(decision.held),
            open=list(decision.open),
            findings=list(decision.findings),
            rules=[self._account(account) for account in self._accounts(about)],
        )
        return written | {"person": decision.person} if self.with_numbers else written

    def _accounts(self, about: str | None) -> list[Account]:
        accounts = self.explanation.accounts
        if about is None:
            return [account for account in accounts.values() if account.answer is not False]
        code = self.explanation.rule(about).code
        return [accounts[code]] if code in accounts else []

    def _account(self, account: Account) -> AccountJson:
        version, code = account.version, account.rule.code
        written = AccountJson(
            code=code,
            words=_texts(account.rule.words),
            answer=_said(account.answer),
            source=_source(version.source.on(self.explanation.day)),
            since=version.since.isoformat(),
            until=_iso(version.until),
            because=list(self._reasons(account.reason)),
        )
        if account.answer is None:
            written["open"] = self._open(self.explanation.what_would_settle(code))
        return written

    # --- reasons ------------------------------------------------------------------------------------------------

    def _reasons(self, reason: Reason) -> Iterator[ReasonJson]:
        """A reason, or what stands under it where it only joins others."""
        if isinstance(reason.node, n.And | n.Or | n.Not):
            for part in reason.because:
                yield from self._reasons(part)
        elif not isinstance(reason.node, n.Constant | n.LawNumber):
            yield self._reason(reason)

    def _reason(self, reason: Reason) -> ReasonJson:
        written = ReasonJson(asks=type(reason.node).__name__, day=reason.day.isoformat(), because=[])
        if isinstance(reason.node, n.Condition):
            written["answer"] = _said(reason.answer)
        else:
            written["value"] = self._value(reason)
        if isinstance(reason.node, n.Fact):
            fact, source = reason.node, reason.node.source.on(reason.day)
            written |= {"fact": fact.code, "words": _texts(fact.words), "source": _source(source)}
        if isinstance(reason.node, Aggregate):
            written |= self._records(reason.node, reason)
        if law := [*reason.law, *(part for part in reason.because if isinstance(part.node, n.LawNumber))]:
            written["law"] = [self._law(part) for part in law if part.came_to not in (None, NOT_SETTLED)]
        if self.with_numbers and reason.subject is not None:
            written["person"] = reason.subject
        written["because"] = [under for part in reason.because for under in self._reasons(part)]
        return written

    def _value(self, reason: Reason) -> Cell:
        assert isinstance(reason.node, n.Value)
        hidden = kind_of(reason.node) in NUMBERS_OF_SUBJECTS and not self.with_numbers
        return None if hidden else _cell(reason.came_to)

    def _records(self, node: Aggregate, reason: Reason) -> ReasonJson:
        description = self.explanation.catalogue.tables[node.rows.table].description
        records = [self._record(node.rows.table, row) for row in reason.rows]
        unfit = [self._record(node.rows.table, row) for row in reason.unfit]
        period = [_iso(end) for end in reason.period or (None, None)]
        return {  # type: ignore[typeddict-item]
            "table": description.name, "owner": _texts(description.owner), "period": period,
            "records": records, "unfit": unfit,
        }  # fmt: skip

    def _record(self, table: str, row: Row) -> RecordJson:
        columns = self.explanation.catalogue.tables[table].description.columns
        shown = [column.name for column in columns if self.with_numbers or column.kind not in NUMBERS_OF_SUBJECTS]
        record = RecordJson(cells={name: _cell(row[name]) for name in shown})
        if delivery := row.get(DELIVERY):
            record["delivery"] = str(delivery)
            if received := self.explanation.deliveries.get(str(delivery)):
                record["received_on"] = received.isoformat()
        return record

    def _law(self, reason: Reason) -> LawJson:
        assert isinstance(reason.node, n.LawNumber)
        number = self.explanation.catalogue.numbers[reason.node.code]
        entry = entry_of(number, reason.node, reason)
        return LawJson(
            code=number.code,
            words=_texts(number.words),
            value=_cell(entry.value),
            since=entry.start.isoformat(),
            until=_iso(entry.until),
            source=_source(entry.source),
        )

    # --- what is open -------------------------------------------------------------------------------------------

    def _open(self, question: OpenQuestion) -> OpenJson:
        return OpenJson(codes=list(question.codes), awaited=[self._awaited(each) for each in question.awaited])

    def _awaited(self, awaited: Awaited) -> AwaitedJson:
        register = awaited.register
        description = self.explanation.catalogue.tables[register.table].description
        return AwaitedJson(
            table=register.table,
            words=_texts(description.words),
            owner=_texts(description.owner),
            place=register.place,
            since=None if register.since == FROM_THE_BEGINNING else register.since.isoformat(),
            until=register.until.isoformat(),
            answers=[_open_condition(condition) for condition in awaited.answers],
        )


def _open_condition(condition: OpenCondition) -> OpenConditionJson:
    outcomes = [
        OutcomeJson(code=each.code, if_proved=_said(each.if_proved), if_disproved=_said(each.if_disproved))
        for each in condition.outcomes
    ]
    fact = condition.fact.code if condition.fact else None
    return OpenConditionJson(asks=type(condition.node).__name__, fact=fact, outcomes=outcomes)


def _said(answer: Answer) -> Said:
    return "not settled" if answer is None else ("yes" if answer else "no")


def _texts(words: Words) -> Texts:
    return {language: words.said_in(language) for language in LANGUAGES}


def _source(source: Source) -> SourceJson:
    return SourceJson(act=source.act, article=source.article, note=source.note, unverified=source.unverified)


def _iso(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def _cell(value: Amount) -> Cell:
    if value is NOT_SETTLED:
        return "not settled"
    if isinstance(value, date):
        return value.isoformat()
    return str(value) if isinstance(value, Fraction) else value


__all__ = ["FORMAT", "ExplanationJson", "Writer"]
