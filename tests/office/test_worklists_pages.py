"""Pages behind numbers and of worklists: what each role reads, and a person worked from the first page to the last."""

import re

import pytest
from django.db import connections
from django.test import Client

from martebe.office.worklists.services import Cell, address_of, count
from martebe.rules.catalogue import WITHOUT

pytestmark = pytest.mark.usefixtures("published")
IIN = re.compile(r"(?<!\d)\d{12}(?!\d)")


def owner(question, *values):
    with connections["owner"].cursor() as cursor:
        cursor.execute(question, values)
        return cursor.fetchall() if cursor.description else []


@pytest.fixture(scope="module")
def place(published):
    """The region and district with most persons without status."""
    (found,) = owner(
        "SELECT region, district FROM office.worklists_placed WHERE headline = 'none' GROUP BY 1, 2"
        " ORDER BY count(*) DESC, 2 LIMIT 1"
    )
    return found


@pytest.fixture
def behind(place):
    """The page behind those without status there, whom no earlier test has on a list."""
    owner("UPDATE office.worklists_list SET ends_on = '2018-01-01'")
    return address_of(Cell(place[1], WITHOUT)).replace("/kk/", "/en/")


def make(client: Client, address: str, place: int, **said):
    """Send the form of a new worklist."""
    typed = {"title": "Work", "purpose": "formalization", "place": place, "most": 3, "order": "settlement"}
    return client.post(address.replace("behind", "make"), typed | {"ends_on": "2018-08-31"} | said)


def shown(answer) -> list[int]:
    """The numbers of the items on a page, in their order."""
    return [int(number) for number in dict.fromkeys(re.findall(r"worklists/items/(\d+)/\"", answer.content.decode()))]


def told(answer) -> str:
    """What an answer says, without its own address and the keys of forms, which differ each time."""
    return re.sub(r"\w{60,}|worklists/(items/)?\d+/", "", answer.content.decode())


def card_in(answer) -> str:
    """The address of the card that a page leads to."""
    return re.search(r"/en/person/[\w-]+/", answer.content.decode())[0]


def test_the_page_behind_a_number_says_all_its_parts_and_the_count(signed_in, place):
    cell = Cell(place[1], WITHOUT, "female", 25, True, "", None, None, None)
    page = signed_in("ministry_analyst").get(address_of(cell).replace("/kk/", "/en/")).content.decode()
    assert f"{count(cell)} persons" in page
    for said in ("Without status", "Women", "25–34", "town", "No record in any register", "1 August 2018"):
        assert said in page


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
@pytest.mark.parametrize(
    "query", ["", "headline=employee", "headline=determined&urban=0", "evidence=confirmed&excluded=in&channel=egov",
              "evidence=any&excluded=double", "group=nobody:1", "place=1", "headline=x&sex=x&last=x&excluded=x"]
)  # fmt: skip
def test_every_cell_has_its_page_in_every_language(signed_in, language, query):
    assert signed_in("auditor").get(f"/{language}/worklists/behind/?{query}").status_code == 200


@pytest.mark.parametrize("query", ["place=zz", "place=99999999999999", "age_from=-1", "urban=x"])
def test_what_is_no_cell_is_said_to_be_none(signed_in, query):
    answer = signed_in("auditor").get(f"/en/worklists/behind/?{query}")
    assert answer.status_code == 404
    assert "does not tell a number" in answer.content.decode()


def test_who_reads_counts_only_is_told_why_and_gets_no_form(signed_in, behind):
    for role in ("ministry_analyst", "auditor"):
        page = signed_in(role).get(behind).content.decode()
        assert "Your role reads counts" in page
        assert "worklists/make" not in page


