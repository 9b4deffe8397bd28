"""Employers: what is found is what a query by hand finds, and only later runs say what an action brought about."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import psycopg
import pytest
from django.db import connections
from django.db.utils import ProgrammingError
from django.test import Client

from martebe.assembly import catalogue, country
from martebe.figures.jobs import asked_of_jobs
from martebe.intake import Lake
from martebe.office.employers.states import STEPS, State
from martebe.register import Register, Resources

Sign = Callable[..., Client]

BY_HAND = """
SELECT payer, count(DISTINCT person) FROM contributions AS b SEMI JOIN residents USING (person)
WHERE kind = 'labour' AND month BETWEEN DATE '2018-05-01' AND DATE '2018-07-31' AND payer <> person AND NOT EXISTS (
    FROM contracts AS c WHERE c.person = b.person AND c.employer = b.payer AND c.kind = 'labour'
        AND c.start <= DATE '2018-08-01' AND (c."end" IS NULL OR c."end" >= DATE '2018-05-01'))
GROUP BY payer ORDER BY payer
"""


INVITED = """
SELECT 'lapse:' || status || ':' || to_char(month, 'YYYY-MM'), sum(invited) FROM employers_lapse GROUP BY 1
"""


def owner(address: str, question: str, *values: object) -> list[tuple[object, ...]]:
    with psycopg.connect(address, options="-c search_path=office,now,public") as connection:
        return connection.execute(question.encode(), values).fetchall() if values else connection.execute(
            question.encode()).fetchall()  # fmt: skip


def a_district(address: str, code: str = "contract_is_missing") -> tuple[int, int]:
    """A district and an employer of it with a finding."""
    ((district, employer),) = owner(
        address,
        "SELECT e.district, e.id FROM employers_finding f JOIN employers_employer e ON e.id = f.employer_id"
        " WHERE f.code = %s AND e.district IS NOT NULL ORDER BY f.persons DESC, e.id LIMIT 1",
        code,
    )
    return int(str(district)), int(str(employer))


def test_contributions_without_a_contract_are_counted_as_a_query_by_hand_counts_them(
    published: str, runs: Register, small_lake: Lake
) -> None:
    with asked_of_jobs(runs.latest(), small_lake, country, Resources(1)) as asked:
        by_hand = asked.execute(BY_HAND).fetchall()
    ours = owner(
        published,
        "SELECT e.business, f.persons FROM employers_finding f JOIN employers_employer e ON e.id = f.employer_id"
        " WHERE f.code = 'contract_is_missing' ORDER BY 1",
    )
    assert by_hand == ours
    assert len(ours) > 5


def test_every_finding_and_lapse_has_its_people_as_a_group(published: str) -> None:
    counted = "SELECT 'employer:' || employer_id || ':' || code, persons FROM employers_finding"
    grouped = "SELECT name, count(DISTINCT person) FROM worklists_group WHERE room = 'employers' GROUP BY name"
    groups = dict(owner(published, grouped))
    assert dict(owner(published, counted)).items() <= groups.items()
    lapses = (
        "SELECT 'lapse:' || status || ':' || to_char(month, 'YYYY-MM'), sum(invited) FROM employers_lapse GROUP BY 1"
    )
    invited = {name: persons for name, persons in owner(published, lapses) if persons}
    assert invited == {name: persons for name, persons in groups.items() if str(name).startswith("lapse:")}


def test_the_overview_counts_the_country_for_everybody_who_steers(published: str, signed_in: Sign) -> None:
    """What the page says of the country is the sum over its places, and the sum of its employers."""
    from martebe.office.employers import reading

    of = reading.published()
    assert of is not None
    ((persons,),) = owner(published, "SELECT sum(persons) FROM employers_finding WHERE code = 'contract_is_missing'")
    line = next(each for each in reading.lines(of, None) if each.code == "contract_is_missing")
    below = reading.by_place(of, "contract_is_missing", None)
    assert line.persons == persons == sum(each.persons for each in below)
    assert [each.persons for each in below] == sorted((each.persons for each in below), reverse=True)
    district, _ = a_district(published)
    address = "/en/employers/?finding=contract_is_missing&place=0"
    page = signed_in("district_head", district).get(address).content.decode()
    assert all(each.words.en in page for each in below)


def test_a_district_lists_its_own_employers_only(published: str, signed_in: Sign) -> None:
    district, employer = a_district(published)
    head = signed_in("district_head", district)
    listed = head.get("/en/employers/list/?finding=contract_is_missing").content.decode()
    assert f"/en/employers/{employer}/" in listed
    elsewhere = owner(published, "SELECT id FROM employers_employer WHERE district <> %s LIMIT 1", district)[0][0]
    assert head.get(f"/en/employers/{elsewhere}/").status_code == 404
    assert head.get(f"/en/employers/{employer}/").status_code == 200


def test_the_pages_of_a_list_go_on_where_the_last_one_ended(
    published: str, monkeypatch: pytest.MonkeyPatch
) -> None:  # fmt: skip
    from martebe.office.employers import reading

    of = reading.published()
    assert of is not None
    whole, _ = reading.listed(of, "contract_is_missing", None)
    monkeypatch.setattr(reading, "PAGE", 2)
    found, after = [], ""
    for _ in whole:
        page, following = reading.listed(of, "contract_is_missing", None, after)
        found += [each.id for each in page]
        if following is None:
            break
        after = following
    assert found == [each.id for each in whole]


def test_those_who_lapse_are_told_by_month(published: str, signed_in: Sign) -> None:
    """The page says every status with its reason, and leads to those to be invited."""
    page = signed_in("ministry_analyst").get("/en/employers/lapsing/?month=2018-09-01").content.decode()
    told = owner(published, "SELECT DISTINCT status FROM employers_lapse WHERE month = '2018-09-01' AND invited > 0")
    assert told
    for (status,) in told:
        assert catalogue.status(str(status)).words.en in page
        assert f"lapse%3A{status}%3A2018-09" in page


@pytest.fixture
def opened(published: str, signed_in: Sign) -> tuple[Client, int, int]:
    """A head whose district has asked an employer: the client, the employer and the action."""
    district, employer = a_district(published)
    head = signed_in("district_head", district)
    asked = {"finding": "contract_is_missing", "employer": [employer], "due": "2018-09-01", "assigned": ""}
    head.post("/en/employers/actions/open/", asked)
    action = owner(published, "SELECT id FROM employers_action WHERE employer_id = %s AND state <> 'closed'", employer)
    return head, employer, int(str(action[0][0]))


def test_an_action_keeps_whom_it_is_about_and_is_opened_once(
    published: str, opened: tuple[Client, int, int]
) -> None:  # fmt: skip
    head, employer, action = opened
    asked = {"finding": "contract_is_missing", "employer": [employer], "due": "2018-09-01", "assigned": ""}
    head.post("/en/employers/actions/open/", asked)
    assert owner(
        published, "SELECT id FROM employers_action WHERE employer_id = %s AND state <> 'closed'", employer
    ) == [(action,)]
    kept = owner(published, "SELECT person FROM employers_actionworker WHERE action_id = %s ORDER BY 1", action)
    now = owner(
        published,
        "SELECT person FROM employers_worker WHERE employer = %s AND code = 'contract_is_missing' ORDER BY 1",
        employer,
    )
    assert kept == now


def test_nobody_asks_an_employer_of_another_territory(published: str, signed_in: Sign) -> None:
    employer, district = owner(
        published,
        "SELECT e.id, d.district FROM employers_employer e JOIN employers_finding f ON f.employer_id = e.id"
        " JOIN employers_employer d ON d.district <> e.district "
        "WHERE f.code = 'contributions_are_missing' LIMIT 1",
    )[0]
    head = signed_in("district_head", int(str(district)))
    asked = {"finding": "contributions_are_missing", "employer": [employer], "due": "2018-09-01", "assigned": ""}
    head.post("/en/employers/actions/open/", asked)
    assert owner(published, "SELECT FROM employers_action WHERE employer_id = %s AND code = %s", employer,
                 "contributions_are_missing") == []  # fmt: skip


def test_letters_are_numbered_once_and_come_in_both_languages(published: str, opened: tuple[Client, int, int]) -> None:
    head, _, action = opened
    for language in ("kk", "ru"):
        letter = head.post("/en/employers/actions/letters/", {"action": [action], "language": language})
        assert letter["Content-Type"] == "application/pdf"
        assert letter.content.startswith(b"%PDF")
    numbered = owner(published, "SELECT letter, letter_on, state FROM employers_action WHERE id = %s", action)
    assert numbered[0][1:] == (date(2018, 8, 2), "letter")
    assert owner(published, "SELECT count(*) FROM employers_step WHERE action_id = %s", action) == [(1,)]


def test_a_closed_action_takes_no_further_step(published: str, opened: tuple[Client, int, int]) -> None:
    head, _, action = opened
    head.post("/en/employers/actions/letters/", {"action": [action], "language": "kk"})
    for kind in ("visit", "promised", "visit"):
        head.post(f"/en/employers/actions/{action}/step/", {"kind": kind, "seen": "A sentence."})
    assert owner(published, "SELECT state, outcome FROM employers_action WHERE id = %s", action) == [
        ("closed", "promised")
    ]
    assert owner(published, "SELECT kind FROM employers_step WHERE action_id = %s ORDER BY id", action) == [
        ("letter",), ("visit",), ("closed",)
    ]  # fmt: skip


def test_the_steps_in_the_database_are_those_of_the_code(published: str) -> None:
    for state in State:
        ((after,),) = owner(published, "SELECT employers_next(%s)", state.value)
        assert after == sorted(each.value for each in STEPS[state]) or set(after) == {  # type: ignore[arg-type]
            each.value for each in STEPS[state]
        }


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE employers_action SET registered = 30000",
        "SELECT person FROM employers_worker",
        "SELECT person FROM employers_actionworker",
        "SELECT person FROM employers_entrepreneur",
    ],
)
def test_the_pages_can_neither_write_evidence_nor_read_persons(published: str, statement: str) -> None:
    with pytest.raises(ProgrammingError, match="permission denied"), connections["default"].cursor() as cursor:
        cursor.execute(statement)


def test_a_letter_says_the_article_and_the_deadline_in_both_languages(
    published: str, opened: tuple[Client, int, int]
) -> None:
    from martebe.office.employers.letters import Addressee, sheet
    from martebe.office.employers.models import Action

    head, _, number = opened
    head.post("/en/employers/actions/letters/", {"action": [number], "language": "kk"})
    action = Action.objects.get(pk=number)
    said = {language: sheet(action, Addressee("ТОО «Тест»", "0" * 12), language) for language in ("kk", "ru")}
    for letter in said.values():
        assert letter["number"] == f"2018-{action.letter:06d}"
        assert "33" in letter["paragraphs"][1]
    assert "1 сентября 2018" in said["ru"]["paragraphs"][2]
    assert "1 қыркүйек" in said["kk"]["paragraphs"][2]


def test_another_officer_is_put_in_charge_until_an_action_is_closed(
    published: str, opened: tuple[Client, int, int]
) -> None:
    head, employer, action = opened
    ((officer,),) = owner(
        published,
        "SELECT 'officer:' || o.id FROM access_officer o JOIN employers_employer e ON e.district = o.territory"
        " WHERE e.id = %s AND o.role = 'district_head' LIMIT 1",
        employer,
    )
    asked = {"assigned": officer, "due": "2018-10-01"}
    head.post(f"/en/employers/actions/{action}/assign/", asked)
    after = owner(published, "SELECT assigned, due FROM employers_action WHERE id = %s", action)
    assert after == [(officer, date(2018, 10, 1))]
    head.post(f"/en/employers/actions/{action}/step/", {"kind": "refused", "seen": ""})
    head.post(f"/en/employers/actions/{action}/assign/", {**asked, "due": "2018-11-01"})
    assert owner(published, "SELECT due FROM employers_action WHERE id = %s", action) == [(date(2018, 10, 1),)]


def test_a_sole_entrepreneur_is_a_person_and_opened_by_a_look_only(published: str, signed_in: Sign) -> None:
    """Number and name are on no page until somebody of the territory opens them; the trail says so."""
    person, district, region = owner(published, "SELECT person, district, region FROM now.residents LIMIT 1")[0]
    number = 900_001
    with psycopg.connect(published, options="-c search_path=office,now,public") as connection:
        connection.execute(
            "INSERT INTO employers_employer (id, name, region, district) VALUES (%s, '', %s, %s)",
            [number, region, district],
        )
        connection.execute("INSERT INTO employers_entrepreneur VALUES (%s, %s, 'ИП Проверка')", [number, person])
        connection.execute(
            "INSERT INTO employers_finding (employer_id, code, persons) VALUES (%s, 'contract_is_missing', 1)", [number]
        )
    head = signed_in("district_head", int(str(district)))
    for path in (f"/en/employers/{number}/", "/en/employers/list/?finding=contract_is_missing"):
        page = head.get(path).content.decode()
        assert f"/en/employers/{number}/" in page
        assert "ИП Проверка" not in page
        assert f"{person:012d}" not in page
    opened_page = head.post(f"/en/employers/{number}/number/").content.decode()
    assert "ИП Проверка" in opened_page
    assert f"{person:012d}" in opened_page
    looks = "SELECT count(*) FROM trail_entry WHERE act = 'employers.sole' AND person = %s AND detail = '{}'"
    assert owner(published, looks, person) == [(1,)]
    asked = {"finding": "contract_is_missing", "employer": [number], "due": "2018-09-01", "assigned": ""}
    head.post("/en/employers/actions/open/", asked)
    letter = head.post(f"/en/employers/{number}/letter/", {"language": "ru"})
    assert letter.content.startswith(b"%PDF")
    assert owner(published, looks, person) == [(2,)]
    elsewhere = owner(published, "SELECT district FROM now.residents WHERE district <> %s LIMIT 1", district)[0][0]
    stranger = signed_in("district_head", int(str(elsewhere)))
    assert "ИП Проверка" not in stranger.post(f"/en/employers/{number}/number/").content.decode()
