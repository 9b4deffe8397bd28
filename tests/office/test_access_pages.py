"""Signing in and out, passwords, accounts: as a browser and an attacker see them."""

import os
import re
from datetime import timedelta

import pytest
from django.contrib.auth.hashers import Argon2PasswordHasher
from django.db import connection, connections
from django.test import Client

from martebe.office import clock
from martebe.office.access.accounts import open_account
from martebe.office.access.actors import system
from martebe.office.access.chores import tidy
from martebe.office.access.demo import make_accounts
from martebe.office.access.failures import PER_LOGIN, WINDOW
from martebe.office.access.models import Failure, Officer
from martebe.office.access.policy import ACTS, PURPOSES, ROLES
from martebe.office.access.services import alarms
from martebe.office.access.sessions import IDLE, STEP, WHOLE

pytestmark = pytest.mark.usefixtures("office")
PASSWORD = "a quiet river in spring"
SIGN_IN = "/en/sign-in/"


@pytest.fixture(autouse=True)
def quick_hashes(monkeypatch):
    """The same algorithm with less memory: what is tested here does not hang on how dear a guess is."""
    monkeypatch.setattr(Argon2PasswordHasher, "memory_cost", 1_024)
    monkeypatch.setattr(Argon2PasswordHasher, "time_cost", 1)


@pytest.fixture(autouse=True)
def nobody_has_failed(office):
    """All tests come from one address."""
    Failure.objects.all().delete()


@pytest.fixture
def known(officer):
    """An auditor with a password."""
    made = officer("auditor")
    made.set_password(PASSWORD)
    made.save()
    return made


def sign_in(login, password, client=None, **more):
    client = client or Client()
    return client, client.post(SIGN_IN, {"login": login, "password": password, **more})


def let_pass(monkeypatch, span):
    """Have the office's clock show that some time has passed."""
    monkeypatch.setenv(clock.SHIFT, str(float(os.environ[clock.SHIFT]) + span.total_seconds()))


def is_signed_in(client):
    return client.get("/en/lists/").status_code == 200


def test_who_knows_the_password_gets_in_and_goes_on_to_the_page_asked_for(known):
    client, answer = sign_in(known.login.upper(), PASSWORD, next="/en/lists/")
    assert (answer.status_code, answer["Location"]) == (302, "/en/lists/")
    assert is_signed_in(client)
    assert not is_signed_in(Client())


@pytest.mark.parametrize(
    "elsewhere", ["https://evil.example/", "//evil.example", "javascript:alert(1)", "\\\\evil.example"]
)
def test_signing_in_leads_to_no_other_site(known, elsewhere):
    _, answer = sign_in(known.login, PASSWORD, next=elsewhere)
    assert answer["Location"] == "/en/"


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
def test_signing_in_keeps_the_language_of_the_page(known, language):
    answer = Client().post(f"/{language}/sign-in/", {"login": known.login, "password": PASSWORD})
    assert answer["Location"] == f"/{language}/"


@pytest.mark.parametrize(("page", "entrance"), [("my/", "my/sign-in/"), ("find/", "sign-in/")])
def test_everybody_is_led_to_their_own_entrance(page, entrance):
    assert Client().get(f"/kk/{page}")["Location"].startswith(f"/kk/{entrance}?")


def shown(answer):
    """What a page says, without the key of its form and what was typed into it."""
    return re.sub(r"[\w-]{60,}|value=\"[^\"]*\"", "", answer.content.decode())


def test_an_unknown_name_a_wrong_password_a_closed_and_a_locked_account_get_one_answer(known, officer):
    closed = officer("auditor")
    closed.set_password(PASSWORD)
    closed.is_active = False
    closed.save()
    _, unknown = sign_in("nobody", PASSWORD)
    _, wrong = sign_in(known.login, "something else")
    _, shut = sign_in(closed.login, PASSWORD)
    for _ in range(PER_LOGIN):
        sign_in(known.login, "something else")
    _, locked = sign_in(known.login, PASSWORD)
    assert {each.status_code for each in (unknown, wrong, shut, locked)} == {200}
    assert shown(unknown) == shown(wrong) == shown(shut) == shown(locked)


