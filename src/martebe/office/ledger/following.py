"""What is here already, brought up to what the journal tells since: rows closed, persons under other numbers.

History is only ever added to: a row that is known may cease to be, one that ceased stays so. Where a part that took
rows from earlier ones was itself replaced, these rows are records once more; their parts are then read again.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import duckdb
import psycopg
from psycopg import sql

from martebe.assembly import catalogue
from martebe.intake.checks import place_column
from martebe.intake.knowledge import Knowledge, KnownPart
from martebe.intake.sql import name, names, parquet, text
from martebe.office.ledger.copying import mapped_persons
from martebe.office.ledger.journal import EVER, TAKEN_HERE
from martebe.office.ledger.schema import STANDS, described, kept_columns
from martebe.office.pouring import BATCH, pour
from martebe.rules.tables import TableDescription


@dataclass(frozen=True)
class Change:
    """What a longer journal changes in the rows of one table that are here.

    was, now: their knowledge as it was followed, and as the journal tells it. booked: the parts here, with numbers.
    """

    was: Knowledge
    now: Knowledge
    booked: dict[str, int]

    @property
    def table(self) -> TableDescription:
        """The table."""
        return self.now.table

    def read_again(self) -> tuple[KnownPart, ...]:
        """The parts here of which some rows are records once more."""
        now = {part.name: part for part in self.now.parts}
        again = {
            other
            for part, ended_at in self._ended()
            for other in part.entry.supersedes
            if other in now and (now[other].known_to or EVER) > ended_at
        }
        return tuple(part for part in self.now.parts if part.name in again & set(self.booked))

    def _ended(self) -> Iterator[tuple[KnownPart, datetime]]:
        """The parts here whose end is known only now; one that was replaced at once ended when it came."""
        now = {part.name: part for part in self.now.parts}
        for part in self.was.parts:
            known_to = now[part.name].known_to if part.name in now else part.entry.known_from
            if part.name in self.booked and known_to is not None and known_to != part.known_to:
                yield part, known_to

    def endings(self) -> list[tuple[int, int | None, datetime]]:
        """Parts, or places of parts (by number), that a whole delivery replaced since, and when."""
        now = {part.name: part for part in self.now.parts}
        whole = [(self.booked[part.name], None, at) for part, at in self._ended()]
        places = [
            (self.booked[part.name], place, at)
            for part in self.was.parts
            if part.name in self.booked and part.name in now
            for place, at in now[part.name].replaced.items()
            if place not in part.replaced
        ]
        return [*whole, *places]

    def superseded(self) -> str:
        """A relation of DuckDB's SQL with the rows taken away since, or '' where there are none.

        Columns: number of the part, those of the key as the row came, the number that stands for its person, when.
        """
        files = {part.name: part.entry.files["rows"].path for part in self.now.parts if "rows" in part.entry.files}
        person, joined = _stands(self.table)
        selects = [
            f"SELECT {self.booked[other]} AS part, {names(self.table.key, of='r')}, {person} AS stands,"
            f" {text(part.entry.known_from.isoformat())} AS at FROM"
            f" {parquet([self.now.root / files[other]], 'file_row_number = true')} r"
            f" JOIN {parquet([self.now.root / part.entry.files['superseded'].path])} s"
            f" ON s.part = {text(other)} AND s.place = r.file_row_number {joined}"
            for part in self.now.parts
            if part.name not in self.booked
            for other in part.entry.supersedes
            if other in self.booked and other in files
        ]
        return " UNION ALL ".join(selects)


def _stands(table: TableDescription) -> tuple[str, str]:
    """The number that stands for the person of a row, and the join that finds it."""
    persons = mapped_persons(table)
    if not persons:
        return "NULL::BIGINT", ""
    return f"coalesce(l.person, r.{name(persons[0])})", f"LEFT JOIN links l ON l.number = r.{name(persons[0])}"


def close(connection: psycopg.Connection[Any], reading: duckdb.DuckDBPyConnection, change: Change) -> None:
    """End the knowledge of rows that are records no longer, inside the caller's transaction."""
    if endings := change.endings():
        _close_replaced(connection, change.table, endings)
    if rows := change.superseded():
        _close_superseded(connection, reading, change.table, rows)


def _close_replaced(
    connection: psycopg.Connection[Any], table: TableDescription, endings: Sequence[tuple[int, int | None, datetime]]
) -> None:
    connection.execute("CREATE TEMP TABLE ending (part integer, place integer, at timestamptz) ON COMMIT DROP")
    with connection.cursor() as cursor:
        cursor.executemany("INSERT INTO ending VALUES (%s, %s, %s)", endings)
    place = place_column(table)
    here = sql.SQL("e.place IS NULL") if place is None else sql.SQL("coalesce(e.place = {}, true)").format(_cell(place))
    connection.execute(
        sql.SQL(
            "UPDATE records.{} r SET known_to = e.at FROM (SELECT part, place, min(at) AS at FROM ending GROUP BY 1, 2)"
            " e WHERE r.part = e.part AND r.known_to > e.at AND {}"
        ).format(sql.Identifier(table.name), here)
    )
    connection.execute("DROP TABLE ending")


