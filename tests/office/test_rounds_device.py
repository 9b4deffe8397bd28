"""The round as devices see it: forms listed and sent as ODK Collect does; everything kept, nothing believed."""

import hashlib
from collections.abc import Callable
from datetime import timedelta

import pytest
from defusedxml.ElementTree import fromstring
from django.test import Client

from martebe.office import clock
from martebe.office.access.models import Officer
from martebe.office.rounds.form import FORM_ID
from tests.office.collect import JPEG, Device, as_owner, device_of, filled, flags_of, kept, new_instance, valid

LIST = "{http://openrosa.org/xforms/xformsList}"


@pytest.fixture(scope="module")
def district(office: str) -> tuple[int, int]:
    ((region, district),) = as_owner(
        "SELECT region, district FROM now.residents GROUP BY 1, 2 ORDER BY count(*) DESC, 2 LIMIT 1"
    )
    return region, district


@pytest.fixture(scope="module")
def people(district: tuple[int, int]) -> "iter":
    """Residents of the district, each given out once."""
    return iter(as_owner("SELECT person FROM now.residents WHERE district = %s ORDER BY person", [district[1]]))


@pytest.fixture
def person(people: "iter") -> int:
    return next(people)[0]


@pytest.fixture
def device(officer: Callable[..., Officer], district: tuple[int, int]) -> Device:
    return device_of(officer, "assistant", district[1])


# --- the protocol -------------------------------------------------------------------------------------------------


def test_a_device_fetches_list_form_and_manifest(device: Device) -> None:
    listed = device.get("/openrosa/formList")
    assert listed.status_code == 200
    assert listed["X-OpenRosa-Version"] == "1.0"
    (form,) = fromstring(listed.content)
    told = {child.tag.removeprefix(LIST): child.text for child in form}
    assert told["formID"] == FORM_ID
    fetched = device.get(told["downloadUrl"].partition("//")[2].partition("/")[1] + "openrosa/form.xml")
    assert told["hash"] == f"md5:{hashlib.md5(fetched.content).hexdigest()}"
    assert told["version"].encode() in fetched.content
    assert fromstring(device.get("/openrosa/manifest.xml").content).tag.endswith("manifest")


def test_head_asks_for_name_and_password_and_tells_the_limit(device: Device) -> None:
    asked = Client().head("/openrosa/submission")
    assert asked.status_code == 401
    assert asked["WWW-Authenticate"].startswith("Basic ")
    told = device.client.head("/openrosa/submission", headers=device.headers)
    assert told.status_code == 204
    assert int(told["X-OpenRosa-Accept-Content-Length"]) == 10 * 1024 * 1024


def test_wrong_passwords_lock_the_account_here_as_on_the_sign_in_page(device: Device) -> None:
    thief = Device(device.officer, "guess")
    assert {thief.get("/openrosa/formList").status_code for _ in range(6)} == {401}
    assert device.get("/openrosa/formList").status_code == 401


def test_a_role_that_makes_no_rounds_is_not_let_in(officer: Callable[..., Officer]) -> None:
    assert device_of(officer, "ministry_analyst", None).get("/openrosa/formList").status_code == 401


# --- what becomes of a form ---------------------------------------------------------------------------------------


def test_a_form_becomes_a_declaration_with_its_officer(device: Device, person: int) -> None:
    instance = new_instance()
    sent = device.send(filled(person, instance=instance, category="independent_worker", monthly_income="150000"))
    assert sent.status_code == 201, kept(instance)
    assert b"submit_success" in sent.content
    ((outcome, _, flags, declaration),) = kept(instance)
    assert (outcome, flags) == ("accepted", [])
    rows = as_owner(
        "SELECT person, channel, officer, category, monthly_income, day FROM now.declarations"
        " WHERE declaration = %s::text",
        [declaration],
    )
    assert rows == [(person, "round", device.actor.id, "independent_worker", 15_000_000, clock.today())]
    assert as_owner(
        "SELECT count(*) FROM office.trail_entry WHERE actor = %s AND act = 'rounds.submit' AND person = %s",
        [device.actor.id, person],
    ) == [(1,)]


