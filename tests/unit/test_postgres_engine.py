"""One person on PostgreSQL: by index only, in one statement that the server keeps, with no number in its text."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

import psycopg
import pyarrow as pa
import pytest
from sqlglot import exp

from martebe.engines import postgres_dialect, postgres_tables
from martebe.engines.postgres import Postgres, Prepared
from martebe.rules import Complete, months_between, today, whole
from martebe.rules import nodes as n
from tests.agree import toy

DAY = date(2018, 8, 1)
PEOPLE = 3_000
QUESTIONS = {
    "paid": toy.contributions.exists().node,
    "together": toy.household.value(toy.household.sum(toy.contributions.rows().sum("amount"))).node,
    "aided": toy.household.has(toy.aid.exists()).node,
    "colleagues": toy.main_employer.value(toy.workers.size()).node,
}


def batch(table: str, **columns: list[Any]) -> pa.RecordBatch:
    """Rows of a toy table; columns not given are empty."""
    described = toy.description(table)
    size = len(next(iter(columns.values())))
    return pa.RecordBatch.from_pydict({name: columns.get(name, [None] * size) for name in described.column_names})


@pytest.fixture(scope="module")
def connection(postgres_dsn: str) -> Iterator[psycopg.Connection[Any]]:
    """Some thousand persons, three to a household, ten to an employer."""
    people = list(range(PEOPLE))
    since = [date(2017, 1, 1)] * PEOPLE
    text = [str(person) for person in people]
    employer = [person // 10 for person in people]
    rows = {
        "residents": batch("residents", person=people, birth=since, sex=["male"] * PEOPLE, region=[1] * PEOPLE),
        "employers": batch("employers", business=[0], region=[1], opened=since[:1]),
        "contributions": batch("contributions", payment=text, person=people, month=since, amount=people),
        "contracts": batch(
            "contracts", contract=text, person=people, employer=employer, kind=["labour"] * PEOPLE, start=since
        ),
        "households": batch(
            "households", household=[each // 3 for each in people], person=people, role=["head"] * PEOPLE, since=since
        ),
        "aid": batch("aid", award=text, household=people, day=since),
    }  # fmt: skip
    with psycopg.connect(postgres_dsn, autocommit=True) as opened:
        opened.execute("CREATE SCHEMA one_person; SET search_path TO one_person")
        postgres_tables.create(opened, (table.description for table in toy.TABLES.values()))
        for name, records in rows.items():
            assert postgres_tables.copy_in(opened, toy.description(name), [records]) == records.num_rows
        postgres_tables.index(opened, (table.description for table in toy.TABLES.values()))
        yield opened


@pytest.fixture
def prepared(connection: psycopg.Connection[Any]) -> Prepared:
    return Postgres(connection, Complete(), toy.NUMBERS, toy.SUBJECTS).prepare(QUESTIONS, DAY)


def test_the_asked_are_answered_and_nobody_else(prepared: Prepared) -> None:
    """Household 1 holds persons 3, 4 and 5; employer 0 the persons 0 to 9."""
    assert [row["key"] for row in prepared.answers([4, 77, PEOPLE])] == [4, 77]
    assert prepared.answers([4]) == [
        {
            "key": 4, "paid": True, "together": 3 + 4 + 5, "together_settled": True, "aided": True,
            "colleagues": 10, "colleagues_settled": True,
        }
    ]  # fmt: skip


def test_no_table_is_scanned_for_one_person(connection: psycopg.Connection[Any], prepared: Prepared) -> None:
    with psycopg.RawCursor(connection) as cursor:
        plan = cursor.execute(f"EXPLAIN {prepared.text}".encode(), [[4]]).fetchall()
    by_index = {name for name in toy.TABLES for (line,) in plan if f" on {name}" in line and "Index" in line}
    assert by_index == {"contributions", "contracts", "households", "aid", "residents"}
    assert not [line for (line,) in plan for name in toy.TABLES if f"Seq Scan on {name}" in line]


def test_the_number_of_a_person_is_no_part_of_the_text(prepared: Prepared) -> None:
    assert "$1" in prepared.text
    assert prepared.answers([1]) != prepared.answers([2])


def test_a_question_is_planned_once(connection: psycopg.Connection[Any], prepared: Prepared) -> None:
    for person in range(10):
        prepared.answers([person])
    plans = "SELECT custom_plans, generic_plans >= 10 FROM pg_prepared_statements WHERE statement = %s"
    assert connection.execute(plans, [prepared.text]).fetchall() == [(0, True)]


def test_no_other_process_is_started_for_one_person(connection: psycopg.Connection[Any]) -> None:
    """Although the planner is told to prefer other processes, as it does by itself where tables are large."""
    with connection.transaction(force_rollback=True):
        connection.execute("SET debug_parallel_query = on; SET max_parallel_workers_per_gather = 4")
        question = Postgres(connection, Complete(), toy.NUMBERS, toy.SUBJECTS).prepare({"paid": QUESTIONS["paid"]}, DAY)
        connection.execute(f"PREPARE of_many (bigint[]) AS {question.text}".encode())
        plan = connection.execute("EXPLAIN EXECUTE of_many ('{4}')").fetchall()
    assert not [line for (line,) in plan if "Gather" in line or "Parallel" in line]


def test_an_employer_is_asked_by_number(connection: psycopg.Connection[Any]) -> None:
    asked = {"large": (toy.workers.size() >= whole(10)).node}
    prepared = Postgres(connection, Complete(), toy.NUMBERS, toy.SUBJECTS).prepare(asked, DAY)
    assert prepared.answers([0, 5]) == [{"key": 0, "large": True}]


def test_days_between_is_a_subtraction_of_days() -> None:
    """Without the override: EXTRACT(epoch FROM ... - ...) / 86400, in decimal arithmetic."""
    days = exp.select(exp.DateDiff(this=exp.column("a"), expression=exp.column("b"), unit=exp.var("DAY")))
    assert postgres_dialect.text(days) == 'SELECT (CAST("a" AS DATE) - CAST("b" AS DATE))'


def test_an_empty_text_is_not_a_missing_one(connection: psycopg.Connection[Any]) -> None:
    with connection.transaction(force_rollback=True):
        rows = batch("employers", business=[7, 8], region=[1, 1], opened=[DAY, DAY], activity=["", None])
        postgres_tables.copy_in(connection, toy.description("employers"), [rows])
        kept = connection.execute(
            "SELECT activity FROM employers WHERE business IN (7, 8) ORDER BY business"
        ).fetchall()
    assert kept == [("",), (None,)]


def test_a_cell_that_is_never_empty_is_refused(connection: psycopg.Connection[Any]) -> None:
    rows = batch("employers", business=[7, None], region=[1, 1], opened=[DAY, DAY])
    with pytest.raises(psycopg.errors.NotNullViolation):
        postgres_tables.copy_in(connection, toy.description("employers"), [rows])
    assert connection.execute("SELECT count(*) FROM employers").fetchall() == [(1,)]


def test_a_rule_on_months_keeps_its_units(connection: psycopg.Connection[Any]) -> None:
    asked: dict[str, n.Condition | n.Value] = {"months": months_between(toy.residents.birth, today).node}
    rows = Postgres(connection, Complete(), toy.NUMBERS, toy.SUBJECTS).ask(asked, DAY, [1])
    assert rows == [{"key": 1, "months": 19, "months_settled": True}]
