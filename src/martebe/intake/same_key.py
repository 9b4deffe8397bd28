"""Rows with the same key: inside a file, and against what the lake already holds."""

from __future__ import annotations

from collections.abc import Collection

import duckdb

from martebe.intake import problems
from martebe.intake.checks import has_rows, renew_good
from martebe.intake.sql import columns_of, name, names, text
from martebe.rules.nodes import Kind
from martebe.rules.tables import TableDescription


def is_payment(table: TableDescription) -> bool:
    """Whether rows are money for a month: made once, so another content under the same number is no correction."""
    time = table.time
    return isinstance(time, str) and table.column(time).kind is Kind.MONTH and bool(columns_of(table, Kind.MONEY))


def find_twins(connection: duckdb.DuckDBPyConnection, table: TableDescription) -> None:
    """Rows of the file with one key: equal ones count once, different ones are all quarantined.

    Grouped by a hash first, so that the keys of millions of rows need not be held in memory.
    """
    key = names(table.key)
    connection.execute(f"CREATE TABLE twins AS SELECT hash({key}) AS h FROM good GROUP BY h HAVING count(*) > 1")
    if not has_rows(connection, "twins"):
        return
    judged = (
        "SELECT _row, min(_row) OVER same AS first, count(*) OVER same AS times,"
        " min(body) OVER same IS DISTINCT FROM max(body) OVER same AS differ"
        f" FROM (SELECT *, row({names(table.column_names)}) AS body FROM good WHERE hash({key}) IN (FROM twins))"
        f" WINDOW same AS (PARTITION BY {key})"
    )
    connection.execute(f"CREATE TABLE doubled AS SELECT * FROM ({judged}) WHERE times > 1")
    code = text(problems.SAME_KEY_TWICE.code(table))
    connection.execute(f"INSERT INTO faults SELECT _row, {code}, NULL FROM doubled WHERE differ")
    connection.execute("INSERT INTO left_out SELECT _row, 'duplicate' FROM doubled WHERE NOT differ AND _row > first")
    renew_good(connection)


def compare_with_earlier(
    connection: duckdb.DuckDBPyConnection, table: TableDescription, later: Collection[str]
) -> None:
    """Rows against ``earlier`` (part, place in it, columns of what is known): unchanged, corrected or in conflict.

    What a part among ``later`` says stands: rows that waited for their release or repair do not undo it.
    Met by key alone at first: mostly nothing meets, and then no other column is read.
    """
    keys = " AND ".join(f"g.{name(column)} = e.{name(column)}" for column in table.key)
    connection.execute(f"CREATE TABLE met AS SELECT g._row, e._part, e._place FROM good g JOIN earlier e ON {keys}")
    if not has_rows(connection, "met"):
        return
    equal = " AND ".join(f"g.{name(column)} IS NOT DISTINCT FROM e.{name(column)}" for column in table.column_names)
    connection.execute(
        f"CREATE TABLE matches AS SELECT m.*, ({equal}) AS same"
        f" FROM met m JOIN numbered g ON g._row = m._row JOIN earlier e ON {keys}"
        " AND e._part IS NOT DISTINCT FROM m._part AND e._place IS NOT DISTINCT FROM m._place"
    )
    connection.execute("INSERT INTO left_out SELECT DISTINCT _row, 'unchanged' FROM matches WHERE same")
    if is_payment(table):
        code = text(problems.SAME_ID_OTHER_BODY.code(table))
        connection.execute(f"INSERT INTO faults SELECT DISTINCT _row, {code}, NULL FROM matches WHERE NOT same")
    else:
        code = text(problems.LATER_KNOWN.code(table))
        known = f"coalesce(_part IN ({', '.join(map(text, sorted(later))) or 'NULL'}), false)"
        connection.execute(
            f"INSERT INTO faults SELECT DISTINCT _row, {code}, NULL FROM matches WHERE NOT same AND {known}"
        )
        connection.execute(
            "INSERT INTO superseded SELECT _part, _place FROM matches"
            f" WHERE NOT same AND _part IS NOT NULL AND NOT {known}"
        )
    renew_good(connection)
