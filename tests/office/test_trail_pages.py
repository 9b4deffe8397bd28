"""An auditor's pages: each reading leaves its own entry; nobody else reads; the state of the chain is told."""

from datetime import date, timedelta

import pytest
from django.db import transaction
from django.template.loader import render_to_string
from django.test import Client
from django.utils import translation

from martebe.office import clock, keys
from martebe.office.access.models import Officer
from martebe.office.trail import chores, reading, scoring, services
from martebe.office.trail.owner import as_owner
from tests.office.test_trail_entry import ANNA, BORIS, Actor, reach

PAGES = ("", "person/", "alarms/", "chain/", "touched/", "looks/")


@pytest.fixture(autouse=True, scope="module")
def _keys(tmp_path_factory: pytest.TempPathFactory):
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(keys.VARIABLE, str(tmp_path_factory.mktemp("keys")))
        keys.signing_key.cache_clear()
        yield
    keys.signing_key.cache_clear()


@pytest.fixture
def auditor(office, signed_in) -> Client:
    return signed_in("auditor")


def last_entries(count: int = 1) -> list[tuple[object, ...]]:
    with as_owner() as owner:
        asked = "SELECT act, actor, person, persons, detail FROM office.trail_entry ORDER BY id DESC LIMIT %s"
        return owner.execute(asked, [count]).fetchall()


def somebody() -> int:
    """A resident of the small country."""
    with as_owner() as owner:
        return owner.execute("SELECT min(person) FROM now.residents").fetchone()[0]


def entry_of(act: str, person: int) -> int:
    with as_owner() as owner:
        asked = "SELECT id FROM office.trail_entry WHERE act = %s AND person = %s ORDER BY id DESC LIMIT 1"
        return owner.execute(asked, [act, person]).fetchone()[0]


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
@pytest.mark.parametrize("page", PAGES)
def test_an_auditor_sees_each_page_in_each_language(auditor, page, language):
    answer = auditor.get(f"/{language}/trail/{page}")
    assert answer.status_code == 200
    assert answer.content.count(b"<h1") == 1


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("role", ["operator", "ministry_analyst", "district_head"])
def test_nobody_else_does(office, signed_in, page, role):
    territory = {"operator": 750_000_000, "district_head": 751_210_000, "ministry_analyst": None}[role]
    assert signed_in(role, territory).get(f"/en/trail/{page}").status_code == 403
    assert Client().get(f"/en/trail/{page}").status_code == 302


def test_the_database_refuses_a_reader_whom_the_page_takes_for_an_auditor(office, officer):
    stranger = officer("consultant", 751_210_000).actor
    with pytest.raises(Exception, match="read by auditors"), transaction.atomic():
        reading.page(stranger, reading.Filter(), None)


def test_each_reading_is_itself_written(auditor):
    auditor.get("/en/trail/")
    assert last_entries()[0][0] == "trail.read"
    auditor.get("/en/trail/touched/?officer=officer:1&since=2018-08-01&until=2018-08-02")
    assert last_entries()[0][0] in ("trail.touched", "trail.read")
    auditor.get("/en/trail/looks/")
    assert last_entries()[0][0] == "trail.review"


def test_a_list_shows_no_number_and_an_opened_entry_tells_its_person(auditor):
    services.write(Actor(), "desk.card", "service", ANNA)
    assert str(ANNA) not in auditor.get("/en/trail/").content.decode()
    number = entry_of("desk.card", ANNA)
    assert str(ANNA) in auditor.get(f"/en/trail/entries/{number}/").content.decode()
    act, _, person, _, detail = last_entries()[0]
    assert (act, person, detail) == ("trail.entry", ANNA, {"entry": number})
    with transaction.atomic():
        reach(ANNA)
        assert services.who_looked(ANNA)[0].role == "auditor"


def test_the_trail_of_a_person_names_who_looked_and_who_tried(auditor, officer):
    """The number goes in with a form; that the auditor read is in it the next time, and the person is told."""
    whose = somebody()
    actor = officer("consultant", 751_210_000).actor
    services.write(actor, "desk.card", "service", whose)
    services.write(actor, "desk.card", "service", whose, detail={"refused": "family"})
    services.write(actor, "access.download_list", "quality", persons=[whose, BORIS])
    services.write(actor, "desk.card", "service", BORIS)
    sent = auditor.post("/en/trail/person/", {"number": f"{whose:012d}"})
    assert sent.status_code == 302 and str(whose) not in sent["Location"]
    page = auditor.get(sent["Location"]).content.decode()
    assert page.count(actor.name) == 3 and "the own family" in page and str(whose) not in page
    act, _, person, _, _ = last_entries()[0]
    assert (act, person) == ("trail.person", whose)
    with transaction.atomic():
        reach(whose)
        assert [each.act for each in services.who_looked(whose)][:2] == ["trail.person", "access.download_list"]


