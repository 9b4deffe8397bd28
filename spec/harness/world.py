"""What an example is about: the records drawn, the residents they belong to, and what was delivered."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from martebe.rules import Catalogue, Coverage, Delivered, Kind, Subject, Table, TableDescription
from spec.harness.drawing import DrawingError, Row, fill, read, subject_column

ALWAYS = date(9990, 1, 1)
Filled = Mapping[str, Mapping[str, str]]
"""By table and column, what a cell holds that is not drawn."""


@dataclass(frozen=True)
class Reach:
    """The days (both included) and places that a delivery speaks about; without them, all."""

    since: str | None = None
    until: str | None = None
    places: tuple[int, ...] | None = None

    def of(self, table: str) -> Delivered:
        """This reach as the rules know it."""
        since, until = (day and date.fromisoformat(day) for day in (self.since, self.until))
        return Delivered(table, until or ALWAYS, since or None, None if self.places is None else frozenset(self.places))


@dataclass(frozen=True)
class Delivery:
    """Rows drawn, and what the deliveries that brought them reach."""

    drawing: str
    reaches: tuple[Reach, ...]


Drawings = Mapping[Table, str | Delivery]
not_delivered = Delivery("", ())


def delivered(drawing: str, *reaches: Reach) -> Delivery:
    """Rows drawn that came by deliveries of limited reach."""
    return Delivery(drawing, reaches)


def delivered_for(places: Iterable[int], drawing: str = "") -> Delivery:
    """Rows drawn that came from some places only."""
    return Delivery(drawing, (Reach(places=tuple(places)),))


@dataclass(frozen=True)
class World:
    """Everything an engine is given."""

    country: str
    tables: Mapping[str, TableDescription]
    rows: Mapping[str, list[Row]]
    subjects: Mapping[str, Subject]
    coverage: Coverage


def world_of(catalogue: Catalogue, drawings: Drawings, named: Iterable[int], about: str, filled: Filled) -> World:
    """The world that drawings describe; ``named`` are those of the subject ``about`` whom the expectations speak of."""
    tables = {name: table.description for name, table in catalogue.tables.items()}
    deliveries = _deliveries(catalogue, drawings)
    rows = {name: read(table, deliveries[name].drawing, filled.get(name, {})) for name, table in tables.items()}
    rows = {name: _without_cancelled(tables[name], each) for name, each in rows.items()}
    drawn = {table.name for table in drawings}
    for subject in catalogue.subjects.values():
        also = named if subject.name == about else ()
        if subject.table not in drawn:
            rows[subject.table] = _population(tables, subject, rows, also, filled)
        _refuse_strangers(subject, rows, also)
    reached = [reach.of(name) for name, delivery in deliveries.items() for reach in delivery.reaches]
    return World(catalogue.country, tables, rows, catalogue.subjects, Coverage(reached, catalogue.delays))


def _deliveries(catalogue: Catalogue, drawings: Drawings) -> dict[str, Delivery]:
    for table in drawings:
        if table.name not in catalogue.tables:
            raise DrawingError(f"'{table.name}' is drawn, but it is no table of {catalogue.country}.")
    whole = {name: delivered("", Reach()) for name in catalogue.tables}
    drawn = {
        table.name: each if isinstance(each, Delivery) else delivered(each, Reach()) for table, each in drawings.items()
    }
    return whole | drawn


def _without_cancelled(table: TableDescription, rows: list[Row]) -> list[Row]:
    """Rows that cancel another and those cancelled count as never there: so the lake keeps them."""
    if table.cancels is None:
        return rows
    cancelled = {row[table.cancels] for row in rows} - {None}
    return [row for row in rows if row[table.cancels] is None and row[table.key[0]] not in cancelled]


def _population(
    tables: Mapping[str, TableDescription],
    subject: Subject,
    rows: Mapping[str, list[Row]],
    named: Iterable[int],
    filled: Filled,
) -> list[Row]:
    """A row for everyone whom a drawing or an expectation names."""
    table = tables[subject.table]
    told = [each for each in tables.values() if rows[each.name]]  # a list of places belongs to nobody and is not drawn
    drawn = {row[column] for each in told for column in _naming(each, table) for row in rows[each.name]}
    numbers = sorted({int(str(number)) for number in drawn - {None}} | set(named))
    return [
        fill(table, row, {subject.key: str(number)}, filled.get(table.name, {}))
        for row, number in enumerate(numbers, 1)
    ]


def _naming(table: TableDescription, population: TableDescription) -> list[str]:
    """The columns whose numbers make someone part of the population: whose row it is, or any employer's number.

    A child named in a parent's row does not make the child a resident.
    """
    kind = subject_column(population).kind
    if kind is Kind.PERSON:
        return [subject_column(table).name] if subject_column(table).kind is kind else []
    return [column.name for column in table.columns if column.kind is kind]


def _refuse_strangers(subject: Subject, rows: Mapping[str, list[Row]], named: Iterable[int]) -> None:
    strangers = set(named) - {row[subject.key] for row in rows[subject.table]}
    if strangers:
        listed = ", ".join(str(number) for number in sorted(strangers))
        raise DrawingError(f"Expected something of {listed}, not drawn in '{subject.table}'. Draw a row for each.")
