"""Every command and option says what it is in each language, and stands in the manual."""

import re
from typing import Any

import pytest
import typer.main
from typer.core import TyperOption

from martebe.cli import app
from martebe.cli.help_words import HELP
from martebe.rules import LANGUAGES
from tests.cli.conftest import Martebe
from tests.repository.files import ROOT

GROUP: Any = typer.main.get_command(app)
COMMANDS = [pytest.param(command, id=name) for name, command in GROUP.commands.items()]
MANUAL = (ROOT / "docs/reference/command-line.md").read_text(encoding="utf-8")


def test_every_text_has_its_words_and_every_word_is_used() -> None:
    used = {param.help for command in (GROUP, *GROUP.commands.values()) for param in command.params}
    used |= {command.help for command in (GROUP, *GROUP.commands.values())}
    assert used == HELP.keys() - {"Show this message and exit."}


@pytest.mark.parametrize("command", COMMANDS)
def test_a_command_and_its_options_stand_in_the_manual(command: Any) -> None:
    section = re.search(rf"^## martebe {command.name}\n(.*?)(?=^## |\Z)", MANUAL, re.MULTILINE | re.DOTALL)
    assert section
    for param in command.params:
        assert param.help in section[1].replace("\\|", "|"), param.name


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_help_is_in_the_language_asked_for(command: Any, language: str, martebe: Martebe) -> None:
    answer = martebe(command.name, "--help", "--language", language)
    assert answer.code == 0
    words = HELP[command.help]
    flat = " ".join(answer.out.split())
    assert words.said_in(language) in flat  # type: ignore[arg-type]
    for param in command.params:
        shown = param.opts[0] if isinstance(param, TyperOption) else param.metavar
        assert shown in flat


@pytest.mark.parametrize(
    ("environment", "said"),
    [
        ({"MARTEBE_LANGUAGE": "kk", "LANG": "ru_RU.UTF-8"}, "Пәрмендер"),
        ({"LANG": "ru_RU.UTF-8"}, "Команды"),
        ({"LANG": "de_DE.UTF-8"}, "Commands"),
        ({"MARTEBE_LANGUAGE": "xx", "LANG": "kk_KZ.UTF-8"}, "Пәрмендер"),
    ],
)
def test_the_language_comes_from_the_environment_where_none_is_asked_for(
    environment: dict[str, str], said: str, martebe: Martebe
) -> None:
    assert said in martebe(**environment).out
    assert "Commands" in martebe("--language=en", **environment).out


def test_the_version_is_that_of_the_package(martebe: Martebe) -> None:
    assert re.fullmatch(r"martebe \d+\.\d+\.\d+\n", martebe("--version").out)


def test_without_a_command_all_commands_and_exit_codes_are_shown(martebe: Martebe) -> None:
    answer = martebe()
    assert answer.code == 0
    assert all(f"\n{name} " in answer.out for name in GROUP.commands)
    assert "130 interrupted" in answer.out
