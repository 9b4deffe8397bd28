"""What an attacker tried in the rooms of headquarters: pages that broke, oracles, numbers of persons past a look."""

import json
from collections.abc import Callable, Iterator
from dataclasses import asdict

import pytest
from django.core.exceptions import ValidationError
from django.db import connections
from django.test import Client

from martebe.disclosure import Attack
from martebe.office.access.models import Officer
from martebe.office.access.services import Refused, look_behind
from martebe.office.employers import actions
from martebe.office.employers.models import Action
from martebe.office.employers.states import Outcome
from martebe.office.fieldwork import doors
from martebe.office.fieldwork import forms as fieldwork_forms
from martebe.office.plans import forms as plan_forms
from martebe.office.reports import releasing
from martebe.office.worklists import forms as worklist_forms
from martebe.office.worklists import services as worklists
from martebe.office.worklists import working
from martebe.office.worklists.services import Cell
from tests.office.collect import as_owner
from tests.office.fieldworks import an_office, busiest, running, trail, visits_of

pytestmark = pytest.mark.usefixtures("published")
Officers = Callable[..., Officer]
SignedIn = Callable[..., Client]
HUGE = "9" * 30
ENDLESS = "9" * 5_000


# --- what breaks no page ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "query",
    [
        "headline=%00", "headline=none&sex=%00", "group=%00", "channel=%ed%a0%80", "group=lapse%3Ax", "group=employer",
        "group=lapse%3Anothing%3A2018-09", "group=lapse%3Anone%3A9999-99", "group=employer%3Ax%3Ay%3Az",
        "group=tried%3A1", "group=plan", "group=unsettled%3A", "headline=nothing", "last=nothing", "evidence=nothing",
        "excluded=nothing", "sex=nobody", "age_from=999999999", "age_from=%EF%BC%91", f"age_from={ENDLESS}",
        f"urban={HUGE}", "urban=x", "place=999999999", "place=-1", "place=0", "place=%D9%A1", f"place={HUGE}",
        "&".join(f"a{n}=1" for n in range(60)),
    ],
    ids=lambda query: query[:50],
)  # fmt: skip
def test_no_cell_that_is_made_up_breaks_its_page(signed_in: SignedIn, query: str) -> None:
    assert signed_in("regional_headquarters").get(f"/en/worklists/behind/?{query}").status_code in (200, 403, 404)


@pytest.mark.parametrize(
    "address",
    [
        f"/en/employers/actions/?after={HUGE}", f"/en/employers/actions/?after={ENDLESS}",
        f"/en/employers/list/?after={HUGE}-{HUGE}", f"/en/employers/list/?after={ENDLESS}-1",
        "/en/employers/list/?after=%D9%A1-%D9%A1", f"/en/employers/?place={HUGE}", "/en/employers/?place=%D9%A1",
        "/en/employers/?place=990000000", f"/en/employers/{HUGE}/", "/en/employers/lapsing/?month=x&place=999999999",
        f"/en/board/?place={HUGE}", "/en/board/?place=999999999", "/en/board/?geography=0001-01-01",
        "/en/board/?day=9999-99-99", "/en/board/?find=%00", "/en/board/?find=" + "x" * 5_000, "/en/board/runs/%00/",
        f"/en/plans/{HUGE}/", "/en/plans/1/versions/99999999999/", "/en/plans/99999999999/",
        f"/en/plans/new/?plan={HUGE}", "/en/plans/new/?by=%00", "/en/plans/new/proposal/?last=%00",
        f"/en/plans/new/proposal/?months={HUGE}", "/en/plans/new/targets/?route=%00",
        f"/en/plans/new/targets/?route=register&total={HUGE}&months={HUGE}", "/en/plans/new/?plan=1",
        f"/en/claims/?place={HUGE}", "/en/claims/99999999999999/", "/en/claims/?since=0001-01-01&until=9999-12-31",
        f"/en/outcomes/?place={HUGE}", "/en/outcomes/?place=999999999", "/en/outcomes/?end=0001-01-01",
        "/en/reports/99999999999/", "/en/open-data/99999999999/data.csv", "/en/open-data/1/%00",
        "/en/fieldwork/99999999999/", f"/en/fieldwork/new/?place={HUGE}&age_from=x&last=%00",
        "/en/worklists/99999999999/?after=99999999999", f"/en/worklists/mine/?after={ENDLESS}",
        "/en/worklists/items/999999999999999999/",
    ],
    ids=lambda address: address[:50],
)  # fmt: skip
def test_no_address_beyond_all_measure_breaks_a_page(signed_in: SignedIn, address: str) -> None:
    region, district = busiest()
    for client in (signed_in("ministry_analyst"), signed_in("regional_headquarters", region),
                   signed_in("district_head", district)):  # fmt: skip
        assert client.get(address).status_code in (200, 302, 403, 404, 422)


