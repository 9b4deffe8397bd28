"""Who holds a status that will not last: the same rules about a coming day, by what is known already.

A later day is decided with the deliveries as they stand, and nothing is waited for that has not happened yet. What is
told afresh every month (tables by month, such as contributions) is asked about the day of the run: that the next month
has not been paid yet lets no status lapse. So only days move: an age, the end of an award, a course, a contract.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, fields, replace
from datetime import date
from functools import cached_property
from typing import Any

import duckdb

from martebe.engines.decision_patterns import BITS
from martebe.engines.decisions import NOT_SETTLED, WITHOUT
from martebe.engines.sql_decisions import decision_query, words_for
from martebe.engines.sql_passes import Aggregate
from martebe.figures.country import Country
from martebe.figures.queries import has_districts, listed, refuse_unknown, text
from martebe.intake import Lake
from martebe.register import Resources, Run, records_of
from martebe.rules import Catalogue, Coverage, Kind, Places, Status, TableDescription
from martebe.rules import nodes as n
from martebe.rules.days import add_months, first_of_month, last_of_month
from martebe.rules.reading import scope_of, walk

AHEAD = 2
"""Lapses are told until the end of the month after the run's: so many months."""


@contextmanager
def lapsing(
    run: Run, lake: Lake, country: Country, resources: Resources | None = None
) -> Iterator[duckdb.DuckDBPyRelation]:
    """Statuses held at the run that the rules do not give at the end of its month, or of the next.

    A relation that lives as long as the context, one row for each person and status: person, region, district, status,
    month (the first of the month in which it lapses), reason (the fact that changes, NULL where none does by itself),
    begins (the reason becomes true, else it ceases), main (the status is the headline now), headline (what then
    remains), without (nothing does).
    Raises MissingNumberError where the law has no number for these months yet.
    """
    refuse_unknown(run, country)
    with records_of(lake, country.catalogue, run.certificate.known_at, resources or Resources()) as connection:
        yield _Lapsing(connection, run, lake, country).found()


def months_ahead(day: date) -> Sequence[date]:
    """The months whose lapses are told on a day, by their first days."""
    return [add_months(first_of_month(day), ahead) for ahead in range(AHEAD)]


class AsKnown(Coverage):
    """What had been delivered on a day, for questions about later ones: nothing is due that was not due then."""

    def __init__(self, coverage: Coverage, day: date) -> None:
        super().__init__(coverage.delivered, coverage.delays)
        self.day = day

    def places(self, table: str, since: date | None, until: date | None, asked_on: date) -> Places:
        """As on the day, if the question is about a later one."""
        return super().places(table, since, until, min(asked_on, self.day))


def still(catalogue: Catalogue, day: date) -> Catalogue:
    """The statuses of a catalogue, with all that is told month by month asked about a day, whenever they are asked."""
    monthly = {name for name, table in catalogue.tables.items() if _by_month(table.description)}

    def held(node: Any) -> Any:
        if isinstance(node, Aggregate) and node.rows.table in monthly:
            on = n.Constant(day, Kind.DAY)
            return n.ConditionOn(node, on) if isinstance(node, n.Condition) else n.ValueOn(node, on)
        return replace(node, **{each.name: within(getattr(node, each.name)) for each in fields(node)})

    def within(part: Any) -> Any:
        if isinstance(part, tuple):
            return tuple(map(within, part))
        return held(part) if isinstance(part, n.Node) and not isinstance(part, n.Rows | n.Group) else part

    def stilled(status: Status) -> Status:
        made = object.__new__(Status)
        versions = tuple(replace(version, when=held(version.when)) for version in status.versions)
        made.__dict__ = {**status.__dict__, "versions": versions}
        return made

    return replace(catalogue, statuses=tuple(map(stilled, catalogue.statuses)), insurance=(), findings=(), jobs=None)


def _by_month(table: TableDescription) -> bool:
    """Whether the owner tells something anew for every month."""
    return isinstance(table.time, str) and table.column(table.time).kind is Kind.MONTH


