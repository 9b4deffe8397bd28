"""What pages say has its words, every word is said somewhere, and no page brings in what the browser should refuse."""

import re
from importlib import import_module
from pathlib import Path

import pytest

from martebe.rules.words import Words
from tests.repository.files import ROOT, python_files, text_of

OFFICE = Path("src/martebe/office")
TEMPLATES = sorted(path.relative_to(ROOT) for path in (ROOT / OFFICE).glob("*/templates/**/*.html"))
ROOMS = sorted(path.parent.name for path in (ROOT / OFFICE).glob("*/words.py"))
#: {% say "desk.FIND_TITLE" %}, {% say 'face.HELP' %}, "face.SAMPLE"|words
ADDRESS = re.compile(r"""(?:{%\s*say\s+["']([\w.]+)["'])|(?:["']([\w.]+)["']\|words)""")
INLINE = re.compile(r"<style\b|<script(?![^>]*\bsrc=)|\sstyle=|\son[a-z]+=|javascript:", re.IGNORECASE)
FOREIGN = re.compile(r"""(?:src|href|action)=["'](?:https?:)?//""", re.IGNORECASE)
PAGE = re.compile(r"{%\s*extends\s")


@pytest.mark.parametrize("template", TEMPLATES, ids=str)
def test_a_template_says_only_words_that_exist(template: Path) -> None:
    addresses = {first or second for first, second in ADDRESS.findall(text_of(template))}
    assert {address for address in addresses if not isinstance(_found(address), Words)} == set()


@pytest.mark.parametrize("room", ROOMS)
def test_words_of_a_room_are_said_somewhere(room: str) -> None:
    words = {name for name, value in vars(import_module(f"martebe.office.{room}.words")).items() if _is_words(value)}
    own = OFFICE / room / "words.py"
    said = "\n".join(text_of(path) for path in [*TEMPLATES, *python_files("src")] if path != own)
    # Words may also be gathered in tables of the same file, such as the words of each state.
    said += "\n".join(line for line in text_of(own).splitlines() if not re.match(r"[A-Z_0-9]+ = Words\(", line))
    assert {name for name in words if not re.search(rf"\b{name}\b", said)} == set()


@pytest.mark.parametrize("template", TEMPLATES, ids=str)
def test_a_template_has_no_inline_script_or_style_and_no_foreign_address(template: Path) -> None:
    text = text_of(template)
    assert INLINE.findall(text) == []
    assert FOREIGN.findall(text) == []


@pytest.mark.parametrize("template", [path for path in TEMPLATES if PAGE.search(text_of(path))], ids=str)
def test_a_page_has_a_title_and_a_first_heading(template: Path) -> None:
    """That it is only one is seen in a browser, where one of several branches is taken."""
    assert "{% block title %}" in text_of(template)
    assert any("<h1" in text_of(part) for part in _parts(template))


@pytest.mark.parametrize("name", ["style.css", "face.js"])
def test_style_and_script_load_nothing_from_elsewhere(name: str) -> None:
    text = text_of(OFFICE / "face/static/face" / name)
    assert re.findall(r"(?:url\(|@import|import\s|fetch\()\s*[\"']?(?:https?:)?//[^)]*", text) == []


def _parts(template: Path, known: frozenset[Path] = frozenset()) -> set[Path]:
    """A template and the templates that it includes, those within them as well."""
    names = re.findall(r"""{%\s*include\s+["']([\w/.-]+)["']""", text_of(template))
    included = {path for name in names for path in TEMPLATES if path.as_posix().endswith(f"/templates/{name}")}
    parts = {template}
    for path in included - known - parts:
        parts |= _parts(path, known | parts)
    return parts


def _found(address: str) -> object:
    room, _, name = address.partition(".")
    return getattr(import_module(f"martebe.office.{room}.words"), name, None)


def _is_words(value: object) -> bool:
    return isinstance(value, Words)
