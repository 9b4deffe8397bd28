"""Nothing acknowledged is lost and nothing doubled, whenever the server or the database is killed under load."""

import json
import random
import threading
import time
from collections import Counter
from collections.abc import Iterator
from datetime import date
from itertools import pairwise
from pathlib import Path

import psycopg
import pytest

from bench import office as running
from bench.office import Office
from martebe.kazakhstan.channels import MADE
from martebe.office import clock
from martebe.office.channels import keyring
from martebe.office.channels.envelope import written
from martebe.office.channels.signatures import Sign, sign, with_secret

DAY = date(2018, 8, 2)
CATEGORIES = ("housewife", "adult_pupil", "labour_migrant", "carer_of_child")
ROUNDS, SENDERS = 20, 6


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


class Channel(threading.Thread):
    """Sends one event after the other, each again and again until it is acknowledged, as a real channel does."""

    def __init__(self, office: Office, key: tuple[str, Sign], persons: list[int], seed: int) -> None:
        super().__init__(daemon=True)
        self.office, self.key, self.persons = office, key, persons
        self.drawn, self.name = random.Random(seed), f"s{seed}"
        self.acknowledged: dict[str, int] = {}
        self.answers: Counter[int] = Counter()
        self.stopping = threading.Event()

    def run(self) -> None:
        number = 0
        while not self.stopping.is_set():
            number += 1
            self.acknowledged[f"{self.name}-{number}"] = self._until_acknowledged(f"{self.name}-{number}")

    def _until_acknowledged(self, id: str) -> int:
        body = self.body(id)
        while True:
            headers = sign(*self.key, clock.now(), {"Content-Type": "application/cloudevents+json"}, body)
            try:
                status, said = running.request(self.office.port, running.written(headers, body))
            except OSError:
                status, said = 0, b""
            self.answers[status] += 1
            if status == 200:
                return int(json.loads(said)["receipt"])
            time.sleep(0.05)

    def body(self, id: str) -> bytes:
        data = {
            "person": f"{self.drawn.choice(self.persons):012}",
            "category": self.drawn.choice(CATEGORIES),
            "day": DAY.isoformat(),
        }
        event = {"specversion": "1.0", "id": id, "source": "/channels/egov", "type": MADE}
        return running.as_json({**event, "time": written(clock.now()), "data": data})


def test_twenty_kills_of_server_and_database(durable: Office, key: tuple[str, Sign]) -> None:
    """The invariants I1, I2 and I6, and no answer but 200, 503 or none (F1, F2)."""
    with psycopg.connect(durable.database.dsn) as connection:
        found = connection.execute("SELECT person FROM now.residents ORDER BY person LIMIT 200").fetchall()
    channels = [Channel(durable, key, [person for (person,) in found], seed) for seed in range(SENDERS)]
    for channel in channels:
        channel.start()
    for number in range(ROUNDS):
        time.sleep(0.4 + 0.05 * (number % 5))
        kill(durable, number)
        durable.mend()
    time.sleep(1)
    durable.mend()
    for channel in channels:
        channel.stopping.set()
    for channel in channels:
        channel.join(60)
    answers = sum((channel.answers for channel in channels), Counter())
    acknowledged = {id: receipt for channel in channels for id, receipt in channel.acknowledged.items()}
    assert set(answers) <= {0, 200, 503}, answers
    assert answers[0] + answers[503] >= ROUNDS / 2, "no kill was felt"
    with psycopg.connect(durable.database.dsn) as connection:
        check_everything(connection, acknowledged)


def kill(office: Office, number: int) -> None:
    """The database, one of the pages' processes, or once all of them."""
    if number % 2:
        office.kill_database()
    elif number == ROUNDS // 2:
        office.kill_pages()
        office.start()
    else:
        office.kill_one_of_the_pages(number // 2)


def check_everything(connection: psycopg.Connection[tuple[object, ...]], acknowledged: dict[str, int]) -> None:
    """Each acknowledged event stands once, with one declaration; what was told of each person is an unbroken chain."""
    journal = connection.execute("SELECT id, number, outcome, declaration FROM office.channels_event").fetchall()
    assert len({id for id, *_ in journal}) == len(journal)
    assert {id: number for id, number, *_ in journal if id in acknowledged} == acknowledged
    taken = [str(declaration) for _, _, outcome, declaration in journal if outcome == "applied"]
    kept = connection.execute("SELECT declaration FROM records.declarations WHERE part IS NULL").fetchall()
    assert sorted(taken) == sorted(str(declaration) for (declaration,) in kept)
    told = connection.execute("SELECT person, before, after FROM office.channels_outbox ORDER BY person, number")
    chains: dict[object, list[tuple[object, object]]] = {}
    for person, before, after in told.fetchall():
        chains.setdefault(person, []).append((before, after))
    announced = dict(connection.execute("SELECT person, standing FROM office.channels_announced").fetchall())
    assert chains
    for person, chain in chains.items():
        assert all(one[1] == other[0] for one, other in pairwise(chain))
        assert announced[person] == chain[-1][1]


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