@pytest.mark.parametrize(
    ("address", "typed"),
    [
        ("/en/employers/actions/open/", {"employer": [HUGE], "due": "2018-09-01"}),
        ("/en/employers/actions/open/", {"employer": [ENDLESS, "٣"], "due": "2018-09-01", "finding": "\0"}),
        ("/en/employers/actions/letters/", {"action": [HUGE], "language": "xx"}),
        ("/en/employers/actions/letters/", {"action": [ENDLESS]}),
        ("/en/worklists/make/", {"title": "x", "most": HUGE}),
        ("/en/worklists/1/assign/", {"scope": "item", "item": [HUGE], "to": "nobody"}),
        ("/en/reports/new/", {"month": "9999-12-01", "place": HUGE, "language": "kk", "form": "pdf"}),
        ("/en/claims/1/confirm/", {"version": HUGE}),
        ("/en/fieldwork/new/", {"title": "A round", "place": HUGE, "leader": HUGE, "most": HUGE}),
    ],
)  # fmt: skip
def test_no_form_beyond_all_measure_breaks_a_page(signed_in: SignedIn, address: str, typed: dict[str, object]) -> None:
    region, district = busiest()
    for client in (signed_in("regional_headquarters", region), signed_in("district_head", district)):
        assert client.post(address, typed).status_code in (200, 302, 403, 404, 422)


@pytest.mark.parametrize("value", ["1e400", "1e-400", "1e999999", "1e-999999", "1e-1000010", "0e400", "NaN", "1e7"])
@pytest.mark.parametrize("figure", ["rate", "without"])
def test_no_number_of_a_claim_breaks_its_form(signed_in: SignedIn, figure: str, value: str) -> None:
    typed = {
        "figure": figure,
        "day": "2018-07-01",
        "published": "2018-07-10",
        "since": "2018-01-01" if figure == "rate" else "",
        "value": value,
        "source": "A bulletin of the department",
    }
    assert signed_in("ministry_analyst").post("/en/claims/new/", typed).status_code in (302, 422)


# --- looks ------------------------------------------------------------------------------------------------------------


def test_whoever_guesses_at_households_is_written_down_and_stopped(officer: Officers) -> None:
    office = an_office(officer)
    made, stranger = running(office), officer("assistant", office.district)
    theirs = next(found for each in office.interviewers if (found := visits_of(made, each)))
    for _ in range(21):
        with pytest.raises(Refused):
            doors.my_visit(stranger.actor, theirs[0])
    assert [refused for *_, refused in trail(stranger, "fieldwork.visit")] == ["unknown"] * 20 + ["locked"]


def test_a_look_behind_a_number_leaves_its_trail_though_its_page_failed(officer: Officers) -> None:
    office = an_office(officer)
    made = running(office)
    me = next(each for each in office.interviewers if visits_of(made, each))
    mine = doors.my_visit(me.actor, visits_of(made, me)[0])
    with pytest.raises(ZeroDivisionError), doors.opened(me.actor, mine):
        raise ZeroDivisionError
    assert [refused for *_, refused in trail(me, "fieldwork.visit")] == [None] * mine.persons

    number = worklists.make(office.head.actor, Cell(place=office.district, headline="none"), "A list", 1)
    (item,) = working.items(office.head.actor, number)
    with pytest.raises(ZeroDivisionError), working.opened(office.head.actor, item.id):
        raise ZeroDivisionError
    assert [refused for *_, refused in trail(office.head, "worklists.open")] == [None]


