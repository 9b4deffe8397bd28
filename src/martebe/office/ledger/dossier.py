"""All that is recorded of a person and their household, read once, with the times of its knowledge.

Whatever is asked afterwards, as known now or at any past moment, is answered from these rows by the reference engine.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache, cached_property
from typing import Any

from django.db import connection
from psycopg.types.numeric import Int8

from martebe.assembly import catalogue, place_names
from martebe.engines.decisions import decide
from martebe.engines.records import Records as Rows
from martebe.engines.records import Row
from martebe.engines.reference import Reference
from martebe.explain import Explanation, explain
from martebe.intake.records import LINKS
from martebe.office.database import rows_of
from martebe.office.ledger.journal import EVER, THROUGH, Journal, journal_known, journal_now
from martebe.office.ledger.names import PersonName, name_in
from martebe.office.ledger.schema import described, persons_in
from martebe.register import Moment, as_known, one_row_each, standing_numbers, stretches
from martebe.rules import Kind
from martebe.rules import nodes as n
from martebe.rules.tables import ColumnDescription, TableDescription

HOUSEHOLDS, NAMES = "households", "names"


@dataclass(frozen=True)
class Record:
    """One row as its owner delivered it, and when it was known.

    delivery, received_on: what brought it and when; None where it was taken here and is not delivered yet.
    known_to: None as long as it is known. came_as: the number it came with, by column, where another one stands for it.
    """

    table: TableDescription
    cells: Mapping[str, n.Scalar | None]
    delivery: str | None
    received_on: date | None
    known_from: datetime
    known_to: datetime | None
    came_as: Mapping[str, int]

    def known(self, at: datetime) -> bool:
        """Whether it was known at a moment."""
        return self.known_from <= at and (self.known_to is None or at < self.known_to)

    @property
    def delivered(self) -> dict[str, n.Scalar | None]:
        """The cells with the numbers that the row came with."""
        return {**self.cells, **self.came_as}


@dataclass(frozen=True)
class Dossier:
    """What is recorded of one person. Use ``dossier``.

    asked: the number that was asked for. person: the one that stands for it now.
    """

    asked: int
    person: int
    rows: tuple[Record, ...]
    journal: Journal

    def records(self, known_at: datetime | None = None) -> list[Record]:
        """The rows that named the person at a moment (now, if none is given), table after table, owners together."""
        at = known_at or EVER
        standing = self._standing(at)
        own = standing.get(self.asked, self.asked)
        known = [row for row in self.rows if row.known(at) and own in _persons(row, standing)]
        order = {name: place for place, name in enumerate(_by_owner())}
        return sorted(known, key=lambda row: (order[row.table.name], _order(row)))

    def explanation(
        self, day: date, known_at: datetime | None = None, about: Collection[str] | None = None
    ) -> Explanation:
        """Why the person's statuses are what they are on a day. Raises UnknownPersonError, a LookupError.

        about: the codes of the rules to ask, where all that may be proved or open is known (see ``explain``).
        """
        at = known_at or EVER
        reference, person = self._reference(day, at), self._standing(at).get(self.asked, self.asked)
        return explain(reference, catalogue, person, day, self.journal.received(at), place_names(day), about)

    def timeline(self, days: Iterable[date], moments: Iterable[datetime]) -> list[Moment]:
        """The decision on each of some days, as known at each of some moments; neighbours that say the same made one.

        A moment at which the person was not known has none.
        """
        asked = sorted(set(days))
        found: list[Moment] = []
        for at in sorted(set(moments)):
            person = self._standing(at).get(self.asked, self.asked)
            if asked and self._resident(at) is not None:
                reference = self._reference(asked[-1], at)
                found += stretches(at, [(day, decide(reference, catalogue, person, day)) for day in asked])
        return found

    @property
    def household(self) -> tuple[int, ...]:
        """The persons who are known now to live with the person, and the person."""
        rows = [row for row in self.rows if row.table.name == HOUSEHOLDS and row.known(EVER)]
        return tuple(sorted({int(str(row.cells["person"])) for row in rows} | {self.person}))

    @cached_property
    def resident(self) -> Row | None:
        """The row of the population register that stands for the person now."""
        return self._resident(EVER)

    @property
    def names(self) -> PersonName | None:
        """What the person is called now; None where the register of names has not told."""
        known = [row for row in self.rows if row.table.name == NAMES and row.known(EVER)]
        known.sort(key=lambda row: (bool(row.came_as), int(str(row.delivered["person"]))))
        return name_in(known[0].cells) if known else None

    @property
    def birth_date(self) -> date:
        """As the population register holds it."""
        found = self._here("birth_date")
        assert isinstance(found, date), "the column is never empty"
        return found

    @property
    def region(self) -> int:
        """Where the person is registered."""
        return int(str(self._here("region")))

    @property
    def district(self) -> int:
        """Where the person is registered."""
        return int(str(self._here("district")))

    @property
    def settlement(self) -> int | None:
        """Where the person is registered; None where the address has no settlement."""
        code = self._here("settlement")
        return None if code is None else int(str(code))

    # --- as the reference engine wants it -------------------------------------------------------------------------

    def _here(self, column: str) -> n.Scalar | None:
        assert self.resident is not None, "there is no dossier without"
        return self.resident[column]

    def _resident(self, at: datetime) -> Row | None:
        population = catalogue.subjects["person"]
        own = self._standing(at).get(self.asked, self.asked)
        rows = [row for row in self._rows_at(at)[population.table] if row[population.key] == own]
        return rows[0] if rows else None

    def _reference(self, day: date, at: datetime) -> Reference:
        coverage = self.journal.coverage(day, at)
        return Reference(Rows(self._rows_at(at)), coverage, catalogue.numbers, catalogue.subjects)

    def _rows_at(self, at: datetime) -> dict[str, list[Row]]:
        """The rows known at a moment, under the numbers that stood for their persons then."""
        standing = self._standing(at)
        rows: dict[str, list[Row]] = {table.name: [] for table in described()}
        for each in sorted((row for row in self.rows if row.known(at)), key=_order):
            persons = persons_in(each.table)
            known = as_known(each.delivered, persons, lambda number: standing.get(number, number))
            rows[each.table.name].append({"_delivery": each.delivery} | known)
        population = catalogue.subjects["person"]
        rows[population.table] = one_row_each(rows[population.table], population.key)
        return rows

    def _standing(self, at: datetime) -> dict[int, int]:
        """Which number stood for which at a moment, as far as the rows tell."""
        links = [row.cells for row in self.rows if row.table.name == LINKS and row.known(at)]
        return standing_numbers((int(str(each["number"])), int(str(each["person"]))) for each in links)


def dossier(person: int) -> Dossier:
    """Read all that is recorded of a person. Inside a look or work that reaches them.

    Raises LookupError where the population register knows nobody of this number.
    """
    rows = rows_of(_everything(), Int8(person))
    standing, through = rows[0][-2:] if rows else (person, 0)
    journal = journal_known(connection.connection)
    if through != journal.through:  # deliveries were loaded meanwhile
        journal = journal_now(connection.connection)
    found = Dossier(person, standing, tuple(_record(*row[:-2]) for row in rows), journal)
    if found.resident is None:
        raise LookupError("Nobody of the population has this number.")
    return found


@cache
def _everything() -> str:
    """One statement for the rows of all tables that name a person, and for those of the person's households.

    Behind each row: the number that stands for the person, and how far the journal is loaded.
    """
    selects = []
    for table in described():
        persons = persons_in(table)
        named = [f"r.{_quoted(each)} = (SELECT person FROM me)" for each in persons]
        named += [
            f"r.{_quoted(each)} = ANY (ARRAY(SELECT {_quoted(each)} FROM records.{_quoted(table.name)}"
            f" WHERE {_quoted(persons[0])} = (SELECT person FROM me)))"
            for each in (column.name for column in table.columns if column.kind is Kind.HOUSEHOLD)
        ]
        if persons:
            selects.append(
                f"SELECT '{table.name}', to_jsonb(r)::text, p.delivery, p.known_from"
                f" FROM records.{_quoted(table.name)} r LEFT JOIN records.parts p ON p.id = r.part"
                f" WHERE {' OR '.join(named)}"
            )
    return (
        "WITH me AS (SELECT coalesce((SELECT person FROM records.standing WHERE number = $1), $1) AS person)"
        f" SELECT q.*, (SELECT person FROM me), {THROUGH} FROM ({' UNION ALL '.join(selects)}) q"
    )


def _record(table: str, written: str, delivery: str | None, received_at: datetime | None) -> Record:
    row: dict[str, Any] = json.loads(written)
    description = catalogue.tables[table].description
    known_to = row["known_to"]
    return Record(
        description,
        {column.name: _cell(column, row[column.name]) for column in description.columns},
        delivery,
        received_at.date() if received_at else None,
        datetime.fromisoformat(row["known_from"]),
        None if known_to == "infinity" else datetime.fromisoformat(known_to),
        row["came_as"] or {},
    )


def _cell(column: ColumnDescription, written: Any) -> n.Scalar | None:
    if column.kind in (Kind.DAY, Kind.MONTH) and written is not None:
        return date.fromisoformat(written)
    return written  # type: ignore[no-any-return]


def _persons(row: Record, standing: Mapping[int, int]) -> set[int]:
    numbers = (int(str(row.delivered[each])) for each in persons_in(row.table))
    return {standing.get(number, number) for number in numbers} | {
        int(str(row.cells[each])) for each in persons_in(row.table) if row.table.name == LINKS
    }


def _order(row: Record) -> tuple[str, ...]:
    return tuple(map(str, row.cells.values()))


@cache
def _by_owner() -> Sequence[str]:
    """Tables with those of one owner together, owners in the order in which they first appear."""
    owners = list(dict.fromkeys(table.owner.en for table in described()))
    return [table.name for table in sorted(described(), key=lambda table: owners.index(table.owner.en))]


def _quoted(name: str) -> str:
    return '"' + name + '"'
