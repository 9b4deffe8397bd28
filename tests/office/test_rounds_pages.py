"""The round on pages: uploads with a receipt, the course of the round, forms set apart, forms that contradict."""

import io
import re
import zipfile
from collections.abc import Callable

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from martebe.office.access.models import Officer
from tests.office.collect import JPEG, Device, as_owner, device_of, filled, kept, new_instance, valid


@pytest.fixture(scope="module")
def district(office: str) -> tuple[int, int]:
    ((region, district),) = as_owner(
        "SELECT region, district FROM now.residents GROUP BY 1, 2 ORDER BY count(*) DESC, 2 LIMIT 1"
    )
    return region, district


@pytest.fixture(scope="module")
def people(district: tuple[int, int]) -> "iter":
    """Residents of the district, each given out once."""
    return iter(as_owner("SELECT person FROM now.residents WHERE district = %s ORDER BY person", [district[1]]))


@pytest.fixture
def person(people: "iter") -> int:
    return next(people)[0]


@pytest.fixture
def device(officer: Callable[..., Officer], district: tuple[int, int]) -> Device:
    return device_of(officer, "assistant", district[1])


def zipped(**files: bytes | str) -> SimpleUploadedFile:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, body in files.items():
            archive.writestr(name, body)
    return SimpleUploadedFile("instances.zip", made.getvalue(), "application/zip")


def counts_on(page: str) -> dict[str, int]:
    rows = re.findall(r'<tr><th scope="row">([^<]+)</th><td class="number">(\d+)</td></tr>', page)
    return {outcome: int(count) for outcome, count in rows}


def number_of(instance: str, outcome: str) -> int:
    ((number,),) = as_owner(
        "SELECT id FROM office.rounds_submission WHERE instance = %s AND outcome = %s", [instance, outcome]
    )
    return number


def test_the_receipt_counts_each_form_once(signed_in: Callable[..., Client], district, people) -> None:
    one, two, three = (next(people)[0] for _ in range(3))
    same, twice = filled(one), new_instance()
    upload = {
        "a/a.xml": same,
        "a/again.xml": same,
        "b/b.xml": filled(two, instance=twice, photo="1.jpg"),
        "b/1.jpg": JPEG,
        "c/c.xml": filled(two, instance=twice, category="housewife"),
        "d/d.xml": filled(three, version="nobody-made-this"),
        "e/e.xml": filled("", consent="no", iin=""),
        "f/f.xml": "<!DOCTYPE x><x/>",
    }
    client = signed_in("assistant", district[1])
    page = client.post("/en/rounds/upload/", {"file": zipped(**upload)})
    assert page.status_code == 200
    assert counts_on(page.content.decode()) == {
        "Accepted": 2,
        "No interview": 1,
        "Received before": 1,
        "Conflict": 1,
        "Quarantined": 1,
        "Refused": 1,
        "In all": 7,
    }
    again = client.post("/en/rounds/upload/", {"file": zipped(**upload)}).content.decode()
    assert counts_on(again)["Received before"] == 6


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
def test_a_crafted_archive_is_refused_in_words(signed_in: Callable[..., Client], district, language: str) -> None:
    client = signed_in("assistant", district[1])
    page = client.post(f"/{language}/rounds/upload/", {"file": zipped(**{"../x.xml": "<x/>"})})
    assert page.status_code == 400
    assert {"kk": "қалтадан", "ru": "пределы папки", "en": "leads outside"}[language] in page.content.decode()


def test_an_upload_without_a_file_is_an_error_beside_the_field(signed_in: Callable[..., Client], district) -> None:
    page = signed_in("assistant", district[1]).post("/en/rounds/upload/", {})
    assert page.status_code == 400
    assert "error-text" in page.content.decode()


def test_the_form_can_be_fetched_as_a_workbook(signed_in: Callable[..., Client], district) -> None:
    client = signed_in("assistant", district[1])
    assert "/openrosa" in client.get("/kk/rounds/form/").content.decode()
    workbook = client.get("/kk/rounds/form/xlsform/")
    assert workbook.content.startswith(b"PK")
    assert ".xlsx" in workbook["Content-Disposition"]


def test_the_head_sees_the_course_of_the_round_without_persons(signed_in, device: Device, district, person) -> None:
    device.send(filled(person, place="0 0 0 0"))
    page = signed_in("district_head", district[1]).get("/en/rounds/").content.decode()
    assert device.officer.name in page
    assert "Place 0, 0" in page
    assert str(person).zfill(12) not in page


def test_an_interviewer_has_no_overview_and_another_district_sees_nothing(signed_in, device, district, person) -> None:
    device.send(filled(person))
    assert device_page(signed_in("assistant", district[1])) == 403
    ((other,),) = as_owner("SELECT district FROM now.residents WHERE region <> %s LIMIT 1", [district[0]])
    assert device.officer.name not in signed_in("district_head", other).get("/en/rounds/").content.decode()


