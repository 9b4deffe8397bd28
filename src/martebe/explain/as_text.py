"""An explanation as lines in one language: a tree for the terminal, or sentences for a letter."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich.markup import escape
from rich.tree import Tree

from martebe.engines.decisions import NOT_SETTLED, WITHOUT
from martebe.engines.reference import Answer
from martebe.explain import formulas as f
from martebe.explain.account import Account
from martebe.explain.open_questions import FROM_THE_BEGINNING, Awaited, OpenCondition, OpenQuestion, Register
from martebe.explain.outline import Line, Outline, law_mark, mark_of
from martebe.explain.voice import Voice
from martebe.rules import Status, Version, Words
from martebe.rules import nodes as n
from martebe.rules.numbers import Span

if TYPE_CHECKING:
    from martebe.explain.explanation import Explanation


@dataclass(frozen=True)
class Writer:
    """Writes an explanation with an outline's voice."""

    explanation: Explanation
    outline: Outline

    def everything(self) -> tuple[Line, ...]:
        """The headline and why, what is open, what else is held, insurance, findings."""
        decision = self.explanation.decision
        others = [code for code in decision.held if code != decision.headline]
        return (
            self._headline(),
            *self._provisional(decision.provisional, f.PROVISIONAL),
            *self.open(self.explanation.open_headline),
            *(self._account(f.ALSO_HELD, code) for code in others),
            self._insurance(),
            *self._provisional(decision.insurance not in (WITHOUT, NOT_SETTLED) and not decision.insurance_settled,
                               f.INSURANCE_PROVISIONAL),
            *self.open(self.explanation.open_insurance),
            *(self._account(f.FINDING, code) for code in decision.findings),
        )  # fmt: skip

    def about(self, rule: Status) -> tuple[Line, ...]:
        """Why one rule is proved, why not, or what would settle it."""
        if rule.code not in self.explanation.accounts:
            day = self.voice.day(self.explanation.day)
            return (Line(self._say(f.NOT_IN_FORCE, day=day, status=self._say(rule.words))),)
        account = self.explanation.accounts[rule.code]
        answer = self._say(f.answer_words(account.answer))
        text = self._say(f.ANSWERED, what=self._say(rule.words), answer=answer)
        line = Line(text, self.why(account), mark=mark_of(account.answer))
        return (line, *(self.awaited(self.explanation.what_would_settle(rule.code)) if account.answer is None else ()))

    # --- parts --------------------------------------------------------------------------------------------------

    def _headline(self) -> Line:
        code, day = self.explanation.decision.headline, self.voice.day(self.explanation.day)
        if code in (WITHOUT, NOT_SETTLED):
            return Line(self._say(f.WITHOUT_STATUS if code == WITHOUT else f.STATUS_OPEN, day=day))
        account = self.explanation.accounts[code]
        return Line(self._say(f.STATUS, day=day, status=self._say(account.rule.words)), self.why(account))

    def _insurance(self) -> Line:
        code = self.explanation.decision.insurance
        if code in (WITHOUT, NOT_SETTLED):
            return Line(self._say(f.NO_INSURANCE if code == WITHOUT else f.INSURANCE_OPEN))
        return self._account(f.INSURANCE, code)

    def _account(self, formula: Words, code: str) -> Line:
        account = self.explanation.accounts[code]
        return Line(self._say(formula, status=self._say(account.rule.words)), self.why(account))

    def why(self, account: Account) -> tuple[Line, ...]:
        """What determined one rule's answer, and the rule's own source."""
        return (*self.outline.reasons(account.reason), self._rule(account.version))

    def _rule(self, version: Version) -> Line:
        span, cited = self.voice.span(Span(version.since, version.until)), version.source.on(self.explanation.day)
        return Line(self._say(f.RULE, source=self.voice.source(cited), span=span), mark=law_mark(cited))

    def _provisional(self, provisional: bool, formula: Words) -> tuple[Line, ...]:
        return (Line(self._say(formula)),) if provisional else ()

    def open(self, question: OpenQuestion) -> tuple[Line, ...]:
        """The rules that are open, and what is awaited."""
        named = [self._say(self.explanation.accounts[code].rule.words) for code in question.codes]
        return (
            *([Line(self._say(f.OPEN_RULES, statuses="; ".join(named)))] if named else []),
            *self.awaited(question),
        )

    def awaited(self, question: OpenQuestion) -> tuple[Line, ...]:
        """Each register to hear from, with what it would answer."""
        return tuple(self._awaited(awaited) for awaited in question.awaited)

    def _awaited(self, awaited: Awaited) -> Line:
        register = awaited.register
        text = self._say(
            f.AWAITED,
            **self.outline.described.named(register.table),
            place=self.voice.place(register.place),
            period=self._period(register),
        )
        return Line(text, tuple(dict.fromkeys(self._outcome(answer) for answer in awaited.answers)))

    def _outcome(self, condition: OpenCondition) -> Line:
        """What follows from each answer alone, as far as something does."""
        if_yes = [(each.code, each.if_proved) for each in condition.outcomes if each.if_proved is not None]
        if_no = [(each.code, each.if_disproved) for each in condition.outcomes if each.if_disproved is not None]
        said = [
            self._say(formula, outcomes=", ".join(self._answered(code, answer) for code, answer in outcomes))
            for formula, outcomes in ((f.IF_YES, if_yes), (f.IF_NO, if_no))
            if outcomes
        ]
        outcomes = "; ".join(said) or self._say(f.DECIDES_TOGETHER)
        return Line(self._say(f.ASKED, what=self._asked(condition), outcomes=outcomes))

    def _answered(self, code: str, answer: Answer) -> str:
        words = self.explanation.accounts[code].rule.words
        return self._say(f.ANSWERED, what=self._say(words), answer=self._say(f.answer_words(answer)))

    def _asked(self, condition: OpenCondition) -> str:
        if condition.fact is not None:
            return self._say(condition.fact.words)
        if isinstance(condition.node, n.Condition):
            return self.outline.described.condition(condition.node, condition.day)
        raise TypeError(f"{type(condition.node).__name__} is no condition.")

    def _period(self, register: Register) -> str:
        if register.since in (FROM_THE_BEGINNING, register.until):
            return self._say(f.AS_OF, day=self.voice.day(register.until))
        return self.voice.span(Span(register.since, register.until))

    @property
    def voice(self) -> Voice:
        """The language that is spoken."""
        return self.outline.described.voice

    def _say(self, formula: Words, **parts: object) -> str:
        return self.voice.say(formula, **parts)