def test_the_same_form_again_is_a_success_and_brings_what_was_missing(device: Device, person: int) -> None:
    instance = new_instance()
    xml = filled(person, instance=instance, photo="1533200000000.jpg")
    assert device.send(xml).status_code == 201
    assert flags_of(instance) == {"file_missing"}
    assert device.send(xml, **{"1533200000000.jpg": JPEG}).status_code == 201
    assert flags_of(instance) == set()
    assert device.send(xml, **{"1533200000000.jpg": JPEG + b"other"}).status_code == 201
    assert as_owner(
        "SELECT a.name, a.digest FROM office.rounds_attachment a JOIN office.rounds_submission s ON s.id = a.submission"
        " WHERE s.instance = %s",
        [instance],
    ) == [("1533200000000.jpg", hashlib.sha256(JPEG).digest())]
    assert as_owner("SELECT count(*) FROM now.declarations WHERE person = %s AND channel = 'round'", [person]) == [(1,)]


def test_the_same_number_with_another_content_is_kept_beside_and_declares_nothing(device: Device, person: int) -> None:
    instance = new_instance()
    assert device.send(filled(person, instance=instance)).status_code == 201
    other = filled(person, instance=instance, category="housewife")
    assert device.send(other).status_code == 409
    assert [outcome for outcome, *_ in kept(instance)] == ["accepted", "conflict"]
    assert device.send(other).status_code == 201  # the same conflict is kept once
    assert len(kept(instance)) == 2
    assert as_owner("SELECT category FROM now.declarations WHERE person = %s AND channel = 'round'", [person]) == [
        ("household_plot",)
    ]


def test_two_interviewers_at_one_person_are_both_kept(device: Device, officer, district, person: int) -> None:
    second = device_of(officer, "consultant", district[1])
    one, two = new_instance(), new_instance()
    assert device.send(filled(person, instance=one)).status_code == 201
    assert second.send(filled(person, instance=two, category="housewife")).status_code == 201
    assert flags_of(one) == flags_of(two) == {"filled_twice"}
    assert as_owner("SELECT count(*) FROM now.declarations WHERE person = %s AND channel = 'round'", [person]) == [(2,)]


def test_a_person_who_would_not_answer_is_counted_and_nobody_is_named(device: Device) -> None:
    instance = new_instance()
    assert device.send(filled("", instance=instance, consent="no", iin="", category="")).status_code == 201
    assert kept(instance) == [("declined", None, [], None)]


@pytest.mark.parametrize(
    ("answers", "reason"),
    [
        ({"version": "20170101-000000000000"}, "unknown_version"),
        ({"iin": "880302450012"}, "no_such_number"),
        ({"iin": "8803024500"}, "no_such_number"),
        ({"category": "astronaut"}, "unknown_category"),
        ({"monthly_income": "-5"}, "unreadable_income"),
        ({"monthly_income": "99999999999"}, "unreadable_income"),
    ],
)
def test_what_can_be_read_but_not_believed_is_set_apart(device: Device, person: int, answers, reason: str) -> None:
    instance = new_instance()
    assert device.send(filled(person, instance=instance, **answers)).status_code == 202
    assert kept(instance) == [("quarantined", reason, [], None)]
    assert as_owner("SELECT count(*) FROM now.declarations WHERE person = %s AND channel = 'round'", [person]) == [(0,)]


def test_nobody_and_somebody_elsewhere_are_set_apart_alike(device: Device, district) -> None:
    ((elsewhere,),) = as_owner(
        "SELECT person FROM now.residents WHERE region <> %s ORDER BY person LIMIT 1", [district[0]]
    )
    answers = []
    for person in (elsewhere, 700101750011):
        instance = new_instance()
        sent = device.send(filled(valid(person), instance=instance))
        assert kept(instance)[0][:2] == ("quarantined", "not_in_territory")
        answers.append((sent.status_code, sent.content))
    assert answers[0] == answers[1]


