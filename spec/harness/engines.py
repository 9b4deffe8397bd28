"""The engines that every example is put to, all behind one form: what they are given, and what they answer."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from enum import Enum
from typing import Literal, Protocol

from martebe.engines.decisions import Decision, decide
from martebe.engines.records import Records
from martebe.engines.reference import NOT_SETTLED, Amount, Reference
from martebe.rules import Catalogue
from martebe.rules import nodes as n
from martebe.rules.reading import scope_of
from spec.harness.world import World


class Answer(Enum):
    """What is neither proved, disproved nor a value."""

    OPEN = "not settled"
    MISSING = "missing"


OPEN: Literal[Answer.OPEN] = Answer.OPEN
MISSING: Literal[Answer.MISSING] = Answer.MISSING
Came = n.Scalar | Answer
Asked = Mapping[str, n.Condition | n.Value]
Decided = dict[str, object]
"""headline, settled, held, open, insurance, insurance_settled, findings, facts (proved), facts_open."""


class Engine(Protocol):
    """Answers questions and decides over a world."""

    name: str

    def ask(self, world: World, catalogue: Catalogue, asked: Asked, day: date) -> dict[int, dict[str, Came]]:
        """What each question comes to for each subject."""
        ...

    def decide(self, world: World, catalogue: Catalogue, day: date) -> dict[int, Decided]:
        """What is decided for each person."""
        ...


class ReferenceEngine:
    """The meaning."""

    name = "reference"

    def ask(self, world: World, catalogue: Catalogue, asked: Asked, day: date) -> dict[int, dict[str, Came]]:
        """Each question to each subject, one at a time."""
        reference = self._over(world, catalogue)
        subject = catalogue.subjects[about(asked)]
        return {
            key: {name: _came(reference.ask(node, key, day).came_to) for name, node in asked.items()}
            for key in reference.records.keys(subject)
        }

    def decide(self, world: World, catalogue: Catalogue, day: date) -> dict[int, Decided]:
        """Each person, one at a time."""
        reference = self._over(world, catalogue)
        everyone = reference.records.keys(catalogue.subjects["person"])
        return {person: _decided(decide(reference, catalogue, person, day)) for person in everyone}

    def _over(self, world: World, catalogue: Catalogue) -> Reference:
        return Reference(Records(world.rows), world.coverage, catalogue.numbers, world.subjects)


def about(asked: Asked) -> str:
    """The subject that the questions speak of."""
    return next((scope for scope in map(scope_of, asked.values()) if scope is not None), "person")


def _came(came_to: Amount) -> Came:
    if came_to is NOT_SETTLED:
        return OPEN
    return MISSING if came_to is None else came_to


def _decided(decision: Decision) -> Decided:
    kept = ("headline", "settled", "held", "open", "insurance", "insurance_settled", "findings")
    proved = tuple(code for code, answer in decision.facts.items() if answer is True)
    opened = tuple(code for code, answer in decision.facts.items() if answer is None)
    return {name: getattr(decision, name) for name in kept} | {"facts": proved, "facts_open": opened}
