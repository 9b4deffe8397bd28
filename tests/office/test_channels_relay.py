"""What subscribers are told: signed, no more than they may hear, in order, and nothing adverse while contested."""

import base64
import json
import random
import threading
from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from itertools import pairwise

import httpx
import pytest
from django.db import connections
from django.test import Client

from martebe.office import clock, keys
from martebe.office.access import actors
from martebe.office.access.services import work
from martebe.office.channels import listen
from martebe.office.channels import relay as relaying
from martebe.office.channels.addresses import AddressError, check, place_of
from martebe.office.channels.models import Subscriber
from martebe.office.channels.services import MADE, ChannelEvent, accept
from martebe.office.channels.signatures import KEY, SIGNATURE, TIME, Message, is_signed
from martebe.office.channels.spread import Change, to_tell
from martebe.office.disputes.services import open_contest

EGOV = actors.channel("egov", "e-Government portal")


class Receiver(ThreadingHTTPServer):
    """Takes events; fails as often as it is told to, and counts each event once by its id."""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Answering)
        self.fails = 0.0
        self.refuses: set[str] = set()
        self.drawn = random.Random(7)
        self.came: list[dict[str, object]] = []
        self.seen: dict[str, dict[str, object]] = {}
        self.wrong = 0

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.server_port}/events"


class Answering(BaseHTTPRequestHandler):
    server: Receiver

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"]))
        headers = {name.lower(): value for name, value in self.headers.items()}
        message = Message(self.headers[KEY], self.headers[TIME], self.headers["Content-Type"], headers, body)
        public = keys.signing_key(relaying.SIGNS).public_key().public_bytes_raw()
        self.server.wrong += not is_signed("ed25519", public, message, self.headers[SIGNATURE])
        event = json.loads(body)
        status = 503 if self.server.drawn.random() < self.server.fails else 204
        if event["data"]["person"] in self.server.refuses:
            status = 400
        if status == 204:
            self.server.came.append(event)
            self.server.seen[event["id"]] = event
        self.send_response(status)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, format: str, *args: object) -> None:
        """Nothing of an event is logged."""


@pytest.fixture
def receiver() -> Iterator[Receiver]:
    with Receiver() as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield server
        server.shutdown()


def as_owner(statement: str, values: Sequence[object] = ()) -> list[tuple[object, ...]]:
    with connections["owner"].cursor() as cursor:
        cursor.execute(statement, values)
        return cursor.fetchall() if cursor.description else []


@pytest.fixture
def subscriber(office: str, receiver: Receiver) -> Subscriber:
    as_owner("TRUNCATE office.channels_delivery, office.channels_outbox, office.channels_announced")
    as_owner("TRUNCATE office.channels_event")
    as_owner("DELETE FROM office.channels_subscriber")
    return Subscriber.objects.create(
        code="fund",
        name="Fund",
        address=receiver.address,
        statuses=["housewife", "labour_migrant", "declared_carer_of_child", "declared_adult_pupil"],
        added_at=clock.now(),
        added_by="officer:1",
    )


@pytest.fixture
def persons(office: str) -> list[int]:
    found = as_owner(
        "SELECT person FROM now.residents WHERE birth_date < '1990-01-01' AND person NOT IN"
        " (SELECT person FROM now.contracts UNION ALL SELECT person FROM now.deaths UNION ALL"
        " SELECT person FROM now.declarations) ORDER BY person LIMIT 20"
    )
    return [int(str(person)) for (person,) in found]


numbers = iter(range(1_000_000))


def declare(person: int, category: str) -> None:
    event = ChannelEvent(
        "egov", "/channels/egov", f"r-{next(numbers)}", MADE, clock.now(), person, category, clock.today()
    )
    accept(event, EGOV)


def relay_all(rounds: int = 200) -> None:
    """Relay until nothing waits, without waiting for the pauses between tries."""
    for _ in range(rounds):
        as_owner("UPDATE office.channels_delivery SET due = now() - interval '20 years' WHERE state = 'waiting'")
        if not relaying.relay():
            return


