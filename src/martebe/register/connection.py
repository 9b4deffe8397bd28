"""The records of a lake as known at a moment, under the names that rules use: a connection that holds nothing."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

import duckdb

from martebe.intake import Lake
from martebe.intake.views import views
from martebe.rules import Catalogue, Kind, TableDescription


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
    lake: Lake,
    catalogue: Catalogue,
    known_at: datetime,
    resources: Resources,
    spill: Path | None = None,
    *,
    columns: Mapping[str, Collection[str]] | None = None,
) -> Iterator[duckdb.DuckDBPyConnection]:
    """A connection in which every table of the catalogue is a view of its records as known at the moment.

    With ``columns``, only the tables it names, each with these columns: what a run does not ask is not even read.
    """
    described = [table.description for table in catalogue.tables.values()]
    if columns is not None:
        described = [_narrowed(table, columns[table.name]) for table in described if table.name in columns]
    with connected(resources, spill) as connection:
        for statement in views(lake.records(known_at), described):
            connection.execute(statement)
        yield connection


def _narrowed(table: TableDescription, columns: Collection[str]) -> TableDescription:
    """A table with some of its columns, and always its places, by which deliveries replace each other."""
    kept = tuple(each for each in table.columns if each.name in columns or each.kind is Kind.PLACE)
    key = tuple(name for name in table.key if name in columns)
    return replace(table, columns=kept, key=key, time=None, cancels=None, constraints=())
