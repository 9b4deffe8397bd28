"""No person leaves by a side door: canary people are looked at, typed into every form and sent to every address of the
office, rightly and wrongly; then everything that is written, counted or pointed to is searched for them.

Routes come from the URL configuration, so a new one is walked without a line here. A new kind of wrong input is a line
in ``WRONG``.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from email.header import decode_header, make_header
from html.parser import HTMLParser
from urllib.parse import quote

import pytest
from django.db import connections
from django.http import HttpResponse
from django.test import Client

from martebe.office.access.actors import Actor
from martebe.office.access.models import Officer, Resident
from martebe.office.access.services import token_for
from tests.office.test_access_matrix import ROUTES, address_of

SURNAME, GIVEN = "Канарейханова", "Қарлығашбике"
WRONG = (
    ("application/json", '{{"person": "{number}", "name": "{name}", "data": [{{"iin": {number}}}]}}'),
    ("application/json", '{{"person": {number}'),
    ("application/cloudevents+json", '{{"specversion": "1.0", "id": "{number}", "data": {{"person": "{number}"}}}}'),
    ("application/cloudevents-batch+json", '[{{"id": "{number}", "subject": "{name}"}}, {number}]'),
    ("text/xml", '<data id="{number}"><iin>{number}</iin><name>{name}</name></data>'),
    ("text/xml", '<!DOCTYPE x [<!ENTITY e "{number}">]><x>&e;{name}'),
    ("multipart/form-data; boundary=x", '--x\r\nContent-Disposition: form-data; name="{number}"\r\n\r\n{name}\r\n'),
    ("application/octet-stream", "{number}{name}"),
)
POINTING = {"href", "action", "src", "formaction", "hx-get", "hx-post", "hx-put", "hx-delete"}


@dataclass
class Canary:
    """One resident of the office, under a name that nobody else has."""

    person: int
    district: int
    region: int

    @property
    def secrets(self) -> tuple[str, ...]:
        return (f"{self.person:012d}", SURNAME, GIVEN)

    @property
    def typed(self) -> dict[str, str]:
        return {"number": f"{self.person:012d}", "name": f"{SURNAME} {GIVEN}"}


@dataclass
class Found:
    """What was seen of the canary where it must not be."""

    canary: Canary
    leaks: list[str] = field(default_factory=list)

    def search(self, where: str, text: str) -> None:
        if any(form in text for secret in self.canary.secrets for form in spellings(secret)):
            self.leaks.append(where)

    def search_answer(self, where: str, answer: HttpResponse, *, echoed: bool) -> None:
        """Headers, links and errors. ``echoed``: the answer is a form that shows what was typed, as it should."""
        headers = " ".join(str(make_header(decode_header(value))) for value in answer.headers.values())
        self.search(f"{where}: headers", headers)
        if answer.streaming:
            return
        body = answer.content.decode(errors="replace")
        if "html" in answer.headers.get("Content-Type", ""):
            self.search(f"{where}: links", " ".join(links(body)))
        if answer.status_code >= 400 and not echoed:
            self.search(f"{where}: error", body)


def spellings(secret: str) -> tuple[str, str, str]:
    """A text as it stands, in an address, and in JSON of ASCII letters."""
    return secret, quote(secret), secret.encode("unicode_escape").decode()


class _Links(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self.fields: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found += [value or "" for name, value in attrs if name in POINTING]
        if tag in ("input", "select", "textarea"):
            self.fields += [value or "" for name, value in attrs if name == "name"]


def links(body: str) -> list[str]:
    parser = _Links()
    parser.feed(body)
    return parser.found


def fields(body: str) -> set[str]:
    parser = _Links()
    parser.feed(body)
    return {name for name in parser.fields if name and name != "csrfmiddlewaretoken"}


def owner(question: str, *values: object) -> list[tuple[object, ...]]:
    with connections["owner"].cursor() as cursor:
        cursor.execute(question, values)
        return cursor.fetchall() if cursor.description else []


@pytest.fixture(scope="module")
def canary(office) -> Canary:
    """A resident of the busiest district, renamed."""
    ((person, district, region),) = owner(
        "SELECT min(r.person), district, region FROM now.residents r JOIN now.names USING (person) "
        "GROUP BY district, region ORDER BY count(*) DESC, district LIMIT 1"
    )
    owner("UPDATE records.names SET surname = %s, given_name = %s WHERE person = %s", SURNAME, GIVEN, person)
    return Canary(person, district, region)


@pytest.fixture
def visitors(canary, signed_in) -> dict[str, tuple[Client, Actor | None]]:
    """Somebody of each role, as near to the canary as the role can be; the canary; and nobody."""
    places = {"operator": canary.district, "consultant": canary.district, "district_head": canary.district}
    places |= {"regional_headquarters": canary.region, "ministry_analyst": None, "auditor": None, "administrator": None}
    found: dict[str, tuple[Client, Actor | None]] = {"nobody": (Client(), None)}
    for role, territory in places.items():
        client = signed_in(role, territory)
        found[role] = (client, Officer.objects.latest("pk").actor)
    client = signed_in("resident", person=canary.person)
    resident = Resident.objects.get(person=canary.person)
    found["resident"] = (client, Actor("resident", f"resident:{resident.pk}", "resident", None, "", canary.person))
    for client, _ in found.values():
        client.raise_request_exception = False
    return found


def walk(canary: Canary, visitors: dict[str, tuple[Client, Actor | None]], found: Found) -> int:
    """Visit everything as everybody; how many requests that took."""
    asked = 0
    for role, (client, actor) in visitors.items():
        for row in ROUTES:
            token = token_for(actor, canary.person) if actor else "AAAA"
            for where, answer, echoed in requests(client, address_of(row, token), canary):
                found.search_answer(f"{role} {row['route']} {where}", answer, echoed=echoed)
                asked += 1
    return asked


def requests(client: Client, address: str, canary: Canary) -> Iterator[tuple[str, HttpResponse, bool]]:
    """What is asked of one address: as it is, with every field of its forms wrong, and with bodies of every kind."""
    page = client.get(address)
    yield "GET", page, False
    if not page.streaming and page.status_code < 500:
        typed = canary.typed
        for value in typed.values():
            names = fields(page.content.decode(errors="replace")) | {"person", "iin", "name", "q"}
            yield "POST", client.post(address, dict.fromkeys(names, value)), True
    for kind, body in WRONG:
        yield kind, client.post(address, body.format(**canary.typed), content_type=kind), False


def test_no_person_leaves(canary, visitors, capsys):
    found = Found(canary)
    asked = walk(canary, visitors, found)
    figures = Client().get("/metrics")
    written = capsys.readouterr()
    lines = [json.loads(line) for line in written.err.splitlines() if line.startswith("{")]
    assert sum(line.get("event") == "request" for line in lines) > asked
    found.search("log", written.err)
    found.search("output", written.out)
    assert figures.status_code == 200 and b"martebe_requests_total" in figures.content
    found.search("figures", figures.content.decode())
    details = owner("SELECT string_agg(DISTINCT detail::text, ' ') FROM office.trail_entry")
    found.search("details of the trail", str(details))
    assert found.leaks == []
    assert not re.search(r"(?<!\d)\d{12}(?!\d)", written.err)


def test_what_is_typed_into_an_address_is_not_logged(canary, visitors, capsys):
    for client, _ in visitors.values():
        for text in canary.typed.values():
            for address in (
                f"/kk/desk/{text}/",
                f"/{text}",
                f"/kk/?q={text}",
                f"/api/v1/{text}",
                f"/kk/desk/?iin={text}",
            ):
                client.get(address, headers={"x-channel": text[:1], "user-agent": f"canary {canary.person}"})
    found = Found(canary)
    written = capsys.readouterr().err
    found.search("log", written)
    found.search("figures", Client().get("/metrics").content.decode())
    assert '"event": "request"' in written
    assert found.leaks == []


def test_the_search_would_find_a_leak(canary):
    """A test of the test: each place that is searched, with a canary put there."""
    found = Found(canary)
    answer = HttpResponse(
        f'<a href="/kk/person/{canary.person:012d}/">x</a>', headers={"Location": f"/?name={SURNAME}"}
    )
    found.search_answer("page", answer, echoed=True)
    found.search_answer("problem", HttpResponse(f'{{"detail": "{GIVEN}"}}', status=422), echoed=False)
    found.search("log", json.dumps({"event": SURNAME}))
    assert found.leaks == ["page: headers", "page: links", "problem: error", "log"]
