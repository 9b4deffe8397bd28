"""Jobs: the rules of a person, asked of a worker's records with one employer, as the reference would answer them."""

from __future__ import annotations

from collections.abc import Iterator

import duckdb
import pytest

from martebe.assembly import catalogue, country
from martebe.engines.records import Records
from martebe.engines.reference import Reference
from martebe.figures.jobs import asked_of_jobs, found_of_jobs
from martebe.intake import Lake
from martebe.register import Resources, Run
from martebe.rules import Kind
from martebe.rules import nodes as n
from martebe.rules.reading import walk

JOBS = catalogue.jobs
assert JOBS is not None
OWN = {pair.node.table: pair.node.key.name for pair in JOBS.pairs}
"""The tables of jobs, with the column that names the employer."""
VIEWS = "SELECT view_name FROM duckdb_views() WHERE schema_name = 'main' AND NOT internal"
ASKED = 200


@pytest.fixture(scope="module")
def run(runs: list[Run]) -> Run:
    return runs[-1]


@pytest.fixture(scope="module")
def asked(run: Run, small_lake: Lake) -> Iterator[duckdb.DuckDBPyConnection]:
    with asked_of_jobs(run, small_lake, country, Resources(threads=1, memory="1GB")) as connection:
        yield connection


def rows_of_job(asked: duckdb.DuckDBPyConnection, person: int, employer: int) -> Records:
    """A worker's records, with those of one employer only where a table says whose they are."""
    tables = {}
    for (name,) in asked.execute(
        "SELECT view_name FROM duckdb_views() WHERE schema_name = 'main' AND NOT internal"
    ).fetchall():
        columns = {each.name: each.kind for each in catalogue.tables[name].description.columns}
        read = [column for column, *_ in asked.execute(f'DESCRIBE "{name}"').fetchall()]
        mine = [column for column in read if columns[column] is Kind.PERSON]
        where = f'"{mine[0]}" = {person}' if mine else f"business = {employer}"
        if name in OWN:
            where += f' AND "{OWN[name]}" = {employer}'
        found = asked.execute(f'SELECT * FROM "{name}" WHERE {where}').fetchall()
        tables[name] = [dict(zip(read, row, strict=True)) for row in found]
    return Records(tables)


def test_every_answer_is_the_one_of_the_reference(
    asked: duckdb.DuckDBPyConnection, run: Run, small_lake: Lake
) -> None:  # fmt: skip
    """Jobs with a finding, and as many without, are asked one by one of an engine that knows nothing of SQL."""
    day = run.certificate.day
    coverage = small_lake.coverage(run.certificate.known_at, catalogue.delays)
    named = {rule.code: version.when for rule in JOBS.findings if (version := rule.on(day))}
    found = " OR ".join(f'"{code}"' for code in named)
    order = f"ORDER BY coalesce({found}, false) DESC, hash(job) LIMIT {ASKED}"
    columns = ", ".join(f'"{code}"' for code in named)
    jobs = asked.execute(f"SELECT person, employer, {columns} FROM jobs {order}").fetchall()
    assert any(any(answers) for _, _, *answers in jobs)
    for person, employer, *answers in jobs:
        records = rows_of_job(asked, person, employer)
        reference = Reference(records, coverage, catalogue.numbers, catalogue.subjects)
        ours = dict(zip(named, answers, strict=True))
        theirs = {code: reference.ask(when, person, day).answer for code, when in named.items()}
        assert ours == theirs


def test_a_contract_with_one_employer_does_not_stand_in_for_another(asked: duckdb.DuckDBPyConnection) -> None:
    """Somebody has a contract with one and contributions from another: the person has both, neither employer does."""
    apart = """
        SELECT count(*) FROM jobs AS a JOIN jobs AS b USING (person) WHERE a.employer <> b.employer
            AND a.contract_is_missing AND NOT a.has_labour_contract AND b.has_labour_contract
    """
    ((count,),) = asked.execute(apart).fetchall()
    assert count > 0


def test_nobody_is_their_own_employee_and_each_job_is_asked_once(asked: duckdb.DuckDBPyConnection) -> None:
    doubled = "SELECT person, employer FROM jobs GROUP BY ALL HAVING count(*) > 1"
    assert asked.execute(doubled).fetchall() == []
    assert asked.execute("SELECT count(*) FROM jobs WHERE person = employer").fetchall() == [(0,)]


def test_each_proved_finding_is_one_row(asked: duckdb.DuckDBPyConnection) -> None:
    found = found_of_jobs(asked, country)
    proved = " + ".join(f'coalesce("{rule.code}", false)::INT' for rule in JOBS.findings)
    ((expected,),) = asked.execute(f"SELECT sum({proved}) FROM jobs").fetchall()
    assert found.count("*").fetchall() == [(expected,)]
    assert expected > 0


def test_only_tables_that_name_one_person_are_asked() -> None:
    """A table with two persons would leave it open whose job a row belongs to."""
    by = {
        (part.by.table, part.by.name)
        for rule in JOBS.findings
        for version in rule.versions
        for part in walk(version.when)
        if isinstance(part, n.Rows) and part.by.kind is Kind.PERSON
    }
    assert len({table for table, _ in by}) == len(by)
