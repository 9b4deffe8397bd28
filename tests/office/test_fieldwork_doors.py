"""At the doors: what an interviewer sees, on a page, on paper and on a telephone, and what comes back."""

import hashlib
import re
from datetime import timedelta

import pytest
from defusedxml.ElementTree import fromstring

from martebe.assembly import country
from martebe.office import clock
from martebe.office.access.models import Officer
from martebe.office.access.services import Refused
from martebe.office.database import as_owner as owner
from martebe.office.fieldwork import doors, effect, known, making, oddities, sharing, sheets
from martebe.office.fieldwork.publish import publish
from martebe.office.fieldwork.telling import difference_said, share_said
from martebe.office.sources import Sources
from martebe.register import Resources, connected
from tests.office.collect import PASSWORD, Device, as_owner, filled
from tests.office.fieldworks import Office, Officers, an_office, client_of, members, running, trail, visits_of

pytestmark = pytest.mark.usefixtures("published")
MANIFEST = "{http://openrosa.org/xforms/xformsManifest}"


@pytest.fixture
def district(officer: Officers) -> Office:
    return an_office(officer)


@pytest.fixture
def made(district: Office) -> known.Round:
    """A round all of whose households the first interviewer has."""
    found = running(district)
    everything = [(visit, district.interviewers[0].pk) for (visit,) in as_owner(ALL, [found.id])]
    sharing.give(district.head.actor, found, everything)
    return found


ALL = "SELECT id FROM office.fieldwork_visit WHERE round = %s ORDER BY nth"


@pytest.fixture
def me(district: Office) -> Officer:
    return district.interviewers[0]


def device_of(officer: Officer) -> Device:
    officer.set_password(PASSWORD)
    officer.save()
    return Device(officer)


def names_of(made: known.Round) -> set[str]:
    rows = as_owner("SELECT n.surname FROM now.names n JOIN office.fieldwork_member m USING (person) WHERE round = %s"
                    " AND visit IS NOT NULL", [made.id])  # fmt: skip
    return {surname for (surname,) in rows}


# --- pages ------------------------------------------------------------------------------------------------------------


def test_the_page_of_today_names_nobody_and_a_household_is_a_look(made: known.Round, me: Officer) -> None:
    client = client_of(me)
    page = client.get("/en/visits/").content.decode()
    assert page.count("Household No.") == made.households
    assert not any(surname in page for surname in names_of(made))
    assert trail(me, "fieldwork.visit") == []
    visit = visits_of(made, me)[0]
    opened = client.get(f"/en/visits/{visit}/").content.decode()
    people = {person for _, person, of in members(made) if of == visit}
    assert {person for _, person, _ in trail(me, "fieldwork.visit")} == people
    assert opened.count("number ends …") == len(people)
    assert not any(f"{person:012d}" in opened for person in people)


def test_a_household_on_somebody_elses_list_is_refused_and_not_named(made: known.Round, district: Office) -> None:
    visit = visits_of(made, district.interviewers[0])[0]
    other = district.interviewers[1]
    assert client_of(other).get(f"/en/visits/{visit}/").status_code == 403
    with pytest.raises(Refused), doors.opened(other.actor, doors.visits_of(district.interviewers[0].pk)[0]):
        pytest.fail("Nobody may be seen here.")
    assert doors.note(other.actor, visit, clock.today(), "day", "refused") == "refused"


def test_looks_at_households_have_the_limit_of_the_purpose(made: known.Round, me: Officer) -> None:
    as_owner("UPDATE office.access_purpose SET per_hour = 1 WHERE purpose = 'round'")
    try:
        visits = doors.visits_of(me.pk)
        with doors.opened(me.actor, visits[0]) as people:
            assert len(people) == 1
        with pytest.raises(Refused), doors.opened(me.actor, visits[-1]):
            pytest.fail("The limit is used up.")
    finally:
        as_owner("UPDATE office.access_purpose SET per_hour = 45 WHERE purpose = 'round'")