def test_a_replaced_form_is_taken_for_a_while_and_then_set_apart(device: Device, people) -> None:
    day = clock.today()
    for version, retired, outcome in (("old-1", 59, "accepted"), ("old-2", 61, "quarantined")):
        as_owner(
            "INSERT INTO office.rounds_form (version, digest, since, retired_on, xform, xlsx)"
            " VALUES (%s, %s, %s, %s, '', '')",
            [version, version, day - timedelta(days=200), day - timedelta(days=retired)],
        )
        instance = new_instance()
        device.send(filled(next(people)[0], instance=instance, version=version))
        assert kept(instance)[0][0] == outcome


# --- quality ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("answers", "flags"),
    [
        ({"place": "0.0 0.0 0.0 0.0"}, {"place_zero"}),
        ({"place": ""}, {"place_missing"}),
        ({"place": "43.2 76.9 0 5000"}, {"place_imprecise"}),
        ({"place": "north of the river"}, {"place_missing"}),
        ({"place": "nan inf 0 5"}, {"place_missing"}),
        ({"start": "1970-01-01T00:00:00.000+06:00", "end": "1970-01-01T00:10:00.000+06:00"}, {"clock_off"}),
        ({"start": "2038-01-19T03:00:00.000+06:00", "end": "2038-01-19T03:14:07.000+06:00"}, {"clock_off"}),
        ({"start": "yesterday", "end": "0001-01-01T00:00:00+14:00"}, {"clock_off"}),
    ],
)
def test_what_is_odd_is_marked_and_taken(device: Device, person: int, answers, flags: set[str]) -> None:
    instance = new_instance()
    assert device.send(filled(person, instance=instance, **answers)).status_code == 201
    assert flags_of(instance) == flags


def test_a_short_interview_is_marked(device: Device, person: int) -> None:
    instance, now = new_instance(), clock.now()
    device.send(filled(person, instance=instance, start=(now - timedelta(seconds=20)).isoformat(), end=now.isoformat()))
    assert flags_of(instance) == {"too_short"}


def test_a_form_sent_after_three_weeks_keeps_its_day_and_is_no_error_when_sent_again(device, person: int) -> None:
    then = clock.now() - timedelta(days=21)
    instance = new_instance()
    xml = filled(
        person,
        instance=instance,
        start=(then - timedelta(minutes=5)).isoformat(),
        end=then.isoformat(),
        today=then.date().isoformat(),
    )
    assert [device.send(xml).status_code for _ in range(3)] == [201, 201, 201]
    ((outcome, _, flags, declaration),) = kept(instance)
    assert (outcome, flags) == ("accepted", ["sent_late"])
    assert as_owner("SELECT day FROM now.declarations WHERE declaration = %s::text", [declaration]) == [(then.date(),)]


def test_the_device_clock_is_recorded_and_not_trusted(device: Device, person: int) -> None:
    instance = new_instance()
    device.send(filled(person, instance=instance, end="2038-01-19T03:14:07+06:00", today="2038-01-19"))
    ((_, _, _, declaration),) = kept(instance)
    assert as_owner("SELECT day FROM now.declarations WHERE declaration = %s::text", [declaration]) == [
        (clock.today(),)
    ]
    ((ended,),) = as_owner("SELECT ended_at FROM office.rounds_submission WHERE instance = %s", [instance])
    assert ended.year == 2038


def test_more_forms_in_an_hour_than_anyone_can_fill_are_marked(device: Device) -> None:
    instances = [new_instance() for _ in range(22)]
    for instance in instances:
        assert device.send(filled("", instance=instance, consent="yes", iin="1")).status_code == 202
    marked = [instance for instance in instances if "too_many" in flags_of(instance)]
    assert marked == instances[20:]


# --- hostile files ------------------------------------------------------------------------------------------------

