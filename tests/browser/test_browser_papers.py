"""Papers and rounds in a browser: a certificate downloaded and verified by a stranger, forms sent by a telephone."""

from collections.abc import Callable
from pathlib import Path

import httpx
import psycopg
import pytest

from martebe.office.rounds.form import FORM_ID
from tests.browser.reader import Reader
from tests.office.collect import JPEG, filled, new_instance

pytestmark = pytest.mark.browser

COMBINATIONS = [("kk", 360), ("ru", 1280), ("en", 390)]
Makes = Callable[..., Reader]


@pytest.mark.parametrize(("language", "width"), COMBINATIONS)
def test_a_certificate_is_downloaded_and_a_stranger_verifies_it(
    reader: Makes, neighbours: list[int], language: str, width: int
) -> None:
    from martebe.office.access.models import Resident
    from martebe.office.papers import services

    resident = reader(language, width)
    resident.sign_in_as_resident(neighbours[0])
    page = resident.open("my/papers/")
    assert resident.find_fault() == []
    with page.expect_download() as downloading:
        resident.press()
    assert Path(downloading.value.path()).read_bytes().startswith(b"%PDF")
    resident.open("my/papers/")
    assert resident.find_fault() == []

    known = Resident.objects.get(person=neighbours[0])
    paper = services.certificate(actor_of(known), neighbours[0], "kk")
    stranger = reader(language, width)
    stranger.open("verify/")
    stranger.page.locator("input[name=code]").fill(paper.code)
    stranger.press()
    stranger.page.wait_for_url(f"**/verify/{paper.code}/")
    assert paper.number in stranger.page.inner_text("main")
    assert f"{neighbours[0]:012}" not in stranger.page.content()
    assert stranger.find_fault() == []
    stranger.open("verify/no-such-code/")
    assert stranger.find_fault(404) == []


def actor_of(resident: object) -> object:
    from martebe.office.access.actors import Actor

    return Actor("resident", f"resident:{resident.pk}", "resident", None, "", resident.person)


@pytest.fixture(scope="module")
def villagers(office: str, passwords: dict[str, str]) -> list[int]:
    """Residents of the officers' district, the youngest registered last."""
    from martebe.office.access.models import Officer

    district = Officer.objects.get(login="assistant").territory
    with psycopg.connect(office) as connection:
        found = connection.execute("SELECT person FROM now.residents WHERE district = %s ORDER BY person", [district])
        return [person for (person,) in found.fetchall()]


def send(served: str, login: tuple[str, str], xml: str) -> int:
    parts = {"xml_submission_file": ("form.xml", xml.encode(), "text/xml"), "1.jpg": ("1.jpg", JPEG, "image/jpeg")}
    return httpx.post(f"{served}/openrosa/submission", files=parts, auth=login, timeout=60).status_code


@pytest.fixture
def sent(served: str, passwords: dict[str, str], neighbours: list[int], villagers: list[int]) -> dict[str, int]:
    """Forms of every fate, sent over HTTP by an interviewer's telephone; their statuses."""
    login = ("assistant", passwords["assistant"])
    assert FORM_ID in httpx.get(f"{served}/openrosa/formList", auth=login, timeout=60).text
    instance, person = new_instance(), neighbours[1]
    forms = {
        "accepted": filled(person, instance=instance, photo="1.jpg", place="0 0 0 0", remark="Қой ұстайды 🐑"),
        "conflict": filled(person, instance=instance, category="housewife"),
        "set apart": filled(villagers[-1], version="made-by-hand"),
        "refused": "<!DOCTYPE x><x/>",
    }
    return {fate: send(served, login, xml) for fate, xml in forms.items()}


@pytest.mark.parametrize(("language", "width"), COMBINATIONS)
def test_the_head_of_the_office_follows_the_round(
    reader: Makes, passwords: dict[str, str], sent: dict[str, int], language: str, width: int
) -> None:
    assert sent == {"accepted": 201, "conflict": 409, "set apart": 202, "refused": 400}
    head = reader(language, width)
    head.sign_in("district_head", passwords["district_head"])
    page = head.open("rounds/")
    assert head.find_fault() == []
    for path in ("/apart/", "/compare/"):
        head.open("rounds/")
        page.locator(f"main a[href$='{path}']").first.click()
        page.wait_for_url(f"**{path}")
        assert head.find_fault() == []
    head.open("rounds/")
    page.locator("section[aria-labelledby=latest] a").last.click()
    page.wait_for_url("**/rounds/*/")
    assert head.find_fault() == []


@pytest.mark.parametrize(("language", "width"), COMBINATIONS)
def test_an_interviewer_uploads_copied_forms(
    reader: Makes, passwords: dict[str, str], villagers: list[int], language: str, width: int, tmp_path: Path
) -> None:
    copied = tmp_path / "form.xml"
    copied.write_text(filled(villagers[-2]), encoding="utf-8")
    interviewer = reader(language, width)
    interviewer.sign_in("assistant", passwords["assistant"])
    page = interviewer.open("rounds/upload/")
    page.locator("input[type=file]").set_input_files(copied)
    interviewer.press()
    page.locator("#receipt").wait_for()
    assert interviewer.find_fault() == []
