"""What bears out the statuses that came between two runs: for each person the evidence, or why it is no outcome.

Followed are the residents who hold no status at the first run; who is not settled there was never known to be without.
Each is one row, however many numbers, measures or channels speak of the person. What makes a status no outcome is
mostly a rule of the country about one day, asked with all that is known at the last run. Only two things lie between
runs and are worked out here: two numbers of the first run that are one person at the last, and a status that was held
at a run in between and is lost at the last.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from datetime import date
from typing import Literal, Protocol

import duckdb
from sqlglot import exp

from martebe.engines.decisions import NOT_SETTLED, WITHOUT
from martebe.engines.sql import answers
from martebe.figures import words
from martebe.figures.country import Country, Exclusion, OutcomeRules
from martebe.figures.errors import FigureError
from martebe.figures.queries import has_districts, holds, listed, refuse_unknown, text
from martebe.intake import Lake
from martebe.register import Resources, Run, records_of
from martebe.rules import nodes as n
from martebe.rules.reading import columns_asked, walk

Evidence = Literal["database", "declaration", "declaration_confirmed", "lapsed"]
EVIDENCE: tuple[Evidence, ...] = ("database", "declaration_confirmed", "declaration", "lapsed")
"""A register alone; a declaration that a register bears out; a declaration alone; held in between and lost again."""
CONFIRMED = frozenset({"database", "declaration_confirmed"})
DOUBLE = "double"
"""The reason of a number that is another number's person."""
LINKS = "identity_links"
NO_STATUS = listed((WITHOUT, NOT_SETTLED))


@contextmanager
def outcomes(
    start: Run,
    end: Run,
    lake: Lake,
    country: Country,
    between: Sequence[Run] = (),
    resources: Resources | None = None,
) -> Iterator[duckdb.DuckDBPyRelation]:
    """Who was without status at the start and held one since: a relation that lives as long as the context.

    Columns: person (the number of the first run), region and district at the start, headline at the end, evidence,
    channel (of the latest declaration, NULL where none is part of the evidence), excluded (the reason, or NULL).
    ``between``: runs in between, in any number, for what was held there and lost. Raises FigureError where the country
    does not say what an outcome is, for runs that are not in order, and for statuses that nobody knows any more.
    """
    rules = country.outcomes
    if rules is None:
        raise FigureError(words.NO_OUTCOME_RULES)
    _refuse_disorder(start, end, between)
    for run in (start, *between, end):
        refuse_unknown(run, country)
    known_at, asked = end.certificate.known_at, _columns(country, rules)
    with records_of(lake, country.catalogue, known_at, resources or Resources(), columns=asked) as connection:
        _Following(connection, lake, country, rules, start, end).follow(between)
        yield connection.table("outcomes")


class OutcomesOf(Protocol):
    """How outcomes are come by: ``outcomes`` itself, or whatever keeps what it said for others who ask the same."""

    def __call__(
        self,
        start: Run,
        end: Run,
        lake: Lake,
        country: Country,
        between: Sequence[Run] = (),
        resources: Resources | None = None,
    ) -> AbstractContextManager[duckdb.DuckDBPyRelation]:
        """As ``outcomes``."""


def _columns(country: Country, rules: OutcomeRules) -> dict[str, set[str]]:
    """The columns of each table that the reasons ask for, and of what persons said: of declarations all."""
    said = country.catalogue.tables[rules.declarations].description
    asked = columns_asked((each.when.node for each in rules.exclusions), country.catalogue.subjects)
    return asked | {said.name: set(said.column_names)}


def declared_alone(country: Country, day: date) -> list[str]:
    """The statuses that rest on nothing but what the person said, by the rules of a day."""
    said = {country.outcomes.declarations} if country.outcomes else None
    found = []
    for status in country.catalogue.statuses:
        version = status.on(day)
        if version and {part.table for part in walk(version.when) if isinstance(part, n.Rows)} == said:
            found.append(status.code)
    return found


def _refuse_disorder(start: Run, end: Run, between: Sequence[Run]) -> None:
    """Raises FigureError unless each run in between lies between the others, by day."""
    days = [run.certificate.day for run in (start, end)]
    if days[0] >= days[1] or any(not days[0] < run.certificate.day < days[1] for run in between):
        raise FigureError(words.RUNS_NOT_IN_ORDER, *days)


class _Among:
    """Keeps a question to the persons in a table."""

    def __init__(self, table: str) -> None:
        self.table = table

    def wanted(self, *_: object) -> list[tuple[str, exp.Query]]:
        """Nobody has to be looked up: exclusions ask each person's own records."""
        return []

    def among(self, subject: str, number: exp.Expr) -> exp.Expr:
        """The condition that a person number is in the table; of others there is none."""
        if subject != "person":
            return exp.true()
        return exp.In(this=number.copy(), query=exp.select("standing").from_(self.table).subquery())


