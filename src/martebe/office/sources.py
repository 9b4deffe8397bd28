"""What figures of the office are published from: the runs of a register, and the lake that they were decided from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from martebe.figures import Country
from martebe.intake import Lake
from martebe.register import Resources, Run


@dataclass(frozen=True)
class Sources:
    """Runs of one country, the oldest day first; of several about one day, the one that knew most.

    resources: what counting may use.
    """

    runs: Sequence[Run]
    lake: Lake
    country: Country
    resources: Resources

    @property
    def latest(self) -> Run:
        """The run that all current figures speak of."""
        return self.runs[-1]

    @property
    def start(self) -> Run:
        """Where the period of the current figures begins: the first run of the latest one's year."""
        year = self.latest.certificate.day.year
        return next(run for run in self.runs if run.certificate.day.year == year)

    @property
    def period(self) -> Sequence[Run]:
        """The runs of the period, the first and the latest included."""
        return self.runs[self.runs.index(self.start) :]