def test_a_locked_account_opens_after_a_while_and_an_alarm_was_raised(known, monkeypatch):
    for _ in range(PER_LOGIN):
        sign_in(known.login, "something else")
    assert not is_signed_in(sign_in(known.login, PASSWORD)[0])
    assert [alarm.kind for alarm in alarms() if alarm.actor == known.actor.id] == ["sign_in"]
    let_pass(monkeypatch, WINDOW + timedelta(seconds=1))
    assert is_signed_in(sign_in(known.login, PASSWORD)[0])


def test_many_names_from_one_address_close_the_address(known):
    for n in range(30):
        sign_in(f"guess{n}", "something else")
    assert not is_signed_in(sign_in(known.login, PASSWORD)[0])


def test_what_was_tried_is_not_kept_in_readable_form(known):
    sign_in("my secret password by mistake", "something else")
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM office.access_failure WHERE encode(tried_on, 'escape') LIKE '%%secret%%'")
        assert cursor.fetchone() == (0,)


def test_a_session_set_up_by_somebody_else_is_not_taken_over(known):
    """Session fixation: the id that the browser came with is worth nothing after sign-in."""
    client = Client()
    client.get(SIGN_IN)
    client.session.save()
    sign_in(known.login, PASSWORD, client)
    first = client.cookies["sessionid"].value
    sign_in(known.login, PASSWORD, client)
    second = client.cookies["sessionid"].value
    assert first != second
    stolen = Client()
    stolen.cookies["sessionid"] = first
    assert not is_signed_in(stolen)


def test_an_officer_has_one_session(known):
    first, _ = sign_in(known.login, PASSWORD)
    second, _ = sign_in(known.login, PASSWORD)
    assert (is_signed_in(first), is_signed_in(second)) == (False, True)


