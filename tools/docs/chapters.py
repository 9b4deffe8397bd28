"""Read the chapters of the specification by calling each test with words that only note what they are told."""

from __future__ import annotations

import importlib
import inspect
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import ModuleType
from typing import Any

from martebe.kazakhstan import catalogue
from martebe.rules import Catalogue
from martebe.rules.numbers import MissingNumberError
from spec.harness.examples import Answers, Decides, NoAnswer, Refusal, Rule
from spec.harness.world import Drawings
from spec.language.toy import toy
from tools.docs.written import Written

Example = Answers | Decides | NoAnswer | Refusal


@dataclass(frozen=True)
class Section:
    """A test: its name, its sentence, and its examples, each with the rule as it is written."""

    title: str
    sentence: str
    examples: tuple[tuple[Example, str], ...]


@dataclass(frozen=True)
class Chapter:
    """A file of the specification: its docstring, and its tests in their order."""

    about: str
    sections: tuple[Section, ...]

    @property
    def title(self) -> str:
        """What stands before the colon of the docstring."""
        return self.about.partition(": ")[0].rstrip(".")

    @property
    def sentence(self) -> str:
        """What stands after it."""
        return self.about.partition(": ")[2]


class Notes:
    """The words of a specification, noting what they are told."""

    def __init__(self) -> None:
        self.examples: list[Example] = []

    def words(self) -> dict[str, Callable[..., None]]:
        """The words by the names that tests ask for."""
        return {
            "answers": self.answers,
            "decides": self.decides,
            "refuses": self.refuses,
            "has_no_answer": self.has_no_answer,
        }

    def answers(self, day: str, drawings: Drawings, asked: Rule | Mapping[str, Rule], expected: Any) -> None:
        """What questions come to."""
        self.examples.append(Answers(toy, day, drawings, asked, expected))

    def decides(self, day: str, drawings: Drawings, expected: Any, *, by: Catalogue = catalogue) -> None:
        """What is decided."""
        self.examples.append(Decides(by, day, drawings, expected))

    def refuses(self, written: Callable[[], object], message: str) -> None:
        """What is refused when it is written."""
        self.examples.append(Refusal(written, message))

    def has_no_answer(self, day: str, rule: Rule, message: str) -> None:
        """What is refused when it is asked."""
        self.examples.append(NoAnswer(toy, day, rule, MissingNumberError, message))


def chapter(name: str) -> Chapter:
    """The chapter in a module, for instance ``spec.language.test_rows``."""
    module = importlib.import_module(name)
    written = Written(module)
    tests = [test for test in vars(module).values() if inspect.isfunction(test) and test.__name__.startswith("test_")]
    sections = tuple(_section(test, written) for test in tests)
    return Chapter(inspect.cleandoc(module.__doc__ or ""), sections)


def _section(test: Callable[..., None], written: Written) -> Section:
    notes = Notes()
    words = notes.words()
    test(**{name: words[name] for name in inspect.signature(test).parameters})
    title = test.__name__.removeprefix("test_").replace("_", " ").capitalize()
    rules = written.rules(test.__name__)
    return Section(title, inspect.cleandoc(test.__doc__ or ""), tuple(zip(notes.examples, rules, strict=True)))


def module_source(module: ModuleType, *names: str) -> str:
    """The lines that define some names of a module."""
    written = Written(module)
    return written.definitions(*names)
