"""One person at a time: the records of the person and of those they live with, for the engine that explains."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

import duckdb

from martebe.engines.decisions import Decision, decide
from martebe.engines.records import Records
from martebe.engines.reference import Reference
from martebe.intake import Lake
from martebe.register import sentences
from martebe.register.connection import Resources, records_of
from martebe.register.errors import RegisterError
from martebe.rules import Catalogue, Kind
from martebe.rules import nodes as n
from martebe.rules.tables import TableDescription


@dataclass(frozen=True)
class Desk:
    """A lake as known at a moment, open to be asked about single persons."""

    connection: duckdb.DuckDBPyConnection
    catalogue: Catalogue
    lake: Lake
    known_at: datetime

    def reference(self, person: int) -> Reference:
        """The reference engine over the records of a person and of those in the same groups.

        Raises RegisterError when the population register does not hold the number.
        """
        number = self._standing_for(person)
        people = self._with_companions(number)
        tables = {name: self._rows(table.description, people) for name, table in self.catalogue.tables.items()}
        if not any(row[self.catalogue.subjects["person"].key] == number for row in tables[self._population()]):
            raise RegisterError(sentences.UNKNOWN_PERSON, f"{self.known_at:%Y-%m-%d %H:%M}")
        coverage = self.lake.coverage(self.known_at, self.catalogue.delays)
        return Reference(Records(tables), coverage, self.catalogue.numbers, self.catalogue.subjects)

    def decide(self, person: int, day: date) -> Decision:
        """What follows for the person on a day."""
        return decide(self.reference(person), self.catalogue, self._standing_for(person), day)

    def standing_for(self, person: int) -> int:
        """The number under which the records of the person stand: another one where the registers say so."""
        return self._standing_for(person)

    def _standing_for(self, person: int) -> int:
        if "identity_links" not in self.catalogue.tables:
            return person
        query = 'SELECT person FROM "identity_links" WHERE number = ?'
        seen = {person}
        while (row := self.connection.execute(query, [person]).fetchone()) and row[0] not in seen:
            person = row[0]
            seen.add(person)
        return person

    def _population(self) -> str:
        return self.catalogue.subjects["person"].table

    def _with_companions(self, person: int) -> list[int]:
        """The person and all who share a group with them, as far as rules may reach."""
        people = {person}
        for group in (group.node for group in self.catalogue.groups):
            member, key, table = group.member.name, group.key.name, group.table
            query = (
                f'SELECT DISTINCT "{member}" FROM "{table}" WHERE "{key}" IN'
                f' (SELECT "{key}" FROM "{table}" WHERE "{member}" = ?)'
            )
            people |= {row[0] for row in self.connection.execute(query, [person]).fetchall()}
        return sorted(people)

    def _rows(self, table: TableDescription, people: list[int]) -> list[Mapping[str, n.Scalar | None]]:
        """The rows of a table that name one of the people, in a settled order."""
        columns = [column.name for column in table.columns if column.kind is Kind.PERSON]
        if not columns:
            return []
        named = " OR ".join(f'"{column}" IN ({", ".join(map(str, people))})' for column in columns)
        result = self.connection.execute(f'SELECT * FROM "{table.name}" WHERE {named} ORDER BY ALL')
        names = [each[0] for each in result.description or []]
        return [dict(zip(names, row, strict=True)) for row in result.fetchall()]


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
    with records_of(lake, catalogue, known_at, resources or Resources(memory="1GB"), spill) as connection:
        yield Desk(connection, catalogue, lake, known_at)


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
            found += _stretches(known_at, decisions)
    return found


def _stretches(known_at: datetime, decisions: list[tuple[date, Decision]]) -> list[Moment]:
    stretches: list[Moment] = []
    for day, decision in decisions:
        last = stretches[-1] if stretches else None
        if last is not None and _alike(last.decision, decision):
            stretches[-1] = Moment(known_at, last.since, day, last.decision)
        else:
            stretches.append(Moment(known_at, day, day, decision))
    return stretches


def _alike(first: Decision, second: Decision) -> bool:
    return (first.headline, first.held, first.settled) == (second.headline, second.held, second.settled)
