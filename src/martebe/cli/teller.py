"""How a command answers: results on standard output, progress and messages on standard error."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime

from babel.numbers import format_decimal
from rich import box
from rich.console import Console, RenderableType
from rich.markup import escape
from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn, TimeElapsedColumn
from rich.table import Table

from martebe.cli.refusals import masked
from martebe.rules import Language, Words

WIDTH_OF_A_FILE = 140
"""Where nobody looks at a terminal, tables may be wide."""


def console(*, errors: bool = False) -> Console:
    """The terminal, or a file of a settled width."""
    stream = sys.stderr if errors else sys.stdout
    return Console(file=stream, width=None if stream.isatty() else WIDTH_OF_A_FILE, highlight=False)


@dataclass(frozen=True)
class Teller:
    """Answers in one language, as tables or as JSON."""

    language: Language
    as_json: bool = False

    def say(self, words: Words, *values: object) -> str:
        """Words with their places filled in."""
        return words.said_in(self.language).format(*map(self.value, values))

    def value(self, value: object) -> str:
        """A number with its thousands apart; anything else as it is."""
        if isinstance(value, datetime):
            return value.isoformat(" ", "seconds")
        if isinstance(value, int) and not isinstance(value, bool):
            return format_decimal(value, "#,##0", locale=self.language)
        return str(value)

    def note(self, words: Words, *values: object) -> None:
        """A line for the person at the terminal."""
        console(errors=True).print(escape(masked(self.say(words, *values))), style="dim")

    def answer(self, data: object, *shown: RenderableType) -> None:
        """The result: as JSON where it was asked for, else as shown."""
        if self.as_json:
            self.write(json_of(data))
            return
        out = console()
        for each in shown:
            out.print(each)

    def write(self, text: str) -> None:
        """A text as it is, for another program."""
        sys.stdout.write(text.rstrip("\n") + "\n")
        sys.stdout.flush()

    def table(
        self, title: Words | None, *headings: Words | str, numbers: Sequence[int] = (), whole: Sequence[int] = ()
    ) -> Table:
        """An empty table; columns at these places hold numbers, or are never broken over lines."""
        table = Table(
            title=None if title is None else self.say(title),
            title_justify="left",
            title_style="bold",
            caption_justify="left",
            box=box.SIMPLE_HEAD,
        )
        for place, heading in enumerate(headings):
            said = heading if isinstance(heading, str) else self.say(heading)
            broken = place not in (*numbers, *whole)
            table.add_column(said, justify="right" if place in numbers else "left", no_wrap=not broken)
        return table

    def row(self, table: Table, *cells: object) -> None:
        """A row of a table."""
        table.add_row(*[escape("" if cell is None else self.value(cell)) for cell in cells])

    @contextmanager
    def progress(self, doing: Words, *values: object) -> Iterator[Callable[[str, float], None]]:
        """A bar on the terminal while something long is done; told the step and the share done, from 0 to 1."""
        err = console(errors=True)
        columns = (TextColumn("{task.description}"), BarColumn(), TaskProgressColumn(), TimeElapsedColumn())
        with Progress(*columns, console=err, transient=True, disable=not err.is_terminal) as bar:
            task = bar.add_task(self.say(doing, *values), total=1.0)
            yield lambda step, share: bar.update(task, completed=share)


def json_of(data: object) -> str:
    """Data as JSON text; days and times in ISO 8601."""
    return json.dumps(data, ensure_ascii=False, indent=1, default=_plain)


def _plain(value: object) -> object:
    if isinstance(value, date | datetime):
        return value.isoformat()
    if isinstance(value, set | frozenset):
        return sorted(value)
    raise TypeError(f"{type(value).__name__} is not written as JSON.")
