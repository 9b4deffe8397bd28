"""Worklists made, shared out and worked: who may, who may not, and what the trail says of it."""

from datetime import date, timedelta

import psycopg
import pytest
from django.db import ProgrammingError, connections, transaction

from martebe.office import clock
from martebe.office.access.services import Refused
from martebe.office.worklists import making, working
from martebe.office.worklists.chores import forget
from martebe.office.worklists.making import NobodyLeft, Wish
from martebe.office.worklists.services import Cell, make
from martebe.office.worklists.working import Filter, Note
from martebe.rules.catalogue import WITHOUT

pytestmark = pytest.mark.usefixtures("published")
TODAY = date(2018, 8, 2)
BUSY = """
SELECT r.region, r.district FROM office.worklists_placed p JOIN now.residents r USING (person)
WHERE p.headline = 'none' AND r.district = p.district GROUP BY 1, 2 ORDER BY count(*) DESC, 2
"""


def owner(question, *values):
    with connections["owner"].cursor() as cursor:
        cursor.execute(question, values)
        return cursor.fetchall() if cursor.description else []


@pytest.fixture(scope="module")
def places(published):
    """The two districts with most persons without status, of different regions: (region, district) each."""
    found = owner(BUSY)
    first = found[0]
    return first, next(each for each in found if each[0] != first[0])


@pytest.fixture
def head(officer, places):
    return officer("district_head", places[0][1]).actor


@pytest.fixture
def consultant(officer, places):
    return officer("consultant", places[0][1]).actor


@pytest.fixture
def without(places):
    return Cell(places[0][1], WITHOUT)


@pytest.fixture
def listed(head, without):
    """The number of a worklist of three persons, released again for the next test."""
    number = make(head, without, "Three", 3)
    yield number
    owner("UPDATE office.worklists_list SET ends_on = '2018-01-01' WHERE id = %s", number)
    forget()


def number_of(actor):
    return int(actor.id.partition(":")[2])


def persons_of(number):
    return [person for (person,) in owner("SELECT person FROM office.worklists_item WHERE list = %s", number)]


def last_entry(actor):
    ((act, purpose, person, persons, detail),) = owner(
        "SELECT act, purpose, person, persons, detail::text FROM office.trail_entry WHERE actor = %s"
        " ORDER BY id DESC LIMIT 1",
        actor.id,
    )
    return act, purpose, person, persons, detail


# --- making -------------------------------------------------------------------------------------------------------


def test_a_worklist_holds_people_of_the_cell_and_the_territory_and_the_trail_names_them(head, listed, places):
    on_it = persons_of(listed)
    assert len(on_it) == 3
    held = owner("SELECT district, headline FROM office.worklists_placed WHERE person = ANY (%s)", on_it)
    assert held == [(places[0][1], WITHOUT)] * 3
    act, purpose, _, persons, detail = last_entry(head)
    assert (act, purpose, sorted(persons)) == ("worklists.make", "formalization", sorted(on_it))
    assert str(listed) in detail


def test_a_wider_cell_gives_only_the_people_of_ones_own_territory(officer, places):
    """The whole country is asked for; the head of a district gets the district, headquarters the region."""
    head = officer("district_head", places[1][1]).actor
    headquarters = officer("regional_headquarters", places[1][0]).actor
    for actor, column, code in ((head, "district", places[1][1]), (headquarters, "region", places[1][0])):
        number = make(actor, Cell(headline=WITHOUT), "Everywhere", 5)
        held = owner(f"SELECT DISTINCT {column} FROM now.residents WHERE person = ANY (%s)", persons_of(number))
        assert held == [(code,)]
        owner("UPDATE office.worklists_list SET ends_on = '2018-01-01' WHERE id = %s", number)


def test_people_of_another_district_are_nobody_for_a_head(officer, places, without):
    stranger = officer("district_head", places[1][1]).actor
    with pytest.raises(NobodyLeft):
        make(stranger, without, "Not mine", 5)


@pytest.mark.parametrize(
    "role", ["ministry_analyst", "auditor", "administrator", "operator", "consultant", "assistant"]
)
def test_roles_that_make_no_worklists_make_none(officer, places, without, role):
    territory = None if role in ("ministry_analyst", "auditor", "administrator") else places[0][1]
    with pytest.raises(Refused):
        make(officer(role, territory).actor, without, "None", 5)


