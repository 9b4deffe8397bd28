"""Runs drawn by hand: a few persons with their decisions, written as the register writes them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from martebe.assembly import catalogue
from martebe.intake.storage import sha256_of
from martebe.register import Certificate, Counts, Legend, Run

AKMOLA, ALMATY, ASTANA = 110000000, 750000000, 710000000
LEGEND = Legend.of(catalogue)
CLOSING = ("deceased", "departed")


@dataclass(frozen=True)
class Drawn:
    """A person with a decision; ``held`` beside the headline."""

    person: int
    headline: str
    place: int | None = AKMOLA
    settled: bool = True
    held: tuple[str, ...] = ()
    insurance: str = "none"
    district: int | None = None


def run_of(folder: Path, day: date, persons: Sequence[Drawn], legend: Legend = LEGEND) -> Run:
    """The run that holds these persons."""
    folder.mkdir(parents=True)
    file = folder / "decisions-000.parquet"
    pq.write_table(pa.Table.from_pylist([_row(each, legend) for each in persons], SCHEMA), file)
    headlines = Counter(each.headline for each in persons)
    left = {code: headlines[code] for code in CLOSING if code in headlines}
    counts = Counts(len(persons), dict(headlines), left, sum(not each.settled for each in persons))
    known_at = datetime(day.year, day.month, day.day, tzinfo=UTC)
    files = {file.name: sha256_of(file)}
    return Run(folder, Certificate("drawn", day, known_at, "rules", "product", "lake", (), legend, counts, files))


SCHEMA = pa.schema(
    [
        ("person", pa.int64()),
        ("place", pa.int32()),
        ("district", pa.int32()),
        ("headline", pa.string()),
        ("settled", pa.bool_()),
        ("insurance", pa.string()),
        ("insurance_settled", pa.bool_()),
        ("held_0", pa.int64()),
        ("open_0", pa.int64()),
        ("facts_open_0", pa.int64()),
    ]
)


def _row(drawn: Drawn, legend: Legend) -> dict[str, object]:
    held = {drawn.headline, *drawn.held} & set(legend.statuses)
    return {
        "person": drawn.person,
        "place": drawn.place,
        "district": drawn.district,
        "headline": drawn.headline,
        "settled": drawn.settled,
        "insurance": drawn.insurance,
        "insurance_settled": True,
        "held_0": sum(1 << bit for bit, code in enumerate(legend.statuses) if code in held),
        "open_0": 0,
        "facts_open_0": 0,
    }
