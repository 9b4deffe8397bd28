"""Signing in as a resident: one-time codes, and the state's OpenID Connect provider over real HTTP."""

import json
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit

import psycopg
import pytest
from authlib.oauth2.rfc7636 import create_s256_code_challenge
from django.conf import settings
from django.test import Client
from joserfc import jwt
from joserfc.jwk import KeySet, OctKey, RSAKey

from martebe.office import clock
from martebe.office.resident import codes
from martebe.office.resident.models import Code, Message

START, CODE, HOME = "/en/my/sign-in/", "/en/my/code/", "/en/my/"


@pytest.fixture(scope="module")
def people(office: str) -> list[int]:
    with psycopg.connect(office) as owner:
        return [person for (person,) in owner.execute("SELECT person FROM now.residents ORDER BY person LIMIT 20")]


@pytest.fixture(autouse=True)
def a_quiet_hour(office: str) -> None:
    """No code was asked for before: limits of one test are not those of another."""
    Code.objects.all().delete()
    Message.objects.all().delete()


@pytest.fixture
def later(monkeypatch: pytest.MonkeyPatch):
    """Let time pass."""

    def pass_on(by: timedelta) -> None:
        moment = clock.now() + by
        monkeypatch.setattr(clock, "now", lambda: moment)

    return pass_on


def asked(person: int, client: Client | None = None) -> Client:
    found = client or Client()
    assert found.post(START, {"number": f"{person:012}"}).status_code == 302
    return found


def last_code() -> str:
    return codes.messages()[0].code


def test_a_code_signs_in_once_and_only_the_person_it_was_sent_to(people):
    client = asked(people[0])
    sent = last_code()
    assert client.post(CODE, {"code": sent}).url == HOME
    assert client.get(HOME).status_code == 200
    other = asked(people[1])
    assert other.post(CODE, {"code": sent}).status_code == 200, "another person's code"
    assert other.get(HOME).status_code == 302


def test_a_code_is_too_old_after_five_minutes(people, later):
    client = asked(people[2])
    sent = last_code()
    later(timedelta(minutes=5, seconds=1))
    assert client.post(CODE, {"code": sent}).status_code == 200


def test_five_tries_use_a_code_up(people):
    client = asked(people[3])
    sent = last_code()
    wrong = f"{(int(sent) + 1) % 10**6:06}"
    for _ in range(5):
        assert client.post(CODE, {"code": wrong}).status_code == 200
    assert client.post(CODE, {"code": sent}).status_code == 200


def test_a_number_that_nobody_has_gets_the_same_answer_and_no_message(people):
    nobody = next(n for n in range(800101_800001, 800101_899999) if n not in people and _can_be(n))
    known, unknown = asked(people[4]), asked(nobody)
    pages = [each.get(CODE) for each in (known, unknown)]
    assert len(pages[0].content) == len(pages[1].content)
    assert [each.to for each in codes.messages()] == [f"•••• {people[4] % 10_000:04}"]


def test_only_digests_of_codes_and_numbers_are_kept(people, office):
    asked(people[5])
    with psycopg.connect(office) as owner:
        (kept,) = owner.execute("SELECT t::text FROM office.resident_code t").fetchone()
    assert str(people[5]) not in kept and last_code() not in kept


def test_codes_are_limited_for_a_number_and_for_an_address(people, monkeypatch):
    for _ in range(codes.PER_SUBJECT):
        asked(people[6])
    refused = Client().post(START, {"number": f"{people[6]:012}"})
    assert refused.status_code == 200 and "Too many codes" in refused.content.decode()
    monkeypatch.setattr(codes, "PER_OFFICE", codes.PER_SUBJECT + 1)
    asked(people[7])
    crawler = Client(REMOTE_ADDR="192.0.2.77")
    assert crawler.post(START, {"number": f"{people[8]:012}"}).status_code == 200, "from another address too"


