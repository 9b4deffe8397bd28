"""One story in three languages: a declaration at the desk, its resident, the auditor, and somebody who holds the paper.

What people type on the way is what an attacker would: no page may run it.
"""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from martebe.office.access.actors import Actor
from martebe.office.access.models import Resident
from martebe.office.papers.services import certificate
from tests.browser.reader import Reader

pytestmark = pytest.mark.browser

COMBINATIONS = [("kk", 390), ("ru", 1280), ("en", 390)]
IMAGE = "<img src=x onerror=alert(1)>"
SCRIPT = "</p><script>alert(2)</script>{{ 7|add:7 }}"
SEALED_IN_MS = 20_000


@pytest.fixture(params=COMBINATIONS, ids=lambda each: "-".join(map(str, each)))
def somebody(request: pytest.FixtureRequest, reader: Callable[..., Reader]) -> Callable[[], Reader]:
    """Makes readers of one language at one width."""
    language, width = request.param
    return lambda: reader(language, width)


def declare(officer: Reader, card: str, ground: str) -> None:
    """Write down at the desk that somebody is an independent worker."""
    page = officer.open(f"{card}declare/")
    page.locator("input[name=category][value=independent_worker]").check()
    page.locator("input[name=ground]").fill(ground)
    page.locator("input[name=consent]").check()
    officer.press("record")
    page.wait_for_url("**/person/*/?recorded=*")


def test_a_declaration_from_the_desk_to_the_auditor(
    somebody: Callable[[], Reader], passwords: dict[str, str], neighbours: list[int]
) -> None:
    person = neighbours.pop()

    officer = somebody()
    officer.sign_in("operator", passwords["operator"])
    card = officer.find(person)
    declare(officer, card, IMAGE)
    assert officer.find_fault() == []
    expect(officer.page.locator(".notice-good")).to_be_visible()
    expect(officer.page.locator("#declarations + .timeline [aria-current=true]")).to_have_count(1)

    resident = somebody()
    page = resident.sign_in_as_resident(person)
    expect(page.locator(".headline")).to_be_visible()
    resident.open("my/looks/")
    expect(page.locator("tbody tr").first).to_be_visible()
    disagree(resident)

    auditor = somebody()
    auditor.sign_in("auditor", passwords["auditor"])
    page = auditor.open("trail/")
    expect(page.locator("tbody tr").nth(4)).to_be_visible()
    assert auditor.find_fault() == []
    page.locator("tbody th a").first.click()
    page.wait_for_url("**/trail/entries/*/")
    assert auditor.find_fault() == []
    verify_the_trail(auditor)


def disagree(resident: Reader) -> None:
    """Contest the status, and find the contest with its deadline."""
    page = resident.open("my/contests/new/?record=status")
    page.locator("textarea[name=said]").fill(SCRIPT)
    resident.press()
    page.wait_for_url("**/my/contests/")
    expect(page.locator("article")).to_contain_text(SCRIPT)
    assert resident.find_fault() == []


def verify_the_trail(auditor: Reader) -> None:
    """Have the chain checked, and see that it is whole."""
    page = auditor.open("trail/chain/")
    auditor.press()
    expect(page.locator("#chain .notice-good")).to_be_visible(timeout=SEALED_IN_MS)


def test_a_paper_is_fetched_and_verified(somebody: Callable[[], Reader], neighbours: list[int]) -> None:
    person = neighbours.pop()
    resident = somebody()
    page = resident.sign_in_as_resident(person)
    resident.open("my/papers/")
    with page.expect_download() as fetched:
        resident.press()
    assert fetched.value.path().read_bytes().startswith(b"%PDF-")

    signed_in = Resident.objects.get(person=person)
    paper = certificate(Actor("resident", f"resident:{signed_in.pk}", "resident", None, "", person), person, "kk")
    holder = somebody()
    page = holder.open("verify/")
    page.locator("input[name=code]").fill(paper.code)
    holder.press()
    expect(page.locator("main")).to_contain_text(paper.number)
    assert holder.find_fault() == []


def test_the_operators_path_by_keyboard_alone(
    reader: Callable[..., Reader], passwords: dict[str, str], neighbours: list[int]
) -> None:
    officer = reader("en")
    page = officer.open("sign-in/")
    reach(page, "input[name=login]")
    page.keyboard.type("assistant")
    reach(page, "input[name=password]")
    page.keyboard.type(passwords["assistant"])
    page.keyboard.press("Enter")
    page.wait_for_url(lambda address: "sign-in" not in address)

    page.locator("h1").wait_for()
    reach(page, "select[name=purpose]")
    page.keyboard.press("ArrowDown")
    page.locator("main").focus()
    page.keyboard.press("/")
    page.keyboard.type(f"{neighbours.pop():012}")
    page.keyboard.press("Enter")
    page.wait_for_url("**/person/*/")

    reach(page, "a[href$='/declare/']")
    page.keyboard.press("Enter")
    page.wait_for_url("**/declare/")
    reach(page, "input[name=category]")
    page.keyboard.press("Space")
    reach(page, "input[name=ground]")
    page.keyboard.type("said at the counter")
    reach(page, "input[name=consent]")
    page.keyboard.press("Space")
    reach(page, "button[name=record]")
    page.keyboard.press("Enter")
    page.wait_for_url("**/person/*/?recorded=*")
    assert officer.find_fault() == []


def reach(page: Page, wanted: str) -> None:
    """Press Tab until something is focused, and see the focus marked."""
    for _ in range(60):
        if page.evaluate("wanted => document.activeElement.matches(wanted)", wanted):
            assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") != "none"
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"{wanted} is not reached by Tab on {page.url}")