@pytest.mark.parametrize("number", ["", "1", "123456789012"])
def test_a_number_that_cannot_be_is_said_and_nobody_is_looked_at(auditor, number):
    before = last_entries()
    assert auditor.post("/en/trail/person/", {"number": number}).status_code == 422
    assert last_entries() == before


def test_the_database_reads_the_trail_of_a_person_to_auditors_only(office, officer):
    stranger, reader = officer("consultant", 751_210_000).actor, officer("auditor").actor
    for actor, reached, why in ((stranger, ANNA, "read by auditors"), (reader, BORIS, "within a look")):
        with transaction.atomic():
            reach(reached)
            with pytest.raises(Exception, match=why), transaction.atomic():
                reading.about(actor, ANNA, None)


def test_an_officer_reads_their_own_acts_and_not_why_they_were_refused(office, signed_in):
    """Why a look was refused would tell whether there is such a person."""
    client = signed_in("consultant", 751_210_000)
    actor = Officer.objects.get(pk=client.session["_auth_user_id"]).actor
    services.write(actor, "desk.card", "service", ANNA)
    services.write(actor, "desk.card", "service", BORIS, detail={"refused": "unknown"})
    services.write(Actor(), "desk.household", "service", ANNA)
    page = client.get("/en/trail/own/").content.decode()
    assert "Reading a person" in page and "household" not in page
    assert page.count("Refused") == 1 and "no such person" not in page and str(ANNA) not in page


def test_an_auditor_reads_the_reason_that_was_given_in_writing(auditor, officer):
    actor = officer("district_head", 751_210_000).actor
    with as_owner() as owner:
        for hours, reason in ((30, "an older reason"), (1, "the letter of 1 August")):
            owner.execute(
                "INSERT INTO office.desk_reason (at, actor, purpose, reason) VALUES (%s, %s, 'quality', %s)",
                [clock.now() - timedelta(hours=hours), actor.id, reason],
            )
    services.write(actor, "desk.card", "quality", ANNA)
    page = auditor.get(f"/en/trail/entries/{entry_of('desk.card', ANNA)}/").content.decode()
    assert "the letter of 1 August" in page and "older" not in page
    services.write(actor, "desk.card", "service", ANNA)
    assert "letter" not in auditor.get(f"/en/trail/entries/{entry_of('desk.card', ANNA)}/").content.decode()


def test_an_entry_that_is_not_there_is_not_found(auditor):
    assert auditor.get("/en/trail/entries/999999999/").status_code == 404


def test_the_pages_of_a_filter_follow_by_key(auditor, officer):
    actor = officer("operator", 750_000_000).actor
    for _ in range(reading.PAGE + 7):
        services.write(actor, "desk.find", "service")
    wanted = reading.Filter(officer=actor.id, act="desk.find", purpose="service", territory=750_000_000)
    reader = officer("auditor").actor
    first, key = reading.page(reader, wanted, None)
    services.write(actor, "desk.find", "service")
    second, end = reading.page(reader, wanted, key)
    assert (len(first), len(second), end) == (reading.PAGE, 7, None)
    assert len({each.id for each in (*first, *second)}) == reading.PAGE + 7
    assert reading.page(reader, reading.Filter(officer=actor.id, act="desk.card"), None) == ([], None)
    answer = auditor.get("/en/trail/", {"officer": actor.id})
    assert answer.status_code == 200 and "after=" in answer.content.decode()


@pytest.mark.parametrize(
    "query", ["since=2018-08-02&until=2018-08-01", "since=x", "officer=nobody", "act=x", "territory=x", "purpose=x"]
)
def test_a_filter_that_does_not_hold_is_said(auditor, query):
    answer = auditor.get(f"/en/trail/?{query}")
    assert answer.status_code == 422 and "data-errors" in answer.content.decode()


