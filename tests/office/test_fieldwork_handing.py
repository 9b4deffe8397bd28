"""From a number to a round: the page behind it leads there, and worklists are handed to one."""

import re
from collections.abc import Callable

import pytest
from django.test import Client

from martebe.office.fieldwork import known as rounds
from martebe.office.fieldwork import sharing
from martebe.office.worklists import services as worklists
from martebe.office.worklists import working
from martebe.office.worklists.groups import rounds_for
from martebe.office.worklists.services import Cell
from tests.office.collect import as_owner
from tests.office.fieldworks import Office, Officers, a_round, an_office, client_of, members, running, trail

pytestmark = pytest.mark.usefixtures("published")


@pytest.fixture
def district(officer: Officers) -> Office:
    return an_office(officer)


def a_worklist(office: Office, most: int = 4) -> list[int]:
    """Items of a worklist of people without status; whoever was on a list before is free again."""
    as_owner("UPDATE office.worklists_list SET ends_on = '2018-01-01'")
    number = worklists.make(office.head.actor, Cell(office.district, "none"), "By hand", most)
    return [each.id for each in worklists.items(office.head.actor, number)]


def persons_of(items: list[int]) -> set[int]:
    return {person for (person,) in as_owner("SELECT person FROM office.worklists_item WHERE id = ANY (%s)", [items])}


def test_the_page_behind_a_number_leads_to_a_round_of_its_people(district: Office) -> None:
    head = client_of(district.head)
    cell = Cell(district.district, "none", sex="female", age_from=25, last="")
    page = head.get(worklists.address_of(cell)).content.decode()
    link = f"/fieldwork/new/?{cell.query}"
    assert link.replace("&", "&amp;") in page
    form = head.get(f"/en{link}").content.decode()
    names = ("place", "headline", "sex", "age_from", "last")
    chosen = {name: re.search(f'name="{name}".*?value="([^"]*)" selected', form, re.DOTALL)[1] for name in names}
    assert chosen == {
        "place": str(district.district),
        "headline": "none",
        "sex": "female",
        "age_from": "25",
        "last": "-",
    }


def test_no_round_is_offered_of_people_with_a_status_nor_to_who_may_make_none(
    district: Office, signed_in: Callable[..., Client]
) -> None:
    determined, without = (
        worklists.address_of(Cell(district.district, headline)) for headline in ("determined", "none")
    )
    assert "fieldwork/new" not in client_of(district.head).get(determined).content.decode()
    assert "fieldwork/new" not in signed_in("ministry_analyst").get(without).content.decode()


def test_rounds_that_are_not_closed_are_offered_to_who_leads_them(district: Office, officer: Officers) -> None:
    made = a_round(district, most=1)
    elsewhere = officer("district_head", 750000000)
    assert (made.id, made.title) in rounds_for(district.head.actor)
    assert rounds_for(elsewhere.actor) == rounds_for(district.interviewers[0].actor) == []
    as_owner("UPDATE office.fieldwork_round SET state = 'closed' WHERE id = %s", [made.id])
    assert rounds_for(district.head.actor) == []


def test_people_handed_to_a_round_are_on_its_list_and_named_in_the_trail(district: Office) -> None:
    items = a_worklist(district)
    made = running(district, cell=Cell(district.district, "none", sex="male"), most=1)
    before = members(made)
    known = as_owner("SELECT person, visit FROM office.fieldwork_member WHERE round = %s", [made.id])
    compared = {person for person, visit in known if visit is None}
    coming = persons_of(items) - {person for person, _ in known}
    assert coming
    assert working.assign(district.head.actor, items, to_round=made.id) == len(persons_of(items) - compared)
    assert {person for _, person, _ in members(made)} == {person for _, person, _ in before} | coming
    assert set(trail(district.head, "fieldwork.plan")[-1][0]) == coming
    numbers = [
        nth for (nth,) in as_owner("SELECT nth FROM office.fieldwork_visit WHERE round = %s ORDER BY nth", [made.id])
    ]
    assert numbers == list(range(1, len(numbers) + 1))
    waiting = sharing.open_visits(rounds.one(district.head.actor, made.id))
    assert {each.interviewer for each in waiting if each.nth > 1} == {None}


def test_nobody_comes_twice_or_onto_a_round_that_is_closed(district: Office) -> None:
    items = a_worklist(district)
    everybody = a_round(district)
    before = members(everybody)
    working.assign(district.head.actor, items, to_round=everybody.id)
    assert members(everybody) == before
    as_owner("UPDATE office.fieldwork_round SET state = 'closed' WHERE id = %s", [everybody.id])
    working.assign(district.head.actor, items)
    assert working.assign(district.head.actor, items, to_round=everybody.id) == 0
    assert members(everybody) == before


def test_whoever_another_round_visits_stays_there(district: Office) -> None:
    everybody = a_round(district)
    as_owner("UPDATE office.fieldwork_round SET state = 'running' WHERE id = %s", [everybody.id])
    (another,) = as_owner(
        "INSERT INTO office.fieldwork_round (title, place, cell, run, since, until, author, leader, made_at)"
        " SELECT 'Another', place, cell, run, since, until, author, leader, made_at FROM office.fieldwork_round"
        " WHERE id = %s RETURNING id",
        [everybody.id],
    )
    assert working.assign(district.head.actor, a_worklist(district), to_round=another[0]) == 0


def test_a_round_takes_nobody_from_elsewhere(district: Office) -> None:
    made = a_round(district, most=1)
    items = a_worklist(district)
    as_owner("UPDATE office.fieldwork_round SET place = 750000000 WHERE id = %s", [made.id])
    assert working.assign(district.head.actor, items, to_round=made.id) == 0