def test_a_purpose_that_worklists_are_not_for_is_refused(head, without):
    with pytest.raises(Refused):
        making.make(head, without, Wish("Service", 5, purpose="service"))


def test_nobody_is_on_two_open_worklists_of_a_purpose(head, without, listed):
    other = make(head, without, "Others", 3)
    assert set(persons_of(other)).isdisjoint(persons_of(listed))
    owner("UPDATE office.worklists_list SET ends_on = '2018-01-01' WHERE id = %s", other)


def test_the_family_of_the_maker_is_left_out(officer, without, places):
    ((own,),) = owner(
        "SELECT p.person FROM office.worklists_placed p JOIN now.residents r USING (person)"
        " WHERE p.headline = 'none' AND p.district = %s AND r.district = p.district ORDER BY 1 LIMIT 1",
        places[0][1],
    )
    head = officer("district_head", places[0][1], own).actor
    number = make(head, without, "All but mine", making.MOST)
    assert own not in persons_of(number)
    owner("UPDATE office.worklists_list SET ends_on = '2018-01-01' WHERE id = %s", number)


def test_the_persons_of_a_day_are_limited_and_the_alarm_is_raised(head, without):
    owner("UPDATE office.access_cap SET worklist_persons_per_day = 4")
    try:
        number = make(head, without, "Some", 3)
        with pytest.raises(Refused):
            make(head, without, "Too many", 2)
        assert owner("SELECT kind FROM office.access_alarm WHERE actor = %s", head.id) == [("limit",)]
    finally:
        owner("UPDATE office.access_cap SET worklist_persons_per_day = 2000")
        owner("UPDATE office.worklists_list SET ends_on = '2018-01-01' WHERE id = %s", number)


def test_a_title_that_could_hold_a_person_number_is_refused_by_the_database(head, without):
    with pytest.raises(Exception, match="worklists_title_names_no_person"), transaction.atomic():
        make(head, without, "Call 850101300123", 1)


# --- sharing out --------------------------------------------------------------------------------------------------


def test_items_are_given_to_officers_of_the_place_only(head, consultant, officer, listed, places):
    numbers = [each.id for each in working.items(head, listed)]
    stranger = officer("consultant", places[1][1]).actor
    analyst = officer("ministry_analyst").actor
    assert working.assign(head, numbers, number_of(stranger)) == 0
    assert working.assign(head, numbers, number_of(analyst)) == 0
    assert working.assign(consultant, numbers, number_of(consultant)) == 0
    assert working.assign(head, numbers, number_of(officer("operator").actor)) == 3
    assert working.assign(head, numbers[:2], number_of(consultant)) == 2
    assert [each.state for each in working.items(head, listed)] == ["assigned"] * 3


def test_an_officer_reads_their_own_items_and_nobody_elses(head, consultant, officer, listed, places):
    numbers = [each.id for each in working.items(head, listed)]
    working.assign(head, numbers[:1], number_of(consultant))
    assert [each.id for each in working.items(consultant, listed)] == numbers[:1]
    assert working.items(officer("consultant", places[0][1]).actor, listed) == []
    assert working.items(officer("district_head", places[1][1]).actor, listed) == []
    assert working.items(officer("ministry_analyst").actor, listed) == []
    with pytest.raises(Refused):
        working.worklist(officer("regional_headquarters", places[1][0]).actor, listed)
    assert working.worklist(officer("regional_headquarters", places[0][0]).actor, listed).persons == 3


# --- opening ------------------------------------------------------------------------------------------------------


def test_opening_an_item_is_a_look_at_its_person(head, consultant, listed):
    first = working.items(head, listed)[0].id
    working.assign(head, [first], number_of(consultant))
    with working.opened(consultant, first) as seen:
        assert seen.person in persons_of(listed)
    act, purpose, person, _, detail = last_entry(consultant)
    assert (act, purpose, person, detail) == ("worklists.open", "formalization", seen.person, "{}")