@dataclass(frozen=True)
class _Lapsing:
    """Works in a connection with the records as known at the run."""

    connection: duckdb.DuckDBPyConnection
    run: Run
    lake: Lake
    country: Country

    @cached_property
    def catalogue(self) -> Catalogue:
        return still(self.country.catalogue, self.run.certificate.day)

    def found(self) -> duckdb.DuckDBPyRelation:
        """Decide for the day of the run and each coming one, and compare each with the one before."""
        day = self.run.certificate.day
        months = months_ahead(day)
        for number, asked in enumerate([day, *map(last_of_month, months)]):
            self.connection.execute(f"CREATE TABLE decided_{number} AS {self._decided(asked)}")
        lost = " UNION ALL ".join(self._lost(number, month) for number, month in enumerate(months))
        self.connection.execute(f"CREATE TABLE lost AS {lost}")
        told = " UNION ALL ".join(self._told(number) for number, _ in enumerate(self.catalogue.statuses))
        district = "district" if has_districts(self.run) else "NULL::INTEGER"
        self.connection.execute(
            f"""CREATE TABLE lapsing AS
            SELECT person, r.place AS region, {district} AS district, status, month, reason[2:] AS reason,
                reason LIKE '+%' AS begins, r.headline = status AS main, l.headline,
                l.headline IN {listed((WITHOUT, NOT_SETTLED))} AS without
            FROM ({told}) AS l JOIN {self.run.decisions} AS r USING (person)
            WHERE status NOT IN {listed(self.country.closing)} ORDER BY person, month, status"""
        )
        return self.connection.table("lapsing")

    def _decided(self, day: date) -> str:
        coverage = self.lake.coverage(self.run.certificate.known_at, self.catalogue.delays)
        return decision_query(self.catalogue, day, AsKnown(coverage, self.run.certificate.day)).sql(dialect="duckdb")

    def _lost(self, before: int, month: date) -> str:
        """Whoever is disproved a status at the end of the month that was proved at the end of the one before."""
        words = range(words_for(len(self.catalogue.statuses)))
        gone = {word: f"(b.held_{word} & ~a.held_{word} & ~a.open_{word})" for word in words}
        lost = ", ".join(f"{bits} AS lost_{word}" for word, bits in gone.items())
        facts = range(words_for(len(self.catalogue.facts)))
        known = "".join(f", b.facts_{word} AS before_{word}, a.facts_{word} AS after_{word}" for word in facts)
        some = " OR ".join(f"{bits} <> 0" for bits in gone.values())
        return (
            f"SELECT person, DATE '{month}' AS month, a.headline, {lost}{known}"
            f" FROM decided_{before} AS b JOIN decided_{before + 1} AS a USING (person) WHERE {some}"
        )

    def _told(self, number: int) -> str:
        """Those who lose a status, with the first of its facts that changes, those that build on others last."""
        status = self.catalogue.statuses[number]
        changed = " ".join(f"{_changes(at, fact)}" for at, fact in self._facts_of(status))
        reason = f"CASE {changed} END" if changed else "NULL"
        return (
            f"SELECT person, month, headline, {text(status.code)} AS status, {reason} AS reason"
            f" FROM lost WHERE (lost_{number // BITS} & {1 << (number % BITS)}) <> 0"
        )

    def _facts_of(self, status: Status) -> list[tuple[int, n.Fact]]:
        """The facts about persons that a status speaks of, each with its place among the facts of all."""
        spoken = {part for version in status.versions for part in walk(version.when) if isinstance(part, n.Fact)}
        facts = [(at, fact) for at, fact in enumerate(self.catalogue.facts) if fact in spoken]
        own = [(at, fact) for at, fact in facts if scope_of(fact) in ("person", None)]
        return sorted(own, key=lambda each: sum(isinstance(part, n.Fact) for part in walk(each[1])))


def _changes(at: int, fact: n.Fact) -> str:
    """What a CASE tells of a fact that ceases (-) or begins (+) to be proved."""
    word, bit = at // BITS, 1 << (at % BITS)
    before, after = f"(before_{word} & {bit}) <> 0", f"(after_{word} & {bit}) <> 0"
    return f"WHEN {before} AND NOT {after} THEN '-{fact.code}' WHEN {after} AND NOT {before} THEN '+{fact.code}'"