def test_an_outcome_is_noted_and_the_household_leaves_the_day(made: known.Round, me: Officer) -> None:
    visit = visits_of(made, me)[0]
    sent = {"outcome": "refused", "day": clock.today().isoformat(), "part": "day"}
    assert client_of(me).post(f"/en/visits/{visit}/", sent).status_code == 302
    assert visit not in [each.id for each in doors.due(doors.visits_of(me.pk), clock.today())]
    assert known.coverage(made.id).whole.refused == 1
    assert doors.note(me.actor, visit, clock.today(), "day", "interviewed") == "done"


def test_nobody_home_is_tried_again_on_other_days_then_given_to_the_contact_centre(
    made: known.Round, me: Officer
) -> None:
    as_owner("UPDATE office.fieldwork_round SET since = since - 7 WHERE id = %s", [made.id])
    visit, today = visits_of(made, me)[0], clock.today()
    assert doors.note(me.actor, visit, today - timedelta(days=2), "morning", "nobody_home") == "noted"
    assert doors.note(me.actor, visit, today - timedelta(days=2), "evening", "nobody_home") == "same_day"
    assert doors.note(me.actor, visit, today - timedelta(days=3), "evening", "nobody_home") == "day"
    assert doors.note(me.actor, visit, today - timedelta(days=1), "evening", "nobody_home") == "noted"
    (again,) = [each for each in doors.visits_of(me.pk) if each.id == visit]
    assert (again.step.due, again.step.parts) == (today, ("day",))
    assert doors.note(me.actor, visit, today, "day", "nobody_home") == "noted"
    assert known.coverage(made.id).whole.by_telephone == 1
    assert visit not in [each.id for each in doors.due(doors.visits_of(me.pk), today + timedelta(days=1))]


@pytest.mark.parametrize("days", [1, -30])
def test_a_visit_lies_within_the_round_and_not_ahead(days: int, made: known.Round, me: Officer) -> None:
    day = clock.today() + timedelta(days=days)
    assert doors.note(me.actor, visits_of(made, me)[0], day, "day", "refused") == "day"


def test_who_leads_the_round_sets_right_what_was_noted(made: known.Round, me: Officer, district: Office) -> None:
    visit = visits_of(made, me)[0]
    doors.note(me.actor, visit, clock.today(), "day", "dead")
    assert doors.note(district.head.actor, visit, clock.today(), "day", "moved_away") == "noted"
    attempts = as_owner("SELECT outcome, noted_by FROM office.fieldwork_attempt WHERE visit = %s ORDER BY id", [visit])
    assert attempts == [("dead", me.pk), ("moved_away", district.head.pk)]


# --- sheets -----------------------------------------------------------------------------------------------------------


def test_a_sheet_names_everybody_in_the_trail_and_holds_no_whole_number(made: known.Round, me: Officer) -> None:
    pdf = sheets.sheet(me.actor, made, me.pk, me.name, 0)
    assert pdf.startswith(b"%PDF")
    ((named, _, _),) = trail(me, "fieldwork.sheet")
    assert set(named) == {person for _, person, _ in members(made)}
    ((printed_by, interviewer),) = as_owner(
        "SELECT printed_by, interviewer FROM office.fieldwork_sheet WHERE round = %s", [made.id]
    )
    assert (printed_by, interviewer) == (me.pk, me.pk)


