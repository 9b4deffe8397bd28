"""Figures for a terminal: tables with bars, the meaning above and the runs below."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from rich import box
from rich.table import Table
from rich.text import Text

from martebe.figures import formats, words
from martebe.rules import Words
from martebe.rules.words import Language

if TYPE_CHECKING:
    from martebe.figures.figure import Figure

BAR_CELLS = 24
"""The longest bar, in cells of the terminal."""
EIGHTHS = " ▏▎▍▌▋▊▉"


def bar(value: float, largest: float, cells: int = BAR_CELLS) -> Text:
    """A bar that is exact to an eighth of a cell; whatever is not nothing shows."""
    eighths = 0 if not largest else max(round(value / largest * cells * 8), int(value > 0))
    whole, rest = divmod(eighths, 8)
    return Text("█" * whole + EIGHTHS[rest].strip(), style="cyan")


def table(figure: Figure, headings: Sequence[Words | str], language: Language, *, labels: int = 1) -> Table:
    """An empty table of a figure: the first ``labels`` columns are words, the others are numbers."""
    made = Table(
        title=figure.definition.said_in(language),
        caption=runs_line(figure, language),
        title_justify="left",
        caption_justify="left",
        box=box.SIMPLE_HEAD,
    )
    for number, heading in enumerate(headings):
        said = heading if isinstance(heading, str) else heading.said_in(language)
        made.add_column(said, justify="left" if number < labels or not said else "right")
    return made


def counted_table(figure: Figure, rows: Sequence[tuple[str, int]], language: Language, heading: Words) -> Table:
    """Labels with numbers of persons and bars."""
    made = table(figure, (heading, words.PERSONS, ""), language)
    largest = max((persons for _, persons in rows), default=0)
    for label, persons in rows:
        made.add_row(label, formats.number(persons, language), bar(persons, largest))
    return made


def runs_line(figure: Figure, language: Language) -> str:
    """The runs that a figure rests on: day and the start of the digest."""
    return "\n".join(
        words.RUN_LINE.said_in(language).format(
            formats.day(run.day, language), formats.moment(run.known_at, language), run.digest[:12]
        )
        for run in figure.runs
    )