@dataclass(frozen=True)
class _Following:
    """Works in a connection with the records as known at the last run."""

    connection: duckdb.DuckDBPyConnection
    lake: Lake
    country: Country
    rules: OutcomeRules
    start: Run
    end: Run

    def follow(self, between: Sequence[Run]) -> None:
        """Make the table ``outcomes``."""
        self._link()
        self._needed()
        self._held_since(between)
        self._said()
        for day in ("start", "end"):
            self._asked(day)
        self.connection.execute(
            f"""CREATE TABLE outcomes AS
            SELECT person, region, district, coalesce(headline, {text(WITHOUT)}) AS headline,
                {self._evidence()} AS evidence,
                CASE WHEN evidence <> 'database' THEN channel END AS channel,
                {self._excluded()} AS excluded
            FROM held_since LEFT JOIN said USING (standing) LEFT JOIN asked_of_start USING (standing)
            LEFT JOIN asked_of_end USING (standing) ORDER BY person"""
        )

    def _link(self) -> None:
        """The table ``linked``: each number that is known, at the end, to be another's."""
        records = self.lake.records(self.end.certificate.known_at)
        nobody = "(SELECT NULL::BIGINT AS number, NULL::BIGINT AS person WHERE false)"
        self.connection.execute(f"CREATE TABLE linked AS FROM {records.links() if records.has(LINKS) else nobody}")

    def _needed(self) -> None:
        """The table ``needed``: who was without status, the number that stands for each, and who is another's double.

        Of several numbers of one person the one that stands for the person is kept, else the smallest.
        """
        district = "district" if has_districts(self.start) else "NULL::INTEGER"
        decisions = self.start.decisions
        self.connection.execute(
            f"""CREATE TABLE needed AS
            SELECT * EXCLUDE place, place AS region, row_number() OVER (
                PARTITION BY standing ORDER BY person <> standing, person) > 1 OR (
                standing <> person AND standing IN (SELECT person FROM {decisions})) AS double
            FROM (SELECT d.person, coalesce(l.person, d.person) AS standing, place, {district} AS district
                FROM {decisions} AS d LEFT JOIN linked AS l ON l.number = d.person
                WHERE headline = {text(WITHOUT)})"""
        )

    def _held_since(self, between: Sequence[Run]) -> None:
        """The table ``held_since``: those needed who hold a status at the end, or did in between.

        ``closed`` are those whom a register found dead or departed and who hold nothing else: that is their outcome.
        """
        held = " UNION ALL ".join(
            f"SELECT person FROM {run.decisions} WHERE headline NOT IN {NO_STATUS}" for run in between
        )
        others = set(self.end.certificate.legend.statuses) - set(self.country.closing)
        self.connection.execute(
            f"""CREATE TABLE held_since AS
            WITH held AS (SELECT DISTINCT standing FROM (
                SELECT coalesce(l.person, h.person) AS standing
                FROM ({held or "SELECT NULL::BIGINT AS person WHERE false"}) AS h
                LEFT JOIN linked AS l ON l.number = h.person) SEMI JOIN needed USING (standing))
            SELECT needed.*, e.headline, coalesce(e.headline IN {NO_STATUS}, true) AS lapsed,
                e.headline IN {listed(self.country.closing)} AND NOT ({holds(self.end, others, "e")}) AS closed
            FROM needed LEFT JOIN {self.end.decisions} AS e ON e.person = needed.standing
            WHERE e.headline NOT IN {NO_STATUS} OR needed.standing IN (SELECT standing FROM held)"""
        )

    def _said(self) -> None:
        """The table ``said``: the latest declaration of each up to the end; of one day, the category listed last."""
        table = self.country.catalogue.tables[self.rules.declarations].description
        categories = [option.code for option in table.column(self.rules.category).options]
        position = f'list_position({list(categories)}, "{self.rules.category}")'
        self.connection.execute(
            f"""CREATE TABLE said AS
            SELECT DISTINCT ON (person) person AS standing, "{self.rules.channel}" AS channel,
                "{self.rules.category}" AS category
            FROM "{table.name}" WHERE person IN (SELECT standing FROM held_since)
                AND "{table.time}" <= DATE '{self.end.certificate.day}'
            ORDER BY person, "{table.time}" DESC, {position} DESC, channel"""
        )

    def _asked(self, day: Literal["start", "end"]) -> None:
        """The table ``asked_of_start`` or ``asked_of_end``: how each exclusion about that day is answered."""
        catalogue, run = self.country.catalogue, self.start if day == "start" else self.end
        query = answers(
            {each.code: each.when.node for each in self.rules.exclusions if each.asked_of == day},
            run.certificate.day,
            coverage=self.lake.coverage(self.end.certificate.known_at, catalogue.delays),
            numbers=catalogue.numbers,
            subjects=catalogue.subjects,
            narrow=_Among("held_since"),
        )
        self.connection.execute(
            f"CREATE TABLE asked_of_{day} AS SELECT key AS standing, * EXCLUDE key FROM ({query.sql(dialect='duckdb')})"
        )

    def _evidence(self) -> str:
        pairs = [
            f"category = {text(category)} AND headline IN {listed(sorted(headlines))}"
            for category, headlines in self.rules.confirmed_by.items()
        ]
        return (
            f"CASE WHEN lapsed THEN 'lapsed' WHEN headline IN {listed(self._alone())} THEN 'declaration'"
            f" WHEN {' OR '.join(pairs) or 'false'} THEN 'declaration_confirmed' ELSE 'database' END"
        )

    def _alone(self) -> list[str]:
        return declared_alone(self.country, self.end.certificate.day)

    def _excluded(self) -> str:
        reasons = [f"WHEN {_speaks(each)} THEN {text(each.code)}" for each in self.rules.exclusions]
        return f"CASE WHEN double THEN {text(DOUBLE)} WHEN lapsed OR closed THEN NULL {' '.join(reasons)} END"


def _speaks(exclusion: Exclusion) -> str:
    """Whether a reason holds for a row of the joined tables."""
    answer = f'coalesce("{exclusion.code}", {str(exclusion.unless_disproved).lower()})'
    return f"{answer} AND headline IN {listed(sorted(exclusion.headlines))}" if exclusion.headlines else answer
