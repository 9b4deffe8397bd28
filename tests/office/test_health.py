"""Whether the office says of itself that it lives, is ready, and how it does; and to whom it says the last."""

import os
import subprocess
import sys

import psycopg
import pytest
from django.db import close_old_connections, connections, transaction
from django.test import Client

from martebe.office import health, metrics
from martebe.office.trail import services
from tests.office.test_trail_entry import Actor


@pytest.fixture(autouse=True)
def _nothing_remembered():
    health._up_to_date.cache_clear()
    health._safe.cache_clear()


def test_an_office_without_its_database_lives_and_is_not_ready(bare_office):
    connections.close_all()
    name = bare_office.partition("?")[0].rpartition("/")[2]
    with psycopg.connect(bare_office, dbname="postgres", autocommit=True) as server:
        server.execute(f"ALTER DATABASE {name} ALLOW_CONNECTIONS false".encode())
        assert Client().get("/health/live").json() == {"status": "live"}
        answer = Client().get("/health/ready")
        assert (answer.status_code, answer.json()["checks"]["database"]) == (503, False)
        server.execute(f"ALTER DATABASE {name} ALLOW_CONNECTIONS true".encode())


def test_an_older_database_is_not_ready(bare_office):
    with psycopg.connect(bare_office, autocommit=True) as owner:
        owner.execute("DELETE FROM office.django_migrations WHERE app = 'trail' AND name >= '0003'")
    answer = Client().get("/health/ready")
    assert (answer.status_code, answer.json()["checks"]["migrations"]) == (503, False)


def test_metrics_count_requests_by_route_and_rows_that_wait(bare_office):
    services.write(Actor(), "desk.card", "service")
    before = Client().get("/metrics").content.decode()
    Client().get("/health/live")
    after = Client().get("/metrics").content.decode()
    counted = 'martebe_requests_total{method="GET",route="health_live",status="200"}'
    assert _value(after, counted) == _value(before, counted) + 1
    assert _value(after, "martebe_trail_unsealed_rows") == 1


COUNTING = """
import os, sys
from martebe.office import metrics
for _ in range(int(sys.argv[1])):
    metrics.count_request("desk:card", "GET", 200, 0.1)
"""


def test_metrics_of_several_processes_are_told_as_one_sum(bare_office, tmp_path):
    """Two processes count into a folder; a third tells the sum, though both have ended."""
    environment = os.environ | {metrics.FOLDER: str(tmp_path)}
    for times in ("3", "4"):
        subprocess.run([sys.executable, "-c", SET_UP + COUNTING, times], env=environment, check=True)
    told = subprocess.run(
        [sys.executable, "-c", SET_UP + TELLING],
        env=environment | {"MARTEBE_OFFICE_DATABASE": bare_office},
        check=True,
        capture_output=True,
        text=True,
    ).stdout
    assert _value(told, 'martebe_requests_total{method="GET",route="desk:card",status="200"}') == 7


SET_UP = "import django; django.setup()"
TELLING = """
from django.test import Client
print(Client().get("/metrics").content.decode())
"""


@pytest.mark.parametrize(
    ("headers", "address", "status"),
    [
        ({}, "127.0.0.1", 200),
        ({}, "::1", 200),
        ({}, "10.0.0.7", 404),
        ({"x-forwarded-for": "10.0.0.7"}, "127.0.0.1", 404),
        ({"forwarded": "for=10.0.0.7"}, "127.0.0.1", 404),
    ],
)
def test_metrics_without_a_token_are_for_this_machine(bare_office, headers, address, status):
    assert Client(REMOTE_ADDR=address).get("/metrics", headers=headers).status_code == status


@pytest.mark.parametrize(("shown", "status"), [("Bearer right", 200), ("Bearer wrong", 404), ("right", 404), ("", 404)])
def test_metrics_with_a_token_are_for_whoever_shows_it(bare_office, monkeypatch, shown, status):
    monkeypatch.setenv(metrics.TOKEN, "right")
    assert Client(REMOTE_ADDR="10.0.0.7").get("/metrics", headers={"authorization": shown}).status_code == status


def _value(text: str, name: str) -> float:
    return next((float(line.rpartition(" ")[2]) for line in text.splitlines() if line.startswith(name + " ")), 0.0)


def test_after_a_restart_of_the_database_the_first_request_is_answered(office: str) -> None:
    """What Django does as a request begins; the connection was kept, and its server is gone."""
    with connections["default"].cursor() as cursor:
        cursor.execute("SELECT pg_backend_pid()")
        ((pid,),) = cursor.fetchall()
    with psycopg.connect(office, autocommit=True) as other:
        other.execute("SELECT pg_terminate_backend(%s, 5000)", [pid])
    close_old_connections()
    with transaction.atomic(), connections["default"].cursor() as cursor:
        cursor.execute("SELECT current_setting('role')")
        assert cursor.fetchall() == [("martebe_office",)]
