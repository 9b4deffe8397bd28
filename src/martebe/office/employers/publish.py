"""What runs say of employers, and which statuses will lapse, as this room keeps it.

An employer keeps its number of this room for ever, so that addresses and groups of persons go on meaning the same;
everything else is replaced, but for the actions, whose evidence is counted anew.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain
from typing import Any

import duckdb
import psycopg

from martebe.figures.jobs import asked_of_jobs, found_of_jobs
from martebe.figures.lapsing import lapsing
from martebe.office.employers import evidence
from martebe.office.employers.groups import employer_group, lapse_group
from martebe.office.pouring import batches_of
from martebe.office.sources import Sources
from martebe.office.worklists.services import GROUP, replace_groups
from martebe.people.identity_numbers import Verdict, check_bin
from martebe.register import Run
from martebe.rules.numbers import MissingNumberError

TABLES = ("run", "count", "finding", "worker", "lapse")
COUNTS = """
SELECT finding, coalesce(e.region, 0), coalesce(e.district, 0), count(DISTINCT employer), count(*)
FROM found LEFT JOIN employers AS e ON e.business = employer GROUP BY ALL ORDER BY ALL
"""
EMPLOYERS = """
SELECT employer, coalesce(name, ''), region, district, workers, "end" FROM (SELECT DISTINCT employer FROM found)
LEFT JOIN employers ON business = employer ORDER BY employer
"""
LAPSES = """
SELECT month, status, coalesce(reason, ''), coalesce(begins, false), coalesce(region, 0), coalesce(district, 0),
    count(*), count(*) FILTER (main OR without), count(*) FILTER (without)
FROM told GROUP BY ALL ORDER BY ALL
"""
MOVE = """
CREATE TEMP TABLE told (number bigint PRIMARY KEY, name text, region int, district int, workers int, closed_on date,
    sole boolean) ON COMMIT DROP
"""
KNOWN = """
UPDATE office.employers_employer e SET region = t.region, district = t.district, workers = t.workers,
    closed_on = t.closed_on, name = CASE WHEN t.sole THEN '' ELSE t.name END
FROM told t LEFT JOIN office.employers_entrepreneur s ON s.person = t.number
WHERE e.business = t.number OR e.id = s.employer_id
"""
NEW = """
INSERT INTO office.employers_employer (business, name, region, district, workers, closed_on)
SELECT number, name, region, district, workers, closed_on FROM told WHERE NOT sole ORDER BY number
ON CONFLICT DO NOTHING
"""
NEW_SOLE = """
WITH fresh AS (SELECT t.*, nextval('office.employers_employer_id_seq') AS id FROM told t
        WHERE sole AND NOT EXISTS (SELECT FROM office.employers_entrepreneur s WHERE s.person = t.number)),
    made AS (INSERT INTO office.employers_employer (id, name, region, district, workers, closed_on)
        SELECT id, '', region, district, workers, closed_on FROM fresh)
INSERT INTO office.employers_entrepreneur (employer_id, person, name) SELECT id, number, name FROM fresh
"""
NUMBERS = """
SELECT coalesce(e.business, s.person), e.id FROM office.employers_employer e
LEFT JOIN office.employers_entrepreneur s ON s.employer_id = e.id
"""
FINDINGS = """
INSERT INTO office.employers_finding (employer_id, code, persons)
SELECT employer, code, count(*) FROM office.employers_worker GROUP BY employer, code
"""


def publish(connection: psycopg.Connection[Any], sources: Sources) -> None:
    """Replace what was published before; part of the caller's transaction."""
    for table in TABLES:
        connection.execute(f"DELETE FROM office.employers_{table}".encode())
    latest, start = sources.latest, sources.start
    _copy(connection, "run", "name, day, start_day", [(latest.name, latest.certificate.day, start.certificate.day)])
    for run in [latest] if start is latest else [start, latest]:
        with asked_of_jobs(run, sources.lake, sources.country, sources.resources) as asked:
            _found(asked, sources)
            _counts(connection, asked, run)
            if run is latest:
                _employers(connection, asked)
                evidence.count(connection, asked, sources)
    _groups(connection, _lapses(connection, sources))
    connection.execute("ANALYZE office.employers_employer, office.employers_finding, office.employers_worker")


def _found(asked: duckdb.DuckDBPyConnection, sources: Sources) -> None:
    found_of_jobs(asked, sources.country).create("found")


def _counts(connection: psycopg.Connection[Any], asked: duckdb.DuckDBPyConnection, run: Run) -> None:
    rows = [(run.certificate.day, *row) for row in asked.execute(COUNTS).fetchall()]
    _copy(connection, "count", "day, code, region, district, employers, persons", rows)


def _employers(connection: psycopg.Connection[Any], asked: duckdb.DuckDBPyConnection) -> None:
    """Keep each employer with a finding under its number, and whom each finding applies to."""
    connection.execute(MOVE)
    with connection.cursor().copy("COPY told FROM STDIN") as copy:
        for number, *known in asked.execute(EMPLOYERS).fetchall():
            copy.write_row((number, *known, is_sole(number)))
    for statement in (KNOWN, NEW, NEW_SOLE):
        connection.execute(statement)
    ours = dict(connection.execute(NUMBERS).fetchall())
    found = asked.execute("FROM found ORDER BY employer, finding, person").fetchall()
    rows = ((ours[employer], code, person, *there) for person, employer, code, *there in found)
    _copy(connection, "worker", "employer, code, person, contract, paid", rows)
    connection.execute(FINDINGS)


def _lapses(connection: psycopg.Connection[Any], sources: Sources) -> list[tuple[str, int]]:
    """Count who loses which status; whom to invite, by group. Nobody where the law has no number for the month yet."""
    try:
        with lapsing(sources.latest, sources.lake, sources.country, sources.resources) as found:
            columns = "month, status, reason, begins, region, district, persons, invited, without"
            _copy(connection, "lapse", columns, found.query("told", LAPSES).fetchall())
            people = found.filter("main OR without").project("status, month, person").fetchall()
    except MissingNumberError:  # the budget of the next year is not law yet: what it will end cannot be said
        return []
    return [(lapse_group(status, month), person) for status, month, person in people]


def _groups(connection: psycopg.Connection[Any], invited: Iterable[tuple[str, int]]) -> None:
    """Hand those behind each number to worklists."""
    workers = connection.execute("SELECT employer, code, person FROM office.employers_worker").fetchall()
    concerned = ((employer_group(employer, code), person) for employer, code, person in workers)
    replace_groups(connection, "employers", batches_of(chain(invited, concerned), GROUP))


def is_sole(number: int) -> bool:
    """Whether an employer's number is, or may be, a person's: whatever is no good business number is taken for one."""
    return check_bin(f"{number:012d}", made_up=True).verdict is not Verdict.VALID


def _copy(connection: psycopg.Connection[Any], table: str, columns: str, rows: Iterable[tuple[Any, ...]]) -> None:
    with connection.cursor().copy(f"COPY office.employers_{table} ({columns}) FROM STDIN".encode()) as copy:
        for row in rows:
            copy.write_row(row)
