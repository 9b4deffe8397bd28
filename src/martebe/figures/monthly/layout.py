"""What of a report is printed and how: which tables in which order, which columns, which rows where there are many."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Literal

from martebe.figures.monthly import words as w
from martebe.figures.monthly.tables import Cell, Table
from martebe.rules import Words

Row = tuple[Cell, ...]
Rows = list[tuple[Words | None, Row]]
"""Rows, each with the heading that it begins a group with."""
ENDS, LONGEST, POINTS = 5, 24, 9


def everything(table: Table) -> Rows:
    """All rows."""
    return [(None, row) for row in table.rows]


def most(number: int) -> Callable[[Table], Rows]:
    """So many of the first rows."""
    return lambda table: everything(table)[:number]


def both_ends(table: Table) -> Rows:
    """Of a long ranking the last and the first rows that have a rank."""
    ranked = [row for row in table.rows if row[0] is not None]
    if len(ranked) <= LONGEST:
        return [(None, row) for row in ranked]
    weakest, strongest = ranked[-ENDS:], ranked[:ENDS]
    headed = [(w.WEAKEST, weakest), (w.STRONGEST, strongest)]
    return [(heading if row is rows[0] else None, row) for heading, rows in headed for row in rows]


def few_points(table: Table) -> Rows:
    """Of many days those that end a month, the last of all included; of these the latest."""
    days = [row[0] for row in table.rows]
    ends = [
        row
        for row, following in zip(table.rows, [*days[1:], None], strict=True)
        if not isinstance(following, date) or not isinstance(row[0], date) or _month(row[0]) != _month(following)
    ]
    return [(None, row) for row in (table.rows if len(table.rows) <= POINTS else ends[-POINTS:])]


def compared(table: Table) -> Rows:
    """The claims beside which a figure stands."""
    number = next(number for number, column in enumerate(table.columns) if column.code == "computed")
    return [(None, row) for row in table.rows if row[number] is not None]


def _month(day: date) -> tuple[int, int]:
    """The month that a day ends or is in: the first of a month ends the one before."""
    ended = day.toordinal() - (day.day == 1)
    return date.fromordinal(ended).year, date.fromordinal(ended).month


@dataclass(frozen=True)
class Shown:
    """How a table is printed. bar: the column drawn as bars, or as a line. whole: bars are shares of 1.

    wide: how wide the columns of texts are beside each other. number: how wide each of the others is, in millimetres.
    """

    code: str
    kind: Literal["table", "bars", "line", "facts"]
    columns: tuple[str, ...]
    bar: str = ""
    whole: bool = False
    rows: Callable[[Table], Rows] = everything
    wide: tuple[int, ...] = (1,)
    number: int = 19


RANKED = ("rank", "place", "needed", "confirmed", "confirmed_rate", "reported", "reported_rate", "excluded")
PLACED = ("place", "residents", "determined", "without", "not_settled", "waiting")
FATES = ("accepted", "unchanged", "duplicate", "quarantined", "refused", "held")
CLAIMED = ("claim", "period", "claimed", "computed", "difference", "source")
LAYOUT = (
    Shown("summary", "table", ("stage", "persons", "share", "change_month", "change_period", "change_year"), number=27),
    Shown("trend", "line", ("day", "residents", "determined", "without", "not_settled", "waiting"), "waiting",
          rows=few_points, number=29),
    Shown("outcomes", "bars", ("outcome", "counts_as", "persons", "share"), "persons", wide=(5, 2)),
    Shown("regions", "bars", RANKED, "confirmed_rate", whole=True, number=20),
    Shown("districts", "bars", ("rank", "place", "region", *RANKED[2:5]), "confirmed_rate", whole=True,
          rows=both_ends, number=23),
    Shown("places_regions", "bars", PLACED, "waiting", number=23),
    Shown("largest", "bars", ("who", "last", "persons", "share"), "persons"),
    Shown("reach", "bars", ("fate", "persons", "share"), "persons"),
    Shown("updated", "bars", ("status", "group", "persons", "share"), "persons", rows=most(12), wide=(5, 4)),
    Shown("channels", "bars", ("channel", "persons", "share"), "persons"),
    Shown("awaited", "table", ("table", "place", "due", "not_settled", "provisional", "alone"), rows=most(8),
          wide=(3, 3, 2), number=24),
    Shown("insurance", "bars", ("ground", "persons", "share"), "persons"),
    Shown("deliveries", "table", ("table", "deliveries", *FATES), number=19),
    Shown("claims", "table", CLAIMED, rows=compared, wide=(5, 3, 2, 4), number=18),
    Shown("sums", "table", ("sum", "parts", "total", "difference"), wide=(5, 5, 2)),
    Shown("definitions", "table", ("status", "what", "since", "source"), wide=(4, 3, 2, 6)),
    Shown("certificate", "facts", ("fact", "value")),
)  # fmt: skip
"""In the order of reading: where we stand, what was reached, where, who waits, and what it all rests on."""


def rows_of(table: Table, shown: Shown) -> Rows:
    """The rows that are printed."""
    return shown.rows(table)
