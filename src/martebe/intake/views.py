"""All tables of a lake under their names, for a connection that will read them many times.

What is known of linked numbers is little; it is worked out once and set beside the rest, so that a reader who wants a
range of persons still skips the parts of the files that hold others.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from martebe.intake.records import LINKS, Records
from martebe.intake.sql import columns_of, name, names
from martebe.rules.nodes import Kind
from martebe.rules.tables import TableDescription


def views(records: Records, tables: Iterable[TableDescription]) -> Iterator[str]:
    """The statements that name every table, in the order in which DuckDB must run them."""
    linked = records.has(LINKS)
    if linked:
        yield f"CREATE TEMP TABLE links AS FROM {records.links()}"
    for table in tables:
        if linked and table.name != LINKS and columns_of(table, Kind.PERSON):
            yield from _with_linked(records, table)
        else:
            yield f"CREATE VIEW {name(table.name)} AS FROM {records.unlinked(table)}"


def _with_linked(records: Records, table: TableDescription) -> Iterator[str]:
    """The rows that name nobody with a second number as they are, and the others set right, once."""
    plain, persons = records.unlinked(table), columns_of(table, Kind.PERSON)
    some = " OR ".join(f"{name(person)} IN (SELECT number FROM links)" for person in persons)
    aside = name(f"{table.name}_of_linked")
    yield f"CREATE TEMP TABLE {aside} AS {records.mapped(table, f'(FROM {plain} WHERE {some})')}"
    others = " ".join(
        f"ANTI JOIN links l{place} ON l{place}.number = t.{name(person)}" for place, person in enumerate(persons)
    )
    columns = names(table.column_names, of="t")
    yield f"CREATE VIEW {name(table.name)} AS SELECT {columns} FROM {plain} t {others} UNION ALL FROM {aside}"