def _close_superseded(
    connection: psycopg.Connection[Any], reading: duckdb.DuckDBPyConnection, table: TableDescription, rows: str
) -> None:
    """Found by the key they came with, and by index through the number that stands for their person."""
    here, persons = sql.Identifier(table.name), mapped_persons(table)
    key = sql.SQL(", ").join(map(_cell, table.key))
    connection.execute(
        sql.SQL(
            "CREATE TEMP TABLE gone ON COMMIT DROP AS"
            " SELECT r.part, {}, NULL::bigint AS stands, r.known_to AS at FROM records.{} r LIMIT 0"
        ).format(key, here)
    )
    pour(connection, sql.SQL("gone"), reading.execute(rows).to_arrow_reader(BATCH))
    connection.execute("ANALYZE gone")
    same = [_came(each) if each in persons else _cell(each) for each in table.key]
    meets = [
        sql.SQL("{} = g.{}").format(cell, sql.Identifier(each)) for cell, each in zip(same, table.key, strict=True)
    ]
    if persons:
        meets.append(sql.SQL("{} = g.stands").format(_cell(persons[0])))
    connection.execute(
        sql.SQL(
            "UPDATE records.{} r SET known_to = g.at FROM gone g WHERE r.part = g.part AND r.known_to > g.at AND {}"
        ).format(here, sql.SQL(" AND ").join(meets))
    )
    connection.execute("DROP TABLE gone")


def adopt(connection: psycopg.Connection[Any], parts: Sequence[int]) -> None:
    """Declarations that were taken here and have now come with a delivery: one row, known since it was taken."""
    said = sql.SQL(" AND ").join(
        sql.SQL("d.{0} IS NOT DISTINCT FROM t.{0}").format(sql.Identifier(each))
        for each in catalogue.tables[TAKEN_HERE].description.column_names
    )
    connection.execute(
        sql.SQL(
            "WITH met AS (SELECT DISTINCT ON (d.ctid) d.ctid AS came, t.ctid AS taken, d.part"
            " FROM records.declarations d JOIN records.declarations t ON t.part IS NULL AND {}"
            " WHERE d.part = ANY (%s) ORDER BY d.ctid, t.known_from DESC),"
            " doubled AS (DELETE FROM records.declarations WHERE ctid IN (SELECT came FROM met))"
            " UPDATE records.declarations d SET part = met.part FROM met WHERE d.ctid = met.taken"
        ).format(said),
        [list(parts)],
    )


def forget(connection: psycopg.Connection[Any], table: TableDescription, parts: Sequence[int]) -> None:
    """Take rows out whose parts are read again; what was taken here stays."""
    name = sql.Identifier(table.name)
    if table.name == TAKEN_HERE:
        connection.execute(
            "UPDATE records.declarations SET part = NULL WHERE part = ANY (%s)"
            " AND declaration IN (SELECT declaration FROM records.taken)",
            [list(parts)],
        )
    connection.execute(sql.SQL("DELETE FROM records.{} WHERE part = ANY (%s)").format(name), [list(parts)])
    connection.execute("DELETE FROM records.parts WHERE id = ANY (%s)", [list(parts)])


# --- persons under other numbers ------------------------------------------------------------------------------------


def restand(connection: psycopg.Connection[Any], links: Sequence[tuple[int, int]]) -> None:
    """Keep rows under the numbers that stand for their persons now, in one transaction for all tables."""
    with connection.transaction():
        connection.execute("CREATE TEMP TABLE linked (number bigint PRIMARY KEY, person bigint) ON COMMIT DROP")
        with connection.cursor() as cursor, cursor.copy("COPY linked FROM STDIN") as copy:
            for row in links:
                copy.write_row(row)
        connection.execute(
            "CREATE TEMP TABLE moved ON COMMIT DROP AS"
            " SELECT number, coalesce(s.person, number) AS was, coalesce(l.person, number) AS becomes"
            " FROM linked l FULL JOIN records.standing s USING (number) WHERE l.person IS DISTINCT FROM s.person"
        )
        for table in described():
            for column in mapped_persons(table):
                _move(connection, table, column)
        connection.execute("DELETE FROM records.standing")
        connection.execute("INSERT INTO records.standing SELECT number, person FROM linked")


def _move(connection: psycopg.Connection[Any], table: TableDescription, column: str) -> None:
    connection.execute(
        sql.SQL(
            "UPDATE records.{table} r SET {column} = m.becomes, came_as = nullif("
            " CASE WHEN m.becomes = m.number THEN r.came_as - {key}"
            " ELSE coalesce(r.came_as, '{{}}') || jsonb_build_object({key}, m.number) END, '{{}}')"
            " FROM moved m WHERE r.{column} = m.was AND {came} = m.number"
        ).format(
            table=sql.Identifier(table.name),
            column=sql.Identifier(column),
            key=sql.SQL("{}::text").format(column),
            came=_came(column),
        )
    )


def choose_rows_that_stand(connection: psycopg.Connection[Any]) -> None:
    """One row stands for a person: that of the number that stands for them, else of their smallest number."""
    for table in described():
        if STANDS not in kept_columns(table):
            continue
        key = table.key[0]
        connection.execute(
            sql.SQL(
                "UPDATE records.{table} r SET stands = c.stands FROM (SELECT r.ctid AS place,"
                " r.known_to <> 'infinity' OR row_number() OVER (PARTITION BY {key}, r.known_to = 'infinity'"
                " ORDER BY {came} <> {key}, {came}) = 1 AS stands FROM records.{table} r"
                " WHERE {key} IN (SELECT person FROM records.standing) OR NOT r.stands) c"
                " WHERE r.ctid = c.place AND r.stands <> c.stands"
            ).format(table=sql.Identifier(table.name), key=_cell(key), came=_came(key))
        )


def _cell(column: str) -> sql.Composed:
    return sql.SQL("r.{}").format(sql.Identifier(column))


def _came(column: str) -> sql.Composed:
    """The number that a row came with."""
    return sql.SQL("coalesce((r.came_as->>{})::bigint, r.{})").format(column, sql.Identifier(column))
