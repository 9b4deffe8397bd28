"""From answers to decisions: which statuses a person holds, which one heads them, what is open, and on which facts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from martebe.engines.reference import Answer, Reference, Step
from martebe.rules import nodes as n
from martebe.rules.catalogue import NOT_SETTLED as NOT_SETTLED
from martebe.rules.catalogue import WITHOUT as WITHOUT
from martebe.rules.catalogue import Catalogue, Status
from martebe.rules.reading import scope_of, walk

ELSEWHERE = (
    n.ConditionOn,
    n.ValueOn,
    n.ConditionOfGroup,
    n.ValueOfGroup,
    n.MembersAtLeast,
    n.MembersAll,
    n.MembersCount,
    n.MembersSum,
)
"""Inside these a question is about another day, or about somebody else."""


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
    steps = {**statuses, **insurance, **findings}
    known = {code: answer for step in steps.values() for code, answer in _asked_on_the_way(step)}
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
        facts={
            fact.code: known[fact.code] if fact.code in known else reference.ask(fact, person, day).answer
            for fact in facts_in_force(catalogue, day)
        },
        steps=steps,
    )


def _asked_on_the_way(step: Step) -> Iterator[tuple[str, Answer]]:
    """The facts that the steps of a rule answered about its own person and day, each with its answer."""
    if isinstance(step.node, n.Fact):
        yield step.node.code, step.answer
    if not isinstance(step.node, ELSEWHERE):
        for part in step.parts:
            yield from _asked_on_the_way(part)


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


@lru_cache(maxsize=512)
def facts_in_force(catalogue: Catalogue, day: date) -> tuple[n.Fact, ...]:
    """The facts about persons that the rules in force on the day speak of, in the catalogue's order.

    A fact about a household or an employer has no answer for a person by itself.
    """
    spoken = {
        part.code for _, when in in_force(catalogue.rules, day) for part in walk(when) if isinstance(part, n.Fact)
    }
    return tuple(fact for fact in catalogue.facts if fact.code in spoken and scope_of(fact) in ("person", None))
