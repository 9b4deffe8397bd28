"""A release of open data takes two persons and an attack that found nothing; then it is for everybody."""

import csv
import io
import json
import zlib
from collections.abc import Callable
from datetime import date

import psycopg
import pytest
from django.db import DatabaseError, connection
from django.test import Client

from martebe.disclosure.attack import read
from martebe.office.access.actors import Actor
from martebe.office.access.models import Officer
from martebe.office.access.services import Refused
from martebe.office.reports import releasing

pytestmark = pytest.mark.usefixtures("published")
MakeOfficer = Callable[..., Officer]
SignedIn = Callable[..., Client]
ONE, OTHER, THIRD = 700101700018, 700101700026, 700101700034
DAYS = [date(2017, 3, 31), date(2018, 1, 1), date(2018, 4, 1), date(2018, 7, 1), date(2018, 8, 1)]


def actor(officer: Officer) -> Actor:
    return Actor("officer", f"officer:{officer.pk}", officer.role, officer.territory, officer.name)


def asked_for(number: int) -> releasing.Asked:
    (found,) = releasing.all_asked(number)
    return found


@pytest.fixture(scope="module")
def state() -> dict[str, int]:
    """What the steps below hand on: they are one story."""
    return {}


def test_somebody_whose_person_is_not_known_cannot_ask(officer: MakeOfficer) -> None:
    with pytest.raises(Refused):
        releasing.ask(actor(officer("ministry_analyst")))


def test_a_role_that_may_not_cannot_ask_even_past_the_page(officer: MakeOfficer) -> None:
    with pytest.raises(Refused):
        releasing.ask(actor(officer("auditor", None, OTHER)))


def test_an_analyst_asks_and_the_chore_makes_and_attacks(officer: MakeOfficer, state: dict[str, int]) -> None:
    number = state["release"] = releasing.ask(actor(officer("ministry_analyst", None, ONE)))
    assert releasing.make_next()
    assert not releasing.make_next()
    found = asked_for(number)
    assert found.state == "made"
    assert found.days == DAYS
    assert found.attack is not None
    assert found.attack.withstood
    assert (found.attack.exact, found.attack.close, found.attack.pairs) == (0, 0, 10)
    names = [name for name, _, _ in releasing.files_of(number)]
    assert {"statuses.csv", "statuses.sdmx.csv", "codes.csv", "monthly-2018-07-public-kk.pdf"} <= set(names)


def test_only_one_is_under_way(officer: MakeOfficer) -> None:
    with pytest.raises(Refused):
        releasing.ask(actor(officer("ministry_analyst", None, THIRD)))


def test_whoever_asked_cannot_release_under_another_account_either(officer: MakeOfficer, state: dict[str, int]) -> None:
    found = asked_for(state["release"])
    for role in ("ministry_analyst", "auditor"):
        with pytest.raises(Refused):
            releasing.judge(actor(officer(role, None, ONE)), found.id, found.digest, approved=True)
    assert asked_for(found.id).state == "made"


def test_what_was_not_read_is_not_released(officer: MakeOfficer, state: dict[str, int]) -> None:
    with pytest.raises(Refused):
        releasing.judge(actor(officer("auditor", None, OTHER)), state["release"], "another digest", approved=True)


def test_the_pages_cannot_release_past_the_function(state: dict[str, int]) -> None:
    for change in ("state = 'released'", "content = '{}'", "judged_by = 'officer:1'"):
        with pytest.raises(DatabaseError), connection.cursor() as cursor:
            cursor.execute(f"UPDATE office.reports_release SET {change} WHERE id = %s", [state["release"]])


def test_before_it_is_released_nobody_outside_has_it() -> None:
    client = Client()
    assert "statuses.csv" not in client.get("/kk/open-data/").content.decode()
    assert client.get("/kk/open-data/1/statuses.csv").status_code == 404


def test_another_person_releases(officer: MakeOfficer, state: dict[str, int]) -> None:
    found = asked_for(state["release"])
    releasing.judge(actor(officer("auditor", None, OTHER)), found.id, found.digest, approved=True)
    released = asked_for(found.id)
    assert (released.state, released.number) == ("released", 1)
    metadata = json.loads(releasing.file_of(found.id, "metadata.json") or b"")
    assert [run["day"] for run in metadata["runs"]] == [str(day) for day in DAYS]
    assert metadata["made_up_people"] is True


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
def test_everybody_can_take_it_without_signing_in(language: str) -> None:
    client = Client()
    assert "statuses.sdmx.csv" in client.get(f"/{language}/open-data/").content.decode()
    answer = client.get(f"/{language}/open-data/1/statuses.csv")
    assert answer["Content-Disposition"] == 'attachment; filename="statuses.csv"'
    assert all(persons % 10 == 0 for persons in read(answer.content).values())
    assert client.get(f"/{language}/open-data/1/nothing.csv").status_code == 404
    assert client.get(f"/{language}/open-data/2/statuses.csv").status_code == 404


def test_no_exact_total_is_in_any_public_file(state: dict[str, int]) -> None:
    """The exact numbers of persons of the country and its regions stand in no file that is released."""
    exact: set[str] = set()
    with connection.cursor() as cursor:
        cursor.execute("SELECT cells FROM office.reports_day")
        for (packed,) in cursor.fetchall():
            cells = json.loads(zlib.decompress(packed))
            for place in {None, *(cell[0] for cell in cells)}:
                persons = sum(cell[-1] for cell in cells if place in (None, cell[0]))
                exact |= {str(persons)} if persons > 100 and persons % 10 else set()
    assert len(exact) > 5
    for name, _, _ in releasing.files_of(state["release"]):
        if name.endswith((".csv", ".json")):
            text = (releasing.file_of(state["release"], name) or b"").decode("utf-8-sig")
            assert not exact & {cell for row in csv.reader(io.StringIO(text)) for cell in row}, name


def test_the_same_again_is_nothing_new(officer: MakeOfficer) -> None:
    number = releasing.ask(actor(officer("ministry_analyst", None, ONE)))
    releasing.make_next()
    found = asked_for(number)
    assert found.state == "failed"
    assert "exactly release 1" in json.loads(found.reason)["en"]


def test_what_was_released_stays(published: str, state: dict[str, int]) -> None:
    with psycopg.connect(published) as owner, pytest.raises(psycopg.errors.CheckViolation):
        owner.execute("UPDATE office.reports_release SET content = '{}' WHERE id = %s", [state["release"]])


def test_the_page_of_a_release_tells_what_the_attack_found(signed_in: SignedIn, state: dict[str, int]) -> None:
    page = signed_in("auditor").get(f"/en/releases/{state['release']}/").content.decode()
    assert "Nothing was recovered" in page
    assert "Recovered exactly" in page
    listed = signed_in("ministry_analyst").get("/en/releases/").content.decode()
    assert "Release 1" in listed
    assert "Ask for a release" in listed