def test_who_was_touched_counts_each_person_once(auditor, officer):
    actor = officer("operator", 750_000_000).actor
    services.write(actor, "desk.card", "service", ANNA)
    services.write(actor, "desk.card", "service", ANNA)
    services.write(actor, "desk.declare", "declaration", ANNA)
    services.write(actor, "access.download_list", "quality", persons=[ANNA, BORIS])
    services.write(actor, "desk.card", "service", BORIS + 1, detail={"refused": "unknown"})
    answer = auditor.get("/en/trail/touched/", {"officer": actor.id, "since": "2018-08-02", "until": "2018-08-02"})
    page = answer.content.decode()
    assert "In all: 2 persons, 4 entries." in page
    assert str(ANNA) not in page
    empty = auditor.get("/en/trail/touched/", {"officer": actor.id, "since": "2018-08-01", "until": "2018-08-01"})
    assert "reached nobody" in empty.content.decode()


def test_the_chain_is_verified_when_an_auditor_asks(auditor):
    services.write(Actor(), "desk.card", "service", ANNA)
    while chores.seal():
        pass
    assert "has not been verified" in auditor.get("/en/trail/chain/").content.decode()
    busy = auditor.post("/en/trail/chain/verify/", headers={"HX-Request": "true"}).content.decode()
    assert 'aria-busy="true"' in busy and "every 1s" in busy and "<html" not in busy
    assert auditor.post("/en/trail/chain/verify/").status_code == 302  # asked for again: still one
    while chores.check():
        pass
    page = auditor.get("/en/trail/chain/").content.decode()
    assert "The trail is whole" in page and "aria-busy" not in page


def test_a_changed_row_is_named_on_the_page(auditor):
    services.write(Actor(), "desk.card", "service", BORIS)
    number = entry_of("desk.card", BORIS)
    while chores.seal():
        pass
    with as_owner() as owner, owner.transaction():
        owner.execute("ALTER TABLE office.trail_entry DISABLE TRIGGER ALL")
        owner.execute("UPDATE office.trail_entry SET purpose = 'audit' WHERE id = %s", [number])
    auditor.post("/en/trail/chain/verify/")
    while chores.check():
        pass
    page = auditor.get("/en/trail/chain/").content.decode()
    assert "The trail is not whole" in page and str(number) in page
    with as_owner() as owner, owner.transaction():
        owner.execute("UPDATE office.trail_entry SET purpose = 'service' WHERE id = %s", [number])
        owner.execute("ALTER TABLE office.trail_entry ENABLE ALWAYS TRIGGER trail_entry_stays")


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
def test_a_person_reads_who_looked_without_the_officers_name(office, language):
    services.write(Actor(territory=751_210_000), "desk.card", "service", ANNA)
    services.write(Actor(role="system", kind="system", territory=None), "channels.announce", "channel", persons=[ANNA])
    with transaction.atomic(), translation.override(language):
        reach(ANNA)
        page = render_to_string("trail/_who_looked.html", {"looks": services.who_looked(ANNA)})
    assert (
        "Айгүл" not in page and "officer:7" not in page and "desk.card" not in page and "channels.announce" not in page
    )
    said = {"kk": "Адам карточкасын көру", "ru": "Просмотр карточки человека", "en": "Reading a person"}
    assert said[language] in page


def test_a_review_is_said_once_and_stands(auditor, officer):
    actor = officer("operator", 750_000_000).actor
    services.write(actor, "desk.card", "service", BORIS, detail={"refused": "family"})
    number = entry_of("desk.card", BORIS)
    with as_owner() as owner:
        owner.execute("DELETE FROM office.trail_score")
        owner.execute("DELETE FROM office.trail_scored")
        scoring.score(owner, date(2018, 8, 2))
    assert str(number) in auditor.get("/en/trail/looks/").content.decode()
    assert auditor.post("/en/trail/looks/review/", {"entry": number, "verdict": "to_investigate"}).status_code == 302
    assert auditor.post("/en/trail/looks/review/", {"entry": number, "verdict": "x"}).status_code == 422
    auditor.post("/en/trail/looks/review/", {"entry": number, "verdict": "justified"})
    with as_owner() as owner:
        asked = "SELECT verdict FROM office.trail_score WHERE entry = %s"
        assert owner.execute(asked, [number]).fetchone() == ("to_investigate",)
