"""The register: a folder of runs, each with the decisions about everybody on a day and its certificate."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from martebe.register import sentences
from martebe.register.certificate import Certificate, read_certificate
from martebe.register.errors import RegisterError

CERTIFICATE = "certificate.json"


@dataclass(frozen=True)
class Run:
    """The decisions about all persons on a day, as known at a moment."""

    folder: Path
    certificate: Certificate

    @property
    def name(self) -> str:
        """The name of the run: day, time of knowing, and the start of the digest of its inputs."""
        return self.folder.name

    @property
    def decisions(self) -> str:
        """The decisions as a relation of DuckDB's SQL, ordered by person within each file."""
        return f"read_parquet('{_quoted(self.folder)}/decisions-*.parquet')"


class Register:
    """All runs in a folder, oldest day first."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def runs(self) -> list[Run]:
        """Every run that was finished. Raises RegisterError for one of another format."""
        found = sorted(self.folder.glob(f"runs/*/{CERTIFICATE}"))
        runs = [Run(path.parent, read_certificate(path)) for path in found]
        return sorted(runs, key=lambda run: (run.certificate.day, run.certificate.known_at, run.name))

    def latest(self, day: date | None = None, known_at: datetime | None = None) -> Run:
        """The run with the latest knowledge of a day (of the latest day, if none is given).

        Raises RegisterError naming the days there are.
        """
        runs = self.runs()
        fit = [run for run in runs if day in (None, run.certificate.day)]
        fit = [run for run in fit if known_at is None or run.certificate.known_at <= known_at]
        if not fit:
            days = ", ".join(sorted({str(run.certificate.day) for run in runs})) or "-"
            raise RegisterError(sentences.NO_RUN, day or "-", days)
        return fit[-1]

    def run(self, name: str) -> Run:
        """A run by its name. Raises RegisterError naming those there are."""
        runs = {run.name: run for run in self.runs()}
        if name not in runs:
            raise RegisterError(sentences.NO_RUN, name, ", ".join(runs) or "-")
        return runs[name]

    @contextmanager
    def new_run(self, name: str) -> Iterator[Path]:
        """A folder to write a run into; it becomes a run only when all is done, whole or not at all."""
        writing = self.folder / "writing" / name
        shutil.rmtree(writing, ignore_errors=True)
        writing.mkdir(parents=True)
        try:
            yield writing
            final = self.folder / "runs" / name
            final.parent.mkdir(exist_ok=True)
            shutil.rmtree(final, ignore_errors=True)
            writing.replace(final)
        finally:
            shutil.rmtree(writing, ignore_errors=True)


def _quoted(path: Path) -> str:
    return str(path).replace("'", "''")
