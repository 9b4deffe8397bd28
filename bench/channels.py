"""The channels under load: events through HTTP, one by one and in batches; one channel's burst; kills."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import count
from typing import Any

import psycopg

from bench import office as running
from bench import sturdy
from bench.country import DAY, Settings, lake
from bench.office import Office, Sender, send_all
from bench.page import Page
from martebe.kazakhstan.channels import MADE
from martebe.office import clock

LEAST_EVENTS, MOST_MILLISECONDS, MOST_SLOWER = 1_000, 250, 1.2
SINGLES, CONNECTIONS, WARMING = 20_000, 24, 40
SENDING = ("egov", "service_centre", "telecom", "contact_centre")
"""The channels that send the single events, the same share each, as they would: none has the office to itself."""
BATCHES = {100: 60, 1_000: 12}
"""How many batches of each size."""
QUIET = ("service_centre", "telecom")
QUIET_RATE, QUIET_SECONDS, BURST_TIMES = 25, 20, 10
"""Events a second of each quiet channel, for how long; the burst is so many times as much as all quiet ones."""
ROUNDS = 100
STRUCTURED, BATCH = "application/cloudevents+json", "application/cloudevents-batch+json"


@dataclass
class Load:
    """Makes signed requests of made-up residents' declarations, drawn by the seed."""

    office: Office
    seed: int
    persons: list[int] = field(default_factory=list)
    _keys: dict[str, Any] = field(default_factory=dict)
    _numbers: Iterator[int] = field(default_factory=count)

    def __post_init__(self) -> None:
        self.drawn = random.Random(self.seed)
        with psycopg.connect(self.office.database.dsn) as connection:
            rows = connection.execute("SELECT person FROM now.residents WHERE birth_date < '2000-01-01'").fetchall()
        self.persons = sorted(person for (person,) in rows)

    def key(self, channel: str) -> Any:
        """A key of a channel and what signs with it, made once."""
        from martebe.office.channels import keyring
        from martebe.office.channels.signatures import with_secret

        if channel not in self._keys:
            made, secret = keyring.add_secret(channel, clock.now(), "officer:0")
            self._keys[channel] = made.id, with_secret(secret)
        return self._keys[channel]

    def singles(self, number: int, channel: str = "egov") -> list[bytes]:
        """Requests with an event each."""
        return [self._request(self._event(channel), STRUCTURED, channel) for _ in range(number)]

    def batches(self, number: int, size: int) -> list[bytes]:
        """Requests with some events each."""
        return [self._request([self._event("egov") for _ in range(size)], BATCH, "egov") for _ in range(number)]

    def _event(self, channel: str) -> dict[str, Any]:
        from martebe.office.channels.envelope import written

        data = {
            "person": f"{self.drawn.choice(self.persons):012}",
            "category": self.drawn.choice(sturdy.CATEGORIES),
            "day": DAY.isoformat(),
        }
        known = {"specversion": "1.0", "id": f"b-{next(self._numbers)}", "source": f"/channels/{channel}"}
        return {**known, "type": MADE, "time": written(clock.now()), "data": data}

    def _request(self, said: object, content_type: str, channel: str) -> bytes:
        from martebe.office.channels.signatures import sign

        body = running.as_json(said)
        headers = sign(*self.key(channel), clock.now(), {"Content-Type": content_type}, body)
        return running.written(headers, body)


def run(settings: Settings) -> Page:
    """Measure and tell."""
    page = Page("channels", "Events of channels", settings)
    singles, rounds = SINGLES * settings.repeat // 3, ROUNDS * settings.repeat // 3
    with running.office(lake(settings), workers=max(2, settings.threads - 1), day=DAY) as office:
        load = Load(office, settings.seed)
        _warm(office, load)
        _singles(page, office, load, singles)
        for size, number in BATCHES.items():
            _batches(page, office, load, size, number)
        _burst(page, office, load)
        _kills(page, office, load, rounds)
    return page


def _warm(office: Office, load: Load) -> None:
    send_all(_connections(office, load, WARMING))


def _connections(office: Office, load: Load, number: int) -> list[Sender]:
    """The senders of single events, so many from each; their channels in turn."""
    turns = (SENDING[turn % len(SENDING)] for turn in range(CONNECTIONS))
    return [Sender(office.port, load.singles(number, channel)) for channel in turns]