def test_every_change_arrives_once_and_in_order_although_a_third_fails(
    subscriber: Subscriber, receiver: Receiver, persons: list[int]
) -> None:
    receiver.fails = 0.3
    drawn = random.Random(3)
    for _ in range(60):
        declare(drawn.choice(persons), drawn.choice(["housewife", "labour_migrant", "carer_of_child", "adult_pupil"]))
        if drawn.random() < 0.2:
            relaying.relay()
    relay_all()
    assert as_owner("SELECT DISTINCT state FROM office.channels_delivery") == [("sent",)]
    assert len(receiver.seen) == as_owner("SELECT count(*) FROM office.channels_delivery")[0][0] >= 20
    assert receiver.wrong == 0
    by_person = defaultdict(list)
    for event in receiver.came:
        by_person[event["data"]["person"]].append(event)  # type: ignore[index]
    for events in by_person.values():
        assert [int(each["id"]) for each in events] == sorted({int(each["id"]) for each in events})
        assert all(one["data"]["after"] == other["data"]["before"] for one, other in pairwise(events))


def test_a_subscriber_hears_only_what_it_may(subscriber: Subscriber, receiver: Receiver, persons: list[int]) -> None:
    declare(persons[0], "departed")
    declare(persons[1], "housewife")
    relay_all()
    assert {event["data"]["person"] for event in receiver.came} <= {f"{persons[0]:012}", f"{persons[1]:012}"}  # type: ignore[index]
    for event in receiver.came:
        assert set(event["data"]) == {"person", "day", "before", "after"}  # type: ignore[arg-type]
        for told in (event["data"]["before"], event["data"]["after"]):  # type: ignore[index]
            assert set(told) == {"headline", "held"}
            assert set(told["held"]) <= set(subscriber.statuses)


def test_what_a_subscriber_refuses_is_set_aside_and_the_rest_flows(
    subscriber: Subscriber, receiver: Receiver, persons: list[int]
) -> None:
    receiver.refuses = {f"{persons[0]:012}"}
    for person in persons[:4]:
        declare(person, "housewife")
    relay_all()
    assert as_owner("SELECT person FROM office.channels_delivery WHERE state = 'set_aside'") == [(persons[0],)]
    assert as_owner("SELECT waiting, set_aside, failure FROM office.channels_states()") == [(0, 1, "http_400")]
    receiver.refuses = set()
    assert as_owner("SELECT office.channels_try_again('fund', now())") == [(1,)]
    relay_all()
    assert f"{persons[0]:012}" in {event["data"]["person"] for event in receiver.came}  # type: ignore[index]


def test_two_workers_send_nothing_twice(subscriber: Subscriber, receiver: Receiver, persons: list[int]) -> None:
    for person in persons[:20]:
        declare(person, "housewife")
    errors: list[Exception] = []

    def run() -> None:
        try:
            while relaying.relay():
                pass
        except Exception as error:
            errors.append(error)
        finally:
            connections.close_all()

    threads = [threading.Thread(target=run) for _ in range(3)]
    for each in threads:
        each.start()
    for each in threads:
        each.join()
    assert errors == []
    assert len(receiver.came) == len(receiver.seen) >= 15


def test_a_worker_that_died_leaves_its_message_to_others(
    subscriber: Subscriber, receiver: Receiver, persons: list[int]
) -> None:
    declare(persons[0], "housewife")
    relaying.spread()
    now = clock.now()
    claim = "SELECT count(*) FROM office.channels_claim(%s, %s, 10)"
    assert as_owner(claim, [now, now + relaying.LEASE]) == [(1,)]
    assert not relaying.relay()
    assert as_owner(claim, [now + relaying.LEASE + timedelta(seconds=1), now + relaying.LEASE * 2]) == [(1,)]


def test_nothing_adverse_is_told_while_the_person_contests(
    subscriber: Subscriber, receiver: Receiver, persons: list[int]
) -> None:
    person = persons[5]
    declare(person, "housewife")
    relay_all()
    before = len(receiver.came)
    with work(EGOV, [person], "channel", "channels.accept"):
        contest = open_contest(actors.system("test"), person, None, None, "housewife", "It is not so.")
    declare(person, "departed")
    relay_all()
    assert len(receiver.came) == before
    assert as_owner("SELECT state FROM office.channels_outbox WHERE person = %s ORDER BY number", [person])[-1] == (
        "held",
    )
    as_owner(
        "UPDATE office.disputes_contest SET state = 'withdrawn', acknowledged_by = 'x' WHERE id = %s", [contest.pk]
    )
    release = "UPDATE office.disputes_contest SET released_at = now(), release_ground = 'nothing_adverse' WHERE id = %s"
    as_owner(release, [contest.pk])
    relay_all()
    assert len(receiver.came) == before + 1


