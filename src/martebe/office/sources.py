"""What figures of the office are published from: the runs of a register, and the lake that they were decided from."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from pathlib import Path

import duckdb

from martebe.figures import Country
from martebe.figures.evidence import outcomes
from martebe.figures.periods import first_of_year
from martebe.figures.placed import placed
from martebe.intake import Lake
from martebe.register import Resources, Run, connected

Relation = duckdb.DuckDBPyRelation


@dataclass(frozen=True)
class Sources:
    """Runs of one country, the oldest day first; of several about one day, the one that knew most.

    resources: what counting may use. folder: where that is kept which several rooms count by, for as long as they
    publish; None: each works it out anew.
    """

    runs: Sequence[Run]
    lake: Lake
    country: Country
    resources: Resources
    folder: Path | None = None

    @property
    def latest(self) -> Run:
        """The run that all current figures speak of."""
        return self.runs[-1]

    @property
    def start(self) -> Run:
        """Where the period of the current figures begins."""
        return first_of_year(self.latest, self.runs)

    @property
    def period(self) -> Sequence[Run]:
        """The runs of the period, the first and the latest included."""
        return self.runs[self.runs.index(self.start) :]

    def placed(self) -> AbstractContextManager[Relation]:
        """Everybody of the latest run, see ``figures.placed``."""
        return self._once("placed", lambda: placed(self.period, self.lake, self.country, self.resources, self.outcomes))

    def outcomes(
        self,
        start: Run,
        end: Run,
        lake: Lake,
        country: Country,
        between: Sequence[Run] = (),
        resources: Resources | None = None,
    ) -> AbstractContextManager[Relation]:
        """The outcomes between two runs, see ``figures.evidence``; for figures that are told how to come by them."""
        asked = hashlib.sha256("\n".join(run.name for run in (start, end, *between)).encode()).hexdigest()
        return self._once(f"outcomes-{asked}", lambda: outcomes(start, end, lake, country, between, resources))

    @contextmanager
    def _once(self, name: str, work_out: Callable[[], AbstractContextManager[Relation]]) -> Iterator[Relation]:
        """A relation as it is kept, worked out by who asks first."""
        if self.folder is None:
            with work_out() as found:
                yield found
            return
        kept = str(self.folder / f"{name}.parquet")
        if not Path(kept).exists():
            with work_out() as found:
                found.write_parquet(kept)
        with connected(self.resources) as connection:
            yield connection.read_parquet(kept)
