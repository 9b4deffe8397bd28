"""Bring what runs say into the office's database: each room fills its own tables, from the same sources."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory

from martebe.figures import Country
from martebe.intake import Lake
from martebe.office import locks
from martebe.office.database import as_owner
from martebe.office.errors import NO_RUNS, OfficeError
from martebe.office.sources import Sources
from martebe.register import Register, Resources, Run

ROOMS = ("headquarters", "worklists", "plans", "outcomes", "employers", "reports", "fieldwork")
"""The rooms that show figures; each has a module ``publish`` with a function of that name."""
Progress = Callable[[str, float], None]
"""Told the room, and the share of the rooms that are done."""


def silent(step: str, share: float) -> None:
    """Report to nobody."""


def publish(
    address: str,
    register: Register,
    lake: Lake,
    country: Country,
    resources: Resources | None = None,
    progress: Progress = silent,
) -> Sources:
    """Publish all runs of a register; a second one waits for the first. Readers see each room whole, old or new.

    Raises OfficeError where there is no run.
    """
    sources = Sources(_runs(register), lake, country, resources or Resources())
    with as_owner(address) as connection, TemporaryDirectory(prefix="martebe-") as folder:
        connection.execute("SELECT pg_advisory_lock(%s)", [locks.PUBLISHING])
        shared = replace(sources, folder=Path(folder))
        for number, room in enumerate(ROOMS):
            progress(room, number / len(ROOMS))
            with connection.transaction():
                import_module(f"martebe.office.{room}.publish").publish(connection, shared)
        progress(ROOMS[-1], 1.0)
    return sources


def _runs(register: Register) -> Sequence[Run]:
    """One run for each day: the one that knew most."""
    found = {run.certificate.day: run for run in register.runs()}
    if not found:
        raise OfficeError(NO_RUNS, register.folder)
    return list(found.values())
