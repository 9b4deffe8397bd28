"""Nothing acknowledged is lost and nothing doubled, whenever the server or the database is killed under load."""

import json
import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import psycopg
import pytest

from bench import office as running
from bench.office import Office
from bench.sturdy import Channel, check_everything, kill_again_and_again
from martebe.office import clock
from martebe.office.channels import keyring
from martebe.office.channels.signatures import Sign, sign, with_secret

DAY = date(2018, 8, 2)
ROUNDS = 20


@pytest.fixture(scope="module")
def durable(small_country: Path) -> Iterator[Office]:
    """An office with the durability of real service."""
    with running.office(small_country / "lake", workers=2, day=DAY) as office:
        yield office


@pytest.fixture(scope="module")
def key(durable: Office) -> tuple[str, Sign]:
    """A key of the portal, and what signs with it."""
    made, secret = keyring.add_secret("egov", clock.now(), "officer:1")
    return made.id, with_secret(secret)


def test_twenty_kills_of_server_and_database(durable: Office, key: tuple[str, Sign]) -> None:
    """The invariants I1, I2 and I6, and no answer but 200, 503 or none (F1, F2)."""
    with psycopg.connect(durable.database.dsn) as connection:
        found = connection.execute("SELECT person FROM now.residents ORDER BY person LIMIT 200").fetchall()
    acknowledged, answers = kill_again_and_again(durable, key, [person for (person,) in found], ROUNDS)
    assert set(answers) <= {0, 200, 503}, answers
    assert answers[0] + answers[503] >= ROUNDS / 2, "no kill was felt"
    with psycopg.connect(durable.database.dsn) as connection:
        check_everything(connection, acknowledged)


def test_an_answer_that_was_lost_after_the_commit_is_given_again(durable: Office, key: tuple[str, Sign]) -> None:
    """F3: the sender is cut off when its event stands already; sent again it gets the same receipt and stands once."""
    channel = Channel(durable, key, [999_999_999_999], 99)
    for number in range(20):
        id = f"cut-{number}"
        body = channel.body(id)
        headers = sign(*channel.key, clock.now(), {"Content-Type": "application/cloudevents+json"}, body)
        said = running.written(headers, body)
        with running.connection_to(durable.port) as cut:
            cut.sendall(said)
            first = _receipt(durable, id)  # committed; the answer is on its way, and nobody reads it
        status, answer = running.request(durable.port, said)
        assert (status, json.loads(answer)["receipt"]) == (200, first)


def _receipt(office: Office, id: str) -> int:
    """Wait until an event stands in the journal; its number."""
    with psycopg.connect(office.database.dsn, autocommit=True) as connection:
        for _ in range(500):
            found = connection.execute("SELECT number FROM office.channels_event WHERE id = %s", [id]).fetchall()
            if found:
                assert len(found) == 1
                return int(str(found[0][0]))
            time.sleep(0.01)
    raise AssertionError("the event did not arrive")
