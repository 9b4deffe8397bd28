"""The whole nation: our decisions beside a query written by hand that gives the same, and beside a bare scan."""

from __future__ import annotations

import shutil
import tempfile
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import duckdb

from bench import by_hand
from bench.contest import Contender, Runs, contest, run_once
from bench.country import DAY, KNOWN_AT, Settings, lake, received
from bench.page import Page
from martebe.assembly import CARRIED, catalogue
from martebe.intake import Lake
from martebe.intake.records import Records
from martebe.register import Asked, Register, Resources
from martebe.register import decide as decide_everybody
from martebe.register.connection import connected, records_of
from martebe.rules import nodes as n
from martebe.rules.reading import walk

PARQUET = "(FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE 122880)"
COMPARED = ("place", *CARRIED, "headline", "settled", "insurance", "insurance_settled")
WORDS = ("held_0", "open_0", "findings_0", "facts_0", "facts_open_0")
MOST_OF_HAND, MOST_OF_SCAN, MOST_MEMORY = 1.5, 20, 4


def decide(lake: str, target: str, threads: int, memory: str) -> dict[str, Any]:
    """Our decisions about everybody, into a register of their own."""
    shutil.rmtree(target, ignore_errors=True)  # a run that is there already would be taken as it is
    asked = Asked(DAY, KNOWN_AT, CARRIED, Resources(threads, memory))
    start = time.perf_counter()
    run = decide_everybody(Register(Path(target)), catalogue, Lake.open(Path(lake)), asked)
    seconds = time.perf_counter() - start
    counts = run.certificate.counts
    told = {"records": counts.records, "determined": counts.determined, "provisional": counts.provisional}
    return {"seconds": seconds, **told, "files": [str(file) for file in sorted(run.folder.glob("decisions-*"))]}


def written_by_hand(lake: str, target: str, threads: int, memory: str) -> dict[str, Any]:
    """The same by the query of ``nation_by_hand.sql``, over the same records, into one file."""
    file = Path(target) / "decisions.parquet"
    file.parent.mkdir(exist_ok=True)
    start = time.perf_counter()
    opened = Lake.open(Path(lake))
    with records_of(opened, catalogue, KNOWN_AT, Resources(threads, memory)) as connection:
        query = by_hand.query(opened.coverage(KNOWN_AT, catalogue.delays))
        connection.execute(f"COPY ({query}) TO '{file}' {PARQUET}")
    return {"seconds": time.perf_counter() - start, "files": [str(file)]}


def scan(lake: str, threads: int, memory: str) -> dict[str, Any]:
    """The greatest value of every column that rules read, from the same files: what reading alone costs."""
    records = Lake.open(Path(lake)).records(KNOWN_AT)
    start = time.perf_counter()
    rows = 0
    with connected(Resources(threads, memory)) as connection:
        for query in _scans(records):
            rows += connection.execute(query).fetchall()[0][0]
    return {"seconds": time.perf_counter() - start, "rows": rows}


def _scans(records: Records) -> Iterator[str]:
    """A query for each table that rules of the day ask."""
    versions = [version for rule in catalogue.rules if (version := rule.on(DAY))]
    read: dict[str, dict[str, None]] = {"residents": dict.fromkeys(("person", "region", *CARRIED))}
    for part in (part for version in versions for part in walk(version.when)):
        if isinstance(part, n.Rows):
            read.setdefault(part.table, {})[part.by.name] = None
        if isinstance(part, n.Column):
            read.setdefault(part.table, {})[part.name] = None
    for table, columns in read.items():
        rows = [str(records.root / part.entry.files["rows"].path) for part in records.parts(table) if _has_rows(part)]
        largest = ", ".join(f'max("{column}")' for column in columns)
        if rows:
            yield f"SELECT count(*), {largest} FROM read_parquet({rows})"


def _has_rows(part: Any) -> bool:
    return "rows" in part.entry.files