def test_a_code_page_without_a_question_leads_back():
    assert Client().get(CODE).url == START


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
def test_sign_in_and_console_open_in_each_language(language):
    for page in ("my/sign-in/", "demo-console/"):
        assert f'lang="{language}"' in Client().get(f"/{language}/{page}").content.decode()


def test_outside_of_a_demonstration_there_is_no_console_and_no_code(monkeypatch, people):
    monkeypatch.setattr(settings, "DEMO", False)
    assert Client().get("/en/demo-console/").status_code == 404
    assert Client().post(START, {"number": f"{people[0]:012}"}).status_code == 200
    assert not Code.objects.exists()
    with pytest.raises(RuntimeError, match="OIDC"):
        codes.ask(people[0], "")


def _can_be(number: int) -> bool:
    from martebe.people.identity_numbers import Verdict, check_iin

    return check_iin(f"{number:012}", made_up=True).verdict is Verdict.VALID


# --- the state's provider --------------------------------------------------------------------------------------------


@dataclass
class Idp:
    """A small OpenID provider: one client, PKCE demanded, tokens signed with its key. Fields spoil its answers."""

    client_id: str = "martebe"
    secret: str = "s3 cret/+"
    key: RSAKey = field(default_factory=lambda: RSAKey.generate_key(2048, {"kid": "one", "use": "sig"}))
    spoil: dict[str, object] = field(default_factory=dict)
    codes: dict[str, dict[str, str]] = field(default_factory=dict)
    issuer: str = ""

    def metadata(self) -> dict[str, object]:
        return {
            "issuer": self.spoil.get("metadata_issuer", self.issuer),
            "authorization_endpoint": f"{self.issuer}/authorize",
            "token_endpoint": f"{self.issuer}/token",
            "jwks_uri": f"{self.issuer}/jwks",
            "id_token_signing_alg_values_supported": ["RS256", "HS256", "none"],
        }

    def authorize(self, url: str, person: int) -> dict[str, str]:
        """What the browser would bring back after the person signed in there."""
        query = {name: value for name, (value,) in parse_qs(urlsplit(url).query).items()}
        assert query["client_id"] == self.client_id and query["code_challenge_method"] == "S256"
        code = f"code-{len(self.codes)}"
        self.codes[code] = {**query, "iin": f"{person:012}"}
        return {"code": code, "state": query["state"]}

    def token(self, form: dict[str, str], authorization: str) -> dict[str, str] | None:
        known = self.codes.pop(form["code"], None)
        expected = httpx_basic(self.client_id, self.secret)
        if known is None or authorization != expected or form["redirect_uri"] != known["redirect_uri"]:
            return None
        if create_s256_code_challenge(form["code_verifier"]) != known["code_challenge"]:
            return None
        now = datetime.now(UTC)  # noqa: TID251 - tokens are checked by the world's clock
        claims = {
            "iss": self.issuer,
            "sub": "7f3a",
            "aud": self.client_id,
            "iat": int(now.timestamp()),
            "exp": int((now + timedelta(minutes=5)).timestamp()),
            "nonce": known["nonce"],
            "iin": known["iin"],
        } | {name: value for name, value in self.spoil.items() if name not in ("metadata_issuer", "alg", "key")}
        alg, key = self.spoil.get("alg", "RS256"), self.spoil.get("key", self.key)
        return {
            "id_token": jwt.encode({"alg": alg, "kid": "one"}, claims, key, algorithms=[alg]),
            "token_type": "Bearer",
        }


def httpx_basic(user: str, password: str) -> str:
    from base64 import b64encode
    from urllib.parse import quote

    return "Basic " + b64encode(f"{quote(user, safe='')}:{quote(password, safe='')}".encode()).decode()


