"""The resident's pages: everything about oneself in three languages, and nothing about anybody else by any route."""

import re

import psycopg
import pytest

from martebe.kazakhstan.records.status_register import CATEGORIES
from martebe.office.access.services import look
from martebe.office.resident.views import safe
from martebe.office.resident.words import MYSELF
from martebe.people.identity_numbers import Verdict, check_iin

PAGES = ("", "why/", "missing/", "insurance/", "records/", "looks/", "contests/", "contests/new/")


@pytest.fixture(scope="module")
def people(office: str) -> list[int]:
    """Some residents: one for each combination of the tables that name them would be many; every fiftieth is enough."""
    with psycopg.connect(office) as owner:
        found = owner.execute("SELECT person FROM now.residents ORDER BY person").fetchall()
    return [person for (person,) in found][::150]


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
@pytest.mark.parametrize("page", PAGES)
def test_each_page_opens_in_each_language(signed_in, people, language, page):
    answer = signed_in("resident", person=people[0]).get(f"/{language}/my/{page}")
    assert answer.status_code == 200
    assert f'lang="{language}"' in answer.content.decode()


@pytest.mark.parametrize("page", PAGES)
def test_each_page_opens_for_whoever_it_is(signed_in, people, page):
    assert {signed_in("resident", person=each).get(f"/en/my/{page}").status_code for each in people} == {200}


@pytest.fixture(scope="module")
def nobody(people: list[int]) -> int:
    """A number that can be one, and that no register holds."""
    candidates = (number for number in range(800101_800001, 800101_809999) if number not in people)
    return next(each for each in candidates if check_iin(f"{each:012}", made_up=True).verdict is Verdict.VALID)


@pytest.mark.parametrize("page", ["", "why/", "missing/", "insurance/", "records/"])
def test_whom_no_register_knows_reads_what_to_do_and_no_blank(signed_in, nobody, page):
    answer = signed_in("resident", person=nobody).get(f"/en/my/{page}")
    assert answer.status_code == 200
    assert "We did not find you" in answer.content.decode()


def test_whom_no_register_knows_can_say_so_and_an_officer_of_their_district_takes_it_up(signed_in, nobody, office):
    with psycopg.connect(office) as owner:
        ((district,),) = owner.execute("SELECT district FROM now.residents ORDER BY person LIMIT 1").fetchall()
    resident = signed_in("resident", person=nobody)
    said = {"about": "unknown", "district": str(district), "said": "I was born here and live here."}
    assert resident.post("/en/my/contests/new/", said).status_code == 302
    assert "I was born here" in resident.get("/en/my/contests/").content.decode()
    with psycopg.connect(office) as owner:
        ((number,),) = owner.execute("SELECT id FROM office.disputes_contest WHERE person = %s", [nobody]).fetchall()
    assert signed_in("consultant", district).get(f"/en/contests/{number}/").status_code == 200
    assert signed_in("consultant", district + 1).get(f"/en/contests/{number}/").status_code == 403


@pytest.fixture(scope="module")
def together(office: str) -> tuple[int, list[int]]:
    """Somebody, and the others of their household."""
    with psycopg.connect(office) as owner:
        (household,) = owner.execute(
            "SELECT household FROM now.households GROUP BY household HAVING count(*) > 3 ORDER BY household LIMIT 1"
        ).fetchone()
        found = owner.execute("SELECT person FROM now.households WHERE household = %s ORDER BY person", [household])
        first, *others = [person for (person,) in found]
    return first, others


def test_nothing_on_ones_pages_is_about_those_one_lives_with(signed_in, together):
    own, others = together
    client = signed_in("resident", person=own)
    said = "".join(client.get(f"/en/my/{page}").content.decode() for page in (*PAGES, "looks.csv"))
    assert not [each for each in others if f"{each:012}" in said]


def test_a_contest_of_another_is_not_there_even_of_those_one_lives_with(signed_in, together, office):
    own, (other, *_) = together
    sent = {"about": "status", "said": "I am something else."}
    assert signed_in("resident", person=other).post("/en/my/contests/new/", sent).status_code == 302
    with psycopg.connect(office) as owner:
        ((number,),) = owner.execute("SELECT id FROM office.disputes_contest WHERE person = %s", [other]).fetchall()
    client = signed_in("resident", person=own)
    for step in ("withdraw", "read"):
        assert client.post(f"/en/my/contests/{number}/{step}/").status_code == 404
    assert "I am something else." not in client.get("/en/my/contests/").content.decode()
    assert client.get(f"/en/contests/{number}/").status_code == 403


def test_a_record_of_another_cannot_be_contested(signed_in, together):
    own, (other, *_) = together
    page = signed_in("resident", person=other).get("/en/my/records/").content.decode()
    client = signed_in("resident", person=own)
    for handle in set(re.findall(r"record=([0-9a-f]{32})", page)):
        answer = client.post("/en/my/contests/new/", {"about": handle, "said": "Not mine."})
        assert answer.status_code == 200 and "Select a valid choice" in answer.content.decode()


def test_no_number_of_a_person_stands_in_an_address(signed_in, people):
    client = signed_in("resident", person=people[0])
    for page in PAGES:
        links = re.findall(r'(?:href|action|hx-get)="([^"]*)"', client.get(f"/en/my/{page}").content.decode())
        assert not [link for link in links if f"{people[0]}" in link]


def test_what_one_says_changes_the_status_at_once_and_is_told_who_looked(signed_in, officer, office):
    with psycopg.connect(office) as owner:
        ((person, district),) = owner.execute(
            "SELECT person, district FROM now.residents r WHERE birth_date BETWEEN '1970-01-01' AND '1990-01-01'"
            " AND NOT EXISTS (SELECT FROM now.contracts c WHERE c.person = r.person)"
            " AND NOT EXISTS (SELECT FROM now.contributions c WHERE c.person = r.person)"
            " AND NOT EXISTS (SELECT FROM now.declarations d WHERE d.person = r.person) ORDER BY person LIMIT 1"
        ).fetchall()
    client = signed_in("resident", person=person)
    said = client.post("/en/my/missing/", {"category": "housewife"}, follow=True).content.decode()
    assert "Written down." in said and "Housewife" in said
    actor = officer("consultant", district).actor
    with look(actor, person, "service", "desk.card"):
        pass
    page = client.get("/en/my/looks/").content.decode()
    assert "Consultant" in page and "Service" in page and actor.name not in page
    exported = client.get("/en/my/looks.csv").content.decode("utf-8-sig")
    assert "Consultant" in exported and actor.name not in exported


def test_who_took_a_declaration_is_not_shown_to_whom_it_is_about(signed_in, people, office):
    with psycopg.connect(office) as owner:
        found = owner.execute(
            "SELECT d.person, d.officer FROM now.declarations d JOIN now.residents r USING (person)"
            " WHERE d.officer <> '' ORDER BY d.declaration LIMIT 1"
        ).fetchone()
    assert found is not None
    person, officer = found
    client = signed_in("resident", person=person)
    for page in ("records/", "why/", "contests/new/"):
        assert officer not in client.get(f"/en/my/{page}").content.decode()


def test_the_words_of_oneself_are_for_all_that_may_be_declared():
    assert set(MYSELF) == set(CATEGORIES)


def test_no_cell_of_the_export_is_a_formula():
    assert safe(["=1+1", "@x", "-2", "plain"]) == ["'=1+1", "'@x", "'-2", "plain"]
