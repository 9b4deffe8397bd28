"""One person at a time: the records of the person and of those they live with, for the engine that explains."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

import duckdb

from martebe.engines.decisions import Decision, decide
from martebe.engines.records import Records, Row
from martebe.engines.reference import Reference
from martebe.intake import Lake
from martebe.intake.records import LINKS
from martebe.intake.records import Records as LakeRecords
from martebe.intake.sql import columns_of, name
from martebe.register import sentences
from martebe.register.connection import Resources, connected
from martebe.register.errors import RegisterError
from martebe.register.gathered import as_known, one_row_each
from martebe.register.reach import Reach
from martebe.rules import Catalogue, Kind
from martebe.rules import nodes as n
from martebe.rules.reading import SUBJECTS
from martebe.rules.tables import ColumnDescription, TableDescription

Numbers = dict[Kind, set[int]]
"""Numbers of persons, households and employers."""


@dataclass(frozen=True)
class Desk:
    """A lake as known at a moment, open to be asked about single persons.

    links: for every number that another one stands for, that other one. reach: whose records rules may ask for.
    """

    connection: duckdb.DuckDBPyConnection
    catalogue: Catalogue
    lake: Lake
    known_at: datetime
    records: LakeRecords
    links: Mapping[int, int]
    reach: Reach

    def reference(self, person: int) -> Reference:
        """The reference engine over the records of a person and of those in the same groups.

        Every row says in ``_delivery`` how it came. Raises RegisterError when the population register does not hold
        the number.
        """
        number = self.standing_for(person)
        wanted = self._wanted(number)
        rows = {name: self._rows(table.description, wanted) for name, table in self.catalogue.tables.items()}
        population = self.catalogue.subjects["person"]
        rows[population.table] = one_row_each(rows[population.table], population.key)
        if not any(row[population.key] == number for row in rows[population.table]):
            raise RegisterError(sentences.UNKNOWN_PERSON, f"{self.known_at:%Y-%m-%d %H:%M}")
        coverage = self.lake.coverage(self.known_at, self.catalogue.delays)
        return Reference(Records(rows), coverage, self.catalogue.numbers, self.catalogue.subjects)

    def decide(self, person: int, day: date) -> Decision:
        """What follows for the person on a day."""
        return decide(self.reference(person), self.catalogue, self.standing_for(person), day)

    def standing_for(self, person: int) -> int:
        """The number under which the records of the person stand: another one where the registers say so."""
        return self.links.get(person, person)

    def received(self) -> dict[str, date]:
        """The day on which each delivery was received."""
        return {entry.delivery: entry.known_from.date() for entry in self.lake.deliveries(self.known_at)}

    def _wanted(self, person: int) -> Numbers:
        """The person and, group by group, all whom rules may ask about, by what their numbers stand for."""
        wanted: Numbers = {kind: set() for kind in SUBJECTS}
        wanted[Kind.PERSON] = self._with_linked({person})
        for _ in range(self.reach.depth):
            for group in self.reach.groups:
                wanted[group.key.kind] |= self._named(group.key, group.member, wanted[Kind.PERSON])
            for group in self.reach.groups:
                members = self._named(group.member, group.key, wanted[group.key.kind])
                wanted[Kind.PERSON] |= self._with_linked(members)
        return wanted

    def _with_linked(self, numbers: set[int]) -> set[int]:
        """All numbers of the persons who are named by some."""
        standing = {self.standing_for(number) for number in numbers}
        return standing | {number for number, person in self.links.items() if person in standing}

    def _named(self, asked: n.Column, by: n.Column, numbers: set[int]) -> set[int]:
        """The numbers in one column of the rows that name one of some numbers in another."""
        table = self.catalogue.tables[asked.table].description
        if not numbers or not self.records.has(table.name):
            return set()
        some = f"SELECT DISTINCT {name(asked.name)} FROM {self.records.unlinked(table)}"
        found = self.connection.execute(f"{some} WHERE {_one_of(by.name, numbers)}").fetchall()
        return {number for (number,) in found if number is not None}

    def _rows(self, table: TableDescription, wanted: Numbers) -> list[Row]:
        """The rows of a table that name somebody wanted, in a settled order."""
        named = [_one_of(column.name, wanted[column.kind]) for column in table.columns if self._tells(table, column)]
        if not named or not self.records.has(table.name):
            return []
        relation = self.records.unlinked(table, traced=True)
        result = self.connection.execute(f"SELECT * FROM {relation} WHERE {' OR '.join(named)} ORDER BY ALL")
        names = [each[0] for each in result.description or []]
        brought = self.records.deliveries()
        rows = [dict(zip(names, row, strict=True)) for row in result.fetchall()]
        persons = columns_of(table, Kind.PERSON)
        return [
            {"_delivery": brought.get(str(row.pop("_part")))} | as_known(row, persons, self.standing_for)
            for row in rows
        ]

    def _tells(self, table: TableDescription, column: ColumnDescription) -> bool:
        """Whether a column tells that a row is about somebody whom rules may ask about."""
        return column.kind is Kind.PERSON or (table.name, column.name) in self.reach.columns


@contextmanager
def desk(
    lake: Lake,
    catalogue: Catalogue,
    known_at: datetime,
    *,
    resources: Resources | None = None,
    spill: Path | None = None,
) -> Iterator[Desk]:
    """Open a lake as known at a moment for questions about single persons."""
    records = lake.records(known_at)
    with connected(resources or Resources(memory="1GB"), spill) as connection:
        links = connection.execute(f"FROM {records.links()}").fetchall() if records.has(LINKS) else []
        yield Desk(connection, catalogue, lake, known_at, records, dict(links), Reach.of(catalogue))


def _one_of(column: str, numbers: set[int]) -> str:
    return f"{name(column)} IN ({', '.join(map(str, sorted(numbers))) or 'NULL'})"


@dataclass(frozen=True)
class Moment:
    """A stretch of days in a person's history: the same decision on each of them, as known at one moment."""

    known_at: datetime
    since: date
    until: date
    decision: Decision


def history(
    lake: Lake, catalogue: Catalogue, person: int, days: Iterable[date], moments: Iterable[datetime]
) -> list[Moment]:
    """What was known of a person on each of some days, at each of some moments of knowing.

    ``days`` in order; neighbours with the same headline, statuses and settledness are one stretch.
    """
    asked = sorted(set(days))
    found: list[Moment] = []
    for known_at in sorted(set(moments)):
        with desk(lake, catalogue, known_at) as open_desk:
            try:
                reference, number = open_desk.reference(person), open_desk.standing_for(person)
            except RegisterError:
                continue
            decisions = [(day, decide(reference, catalogue, number, day)) for day in asked]
            found += stretches(known_at, decisions)
    return found


def stretches(known_at: datetime, decisions: Iterable[tuple[date, Decision]]) -> list[Moment]:
    """Decisions of days in order, neighbours that say the same made one."""
    found: list[Moment] = []
    for day, decision in decisions:
        last = found[-1] if found else None
        if last is not None and _alike(last.decision, decision):
            found[-1] = Moment(known_at, last.since, day, last.decision)
        else:
            found.append(Moment(known_at, day, day, decision))
    return found


def _alike(first: Decision, second: Decision) -> bool:
    return (first.headline, first.held, first.settled) == (second.headline, second.held, second.settled)
