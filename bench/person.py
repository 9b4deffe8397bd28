"""One person now: the whole decision from PostgreSQL while everybody's records are loaded, asked at random."""

from __future__ import annotations

import random
import tempfile
import time
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any

import psycopg
import pyarrow as pa
from pyarrow import parquet

from bench.contenders import postgres
from bench.contest import Contender, run_once
from bench.country import DAY, KNOWN_AT, Settings, lake, tables
from bench.nation import DisagreementError, ours
from bench.page import Page
from martebe.assembly import catalogue
from martebe.engines.decision_patterns import BITS
from martebe.engines.decisions import facts_in_force, headline_of, in_force
from martebe.engines.postgres import Postgres, Prepared
from martebe.intake import Lake
from martebe.register.connection import Resources, connected
from martebe.rules.catalogue import Status

ASKED, PLANNED_ANEW, FIRST = 5_000, 300, 50
"""Persons asked; asked with a new plan each time; of the first so many the times are not counted."""
MOST_MEDIAN, MOST_OF_99 = 1.0, 5.0
"""Milliseconds."""
WORDS = ("held_0", "open_0", "findings_0", "facts_0", "facts_open_0")


def answer(tables: str, lake: str, target: str, threads: int, persons: int, seed: int) -> dict[str, Any]:
    """Load all tables, then ask about persons drawn at random, one after the other on one connection."""
    coverage = Lake.open(Path(lake)).coverage(KNOWN_AT, catalogue.delays)
    with postgres.server(threads) as connection:
        loading, rows, indexing = _load(connection, tables)
        start = time.perf_counter()
        engine = Postgres(connection, coverage, catalogue.numbers, catalogue.subjects)
        prepared = engine.prepare({**_rules(), **_facts()}, DAY)
        writing = time.perf_counter() - start
        numbers = [number for (number,) in connection.execute("SELECT person FROM residents ORDER BY person")]
        drawn = random.Random(seed).sample(numbers, min(persons, len(numbers)))
        times, decisions = zip(*(_asked(prepared, person) for person in drawn), strict=True)
        planning, execution = _explained(connection, prepared, drawn[:FIRST])
        anew = _planned_anew(connection, prepared, drawn[:PLANNED_ANEW])
        size = connection.execute("SELECT pg_database_size(current_database())").fetchall()[0][0]
    parquet.write_table(pa.Table.from_pylist(list(decisions)), target)
    return {
        "seconds": sum(times),
        "rows": rows,
        "loading": loading,
        "indexing": indexing,
        "writing": writing,
        "first": times[0],
        "times": sorted(times[min(FIRST, len(times) // 2) :]),
        "anew": sorted(anew),
        "planning": planning,
        "execution": execution,
        "size": size,
        "residents": len(numbers),
    }


def _load(connection: psycopg.Connection[Any], tables: str) -> tuple[float, int, float]:
    start = time.perf_counter()
    rows = postgres.fill(connection, tables, catalogue.tables)
    loading = time.perf_counter() - start
    postgres.index(connection, catalogue.tables)
    return loading, rows, time.perf_counter() - start - loading


def _rules() -> dict[str, Any]:
    return {rule.code: when for rule, when in in_force(catalogue.rules, DAY)}


def _facts() -> dict[str, Any]:
    return {fact.code: fact for fact in facts_in_force(catalogue, DAY)}


def _asked(prepared: Prepared, person: int) -> tuple[float, dict[str, Any]]:
    """How long one decision took, and the decision: headline, what is held and open, findings and facts."""
    start = time.perf_counter()
    (row,) = prepared.answers([person])
    headline, settled = headline_of(_ladder(row, catalogue.statuses))
    insurance, insurance_settled = headline_of(_ladder(row, catalogue.insurance))
    seconds = time.perf_counter() - start
    statuses, facts = [each.code for each in catalogue.statuses], [each.code for each in catalogue.facts]
    return seconds, {
        "person": person,
        "headline": headline,
        "settled": settled,
        "insurance": insurance,
        "insurance_settled": insurance_settled,
        "held_0": _word(row, statuses, True),
        "open_0": _word(row, statuses, None),
        "findings_0": _word(row, [each.code for each in catalogue.findings], True),
        "facts_0": _word(row, facts, True),
        "facts_open_0": _word(row, facts, None),
    }


def _ladder(row: dict[str, Any], rules: Iterable[Status]) -> dict[str, bool | None]:
    return {rule.code: row[rule.code] for rule in rules if rule.code in row}


def _word(row: dict[str, Any], codes: list[str], wanted: bool | None) -> int:
    """The first word of bits as decisions store it."""
    return sum(1 << bit for bit, code in enumerate(codes[:BITS]) if row.get(code, False) is wanted)


def _explained(connection: psycopg.Connection[Any], prepared: Prepared, persons: list[int]) -> tuple[float, float]:
    """What the server says of its own times: median milliseconds of planning anew and of execution."""
    planning, execution = [], []
    with psycopg.RawCursor(connection) as cursor:
        for person in persons:
            explained = cursor.execute(
                f"EXPLAIN (ANALYZE, TIMING OFF, SUMMARY, FORMAT json) {prepared.text}".encode(), [[person]]
            )
            (said,) = explained.fetchall()[0][0]
            planning.append(said["Planning Time"])
            execution.append(said["Execution Time"])
    return sorted(planning)[len(planning) // 2], sorted(execution)[len(execution) // 2]


def _planned_anew(connection: psycopg.Connection[Any], prepared: Prepared, persons: list[int]) -> list[float]:
    """The same questions where PostgreSQL is left to plan each time."""
    connection.execute("SET plan_cache_mode = force_custom_plan")
    return [_asked(prepared, person)[0] for person in persons]


def run(settings: Settings) -> Page:
    """Measure, compare the decisions with those about everybody, and tell."""
    page = Page("person", "One person now", settings)
    folder, where = tables(settings), lake(settings)
    with tempfile.TemporaryDirectory(prefix="martebe-bench-", dir=settings.place) as results:
        use = {"tables": str(folder), "lake": str(where), "target": f"{results}/one.parquet"}
        drawn = {"threads": settings.threads, "persons": ASKED, "seed": settings.seed}
        found = run_once(Contender("one person", "bench.person:answer", {**use, **drawn}, family=True))
        everybody = run_once(ours("everybody", str(where), results, replace(settings, repeat=1)))
        compared = prove_equal(f"{results}/one.parquet", everybody.answer["files"])
    _tell(page, found.answer, compared, found.memory)
    return page


def prove_equal(one: str, everybody: list[str]) -> int:
    """Raises DisagreementError where a person's decision is another than in the run about everybody."""
    columns = ("headline", "settled", "insurance", "insurance_settled", *WORDS)
    differ = " OR ".join(f"a.{column} IS DISTINCT FROM b.{column}" for column in columns)
    with connected(Resources()) as connection:
        query = f"SELECT count(*), count(*) FILTER ({differ}) FROM '{one}' a LEFT JOIN read_parquet({everybody}) b"
        persons, wrong = connection.execute(f"{query} ON a.person = b.person").fetchall()[0]
    if wrong:
        raise DisagreementError(f"{wrong} of {persons} decisions on PostgreSQL differ from those about everybody")
    return int(persons)


def _tell(page: Page, answer: Any, compared: int, memory: int) -> None:
    times, anew = answer["times"], answer["anew"]
    page.says(
        f"{answer['residents']:,} residents with {answer['rows']:,} rows in {len(catalogue.tables)} tables,"
        f" {answer['size'] / 2**30:.2f} GiB with indexes. Loaded by COPY in {answer['loading']:.1f} s,"
        f" {answer['rows'] / answer['loading']:,.0f} rows/s with the usual durability; indexes and statistics"
        f" {answer['indexing']:.1f} s. Memory of client and server together at most {memory / 2**30:.2f} GiB."
    )
    page.says(
        f"Every rule of the day and every fact, {len(_rules()) + len(_facts())} answers, and the headline that follows;"
        f" {len(times):,} persons drawn at random, one connection, one statement prepared once"
        f" ({answer['writing'] * 1e3:.0f} ms to write, the first answer {answer['first'] * 1e3:.1f} ms)."
    )
    rows = [("the plan is kept (ours)", times), ("PostgreSQL plans each time", anew)]
    shares = (0.5, 0.9, 0.99, 1)
    page.table(
        ("Milliseconds", "p50", "p90", "p99", "max", "persons"),
        [(name, *(f"{_share(found, share) * 1e3:.2f}" for share in shares), len(found)) for name, found in rows],
    )
    page.says(
        f"Of this the server's own execution takes {answer['execution']:.2f} ms; planning would take"
        f" {answer['planning']:.2f} ms each time (medians of {FIRST}, as EXPLAIN ANALYZE says)."
    )
    page.says(f"{compared:,} decisions were compared in full with the run about everybody on DuckDB: no difference.")
    page.goal("Median", _share(times, 0.5) * 1e3, MOST_MEDIAN, "ms")
    page.goal("99 of 100 within", _share(times, 0.99) * 1e3, MOST_OF_99, "ms")


def _share(ordered: list[float], share: float) -> float:
    return ordered[min(len(ordered) - 1, int(len(ordered) * share))]
