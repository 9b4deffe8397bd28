"""Events over HTTP, from a real server: signatures, the three modes of CloudEvents, problems, limits."""

import gzip
import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from datetime import datetime, timedelta
from itertools import count
from pathlib import Path
from typing import Any

import httpx
import pytest
from cloudevents.core.bindings.http import to_binary, to_structured
from cloudevents.core.formats.json import JSONFormat
from cloudevents.core.v1.event import CloudEvent
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from django.db import connections

from martebe.kazakhstan.channels import MADE, channels
from martebe.office import clock
from martebe.office.channels import keyring
from martebe.office.channels.envelope import written
from martebe.office.channels.signatures import KEY, SIGNATURE, TIME, Sign, sign, with_secret

STRUCTURED = "application/cloudevents+json"
BATCH = "application/cloudevents-batch+json"
UNKNOWN = "999999999999"
numbers = count(1)


@pytest.fixture(scope="module")
def server(office: str, free_port: int) -> Iterator[httpx.Client]:
    """A client of a real server of one process."""
    told = {**os.environ, "MARTEBE_OFFICE_DATABASE": office}
    command = [sys.executable, "-m", "granian", "--interface", "wsgi", "martebe.office.wsgi:application"]
    command += [
        "--port",
        str(free_port),
        "--workers",
        "1",
        "--blocking-threads",
        "8",
        "--no-ws",
        "--log-level",
        "error",
    ]
    process = subprocess.Popen(command, env=told)
    with httpx.Client(base_url=f"http://127.0.0.1:{free_port}", timeout=30) as client:
        for _ in range(300):
            try:
                client.get("/api/v1/openapi.json")
                break
            except httpx.TransportError:
                time.sleep(0.1)
        else:
            raise RuntimeError("the server did not answer in half a minute")
        yield client
    process.terminate()
    process.wait(20)


@pytest.fixture(scope="module")
def free_port() -> int:
    import socket

    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.fixture(scope="module")
def key(office: str) -> tuple[str, Sign]:
    """A key of the portal, and what signs with it."""
    made, secret = keyring.add_secret("egov", clock.now(), "officer:1")
    return made.id, with_secret(secret)


@pytest.fixture(scope="module")
def person(office: str) -> str:
    with connections["owner"].cursor() as cursor:
        cursor.execute("SELECT person FROM now.residents WHERE birth_date < '1995-01-01' ORDER BY person LIMIT 1")
        return f"{cursor.fetchone()[0]:012}"


Post = Callable[..., httpx.Response]


@pytest.fixture
def post(server: httpx.Client, key: tuple[str, Sign]) -> Post:
    """Sign a body and send it; ``after`` changes the headers once they are signed."""

    def send(
        said: object,
        content_type: str = STRUCTURED,
        headers: Mapping[str, str] | None = None,
        after: Mapping[str, str] | None = None,
        at: datetime | None = None,
        by: tuple[str, Sign] = key,
    ) -> httpx.Response:
        body = said if isinstance(said, bytes) else json.dumps(said).encode()
        given = {"Content-Type": content_type, **(headers or {})}
        signed = sign(*by, at or clock.now(), given, body)
        return server.post("/api/v1/events", content=body, headers={**signed, **(after or {})})

    return send


def declares(person: str, **differs: Any) -> dict[str, Any]:
    event = {
        "specversion": "1.0",
        "id": f"h-{next(numbers)}",
        "source": "/channels/egov",
        "type": MADE,
        "time": written(clock.now()),
        "data": {"person": person, "category": "housewife", "day": "2018-08-01"},
    }
    return {name: value for name, value in {**event, **differs}.items() if value is not ...}


def test_one_event_in_the_structured_mode(post: Post, person: str) -> None:
    event = declares(person)
    answer = post(event)
    assert answer.status_code == 200, answer.text
    assert answer.json().keys() == {"source", "id", "receipt"}
    assert post(event).json() == answer.json()


def test_the_official_sdk_sends_in_both_modes(post: Post, person: str) -> None:
    for write in (to_structured, to_binary):
        event = CloudEvent(
            {
                "type": MADE,
                "source": "/channels/egov",
                "id": f"sdk {next(numbers)} ә",
                "time": clock.now(),
                "specversion": "1.0",
                "datacontenttype": "application/json",
            },
            {"person": person, "category": "adult_pupil", "day": "2018-08-01"},
        )
        message = write(event, JSONFormat())
        headers = {name.title(): value for name, value in message.headers.items()}
        content_type = headers.pop("Content-Type")
        answer = post(bytes(message.body), content_type, headers)
        assert answer.status_code == 200, answer.text
        assert answer.json()["id"] == event.get_id()


