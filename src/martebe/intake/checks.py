"""Every row of a source against the description of its table, set-wise, in one pass over the file.

Left in the connection: ``numbered`` (the typed rows with their number ``_row``, from 1), ``faults`` (row, code, column:
rows with one are quarantined), ``flagged`` (accepted rows with a code), ``left_out`` (rows that are fine and yet no new
records), and ``good`` (rows in neither).
"""

from __future__ import annotations

from dataclasses import dataclass

import duckdb

from martebe.intake import problems
from martebe.intake.cells import PROBLEMS, value_of, written
from martebe.intake.delivery import Manifest
from martebe.intake.problems import Problem
from martebe.intake.readers import Source
from martebe.intake.sql import columns_of, name, names, text
from martebe.intake.terms import Terms
from martebe.rules.nodes import Kind
from martebe.rules.tables import ColumnDescription, TableDescription

# What DuckDB raises where a file is not what it should be; anything else is a fault of ours and is not hidden.
UNREADABLE = (duckdb.InvalidInputException, duckdb.ConversionException, duckdb.OutOfRangeException, duckdb.IOException)


@dataclass(frozen=True)
class RowCheck:
    """What must hold of a row, and what it is called where it does not."""

    code: str
    must_hold: str


def check_rows(
    connection: duckdb.DuckDBPyConnection, source: Source, table: TableDescription, manifest: Manifest, terms: Terms
) -> None:
    """Make the relations described above. Raises RefusedError where the rows cannot be read to the end."""
    must, should = _row_checks(table, manifest, terms)
    try:
        connection.execute(f"CREATE TABLE checked AS {_checked(source, table, must, should)}")
    except duckdb.Error as error:
        if not _is_of_the_file(error):
            raise
        raise source.refusal(error) from None
    connection.execute(f"CREATE VIEW numbered AS SELECT {source.row or 'rowid + 1'} AS _row, * FROM checked")
    _list_faults(connection, table, must)
    _list_flags(connection, should)
    connection.execute("CREATE TABLE left_out (_row BIGINT, fate VARCHAR)")
    renew_good(connection)


def _is_of_the_file(error: duckdb.Error) -> bool:
    """Whether an error tells of the file. What DuckDB's reader of Parquet cannot decode has no class of its own."""
    return (isinstance(error, UNREADABLE) or type(error) is duckdb.Error) and "No space left" not in str(error)


def renew_good(connection: duckdb.DuckDBPyConnection) -> None:
    """Let ``good`` follow what was found since: it asks only the lists that hold something, for it is read often."""
    lists = [relation for relation in ("faults", "left_out") if has_rows(connection, relation)]
    asked = "".join(f" AND NOT EXISTS (FROM {relation} o WHERE o._row = n._row)" for relation in lists)
    connection.execute(f"CREATE OR REPLACE VIEW good AS SELECT * FROM numbered n WHERE NOT _bad{asked}")


def has_rows(connection: duckdb.DuckDBPyConnection, relation: str) -> bool:
    """Whether a relation, perhaps narrowed by WHERE, has any row."""
    return connection.execute(f"FROM {relation} LIMIT 1").fetchone() is not None


def place_column(table: TableDescription) -> str | None:
    """The column that deliveries are counted by: the first that holds a place."""
    return next(iter(columns_of(table, Kind.PLACE)), None)


def _row_checks(table: TableDescription, manifest: Manifest, terms: Terms) -> tuple[list[RowCheck], list[RowCheck]]:
    """The table's constraints, those that must hold and those that should; and that a row is of the sender's places."""
    each = [
        (
            constraint.otherwise,
            RowCheck(constraint.code, f"coalesce({terms.row_condition(constraint.must_hold)}, false)"),
        )
        for constraint in table.constraints
    ]
    must = [check for otherwise, check in each if otherwise == "quarantine"]
    place = place_column(table)
    if manifest.places is not None and place is not None and table.delivered_by == "region":
        listed = ", ".join(str(code) for code in sorted(manifest.places)) or "NULL"
        must.append(RowCheck(problems.FOREIGN_PLACE.code(table), f"coalesce({name(place)} IN ({listed}), false)"))
    return must, [check for otherwise, check in each if otherwise == "flag"]


