"""What a user would pick instead, put the same question; every contender's answers are proved equal to ours."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable
from importlib.util import find_spec

import duckdb

from bench.contenders.question import ANSWERS, STATUSES, TABLES
from bench.contest import Contender, Runs, contest
from bench.country import Settings, rows_of, tables
from bench.nation import DisagreementError
from bench.page import Page
from tools.java import has_java


def run(settings: Settings) -> Page:
    """Measure all, prove the answers equal, and tell."""
    folder = tables(settings)
    page = Page("others", "What a user would pick instead", settings)
    with tempfile.TemporaryDirectory(prefix="martebe-bench-", dir=settings.place) as results:
        found = contest(contenders(str(folder), results, settings), settings.repeat)
        prove_equal(found.values())
    ours = next(iter(found.values()))
    page.says(
        f"{ours.answer['persons']:,} persons, {rows_of(folder, TABLES):,} rows in {len(TABLES)} tables of Parquet, and"
        f" {len(ANSWERS)} yes or no answers about each person: {', '.join(STATUSES)}, and none of these. Everything"
        " counts as delivered, because no other contender knows a third answer."
    )
    page.contenders(found.values(), ours)
    page.says(f"The answers of all {len(found)} contenders were compared with ours for every person: no difference.")
    for sentence in _footnotes(found):
        page.says(sentence)
    return page


def contenders(folder: str, results: str, settings: Settings) -> list[Contender]:
    def contender(name: str, function: str, *, family: bool = False, threads: bool = True) -> Contender:
        own = {"threads": settings.threads} if threads else {}
        target = f"{results}/{function.replace(':', '-')}.parquet"
        return Contender(name, f"bench.contenders.{function}", {"tables": folder, "target": target, **own}, family)

    zen = [contender("zen-engine, person by person", "on_zen:answer")] if has_zen() else []
    spark = [contender("martebe on Spark, local", "engines:on_spark", family=True)] if has_java() else []
    return [
        contender("martebe on DuckDB", "engines:on_duckdb"),
        contender("SQL by hand on DuckDB", "engines:by_hand_on_duckdb"),
        contender("pandas", "on_pandas:answer", threads=False),
        contender("SQL by hand on PostgreSQL", "postgres:by_hand", family=True),
        contender("martebe on PostgreSQL, over all", "engines:on_postgres", family=True),
        *zen,
        *spark,
        contender("martebe on Sail", "engines:on_sail"),
    ]


def has_zen() -> bool:
    """Whether zen-engine is installed, as ``make bench`` does."""
    return find_spec("zen") is not None


def prove_equal(found: Iterable[Runs]) -> None:
    """Raises DisagreementError naming the answers that differ from the first contender's."""
    first, *others = found
    ours = first.contender.arguments["target"]
    for other in others:
        theirs = other.contender.arguments["target"]
        differ = ", ".join(f"count(*) FILTER (a.{name} IS DISTINCT FROM b.{name})" for name in ANSWERS)
        with duckdb.connect() as connection:
            query = f"SELECT count(*) FILTER (a.key IS NULL OR b.key IS NULL), {differ}"
            counts = connection.sql(f"{query} FROM '{ours}' a FULL JOIN '{theirs}' b USING (key)").fetchall()[0]
        wrong = {name: count for name, count in zip(("person", *ANSWERS), counts, strict=True) if count}
        if wrong:
            raise DisagreementError(f"{other.contender.name} differs from ours: {wrong}")


def _footnotes(found: dict[str, Runs]) -> Iterable[str]:
    for name, runs in found.items():
        answer = runs.answer
        if "before" in answer:
            what = "the start of the session" if "again" in answer else "the start of the server, COPY and indexes"
            again = f"; asked again in the same session it took {answer['again']:.2f} s" if "again" in answer else ""
            yield f"{name}: {what} took {answer['before']:.1f} s before, not counted as work{again}."
        if "gathered" in answer:
            yield (
                f"{name}: of this {answer['gathered']:.2f} s went into gathering each person's records into a document,"
                " by one query on DuckDB with days as numbers."
            )
    if not has_zen():
        yield "zen-engine is not installed, so that nothing answered person by person."
    if not has_java():
        yield "No Java 17 or newer was found, so that Sail alone answered for Spark."
