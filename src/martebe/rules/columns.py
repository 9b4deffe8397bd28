"""The columns a table may have, one function for each kind: ``columns.day("start", kk=..., ru=..., ...)``.

``meaning`` says what a cell holds; ``missing`` what an empty cell means (without it a cell is never empty).
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from martebe.rules.nodes import Kind
from martebe.rules.tables import ColumnDescription, Option
from martebe.rules.words import Words


def column(
    name: str,
    kind: Kind,
    *,
    kk: str,
    ru: str,
    en: str,
    meaning: str,
    missing: str | None = None,
    within: str | None = None,
) -> ColumnDescription:
    """A column of a kind, with its label in three languages; of places, with the column of the wider place."""
    return ColumnDescription(name, kind, Words(kk, ru, en), meaning, missing, within=within)


person = partial(column, kind=Kind.PERSON)
business = partial(column, kind=Kind.BUSINESS)
household = partial(column, kind=Kind.HOUSEHOLD)
place = partial(column, kind=Kind.PLACE)
day = partial(column, kind=Kind.DAY)
month = partial(column, kind=Kind.MONTH)
money = partial(column, kind=Kind.MONEY)
whole = partial(column, kind=Kind.WHOLE)
yes_no = partial(column, kind=Kind.YES_NO)
text = partial(column, kind=Kind.TEXT)


def code(
    name: str, options: Mapping[str, Words], *, kk: str, ru: str, en: str, meaning: str, missing: str | None = None
) -> ColumnDescription:
    """A column of codes, each with its words; their order decides between codes of one day (see LastCode)."""
    listed = tuple(Option(code, words) for code, words in options.items())
    return ColumnDescription(name, Kind.CODE, Words(kk, ru, en), meaning, missing, listed)