def test_the_office_learns_no_number_of_a_sole_entrepreneur_but_by_a_look() -> None:
    with connections["default"].cursor() as cursor:
        cursor.execute("SELECT proname FROM pg_proc WHERE proname = 'employers_person_of'")
        assert cursor.fetchall() == []


def test_a_look_at_what_is_no_sole_entrepreneur_is_refused_and_written_down(officer: Officers) -> None:
    head = officer("district_head", busiest()[1])
    for employer in (as_owner("SELECT id FROM office.employers_employer WHERE business IS NOT NULL")[0][0], 10**17):
        with pytest.raises(Refused), look_behind(head.actor, "employers_look", employer):
            pass
    assert [refused for *_, refused in trail(head, "employers.sole")] == ["unknown"] * 2


# --- counts that are persons ------------------------------------------------------------------------------------------


@pytest.fixture
def village() -> tuple[int, int]:
    """A settlement and its district: made up here where none is told."""
    _, district = busiest()
    as_owner("UPDATE office.worklists_placed SET settlement = %s WHERE district = %s", [district + 1_000, district])
    return district + 1_000, district


def behind(client: Client, cell: Cell) -> int:
    return client.get(worklists.address_of(cell)).status_code


def test_a_village_is_told_by_status_alone_to_whoever_does_not_work_there(
    signed_in: SignedIn, village: tuple[int, int]
) -> None:
    place, district = village
    ((elsewhere,),) = as_owner("SELECT district FROM now.residents WHERE region <> %s LIMIT 1", [busiest()[0]])
    heads = signed_in("district_head", district), signed_in("regional_headquarters", busiest()[0])
    strangers = signed_in("district_head", elsewhere), signed_in("ministry_analyst"), signed_in("auditor")
    narrowed = Cell(place, "none", "male", 25), Cell(place, group="lapse:x:2018-08"), Cell(place, evidence="any")
    assert {behind(each, Cell(place, "none")) for each in (*heads, *strangers)} == {200}
    assert {behind(each, cell) for each in heads for cell in narrowed} == {200}
    assert {behind(each, cell) for each in strangers for cell in narrowed} == {403}
    nobody = Cell(place, "none", "male", 999)
    assert {behind(each, nobody) for each in strangers} == {403}, "an empty cell has the same answer"


def test_the_workers_of_an_employer_are_told_no_further_outside_their_territory(signed_in: SignedIn) -> None:
    region, district = busiest()
    group = "employer:1:contract_is_missing"
    analyst, head = signed_in("ministry_analyst"), signed_in("district_head", district)
    assert behind(analyst, Cell(group=group)) == behind(analyst, Cell(region, group=group)) == 200
    assert behind(analyst, Cell(group=group, headline="none")) == behind(head, Cell(group=group, sex="male")) == 403
    assert behind(head, Cell(district, group=group, sex="male")) == 200


def test_nobody_counts_whose_role_does_not(officer: Officers) -> None:
    for role in ("operator", "consultant", "administrator"):
        with pytest.raises(Refused):
            worklists.count(Cell(headline="none"), officer(role, None).actor)


def test_a_worklist_that_was_refused_is_written_down(officer: Officers) -> None:
    cell = Cell(headline="none")
    consultant = officer("consultant", busiest()[1])
    with pytest.raises(Refused):
        worklists.make(consultant.actor, cell, "A list", 1)
    assert trail(consultant, "worklists.make") == [(None, None, "rule")]


# --- procedures -------------------------------------------------------------------------------------------------------


