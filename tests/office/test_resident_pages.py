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
