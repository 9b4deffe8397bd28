"""The records of a lake as known at a moment, under the names that rules use: a connection that holds nothing."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

import duckdb

from martebe.intake import Lake
from martebe.intake.views import views
from martebe.rules import Catalogue


@dataclass(frozen=True)
class Resources:
    """What a run may use: threads of the processor (None: all) and memory, as DuckDB writes it."""

    threads: int | None = None
    memory: str = "4GB"


@contextmanager
def connected(resources: Resources, spill: Path | None = None) -> Iterator[duckdb.DuckDBPyConnection]:
    """An empty database in memory that spills to a folder of its own and is gone afterwards."""
    with TemporaryDirectory(prefix="martebe-", dir=spill, ignore_cleanup_errors=True) as folder:
        settings = {"memory_limit": resources.memory, "temp_directory": folder, "autoinstall_known_extensions": "false"}
        threads = {} if resources.threads is None else {"threads": str(resources.threads)}
        connection = duckdb.connect(config={**settings, **threads})
        try:
            yield connection
        finally:
            connection.close()


@contextmanager
def records_of(
    lake: Lake, catalogue: Catalogue, known_at: datetime, resources: Resources, spill: Path | None = None
) -> Iterator[duckdb.DuckDBPyConnection]:
    """A connection in which every table of the catalogue is a view of its records as known at the moment."""
    with connected(resources, spill) as connection:
        for statement in views(lake.records(known_at), [table.description for table in catalogue.tables.values()]):
            connection.execute(statement)
        yield connection
