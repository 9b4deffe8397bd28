"""What an attacker tried that once worked: lock-outs, oracles, looks without a trail, pages that broke."""

import threading
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import timedelta, timezone
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import httpx
import pytest
from django.db import connections
from django.test import Client, RequestFactory
from pydantic import ValidationError

from martebe.office import clock
from martebe.office.access import actors
from martebe.office.access.services import Refused, look
from martebe.office.channels.envelope import Said
from martebe.office.channels.relay import send
from martebe.office.channels.services import MADE, ChannelEvent, accept
from martebe.office.senders import address_of
from tests.office import collect
from tests.office.collect import Device, as_owner, device_of, filled, kept, new_instance, valid

PASSWORD = "calm river over old stones"


@pytest.fixture
def known(office, officer) -> Iterator:
    """An officer whose password is known."""
    made = officer("consultant", None)
    made.set_password(PASSWORD)
    made.save()
    return made


@pytest.fixture
def behind_a_proxy(settings_of_django) -> None:
    settings_of_django(BEHIND_TLS=True, PROXIES=["127.0.0.1"])


@pytest.fixture
def settings_of_django() -> Iterator[Callable[..., None]]:
    """Change settings until the test has ended."""
    from contextlib import ExitStack

    from django.test import override_settings

    with ExitStack() as undone:
        yield lambda **changed: undone.enter_context(override_settings(**changed))


@pytest.mark.parametrize(
    ("direct", "forwarded", "address"),
    [
        ("127.0.0.1", "203.0.113.9", "203.0.113.9"),
        ("127.0.0.1", "198.51.100.1, 203.0.113.9", "203.0.113.9"),  # the first was written by the sender
        ("127.0.0.1", "", "127.0.0.1"),
        ("203.0.113.9", "198.51.100.1", "203.0.113.9"),  # no proxy of ours
        ("127.0.0.1", "2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"),
        ("127.0.0.1", "::ffff:203.0.113.9", "203.0.113.9"),
    ],
)
def test_the_sender_is_whom_the_proxy_saw(behind_a_proxy, direct, forwarded, address) -> None:
    request = RequestFactory().get("/", REMOTE_ADDR=direct, headers={"X-Forwarded-For": forwarded})
    assert address_of(request) == address


def test_without_a_proxy_nobody_is_believed_who_they_are() -> None:
    request = RequestFactory().get("/", REMOTE_ADDR="127.0.0.1", headers={"X-Forwarded-For": "198.51.100.1"})
    assert address_of(request) == "127.0.0.1"


def test_a_stranger_behind_the_proxy_locks_out_no_one_else(known, behind_a_proxy) -> None:
    for number in range(32):
        _sign_in(f"guess-{number}", "wrong wrong wrong", "198.51.100.7")
    assert _sign_in(known.login, PASSWORD, "198.51.100.7").status_code == 200
    assert _sign_in(known.login, PASSWORD, "203.0.113.9").status_code == 302


def test_guesses_at_the_same_time_are_no_more_than_one_after_another(known, monkeypatch) -> None:
    from martebe.office.access import recognition

    compared, real = [], recognition.authenticate

    def counting(*args, **kwargs):
        compared.append(1)
        return real(*args, **kwargs)

    monkeypatch.setattr(recognition, "authenticate", counting)
    guesses = [threading.Thread(target=_guess, args=(known.login, f"guess {n}")) for n in range(12)]
    for each in guesses:
        each.start()
    for each in guesses:
        each.join()
    assert len(compared) <= 5


def _guess(login: str, password: str) -> None:
    try:
        _sign_in(login, password, "192.0.2.44")
    finally:
        connections.close_all()


def _sign_in(login: str, password: str, seen_from: str):
    sender = Client(headers={"X-Forwarded-For": seen_from})
    return sender.post("/en/sign-in/", {"login": login, "password": password})


@pytest.fixture
def resident(office) -> tuple[int, int]:
    """Somebody and their district."""
    with connections["owner"].cursor() as cursor:
        cursor.execute("SELECT person, district FROM now.residents WHERE birth_date < '1990-01-01' LIMIT 1")
        return cursor.fetchone()


def test_a_look_that_fails_leaves_its_trail(officer, resident) -> None:
    person, district = resident
    actor = officer("consultant", district).actor
    with pytest.raises(Refused), look(actor, person, "service", "desk.card"):
        raise Refused  # as a page does that finds no such contest, paper or declaration of the person
    with connections["owner"].cursor() as cursor:
        cursor.execute("SELECT person, act, detail::text FROM office.trail_entry WHERE actor = %s", [actor.id])
        assert cursor.fetchall() == [(person, "desk.card", "{}")]


def test_an_auditor_cannot_gather_numbers_from_entry_to_entry(office, officer, signed_in, resident) -> None:
    with connections["owner"].cursor() as cursor:
        cursor.execute(
            "INSERT INTO office.trail_entry (at, actor, role, act, purpose, person)"
            " SELECT now() - interval '20 years', 'officer:0', 'operator', 'desk.card', 'service', 900101300000 + n"
            " FROM generate_series(1, 25) n RETURNING id"
        )
        entries = [number for (number,) in cursor.fetchall()]
    auditor = signed_in("auditor")
    pages = [auditor.get(f"/en/trail/entries/{entry}/") for entry in entries]
    assert {page.status_code for page in pages} == {200}
    told = [b"900101300" in page.content for page in pages]
    assert told == [True] * 20 + [False] * 5
    with connections["owner"].cursor() as cursor:
        cursor.execute("SELECT count(*) FROM office.access_alarm WHERE act = 'trail.entry' AND kind = 'limit'")
        assert cursor.fetchone() == (1,)