def _singles(page: Page, office: Office, load: Load, number: int) -> None:
    senders = _connections(office, load, number // CONNECTIONS)
    seconds = send_all(senders)
    times, statuses = _times(senders), _statuses(senders)
    rate = statuses[200] / seconds
    page.says(
        f"{office.workers} processes of the office and PostgreSQL with its usual durability on the machine of the"
        f" senders. {CONNECTIONS} connections of {len(SENDING)} channels send one signed event after the other. An"
        " answer means: signature, clock and form checked; trail, journal (which knows repetitions), declaration,"
        " status before and after by all rules, what was told, outbox and conflicts written, in one commit that is on"
        " disk. What waits at the same"
        " time in one process is taken in together."
    )
    page.table(
        ("Events", "A second", "p50, ms", "p95, ms", "p99, ms", "Not taken"),
        [("one by one", f"{rate:,.0f}", *_percentiles(times, 0.5, 0.95, 0.99), len(times) - statuses[200])],
    )
    page.goal("Durable events a second", rate, LEAST_EVENTS, least=True)
    page.goal("99 of 100 answered within", _share(times, 0.99) * 1e3, MOST_MILLISECONDS, "ms")


def _batches(page: Page, office: Office, load: Load, size: int, number: int) -> None:
    senders = [Sender(office.port, load.batches(number // 3, size)) for _ in range(3)]
    seconds = send_all(senders)
    statuses = _statuses(senders)
    page.says(
        f"In batches of {size:,}, three connections: {statuses[200] * size / seconds:,.0f} events a second, an answer"
        f" in {_share(_times(senders), 0.5) * 1e3:,.0f} ms (median), {number - statuses[200]} batches not taken."
    )


def _burst(page: Page, office: Office, load: Load) -> None:
    """The quiet channels' times alone, and while another one bursts."""

    def quiet() -> list[Sender]:
        number = QUIET_RATE * QUIET_SECONDS // 2
        return [
            Sender(office.port, load.singles(number, channel), every=2 / QUIET_RATE)
            for channel in QUIET
            for _ in (1, 2)
        ]

    alone = quiet()
    send_all(alone)
    rate = BURST_TIMES * QUIET_RATE * len(QUIET)
    loud = [Sender(office.port, load.singles(rate * QUIET_SECONDS // 16), every=16 / rate) for _ in range(16)]
    beside = quiet()
    send_all([*beside, *loud])
    before, after = (_share(_times(senders), 0.95) * 1e3 for senders in (alone, beside))
    page.table(
        (f"{QUIET_RATE} events/s from each of {len(QUIET)} channels", "p50, ms", "p95, ms", "p99, ms", "Not taken"),
        [
            (name, *_percentiles(_times(senders), 0.5, 0.95, 0.99), _refused(senders))
            for name, senders in (
                ("alone", alone),
                (f"while another sends {rate}/s", beside),
                ("the other's own", loud),
            )
        ],
    )
    page.goal("p95 of the others beside the burst, to alone", after / before, MOST_SLOWER)


def _kills(page: Page, office: Office, load: Load, rounds: int) -> None:
    acknowledged, answers = sturdy.kill_again_and_again(office, load.key("egov"), load.persons[:500], rounds)
    with psycopg.connect(office.database.dsn) as connection:
        sturdy.check_everything(connection, acknowledged)
    named = ", ".join(f"{status or 'none'} {times:,} times" for status, times in sorted(answers.items()))
    page.says(
        f"kill -9 of the database and of the office's processes, {rounds} rounds under load: {len(acknowledged):,}"
        " events acknowledged, all there once, each with its declaration; what was told of each person is an unbroken"
        f" chain. Answers: {named}."
    )
    page.goal("Answers that are neither taken, retryable nor lost", _others(answers), 0)


def _others(answers: Counter[int]) -> int:
    return sum(times for status, times in answers.items() if status not in (0, 200, 503))


def _times(senders: Sequence[Sender]) -> list[float]:
    return sorted(each.seconds for sender in senders for each in sender.sent)


def _statuses(senders: Sequence[Sender]) -> Counter[int]:
    return Counter(each.status for sender in senders for each in sender.sent)


def _refused(senders: Sequence[Sender]) -> int:
    statuses = _statuses(senders)
    return statuses.total() - statuses[200]


def _percentiles(times: Sequence[float], *shares: float) -> list[str]:
    return [f"{_share(times, share) * 1e3:.1f}" for share in shares]


def _share(ordered: Sequence[float], share: float) -> float:
    return ordered[min(len(ordered) - 1, int(len(ordered) * share))]