def test_a_batch_is_answered_event_by_event(post: Post, person: str) -> None:
    good, other = declares(person), declares(UNKNOWN)
    sent = [
        good,
        {**good, "data": {**good["data"], "category": "departed"}},
        declares(person, extra=1),
        declares(person, source="/channels/telecom"),
        other,
        good,
    ]
    answer = post(sent, BATCH)
    assert answer.status_code == 200
    answers = answer.json()["answers"]
    assert [each["status"] for each in answers] == [200, 409, 422, 403, 200, 200]
    assert answers[0]["receipt"] == answers[5]["receipt"]
    assert person not in answer.text and UNKNOWN not in answer.text


def test_the_answer_does_not_tell_whether_a_person_exists(post: Post, person: str) -> None:
    known, unknown = post(declares(person)), post(declares(UNKNOWN))
    assert known.status_code == unknown.status_code == 200
    assert known.json().keys() == unknown.json().keys()


FORGED: dict[str, dict[str, Any]] = {
    "no key": {"after": {KEY: ""}},
    "another key": {"after": {KEY: "egov-000000000000"}},
    "no signature": {"after": {SIGNATURE: ""}},
    "signature of nothing": {"after": {SIGNATURE: "AAAA"}},
    "not base64": {"after": {SIGNATURE: "??"}},
    "another content type": {"after": {"Content-Type": BATCH}},
    "a header more": {"after": {"Ce-Id": "other"}},
    "another time": {"after": {TIME: "1533204001"}},
    "time in words": {"after": {TIME: "now"}},
    "another secret": {"secret": b"guess"},
    "an hour ago": {"ago": 3_600},
    "in an hour": {"ago": -3_600},
}


@pytest.mark.parametrize("how", FORGED)
def test_what_is_not_signed_as_agreed_is_refused_alike(
    post: Post, person: str, key: tuple[str, Sign], how: str
) -> None:
    forged = dict(FORGED[how])
    if "secret" in forged:
        forged["by"] = (key[0], with_secret(forged.pop("secret")))
    if "ago" in forged:
        forged["at"] = clock.now() - timedelta(seconds=forged.pop("ago"))
    answer = post(declares(person), **forged)
    assert (answer.status_code, answer.json()["code"]) == (401, "MRT-CHN-001")
    assert answer.headers["Content-Type"] == "application/problem+json"


def test_a_key_serves_its_own_time_and_channel_only(post: Post, person: str) -> None:
    ended, secret = keyring.add_secret("egov", clock.now() - timedelta(days=9), "officer:1", timedelta(days=8))
    assert post(declares(person), by=(ended.id, with_secret(secret))).status_code == 401
    revoked, secret = keyring.add_secret("egov", clock.now(), "officer:1")
    assert post(declares(person), by=(revoked.id, with_secret(secret))).status_code == 200
    assert keyring.revoke(revoked.id, clock.now())
    time.sleep(keyring.REMEMBERED_SECONDS + 0.2)
    assert post(declares(person), by=(revoked.id, with_secret(secret))).status_code == 401
    telecom, secret = keyring.add_secret("telecom", clock.now(), "officer:1")
    answer = post(declares(person), by=(telecom.id, with_secret(secret)))
    assert (answer.status_code, answer.json()["code"]) == (403, "MRT-CHN-002")


def test_a_public_key_proves_as_well(post: Post, person: str) -> None:
    private = Ed25519PrivateKey.generate()
    made = keyring.add_public_key("egov", private.public_key().public_bytes_raw(), clock.now(), "officer:1")
    assert post(declares(person), by=(made.id, private.sign)).status_code == 200
    other = Ed25519PrivateKey.generate()
    assert post(declares(person), by=(made.id, other.sign)).status_code == 401
    material = bytes(keyring.Key.objects.get(id=made.id).material)
    assert post(declares(person), by=(made.id, with_secret(material))).status_code == 401


def test_a_secret_is_not_kept_as_it_is(office: str) -> None:
    made, secret = keyring.add_secret("egov", clock.now(), "officer:1")
    assert secret not in bytes(made.material)


BAD_BODIES = {
    "cut": b'{"specversion": "1.0", "id": ',
    "empty": b"",
    "not utf-8": b'{"id": "\xff\xfe"}',
    "a repeated key": b'{"id": "a", "id": "b"}',
    "not a number": b'{"id": NaN}',
    "a long number": b'{"id": ' + b"9" * 5_000 + b"}",
    "a million brackets": b"[" * 10**6,
    "deep": b'{"data":' * 500 + b"1" + b"}" * 500,
}


@pytest.mark.parametrize("what", BAD_BODIES)
def test_what_cannot_be_read_is_refused(post: Post, what: str) -> None:
    answer = post(BAD_BODIES[what])
    assert (answer.status_code, answer.json()["code"]) == (400, "MRT-CHN-003")


