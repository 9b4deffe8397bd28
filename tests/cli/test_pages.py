"""Every command that a page shows is one, with options that it has; the tutorial's file of rules works."""

import re
import shlex
from pathlib import Path
from typing import Any

import pytest
import typer.main

from martebe.cli import app
from tests.cli.conftest import LAST, Home
from tests.repository.files import pages, text_of

GROUP: Any = typer.main.get_command(app)
BLOCK = re.compile(r"^```sh\n(.*?)^```", re.MULTILINE | re.DOTALL)
CALLS = [
    pytest.param(page, line, id=f"{page.name}: {line}")
    for page in pages()
    for block in BLOCK.findall(text_of(page))
    for line in block.splitlines()
    if re.search(r"(^|\| )martebe ", line)
]


@pytest.mark.parametrize(("page", "line"), CALLS)
def test_a_command_on_a_page_can_be_called_so(page: Path, line: str) -> None:
    words = shlex.split(line[re.search(r"(^|\| )martebe ", line).end() :])  # type: ignore[union-attr]
    command = GROUP.commands[words[0]]
    options = {option for param in command.params for option in (*param.opts, *param.secondary_opts)}
    assert {word for word in words if word.startswith("--")} <= options
    required = {param.opts[0] for param in command.params if param.required and param.opts[0].startswith("--")}
    assert required <= set(words)


def test_pages_show_commands() -> None:
    assert len(CALLS) > 20


def test_the_proposal_of_the_tutorial_works(country: Home, tmp_path: Path) -> None:
    text = text_of(Path("docs/tutorial/first-hour.md"))
    (proposal,) = re.findall(r"^```python\n(.*?)^```", text, re.MULTILINE | re.DOTALL)
    rules = tmp_path / "proposal.py"
    rules.write_text(proposal, encoding="utf-8")
    answer = country.call("simulate", "--day", LAST, "--rules", rules)
    assert answer.code == 0
