"""The page of the command line, made from the program's own help."""

from __future__ import annotations

from typing import Any

import typer.main
from typer.core import TyperArgument, TyperOption

from martebe.cli import app, markdown
from martebe.cli.help import EXIT_CODES, about, pieces, written

INTRODUCTION = (
    "Every command answers in Kazakh, Russian or English: `--language kk|ru|en`, else the environment variable"
    " `MARTEBE_LANGUAGE`, else `LANG`. Results go to standard output, as tables or with `--json` for other programs;"
    " progress and messages go to standard error. `martebe COMMAND --help` shows what stands here, in each language."
)


def page() -> str:
    """The page of all commands, in the order of the program's help."""
    group: Any = typer.main.get_command(app)
    commands = [group, *group.commands.values()]
    return markdown.joined(
        "# The command line", INTRODUCTION, EXIT_CODES.en, *[_command(each).rstrip("\n") for each in commands]
    )


def _command(command: Any) -> str:
    called = "martebe" if command.name == "_program" or hasattr(command, "commands") else f"martebe {command.name}"
    rows = [[f"`{_name(param)}`", about(param, "en")] for param in command.params]
    return markdown.joined(
        f"## {called}",
        command.help,
        markdown.code(" ".join([called, *pieces(command)]), "text"),
        markdown.table(["argument or option", "meaning"], rows),
    )


def _name(param: TyperArgument | TyperOption) -> str:
    return str(param.metavar) if isinstance(param, TyperArgument) else written(param)