@pytest.fixture
def asked() -> Iterator[int]:
    """An action about an employer of the busiest district."""
    ((employer, code),) = as_owner(
        "SELECT f.employer_id, f.code FROM office.employers_finding f JOIN office.employers_employer e"
        " ON e.id = f.employer_id WHERE e.business IS NOT NULL AND e.district IS NOT NULL LIMIT 1"
    )
    ((action,),) = as_owner(
        "INSERT INTO office.employers_action (employer_id, code, district, persons, opened_on, found_on, opened_by,"
        " assigned, due, state, outcome, registered, begun, settled) SELECT id, %s, district, 1, '2018-08-01',"
        " '2018-08-01', 'officer:0', '', '2018-09-01', 'open', '', 0, 0, 0 FROM office.employers_employer"
        " WHERE id = %s RETURNING id",
        [code, employer],
    )
    yield action
    as_owner("DELETE FROM office.employers_step WHERE action_id = %s", [action])
    as_owner("DELETE FROM office.employers_action WHERE id = %s", [action])


def test_a_closed_action_gets_no_letter_and_breaks_no_page(signed_in: SignedIn, asked: int) -> None:
    ((district,),) = as_owner("SELECT district FROM office.employers_action WHERE id = %s", [asked])
    head = signed_in("district_head", district)
    head.post(f"/en/employers/actions/{asked}/step/", {"kind": "refused"})
    assert head.post("/en/employers/actions/letters/", {"action": [asked], "language": "kk"}).status_code == 302
    assert as_owner("SELECT state, letter FROM office.employers_action WHERE id = %s", [asked]) == [("closed", None)]


def test_of_two_who_close_an_action_at_once_one_does(officer: Officers, asked: int) -> None:
    head = officer("ministry_analyst").actor
    one, other = Action.objects.get(pk=asked), Action.objects.get(pk=asked)  # both read it while it was open
    actions.close(head, one, Outcome.REFUSED, "")
    with pytest.raises(actions.StepRefusedError):
        actions.close(head, other, Outcome.PROMISED, "")
    assert as_owner("SELECT outcome FROM office.employers_action WHERE id = %s", [asked]) == [("refused",)]
    assert as_owner("SELECT count(*) FROM office.employers_step WHERE action_id = %s", [asked]) == [(1,)]


def test_of_two_letters_at_once_one_is_numbered(officer: Officers, asked: int) -> None:
    head = officer("ministry_analyst").actor
    one, other = Action.objects.get(pk=asked), Action.objects.get(pk=asked)
    actions.send_letter(head, one)
    actions.send_letter(head, other)
    assert one.letter == other.letter is not None
    assert as_owner("SELECT count(*) FROM office.employers_step WHERE action_id = %s", [asked]) == [(1,)]


def test_what_was_released_stays_public_however_much_is_refused_afterwards() -> None:
    found = json.dumps(asdict(Attack(1, 1, 0, 0, 0, 0, 0, 0, None)))
    add = (
        "INSERT INTO office.reports_release (asked_by, asked_person, asked_at, state, judged_by, judged_person,"
        " judged_at, digest, content, attack, number, line) SELECT 'officer:1', 1, now(), %s, 'officer:2', 2, now(),"
        " 'x', '{\"months\": []}', %s::jsonb, %s, %s FROM generate_series(1, %s)"
    )
    as_owner(add, ["released", found, 900, "{}", 1])
    as_owner(add, ["refused", found, None, None, 60])
    try:
        assert [each.number for each in releasing.released()] == [900]
    finally:
        as_owner("DELETE FROM office.reports_release WHERE digest = 'x'")


@pytest.mark.parametrize("title", ["Visit 870101300123", "Visit 870101 300123", "8701013"])
def test_no_title_of_a_round_a_plan_or_a_worklist_holds_a_number_of_a_person(published: str, title: str) -> None:
    for form in (worklist_forms.MakeForm, fieldwork_forms.MakeForm, plan_forms.PlanForm):
        with pytest.raises(ValidationError):
            form.base_fields["title"].clean(title)
        assert form.base_fields["title"].clean("To 2018-08-01, 2 700 000 people") == "To 2018-08-01, 2 700 000 people"
