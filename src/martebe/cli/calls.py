"""A command as typer reads it: a function whose first parameter answers, with the options that all commands share."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Mapping, Sequence
from functools import wraps
from inspect import Parameter
from itertools import pairwise
from typing import Annotated, Any

import typer

from martebe.cli.teller import Teller
from martebe.rules import LANGUAGES, Language

Command = Callable[..., int | None]
LanguageOption = Annotated[Language | None, typer.Option("--language", help="Language of the answer and of this help.")]
JsonOption = Annotated[bool, typer.Option("--json", help="Answer in JSON, for other programs.")]


def call(command: Command) -> Command:
    """The command with --language and --json in place of its teller; returns the exit code."""
    own = list(inspect.signature(command, eval_str=True).parameters.values())[1:]

    @wraps(command)
    def called(context: typer.Context, as_json: bool, language: Language | None, **given: Any) -> int | None:
        return command(Teller(language or context.obj, as_json), **given)

    shared = [
        Parameter("language", Parameter.KEYWORD_ONLY, default=None, annotation=LanguageOption),
        Parameter("as_json", Parameter.KEYWORD_ONLY, default=False, annotation=JsonOption),
    ]
    context = Parameter("context", Parameter.KEYWORD_ONLY, annotation=typer.Context)
    parameters = [context, *[each.replace(kind=Parameter.KEYWORD_ONLY) for each in own], *shared]
    called.__signature__ = inspect.Signature(parameters)  # type: ignore[attr-defined]
    called.__annotations__ = {each.name: each.annotation for each in parameters}
    return called


def language_asked(args: Sequence[str], environment: Mapping[str, str]) -> Language:
    """The language of a call: ``--language``, else MARTEBE_LANGUAGE, else LANG, else English.

    Read before anything else, so that help and refusals are in it too.
    """
    given = [after for word, after in pairwise(args) if word == "--language"]
    given += [word.removeprefix("--language=") for word in args if word.startswith("--language=")]
    for text in (*given[-1:], environment.get("MARTEBE_LANGUAGE", ""), environment.get("LANG", "")[:2]):
        for language in LANGUAGES:
            if text == language:
                return language
    return "en"
