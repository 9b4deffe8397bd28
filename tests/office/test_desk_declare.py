"""Taking a declaration at the desk: what it would change, the change itself, mending it, conflicts, receipts."""

import re
from collections.abc import Callable
from datetime import date

import pytest
from django.db import connections
from django.test import Client
from django.utils.html import escape

from martebe.assembly import catalogue
from martebe.kazakhstan.channels import channels
from martebe.office import clock
from martebe.office.access.actors import system
from martebe.office.access.services import look
from martebe.office.disputes.services import conflicts_of
from martebe.office.ledger.services import Standing, standings
from martebe.rules.catalogue import NOT_SETTLED, WITHOUT

SignedIn = Callable[..., Client]
People = dict[int, tuple[int, Standing]]
SYSTEM = system("test")


def standing(person: int) -> Standing:
    with look(SYSTEM, person, "channel", "channels.announce"):
        return standings([person])[person]


@pytest.fixture
def people(office: str) -> People:
    """Every seventh resident with district and standing."""
    with connections["owner"].cursor() as cursor:
        cursor.execute("SELECT person, district FROM now.residents ORDER BY person")
        found = cursor.fetchall()[::7]
    return {person: (district, standing(person)) for person, district in found}


@pytest.fixture
def without(people: People) -> int:
    """A resident without any status, whom nothing contradicts."""
    return next(person for person, (_, each) in people.items() if each.headline == WITHOUT)


@pytest.fixture
def employee(people: People) -> int:
    """A resident whom registers prove to be an employee."""
    return next(person for person, (_, each) in people.items() if each.headline == "employee" and each.settled)


def card_of(client: Client, person: int) -> str:
    answer = client.post("/en/find/", {"purpose": "declaration", "number": f"{person:012}"})
    return str(answer["Location"])


def filled(client: Client, address: str, **given: str) -> dict[str, str]:
    """The form as a page gave it, filled in."""
    page = client.get(address).content.decode()
    found = re.search(r'name="event" value="([^"]+)"', page)
    assert found, page
    usual = {"category": "housewife", "day": "02.08.2018", "ground": "own words", "consent": "on"}
    return {"event": found[1], **usual, **given}


def number_of(location: str) -> int:
    found = re.search(r"recorded=(\d+)$", location)
    assert found, location
    return int(found[1])


def test_a_preview_shows_before_and_after_and_records_nothing(signed_in: SignedIn, without: int) -> None:
    client = signed_in("operator")
    address = card_of(client, without) + "declare/"
    page = client.post(address, filled(client, address)).content.decode()
    assert "What would change" in page
    assert escape("Without status") in page
    assert "Housewife" in page
    assert standing(without).headline == WITHOUT


def test_what_is_only_tried_needs_no_consent_and_what_is_recorded_does(signed_in: SignedIn, without: int) -> None:
    client = signed_in("operator")
    address = card_of(client, without) + "declare/"
    form = {name: value for name, value in filled(client, address).items() if name != "consent"}
    assert client.post(address, form).status_code == 200
    assert client.post(address, form | {"record": "1"}).status_code == 422


@pytest.mark.parametrize("typed", ["60000", "60 000", "60\u00a0000", "60 000,50", "60000.50"])
def test_an_income_is_read_as_people_write_it(signed_in: SignedIn, without: int, typed: str) -> None:
    client = signed_in("operator")
    address = card_of(client, without) + "declare/"
    page = client.post(address, filled(client, address, category="independent_worker", income=typed))
    assert page.status_code == 200
    assert "Independent worker, productive" in page.content.decode()


def test_a_declaration_changes_the_status_in_the_same_request(signed_in: SignedIn, without: int) -> None:
    client = signed_in("operator")
    card = card_of(client, without)
    answer = client.post(card + "declare/", filled(client, card + "declare/") | {"record": "1"})
    assert answer.status_code == 302
    assert standing(without).headline == "housewife"
    page = client.get(answer["Location"]).content.decode()
    assert 'class="headline">Housewife</h2>' in page
    assert f"Declaration No. {number_of(answer['Location'])} is recorded" in page
    assert "taken by operator" in page
    assert "taken by officer:" not in page


def test_a_form_that_is_sent_twice_is_recorded_once(signed_in: SignedIn, people: People) -> None:
    client, person = signed_in("operator"), list(people)[-1]
    address = card_of(client, person) + "declare/"
    form = filled(client, address) | {"record": "1"}
    first, second = (client.post(address, form) for _ in range(2))
    assert number_of(first["Location"]) == number_of(second["Location"])


