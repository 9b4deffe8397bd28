"""The manual is what the specification says, and every chapter of the specification is in it."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from martebe.kazakhstan import catalogue
from martebe.rules import nodes
from martebe.rules.check import walk
from spec.contents import LANGUAGE
from spec.harness.engines import ReferenceEngine
from spec.harness.examples import Answers, Decides
from spec.harness.world import Drawings
from spec.kazakhstan.filled import FILLED
from tests.repository.files import ROOT, text_of
from tools.docs.chapters import chapter
from tools.docs.pages import REFERENCE, pages
from tools.docs.written import RULE_OF

CHAPTERS = sorted(path.relative_to(ROOT) for path in (ROOT / "spec").rglob("test_*.py"))


def test_the_manual_is_up_to_date() -> None:
    stale = [str(path) for path, text in pages().items() if not (ROOT / path).exists() or text_of(path) != text]
    assert stale == [], "Run `make docs` and commit what it wrote."


def test_the_manual_has_no_page_of_something_gone() -> None:
    found = {path.relative_to(ROOT) for path in (ROOT / REFERENCE).rglob("*.md")}
    assert found - pages().keys() == set(), "Run `make docs` and commit what it took away."


def test_every_chapter_of_the_language_has_its_place() -> None:
    written = {path.stem.removeprefix("test_") for path in CHAPTERS if path.parent == Path("spec/language")}
    assert written == set(LANGUAGE)


@pytest.mark.parametrize("path", CHAPTERS, ids=str)
def test_a_chapter_has_a_title_and_each_section_a_sentence(path: Path) -> None:
    tree = ast.parse(text_of(path))
    title = ast.get_docstring(tree) or ""
    assert title.endswith(".")
    assert ": " in title or path.parent != Path("spec/language")
    for test in _tests(tree):
        said = ast.get_docstring(test) or ""
        assert said.endswith("."), test.name
        assert "\n\n" not in said, test.name


@pytest.mark.parametrize("path", CHAPTERS, ids=str)
def test_a_specification_is_drawn_and_asks_for_nothing_else(path: Path) -> None:
    """The manual calls each test with words that only take notes, so whatever else a test did would be lost."""
    for test in _tests(ast.parse(text_of(path))):
        asked = [argument.arg for argument in test.args.args]
        assert set(asked) <= RULE_OF.keys(), test.name
        assert test.decorator_list == [], test.name
        assert not any(isinstance(part, ast.Assert | ast.For | ast.If | ast.With) for part in ast.walk(test)), test.name


def test_every_part_of_a_rule_is_specified() -> None:
    parts = {type(part) for rule in _rules_of_the_language() for part in walk(rule)}
    abstract = {nodes.Node, nodes.Value, nodes.Condition}
    classes = {each for each in vars(nodes).values() if isinstance(each, type) and issubclass(each, nodes.Node)}
    assert classes - abstract - parts == set()


def test_the_example_of_how_to_draw_one_runs() -> None:
    block = re.search(r"```python\n(.*?)```", text_of(Path("docs/how-to/draw-an-example.md")), re.DOTALL)
    assert block
    told: dict[str, Any] = {}
    exec(block[1], told)  # the page is ours
    checked: list[str] = []

    def decides(day: str, drawings: Drawings, expected: dict[int, str]) -> None:
        Decides(catalogue, day, drawings, expected, FILLED).check(ReferenceEngine())
        checked.append(day)

    told["test_a_register_that_was_not_delivered"](decides)
    assert checked


def _rules_of_the_language() -> Iterator[nodes.Node]:
    for name in LANGUAGE:
        for section in chapter(f"spec.language.test_{name}").sections:
            for example, _ in section.examples:
                if isinstance(example, Answers):
                    yield from example.questions.values()
                elif isinstance(example, Decides):
                    yield from (version.when for rule in example.catalogue.rules for version in rule.versions)


def _tests(tree: ast.Module) -> list[ast.FunctionDef]:
    return [node for node in tree.body if isinstance(node, ast.FunctionDef) and node.name.startswith("test_")]
