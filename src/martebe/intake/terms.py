"""On what terms deliveries are taken: what must be asked of the country, how much is odd, what may be used."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from martebe.rules import nodes as n
from martebe.rules.tables import TableDescription

Progress = Callable[[str, float], None]
"""Told the step (stored, read, checked, compared, written) and the share of the work done, from 0 to 1."""


class Threshold(NamedTuple):
    """A limit and why it stands where it does."""

    value: float
    why: str


MOST_BAD_ROWS = Threshold(0.02, "more bad rows than that are a fault of the export, not of single records")
MOST_DRIFT = Threshold(0.10, "a register of a region neither loses nor gains a tenth between two deliveries")
LEAST_DRIFT = Threshold(50, "in a small place a tenth is a handful of people, and chance")
MOST_OF_ONE_BUSINESS = Threshold(0.20, "no employer signs a fifth of all new contracts")
LEAST_OF_ONE_BUSINESS = Threshold(10_000, "below that a large works or a merger explains the share")
SUM_JUMP = Threshold(10, "ten times the money a row of last time is a slip of units")
LEAST_OF_ABSENCE = Threshold(1_000, "with fewer rows than that for a whole country a region may well have none")
LEAST_OF_JUMP = Threshold(100, "sums of fewer rows than that jump by chance")


@dataclass(frozen=True)
class Thresholds:
    """From where on a batch as a whole is odd, so that two persons must look at it."""

    bad_rows: Threshold = MOST_BAD_ROWS
    drift: Threshold = MOST_DRIFT
    least_drift: Threshold = LEAST_DRIFT
    one_business: Threshold = MOST_OF_ONE_BUSINESS
    least_of_business: Threshold = LEAST_OF_ONE_BUSINESS
    sum_jump: Threshold = SUM_JUMP
    least_of_jump: Threshold = LEAST_OF_JUMP
    least_of_absence: Threshold = LEAST_OF_ABSENCE


def _silent(step: str, share: float) -> None:
    """Report to nobody."""


@dataclass(frozen=True)
class Terms:
    """What intake needs from outside.

    row_condition: a condition on one row, as SQL over the columns of its table (NULL counts as not fulfilled).
    place_exists: whether a code is that of a place on a day; None leaves places unchecked.
    place_outside: whether a place surely lies in no part of a wider one on a day; None leaves that unchecked.
    regions: the places that a delivery for the whole country must speak of on a day; None leaves that unchecked.
    threads, memory: what DuckDB may use, the latter as it writes it.
    businesses: the register of employers; rows that name a legal entity unknown to it are accepted and marked.
    """

    row_condition: Callable[[n.Condition], str]
    place_exists: Callable[[int, date], bool] | None = None
    place_outside: Callable[[int, int, date], bool] | None = None
    regions: Callable[[date], frozenset[int]] | None = None
    thresholds: Thresholds = field(default_factory=Thresholds)
    threads: int = 2
    memory: str = "1200MB"
    progress: Progress = _silent
    businesses: TableDescription | None = None
