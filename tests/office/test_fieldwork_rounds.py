"""Rounds: whom they list, who may make them, who visits whom, and how far they came."""

from collections import Counter
from collections.abc import Callable

import pytest
from django.test import Client

from martebe.office import clock
from martebe.office.access.services import Refused
from martebe.office.fieldwork import known, making, sharing
from martebe.office.headquarters.services import latest
from martebe.office.worklists.services import Cell
from tests.office.collect import as_owner
from tests.office.fieldworks import Office, Officers, a_round, an_office, members, running, trail, visits_of, wish

pytestmark = pytest.mark.usefixtures("published")


@pytest.fixture
def district(officer: Officers) -> Office:
    return an_office(officer)


# --- the list ---------------------------------------------------------------------------------------------------------


def test_the_list_holds_who_is_without_status_by_household_and_the_trail_names_all(district: Office) -> None:
    made = a_round(district)
    listed = {person for _, person, _ in members(made)}
    without = as_owner(
        "SELECT person FROM office.worklists_placed WHERE headline = 'none' AND district = %s", [district.district]
    )
    assert listed == {person for (person,) in without}
    assert len(listed) == made.persons > 0
    ((named, _, _),) = trail(district.head, "fieldwork.plan")
    assert set(named) == listed


def test_one_visit_serves_a_household(district: Office) -> None:
    made = a_round(district)
    homes = as_owner(
        "SELECT m.visit, h.household FROM office.fieldwork_member m JOIN now.households h ON h.person = m.person"
        " AND h.until IS NULL WHERE m.round = %s",
        [made.id],
    )
    visits_of_home: dict[int, set[int]] = {}
    for visit, household in homes:
        visits_of_home.setdefault(household, set()).add(visit)
    settlements = len({row[0] for row in as_owner("SELECT settlement FROM office.fieldwork_visit")})
    assert homes
    assert max(map(len, visits_of_home.values())) == 1 or settlements > 1


def test_a_smaller_round_is_drawn_and_the_others_are_kept_for_comparison(district: Office) -> None:
    made = a_round(district, most=3)
    assert made.households == 3
    ((others,),) = as_owner(
        "SELECT count(*) FROM office.fieldwork_member WHERE round = %s AND visit IS NULL", [made.id]
    )
    assert others > 0
    ((named, _, _),) = trail(district.head, "fieldwork.plan")
    assert len(named) == made.persons


def test_nobody_is_on_two_rounds_at_once(district: Office) -> None:
    a_round(district)
    run = latest()
    assert run is not None
    with pytest.raises(making.NobodyError):
        making.make(district.head.actor, wish(district), run)


def test_a_category_narrows_the_list(district: Office) -> None:
    made = a_round(district, cell=Cell(place=district.district, headline="none", sex="female"))
    sexes = as_owner(
        "SELECT DISTINCT r.sex FROM now.residents r JOIN office.fieldwork_member m USING (person) WHERE m.round = %s",
        [made.id],
    )
    assert sexes == [("female",)]


def test_whoever_holds_a_status_is_on_no_round_whatever_is_asked(district: Office) -> None:
    made = a_round(district, cell=Cell(place=district.district))
    headlines = as_owner(
        "SELECT DISTINCT headline FROM office.worklists_placed w JOIN office.fieldwork_member m USING (person)"
        " WHERE m.round = %s",
        [made.id],
    )
    assert {headline for (headline,) in headlines} <= {"none", "open"}


# --- who may ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("role", ["operator", "consultant", "assistant", "ministry_analyst", "auditor"])
def test_only_heads_make_rounds_whatever_the_page_says(role: str, district: Office, officer: Officers) -> None:
    somebody = officer(role, None if role in ("ministry_analyst", "auditor") else district.district)
    run = latest()
    assert run is not None
    with pytest.raises(Refused):
        making.make(somebody.actor, wish(district), run)


