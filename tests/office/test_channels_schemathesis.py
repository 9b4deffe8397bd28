"""What nobody thinks of, sent to the events' address: no 500, no bad body taken, nothing without a signature."""

import io
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from typing import Any

import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, settings
from schemathesis.checks import not_a_server_error
from schemathesis.core.parameters import ParameterLocation
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
    unsupported_method,
)

from martebe.kazakhstan.channels import MADE
from martebe.office import clock
from martebe.office.channels import keyring
from martebe.office.channels.envelope import BATCH, BINARY, DAY, TIME, written
from martebe.office.channels.limits import shares
from martebe.office.channels.signatures import Sign, sign, with_secret
from martebe.office.wsgi import application

Environ = dict[str, Any]
BOUNDED = settings(
    max_examples=120,
    derandomize=True,
    deadline=None,
    database=None,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=list(HealthCheck),
)
ALWAYS = [
    not_a_server_error,
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
    unsupported_method,
]
TEXT = re.compile(r"[^\x00-\x1f\x7f]{1,100}")
seen: Counter[int] = Counter()
KEYS: list[tuple[str, Sign]] = []


def signed(environ: Environ, start: Callable[..., Any]) -> Iterable[bytes]:
    """The application as a channel meets it that signs whatever it sends."""
    if KEYS and environ["REQUEST_METHOD"] == "POST":
        body = environ["wsgi.input"].read(int(environ.get("CONTENT_LENGTH") or 0))
        headers = {"Content-Type": environ.get("CONTENT_TYPE", "")}
        headers |= {_name(name): value for name, value in environ.items() if name.startswith("HTTP_CE_")}
        added = sign(*KEYS[0], clock.now(), headers, body)
        environ |= {
            f"HTTP_{name.upper().replace('-', '_')}": value for name, value in added.items() if "Martebe" in name
        }
        environ["wsgi.input"] = io.BytesIO(body)
    return application(environ, start)


def _name(name: str) -> str:
    return name.removeprefix("HTTP_").replace("_", "-").lower()


schema = schemathesis.openapi.from_wsgi("/api/v1/openapi.json", signed)


def from_the_portal(case: schemathesis.Case) -> None:
    """What has the right form comes from the portal, now, and is a first declaration; the rest stays as it is."""
    for event in case.body if isinstance(case.body, list) else [case.body]:
        if isinstance(event, dict):
            _replace(event, {"source": (TEXT, "/channels/egov"), "type": (TEXT, MADE), "time": (TIME, now())})
            _declare_first(event.get("data", event))
    if case.media_type == BINARY and case.headers and case.meta.generation.mode.is_positive:
        own = {"ce-specversion": "1.0", "ce-source": "/channels/egov", "ce-type": MADE, "ce-time": now()}
        case.headers.update({**own, "ce-id": case.id})


def _declare_first(said: object) -> None:
    today = clock.today().isoformat()
    if isinstance(said, dict):
        for name, own in {"category": "housewife", "day": today}.items():
            if said.get(name) is None:
                said[name] = own
        _replace(said, {"day": (DAY, today), "corrects": (TEXT, None), "officer": (TEXT, None)})


def now() -> str:
    return written(clock.now())


def _replace(said: dict[str, Any], by: dict[str, tuple[re.Pattern[str], str | None]]) -> None:
    """Put a value in the place of one that has the same form."""
    for name, (pattern, own) in by.items():
        if isinstance(said.get(name), str) and pattern.fullmatch(said[name]):
            said[name] = own


@pytest.fixture(scope="module")
def key(office: str) -> Iterator[None]:
    """What is sent is signed; in the end both good bodies and bad ones were among it."""
    made, secret = keyring.add_secret("egov", clock.now(), "officer:1")
    KEYS[:] = [(made.id, with_secret(secret))]
    bucket = shares["egov"].bucket
    before = bucket.rate, bucket.burst
    bucket.rate = bucket.burst = 1e9
    yield
    bucket.rate, bucket.burst = before
    KEYS.clear()
    assert seen[200] > 50 and seen[422] > 50, seen


@schema.parametrize()
@BOUNDED
def test_nothing_generated_breaks_the_address_or_is_taken_wrongly(key: None, case: schemathesis.Case) -> None:
    from_the_portal(case)
    body = case.meta.components.get(ParameterLocation.BODY)
    is_bad = body is not None and body.mode.is_negative
    answer = case.call_and_validate(checks=ALWAYS)
    said = answer.json() if answer.status_code == 200 else {}
    seen[answer.status_code] += 1
    if is_bad and case.media_type != BATCH:
        assert answer.status_code != 200, "a bad body was taken"
    assert all(each["status"] in (200, 403, 409, 422) for each in said.get("answers", []))


@schema.parametrize()
@BOUNDED
def test_nothing_is_taken_without_a_signature(office: str, case: schemathesis.Case) -> None:
    KEYS.clear()
    answer = case.call_and_validate(checks=ALWAYS)
    assert 400 <= answer.status_code < 500
