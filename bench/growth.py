"""How the time grows from a million to two nations: the same decisions over countries of several sizes."""

from __future__ import annotations

import math
import shutil
import tempfile
from collections.abc import Sequence
from pathlib import Path

import duckdb

from bench.contest import Runs, contest
from bench.country import KNOWN_AT, Settings, lake
from bench.nation import DisagreementError, ours
from bench.page import Page
from martebe.assembly import catalogue
from martebe.intake import Lake
from martebe.intake.journal import Entry
from martebe.intake.sql import columns_of, name
from martebe.rules.nodes import Kind

SIZES = (1_000_000, 4_000_000)
"""Smaller countries beside the one that is asked for."""
OTHER = "{0} - {0} % 10 + ({0} % 10 + 1) % 10"
"""The numbers of the second nation's people: with another last digit, the check of a number, they are nobody's."""
MOST_SLOPE = 1.1
"""Near linear: ten times the people in at most 12.6 times the time."""


def doubled(settings: Settings) -> Path:
    """A lake that holds the country twice, the second time with other person numbers; made once.

    Only for measuring decisions: its journal still names the digests of the files it was made from.
    """
    folder = settings.place / "lake-doubled"
    if not folder.exists():
        source = Lake.open(lake(settings))
        print(f"  doubling the lake of {settings.people:,} people", flush=True)
        writing = folder.with_suffix(".new")
        shutil.rmtree(writing, ignore_errors=True)
        shutil.copytree(source.root, writing, ignore=shutil.ignore_patterns("raw", "tables", "superseded"))
        with duckdb.connect(config={"threads": settings.threads, "memory_limit": settings.memory}) as connection:
            rows = {entry.part: _double_rows(connection, source, entry, writing) for entry in source.known(KNOWN_AT)}
            for entry in source.known(KNOWN_AT):
                _double_superseded(connection, source, entry, writing, rows)
        writing.rename(folder)
    return folder


def _double_rows(connection: duckdb.DuckDBPyConnection, source: Lake, entry: Entry, into: Path) -> int:
    """The rows of an entry and behind them the same of other people; how many there were."""
    if "rows" not in entry.files:
        return 0
    file = entry.files["rows"]
    persons = columns_of(catalogue.tables[entry.receipt.table].description, Kind.PERSON)
    shifted = ", ".join(f"{OTHER.format(column)} AS {column}" for column in map(name, persons))
    rows = f"FROM '{source.root / file.path}'"
    second = f"SELECT * REPLACE ({shifted}) {rows}" if persons else f"SELECT * {rows}"
    _copy(connection, f"SELECT * {rows} UNION ALL {second}", into / file.path)
    return file.rows


def _double_superseded(
    connection: duckdb.DuckDBPyConnection, source: Lake, entry: Entry, into: Path, rows: dict[str, int]
) -> None:
    """What an entry took away, in both halves of each part."""
    if "superseded" not in entry.files:
        return
    path = entry.files["superseded"].path
    moved = " ".join(f"WHEN '{part}' THEN {number}" for part, number in rows.items())
    second = f"SELECT * REPLACE (place + CASE part {moved} END AS place)"
    _copy(connection, f"FROM '{source.root / path}' UNION ALL {second} FROM '{source.root / path}'", into / path)


def _copy(connection: duckdb.DuckDBPyConnection, query: str, path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    connection.execute(f"COPY ({query}) TO '{path}' (FORMAT parquet, COMPRESSION zstd)")


def run(settings: Settings) -> Page:
    """Measure all sizes in turn and draw the line through them."""
    page = Page("growth", "Growth", settings)
    sizes = [settings.sized(people) for people in (*SIZES, settings.people) if people <= settings.people]
    lakes = {f"{size.people:,} people": lake(size) for size in sizes}
    lakes[f"{2 * settings.people:,} people, the nation twice"] = doubled(settings)
    with tempfile.TemporaryDirectory(prefix="martebe-bench-", dir=settings.place) as folder:
        contenders = [ours(country, str(where), folder, settings) for country, where in lakes.items()]
        found = list(contest(contenders, settings.repeat).values())
    _prove_doubled(*found[-2:])
    page.says("The decisions of `bench nation` over made-up countries of several sizes; records of each in the table.")
    page.table(
        ("Country", "Records", "Seconds", "Microseconds a person", "Peak memory, GiB", "Runs"),
        [_row(runs) for runs in found],
    )
    exponent = slope([(runs.answer["records"], runs.seconds) for runs in found])
    page.says(
        f"The time grows with the number of people to the power of {exponent:.3f}: a straight line through the"
        " logarithms of all. The start of a run weighs on the smallest."
    )
    page.goal("Power of the growth", exponent, MOST_SLOPE)
    return page


def _prove_doubled(once: Runs, twice: Runs) -> None:
    """Raises DisagreementError unless two nations have twice as many of everything."""
    counted = {name: (once.answer[name], twice.answer[name]) for name in ("records", "determined", "provisional")}
    if any(second != 2 * first for first, second in counted.values()):
        raise DisagreementError(f"the nation twice has not twice as many: {counted}")


def _row(runs: Runs) -> tuple[str, ...]:
    records = runs.answer["records"]
    each = f"{runs.seconds / records * 1e6:.2f}"
    return (runs.contender.name, f"{records:,}", runs.spread(), each, f"{runs.memory / 2**30:.2f}", str(len(runs.runs)))


def slope(points: Sequence[tuple[float, float]]) -> float:
    """The power with which the second grows with the first, by least squares over the logarithms."""
    xs, ys = ([math.log(value) for value in values] for values in zip(*points, strict=True))
    x, y = sum(xs) / len(xs), sum(ys) / len(ys)
    return sum((a - x) * (b - y) for a, b in zip(xs, ys, strict=True)) / sum((a - x) ** 2 for a in xs)