def test_no_head_makes_a_round_elsewhere(district: Office, officer: Officers) -> None:
    ((elsewhere,),) = as_owner("SELECT min(district) FROM now.residents WHERE region <> %s", [district.region])
    run = latest()
    assert run is not None
    for stranger in (officer("district_head", elsewhere), officer("regional_headquarters", elsewhere // 10**7 * 10**7)):
        with pytest.raises(Refused):
            making.make(stranger.actor, wish(district), run)
        with pytest.raises(Refused):
            known.one(stranger.actor, a_round(district).id)


def test_the_region_leads_rounds_of_its_districts(district: Office, officer: Officers) -> None:
    headquarters = officer("regional_headquarters", district.region)
    made = a_round(district)
    assert known.led(headquarters.actor, made.id).id == made.id
    making.move(headquarters.actor, made, "running")
    assert known.one(district.head.actor, made.id).state == "running"


def test_too_many_persons_in_a_day_are_refused_and_raise_an_alarm(district: Office) -> None:
    as_owner("UPDATE office.access_cap SET list_rows_per_day = 2")
    try:
        run = latest()
        assert run is not None
        as_owner("UPDATE office.fieldwork_round SET state = 'closed'")
        with pytest.raises(Refused):
            making.make(district.head.actor, wish(district), run)
    finally:
        as_owner("UPDATE office.access_cap SET list_rows_per_day = 20000")
    assert as_owner("SELECT act FROM office.access_alarm WHERE actor = %s", [district.head.actor.id]) == [
        ("fieldwork.plan",)
    ]


def test_a_round_begins_and_ends_in_this_order(district: Office) -> None:
    made = a_round(district)
    with pytest.raises(Refused):
        making.move(district.head.actor, made, "closed")
    making.move(district.head.actor, made, "running")
    with pytest.raises(Refused):
        making.move(district.head.actor, made, "running")
    making.move(district.head.actor, made, "closed")
    assert known.one(district.head.actor, made.id).state == "closed"


# --- sharing out ------------------------------------------------------------------------------------------------------


def test_everything_is_shared_out_and_kept_in_the_history(district: Office) -> None:
    made = running(district)
    one, other = district.interviewers
    assert len(visits_of(made, one)) + len(visits_of(made, other)) == made.households
    handed = known.history(made.id)
    assert sum(each.households for each in handed) == made.households
    assert {each.by for each in handed} == {district.head.name}


def test_a_household_changes_hands_with_its_history(district: Office) -> None:
    made = running(district)
    one, other = district.interviewers
    visit = (visits_of(made, one) or visits_of(made, other))[0]
    mine, yours = (one, other) if visit in visits_of(made, one) else (other, one)
    assert sharing.give(district.head.actor, made, [(visit, yours.pk)]) == 1
    assert sharing.give(district.head.actor, made, [(visit, yours.pk)]) == 0
    assert sharing.give(district.head.actor, made, [(visit, None)]) == 1
    history = as_owner("SELECT interviewer FROM office.fieldwork_assigned WHERE visit = %s ORDER BY id", [visit])
    assert history == [(mine.pk,), (yours.pk,), (None,)]


def test_nobody_is_sent_to_their_own_family(district: Office, officer: Officers) -> None:
    made = a_round(district)
    _, person, visit = members(made)[0]
    relative = officer("assistant", district.district, person)
    assert sharing.give(district.head.actor, made, [(visit, relative.pk)]) == 0
    proposal = sharing.proposed(district.head.actor, made, {relative.pk: 1000})
    assert visit in proposal.nobody


@pytest.mark.parametrize(("role", "far"), [("operator", False), ("district_head", False), ("assistant", True)])
def test_only_interviewers_of_the_district_are_given_visits(
    role: str, far: bool, district: Office, officer: Officers
) -> None:
    made = a_round(district)
    ((elsewhere,),) = as_owner("SELECT min(district) FROM now.residents WHERE region <> %s", [district.region])
    somebody = officer(role, elsewhere if far else district.district)
    assert sharing.give(district.head.actor, made, [(members(made)[0][2], somebody.pk)]) == 0


def test_an_interviewer_shares_nothing_out(district: Office) -> None:
    made = running(district)
    one, other = district.interviewers
    with pytest.raises(Refused):
        sharing.give(one.actor, made, [(visit, one.pk) for visit in visits_of(made, other)])


# --- pages ------------------------------------------------------------------------------------------------------------


def test_a_round_is_made_shared_out_and_begun_on_pages(
    district: Office, signed_in: Callable[..., Client], published: str
) -> None:
    as_owner("UPDATE office.fieldwork_round SET state = 'closed'")
    client = signed_in("district_head", district.district)
    leader = as_owner("SELECT max(id) FROM office.access_officer WHERE role = 'district_head'")[0][0]
    asked = {
        "title": "Village round",
        "place": district.district,
        "headline": "none",
        "since": clock.today(),
        "until": clock.today(),
        "leader": leader,
    }
    counted = client.post("/en/fieldwork/new/", asked | {"count": "1"}).content.decode()
    assert "These terms are met by" in counted
    made = client.post("/en/fieldwork/new/", asked | {"make": "1"})
    assert made.status_code == 302, made.content.decode()
    number = made["Location"].split("/")[3]
    capacities = {f"can-{each.pk}": "500" for each in district.interviewers}
    assert "Within what they can" in client.post(made["Location"], capacities).content.decode()
    assert client.post(made["Location"], capacities | {"apply": "1"}).status_code == 302
    assert client.post(f"/en/fieldwork/{number}/state/").status_code == 302
    page = client.get(f"/en/fieldwork/{number}/").content.decode()
    assert "Running" in page
    assert all(each.name in page for each in district.interviewers if visits_of(_round(int(number), district), each))
    by_hand = {"giver": district.interviewers[0].pk, "taker": district.interviewers[1].pk, "numbers": "1-3, 7"}
    assert client.post(f"/en/fieldwork/{number}/sharing/hand/", by_hand).status_code == 302
    for part in ("", "sharing/", "quality/", "effect/", "sheets/"):
        assert client.get(f"/en/fieldwork/{number}/{part}").status_code == 200
    assert "Village round" in client.get("/en/fieldwork/").content.decode()


def test_counts_are_read_by_those_who_steer_without_names(
    district: Office, signed_in: Callable[..., Client], officer: Officers
) -> None:
    made = running(district)
    analyst = signed_in("ministry_analyst")
    page = analyst.get(f"/en/fieldwork/{made.id}/").content.decode()
    assert str(made.households) in page
    names = as_owner(
        "SELECT n.surname FROM now.names n JOIN office.fieldwork_member m USING (person) WHERE m.round = %s", [made.id]
    )
    assert not any(f" {surname} " in page for (surname,) in names)
    assert analyst.post(f"/en/fieldwork/{made.id}/state/").status_code == 403


def test_coverage_adds_up(district: Office) -> None:
    made = running(district)
    covered = known.coverage(made.id)
    assert covered.whole.households == made.households == covered.whole.to_visit
    for lines in (covered.by_settlement, covered.by_interviewer):
        assert sum(line.households for line in lines) == made.households
    keys = Counter(line.key for line in covered.by_settlement)
    assert max(keys.values()) == 1


def _round(number: int, district: Office) -> known.Round:
    return known.one(district.head.actor, number)


def test_the_office_reads_nobody_on_a_list(published: str) -> None:
    """The pages' own role asks the tables of persons and is refused by the database."""
    from django.db import ProgrammingError, connection

    for table in ("fieldwork_member", "fieldwork_form"):
        with pytest.raises(ProgrammingError, match="permission denied"), connection.cursor() as cursor:
            cursor.execute(f"SELECT count(*) FROM office.{table}")
