"""What holds of every source file: size, words, and nothing left for later."""

import ast
import re
from pathlib import Path

import pytest

from tests.repository.files import ROOT, python_files, repository_files, text_of

LONGEST_FILE = 400
LONGEST_FUNCTION = 60
#: A longer one says why, in a line of its own.
EXCUSE = re.compile(r"Long because: \S")

# Written so that this file does not hold what it looks for.
UNFINISHED = re.compile(r"\b(" + "|".join(("TO" + "DO", "FIX" + "ME", "X" * 3, "HA" + "CK")) + r")\b")
SKIPPED = re.compile(r"pytest\." + r"skip\(|mark\." + r"skip\b|unittest\." + r"skip")
MACHINE_PATH = re.compile(r"/(" + "|".join(("ro" + "ot/", "wo" + "rk/", r"ho" + r"me/\w")) + ")")
SOURCES = python_files("src")
TEXTS = [path for path in repository_files() if path.suffix in {".py", ".md", ".toml", ".yaml", ".yml", ".sh", ".html"}]


@pytest.mark.parametrize("path", SOURCES, ids=str)
def test_a_module_says_what_it_is(path: Path) -> None:
    docstring = ast.get_docstring(ast.parse(text_of(path)))
    assert docstring
    assert docstring.splitlines()[0].rstrip().endswith((".", ":", "?"))


@pytest.mark.parametrize("path", SOURCES, ids=str)
def test_a_file_is_short_or_says_why_not(path: Path) -> None:
    text = text_of(path)
    assert len(text.splitlines()) <= LONGEST_FILE or EXCUSE.search(text)


@pytest.mark.parametrize("path", SOURCES, ids=str)
def test_a_function_is_short_or_says_why_not(path: Path) -> None:
    text = text_of(path)
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            lines = (node.end_lineno or 0) - node.lineno + 1
            body = ast.get_source_segment(text, node) or ""
            assert lines <= LONGEST_FUNCTION or EXCUSE.search(body), f"{node.name} has {lines} lines"


@pytest.mark.parametrize("path", TEXTS, ids=str)
def test_nothing_is_left_for_later_and_no_machine_is_named(path: Path) -> None:
    text = text_of(path)
    assert UNFINISHED.findall(text) == []
    assert MACHINE_PATH.findall(text) == []


@pytest.mark.parametrize("path", python_files("tests", "spec"), ids=str)
def test_no_test_is_skipped_unless_a_condition_says_when(path: Path) -> None:
    assert SKIPPED.findall(text_of(path)) == []


@pytest.mark.parametrize("path", python_files("tests", "spec"), ids=str)
def test_a_test_module_has_a_name_of_its_own_and_a_docstring(path: Path) -> None:
    assert ast.get_docstring(ast.parse(text_of(path))) or not text_of(path).strip()


def test_every_room_has_its_place_in_the_border_contracts() -> None:
    contracts = text_of(Path("pyproject.toml")).split("[[tool.importlinter.contracts]]")[1]
    rooms = {path.name for path in (ROOT / "src" / "martebe").iterdir() if (path / "__init__.py").exists()}
    assert {room for room in rooms if not re.search(rf"\b{room}\b", contracts)} == set()


def test_every_room_of_the_office_is_in_the_contract_of_its_rooms() -> None:
    (contract,) = (each for each in text_of(Path("pyproject.toml")).split("[[") if "A room of the office" in each)
    rooms = {path.parent.name for path in (ROOT / "src" / "martebe" / "office").glob("*/urls.py")} - {"face"}
    assert {room for room in rooms if f'"martebe.office.{room}"' not in contract} == set()