WRONG_EVENTS: dict[str, dict[str, Any]] = {
    "/": {"region": 750_000_000},
    "/id": {"id": ...},
    "/time": {"time": "1533204000"},
    "/time again": {"time": 1_533_204_000},
    "/specversion": {"specversion": "0.3"},
    "/datacontenttype": {"datacontenttype": "text/plain"},
    "/source": {"source": "/channels/egov\n"},
    "/data": {"data": {"person": UNKNOWN, "category": "housewife", "day": "2018-08-01", "confirmed": True}},
    "/data/person": {"data": {"person": int(UNKNOWN), "category": "housewife", "day": "2018-08-01"}},
    "/data/person again": {"data": {"person": "９" * 12, "category": "housewife", "day": "2018-08-01"}},
    "/data/day": {"data": {"person": UNKNOWN, "category": "housewife", "day": 20180801}},
    "/data/monthly_income_tiyn": {
        "data": {"person": UNKNOWN, "category": "housewife", "day": "2018-08-01", "monthly_income_tiyn": "100"}
    },
}


@pytest.mark.parametrize("where", WRONG_EVENTS)
def test_an_event_of_another_form_is_refused_where_it_is_wrong(post: Post, person: str, where: str) -> None:
    answer = post(declares(person, **WRONG_EVENTS[where]))
    said = answer.json()
    assert (answer.status_code, said["code"]) == (422, "MRT-CHN-007")
    assert [each["pointer"] for each in said["errors"]] == [where.split()[0]]
    assert UNKNOWN not in answer.text and "750000000" not in answer.text and "confirmed" not in answer.text


def test_sizes_types_and_encodings(post: Post, person: str) -> None:
    event = declares(person)
    padded = json.dumps(event).encode() + b" " * 2**20
    assert post(padded).status_code == 413
    assert post([declares(person)] * 1_001, BATCH).status_code == 422
    assert post([], BATCH).status_code == 422
    assert post({"not": "a list"}, BATCH).status_code == 422
    assert post(event, "text/plain").status_code == 415
    packed = gzip.compress(json.dumps(event).encode())
    assert post(packed, headers={"Content-Encoding": "gzip"}).status_code == 415
    assert post(event).status_code == 200


def test_who_still_sends_reads_that_it_was_too_much(post: Post) -> None:
    for _ in range(100):
        assert post(b" " * (2**20 + 24)).status_code == 413


def test_a_problem_speaks_the_language_that_is_asked_for(post: Post) -> None:
    titles = {
        language: post(b"{", after={"Accept-Language": f"{language}-KZ,en;q=0.5"}).json()["title"]
        for language in ("kk", "ru", "en", "fr")
    }
    assert len(set(titles.values())) == 3
    assert titles["fr"] == titles["en"]


def test_a_channel_that_sends_too_often_waits_and_others_do_not(post: Post, server: httpx.Client, person: str) -> None:
    hotline = channels["hotline"]
    made, secret = keyring.add_secret("hotline", clock.now(), "officer:1")
    by = (made.id, with_secret(secret))
    event = declares(UNKNOWN, source="/channels/hotline")
    batch = [{**event, "type": "unknown"} for _ in range(hotline.burst // 2 + 1)]
    assert post(batch, BATCH, by=by).status_code == 200
    refused = post(batch, BATCH, by=by)
    assert (refused.status_code, refused.json()["code"]) == (429, "MRT-CHN-009")
    assert int(refused.headers["Retry-After"]) >= 1
    assert post(declares(person)).status_code == 200


def test_the_description_lists_what_is_answered(server: httpx.Client) -> None:
    document = server.get("/api/v1/openapi.json").json()
    described = document["paths"]["/api/v1/events"]["post"]
    assert set(described["requestBody"]["content"]) == {STRUCTURED, BATCH, "application/json"}
    assert {"200", "401", "403", "409", "413", "415", "422", "429", "503"} <= set(described["responses"])
    assert described["security"] == [{"signature": []}]


def test_other_methods_and_addresses(server: httpx.Client) -> None:
    assert server.get("/api/v1/events").status_code == 405
    assert server.get("/api/v1/nothing").status_code == 404


def test_the_page_that_tells_how_to_send_events_is_right(server: httpx.Client, person: str) -> None:
    page = (Path(__file__).parents[2] / "docs/how-to/send-events.md").read_text(encoding="utf-8")
    written_there: dict[str, Any] = {}
    exec(page.partition("```python")[2].partition("```")[0], written_there)
    event = json.loads(page.partition("```json")[2].partition("```")[0])
    event |= {"time": written(clock.now()), "data": {**event["data"], "person": person}}
    made, secret = keyring.add_secret("egov", clock.now(), "officer:1")
    sent = written_there["send"](str(server.base_url), made.id, secret, event, now=clock.now().timestamp)
    assert sent.status_code == 200, sent.text
