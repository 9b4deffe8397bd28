"""What became of those whom an action is about, by what registers say at a later run: nobody types it in."""

from __future__ import annotations

from typing import Any

import duckdb
import psycopg

from martebe.office.sources import Sources

WATCHED = """
SELECT a.id, a.code, coalesce(e.business, s.person), w.person, w.contract, w.paid
FROM office.employers_action a JOIN office.employers_actionworker w ON w.action_id = a.id
JOIN office.employers_employer e ON e.id = a.employer_id
LEFT JOIN office.employers_entrepreneur s ON s.employer_id = e.id
WHERE a.found_on < %s
"""
WRITE = """
UPDATE office.employers_action SET registered = %s, begun = %s, settled = %s, checked_on = %s WHERE id = %s
"""


def count(connection: psycopg.Connection[Any], asked: duckdb.DuckDBPyConnection, sources: Sources) -> None:
    """Count each action's evidence anew from the latest run, in a connection of ``figures.jobs.asked_of_jobs``.

    Registered is a contract in force where there was none, begun are contributions that arrive and did not, settled is
    a finding that is disproved. A job of which no record is left has nothing to find.
    """
    day = sources.latest.certificate.day
    asked.execute(
        "CREATE TABLE watched (action BIGINT, code VARCHAR, employer BIGINT, person BIGINT, had BOOLEAN, paid BOOLEAN)"
    )
    watched = connection.execute(WATCHED, [day]).fetchall()
    if not watched:
        return
    asked.executemany("INSERT INTO watched VALUES (?, ?, ?, ?, ?, ?)", watched)
    for action, *counts in asked.execute(_question(sources)).fetchall():
        connection.execute(WRITE, [*counts, day, action])


def _question(sources: Sources) -> str:
    jobs = sources.country.catalogue.jobs
    assert jobs is not None, "the connection was made by the rules of jobs"
    contract, paid = (fact.code for fact in jobs.facts)
    in_force = [rule.code for rule in jobs.findings if rule.on(sources.latest.certificate.day)]
    answers = " ".join(f"WHEN '{code}' THEN j.\"{code}\" IS FALSE" for code in in_force)
    return f"""
        SELECT action, count(*) FILTER (NOT had AND j."{contract}"), count(*) FILTER (NOT w.paid AND j."{paid}"),
            count(*) FILTER (CASE WHEN j.job IS NULL THEN true ELSE CASE code {answers} ELSE false END END)
        FROM watched AS w LEFT JOIN jobs AS j USING (person, employer) GROUP BY action"""
