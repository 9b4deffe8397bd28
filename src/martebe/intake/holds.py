"""When a batch as a whole is odd: then nothing is applied until two persons have looked at it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import duckdb

from martebe.intake import problems
from martebe.intake.checks import place_column
from martebe.intake.delivery import Manifest, overlap
from martebe.intake.journal import Entry
from martebe.intake.problems import Problem
from martebe.intake.receipt import Finding
from martebe.intake.sift import Sifted
from martebe.intake.sql import columns_of, name
from martebe.intake.terms import Terms, Thresholds
from martebe.rules.nodes import Kind
from martebe.rules.tables import Span, TableDescription


def reasons_to_hold(
    connection: duckdb.DuckDBPyConnection,
    table: TableDescription,
    manifest: Manifest,
    sifted: Sifted,
    terms: Terms,
    earlier: Sequence[Entry],
    replaced: int,
) -> tuple[Finding, ...]:
    """Why the batch must wait; nothing when it need not.

    ``earlier`` are the entries of the same table; ``replaced`` is how many of its records would leave.
    """
    applied = [entry for entry in earlier if entry.applied and entry.step != "retried"]
    alike = [
        entry
        for entry in applied
        if entry.manifest.places == manifest.places and entry.manifest.whole == manifest.whole
    ]
    limits = terms.thresholds
    return (
        *_many_bad(table, sifted, limits),
        *_totals(table, manifest, sifted),
        *_drift(table, manifest, sifted, limits, replaced),
        *_absent_places(connection, table, manifest, sifted, terms),
        *_one_business(connection, table, limits),
        *_jump(table, sifted, limits, alike[-1:]),
        *_older(table, manifest, applied),
    )


def _hold(table: TableDescription, problem: Problem, column: str | None = None, **values: object) -> Finding:
    return Finding(problem.code(table), problem.said(column=column, **values), column)


def _percent(share: float) -> str:
    return f"{100 * share:.1f} %"


def _many_bad(table: TableDescription, sifted: Sifted, limits: Thresholds) -> Iterator[Finding]:
    bad = sifted.fates["quarantined"].rows if "quarantined" in sifted.fates else 0
    if bad > limits.bad_rows.value * sifted.rows:
        yield _hold(
            table, problems.MANY_BAD_ROWS, found=_percent(bad / sifted.rows), limit=_percent(limits.bad_rows.value)
        )


def _totals(table: TableDescription, manifest: Manifest, sifted: Sifted) -> Iterator[Finding]:
    if sifted.rows != manifest.rows:
        yield _hold(table, problems.ROWS_DIFFER, found=sifted.rows, expected=manifest.rows)
    for column, total in (manifest.sums or {}).items():
        if sifted.sums.get(column) != total:
            yield _hold(table, problems.SUM_DIFFERS, column)


def _drift(
    table: TableDescription, manifest: Manifest, sifted: Sifted, limits: Thresholds, replaced: int
) -> Iterator[Finding]:
    """Far more or fewer rows than the records that a whole delivery takes the place of, however those came."""
    found = sum(sifted.fates[fate].rows for fate in ("accepted", "unchanged") if fate in sifted.fates)
    apart = abs(found - replaced)
    if manifest.whole and replaced and apart > limits.drift.value * replaced and apart > limits.least_drift.value:
        yield _hold(table, problems.ROWS_DRIFT, found=found, expected=replaced, limit=_percent(limits.drift.value))


def _absent_places(
    connection: duckdb.DuckDBPyConnection, table: TableDescription, manifest: Manifest, sifted: Sifted, terms: Terms
) -> Iterator[Finding]:
    """A place that the file says it speaks for, and of which it has no row."""
    column = place_column(table)
    if column is None or not manifest.whole or table.population is None:
        return
    expected = manifest.places
    if expected is None and terms.regions is not None and sifted.rows >= terms.thresholds.least_of_absence.value:
        expected = terms.regions(manifest.until)
    found = {code for (code,) in connection.execute(f"SELECT DISTINCT {name(column)} FROM numbered").fetchall()}
    absent = sorted((expected or frozenset()) - found)
    if absent:
        yield _hold(table, problems.PLACE_ABSENT, places=", ".join(map(str, absent)))


def _one_business(
    connection: duckdb.DuckDBPyConnection, table: TableDescription, limits: Thresholds
) -> Iterator[Finding]:
    """One employer with a huge part of the new rows that are in force from one day to another."""
    businesses = columns_of(table, Kind.BUSINESS)
    if not businesses or not isinstance(table.time, Span) or table.population is not None:
        return
    largest = connection.execute(
        f"SELECT count(*), sum(count(*)) OVER () FROM good WHERE {name(businesses[0])} IS NOT NULL"
        f" GROUP BY {name(businesses[0])} ORDER BY 1 DESC LIMIT 1"
    ).fetchone()
    if largest is None:
        return
    rows, total = largest
    if rows > limits.least_of_business.value and rows > limits.one_business.value * total:
        yield _hold(table, problems.ONE_BUSINESS, found=_percent(rows / total), rows=rows)


def _jump(table: TableDescription, sifted: Sifted, limits: Thresholds, last: Sequence[Entry]) -> Iterator[Finding]:
    """Money a row ten times, or a tenth, of that of the last delivery alike: tiyn for tenge, thousands for units."""
    least, jump = limits.least_of_jump.value, limits.sum_jump.value
    for entry in last:
        before = entry.receipt
        if min(before.rows, sifted.rows) < least:
            continue
        for column, total in sifted.sums.items():
            now, then = abs(total) * before.rows, abs(before.sums.get(column, 0)) * sifted.rows
            if min(now, then) > 0 and max(now, then) >= jump * min(now, then):
                yield _hold(table, problems.SUM_JUMP, column, limit=f"{jump:g}")


def _older(table: TableDescription, manifest: Manifest, applied: Sequence[Entry]) -> Iterator[Finding]:
    """A snapshot older than the one in force for some of its places."""
    current = [
        entry.manifest.until
        for entry in applied
        if manifest.whole
        and entry.manifest.whole
        and overlap(entry.manifest, manifest)
        and entry.manifest.until > manifest.until
    ]
    if current:
        yield _hold(table, problems.OLDER_DELIVERY, current=max(current), found=manifest.until)
