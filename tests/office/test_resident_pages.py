"""The resident's pages: everything about oneself in three languages, and nothing about anybody else by any route."""

import psycopg
import pytest

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
    from martebe.people.identity_numbers import Verdict, check_iin

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