def tree(lines: Sequence[Line]) -> Tree:
    """The lines as rich prints them, each account a branch."""
    root = Tree("", hide_root=True)
    for line in lines:
        _grow(root, line, bold=True)
    return root


def _grow(branch: Tree, line: Line, *, bold: bool = False) -> None:
    text = escape(line.text)
    grown = branch.add(f"[bold]{text}[/bold]" if bold else text)
    for under in line.under:
        _grow(grown, under)


def sentences(lines: Sequence[Line]) -> list[str]:
    """The lines as sentences: each account and each fact begins one, and what is under it follows in the same.

    A fact that has been explained before is named again without its grounds.
    """
    return list(_sentences(lines, set()))


def _sentences(lines: Sequence[Line], said: set[str]) -> Iterator[str]:
    for line in lines:
        known = line.fact is not None and line.fact in said
        yield line.text + "." if known else ". ".join(_own(line)) + "."
        if line.fact is not None:
            said.add(line.fact)
        if not known:
            yield from _sentences([each for each in _flat(line.under) if each.fact is not None], said)


def _own(line: Line) -> Iterator[str]:
    """The text of a line and of all under it that does not belong to a fact."""
    yield line.text
    for under in line.under:
        if under.fact is None:
            yield from _own(under)


def _flat(lines: Sequence[Line]) -> Iterator[Line]:
    """The facts that stand under lines, the lines between them left out."""
    for line in lines:
        if line.fact is not None:
            yield line
        else:
            yield from _flat(line.under)
