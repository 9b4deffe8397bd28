"""When the real rules decide about the made-up country, they come to the published funnel."""

from datetime import date, datetime

import duckdb
import pytest

from martebe.engines.sql_decisions import decision_query
from martebe.kazakhstan import catalogue
from martebe.kazakhstan.records import tables
from martebe.madeup.calibration import NATION, funnel
from martebe.rules import Complete

DAYS = (date(2017, 3, 31), date(2018, 1, 1), date(2018, 8, 1))
SETTLED = "headline NOT IN ('none', 'open')"


@pytest.fixture(scope="module")
def decided(faultless):
    """A database with the decisions of the three days, each by what was known on its morning, and the truth."""
    with duckdb.connect() as connection:
        connection.register("truth_rows", faultless.truth())
        connection.execute("CREATE TABLE truth AS FROM truth_rows")
        for day in DAYS:
            moment = datetime.fromisoformat(f"{day}T00:00:00+06:00")
            for table in tables:
                _know(connection, faultless, table, moment)
            query = decision_query(catalogue, day, Complete()).sql(dialect="duckdb")
            connection.execute(f"CREATE TABLE decided_{day:%Y_%m_%d} AS {query}")
        yield connection


def _know(connection, country, table, moment):
    if country.of(table):
        connection.register("known", country.known(table, moment))
        connection.execute(f"CREATE OR REPLACE TABLE {table} AS FROM known")
    else:
        columns = tables[table].description.columns
        types = {"month": "DATE", "paid_on": "DATE", "payment": "VARCHAR"}
        described = ", ".join(f"{column.name} {types.get(column.name, 'BIGINT')}" for column in columns)
        connection.execute(f"CREATE OR REPLACE TABLE {table} ({described})")


def count(decided, query):
    [(found,)] = decided.execute(query).fetchall()
    return found


def in_the_nation(found):
    return found * NATION / 40_000


@pytest.mark.parametrize("day", DAYS)
def test_the_rules_find_a_status_for_those_who_truly_can_be_told_one(decided, day):
    name = f"{day:%Y_%m_%d}"
    asked, agreed = decided.execute(
        f"SELECT count(*), count(*) FILTER (({SETTLED}) = status_{name})"
        f" FROM truth JOIN decided_{name} USING (person) WHERE status_{name} IS NOT NULL AND kind <> 'double'"
    ).fetchone()
    assert asked > 40_000
    assert agreed / asked > 0.999


def test_nobody_decided_about_is_unknown_to_the_truth(decided):
    for day in DAYS:
        name = f"{day:%Y_%m_%d}"
        assert count(decided, f"SELECT count(*) FROM decided_{name} ANTI JOIN truth USING (person)") == 0


def test_the_first_verification_leaves_5_7_of_18_9_million_without_a_status(decided):
    records = count(decided, "SELECT count(*) FROM decided_2017_03_31")
    without = count(decided, f"SELECT count(*) FROM decided_2017_03_31 WHERE NOT ({SETTLED})")
    assert in_the_nation(without) == pytest.approx(funnel()["without_2017_03"], rel=0.005)
    assert in_the_nation(records - without) == pytest.approx(funnel()["determined_2017_03"], rel=0.005)


def test_the_round_gives_three_million_a_status(decided):
    updated = count(
        decided,
        "SELECT count(*) FROM decided_2017_03_31 a JOIN decided_2018_01_01 b USING (person)"
        " WHERE a.headline = 'none' AND b.headline <> 'none'",
    )
    assert in_the_nation(updated) == pytest.approx(funnel()["updated_by_round_2017"], rel=0.01)


def test_by_august_2018_1385_thousand_of_2_7_million_have_one(decided):
    needed = count(decided, "SELECT count(*) FROM decided_2018_01_01 WHERE headline = 'none'")
    updated = count(
        decided,
        "SELECT count(*) FROM decided_2018_01_01 a JOIN decided_2018_08_01 b USING (person)"
        " WHERE a.headline = 'none' AND b.headline <> 'none'",
    )
    assert in_the_nation(needed) == pytest.approx(funnel()["without_2018_01"], rel=0.01)
    assert in_the_nation(updated) == pytest.approx(funnel()["updated_by_2018_08"], rel=0.01)


def test_most_of_them_became_employees(decided):
    found = dict(
        decided.execute(
            "SELECT b.headline, count(*) FROM decided_2018_01_01 a JOIN decided_2018_08_01 b USING (person)"
            " WHERE a.headline = 'none' GROUP BY ALL"
        ).fetchall()
    )
    assert in_the_nation(found["employee"]) == pytest.approx(548_400, rel=0.02)
    assert in_the_nation(found["social_payment_recipient"]) == pytest.approx(84_000, rel=0.05)
    assert in_the_nation(found["individual_entrepreneur"]) == pytest.approx(13_000, rel=0.05)


def test_a_reversed_payment_makes_nobody_an_employee(decided, faultless):
    wrong = {
        row["person"]
        for manifest in faultless.of("contributions")
        for row in faultless.rows(manifest).select(["person", "reverses"]).to_pylist()
        if row["reverses"]
    }
    settled = count(
        decided, f"SELECT count(*) FROM decided_2018_08_01 WHERE {SETTLED} AND person IN ({', '.join(map(str, wrong))})"
    )
    assert wrong
    assert settled == 0