def test_what_a_sheet_says_identifies_and_no_more(
    made: known.Round, me: Officer, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[dict] = []
    monkeypatch.setattr(sheets, "_typeset", lambda says: said.append(says) or b"")
    sheets.sheet(me.actor, made, me.pk, me.name, 0)
    homes = [home for settlement in said[0]["settlements"] for home in settlement["households"]]
    assert [home["number"] for home in homes] == [str(nth) for nth in range(1, made.households + 1)]
    text = repr(said[0])
    assert all(surname in text for surname in names_of(made))
    assert all(f"{person % 10_000:04d}" in text for _, person, _ in members(made))
    assert not any(f"{person:012d}" in text for _, person, _ in members(made))


def test_a_sheet_is_for_oneself_or_printed_by_who_leads(made: known.Round, me: Officer, district: Office) -> None:
    with pytest.raises(Refused):
        sheets.sheet(district.interviewers[1].actor, made, me.pk, me.name, 0)
    assert sheets.sheet(district.head.actor, made, me.pk, me.name, 0)
    with pytest.raises(Refused):
        sheets.sheet(me.actor, made, me.pk, me.name, made.households)


def test_sheets_have_a_limit_for_a_day_and_the_same_people_count_once(made: known.Round, me: Officer) -> None:
    as_owner("UPDATE office.access_purpose SET per_day = %s WHERE purpose = 'round'", [made.persons])
    try:
        assert sheets.sheet(me.actor, made, me.pk, me.name, 0)
        assert sheets.sheet(me.actor, made, me.pk, me.name, 0)
        as_owner("UPDATE office.access_purpose SET per_day = %s WHERE purpose = 'round'", [made.persons - 1])
        with pytest.raises(Refused):
            sheets.sheet(me.actor, made, me.pk, me.name, 0)
    finally:
        as_owner("UPDATE office.access_purpose SET per_day = 300 WHERE purpose = 'round'")
    assert as_owner("SELECT act FROM office.access_alarm WHERE actor = %s", [me.actor.id]) == [("fieldwork.sheet",)]


def test_what_a_sheet_brought_back_is_entered_at_once(made: known.Round, district: Office, me: Officer) -> None:
    first, second, *_ = visits_of(made, me)
    client, today = client_of(district.head), clock.today().isoformat()
    row = {"outcome": "refused", "day": today, "part": "evening"}
    sent = {f"v{visit}-{name}": value for visit in (first, second) for name, value in row.items()}
    page = client.post(f"/en/fieldwork/{made.id}/sheets/", sent | {"interviewer": me.pk}, follow=True)
    assert "Entered: 2." in page.content.decode()
    assert known.coverage(made.id).whole.refused == 2
    printed = client.post(f"/en/fieldwork/{made.id}/sheets/print/", {"interviewer": me.pk})
    assert printed["Content-Type"] == "application/pdf"


# --- telephones -------------------------------------------------------------------------------------------------------


def listed_on(device: Device) -> tuple[dict[str, str], str, bytes]:
    """The list of a telephone by key, the digest its manifest told, and its bytes."""
    manifest = fromstring(device.get("/openrosa/manifest.xml").content)
    (file,) = manifest.findall(f"{MANIFEST}mediaFile")
    assert file.findtext(f"{MANIFEST}filename") == "assigned.csv"
    answer = device.get("/openrosa/assigned.csv")
    rows = dict(re.findall(r'^"([^"]+)","(.*)"$', answer.content.decode(), re.MULTILINE))
    return rows, file.findtext(f"{MANIFEST}hash") or "", answer.content


def test_a_telephone_gets_its_own_list_without_numbers(made: known.Round, me: Officer, district: Office) -> None:
    rows, told, content = listed_on(device_of(me))
    assert told == f"md5:{hashlib.md5(content, usedforsecurity=False).hexdigest()}"
    assert set(rows) == {"name", "none", *(str(key) for key, _, _ in members(made))}
    assert all(any(surname in label for label in rows.values()) for surname in names_of(made))
    assert not any(str(person) in content.decode() for _, person, _ in members(made))
    ((named, _, _),) = trail(me, "fieldwork.telephone")
    assert set(named) == {person for _, person, _ in members(made)}
    others, _, _ = listed_on(device_of(district.interviewers[1]))
    assert set(others) == {"name", "none"}


def test_a_form_about_somebody_listed_needs_no_number_and_closes_the_visit(made: known.Round, me: Officer) -> None:
    key, person, visit = members(made)[0]
    sent = device_of(me).send(filled("", listed=str(key), met="interviewed", iin=""))
    assert sent.status_code == 201
    ((outcome, declared),) = as_owner(
        "SELECT s.outcome, a.person FROM office.rounds_submission s JOIN office.rounds_answer a ON a.submission = s.id"
        " ORDER BY s.id DESC LIMIT 1"
    )
    assert (outcome, declared) == ("accepted", person)
    assert as_owner("SELECT outcome, tries FROM office.fieldwork_visit WHERE id = %s", [visit]) == [("interviewed", 1)]


def test_a_form_with_a_number_closes_the_visit_of_its_person(made: known.Round, me: Officer) -> None:
    _, person, visit = members(made)[-1]
    assert device_of(me).send(filled(person)).status_code == 201
    assert as_owner("SELECT outcome FROM office.fieldwork_visit WHERE id = %s", [visit]) == [("interviewed",)]


def test_a_form_says_that_nobody_was_home_or_that_somebody_refused(made: known.Round, me: Officer) -> None:
    (one, _, first), (two, _, second) = members(made)[0], members(made)[-1]
    device = device_of(me)
    assert device.send(filled("", listed=str(one), met="nobody_home", consent="", iin="")).status_code == 201
    assert device.send(filled("", listed=str(two), met="interviewed", consent="no", iin="")).status_code == 201
    outcomes = as_owner("SELECT outcome FROM office.fieldwork_visit WHERE id IN (%s, %s) ORDER BY nth", [first, second])
    assert outcomes == [("nobody_home",), ("refused",)]
    assert as_owner("SELECT count(*) FROM office.fieldwork_form f JOIN office.fieldwork_visit v ON v.id = f.visit"
                    " WHERE v.round = %s", [made.id]) == [(0,)]  # fmt: skip


def test_a_key_of_somebody_elses_list_means_nobody(made: known.Round, district: Office) -> None:
    key, _, visit = members(made)[0]
    sent = device_of(district.interviewers[1]).send(filled("", listed=str(key), met="interviewed", iin=""))
    assert sent.status_code == 202
    assert as_owner("SELECT outcome FROM office.fieldwork_visit WHERE id = %s", [visit]) == [(None,)]


def checker_of(visit: int) -> Officer:
    ((checker,),) = as_owner("SELECT checker FROM office.fieldwork_visit WHERE id = %s", [visit])
    return Officer.objects.get(pk=checker)


# --- second visits, quality, effect -----------------------------------------------------------------------------------


def test_a_second_visit_is_made_by_somebody_else_and_compared(made: known.Round, me: Officer, district: Office) -> None:
    ((visit, key),) = as_owner(
        "SELECT v.id, min(m.id) FROM office.fieldwork_visit v JOIN office.fieldwork_member m ON m.visit = v.id"
        " WHERE v.round = %s AND v.sampled GROUP BY 1",
        [made.id],
    )
    device_of(me).send(filled("", listed=str(key), met="interviewed", iin="", category="housewife"))
    assert sharing.give_checks(district.head.actor, made) == 1
    other = checker_of(visit)
    (second,) = doors.visits_of(other.pk)
    assert (second.id, second.second, second.first_by) == (visit, True, me.name)
    assert "second visit" in client_of(other).get("/en/visits/").content.decode()
    answer = client_of(other).post(f"/en/visits/{visit}/second/", {"verdict": "differs"})
    assert answer.status_code == 302
    of_me, whole = oddities.checked(made.id)
    assert (of_me.name, of_me.made, of_me.agree, whole.made) == (me.name, 1, 0, 1)
    assert doors.check(other.actor, visit, "agrees") == "refused"


def test_a_second_form_agrees_where_it_says_the_same(made: known.Round, me: Officer, district: Office) -> None:
    ((visit, key),) = as_owner(
        "SELECT v.id, min(m.id) FROM office.fieldwork_visit v JOIN office.fieldwork_member m ON m.visit = v.id"
        " WHERE v.round = %s AND v.sampled GROUP BY 1",
        [made.id],
    )
    device_of(me).send(filled("", listed=str(key), met="interviewed", iin="", category="housewife"))
    sharing.give_checks(district.head.actor, made)
    device_of(checker_of(visit)).send(filled("", listed=str(key), met="interviewed", iin="", category="housewife"))
    assert as_owner("SELECT verdict FROM office.fieldwork_visit WHERE id = %s", [visit]) == [("agrees",)]


def test_quality_is_told_of_each_interviewer_to_who_leads_alone(
    made: known.Round, me: Officer, district: Office
) -> None:
    now = clock.now().astimezone(clock.ZONE)
    key = members(made)[0][0]
    quick = {"start": (now - timedelta(seconds=30)).isoformat(), "place": ""}
    device_of(me).send(filled("", listed=str(key), met="interviewed", iin="", **quick))
    (mine,) = [each for each in oddities.marked(district.head.actor, made.id) if each.name == me.name]
    assert (mine.marks.forms, mine.marks.fast, mine.marks.no_place) == (1, 1, 1)
    assert {"fast", "no_place"} <= set(mine.marks.marks)
    assert all(each.marks.forms == 0 for each in oddities.marked(district.interviewers[1].actor, made.id))
    page = client_of(district.head).get(f"/en/fieldwork/{made.id}/quality/").content.decode()
    assert "Too fast" in page


def test_the_effect_compares_within_districts_and_says_how_sure_it_is(made: known.Round, district: Office) -> None:
    rows = [("visited", True, 50, 20, 15), ("others", False, 200, 40, 20)]
    for _, visited, persons, held, confirmed in rows:
        as_owner(
            "INSERT INTO office.fieldwork_effect VALUES (%s, 'a-run', '2018-09-01', %s, %s, %s, %s, %s)",
            [made.id, district.district, visited, persons, held, confirmed],
        )
    (run,) = effect.effect(made.id)
    assert share_said(run.held.visited) == "40% (20 of 50; 28% to 54%)"
    assert difference_said(run.held.apart) == "+20.0 points (+6.2 to +34.7)"
    page = client_of(district.head).get(f"/en/fieldwork/{made.id}/effect/").content.decode()
    assert "+20.0 points" in page
    assert "not proof" in page


def test_the_next_run_says_what_became_of_a_rounds_people(published: str, made: known.Round, runs, small_lake) -> None:
    """A round as if made from an earlier run: the latest run follows its people, counted, by visited and not."""
    (start,) = [run for run in runs.runs() if str(run.certificate.day) == "2018-04-01"]
    without = [person for (person,) in _without(start)]
    as_owner("DELETE FROM office.fieldwork_member WHERE round = %s", [made.id])
    as_owner("UPDATE office.fieldwork_round SET run = %s WHERE id = %s", [start.name, made.id])
    ((visit,), *_) = as_owner(ALL, [made.id])
    for nth, person in enumerate(without):
        as_owner(
            "INSERT INTO office.fieldwork_member (round, person, visit, district) VALUES (%s, %s, %s, 1)",
            [made.id, person, visit if nth % 2 else None],
        )
    as_owner(
        "INSERT INTO office.fieldwork_attempt (visit, day, part, outcome, noted_by, noted_at)"
        " SELECT %s, '2018-07-30', 'day', 'refused', leader, made_at FROM office.fieldwork_round WHERE id = %s",
        [visit, made.id],
    )
    sources = Sources(runs.runs(), small_lake, country, Resources())
    with owner(published) as connection:
        publish(connection, sources)
    told = as_owner(
        "SELECT visited, persons, held FROM office.fieldwork_effect WHERE round = %s ORDER BY visited", [made.id]
    )
    assert [(visited, persons) for visited, persons, _ in told] == [
        (False, (len(without) + 1) // 2),
        (True, len(without) // 2),
    ]
    now_without = {person for (person,) in _without(sources.latest)}
    assert 0 < sum(held for *_, held in told) <= len(set(without) - now_without)


def _without(run) -> list[tuple[int]]:
    with connected(Resources()) as connection:
        return connection.execute(
            f"SELECT person FROM {run.decisions} WHERE headline = 'none' ORDER BY person"
        ).fetchall()


def test_a_planned_or_closed_round_is_nobodys_to_visit(made: known.Round, me: Officer, district: Office) -> None:
    making.move(district.head.actor, made, "closed")
    assert doors.visits_of(me.pk) == []
    assert set(listed_on(device_of(me))[0]) == {"name", "none"}
    assert doors.note(me.actor, visits_of(made, me)[0], clock.today(), "day", "refused") == "refused"
