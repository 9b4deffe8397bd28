"""Which runs a monthly report speaks of: where the month ended, where its year began, and what it is compared with."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from martebe.figures.errors import FigureError
from martebe.figures.monthly import words
from martebe.figures.periods import month_of
from martebe.register import Run
from martebe.rules.days import add_months


@dataclass(frozen=True)
class PeriodRuns:
    """month: its first day. runs: the first of the year to the last of the month; one alone where there is no other.

    before, year_before: the last runs of the month before and of the same month a year before, where there are any.
    """

    month: date
    runs: tuple[Run, ...]
    before: Run | None
    year_before: Run | None

    @property
    def end(self) -> Run:
        """The run that the report is about."""
        return self.runs[-1]

    @property
    def start(self) -> Run | None:
        """Where the period begins, if it is not where it ends."""
        return self.runs[0] if len(self.runs) > 1 else None


def period_of(runs: Sequence[Run], month: date) -> PeriodRuns:
    """The runs of a month's report, out of runs with one a day, the oldest first.

    Raises FigureError for a month in which nobody was decided for, naming the months there are.
    """
    end = last_of(runs, month)
    if end is None:
        told = ", ".join(f"{each:%Y-%m}" for each in months_of(runs)) or "-"
        raise FigureError(words.NO_MONTH, f"{month:%Y-%m}", told)
    day = end.certificate.day
    period = [run for run in runs if month.replace(month=1) <= run.certificate.day <= day]
    return PeriodRuns(month, tuple(period), last_of(runs, add_months(month, -1)), last_of(runs, add_months(month, -12)))


def last_of(runs: Sequence[Run], month: date) -> Run | None:
    """The last run of a month."""
    of_month = [run for run in runs if month_of(run.certificate.day) == month]
    return of_month[-1] if of_month else None


def months_of(runs: Sequence[Run]) -> list[date]:
    """The months that can be reported, the oldest first."""
    return sorted({month_of(run.certificate.day) for run in runs})
