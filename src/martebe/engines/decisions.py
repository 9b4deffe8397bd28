"""From answers to decisions: which statuses a person holds, which one heads them, what is open, and on which facts.

``decide`` is the meaning, one person at a time; ``decision_query`` the same for everybody in SQL. Statuses, findings
and facts are stored as bits: bit n of word w stands for number 62 w + n of the catalogue's list, so that the lowest
bit that is set is the strongest status.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from sqlglot import exp

from martebe.engines.binding import Binder
from martebe.engines.reference import Answer, Reference, Step
from martebe.engines.sql_expressions import case, literal
from martebe.engines.sql_plan import Layer, Narrow, Plan
from martebe.rules import nodes as n
from martebe.rules.catalogue import Catalogue, Status
from martebe.rules.check import walk
from martebe.rules.coverage import Coverage

WITHOUT = "none"
"""The headline of a person who holds no status, when that is certain."""
NOT_SETTLED = "open"
"""The headline of a person who is not proved to hold any status while some are open."""
BITS = 62
"""Bits of a signed 64-bit number that every engine can add up without a sign."""


@dataclass(frozen=True)
class Decision:
    """What follows for one person on one day.

    headline: the strongest status proved, else WITHOUT or NOT_SETTLED. settled: nothing stronger is open.
    held, open, findings: codes, strongest first. facts: each fact's answer. steps: how each rule was answered.
    """

    person: int
    headline: str
    settled: bool
    held: tuple[str, ...]
    open: tuple[str, ...]
    insurance: str
    insurance_settled: bool
    findings: tuple[str, ...]
    facts: Mapping[str, Answer]
    steps: Mapping[str, Step]

    @property
    def provisional(self) -> bool:
        """A status is proved, but a stronger one is still open."""
        return self.headline not in (WITHOUT, NOT_SETTLED) and not self.settled


def decide(reference: Reference, catalogue: Catalogue, person: int, day: date) -> Decision:
    """Decide for one person, step by step. Raises MissingNumberError where the law has no number on the day."""

    def answered(rules: Sequence[Status]) -> dict[str, Step]:
        return {rule.code: reference.ask(when, person, day) for rule, when in in_force(rules, day)}

    statuses, insurance, findings = map(answered, (catalogue.statuses, catalogue.insurance, catalogue.findings))
    headline, settled = headline_of({code: step.answer for code, step in statuses.items()})
    insured, insurance_settled = headline_of({code: step.answer for code, step in insurance.items()})
    return Decision(
        person,
        headline,
        settled,
        held=tuple(code for code, step in statuses.items() if step.answer is True),
        open=tuple(code for code, step in statuses.items() if step.answer is None),
        insurance=insured,
        insurance_settled=insurance_settled,
        findings=tuple(code for code, step in findings.items() if step.answer is True),
        facts={fact.code: reference.ask(fact, person, day).answer for fact in facts_in_force(catalogue, day)},
        steps={**statuses, **insurance, **findings},
    )


def headline_of(answers: Mapping[str, Answer]) -> tuple[str, bool]:
    """The headline of a ladder of answers, strongest first, and whether it is settled."""
    possible = [(code, answer) for code, answer in answers.items() if answer is not False]
    proved = [code for code, answer in possible if answer]
    headline = proved[0] if proved else (NOT_SETTLED if possible else WITHOUT)
    return headline, not possible or bool(possible[0][1])


def in_force(rules: Sequence[Status], day: date) -> list[tuple[Status, n.Condition]]:
    """The rules that have a version in force on the day, with that version's condition, in their order."""
    versions = [(rule, rule.on(day)) for rule in rules]
    return [(rule, version.when) for rule, version in versions if version is not None]


def facts_in_force(catalogue: Catalogue, day: date) -> list[n.Fact]:
    """The facts that the rules in force on the day speak of, in the catalogue's order."""
    spoken = {
        part.code for _, when in in_force(catalogue.rules, day) for part in walk(when) if isinstance(part, n.Fact)
    }
    return [fact for fact in catalogue.facts if fact.code in spoken]


# --- the same in SQL --------------------------------------------------------------------------------------------


def decision_query(
    catalogue: Catalogue,
    day: date,
    coverage: Coverage,
    *,
    carried: Sequence[str] = (),
    narrow: Narrow | None = None,
) -> exp.Select:
    """One row for each person of the population.

    Columns: person, place, the ``carried`` columns of the population table, headline, settled, held_0.., open_0..,
    insurance, insurance_settled, findings_0.., facts_0.. (proved), facts_open_0.. .
    """
    writer = DecisionWriter(catalogue, day, coverage, carried, narrow)
    return writer.query()


