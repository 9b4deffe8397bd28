"""What an action brought about is counted from a later run, for exactly those whom it was about."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import psycopg

from martebe.assembly import country
from martebe.figures.jobs import asked_of_jobs
from martebe.intake import Lake
from martebe.office.access.models import Officer
from martebe.office.database import as_owner
from martebe.office.employers.publish import publish
from martebe.office.sources import Sources
from martebe.register import Register, Resources

FINDINGS = ("contract_is_missing", "contributions_are_missing", "contract_left_open")
OPEN = """
SELECT office.employers_open(%s, (SELECT array_agg(id) FROM employers_employer), %s, '', %s::date, %s::date)
"""
ABOUT = """
SELECT w.action_id, a.code, e.business, w.person, w.contract, w.paid FROM employers_actionworker w
JOIN employers_action a ON a.id = w.action_id JOIN employers_employer e ON e.id = a.employer_id ORDER BY 1, 4
"""
COUNTED = "SELECT id, registered, begun, settled, checked_on, persons FROM employers_action ORDER BY id"
NOW = """
SELECT EXISTS (FROM contracts WHERE person = $1 AND employer = $2 AND kind = 'labour' AND start <= DATE '2018-08-01'
        AND ("end" IS NULL OR "end" >= DATE '2018-08-01')),
    EXISTS (FROM contributions WHERE person = $1 AND payer = $2 AND kind = 'labour'
        AND month BETWEEN DATE '2018-05-01' AND DATE '2018-08-01')
"""


def published_until(address: str, runs: Register, lake: Lake, last: date) -> None:
    """Publish this room as it was with the runs up to a day."""
    known = [run for run in runs.runs() if run.certificate.day <= last]
    with as_owner(address) as connection, connection.transaction():
        publish(connection, Sources(known, lake, country, Resources(1)))


def asked(address: str, question: str) -> list[tuple[Any, ...]]:
    with psycopg.connect(address, options="-c search_path=office,now,public") as connection:
        return connection.execute(question.encode()).fetchall()


def test_evidence_comes_from_later_runs_alone(
    published: str, runs: Register, small_lake: Lake, officer: Callable[..., Officer]
) -> None:
    """Opened on what April knew, counted by what August knows: contracts and contributions that were not there."""
    published_until(published, runs, small_lake, date(2018, 4, 1))
    for (region,) in asked(published, "SELECT DISTINCT region FROM employers_employer WHERE region IS NOT NULL"):
        head = officer("regional_headquarters", region)
        with psycopg.connect(published, options="-c search_path=office,now,public") as connection:
            for code in FINDINGS:
                connection.execute(OPEN, [f"officer:{head.pk}", code, date(2018, 5, 1), date(2018, 4, 2)])
    before = asked(published, COUNTED)
    assert before
    assert all(counts[1:5] == (0, 0, 0, None) for counts in before)
    published_until(published, runs, small_lake, date(2018, 4, 1))
    assert asked(published, COUNTED) == before, "the run on which an action was opened is no evidence"
    published_until(published, runs, small_lake, date(2018, 8, 1))
    about = asked(published, ABOUT)
    with asked_of_jobs(runs.latest(), small_lake, country, Resources(1)) as records:
        now = [records.execute(NOW, [person, business]).fetchall()[0] for _, _, business, person, *_ in about]
    registered, begun = dict.fromkeys((row[0] for row in before), 0), dict.fromkeys((row[0] for row in before), 0)
    for (action, _, _, _, had, paid), (has, pays) in zip(about, now, strict=True):
        registered[action] += has and not had
        begun[action] += pays and not paid
    counted = asked(published, COUNTED)
    assert {row[0]: (row[1], row[2]) for row in counted} == {key: (registered[key], begun[key]) for key in registered}
    assert all(row[3] <= row[5] and row[4] == date(2018, 8, 1) for row in counted)
    assert sum(row[3] for row in counted) > 0, "some findings of April are gone in August"


def test_an_employer_keeps_its_number_from_run_to_run(published: str, runs: Register, small_lake: Lake) -> None:
    """Addresses and groups of persons name an employer by it."""
    ours = dict(asked(published, "SELECT business, id FROM employers_employer"))
    published_until(published, runs, small_lake, date(2018, 4, 1))
    published_until(published, runs, small_lake, date(2018, 8, 1))
    again = dict(asked(published, "SELECT business, id FROM employers_employer"))
    assert again.items() >= ours.items()
