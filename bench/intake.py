"""Rows checked a second: all contributions of a country as one delivery, from Parquet and from CSV."""

from __future__ import annotations

import hashlib
import json
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import duckdb
import pyarrow as pa
from pyarrow import parquet

from bench.contest import Contender, Runs, contest
from bench.country import KNOWN_AT, Settings, lake
from bench.nation import DisagreementError
from bench.page import Page
from martebe.assembly import catalogue, terms
from martebe.intake import Lake, Manifest
from martebe.madeup import formats
from martebe.madeup.registers.rows import schema

TABLE = "contributions"
LEAST = {"parquet": 1_000_000, "csv": 300_000}
"""Rows a second on four cores."""


def receive(manifest: str, threads: int) -> dict[str, Any]:
    """Receive the delivery into a new lake; every row is checked, compared and written."""
    with tempfile.TemporaryDirectory(prefix="martebe-bench-", dir=Path(manifest).parent) as folder:
        new = Lake.create(Path(folder) / "lake", made_up=True)
        duckdb.sql("SELECT 1").fetchnumpy()  # loads what DuckDB loads once in a process, pandas among it
        start = time.perf_counter()
        receipt = new.receive(Path(manifest), catalogue.tables[TABLE].description, KNOWN_AT, terms(threads))
        seconds = time.perf_counter() - start
        if receipt.outcome != "accepted":
            said = [finding.words.en for finding in (*receipt.findings, *receipt.holds)]
            raise RuntimeError(f"the delivery was {receipt.outcome}: {said}")
        fates = {name: share.rows for name, share in receipt.fates.items() if share.rows}
        return {"seconds": seconds, "rows": receipt.rows, "fates": fates, "records": _digest(new)}


def _digest(new: Lake) -> str:
    """What the delivery became: every record, in the order of its key."""
    source = new.source(catalogue.tables[TABLE].description, KNOWN_AT)
    with duckdb.connect() as connection:
        found = connection.execute(f"SELECT count(*), bit_xor(hash(t)), sum(hash(t)) FROM {source} t").fetchall()
    return hashlib.sha256(repr(found).encode()).hexdigest()


def deliveries(settings: Settings) -> dict[str, Path]:
    """The manifests of one delivery in each format, made once from the files that the registers sent."""
    folder = settings.place / "intake"
    manifests = {kind: folder / f"{TABLE}.{kind}.delivery.json" for kind in LEAST}
    if not all(path.exists() for path in manifests.values()):
        folder.mkdir(parents=True, exist_ok=True)
        sent = _sent(Lake.open(lake(settings)))
        formats.write(folder / f"{TABLE}.parquet", TABLE, "parquet", _batches(sent), _unchanged)
        formats.write(folder / f"{TABLE}.csv", TABLE, "csv", _batches(sent), _unchanged)
        for kind, path in manifests.items():
            manifest = _manifest(folder / f"{TABLE}.parquet", f"{TABLE}.{kind}")
            path.write_text(json.dumps(manifest.as_json()))
    return manifests


def _sent(received: Lake) -> list[Path]:
    """The raw files of the table that were accepted, as they came."""
    entries = [entry for entry in received.deliveries(KNOWN_AT) if entry.applied and entry.receipt.table == TABLE]
    parquet_files = [entry for entry in entries if entry.manifest.file.endswith(".parquet")]
    return [received.root / "raw" / entry.receipt.sha256 for entry in parquet_files]


def _batches(sent: list[Path]) -> Iterator[pa.RecordBatch]:
    """Their rows, with the types that the writer of made-up deliveries wants."""
    for path in sent:
        for batch in parquet.ParquetFile(path).iter_batches(100_000):
            yield batch.select(schema(TABLE).names).cast(schema(TABLE))


def _unchanged(texts: pa.Table) -> pa.Table:
    return texts


def _manifest(data: Path, file: str) -> Manifest:
    """What the sender says of the rows of a Parquet file, sent in a file of any format."""
    with duckdb.connect() as connection:
        said = f"SELECT count(*), sum(amount)::BIGINT, min(month), max(month) FROM '{data}'"
        rows, total, since, until = connection.execute(said).fetchall()[0]
    return Manifest(TABLE, file, until, rows, None, since, False, {"amount": total}, KNOWN_AT)


def run(settings: Settings) -> Page:
    """Measure both formats, prove that they become the same records, and tell."""
    manifests = deliveries(settings)
    page = Page("intake", "Intake", settings)
    names = {kind: f"{TABLE} from {kind}" for kind in manifests}
    contenders = [
        Contender(names[kind], "bench.intake:receive", {"manifest": str(path), "threads": settings.threads})
        for kind, path in manifests.items()
    ]
    found = contest(contenders, settings.repeat)
    results = {kind: found[name] for kind, name in names.items()}
    _prove_equal(results)
    rows = results["parquet"].answer["rows"]
    page.says(
        f"One delivery of {rows:,} rows of contributions, faults included, into a new lake: raw bytes stored under"
        " their digest, every declared constraint and every person and business number checked, doubles and reversals"
        " found, money summed up, records sorted and written, the receipt balanced."
    )
    page.contenders(found.values(), results["parquet"])
    page.table(
        ("Format", "File, MiB", "Rows", "Rows a second"),
        [(kind, _size(manifests[kind]), f"{rows:,}", f"{rows / runs.seconds:,.0f}") for kind, runs in results.items()],
    )
    fates = results["parquet"].answer["fates"]
    page.says(
        "Both become the same records, with the same fates of rows: "
        + ", ".join(f"{name} {count:,}" for name, count in fates.items())
        + "."
    )
    for kind, runs in results.items():
        page.goal(f"From {kind}", rows / runs.seconds, LEAST[kind], "rows a second", least=True)
    return page


def _prove_equal(results: dict[str, Runs]) -> None:
    """Raises DisagreementError unless both formats become the same records."""
    became = {kind: (runs.answer["fates"], runs.answer["records"]) for kind, runs in results.items()}
    if became["parquet"] != became["csv"]:
        raise DisagreementError(f"Parquet and CSV became different records: {became}")


def _size(manifest: Path) -> str:
    return f"{(manifest.parent / json.loads(manifest.read_text())['file']).stat().st_size / 2**20:,.0f}"