def _raw(column: ColumnDescription) -> str:
    return name("raw " + column.name)


def _checked(source: Source, table: TableDescription, must: list[RowCheck], should: list[RowCheck]) -> str:
    """The pass over the source: cells as they came, cells as values, whether the row is bad, which marks it bears."""
    cells, values, writing = [], [], []
    for column in table.columns:
        typed = column.name in source.typed
        cell = name(column.name)
        cells.append(cell if typed else f"nullif({cell}, '') AS {cell}")
        values += [f"{value_of(column, typed)} AS {cell}", f"{cell} AS {_raw(column)}"]
        writing.append(written(column, _raw(column), typed))
    kept = [source.row] if source.row else []
    bad = " OR ".join(
        [_cell_is_bad(column) for column in table.columns] + [f"NOT ({check.must_hold})" for check in must]
    )
    marks = " + ".join(
        f"(CASE WHEN {check.must_hold} THEN 0 ELSE {1 << place} END)" for place, check in enumerate(should)
    )
    own = ", ".join([*kept, names(table.column_names)])
    return (
        f"SELECT {own}, _bad, _marks, CASE WHEN _bad THEN [{', '.join(writing)}] END AS _raw FROM ("
        f"SELECT *, ({bad}) AS _bad, {marks or '0'} AS _marks FROM ("
        f"SELECT {', '.join([*kept, *values])} FROM (SELECT {', '.join([*kept, *cells])} FROM {source.relation})))"
    )


def _cell_is_bad(column: ColumnDescription) -> str:
    if column.missing is None:
        return f"{name(column.name)} IS NULL"
    return f"({_raw(column)} IS NOT NULL AND {name(column.name)} IS NULL)"


def _list_faults(connection: duckdb.DuckDBPyConnection, table: TableDescription, must: list[RowCheck]) -> None:
    """Name every fault of every bad row; constraints are not asked of rows whose cells cannot be read."""
    connection.execute('CREATE TABLE faults (_row BIGINT, code VARCHAR, "column" VARCHAR)')
    if not has_rows(connection, "numbered WHERE _bad"):
        return
    for place, column in enumerate(table.columns, start=1):
        empty, unread = f"_raw[{place}] IS NULL", f"_raw[{place}] IS NOT NULL AND {name(column.name)} IS NULL"
        if column.missing is None:
            _add_faults(connection, table, problems.MISSING_CELL, column.name, f"_bad AND {empty}")
        _add_faults(connection, table, PROBLEMS[column.kind], column.name, f"_bad AND {unread}")
    broken = " UNION ALL ".join(
        f"SELECT _row, {text(check.code)}, NULL FROM numbered n WHERE _bad AND NOT ({check.must_hold})"
        " AND NOT EXISTS (FROM faults f WHERE f._row = n._row)"
        for check in must
    )
    if broken:
        connection.execute(f"INSERT INTO faults {broken}")


def _add_faults(
    connection: duckdb.DuckDBPyConnection, table: TableDescription, problem: Problem, column: str | None, where: str
) -> None:
    shown = "NULL" if column is None else text(column)
    connection.execute(
        f"INSERT INTO faults SELECT _row, {text(problem.code(table))}, {shown} FROM numbered WHERE {where}"
    )


def _list_flags(connection: duckdb.DuckDBPyConnection, should: list[RowCheck]) -> None:
    connection.execute('CREATE TABLE flagged (_row BIGINT, code VARCHAR, "column" VARCHAR)')
    for place, check in enumerate(should):
        marked = f"NOT _bad AND _marks & {1 << place} <> 0"
        connection.execute(f"INSERT INTO flagged SELECT _row, {text(check.code)}, NULL FROM numbered WHERE {marked}")
