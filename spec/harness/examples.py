"""An example: what is drawn, what is asked, what is expected. The manual prints it; an engine is held to it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from martebe.rules import Catalogue, Condition, RuleError, Value
from martebe.rules import nodes as n
from martebe.rules.reading import kind_of
from spec.harness.drawing import READ
from spec.harness.engines import Asked, Came, Engine, about
from spec.harness.world import Drawings, Filled, world_of

Rule = Condition | Value
SINGLE = "answer"
"""The name of a question that is asked alone."""


@dataclass(frozen=True)
class Answers:
    """What questions come to.

    asked: one rule, or several by name. expected: by subject, what the rule comes to, or that by name. True is proved,
    False disproved; else OPEN, MISSING, or a value as a drawing writes it ("2018-06", money in tenge).
    """

    catalogue: Catalogue
    day: str
    drawings: Drawings
    asked: Rule | Mapping[str, Rule]
    expected: Mapping[int, Came | Mapping[str, Came]]
    filled: Filled = field(default_factory=dict)

    @property
    def questions(self) -> Asked:
        """The rules by name."""
        named = self.asked if isinstance(self.asked, Mapping) else {SINGLE: self.asked}
        return {name: rule.node for name, rule in named.items()}

    def expects(self) -> dict[int, dict[str, Came]]:
        """What is expected, by subject and name."""
        named = {key: each if isinstance(each, Mapping) else {SINGLE: each} for key, each in self.expected.items()}
        asked = self.questions
        return {key: {name: _read(asked[name], said) for name, said in each.items()} for key, each in named.items()}

    def check(self, engine: Engine) -> None:
        """Hold an engine to the example."""
        asked = self.questions
        world = world_of(self.catalogue, self.drawings, self.expected, about(asked), self.filled)
        came = engine.ask(world, self.catalogue, asked, date.fromisoformat(self.day))
        found = {key: {name: came[key][name] for name in each} for key, each in self.expects().items()}
        _agree(engine, found, self.expects())


@dataclass(frozen=True)
class NoAnswer:
    """A question that is refused when it is asked, with the error and its words."""

    catalogue: Catalogue
    day: str
    rule: Rule
    error: type[Exception]
    message: str

    def check(self, engine: Engine) -> None:
        """Hold an engine to the refusal."""
        world = world_of(self.catalogue, {}, [1], "person", {})
        found = _message(
            lambda: engine.ask(world, self.catalogue, {SINGLE: self.rule.node}, date.fromisoformat(self.day)),
            self.error,
        )
        assert found == self.message, f"{engine.name} said: {found}"


@dataclass(frozen=True)
class Refusal:
    """A rule that is refused at the line where it is written, word by word."""

    written: Callable[[], object]
    message: str

    def check(self) -> None:
        """Write the rule, and read the refusal."""
        found = _message(self.written, RuleError)
        assert found == self.message, f"The refusal said: {found}"


@dataclass(frozen=True)
class Decides:
    """What is decided.

    expected: by person a code, which is then the settled headline ("none": without status); "open": no status is
    proved while some are open; or what some parts of the decision come to (see ``engines.Decided``).
    """

    catalogue: Catalogue
    day: str
    drawings: Drawings
    expected: Mapping[int, str | Mapping[str, object]]
    filled: Filled = field(default_factory=dict)

    def expects(self) -> dict[int, dict[str, object]]:
        """What is expected, by person and part of the decision."""
        return {person: decision(each) for person, each in self.expected.items()}

    def check(self, engine: Engine) -> None:
        """Hold an engine to the example."""
        world = world_of(self.catalogue, self.drawings, self.expected, "person", self.filled)
        decided = engine.decide(world, self.catalogue, date.fromisoformat(self.day))
        found = {key: {part: decided[key][part] for part in each} for key, each in self.expects().items()}
        _agree(engine, found, self.expects())


def _read(node: n.Condition | n.Value, said: Came) -> Came:
    written = isinstance(node, n.Value) and isinstance(said, str)
    return READ[kind_of(node)](said) if written else said  # type: ignore[arg-type]


def decision(expected: str | Mapping[str, object]) -> dict[str, object]:
    """The parts of a decision that an expectation names."""
    if isinstance(expected, str):
        return {"headline": expected, "settled": expected != "open"}
    return {part: tuple(said) if isinstance(said, list) else said for part, said in expected.items()}


def provisional(headline: str, *open_statuses: str) -> dict[str, object]:
    """A headline that is proved while the stronger (or other) statuses named are open."""
    return {"headline": headline, "settled": False, "open": open_statuses}


def _agree(engine: Engine, found: Mapping[int, Any], expected: Mapping[int, Any]) -> None:
    wrong = [
        f"{key}, {part}: expected {wanted!r}, {engine.name} says {found[key][part]!r}"
        for key, each in expected.items()
        for part, wanted in each.items()
        if found[key][part] != wanted or type(found[key][part]) is not type(wanted)
    ]
    assert not wrong, "\n".join(wrong)


def _message(act: Callable[[], object], error: type[Exception]) -> str:
    try:
        act()
    except error as refused:
        return str(refused)
    raise AssertionError(f"Expected a {error.__name__}, but there was none.")