def test_what_a_register_contradicts_is_kept_as_a_conflict(signed_in: SignedIn, employee: int) -> None:
    client = signed_in("operator")
    card = card_of(client, employee)
    form = filled(client, card + "declare/", category="unregistered_unemployed")
    assert "A register says otherwise" in client.post(card + "declare/", form).content.decode()
    answer = client.post(card + "declare/", form | {"record": "1"})
    number = number_of(answer["Location"])
    assert standing(employee).headline == "employee"
    with look(SYSTEM, employee, "channel", "channels.announce"):
        found = [each for each in conflicts_of(employee) if each.declaration == number]
    owners = {str(catalogue.tables[each.table].description.owner.en) for each in found}
    page = client.get(card).content.decode()
    assert f"Declaration No. {number} and the register disagree: Employee" in page
    assert owners
    assert all(escape(owner) in page for owner in owners)


def test_an_officer_corrects_and_withdraws_only_their_own(signed_in: SignedIn, people: People) -> None:
    person = next(each for each, (_, known) in people.items() if known.headline == WITHOUT)
    client, another = signed_in("operator"), signed_in("operator")
    card = card_of(client, person)
    answer = client.post(card + "declare/", filled(client, card + "declare/") | {"record": "1"})
    number = number_of(answer["Location"])
    mend = f"{card}declaration/{number}/correct/"
    assert client.get(mend).status_code == 200
    assert another.get(f"{card_of(another, person)}declaration/{number}/correct/").status_code == 403
    mended = client.post(mend, filled(client, mend, category="labour_migrant") | {"record": "1"})
    assert mended.status_code == 302, mended.content.decode()
    assert standing(person).headline == "labour_migrant"
    back = f"{card}declaration/{number}/withdraw/"
    assert client.post(back, filled(client, back)).status_code == 302
    assert standing(person).headline in (WITHOUT, NOT_SETTLED)


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
def test_a_receipt_is_given_in_the_chosen_language(signed_in: SignedIn, people: People, language: str) -> None:
    client = signed_in("operator")
    card = card_of(client, list(people)[40])
    answer = client.post(card + "declare/", filled(client, card + "declare/") | {"record": "1"})
    page = client.get(answer["Location"]).content.decode()
    action = re.search(r'action="([^"]+/receipt/\d+/)"', page)
    assert action
    paper = client.post(action[1], {"language": language})
    assert paper["Content-Type"] == "application/pdf"
    assert paper.content.startswith(b"%PDF-")


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"consent": ""}, "Nothing may be written down without consent"),
        ({"day": "03.08.2018"}, "The day cannot be after today"),
        ({"day": "01.08.2016"}, "more than a year back"),
        ({"day": "31.02.2018"}, "There is no such day"),
        ({"income": "-1"}, "An income is not negative"),
        ({"category": "king"}, "This cannot be"),
        ({"ground": "of 123 456 789 012"}, "must not hold a person's number"),
        ({"ground": ""}, "Fill this in"),
        ({"event": "x"}, "This cannot be"),
    ],
)
def test_what_is_wrong_is_said_and_nothing_recorded(
    signed_in: SignedIn, people: People, wrong: dict[str, str], said: str
) -> None:
    client, person = signed_in("operator"), list(people)[30]
    address = card_of(client, person) + "declare/"
    answer = client.post(address, filled(client, address) | {"record": "1"} | wrong)
    assert answer.status_code == 422
    assert escape(said) in answer.content.decode()


def test_each_officer_declares_what_their_channel_may(signed_in: SignedIn, people: People) -> None:
    person, (district, _) = next(iter(people.items()))
    client = signed_in("consultant", district)
    page = client.get(card_of(client, person) + "declare/").content.decode()
    offered = set(re.findall(r'name="category" value="(\w+)"', page))
    assert offered == channels["employment_centre"].categories
    assert "Employment centre" in page


def test_the_day_offered_is_the_office_s(signed_in: SignedIn, people: People) -> None:
    client = signed_in("operator")
    page = client.get(card_of(client, next(iter(people))) + "declare/").content.decode()
    assert clock.today() == date(2018, 8, 2)
    assert 'value="02.08.2018"' in page