HUGE = "9" * 30


@pytest.mark.parametrize(
    ("role", "address"),
    [
        ("auditor", f"/en/trail/?after={HUGE}"),
        ("auditor", "/en/trail/?after=" + "9" * 5_000),
        ("auditor", f"/en/trail/entries/{HUGE}/"),
        ("auditor", "/en/trail/?since=0001-01-01&until=9999-12-31"),
        ("auditor", f"/en/lists/{HUGE}/"),
        ("regional_headquarters", f"/en/rounds/{HUGE}/apart/"),
        ("regional_headquarters", f"/en/contests/{HUGE}/"),
        ("regional_headquarters", f"/en/conflicts/{HUGE}/"),
    ],
)
def test_a_number_or_day_beyond_all_measure_breaks_no_page(signed_in, role, address) -> None:
    assert signed_in(role).get(address).status_code in (200, 403, 404, 422)


def test_the_first_day_of_the_calendar_breaks_no_timeline(signed_in, resident) -> None:
    person, district = resident
    client = signed_in("consultant", district)
    found = client.post("/en/find/", {"purpose": "service", "number": f"{person:012}"})
    page = client.get(f"{found['Location']}timeline/?known=0001-01-01")
    assert page.status_code == 200
    assert 'aria-invalid="true"' in page.content.decode()


def test_no_paper_has_a_number_with_nothing_in_it(signed_in, resident) -> None:
    person, district = resident
    client = signed_in("consultant", district)
    found = client.post("/en/find/", {"purpose": "certificate", "number": f"{person:012}"})
    token = found["Location"].split("/")[3]
    assert client.post(f"/en/papers/{token}/withdraw/%00/").status_code == 404


@pytest.fixture
def resident_elsewhere(office, resident) -> int:
    with connections["owner"].cursor() as cursor:
        cursor.execute("SELECT person FROM now.residents WHERE region <> %s LIMIT 1", [resident[1] // 10**7 * 10**7])
        return cursor.fetchone()[0]


def test_sending_forms_tells_nobody_who_lives_where(officer, resident, resident_elsewhere) -> None:
    person, district = resident
    device = device_of(officer, "assistant", district)
    here, elsewhere, nobody = (device.send(filled(valid(each))) for each in (person, resident_elsewhere, 700101750011))
    assert {(each.status_code, each.content) for each in (here, elsewhere, nobody)} == {(201, here.content)}


def test_nobody_takes_a_form_of_their_own_family_or_decides_on_it(officer, signed_in, resident) -> None:
    person, district = resident
    made = officer("assistant", district, person)
    made.set_password(collect.PASSWORD)
    made.save()
    instance = new_instance()
    assert Device(made).send(filled(valid(person), instance=instance)).status_code == 202
    assert kept(instance)[0][:2] == ("quarantined", "own_family")
    ((number,),) = as_owner("SELECT id FROM office.rounds_submission WHERE instance = %s", [instance])
    assert signed_in("district_head", district, person).get(f"/en/rounds/{number}/apart/").status_code == 403
    assert signed_in("district_head", district).get(f"/en/rounds/{number}/apart/").status_code == 200


def test_two_accounts_of_one_person_are_one_who_decides(officer, signed_in, resident, resident_elsewhere) -> None:
    person, district = resident
    instance = new_instance()
    device_of(officer, "assistant", district).send(filled(valid(person), instance=instance, version="made-by-hand"))
    ((number,),) = as_owner("SELECT id FROM office.rounds_submission WHERE instance = %s", [instance])
    for _ in range(2):
        head = signed_in("district_head", district, resident_elsewhere)
        head.post(f"/en/rounds/{number}/apart/", {"verdict": "release"})
    assert kept(instance)[0][0] == "quarantined"


@pytest.mark.parametrize("field", ["ground", "officer"])
def test_an_event_with_a_letter_that_the_database_cannot_hold_is_refused(field) -> None:
    with pytest.raises(ValidationError):
        Said(person="880101300001", **{field: "a\0b"})


def test_an_event_of_a_zone_that_the_database_does_not_know_is_taken_in(office, resident) -> None:
    zone = timezone(timedelta(hours=23, minutes=59))
    source, id = "/channels/telecom", "attacked-zone"
    at = clock.now().astimezone(zone)
    event = ChannelEvent("telecom", source, id, MADE, at, resident[0], "housewife", clock.today())
    assert accept(event, actors.channel("telecom", "Telecom")).outcome == "applied"


def test_a_token_in_other_letters_than_ours_is_no_token(monkeypatch, office) -> None:
    monkeypatch.setenv("MARTEBE_METRICS_TOKEN", "secret")
    assert Client().get("/metrics", headers={"Authorization": "Bearer \xe9"}).status_code == 404


def test_a_subscriber_that_never_ends_its_answer_holds_nobody_up(settings_of_django) -> None:
    settings_of_django(DEMO=True)

    class Endless(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            self.send_response(200)
            self.end_headers()
            with suppress(OSError):
                while True:
                    self.wfile.write(b"x" * 65_536)

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Endless) as server, httpx.Client(timeout=2, trust_env=False) as client:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        told = threading.Thread(
            target=send, args=(client, f"http://127.0.0.1:{server.server_port}/", "{}"), daemon=True
        )
        told.start()
        told.join(10)
        assert not told.is_alive()
        server.shutdown()
