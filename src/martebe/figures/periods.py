"""Which time runs tell of: the month of each, the years that they make up, and where the year of one began.

A run shows how its day began. So the first day of a month tells how the month before it ended, and the first run of a
year ends the year before it as well as beginning its own.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import pairwise

from martebe.register import Run
from martebe.rules.days import add_months


def month_of(day: date) -> date:
    """The month, by its first day, that a run of a day tells the end of, or the course."""
    return add_months(day, -1) if day.day == 1 else day.replace(day=1)


def month_ends(runs: Sequence[Run]) -> list[Run]:
    """The last run of each month after the first run, which begins the period; runs are the oldest first."""
    return list({month_of(run.certificate.day): run for run in runs[1:]}.values())


def years(runs: Sequence[Run]) -> list[Sequence[Run]]:
    """Years, each up to the first run of the next, which ends it; a year of one run and no next is none."""
    first = {run.certificate.day.year: number for number, run in reversed(list(enumerate(runs)))}
    cut = [runs[start : following + 1] for start, following in pairwise([*sorted(first.values()), len(runs)])]
    return [period for period in cut if len(period) > 1]


def first_of_year(run: Run, runs: Sequence[Run]) -> Run:
    """Where the period of a run begins: the first run of its year."""
    return next(each for each in runs if each.certificate.day.year == run.certificate.day.year)
