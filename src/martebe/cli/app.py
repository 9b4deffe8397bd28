"""All commands of ``martebe``, and what happens around each: its language, its refusals, its exit code."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from importlib.metadata import version as version_of
from typing import Annotated, Any

import typer

from martebe.cli import (
    account,
    decide,
    demo,
    figures,
    held,
    ledger,
    madeup,
    monthly,
    moves,
    open_data,
    person,
    receive,
    rules,
    serve,
    tables,
    trail,
)
from martebe.cli.calls import Command as Answering
from martebe.cli.calls import LanguageOption, call, language_asked
from martebe.cli.help import Command, Group
from martebe.cli.refusals import Exit, answer_to
from martebe.cli.teller import console

COMMANDS: tuple[Answering, ...] = (
    madeup.madeup,
    receive.receive,
    held.quarantine,
    held.release,
    held.retry,
    decide.decide,
    decide.runs,
    person.explain,
    person.history,
    moves.changes,
    moves.simulate,
    figures.figures,
    figures.report,
    monthly.monthly,
    open_data.open_data,
    tables.tables,
    rules.rules,
    rules.numbers,
    demo.demo,
    serve.serve,
    serve.migrate,
    trail.trail,
    ledger.load,
    ledger.publish,
    ledger.collect,
    account.account,
)


class Martebe(Group):
    """The program: whatever a command raises becomes one message in the reader's language and an exit code."""

    def main(
        self,
        args: Sequence[str] | None = None,
        prog_name: str | None = None,
        complete_var: str | None = None,
        standalone_mode: bool = True,
        windows_expand_args: bool = True,
        **extra: Any,
    ) -> Any:
        """Answer a call; leaves with the exit code of the answer."""
        given = sys.argv[1:] if args is None else list(args)
        language = language_asked(given, os.environ)
        try:
            code = super().main(given, "martebe", complete_var, False, windows_expand_args, obj=language, **extra)
            if code == Exit.INTERRUPTED:
                raise KeyboardInterrupt
        except (Exception, KeyboardInterrupt) as error:  # none may reach the reader as a trace
            text, code = answer_to(error, language)
            console(errors=True).print(text, style="red", markup=False, soft_wrap=True)
        code = Exit.DONE if code is None else code
        if not standalone_mode:
            return code
        sys.exit(int(code))


app = typer.Typer(
    cls=Martebe,
    add_completion=False,
    pretty_exceptions_enable=False,
    no_args_is_help=False,
    invoke_without_command=True,
    help="Tell, for every resident of a country, which labour and social status follows from what the registers hold.",
)


@app.callback()
def _program(
    context: typer.Context,
    language: LanguageOption = None,
    version: Annotated[bool, typer.Option("--version", help="Show the version and exit.")] = False,
) -> None:
    if version:
        sys.stdout.write(f"martebe {version_of('martebe')}\n")
    elif context.invoked_subcommand is None:
        context.get_help()


for _each in COMMANDS:
    app.command(_each.__name__.replace("_", "-"), cls=Command)(call(_each))


def main() -> None:
    """Where the program starts."""
    app()
