"""Rows that cancel another: both leave the records, in whatever order they arrive.

A reversal is never a record itself. It is kept beside the records, so that it still takes effect when the row it names
comes later. It takes effect only on a row of the same person and amount.
"""

from __future__ import annotations

import duckdb

from martebe.intake import problems
from martebe.intake.checks import has_rows, renew_good
from martebe.intake.sql import columns_of, name, text
from martebe.rules.nodes import Kind
from martebe.rules.tables import TableDescription


def pair_reversals(connection: duckdb.DuckDBPyConnection, table: TableDescription) -> None:
    """Pair the good rows with each other, with ``earlier`` records and with ``waiting`` reversals of former files."""
    if table.cancels is None:
        return
    cancels, key = name(table.cancels), name(table.key[0])
    connection.execute(f"CREATE TABLE reversing AS SELECT * FROM good WHERE {cancels} IS NOT NULL")
    if not has_rows(connection, "reversing") and not has_rows(connection, "waiting"):
        return
    connection.execute(
        f"CREATE TABLE pairs AS"
        f" SELECT v._row AS reversing, r._row AS named, NULL::VARCHAR AS _part, NULL::BIGINT AS _place,"
        f" {_fits(table)} AS fits FROM reversing v JOIN good r ON v.{cancels} = r.{key} WHERE r.{cancels} IS NULL"
        f" UNION ALL SELECT v._row, NULL, r._part, r._place, {_fits(table)}"
        f" FROM reversing v JOIN earlier r ON v.{cancels} = r.{key} WHERE r._part IS NOT NULL"
        f" UNION ALL SELECT NULL, r._row, NULL, NULL, {_fits(table)}"
        f" FROM waiting v JOIN good r ON v.{cancels} = r.{key} WHERE r.{cancels} IS NULL"
    )
    _apply(connection, table)
    renew_good(connection)


def _fits(table: TableDescription) -> str:
    """Of the same person and amount, with either sign: some owners write a reversal as a negative sum."""
    money = [name(column) for column in columns_of(table, Kind.MONEY)]
    amounts = (f"abs(v.{amount}) IS NOT DISTINCT FROM abs(r.{amount})" for amount in money)
    persons = (f"v.{name(column)} = r.{name(column)}" for column in columns_of(table, Kind.PERSON))
    return " AND ".join([*persons, *amounts]) or "true"


def _apply(connection: duckdb.DuckDBPyConnection, table: TableDescription) -> None:
    noted = f"{text(problems.REVERSAL_DIFFERS.code(table))}, {text(table.cancels or '')}"
    for statement in (
        f"INSERT INTO faults SELECT DISTINCT reversing, {noted} FROM pairs WHERE NOT fits AND reversing IS NOT NULL",
        "INSERT INTO left_out SELECT _row, 'reversal' FROM reversing",
        "INSERT INTO left_out SELECT DISTINCT named, 'cancelled' FROM pairs WHERE fits AND named IS NOT NULL",
        "INSERT INTO superseded SELECT _part, _place FROM pairs WHERE fits AND _part IS NOT NULL",
    ):
        connection.execute(statement)
