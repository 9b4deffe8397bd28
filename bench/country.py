"""The made-up country that is measured on: its deliveries and its lake, made once and kept in a folder of caches."""

from __future__ import annotations

import json
import time
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

import duckdb

from bench import machine
from martebe.assembly import catalogue, terms
from martebe.cli.receive import in_order, receive_all
from martebe.intake import Lake
from martebe.madeup import make_country
from martebe.register.connection import Resources, records_of

DAY = date(2018, 8, 1)
KNOWN_AT = datetime(2018, 9, 1, tzinfo=UTC)
SEED = 1


@dataclass(frozen=True)
class Settings:
    """What all benchmarks share: where caches lie, how often to repeat, which resources a contender may use."""

    folder: Path
    people: int
    repeat: int
    threads: int
    memory: str = "4GB"
    seed: int = SEED

    def sized(self, people: int) -> Settings:
        """The same for another number of people."""
        return Settings(self.folder, people, self.repeat, self.threads, self.memory, self.seed)

    @property
    def place(self) -> Path:
        """The folder of the country."""
        return self.folder / f"{self.people}-{self.seed}"


def made(settings: Settings) -> Path:
    """The folder of deliveries, made if it is not there."""
    folder = settings.place / "country"
    if not folder.exists():
        folder.parent.mkdir(parents=True, exist_ok=True)
        print(f"  making a country of {settings.people:,}", flush=True)
        make_country(settings.people, settings.seed, DAY, folder, workers=settings.threads)
    return folder


def lake(settings: Settings) -> Path:
    """The folder of the lake with all deliveries received as they were sent, made if it is not there."""
    folder = settings.place / "lake"
    if not (settings.place / "received.json").exists():
        deliveries = in_order([made(settings) / "deliveries"])
        print(f"  receiving {len(deliveries)} deliveries of {settings.people:,} people", flush=True)
        start = time.perf_counter()
        new = Lake.create(folder, made_up=True)
        done = list(receive_all(new, deliveries, None, terms(settings.threads), _silent))
        receipts = [each.receipt for each in done if each.receipt]
        told = {
            "seconds": round(time.perf_counter() - start, 1),
            "rows": sum(receipt.rows for receipt in receipts),
            "threads": settings.threads,
            "refused": sum(receipt.outcome == "refused" for receipt in receipts),
            "held": sum(receipt.outcome == "held" for receipt in receipts),
            "commit": machine.commit(),
        }
        (settings.place / "received.json").write_text(json.dumps(told))
    return folder


def received(settings: Settings) -> dict[str, int | float | str]:
    """How the lake was received: seconds, rows, commit."""
    lake(settings)
    return dict(json.loads((settings.place / "received.json").read_text()))


def tables(settings: Settings) -> Path:
    """A folder with one Parquet file for each table: the records as known, for contenders that know no lake."""
    folder = settings.place / "tables"
    if not folder.exists():
        opened = Lake.open(lake(settings))
        writing = folder.with_suffix(".new")
        writing.mkdir(parents=True, exist_ok=True)
        with records_of(opened, catalogue, KNOWN_AT, Resources(settings.threads, settings.memory)) as connection:
            for name in catalogue.tables:
                _write(connection, f'FROM "{name}" ORDER BY ALL', writing / f"{name}.parquet")
        writing.rename(folder)
    return folder


def rows_of(folder: Path, names: Iterable[str]) -> int:
    """How many rows some of the tables hold together."""
    with duckdb.connect() as connection:
        counts = [
            connection.sql(f"SELECT count(*) FROM '{folder / f'{name}.parquet'}'").fetchall()[0][0] for name in names
        ]
    return sum(counts)


def _write(connection: duckdb.DuckDBPyConnection, query: str, path: Path) -> None:
    connection.execute(f"COPY ({query}) TO '{path}' (FORMAT parquet, COMPRESSION zstd)")


def _silent(step: str, share: float) -> None:
    """Report to nobody."""
