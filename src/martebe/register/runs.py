"""The register: a folder of runs, each with the decisions about everybody on a day and its certificate."""

from __future__ import annotations

import fcntl
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property
from pathlib import Path

import pyarrow.parquet as pq

from martebe.intake.sql import parquet
from martebe.register import sentences
from martebe.register.certificate import Certificate, read_certificate
from martebe.register.errors import RegisterError

CERTIFICATE = "certificate.json"
WRITING = "writing"


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
        return parquet(self.folder / name for name in self.certificate.files)

    @cached_property
    def columns(self) -> frozenset[str]:
        """The columns of the decisions; which of the places there are depends on what the run was asked to carry."""
        return frozenset(pq.read_schema(self.folder / next(iter(self.certificate.files))).names)


class Register:
    """All runs in a folder, oldest day first."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def runs(self) -> list[Run]:
        """Every run that was finished, but for those that only another version can read."""
        found = [path.parent.name for path in sorted(self.folder.glob(f"runs/*/{CERTIFICATE}"))]
        runs = [run for name in found if (run := self.find(name)) is not None]
        return sorted(runs, key=lambda run: (run.certificate.day, run.certificate.known_at, run.name))

    def find(self, name: str) -> Run | None:
        """A run by its name; None where there is none, or none that this version can read."""
        try:
            return self._read(name)
        except (OSError, RegisterError):
            return None

    def _read(self, name: str) -> Run:
        folder = self.folder / "runs" / name
        return Run(folder, read_certificate(folder / CERTIFICATE))

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
        """A run by its name. Raises RegisterError naming those there are, or the format that only others read."""
        try:
            return self._read(name)
        except OSError:
            raise RegisterError(sentences.NO_RUN, name, ", ".join(run.name for run in self.runs()) or "-") from None

    @contextmanager
    def alone(self) -> Iterator[None]:
        """Wait to be the only one who writes runs; what somebody who was killed left half-written is removed."""
        writing = self.folder / WRITING
        writing.mkdir(parents=True, exist_ok=True)
        held = os.open(writing, os.O_RDONLY)
        try:
            fcntl.flock(held, fcntl.LOCK_EX)
            for left in writing.iterdir():
                shutil.rmtree(left)
            yield
        finally:
            os.close(held)

    @contextmanager
    def new_run(self, name: str) -> Iterator[Path]:
        """A folder to write a run into; it becomes a run only when all is done, whole or not at all."""
        writing, final = self.folder / WRITING / name, self.folder / "runs" / name
        writing.mkdir(parents=True)
        try:
            yield writing
            final.parent.mkdir(exist_ok=True)
            shutil.rmtree(final, ignore_errors=True)
            writing.replace(final)
        finally:
            shutil.rmtree(writing, ignore_errors=True)
