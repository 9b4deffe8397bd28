"""The pages of contests: a queue without persons, one contest within a look, a written answer; in three languages."""

import re

import psycopg
import pytest
from django.db import connections

LANGUAGES = ("kk", "ru", "en")


@pytest.fixture(scope="module")
def hired(office: str) -> list[tuple[int, int]]:
    """Persons with a labour contract that stands, and their districts; a different one for each test."""
    with psycopg.connect(office) as owner:
        return owner.execute(
            "SELECT DISTINCT c.person, r.district FROM now.contracts c JOIN now.residents r USING (person)"
            " WHERE c.kind = 'labour' AND c.\"end\" IS NULL ORDER BY c.person LIMIT 8"
        ).fetchall()


def rows(question, *values):
    with connections["owner"].cursor() as cursor:
        cursor.execute(question, values)
        return cursor.fetchall()


def contested(signed_in, person: int, table: str = "contracts") -> int:
    """Have a person contest their first record of a table; the number of the contest."""
    client = signed_in("resident", person=person)
    page = client.get("/en/my/records/").content.decode()
    words = {"contracts": "contracts"}[table]
    section = page[page.lower().index(words) :]
    handle = re.search(r"record=([0-9a-f]{32})", section)
    assert handle is not None
    sent = client.post("/en/my/contests/new/", {"about": handle[1], "said": "I never signed this."})
    assert sent.status_code == 302, sent.content.decode()
    return rows("SELECT max(id) FROM disputes_contest WHERE person = %s", person)[0][0]


def without_csrf(answer) -> str:
    return re.sub(r"[A-Za-z0-9]{64}", "", answer.content.decode())


def task_of(number: int) -> int:
    return rows("SELECT id FROM disputes_task WHERE contest_number = %s", number)[0][0]


def test_a_contest_goes_from_the_resident_to_an_answer_that_both_can_read(signed_in, hired):
    person, district = hired[0]
    number = contested(signed_in, person)
    officer, other = signed_in("consultant", district), signed_in("consultant", district + 1)
    at = f"/en/contests/{number}/"
    assert f"Contest number {number}" in officer.get("/en/contests/").content.decode()
    assert f"Contest number {number}" not in other.get("/en/contests/").content.decode()
    assert "I never signed this." in officer.get(at).content.decode()
    officer.post(f"{at}tasks/{task_of(number)}/send/")
    officer.post(f"{at}tasks/{task_of(number)}/hear/", {f"task{task_of(number)}-said": "The contract is in our books."})
    answer = {"decision": "reject", "reasons": "The owner confirms it.", "article": "Labour Code, art. 33"}
    assert "read both versions" in officer.post(f"{at}answer/", answer).content.decode()
    assert officer.post(f"{at}answer/", answer | {"acknowledged": "on"}).status_code == 302
    seen = signed_in("resident", person=person).get("/en/my/contests/").content.decode()
    assert "The owner confirms it." in seen and "Labour Code, art. 33" in seen and "Rejected" in seen


def test_the_queue_holds_nothing_about_a_person(signed_in, hired):
    person, district = hired[1]
    number = contested(signed_in, person)
    page = signed_in("district_head", district).get("/en/contests/").content.decode()
    assert f"Contest number {number}" in page
    assert f"{person:012}" not in page and "I never signed" not in page


def test_an_officer_of_elsewhere_and_a_number_of_no_contest_get_the_same_answer(signed_in, hired):
    person, district = hired[2]
    number = contested(signed_in, person)
    stranger = signed_in("consultant", district + 1)
    there, nowhere = (stranger.get(f"/en/contests/{each}/") for each in (number, 10**9))
    assert there.status_code == nowhere.status_code == 403
    assert without_csrf(there).replace(f"/{number}/", "/N/") == without_csrf(nowhere).replace(f"/{10**9}/", "/N/")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_pages_open_in_each_language(signed_in, hired, language):
    person, district = hired[3 + LANGUAGES.index(language)]
    number, officer = contested(signed_in, person), signed_in("district_head", district)
    for page in ("contests/", f"contests/{number}/", "conflicts/"):
        answer = officer.get(f"/{language}/{page}")
        assert answer.status_code == 200
        assert f'lang="{language}"' in answer.content.decode()


def test_a_declaration_against_a_register_is_queued_for_its_owner_and_a_letter_names_it(signed_in, hired):
    person, district = hired[6]
    resident = signed_in("resident", person=person)
    said = resident.post("/en/my/missing/", {"category": "housewife"}, follow=True).content.decode()
    assert "A register says otherwise" in said
    officer = signed_in("district_head", district)
    assert "Ministry of Labour" in officer.get("/en/conflicts/").content.decode()
    letter = officer.post("/en/conflicts/letter/", {"table": "contracts"})
    assert f"IIN {person:012}" in letter.content.decode()
    (number,) = rows("SELECT id FROM disputes_conflict WHERE person = %s AND \"table\" = 'contracts'", person)[0]
    assert rows("SELECT state FROM disputes_conflict WHERE id = %s", number) == [("sent",)]
    ended = {"state": "register_mended", "words": "The contract had ended."}
    assert officer.post(f"/en/conflicts/{number}/", ended).status_code == 302
    assert officer.post(f"/en/conflicts/{number}/", ended).status_code == 200, "it has ended once"
