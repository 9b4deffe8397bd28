"""The pages about channels: who sees and changes what, in three languages, and a secret that is shown once."""

import base64
import re
from collections.abc import Callable

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from django.test import Client

from martebe.office import clock
from martebe.office.access.sessions import STEPPED
from martebe.office.channels.models import Key, Subscriber

SignedIn = Callable[..., Client]


@pytest.fixture
def administrator(office: str, signed_in: SignedIn) -> Client:
    """Signed in, and the password given again a moment ago."""
    client = signed_in("administrator")
    session = client.session
    session[STEPPED] = clock.now().isoformat()
    session.save()
    return client


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
def test_the_state_is_shown_to_those_who_may_see_it(office: str, signed_in: SignedIn, language: str) -> None:
    for role in ("administrator", "auditor"):
        answer = signed_in(role).get(f"/{language}/channels/")
        assert answer.status_code == 200
        assert ("new/" in answer.content.decode()) == (role == "administrator")
    assert signed_in("operator").get(f"/{language}/channels/").status_code == 403


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
def test_anybody_may_read_what_programs_are_told(office: str, language: str) -> None:
    answer = Client().get(f"/{language}/channels/programs/")
    assert answer.status_code == 200
    page = answer.content.decode()
    assert "MRT-CHN-001" in page
    assert "Martebe-Signature" in page
    (hour,) = re.findall(r"\b15\d{8}\b", page)  # the office's own, in seconds
    assert abs(int(hour) - clock.now().timestamp()) < 60


def test_a_secret_is_shown_once(administrator: Client) -> None:
    answer = administrator.post("/en/channels/keys/new/", {"channel": "egov", "public_key": ""})
    key = Key.objects.get(channel="egov")
    shown = re.search(r'<strong class="number">([^<]{44})</strong>', answer.content.decode())
    assert answer.status_code == 200 and key.id in answer.content.decode() and shown
    listed = administrator.get("/en/channels/").content.decode()
    assert key.id in listed and shown[1] not in listed
    assert administrator.post("/en/channels/keys/revoke/", {"key": key.id}).status_code == 302
    key.refresh_from_db()
    assert key.revoked_at is not None


def test_a_public_key_is_taken_and_anything_else_is_not(administrator: Client) -> None:
    public = base64.b64encode(Ed25519PrivateKey.generate().public_key().public_bytes_raw()).decode()
    assert administrator.post("/en/channels/keys/new/", {"channel": "round", "public_key": public}).status_code == 200
    assert Key.objects.get(channel="round").algorithm == "ed25519"
    for wrong in ("x", "AAAA", public[:-4]):
        answer = administrator.post("/en/channels/keys/new/", {"channel": "round", "public_key": wrong})
        assert answer.status_code == 422
    assert Key.objects.filter(channel="round").count() == 1


def test_a_subscriber_is_registered_and_ended(administrator: Client) -> None:
    fund = {"code": "fund", "name": "Fund", "address": "https://fund.example.org/in", "statuses": ["employee"]}
    for wrong in ({"address": "http://fund.example.org"}, {"statuses": []}, {"statuses": ["king"]}, {"code": "A b"}):
        assert administrator.post("/en/channels/subscribers/new/", {**fund, **wrong}).status_code == 422
    assert administrator.post("/en/channels/subscribers/new/", fund).status_code == 302
    assert administrator.post("/en/channels/subscribers/new/", fund).status_code == 422
    assert "Fund" in administrator.get("/en/channels/").content.decode()
    assert administrator.post("/en/channels/subscribers/end/", {"subscriber": "fund"}).status_code == 302
    assert administrator.post("/en/channels/subscribers/try-again/", {"subscriber": "fund"}).status_code == 302
    assert not Subscriber.objects.get(code="fund").active


def test_others_change_nothing(office: str, signed_in: SignedIn) -> None:
    auditor = signed_in("auditor")
    for address in ("keys/new/", "keys/revoke/", "subscribers/new/", "subscribers/end/", "subscribers/try-again/"):
        assert auditor.post(f"/en/channels/{address}", {}).status_code == 403
