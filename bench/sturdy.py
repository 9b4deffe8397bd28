"""Whether anything acknowledged is lost or doubled: channels that send until they are answered, and what must hold."""

from __future__ import annotations

import json
import random
import threading
import time
from collections import Counter
from collections.abc import Iterable, Mapping
from itertools import pairwise
from typing import Any

import psycopg

from bench import office as running
from bench.office import Office
from martebe.kazakhstan.channels import MADE
from martebe.office import clock
from martebe.office.channels.envelope import written
from martebe.office.channels.signatures import Sign, sign

SENDERS, PATIENCE = 6, 10.0
CATEGORIES = ("housewife", "adult_pupil", "labour_migrant", "carer_of_child")


class Channel(threading.Thread):
    """Sends one event after the other, each again and again until it is acknowledged, as a real channel does."""

    def __init__(self, office: Office, key: tuple[str, Sign], persons: list[int], seed: int) -> None:
        """``key``: its id and what signs with it. persons: of whom it declares something, drawn by the seed."""
        super().__init__(daemon=True)
        self.office, self.key, self.persons = office, key, persons
        self.drawn, self.name = random.Random(seed), f"s{seed}"
        self.acknowledged: dict[str, int] = {}
        self.answers: Counter[int] = Counter()
        self.stopping = threading.Event()

    def run(self) -> None:
        """Send until told to stop."""
        number = 0
        while not self.stopping.is_set():
            number += 1
            self.acknowledged[f"{self.name}-{number}"] = self._until_acknowledged(f"{self.name}-{number}")

    def _until_acknowledged(self, id: str) -> int:
        body = self.body(id)
        while True:
            headers = sign(*self.key, clock.now(), {"Content-Type": "application/cloudevents+json"}, body)
            try:
                status, said = running.request(self.office.port, running.written(headers, body), PATIENCE)
            except OSError:
                status, said = 0, b""
            self.answers[status] += 1
            if status == 200:
                return int(json.loads(said)["receipt"])
            time.sleep(0.05)

    def body(self, id: str) -> bytes:
        """What is sent under an id; the person and the category are drawn."""
        data = {
            "person": f"{self.drawn.choice(self.persons):012}",
            "category": self.drawn.choice(CATEGORIES),
            "day": clock.today().isoformat(),
        }
        event = {"specversion": "1.0", "id": id, "source": "/channels/egov", "type": MADE}
        return running.as_json({**event, "time": written(clock.now()), "data": data})


def kill_again_and_again(
    office: Office, key: tuple[str, Sign], persons: list[int], rounds: int
) -> tuple[dict[str, int], Counter[int]]:
    """Kill the database and the pages in turn while channels send.

    Returns all that was acknowledged, by id, and how often each status was answered (0: no answer).
    """
    channels = [Channel(office, key, persons, seed) for seed in range(SENDERS)]
    for channel in channels:
        channel.start()
    for number in range(rounds):
        time.sleep(0.4 + 0.05 * (number % 5))
        _kill(office, number)
        office.mend()
    time.sleep(1)
    office.mend()
    return _stop(channels)


def _kill(office: Office, number: int) -> None:
    """The database, one of the pages' processes, or, each twentieth time, all of them."""
    if number % 2:
        office.kill_database()
    elif number % 20 == 10:
        office.kill_pages()
        office.start()
    else:
        office.kill_one_of_the_pages(number // 2)


def _stop(channels: Iterable[Channel]) -> tuple[dict[str, int], Counter[int]]:
    acknowledged: dict[str, int] = {}
    answers: Counter[int] = Counter()
    for channel in channels:
        channel.stopping.set()
    for channel in channels:
        channel.join(60)
        acknowledged |= channel.acknowledged
        answers += channel.answers
    return acknowledged, answers


def check_everything(connection: psycopg.Connection[Any], acknowledged: Mapping[str, int]) -> None:
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
