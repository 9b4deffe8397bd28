"""Which deliveries each register sends, when, and for which days: a real sequence, table by table."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

import numpy as np

from martebe.kazakhstan.records import tables
from martebe.madeup.daynumbers import date_of, first_of, last_of, month_number
from martebe.madeup.draws import Index, Mask
from martebe.madeup.plan import FIRST_CUT
from martebe.madeup.refusals import outside_the_story
from martebe.madeup.registers.contributions import FIRST_MONTH, SINGLE_PAYMENTS_FROM
from martebe.madeup.registers.rows import Rows

Format = Literal["parquet", "csv", "csv-1251", "xlsx", "jsonl"]
# Whole lists each time; all other tables send what is new or changed.
SNAPSHOTS = ("residents", "employers", "unemployed", "disabilities")
YEARLY = ("residents", "settlements")
MONTHLY = ("declarations",)
BY_MONTH_PAID_FOR = {"contributions": FIRST_MONTH, "single_payments": SINGLE_PAYMENTS_FROM}
FORMATS: dict[str, Format] = {
    "employers": "csv-1251", "deaths": "csv", "kandas": "csv", "unemployed": "csv", "identity_links": "csv",
    "settlements": "csv", "measures": "xlsx", "pregnancies": "csv", "assistance_awards": "jsonl",
    "closed_lists": "jsonl",
}  # fmt: skip


@dataclass(frozen=True)
class Delivery:
    """One delivery: rows known after ``after`` and until ``until`` (the cut), or all known until then if ``whole``.

    since, until: the days it speaks about, as day numbers (since None: from the beginning). sent: the day it is sent,
    in the evening; a late one is sent days after its cut.
    """

    table: str
    since: int | None
    until: int
    whole: bool
    after: int
    cut: int
    sent: int

    @property
    def name(self) -> str:
        """The name of its files, without what tells formats and places apart."""
        return f"{self.table}-{date_of(self.until).isoformat()}"

    @property
    def format(self) -> Format:
        """How the owner of the table writes its files."""
        return FORMATS.get(self.table, "parquet")

    def kept(self, rows: Rows) -> Index:
        """The rows that it carries: known by the cut and not yet taken off; of an increment, new and changed ones."""
        known = rows.known <= self.cut
        if rows.gone is not None:
            known &= rows.gone > self.cut
        if not self.whole:
            news: Mask = rows.known > self.after
            if rows.ended is not None:
                news |= (rows.ended > self.after) & (rows.ended <= self.cut)
            known &= news
        return np.flatnonzero(known)


def schedule(last_known: int) -> dict[str, tuple[Delivery, ...]]:
    """All deliveries by table, in the order of their cuts, none sent after the last day known."""
    return {name: tuple(_deliveries(name, last_known)) for name in tables}


def _deliveries(table: str, last_known: int) -> list[Delivery]:
    if table in BY_MONTH_PAID_FOR:
        return _by_month(table, BY_MONTH_PAID_FOR[table], last_known)
    found: list[Delivery] = []
    for cut in _cuts(table, last_known):
        before = found[-1].cut if found else -(2**31)
        since = None if table in SNAPSHOTS or not found else before + 1
        found.append(Delivery(table, since, cut, table in SNAPSHOTS, before, cut, cut))
    return found


def _cuts(table: str, last_known: int) -> list[int]:
    """The first delivery on 30 March 2017, then at the ends of months, quarters or years, and on the last day known."""
    last = month_number(date_of(last_known))
    months = range(month_number(date(2017, 4, 1)), last + 1)
    every = 12 if table in YEARLY else 1 if table in MONTHLY else 3
    ends = [last_of(month) for month in months if (month + 1) % every == 0]
    return sorted({FIRST_CUT, *(end for end in ends if end <= last_known), last_known})


def _by_month(table: str, first: int, last_known: int) -> list[Delivery]:
    """One delivery for each month paid for, sent on the 25th of the next with all that was paid by then."""
    found: list[Delivery] = []
    for month in range(first, month_number(date_of(last_known)) + 1):
        cut = first_of(month + 1) + 24
        before = found[-1].cut if found else -(2**31)
        since = first_of(month) if found else None
        if cut <= last_known:
            found.append(Delivery(table, since, last_of(month), False, before, cut, cut))
    return found


def earliest_day() -> date:
    """The first day on which a country can be looked at: the morning after the first deliveries."""
    return date_of(FIRST_CUT + 1)


LATEST_DAY = date(2022, 6, 6)
"""Regions are divided anew on 8 June 2022; the made-up country is drawn in the division of June 2018."""


def check_day(day_asked: date) -> None:
    """Refuse a day outside the story, with the days that it has."""
    if not earliest_day() <= day_asked <= LATEST_DAY:
        raise outside_the_story(day_asked, earliest_day(), LATEST_DAY)