def test_a_session_ends_when_nobody_uses_it_and_at_the_end_of_the_day(known, monkeypatch):
    client, _ = sign_in(known.login, PASSWORD)
    let_pass(monkeypatch, IDLE - timedelta(minutes=1))
    assert is_signed_in(client)
    let_pass(monkeypatch, IDLE + timedelta(minutes=1))
    assert not is_signed_in(client)
    client, _ = sign_in(known.login, PASSWORD)
    for _ in range(WHOLE // (IDLE / 2)):
        assert is_signed_in(client)
        let_pass(monkeypatch, IDLE / 2)
    let_pass(monkeypatch, timedelta(minutes=1))
    assert not is_signed_in(client)


def test_signing_out_ends_the_session(known):
    client, _ = sign_in(known.login, PASSWORD)
    client.post("/en/sign-out/")
    assert not is_signed_in(client)
    assert Client().get("/en/sign-out/").status_code == 405


@pytest.mark.parametrize("change", [{"is_active": False}, {"turn": 99}, {"password": "argon2$nothing"}])
def test_a_session_ends_with_what_it_rests_on(known, change):
    client, _ = sign_in(known.login, PASSWORD)
    Officer.objects.filter(pk=known.pk).update(**change)
    assert not is_signed_in(client)


def test_whose_password_another_chose_must_choose_one_first(known):
    Officer.objects.filter(pk=known.pk).update(must_change_password=True)
    client, answer = sign_in(known.login, PASSWORD)
    assert answer["Location"] == "/en/password/"
    assert client.get("/en/lists/")["Location"] == "/en/password/"
    fresh = "another river in autumn"
    for old, new, again in (
        (PASSWORD, "short", "short"),
        (PASSWORD, "password1234", "password1234"),
        (PASSWORD, f"{known.login} and more", f"{known.login} and more"),
        (PASSWORD, fresh, "something else"),
        ("something else", fresh, fresh),
    ):
        assert client.post("/en/password/", {"old": old, "new": new, "again": again}).status_code == 200
    assert client.post("/en/password/", {"old": PASSWORD, "new": fresh, "again": fresh}).status_code == 302
    assert is_signed_in(client)
    assert is_signed_in(sign_in(known.login, fresh)[0])
    assert not is_signed_in(sign_in(known.login, PASSWORD)[0])


def test_what_is_grave_asks_for_the_password_again_and_for_five_minutes(officer, monkeypatch):
    made = officer("administrator")
    made.set_password(PASSWORD)
    made.save()
    client, _ = sign_in(made.login, PASSWORD)
    asked = client.get("/en/accounts/new/")
    assert asked["Location"] == "/en/password/again/?next=%2Fen%2Faccounts%2Fnew%2F"
    assert client.post(asked["Location"], {"password": "something else"}).status_code == 200
    assert client.get("/en/accounts/new/").status_code == 302
    assert client.post(asked["Location"], {"password": PASSWORD})["Location"] == "/en/accounts/new/"
    assert client.get("/en/accounts/new/").status_code == 200
    let_pass(monkeypatch, STEP)
    assert client.get("/en/accounts/new/").status_code == 302


@pytest.fixture
def administrator(officer):
    made = officer("administrator")
    made.set_password(PASSWORD)
    made.save()
    client, _ = sign_in(made.login, PASSWORD)
    client.post("/en/password/again/", {"password": PASSWORD})
    return client


ACCOUNT = {"login": "Aigul", "name": "Айгүл", "role": "consultant", "territory": "", "person": "", "is_active": "on"}


def test_an_administrator_makes_an_account_and_its_first_password_works_once(administrator):
    ((district,),) = owner("SELECT district FROM now.residents LIMIT 1")
    ((person,),) = owner("SELECT person FROM now.residents LIMIT 1")
    answer = administrator.post("/en/accounts/new/", ACCOUNT | {"territory": district, "person": f"{person:012d}"})
    (password,) = re.findall(r"<strong class=\"number\">([a-z2-9-]{19})</strong>", answer.content.decode())
    made = Officer.objects.get(login="aigul")
    assert (made.role, made.territory, made.must_change_password) == ("consultant", district, True)
    assert owner("SELECT person FROM office.access_own WHERE officer = %s", made.pk) == [(person,)]
    assert sign_in("aigul", password)[1]["Location"] == "/en/password/"
    page = administrator.get(f"/en/accounts/{made.pk}/").content.decode()
    assert f"{person:012d}" not in page
    assert str(person) not in page


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"role": "consultant"}, "This role needs a district or city."),
        ({"role": "regional_headquarters"}, "This role needs a region."),
        ({"role": "auditor", "territory": "750000000"}, "This role is for the whole country."),
        ({"role": "resident"}, "Select a valid choice"),
        ({"role": "auditor", "person": "123456789012"}, "An IIN has twelve digits"),
        ({"role": "auditor", "login": "Айгүл"}, "Enter a valid value"),
        ({"role": "auditor", "territory": "1"}, "Select a valid choice"),
        ({"role": "auditor", "channel": "hotline"}, "takes no declarations"),
        ({"role": "operator", "channel": "egov"}, "Select a valid choice"),
        ({"role": "operator", "channel": "round"}, "Select a valid choice"),
    ],
)
def test_an_account_that_makes_no_sense_is_not_made(administrator, wrong, said):
    answer = administrator.post("/en/accounts/new/", ACCOUNT | {"login": "serik"} | wrong)
    assert said in answer.content.decode()
    assert not Officer.objects.filter(login="serik").exists()


def test_an_administrator_says_through_which_channel_an_officer_takes_declarations(administrator):
    said = ACCOUNT | {"login": "hot", "role": "operator", "channel": "hotline"}
    assert administrator.post("/en/accounts/new/", said).status_code == 200
    made = Officer.objects.get(login="hot")
    assert made.actor.channel == "hotline"
    administrator.post(f"/en/accounts/{made.pk}/", said | {"channel": ""})
    assert Officer.objects.get(login="hot").actor.channel == ROLES["operator"].channel == "contact_centre"


