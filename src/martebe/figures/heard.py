"""Which register heard of a person last, and when."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import duckdb

from martebe.figures.country import Country
from martebe.figures.queries import text
from martebe.rules import Kind
from martebe.rules.tables import Span, TableDescription


def hear(connection: duckdb.DuckDBPyConnection, day: date, country: Country) -> None:
    """Make the table ``heard``: for each person in ``waiting`` the table of the last record up to a day, and its day.

    ``connection`` has the records and a table ``waiting`` with the column person. Whom no register ever held is not in
    it. Columns: person, source, day.
    """
    nobody = "SELECT NULL::BIGINT AS person, NULL::VARCHAR AS source, NULL::DATE AS day WHERE false"
    every = " UNION ALL ".join([nobody, *_last_of_each(day, country)])
    connection.execute(
        f"CREATE TABLE heard AS SELECT DISTINCT ON (person) * FROM ({every}) ORDER BY person, day DESC, source"
    )


def _last_of_each(day: date, country: Country) -> Iterator[str]:
    """The last day up to today that each table speaks about each person waiting."""
    for name, each in country.catalogue.tables.items():
        if column := _speaks_of(each.description, country):
            since, last = _days(each.description, day)
            yield (
                f'SELECT "{column}", {text(name)}, max({last}) FROM "{name}" SEMI JOIN waiting'
                f' ON waiting.person = "{name}"."{column}" WHERE {since} <= DATE \'{day}\' GROUP BY 1'
            )


def _speaks_of(table: TableDescription, country: Country) -> str | None:
    """The column of the person, in tables about events of one person; who lives with whom is no such event."""
    groups = {group.node.table for group in country.catalogue.groups}
    persons = [column.name for column in table.columns if column.kind is Kind.PERSON]
    is_event = table.time is not None and table.name not in groups and len(persons) == 1
    return persons[0] if is_event else None


def _days(table: TableDescription, day: date) -> tuple[str, str]:
    """The first day of a row, and the last day up to today that it speaks about."""
    if isinstance(table.time, Span):
        return f'"{table.time.start}"', f"least(coalesce(\"{table.time.end}\", DATE '{day}'), DATE '{day}')"
    return f'"{table.time}"', f'"{table.time}"'