LAUGHS = (
    '<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY a "lol">'
    + "".join(f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">' for n in range(9))
    + f']><data id="{FORM_ID}">&j;</data>'
)
EXTERNAL = f'<?xml version="1.0"?><!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]><data id="{FORM_ID}">&x;</data>'
OUTSIDE = f'<?xml version="1.0"?><!DOCTYPE d SYSTEM "http://127.0.0.1:9/evil.dtd"><data id="{FORM_ID}"/>'


@pytest.mark.parametrize(
    ("body", "status"),
    [
        (LAUGHS.encode(), 400),
        (EXTERNAL.encode(), 400),
        (OUTSIDE.encode(), 400),
        (b"", 400),
        (b"not xml", 400),
        (f'<data id="{FORM_ID}">'.encode(), 400),
        (f'<data id="{FORM_ID}"><a>\x00</a></data>'.encode(), 400),
        (b"\xff\xfe<\x00d\x00", 400),
        (b'<?xml version="1.0" encoding="nonsense"?><data/>', 400),
        (b'<data id="other"><meta><instanceID>uuid:1</instanceID></meta></data>', 400),
        (f'<data id="{FORM_ID}"><meta><instanceID/></meta></data>'.encode(), 400),
        (f'<data id="{FORM_ID}"><meta><instanceID>{"x" * 201}</instanceID></meta></data>'.encode(), 400),
        (("<a>" * 100_000 + "</a>" * 100_000).encode(), 400),
        (f'<data id="{FORM_ID}">{"<a/>" * 2000}</data>'.encode(), 400),
        (b"<data>" + b" " * (1024 * 1024) + b"</data>", 413),
    ],
)
def test_what_cannot_be_read_is_refused_and_nothing_of_it_is_kept(device: Device, body: bytes, status: int) -> None:
    before = as_owner("SELECT count(*) FROM office.rounds_submission")
    sent = device.send(body)
    assert sent.status_code == status
    assert b"submit_error" in sent.content
    assert as_owner("SELECT count(*) FROM office.rounds_submission") == before


def test_a_request_without_a_form_is_refused(device: Device) -> None:
    assert device.client.post("/openrosa/submission", {}, headers=device.headers).status_code == 400
    raw = device.client.post("/openrosa/submission", b"<data/>", content_type="text/xml", headers=device.headers)
    assert raw.status_code == 400


@pytest.mark.parametrize(
    "remark",
    [
        "\U0001f33e\U0001f404 \u2764\ufe0f",
        "\u202eabc \u05e9\u05dc\u05d5\u05dd \u0645\u0631\u062d\u0628\u0627",
        "ұзақ " * 10_000,
    ],
)
def test_any_text_is_kept_to_the_letter(device: Device, person: int, remark: str) -> None:
    instance = new_instance()
    xml = filled(person, instance=instance, remark=remark.strip())
    assert device.send(xml).status_code == 201
    ((raw,),) = as_owner(
        "SELECT a.xml FROM office.rounds_answer a JOIN office.rounds_submission s ON s.id = a.submission"
        " WHERE s.instance = %s",
        [instance],
    )
    assert bytes(raw) == xml.encode()


@pytest.mark.parametrize("content", [b"MZ\x90 a program", b"<svg onload='x'/>", b"", JPEG + bytes(6 * 1024 * 1024)])
def test_a_file_that_is_no_picture_is_not_kept_and_the_form_is(device: Device, person: int, content: bytes) -> None:
    instance = new_instance()
    device.send(filled(person, instance=instance, photo="a.jpg"), **{"a.jpg": content})
    assert flags_of(instance) == {"file_missing", "file_refused"}
    assert kept(instance)[0][0] == "accepted"


def test_a_file_is_kept_under_its_last_name_only(device: Device, person: int) -> None:
    instance = new_instance()
    device.send(filled(person, instance=instance), **{"../../etc/cron.d/x.jpg": JPEG})
    names = as_owner(
        "SELECT a.name FROM office.rounds_attachment a JOIN office.rounds_submission s ON s.id = a.submission"
        " WHERE s.instance = %s",
        [instance],
    )
    assert names == [("x.jpg",)]


def test_a_request_larger_than_told_is_refused(device: Device, person: int) -> None:
    sent = device.send(filled(person), **{f"{n}.jpg": JPEG + bytes(4 * 1024 * 1024) for n in range(3)})
    assert sent.status_code == 413