@pytest.fixture
def idp(monkeypatch: pytest.MonkeyPatch) -> Iterator[Idp]:
    served = Idp()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self):
            known = {"/.well-known/openid-configuration": served.metadata(), "/jwks": public(served.key)}
            self.answer(known.get(self.path))

        def do_POST(self):
            form = parse_qs(self.rfile.read(int(self.headers["Content-Length"])).decode())
            self.answer(served.token({n: v for n, (v,) in form.items()}, self.headers.get("Authorization", "")))

        def answer(self, found):
            self.send_response(200 if found else 400)
            self.send_header("Content-Type", "application/json")
            self.end_headers()
            self.wfile.write(json.dumps(found or {"error": "invalid_grant"}).encode())

        def log_message(self, *_):
            """Say nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        served.issuer = f"http://127.0.0.1:{server.server_port}"
        threading.Thread(target=server.serve_forever, daemon=True).start()
        for name, value in {
            "ISSUER": served.issuer,
            "CLIENT_ID": served.client_id,
            "CLIENT_SECRET": served.secret,
        }.items():
            monkeypatch.setenv(f"MARTEBE_OIDC_{name}", value)
        yield served
        server.shutdown()


def public(key: RSAKey) -> dict[str, object]:
    return KeySet([key]).as_dict(private=False)


def back(client: Client, given: dict[str, str]) -> str:
    """Where the browser is led after it came back from the provider."""
    return client.get("/oidc/back/", given).url


def test_the_provider_vouches_for_a_person(idp, people):
    client = Client()
    given = idp.authorize(client.get("/en/my/provider/").url, people[9])
    assert back(client, given).endswith("/my/")
    assert client.get(HOME).status_code == 200


def test_the_way_to_the_provider_is_a_link_because_no_form_may_lead_to_another_site(idp):
    page = Client().get("/en/my/sign-in/")
    assert "form-action 'self'" in page["Content-Security-Policy"]
    assert 'href="/en/my/provider/"' in page.content.decode()
    assert 'action="/en/my/provider/"' not in page.content.decode()


def test_what_was_kept_for_the_provider_serves_once(idp, people):
    client = Client()
    given = idp.authorize(client.get("/en/my/provider/").url, people[9])
    back(client, given)
    assert back(client, given).endswith("/my/sign-in/")


@pytest.mark.parametrize(
    "spoil",
    [
        {"nonce": "another"},
        {"aud": "another client"},
        {"iss": "https://another.example"},
        {"exp": 1_000_000_000},
        {"iin": "123"},
        {"metadata_issuer": "https://another.example"},
        {"key": RSAKey.generate_key(2048, {"kid": "one"})},
        {"alg": "HS256", "key": OctKey.import_key("s3 cret/+" * 8)},
    ],
    ids=lambda spoil: next(iter(spoil)),
)
def test_an_answer_that_does_not_hold_signs_nobody_in(idp, people, spoil):
    client = Client()
    sent = client.get("/en/my/provider/")
    if "metadata_issuer" in spoil:
        idp.spoil = spoil
        assert client.get("/en/my/provider/").url.endswith("/my/sign-in/")
    given = idp.authorize(sent.url, people[9])
    idp.spoil = spoil
    assert back(client, given).endswith("/my/sign-in/")
    assert client.get(HOME).status_code == 302


def test_another_state_or_another_browser_signs_nobody_in(idp, people):
    client = Client()
    given = idp.authorize(client.get("/en/my/provider/").url, people[9])
    assert back(Client(), given).endswith("/my/sign-in/"), "another browser"
    assert back(client, given | {"state": "forged"}).endswith("/my/sign-in/")
    assert client.get(HOME).status_code == 302


def test_a_provider_that_is_half_named_or_not_safe_is_said_at_once(monkeypatch):
    from martebe.office.resident import oidc

    monkeypatch.setenv("MARTEBE_OIDC_ISSUER", "https://idp.example")
    with pytest.raises(ValueError, match="CLIENT_ID and MARTEBE_OIDC_CLIENT_SECRET"):
        oidc.provider()
    with pytest.raises(ValueError, match="https"):
        oidc.Provider("http://idp.example", "one", "two")
