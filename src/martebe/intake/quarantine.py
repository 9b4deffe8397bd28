"""Rows that are readable but not believable: kept with a code, their cells, and the repair that is proposed."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import duckdb
import pyarrow as pa

from martebe.intake.cells import written
from martebe.intake.readers import Source
from martebe.intake.repairs import repair
from martebe.intake.sql import name, parquet, text
from martebe.rules.tables import ColumnDescription, TableDescription

Repairs = Mapping[int, Mapping[str, str]]
"""For a row of a delivery, the cells to be put in place of what came."""

# Proposals are made one cell at a time; a file with more faults than that is held and sent anew, not repaired.
MOST_PROPOSALS = 200_000


def quarantined_rows(connection: duckdb.DuckDBPyConnection, table: TableDescription, *, made_up: bool) -> str:
    """One line for each fault: row, code, column, proposed repair, and the cells of the row as JSON."""
    connection.execute('CREATE TABLE proposals ("column" VARCHAR, cell VARCHAR, repair VARCHAR)')
    for column in table.columns:
        _propose(connection, column, _cell(table, column), made_up)
    cells = ", ".join(f"{text(column.name)}: {_cell(table, column)}" for column in table.columns)
    chosen = " ".join(f"WHEN {text(column.name)} THEN {_cell(table, column)}" for column in table.columns)
    return (
        f'SELECT f._row AS row, f.code, f."column", p.repair, CAST(to_json({{{cells}}}) AS VARCHAR) AS cells'
        f" FROM faults f JOIN numbered n ON n._row = f._row"
        f' LEFT JOIN proposals p ON p."column" = f."column" AND p.cell = CASE f."column" {chosen} END'
        " ORDER BY ALL"
    )


def _cell(table: TableDescription, column: ColumnDescription) -> str:
    """A cell as a text file has it, whether the row failed as text or only later as values."""
    place = table.column_names.index(column.name) + 1
    return f"CASE WHEN n._bad THEN n._raw[{place}] ELSE {written(column, 'n.' + name(column.name))} END"


def _propose(connection: duckdb.DuckDBPyConnection, column: ColumnDescription, cell: str, made_up: bool) -> None:
    faulty = f'SELECT _row FROM faults WHERE "column" = {text(column.name)}'
    cells = connection.execute(
        f"SELECT DISTINCT {cell} AS cell FROM numbered n WHERE n._row IN ({faulty}) AND cell IS NOT NULL"
        f" ORDER BY cell LIMIT {MOST_PROPOSALS}"
    ).fetchall()
    proposed = [(found, repair(column, found, made_up=made_up)) for (found,) in cells]
    plain = [(found, to) for found, to in proposed if to is not None and to != found]
    connection.register(
        "plain", pa.table({"cell": [c for c, _ in plain], "repair": [r for _, r in plain]}, schema=_PLAIN)
    )
    connection.execute(f"INSERT INTO proposals SELECT {text(column.name)}, cell, repair FROM plain")
    connection.unregister("plain")


_PLAIN = pa.schema([("cell", pa.string()), ("repair", pa.string())])


def rows_to_retry(
    connection: duckdb.DuckDBPyConnection, quarantine: Path, table: TableDescription, repairs: Repairs
) -> Source:
    """The quarantined rows as a source, each with its old number and with the repairs in place."""
    cells = ", ".join(
        f"json_extract_string(cells, {text('$.' + column)}) AS {name(column)}" for column in table.column_names
    )
    connection.execute(
        f"CREATE TABLE tried AS SELECT row AS _origin, {cells} FROM"
        f" (SELECT DISTINCT row, cells FROM {parquet([quarantine])}) ORDER BY row"
    )
    for row, changed in sorted(repairs.items()):
        for column, cell in sorted(changed.items()):
            table.column(column)
            connection.execute(f"UPDATE tried SET {name(column)} = ? WHERE _origin = ?", [cell, row])
    return Source("(SELECT * FROM tried ORDER BY _origin)", row="_origin")
