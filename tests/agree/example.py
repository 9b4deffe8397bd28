"""One example: records, deliveries, a day and questions; what the reference answers, and whether another agrees."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from hypothesis import note
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn

from martebe.engines.records import Records
from martebe.engines.reference import NOT_SETTLED, Reference
from martebe.rules import Coverage
from martebe.rules import nodes as n
from spec.harness.engines import MISSING, OPEN, Came
from tests.agree import toy
from tests.agree.generated_records import ASKED_ON, Tables, coverages, records
from tests.agree.generated_rules import questions
from tests.agree.scopes import SCOPES, speaks

Answers = dict[int, dict[str, Came]]
"""By subject and question: True, False, OPEN; a value, MISSING or OPEN."""


@dataclass(frozen=True)
class Example:
    """What an engine is given and asked. ``about`` is the subject of every question."""

    about: str
    day: date
    asked: Mapping[str, n.Condition | n.Value]
    rows: Tables
    coverage: Coverage

    @property
    def everyone(self) -> list[int]:
        """The numbers of the subjects in their population."""
        return Records(self.rows).keys(toy.SUBJECTS[self.about])

    def expected(self) -> Answers:
        """What the reference engine answers to everyone."""
        reference = Reference(Records(self.rows), self.coverage, toy.NUMBERS, toy.SUBJECTS)
        return {
            key: {name: _came(reference.ask(node, key, self.day).came_to) for name, node in self.asked.items()}
            for key in self.everyone
        }


def _came(came_to: object) -> Came:
    if came_to is NOT_SETTLED:
        return OPEN
    return MISSING if came_to is None else came_to  # type: ignore[return-value]


def read(asked: Mapping[str, n.Node], rows: list[dict[str, object]]) -> Answers:
    """The rows an engine answers with, in the form of ``Example.expected``."""
    return {int(str(row["key"])): {name: _read(name, node, row) for name, node in asked.items()} for row in rows}


def _read(name: str, node: n.Node, row: Mapping[str, object]) -> Came:
    settled = row[name] is not None if isinstance(node, n.Condition) else row[f"{name}_settled"]
    if not settled:
        return OPEN
    return MISSING if row[name] is None else row[name]  # type: ignore[return-value]


def agree(answers: Callable[[Example], Answers], example: Example, draw: Callable[[Example], str]) -> None:
    """Hold an engine to the reference; where it disagrees, or fails, print the example as a drawn test."""
    try:
        assert _typed(answers(example)) == _typed(example.expected())
    except Exception:
        note(draw(example))
        raise


def _typed(answers: Answers) -> dict[int, dict[str, tuple[str, Came]]]:
    """With the type of each answer: to Python True equals 1."""
    return {key: {name: (type(came).__name__, came) for name, came in each.items()} for key, each in answers.items()}


@st.composite
def examples(draw: DrawFn, least: int = 1, most: int = 8) -> Example:
    """An example with a few questions about one subject."""
    about = draw(st.sampled_from(("person", "person", "employer")))
    asked = draw(st.lists(questions(SCOPES[about]), min_size=least, max_size=most))
    if not any(speaks(question, SCOPES[about]) for question in asked):
        about = "person"  # what speaks of nobody is asked about everybody
    named = {f"question_{number}": question.node for number, question in enumerate(asked, 1)}
    return Example(about, draw(st.sampled_from(ASKED_ON)), named, draw(records()), draw(coverages()))
