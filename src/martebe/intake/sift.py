"""From a source to rows that are accepted, unchanged, doubled or quarantined: the whole judgement of one delivery.

Everything happens in a DuckDB connection of its own, whose memory is bounded and which spills into a folder.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import duckdb

from martebe.intake import problems
from martebe.intake.checks import check_rows, renew_good
from martebe.intake.delivery import Manifest
from martebe.intake.problems import Problem
from martebe.intake.readers import Source
from martebe.intake.receipt import Finding, Share
from martebe.intake.records import Records
from martebe.intake.references import (
    check_numbers,
    check_places,
    mark_places_outside,
    mark_unknown_businesses,
)
from martebe.intake.reversals import pair_reversals
from martebe.intake.same_key import compare_with_earlier, find_twins
from martebe.intake.sql import columns_of, name, names
from martebe.intake.terms import Terms
from martebe.rules.nodes import Kind
from martebe.rules.tables import TableDescription
from martebe.rules.words import Words


@dataclass(frozen=True)
class Sifted:
    """What became of the rows of a source; the rows themselves are in the connection (see ``checks``)."""

    rows: int
    sums: Mapping[str, int]
    fates: Mapping[str, Share]
    cancelled: int
    superseded: int
    findings: tuple[Finding, ...]
    flags: tuple[Finding, ...]


@contextmanager
def workbench(terms: Terms, folder: Path) -> Iterator[duckdb.DuckDBPyConnection]:
    """A database for one delivery that holds nothing durable."""
    # Told at the start, since threads are begun there.
    spill = str(folder / "spill")
    with duckdb.connect(
        ":memory:", config={"threads": terms.threads, "memory_limit": terms.memory, "temp_directory": spill}
    ) as connection:
        yield connection


def sift(
    connection: duckdb.DuckDBPyConnection,
    source: Source,
    table: TableDescription,
    manifest: Manifest,
    records: Records,
    later: Collection[str],
    terms: Terms,
    *,
    made_up: bool,
) -> Sifted:
    """Judge every row of a source. Raises RefusedError where the source cannot be read to the end.

    ``later`` are the parts of deliveries that came after this one, and so know better.
    """
    check_rows(connection, source, table, manifest, terms)
    terms.progress("read", 0.5)
    check_numbers(connection, table, made_up=made_up)
    if terms.place_exists is not None:
        check_places(connection, table, terms.place_exists, manifest.until)
    if terms.place_outside is not None:
        mark_places_outside(connection, table, terms.place_outside, manifest.until)
    renew_good(connection)
    register = terms.businesses
    if register is not None and register.name != table.name and records.has(register.name):
        known = f"(SELECT {name(register.key[0])} AS business FROM {records.unlinked(register)})"
        mark_unknown_businesses(connection, table, known)
    terms.progress("checked", 0.6)
    _compare(connection, table, manifest, records, later)
    terms.progress("compared", 0.75)
    return _summed_up(connection, table)


def _compare(
    connection: duckdb.DuckDBPyConnection,
    table: TableDescription,
    manifest: Manifest,
    records: Records,
    later: Collection[str],
) -> None:
    """The rows beside each other and beside what is known already."""
    connection.execute("CREATE TABLE superseded (part VARCHAR, place BIGINT)")
    waiting = records.reversals(table, manifest)
    connection.execute(f"CREATE VIEW waiting AS FROM {waiting}")
    connection.execute(
        f"CREATE VIEW earlier AS FROM {records.placed(table, manifest)} UNION ALL SELECT NULL, NULL, * FROM {waiting}"
    )
    find_twins(connection, table)
    if records.parts(table.name, manifest):
        compare_with_earlier(connection, table, later)
    pair_reversals(connection, table)


def _summed_up(connection: duckdb.DuckDBPyConnection, table: TableDescription) -> Sifted:
    money = columns_of(table, Kind.MONEY)
    totals = ", ".join(["count(*)", *(f"coalesce(sum({name(column)}), 0)" for column in money)])
    rows, *sums = _row(connection, f"SELECT {totals} FROM numbered")
    found: dict[str, Share] = {}
    for fate, count, *parts in connection.execute(f"SELECT fate, {totals} FROM ({_fates()}) GROUP BY fate").fetchall():
        found[fate] = Share(count, dict(zip(money, parts, strict=True)))
    taken = [found.pop(fate, Share()) for fate in ("accepted", "reversal", "cancelled")]
    found["accepted"] = Share(
        sum(share.rows for share in taken),
        {column: sum(share.sums.get(column, 0) for share in taken) for column in money},
    )
    connection.execute(
        "DELETE FROM flagged WHERE _row IN (SELECT _row FROM faults UNION ALL SELECT _row FROM left_out)"
    )
    (superseded,) = _row(connection, "SELECT count(*) FROM (SELECT DISTINCT * FROM superseded)")
    return Sifted(
        rows,
        dict(zip(money, sums, strict=True)),
        dict(sorted(found.items())),
        taken[1].rows + taken[2].rows,
        superseded,
        _findings(connection, table, "faults"),
        _findings(connection, table, "flagged"),
    )


def _fates() -> str:
    """Each row with its one fate; a fault outweighs everything else."""
    return (
        "SELECT n.*, CASE WHEN f._row IS NOT NULL THEN 'quarantined' ELSE coalesce(l.fate, 'accepted') END AS fate"
        " FROM numbered n LEFT JOIN (SELECT DISTINCT _row FROM faults) f USING (_row)"
        " LEFT JOIN (SELECT _row, max(fate) AS fate FROM left_out GROUP BY _row) l USING (_row)"
    )


def _row(connection: duckdb.DuckDBPyConnection, query: str) -> tuple[int, ...]:
    found = connection.execute(query).fetchone()
    assert found is not None, "an aggregate has a row"
    return found


# --- words of what was found ------------------------------------------------------------------------------------


def _findings(connection: duckdb.DuckDBPyConnection, table: TableDescription, relation: str) -> tuple[Finding, ...]:
    """How many rows have each fault, or bear each mark."""
    words = _words(table)
    counted = connection.execute(
        f'SELECT code, "column", count(DISTINCT _row) FROM {relation} GROUP BY ALL ORDER BY ALL'
    ).fetchall()
    return tuple(Finding(code, words[code], column, rows) for code, column, rows in counted)


def _words(table: TableDescription) -> dict[str, Words]:
    """The sentence of every code a row of the table can get."""
    general = [each for each in vars(problems).values() if isinstance(each, Problem)]
    own = {constraint.code: constraint.words for constraint in table.constraints}
    return {problem.code(table): problem.words for problem in general} | own


def in_order(table: TableDescription) -> str:
    """The order of rows in the lake: by person, so that what concerns one person lies together; then as they came."""
    person = columns_of(table, Kind.PERSON)[:1] or table.key[:1]
    return f"ORDER BY {names(person)}, _row"


def accepted_rows(table: TableDescription) -> str:
    """The rows that become records, in the order of the lake."""
    return f"SELECT {names(table.column_names)} FROM good {in_order(table)}"


def reversing_rows(table: TableDescription) -> str:
    """The rows that cancel others."""
    reversals = "SELECT _row FROM left_out WHERE fate = 'reversal' EXCEPT SELECT _row FROM faults"
    return f"SELECT {names(table.column_names)} FROM numbered WHERE _row IN ({reversals}) {in_order(table)}"
