"""The trail takes rows and gives none back but through its doors; nothing in it is changed or names a person."""

from dataclasses import dataclass

import psycopg
import pytest
from django.db import DatabaseError, IntegrityError, ProgrammingError, connection, transaction
from psycopg import errors

from martebe.office.trail import services

ANNA, BORIS = 900_101_700_011, 900_101_700_022


@dataclass(frozen=True)
class Actor:
    kind: str = "officer"
    id: str = "officer:7"
    role: str = "consultant"
    territory: int | None = 750_000_000
    name: str = "Айгүл Өтегенова"
    person: int | None = None


def reach(*persons: int) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT set_config('martebe.reach', %s, true)", [f"{{{','.join(map(str, persons))}}}"])


def rows(address: str) -> list[tuple[object, ...]]:
    with psycopg.connect(address) as owner:
        return owner.execute("SELECT actor, act, person, persons, detail FROM office.trail_entry").fetchall()


def test_a_row_stands_if_and_only_if_the_deed_does(bare_office):
    with transaction.atomic():
        services.write(Actor(), "desk.card", "service", ANNA, detail={"language": "kk"})
    with transaction.atomic():
        services.write(Actor(), "desk.card", "service", BORIS)
        transaction.set_rollback(True)
    assert rows(bare_office) == [("officer:7", "desk.card", ANNA, None, {"language": "kk"})]


@pytest.mark.parametrize(
    "detail",
    [
        {"name": "x"},
        {"status": "Айгүл"},
        {"status": "900101700011"},
        {"count": ANNA},
        {"count": -1},
        {"status": {"a": 1}},
        {"status": [1]},
        {"status": None},
        {"status": "two words"},
        {"status": "x" * 65},
    ],
)
def test_a_detail_that_could_name_a_person_is_refused(bare_office, detail):
    with pytest.raises(IntegrityError, match="detail_"):
        services.write(Actor(), "desk.card", detail=detail)
    assert rows(bare_office) == []


def test_a_person_is_told_of_looks_at_them_alone_and_among_many(bare_office):
    services.write(Actor(), "desk.card", "service", ANNA)
    services.write(Actor(role="operator"), "desk.card", "service", BORIS)
    services.write(Actor(role="auditor", territory=None), "figures.list", "audit", persons=[BORIS, ANNA])
    with transaction.atomic():
        reach(ANNA)
        told = services.who_looked(ANNA)
        assert services.who_looked(ANNA, 1) == told[:1]
    assert [(each.role, each.territory, each.purpose, each.act) for each in told] == [
        ("auditor", None, "audit", "figures.list"),
        ("consultant", 750_000_000, "service", "desk.card"),
    ]


def test_nobody_is_told_of_looks_at_one_who_is_out_of_reach(bare_office):
    services.write(Actor(), "desk.card", "service", ANNA)
    with transaction.atomic():
        reach(BORIS)
        with pytest.raises(ProgrammingError, match="within a look"):
            services.who_looked(ANNA)
        transaction.set_rollback(True)
    with pytest.raises(DatabaseError):  # no reach at all
        services.who_looked(BORIS)


@pytest.mark.parametrize(
    "attempt",
    [
        "SELECT * FROM office.trail_entry",
        "UPDATE office.trail_entry SET act = 'x'",
        "DELETE FROM office.trail_entry",
        "TRUNCATE office.trail_entry",
        "INSERT INTO office.trail_entry (xact, at, actor, role, act, purpose) VALUES ('7', now(), '', '', '', '')",
        "INSERT INTO office.trail_entry (era, at, actor, role, act, purpose) VALUES (7, now(), '', '', '', '')",
        "UPDATE office.trail_era SET era = 7",
        "ALTER TABLE office.trail_entry DISABLE TRIGGER ALL",
    ],
)
def test_the_office_only_adds(bare_office, attempt):
    services.write(Actor(), "desk.card", "service", ANNA)
    with pytest.raises(ProgrammingError, match=r"permission denied|must be owner"), connection.cursor() as cursor:
        cursor.execute(attempt)


@pytest.mark.parametrize("table", ["trail_entry", "trail_block"])
@pytest.mark.parametrize(
    "attempt", ["UPDATE office.{} SET era = 7", "DELETE FROM office.{}", "TRUNCATE office.{} CASCADE"]
)
@pytest.mark.parametrize("as_replica", [False, True])
def test_the_owner_is_refused_too(bare_office, table, attempt, as_replica):
    services.write(Actor(), "desk.card", "service", ANNA)
    with psycopg.connect(bare_office, autocommit=True) as owner:
        if as_replica:
            owner.execute("SET session_replication_role = replica")
        with pytest.raises(errors.InsufficientPrivilege, match="only ever added to"):
            owner.execute(attempt.format(table).encode())
    assert len(rows(bare_office)) == 1