def disagreements(ours: list[str], theirs: list[str], threads: int, memory: str) -> dict[str, Any]:
    """For each column, about how many persons two results differ; ``person`` where one of them lacks the person."""
    start = time.perf_counter()
    columns = (*COMPARED, *WORDS)
    counted = ", ".join(f"count(*) FILTER (a.{column} IS DISTINCT FROM b.{column}) AS {column}" for column in columns)
    with connected(Resources(threads, memory)) as connection:
        row = connection.execute(
            f"SELECT count(*) AS persons, count(*) FILTER (a.person IS NULL OR b.person IS NULL) AS person, {counted}"
            f" FROM read_parquet({ours}) a FULL JOIN read_parquet({theirs}) b ON a.person = b.person"
        )
        found = dict(zip([each[0] for each in row.description], row.fetchall()[0], strict=True))
        examples = _examples(connection, ours, theirs, columns) if sum(found.values()) > found["persons"] else []
    persons = found.pop("persons")
    differ = {column: number for column, number in found.items() if number}
    return {"seconds": time.perf_counter() - start, "persons": persons, "differ": differ, "examples": examples}


def _examples(
    connection: duckdb.DuckDBPyConnection, ours: list[str], theirs: list[str], columns: tuple[str, ...]
) -> list[str]:
    """Pairs of different answers, without saying whose; the most frequent first."""
    pairs = ", ".join(
        f"CASE WHEN a.{c} IS DISTINCT FROM b.{c} THEN concat('{c} ', a.{c}, ' / ', b.{c}) END" for c in columns
    )
    rows = connection.execute(
        f"SELECT concat_ws('; ', {pairs}) AS pair, count(*) FROM read_parquet({ours}) a"
        f" JOIN read_parquet({theirs}) b ON a.person = b.person WHERE pair <> '' GROUP BY pair ORDER BY 2 DESC LIMIT 8"
    ).fetchall()
    return [f"{number} x {pair}" for pair, number in rows]


class DisagreementError(AssertionError):
    """Two contenders that were to give the same answers did not."""


def run(settings: Settings) -> Page:
    """Measure, prove the answers equal, and tell."""
    where = str(lake(settings))
    page = Page("nation", "The nation", settings)
    with tempfile.TemporaryDirectory(prefix="martebe-bench-", dir=settings.place) as folder:
        found = contest(_contenders(where, folder, settings), settings.repeat)
        persons = _proved_equal(found, settings)
        little = run_once(ours("martebe decide within 2 GB", where, folder, replace(settings, memory="2GB")))
    martebe, hand, bare = found.values()
    page.says(
        f"{persons:,} records of the population register and {bare.answer['rows']:,} rows that are read, in a lake"
        f" received at commit {received(settings)['commit']}. DuckDB may use {settings.memory}. Three values and"
        " reasons are included; both results go to Parquet, ordered by person."
    )
    page.contenders(found.values(), martebe)
    page.says(f"Every column of both results was compared for every person: {persons:,} persons, no difference.")
    page.goal("Our time to that of the query by hand", martebe.seconds / hand.seconds, MOST_OF_HAND, "times")
    page.goal("Our time to that of the bare scan", martebe.seconds / bare.seconds, MOST_OF_SCAN, "times")
    page.goal("Peak memory", martebe.memory / 2**30, MOST_MEMORY, "GiB")
    page.says(
        f"Within a limit of 2 GB: {little.seconds:.1f} s, with a peak of {little.memory / 2**30:.2f} GiB, one run."
    )
    return page


def _contenders(where: str, folder: str, settings: Settings) -> list[Contender]:
    use = {"lake": where, "threads": settings.threads, "memory": settings.memory}
    return [
        ours("martebe decide", where, folder, settings),
        Contender("SQL by hand", "bench.nation:written_by_hand", {**use, "target": f"{folder}/by-hand"}),
        Contender("bare scan", "bench.nation:scan", use),
    ]


def ours(name: str, where: str, folder: str, settings: Settings) -> Contender:
    use = {"lake": where, "threads": settings.threads, "memory": settings.memory}
    return Contender(name, "bench.nation:decide", {**use, "target": f"{folder}/ours"})


def _proved_equal(found: dict[str, Runs], settings: Settings) -> int:
    """Compare the last results of both in full; returns the persons, raises DisagreementError naming what differs."""
    martebe, hand, _ = found.values()
    files = {"ours": martebe.answer["files"], "theirs": hand.answer["files"]}
    limits = {"threads": settings.threads, "memory": settings.memory}
    compared = run_once(Contender("comparison", "bench.nation:disagreements", {**files, **limits})).answer
    if compared["differ"]:
        told = [f"{column}: {number:,} persons" for column, number in compared["differ"].items()]
        raise DisagreementError("\n".join(["ours / by hand differ:", *told, *compared["examples"]]))
    return int(compared["persons"])