def device_page(client: Client) -> int:
    return client.get("/en/rounds/").status_code


def test_one_form_is_a_look_at_its_person(signed_in, device: Device, district, person: int) -> None:
    instance = new_instance()
    device.send(
        filled(person, instance=instance, remark="&lt;script&gt;alert(1)&lt;/script&gt;", photo="1.jpg"),
        **{"1.jpg": JPEG},
    )
    number = number_of(instance, "accepted")
    head = signed_in("district_head", district[1])
    page = head.get(f"/en/rounds/{number}/")
    assert page.status_code == 200
    assert "&lt;script&gt;" in page.content.decode()
    assert "<script>alert" not in page.content.decode()
    assert as_owner("SELECT count(*) FROM office.trail_entry WHERE act = 'rounds.read' AND person = %s", [person]) == [
        (1,)
    ]
    picture = head.get(f"/en/rounds/{number}/files/1.jpg")
    assert (picture.content, picture["Content-Type"]) == (JPEG, "image/jpeg")
    assert picture["Content-Disposition"] == "attachment"
    assert head.get(f"/en/rounds/{number}/files/2.jpg").status_code == 403
    assert head.get("/en/rounds/999999999/").status_code == 403


def test_forms_that_contradict_stand_side_by_side(signed_in, device: Device, district, person: int) -> None:
    instance = new_instance()
    device.send(filled(person, instance=instance))
    device.send(filled(person, instance=instance, category="housewife"))
    page = signed_in("district_head", district[1]).get(f"/en/rounds/{number_of(instance, 'conflict')}/compare/")
    assert "<strong>Works on a household plot</strong>" in page.content.decode()
    assert "<strong>Housewife</strong>" in page.content.decode()


def decides(client: Client, number: int, verdict: str) -> int:
    return client.post(f"/en/rounds/{number}/apart/", {"verdict": verdict}).status_code


def test_two_people_release_what_is_set_apart(signed_in, device: Device, district, person: int) -> None:
    instance = new_instance()
    device.send(filled(person, instance=instance, version="made-by-hand"))
    number = number_of(instance, "quarantined")
    first, second = signed_in("district_head", district[1]), signed_in("district_head", district[1])
    page = first.get(f"/en/rounds/{number}/apart/").content.decode()
    assert "made-by-hand" in page
    assert decides(first, number, "release") == decides(first, number, "release") == 302
    assert kept(instance)[0][0] == "quarantined", "One person is not two."
    assert decides(second, number, "release") == 302
    ((outcome, reason, _, declaration),) = kept(instance)
    assert (outcome, reason) == ("accepted", None)
    assert as_owner("SELECT person, officer FROM now.declarations WHERE declaration = %s::text", [declaration]) == [
        (person, device.actor.id)
    ]
    assert second.get(f"/en/rounds/{number}/apart/").status_code == 403


def test_two_people_close_what_cannot_be_taken(signed_in, device: Device, district) -> None:
    instance = new_instance()
    device.send(filled(valid(700101750011), instance=instance))
    number = number_of(instance, "quarantined")
    first, second = signed_in("district_head", district[1]), signed_in("district_head", district[1])
    assert decides(first, number, "release") == decides(second, number, "release") == 302
    assert kept(instance)[0][0] == "quarantined", "Nobody has this number, whoever says so."
    assert decides(first, number, "reject") == decides(second, number, "reject") == 302
    assert kept(instance)[0][0] == "rejected"


def test_nobody_decides_on_a_form_of_their_own(officer, district, person: int) -> None:
    device = device_of(officer, "district_head", district[1])
    instance = new_instance()
    device.send(filled(person, instance=instance, version="made-by-hand"))
    number = number_of(instance, "quarantined")
    client = Client()
    client.post("/en/sign-in/", {"login": device.officer.login, "password": "a long walk from house to house"})
    client.post(f"/en/rounds/{number}/apart/", {"verdict": "release"})
    assert as_owner("SELECT count(*) FROM office.rounds_verdict WHERE submission = %s", [number]) == [(0,)]


def test_what_is_set_apart_elsewhere_is_not_shown(signed_in, device: Device, district, person: int) -> None:
    instance = new_instance()
    device.send(filled(person, instance=instance, version="made-by-hand"))
    ((other,),) = as_owner("SELECT district FROM now.residents WHERE region <> %s LIMIT 1", [district[0]])
    number = number_of(instance, "quarantined")
    assert signed_in("district_head", other).get(f"/en/rounds/{number}/apart/").status_code == 403
    assert signed_in("regional_headquarters", district[0]).get(f"/en/rounds/{number}/apart/").status_code == 200