class DecisionWriter:
    """Writes the decision query: the rules' answers as one layer, their words of bits as the next, then the headlines."""

    def __init__(
        self, catalogue: Catalogue, day: date, coverage: Coverage, carried: Sequence[str], narrow: Narrow | None
    ) -> None:
        self.catalogue = catalogue
        self.day = day
        self.binder = Binder(day, coverage, catalogue.numbers)
        self.plan = Plan(self.binder, catalogue.subjects, carried=carried, narrow=narrow)

    def query(self) -> exp.Select:
        """The whole query."""
        rules = {rule.code: self.binder.bind(when) for rule, when in in_force(self.catalogue.rules, self.day)}
        facts = {fact.code: self.binder.bind(fact) for fact in facts_in_force(self.catalogue, self.day)}
        layer = self.plan.layer([*rules.values(), *facts.values()])
        writer = self.plan.expressions(layer)
        answered = self.plan.next_layer(
            layer, "answers", {(node, "outcome"): writer.condition(node) for node in rules.values()}
        )
        answer = {code: answered.columns[(node, "outcome")] for code, node in rules.items()}
        known = {code: answered.columns[(node, "outcome")] for code, node in facts.items()}
        words = self._words(answered, answer, known)
        return self.plan.query(self._headlines(words).from_("words"))

    def _words(
        self, layer: Layer, answer: Mapping[str, exp.Expr], known: Mapping[str, exp.Expr]
    ) -> list[str]:
        """Add the layer of words; returns the names of the words, those of insurance last."""
        lists: list[
            tuple[str, Sequence[str], Mapping[str, exp.Expr], Callable[[exp.Expr], exp.Expr]]
        ] = [
            ("held", [status.code for status in self.catalogue.statuses], answer, _proved),
            ("open", [status.code for status in self.catalogue.statuses], answer, _open),
            ("findings", [status.code for status in self.catalogue.findings], answer, _proved),
            ("facts", [fact.code for fact in self.catalogue.facts], known, _proved),
            ("facts_open", [fact.code for fact in self.catalogue.facts], known, _open),
            ("insured", [status.code for status in self.catalogue.insurance], answer, _proved),
            ("insured_open", [status.code for status in self.catalogue.insurance], answer, _open),
        ]
        kept = [
            exp.column("key").as_("person"),
            exp.column("place"),
            *[exp.column(f"own_{name}").as_(name) for name in self.plan.carried],
        ]
        select = exp.select(*kept).from_(layer.name)
        names: list[str] = []
        for name, codes, answers, picked in lists:
            for number in range(words_for(len(codes))):
                word = bits(codes[number * BITS : (number + 1) * BITS], answers, picked)
                select = select.select(word.as_(f"{name}_{number}"))
                names.append(f"{name}_{number}")
        self.plan.ctes.append(("words", select))
        return names

    def _headlines(self, words: list[str]) -> exp.Select:
        statuses, insurance = self.catalogue.statuses, self.catalogue.insurance
        return exp.select(
            exp.column("person"),
            exp.column("place"),
            *[exp.column(name) for name in self.plan.carried],
            _headline("held", "open", statuses).as_("headline"),
            _settled("held", "open", len(statuses)).as_("settled"),
            *[exp.column(word) for word in words if word.startswith(("held", "open"))],
            _headline("insured", "insured_open", insurance).as_("insurance"),
            _settled("insured", "insured_open", len(insurance)).as_("insurance_settled"),
            *[exp.column(word) for word in words if word.startswith(("findings", "facts"))],
        )


def words_for(number: int) -> int:
    """How many 64-bit words hold so many bits; at least one, so that the columns are always there."""
    return max(1, -(-number // BITS))


def bits(
    codes: Sequence[str], answers: Mapping[str, exp.Expr], picked: Callable[[exp.Expr], exp.Expr]
) -> exp.Expr:
    """A word with the bit of each code whose answer is picked; codes without an answer that day have none."""
    total: exp.Expr = literal(0)
    for bit, code in enumerate(codes):
        if code in answers:
            one = case((picked(answers[code].copy()), literal(1 << bit)), default=literal(0))
            total = exp.Add(this=total, expression=one)
    return exp.cast(total, exp.DataType.Type.BIGINT)


def _proved(answer: exp.Expr) -> exp.Expr:
    return answer


def _open(answer: exp.Expr) -> exp.Expr:
    return exp.Is(this=exp.Paren(this=answer), expression=exp.null())


def _lowest(word: str) -> exp.Expr:
    """The lowest bit that is set, as a number."""
    return exp.Paren(this=exp.BitwiseAnd(this=exp.column(word), expression=exp.Neg(this=exp.column(word))))


def _headline(held: str, opened: str, ladder: Sequence[Status]) -> exp.Expr:
    branches = []
    for number in range(words_for(len(ladder))):
        for bit, status in enumerate(ladder[number * BITS : (number + 1) * BITS]):
            set_bit = exp.EQ(this=_lowest(f"{held}_{number}"), expression=literal(1 << bit))
            branches.append((set_bit, literal(status.code)))
    for number in range(words_for(len(ladder))):
        branches.append((exp.NEQ(this=exp.column(f"{opened}_{number}"), expression=literal(0)), literal(NOT_SETTLED)))
    return case(*branches, default=literal(WITHOUT))


def _settled(held: str, opened: str, size: int) -> exp.Expr:
    """Nothing open is stronger than the strongest proved: its lowest bit lies below every open one."""
    branches = []
    for number in range(words_for(size)):
        nothing = exp.column(f"{held}_{number}").eq(0).and_(exp.column(f"{opened}_{number}").eq(0))
        first = (
            exp.column(f"{opened}_{number}")
            .eq(0)
            .or_(
                exp.and_(
                    exp.column(f"{held}_{number}").neq(0),
                    exp.LT(this=_lowest(f"{held}_{number}"), expression=_lowest(f"{opened}_{number}")),
                )
            )
        )
        branches.append((exp.not_(nothing), first))
    return case(*branches, default=exp.true())
