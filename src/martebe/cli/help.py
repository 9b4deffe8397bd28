"""Help in the language of the reader: what a command does, its arguments and options, from typer's own description."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from rich.markup import escape
from rich.table import Table
from typer.core import TyperArgument, TyperCommand, TyperGroup, TyperOption

from martebe.cli.help_words import HELP
from martebe.cli.teller import console
from martebe.rules import Language, Words

USAGE = Words("Қолданылуы", "Вызов", "Usage")
COMMANDS = Words("Пәрмендер", "Команды", "Commands")
ARGUMENTS = Words("Аргументтер", "Аргументы", "Arguments")
OPTIONS = Words("Параметрлер", "Параметры", "Options")
REQUIRED = Words("міндетті", "обязательно", "required")
BY_DEFAULT = Words("әдепкі: {0}", "по умолчанию: {0}", "default: {0}")
FROM_ENVIRONMENT = Words("ортадан: {0}", "из окружения: {0}", "environment: {0}")


EXIT_CODES = Words(
    "Аяқталу кодтары: 0 – бәрі жақсы; 1 – деректе күмәнді нәрсе бар; 2 – шақыру қате; 3 – мүмкін емес; 4 –"
    " бағдарламаның өз қатесі; 130 – үзілді.",
    "Коды завершения: 0 – всё хорошо; 1 – в данных что-то не так; 2 – неверный вызов; 3 – невозможно; 4 – ошибка самой"
    " программы; 130 – прервано.",
    "Exit codes: 0 all well; 1 something odd in the data; 2 a wrong call; 3 cannot be done; 4 a fault of the program;"
    " 130 interrupted.",
)


def said(text: str | None, language: Language) -> str:
    """A text of the help in a language; every text has its words, which a test checks."""
    return HELP[text].said_in(language) if text else ""


class Command(TyperCommand):
    """A command whose help is in the language of the call."""

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Print the help, as wide as the terminal is."""
        show(self, ctx, [])


class Group(TyperGroup):
    """All commands, with their help in the language of the call."""

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Print the help, as wide as the terminal is."""
        show(self, ctx, self.commands.values())


def show(command: TyperCommand | TyperGroup, context: Any, commands: Iterable[Any]) -> None:
    """Print what a command does and how it is called."""
    language: Language = context.obj
    out = console()
    usage = " ".join([context.command_path, *pieces(command)])
    out.print(f"\n[bold]{USAGE.said_in(language)}:[/bold] {escape(usage)}\n")
    out.print(escape(said(command.help, language)) + "\n")
    arguments = [each for each in command.params if isinstance(each, TyperArgument)]
    options = [each for each in command.params if isinstance(each, TyperOption) and not each.hidden]
    for title, rows in (
        (COMMANDS, [(each.name, said(each.help, language)) for each in commands]),
        (ARGUMENTS, [(str(each.metavar), about(each, language)) for each in arguments]),
        (
            OPTIONS,
            [*[(written(each), about(each, language)) for each in options], ("--help", said(HELP_OPTION, language))],
        ),
    ):
        if rows:
            out.print(f"[bold]{title.said_in(language)}[/bold]")
            out.print(_aligned(rows))
    if commands:
        out.print(escape(EXIT_CODES.said_in(language)))


HELP_OPTION = "Show this message and exit."


def pieces(command: TyperCommand | TyperGroup) -> list[str]:
    """What follows the name of a command where it is called."""
    arguments = [each for each in command.params if isinstance(each, TyperArgument)]
    shown = [str(each.metavar) if each.required else f"[{each.metavar}]" for each in arguments]
    needed = [written(each) for each in command.params if isinstance(each, TyperOption) and each.required]
    return [*shown, *needed, "[...]"]


def written(option: TyperOption) -> str:
    """An option as it is written in a call."""
    names = ", ".join([*option.opts, *option.secondary_opts])
    if option.is_flag:
        return names
    return f"{names} {option.metavar or metavar(option)}"


def metavar(option: TyperOption) -> str:
    """What stands for the value of an option: its choices, or its kind."""
    choices = option.type_descriptor.choices
    if choices is not None:
        return "|".join(map(str, choices))
    return {"int": "NUMBER", "str": "TEXT"}.get(option.bare_type(), "VALUE")


def about(param: TyperArgument | TyperOption, language: Language) -> str:
    """What a parameter means, whether it must be given, and what stands for it where it is not."""
    parts = [said(param.help, language)]
    if param.required:
        parts.append(REQUIRED.said_in(language))
    default = default_of(param)
    if default:
        parts.append(BY_DEFAULT.said_in(language).format(default))
    if isinstance(param.envvar, str):
        parts.append(FROM_ENVIRONMENT.said_in(language).format(param.envvar))
    return parts[0] + (f" [{'; '.join(parts[1:])}]" if parts[1:] else "")


def default_of(param: TyperArgument | TyperOption) -> str:
    """What is taken for a parameter that is not given, where it is more than nothing."""
    if param.default in (None, "", False):
        return ""
    if param.default is True and isinstance(param, TyperOption):
        return param.opts[0]
    return str(param.default)


def _aligned(rows: Iterable[tuple[str, str]]) -> Table:
    table = Table.grid(padding=(0, 2, 0, 2))
    table.add_column(style="cyan", no_wrap=False, max_width=44)
    table.add_column()
    for name, meaning in rows:
        table.add_row(escape(name), escape(meaning))
    table.add_row("", "")
    return table