@pytest.mark.parametrize("who", ["another consultant", "head elsewhere", "analyst", "auditor"])
def test_items_that_are_not_ones_own_open_for_nobody(who, head, officer, listed, places):
    """The answer is that of an item that is not there, and the trail says nobody's number."""
    actor = {
        "another consultant": lambda: officer("consultant", places[0][1]),
        "head elsewhere": lambda: officer("district_head", places[1][1]),
        "analyst": lambda: officer("ministry_analyst"),
        "auditor": lambda: officer("auditor"),
    }[who]().actor
    for number in (working.items(head, listed)[0].id, 999_999):
        with pytest.raises(Refused), working.opened(actor, number):
            pytest.fail("opened")
        act, _, person, _, detail = last_entry(actor)
        assert (act, person) == ("worklists.open", 0)
        assert "refused" in detail


def test_guessing_numbers_of_items_locks_the_officer_out(consultant):
    for guess in range(900_000, 900_021):
        with pytest.raises(Refused), working.opened(consultant, guess):
            pytest.fail("opened")
    assert ("locked",) in owner("SELECT kind FROM office.access_alarm WHERE actor = %s", consultant.id)


def test_a_worklist_that_has_ended_opens_nobody_and_knows_nobody(head, listed):
    first = working.items(head, listed)[0].id
    working.note(head, [first], Note("call", reached=True, result="refuses"))
    owner("UPDATE office.worklists_list SET ends_on = %s WHERE id = %s", TODAY - timedelta(days=1), listed)
    forget()
    assert persons_of(listed) == [None] * 3
    with pytest.raises(Refused), working.opened(head, first):
        pytest.fail("opened")
    assert working.worklist(head, listed).done == 1


# --- working ------------------------------------------------------------------------------------------------------


def test_what_was_done_moves_the_item_on_and_is_kept(head, consultant, listed):
    first, second, _ = (each.id for each in working.items(head, listed))
    working.assign(head, [first, second], number_of(consultant))
    again = Note("call", reached=False, step="try_again", due=TODAY + timedelta(days=3))
    assert working.note(consultant, [first], again) == 1
    assert working.note(consultant, [first], Note("visit", reached=True, result="declared")) == 1
    told = working.history(consultant, first)
    assert [each.state for each in told] == ["result", "next_step", "assigned"]
    assert [each.actor for each in told] == [consultant.id, consultant.id, head.id]
    act, _, _, persons, _ = last_entry(consultant)
    assert (act, len(persons)) == ("worklists.note", 1)
    assert [each.id for each in working.items(consultant, None, Filter(mine=True, due=clock.today()))] == [second]


def test_items_of_others_take_no_note(consultant, head, listed, officer, places):
    numbers = [each.id for each in working.items(head, listed)]
    done = Note("call", reached=True, result="refuses")
    assert working.note(consultant, numbers, done) == 0
    assert working.note(officer("district_head", places[1][1]).actor, numbers, done) == 0
    assert {each.state for each in working.items(head, listed)} == {"waiting"}


def test_who_has_a_status_in_the_next_run_is_said_so_and_a_typed_result_changes_no_count(
    published, head, listed, without
):
    """The register moves on; the result that an officer typed does not enter what is counted."""
    numbers = [each.id for each in working.items(head, listed)]
    before = making.count(without)
    working.note(head, numbers[:1], Note("call", reached=True, result="contract"))
    assert making.count(without) == before
    settled = persons_of(listed)[0]
    with psycopg.connect(published) as connection:
        connection.execute(
            "UPDATE office.worklists_placed SET headline = 'employee', evidence = 'database' WHERE person = %s",
            [settled],
        )
        connection.execute("SELECT office.worklists_follow()")
    found = [each for each in working.items(head, listed) if each.found_headline]
    assert [(each.found_headline, each.found_evidence, each.found_on) for each in found] == [
        ("employee", "database", date(2018, 8, 1))
    ]
    assert working.worklist(head, listed).found == 1


@pytest.mark.parametrize("function", ["readable('officer:1')", "who('officer:1', 'worklists.make', NULL)", "follow()"])
def test_the_inner_functions_are_not_for_pages(function):
    with pytest.raises(ProgrammingError), transaction.atomic(), connections["default"].cursor() as cursor:
        cursor.execute(f"SELECT * FROM office.worklists_{function}")
