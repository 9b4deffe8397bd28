"""What rules find of each worker with one employer: the same rules as of a person, asked of a job.

The engines decide about persons. A job is asked by showing them a schema in which a job stands where a person stood:
the tables that make jobs hold the rows with its employer only, all others the person's rows. So a finding about an
employer is the country's rule, answered by the same engine with the same three answers, and nothing is written twice.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass

import duckdb

from martebe.engines.binding import Binder
from martebe.engines.decisions import in_force
from martebe.engines.sql import answers, row_condition
from martebe.figures import words
from martebe.figures.country import Country
from martebe.figures.errors import FigureError
from martebe.intake import Lake
from martebe.register import Resources, Run, records_of
from martebe.rules import Jobs, Kind
from martebe.rules import nodes as n
from martebe.rules.reading import columns_asked, walk

SCHEMA = "of_jobs"


@contextmanager
def asked_of_jobs(
    run: Run, lake: Lake, country: Country, resources: Resources | None = None
) -> Iterator[duckdb.DuckDBPyConnection]:
    """A connection with the table ``jobs``: one row for each person and employer, on the day of the run.

    Columns: job, person, employer, then for each finding and each piece of evidence its answer under its code: TRUE,
    FALSE or NULL (not settled). Other tables are the records as known at the run. Raises FigureError where the country
    asks nothing of jobs.
    """
    jobs = country.catalogue.jobs
    if jobs is None:
        raise FigureError(words.NO_JOB_RULES)
    known_at = run.certificate.known_at
    asking = _Asking(country, jobs, run, lake)
    columns = asking.columns()
    with records_of(lake, country.catalogue, known_at, resources or Resources(), columns=columns) as connection:
        asking.make(connection)
        yield connection


def found_of_jobs(asked: duckdb.DuckDBPyConnection, country: Country) -> duckdb.DuckDBPyRelation:
    """Every proved finding in a connection of ``asked_of_jobs``: person, employer, finding, then each evidence."""
    jobs = country.catalogue.jobs
    assert jobs is not None, "the connection was made by the rules of jobs"
    evidence = ", ".join(f'coalesce("{fact.code}", false) AS "{fact.code}"' for fact in jobs.facts)
    there = {row[0] for row in asked.execute("SELECT column_name FROM (DESCRIBE jobs)").fetchall()}
    each = [
        f"SELECT person, employer, '{rule.code}' AS finding, {evidence} FROM jobs WHERE \"{rule.code}\""
        for rule in jobs.findings
        if rule.code in there
    ]
    return asked.sql(" UNION ALL ".join(each))


@dataclass(frozen=True)
class _Asking:
    """Works in a connection with the records as known at the run."""

    country: Country
    jobs: Jobs
    run: Run
    lake: Lake

    def conditions(self) -> dict[str, n.Condition]:
        """Each finding in force on the day, and the evidence, by its code."""
        day = self.run.certificate.day
        found = {rule.code: when for rule, when in in_force(self.jobs.findings, day)}
        return found | {fact.code: fact for fact in self.jobs.facts}

    def columns(self) -> dict[str, set[str]]:
        """The columns of each table that are read."""
        subjects, pairs = self.country.catalogue.subjects, (pair.node for pair in self.jobs.pairs)
        read = columns_asked([*self.conditions().values(), *pairs], subjects)
        employers = self.country.catalogue.tables[subjects["employer"].table]
        return read | {employers.name: set(employers.description.column_names)}

    def make(self, connection: duckdb.DuckDBPyConnection) -> None:
        """Number the jobs, show their records in a schema of their own, and keep the answers beside them."""
        connection.execute(f"CREATE TABLE numbered AS {self._numbered()}")
        connection.execute(f"CREATE SCHEMA {SCHEMA}")
        for table in self._tables_by_person().items():
            connection.execute(self._view(*table))
        connection.execute(f"SET search_path = '{SCHEMA},main'")
        connection.execute(
            f"CREATE TABLE main.jobs AS SELECT job, person, employer, a.* EXCLUDE key"
            f" FROM main.numbered JOIN ({self._answers()}) AS a ON a.key = job ORDER BY job"
        )
        connection.execute("SET search_path = 'main'")

    def _numbered(self) -> str:
        """Every worker with every employer once; who works for themselves is nobody's employee."""
        binder = self._binder()
        rows = []
        for pair in (each.node for each in self.jobs.pairs):
            where = "true" if pair.where is None else row_condition(binder.bind(pair.where), binder.numbers)
            member, key = pair.member.name, pair.key.name
            rows.append(f'SELECT "{member}" AS person, "{key}" AS employer FROM "{pair.table}" WHERE {where}')
        return (
            f"SELECT row_number() OVER (ORDER BY person, employer) AS job, person, employer"
            f" FROM ({' UNION '.join(rows)}) SEMI JOIN {self._population()} USING (person)"
            " WHERE employer IS NOT NULL AND employer <> person"
        )

    def _population(self) -> str:
        subject = self.country.catalogue.subjects["person"]
        return f'(SELECT "{subject.key}" AS person FROM "{subject.table}")'

    def _tables_by_person(self) -> dict[str, str]:
        """Each table that the rules ask by person, with the column that names the person."""
        subject = self.country.catalogue.subjects["person"]
        found = {subject.table: subject.key}
        for part in (part for node in self.conditions().values() for part in walk(node)):
            by = part.by if isinstance(part, n.Rows) else part.member if isinstance(part, n.Group) else None
            if by is not None and by.kind is Kind.PERSON and found.setdefault(by.table, by.name) != by.name:
                raise FigureError(words.TWO_PERSONS_OF_A_JOB, by.table)
        return found

    def _view(self, table: str, column: str) -> str:
        """The rows of a table with the job in place of the person."""
        own = self._pair_columns().get(table)
        of_employer = "" if own is None else f' AND n.employer = t."{own}"'
        return (
            f'CREATE VIEW {SCHEMA}."{table}" AS SELECT n.job AS "{column}", t.* EXCLUDE "{column}"'
            f' FROM main."{table}" AS t JOIN main.numbered AS n ON n.person = t."{column}"{of_employer}'
        )

    def _pair_columns(self) -> Mapping[str, str]:
        """The column of each table of jobs that names the employer."""
        return {pair.node.table: pair.node.key.name for pair in self.jobs.pairs}

    def _answers(self) -> str:
        catalogue, binder = self.country.catalogue, self._binder()
        return answers(
            self.conditions(),
            binder.day,
            coverage=binder.coverage,
            numbers=catalogue.numbers,
            subjects=catalogue.subjects,
        ).sql(dialect="duckdb")

    def _binder(self) -> Binder:
        catalogue, certificate = self.country.catalogue, self.run.certificate
        coverage = self.lake.coverage(certificate.known_at, catalogue.delays)
        return Binder(certificate.day, coverage, catalogue.numbers)