def test_an_administrator_closes_an_account_and_its_session_ends(administrator, known):
    client, _ = sign_in(known.login, PASSWORD)
    changed = {"login": known.login, "name": known.name, "role": "auditor", "territory": "", "person": ""}
    assert administrator.post(f"/en/accounts/{known.pk}/", changed)["Location"] == "/en/accounts/"
    assert not is_signed_in(client)
    assert not is_signed_in(sign_in(known.login, PASSWORD)[0])


def test_an_administrator_gives_a_new_password(administrator, known):
    answer = administrator.post(f"/en/accounts/{known.pk}/password/")
    (password,) = re.findall(r"<strong class=\"number\">([a-z2-9-]{19})</strong>", answer.content.decode())
    assert not is_signed_in(sign_in(known.login, PASSWORD)[0])
    assert sign_in(known.login, password)[1]["Location"] == "/en/password/"


def test_administrators_see_no_persons():
    about_persons = [name for name, act in ACTS.items() if act.about != "nobody" and act.allows("administrator")]
    assert about_persons == []


def test_an_officer_and_a_resident_never_share_a_session(known, signed_in):
    ((person,),) = owner("SELECT person FROM now.residents LIMIT 1")
    client = signed_in("resident", person=person)
    assert not is_signed_in(client)
    sign_in(known.login, PASSWORD, client)
    assert is_signed_in(client)
    assert "resident" not in client.session


def test_every_page_says_what_a_browser_may_do_with_it_and_is_kept_nowhere(known):
    client, _ = sign_in(known.login, PASSWORD)
    for answer in (client.get("/en/lists/"), Client().get(SIGN_IN), Client().get("/en/nothing/")):
        assert "default-src 'self'" in answer["Content-Security-Policy"]
        assert "script" not in answer["Content-Security-Policy"]
        assert answer["Cache-Control"] == "no-store"
        assert "geolocation=()" in answer["Permissions-Policy"]
        assert answer["X-Frame-Options"] == "DENY"


def test_the_demonstration_has_an_account_for_each_role():
    made = make_accounts()
    assert [each.login for each in made] == [name for name, role in ROLES.items() if role.kind == "officer"]
    for each in made:
        client, answer = sign_in(each.login, each.password)
        assert answer.status_code == 302, each.login
        assert client.get("/en/password/").status_code == 200
    again = make_accounts()
    assert Officer.objects.filter(login__in=[each.login for each in made]).count() == len(again)


def test_no_known_passwords_outside_a_demonstration():
    from django.test import override_settings

    with override_settings(DEMO=False), pytest.raises(PermissionError):
        make_accounts()


def test_every_right_names_a_known_role_and_purpose():
    for name, act in ACTS.items():
        for role, purpose in act.may:
            assert role in ROLES, name
            assert purpose in PURPOSES, name


def test_passwords_are_kept_by_argon2_only(known):
    assert known.password.startswith("argon2$argon2id$")
    assert open_account(system("command"), Officer(login="fresh", name="Fresh", role="auditor"), None)


def test_pages_in_three_languages_say_what_they_are(administrator, known):
    for language, title in (("kk", "Есептік жазбалар"), ("ru", "Учётные записи"), ("en", "Accounts")):
        assert f"<h1>{title}</h1>" in administrator.get(f"/{language}/accounts/").content.decode()


def owner(question, *values):
    with connections["owner"].cursor() as cursor:
        cursor.execute(question, values)
        return cursor.fetchall()


def test_tidying_ends_what_has_served_its_time(known, monkeypatch):
    sign_in(known.login, "something else")
    assert Failure.objects.count() == 2
    tidy()
    assert Failure.objects.count() == 2
    let_pass(monkeypatch, WINDOW + timedelta(seconds=1))
    tidy()
    assert Failure.objects.count() == 0