def change(number: int, before: str, after: str, state: str = "new") -> Change:
    told = [
        {"headline": each, "held": [] if each == "none" else [each], "insurance": "none"} for each in (before, after)
    ]
    return Change(number, 1, clock.now(), clock.today(), *told, state)


def test_what_comes_to_nothing_during_a_contest_is_dropped() -> None:
    lost = change(1, "employee", "none", "held")
    assert to_tell([lost], frozen=True) == {1: "held"}
    assert to_tell([lost, change(2, "none", "employee")], frozen=True) == {1: "dropped", 2: "dropped"}
    assert to_tell([lost, change(2, "none", "student")], frozen=False) == {1: "folded", 2: "told"}
    assert to_tell([change(1, "none", "student")], frozen=True) == {1: "told"}
    assert to_tell([change(1, "employee", "none"), change(2, "none", "student")], frozen=False) == {
        1: "told",
        2: "told",
    }


FORBIDDEN = {
    "http://example.org/": "scheme",
    "ftp://example.org/": "scheme",
    "file:///etc/passwd": "form",
    "https://user:secret@example.org/": "form",
    "https://example.org/#x": "form",
    "https://:443/": "form",
    "https://example.org:99999/": "form",
    "gopher://127.0.0.1/": "scheme",
    "http://169.254.169.254/latest": "scheme",
    "http://0177.0.0.1/": "scheme",
    "http://localhost.example.org/": "scheme",
}
INSIDE = [
    "https://10.0.0.1/", "https://172.16.3.4/", "https://192.168.1.1/", "https://169.254.169.254/", "https://[::1]:1/x",
    "https://[fe80::1]/", "https://[fc00::1]/", "https://0.0.0.0/", "https://[::ffff:10.0.0.1]/", "https://100.64.0.1/",
    "https://224.0.0.1/", "https://2130706433/", "https://0x7f.1/", "https://017700000001/", "https://[::]/",
    "https://240.0.0.1/", "https://[64:ff9b:1::1]/", "https://[2001:db8::1]/", "https://198.18.0.1/",
]  # fmt: skip


@pytest.mark.parametrize("address", FORBIDDEN)
def test_an_address_of_another_form_is_not_registered(address: str) -> None:
    with pytest.raises(AddressError) as refused:
        check(address)
    assert refused.value.code == FORBIDDEN[address]


@pytest.mark.parametrize("address", INSIDE)
def test_nothing_is_sent_inside(address: str, settings_without_demo: None) -> None:
    with pytest.raises(AddressError):
        place_of(address)


@pytest.fixture
def settings_without_demo(monkeypatch: pytest.MonkeyPatch) -> None:
    from django.conf import settings

    monkeypatch.setattr(settings, "DEMO", False)


def test_a_redirect_is_not_followed(subscriber: Subscriber, receiver: Receiver, persons: list[int]) -> None:
    class Away(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            self.send_response(307)
            self.send_header("Location", receiver.address)
            self.send_header("Content-Length", "0")
            self.end_headers()

        def log_message(self, format: str, *args: object) -> None:
            """Nothing is logged."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Away) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        Subscriber.objects.update(address=f"http://127.0.0.1:{server.server_port}/")
        declare(persons[7], "housewife")
        relaying.relay()
        server.shutdown()
    assert receiver.came == []
    assert as_owner("SELECT failure FROM office.channels_delivery") == [("http_307",)]


def test_the_receiver_for_trying_out_takes_each_event_once_and_only_from_the_office(
    subscriber: Subscriber, persons: list[int]
) -> None:
    (told,) = Client().get("/api/v1/keys").json()["keys"]
    heard: list[dict[str, object]] = []
    with listen.Receiver(0, base64.b64decode(told["public_key"]), heard.append) as trying:
        threading.Thread(target=trying.serve_forever, daemon=True).start()
        Subscriber.objects.update(address=trying.address)
        declare(persons[0], "housewife")
        relay_all()
        as_owner("UPDATE office.channels_delivery SET state = 'waiting', tries = 0")
        relay_all()
        assert httpx.post(trying.address, content=b"{}").status_code == 401
        trying.shutdown()
    assert [event["type"] for event in heard] == ["kz.martebe.status.changed"]
    assert as_owner("SELECT state FROM office.channels_delivery") == [("sent",)]