def test_a_head_elsewhere_is_told_that_the_people_are_not_theirs(signed_in, behind, place):
    ((elsewhere,),) = owner("SELECT district FROM now.residents WHERE region <> %s LIMIT 1", place[0])
    page = signed_in("district_head", elsewhere).get(behind)
    assert "do not live in your territory" in page.content.decode()
    refused = signed_in("district_head", elsewhere).post(behind.replace("behind", "make"), {"title": "x", "most": 5})
    assert refused.status_code == 422


def test_a_form_that_is_not_right_says_what_is_wrong(signed_in, behind, place):
    head = signed_in("district_head", place[1])
    assert "seven or more digits" in make(head, behind, place[1], title="850101300123").content.decode()
    assert "within three months" in make(head, behind, place[1], ends_on="2019-08-02").content.decode()
    assert make(head, behind, place[1], most=5_000).status_code == 422


def test_a_person_is_worked_from_the_number_to_the_result(signed_in, officer, behind, place):
    head, worker = signed_in("district_head", place[1]), officer("consultant", place[1])
    consultant = signed_in("consultant", place[1])
    me = int(consultant.session["_auth_user_id"])
    listed = make(head, behind, place[1])["Location"]
    page = head.get(listed)
    assert IIN.search(page.content.decode()) is None
    items = shown(page)
    assert len(items) == 3
    assert head.post(f"{listed}assign/", {"scope": "marked", "to": worker.pk, "item": items[:1]}).status_code == 302
    assert head.post(f"{listed}assign/?officer=0", {"scope": "all", "to": me}).status_code == 302
    assert shown(consultant.get("/en/worklists/mine/")) == items[1:]
    opened = consultant.get(f"/en/worklists/items/{items[1]}/")
    assert opened.status_code == 200
    assert IIN.search(opened.content.decode()) is None
    assert consultant.get(card_in(opened)).status_code == 200
    note = f"/en/worklists/items/{items[1]}/note/"
    wrong = consultant.post(note, {"outcome": "invited", "route": "call", "due": "2018-08-01"})
    assert wrong.status_code == 422
    onward = consultant.post(note, {"outcome": "refuses", "route": "call", "next": "1"})
    assert onward["Location"] == f"/en/worklists/items/{items[2]}/"
    last = consultant.post(
        onward["Location"] + "note/", {"outcome": "invited", "route": "call", "due": "2018-08-09", "next": 1}
    )
    assert last["Location"] == "/en/worklists/mine/"
    assert shown(consultant.get("/en/worklists/mine/?tab=later")) == items[2:]
    assert shown(consultant.get("/en/worklists/mine/?tab=done")) == items[1:2]
    assert "1 of 3" in head.get("/en/worklists/").content.decode()


def test_the_card_is_read_for_what_the_item_was_opened_for(signed_in, behind, place):
    head = signed_in("district_head", place[1])
    first, *_ = shown(head.get(make(head, behind, place[1])["Location"]))
    assert head.get(card_in(head.get(f"/en/worklists/items/{first}/"))).status_code == 200
    ((act, purpose),) = owner("SELECT act, purpose FROM office.trail_entry ORDER BY id DESC LIMIT 1")
    assert (act, purpose) == ("desk.card", "formalization")


@pytest.mark.parametrize("address", ["items/999999/", "999999/"])
def test_what_is_not_ones_own_is_refused_like_what_is_not_there(signed_in, behind, place, address):
    listed = make(signed_in("district_head", place[1]), behind, place[1])["Location"]
    number = re.search(r"\d+", listed)[0]
    ((item,),) = owner("SELECT min(id) FROM office.worklists_item WHERE list = %s", number)
    theirs = f"/en/worklists/{'items/' if 'items' in address else ''}{item if 'items' in address else number}/"
    ((elsewhere,),) = owner("SELECT district FROM now.residents WHERE region <> %s LIMIT 1", place[0])
    stranger = signed_in("district_head", elsewhere)
    assert stranger.get(theirs).status_code == 403
    assert told(stranger.get(theirs)) == told(stranger.get(f"/en/worklists/{address}"))
