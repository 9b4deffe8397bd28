"""One example: records, deliveries, a day and questions; and what the reference engine answers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn

from martebe.engines.records import Records
from martebe.engines.reference import NOT_SETTLED, Reference
from martebe.rules import Condition, Coverage, Value
from martebe.rules import nodes as n
from tests.agree import toy
from tests.agree.generated_records import ASKED_ON, Tables, coverages, records
from tests.agree.generated_rules import SCOPES, questions, speaks

OPEN = "not settled"
Answers = dict[int, dict[str, object]]
"""By subject and question: True, False or ``OPEN``; a value, None (missing) or ``OPEN``."""


@dataclass(frozen=True)
class Example:
    """What an engine is given and asked. ``about`` is the subject of every question."""

    about: str
    day: date
    asked: Mapping[str, Condition | Value]
    rows: Tables
    coverage: Coverage

    @property
    def nodes(self) -> dict[str, n.Condition | n.Value]:
        """The questions as engines take them."""
        return {name: question.node for name, question in self.asked.items()}

    def expected(self) -> Answers:
        """What the reference engine answers to everyone in the population."""
        reference = Reference(Records(self.rows), self.coverage, toy.NUMBERS, toy.SUBJECTS)
        everyone = reference.records.keys(toy.SUBJECTS[self.about])
        return {
            key: {name: _came(reference, node, key, self.day) for name, node in self.nodes.items()} for key in everyone
        }


def _came(reference: Reference, node: n.Condition | n.Value, key: int, day: date) -> object:
    came_to = reference.ask(node, key, day).came_to
    return OPEN if came_to is NOT_SETTLED else came_to


def read(asked: Mapping[str, n.Node], rows: list[dict[str, object]]) -> Answers:
    """The rows an engine answers with, in the form of ``Example.expected``."""
    return {int(str(row["key"])): {name: _read(name, node, row) for name, node in asked.items()} for row in rows}


def _read(name: str, node: n.Node, row: Mapping[str, object]) -> object:
    if isinstance(node, n.Condition):
        return OPEN if row[name] is None else row[name]
    return row[name] if row[f"{name}_settled"] else OPEN


@st.composite
def examples(draw: DrawFn, questions_asked: int = 4) -> Example:
    """An example with a few questions about one subject."""
    about = draw(st.sampled_from(("person", "person", "employer")))
    asked = draw(st.lists(questions(SCOPES[about]), min_size=1, max_size=questions_asked))
    if not any(speaks(question, SCOPES[about]) for question in asked):
        about = "person"  # what speaks of nobody is asked about everybody
    named = {f"question_{number}": question for number, question in enumerate(asked)}
    return Example(about, draw(st.sampled_from(ASKED_ON)), named, draw(records()), draw(coverages()))
