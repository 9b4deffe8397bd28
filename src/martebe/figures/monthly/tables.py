"""Tables of a report apart from any form of writing: typed columns with words, and rows of values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Literal
from unicodedata import category

from martebe.figures import formats
from martebe.rules import Words
from martebe.rules.words import Language

Kind = Literal["text", "count", "share", "day", "change", "points"]
"""change: a difference of counts; points: a difference of shares. Both carry their sign."""
Cell = Words | str | int | Fraction | date | None
FORMULAS = tuple("=+-@|＝＋－＠")
"""What a spreadsheet takes for the beginning of a formula, the full-width forms included (OWASP ASVS 5.0, 1.2.10)."""


@dataclass(frozen=True)
class Column:
    """A column by its code, words and kind."""

    code: str
    words: Words
    kind: Kind = "count"


@dataclass(frozen=True)
class Table:
    """Rows of typed values; None is nothing to tell. means: one sentence that says what is counted."""

    code: str
    title: Words
    means: Words
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]

    def said(self, language: Language) -> list[list[str]]:
        """The rows as they are printed."""
        kinds = [column.kind for column in self.columns]
        return [[said(cell, kind, language) for cell, kind in zip(row, kinds, strict=True)] for row in self.rows]

    def number_of(self, column: str) -> int:
        """Where in each row a column stands."""
        return [each.code for each in self.columns].index(column)

    def headings(self, language: Language) -> list[str]:
        """The words of the columns."""
        return [column.words.said_in(language) for column in self.columns]


def said(cell: Cell, kind: Kind, language: Language) -> str:
    """A value as it is printed in a language."""
    if cell is None:
        return "–"
    if isinstance(cell, Words):
        return cell.said_in(language)
    if isinstance(cell, date):
        return f"{cell:%d.%m.%Y}"
    if isinstance(cell, str):
        return cell
    match written_as(cell, kind):
        case "change" | "points" as signed:
            return _signed(cell, signed, language)
        case "share":
            return formats.share(Fraction(cell), language)
    return formats.number(int(cell), language)


def written_as(cell: Cell, kind: Kind) -> Kind:
    """How a cell is written in a column: among counts a fraction is a share, among changes a difference of shares."""
    return SHARES.get(kind, kind) if isinstance(cell, Fraction) else kind


SHARES: Mapping[Kind, Kind] = {"count": "share", "change": "points"}


def _signed(value: int | Fraction, kind: Kind, language: Language) -> str:
    sign = "+" if value > 0 else "−" if value < 0 else ""
    size = abs(Fraction(value))
    return sign + (formats.share(size, language) if kind == "points" else formats.number(int(size), language))


def harmless(text: str) -> str:
    """A text that a spreadsheet shows as it is: on one line, and with an apostrophe before what might be calculated."""
    line = "".join(" " if category(letter) in ("Cc", "Zl", "Zp") else letter for letter in text)
    seen = "".join(letter for letter in line if category(letter) != "Cf").lstrip()
    return f"'{line}" if seen.startswith(FORMULAS) else line
