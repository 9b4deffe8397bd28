"""The operator's way in a browser: find, read the card and its parts, take a declaration; axe has nothing to say."""

from collections.abc import Callable

import pytest

from tests.browser.reader import Reader

pytestmark = pytest.mark.browser
Readers = Callable[..., Reader]


@pytest.fixture(params=["kk", "ru", "en"])
def operator(request: pytest.FixtureRequest, reader: Readers, passwords: dict[str, str]) -> Reader:
    """An operator at the entrance, in each language."""
    made = reader(request.param)
    made.sign_in("operator", passwords["operator"])
    return made


def test_the_cursor_stands_in_the_field_of_the_number(operator: Reader) -> None:
    page = operator.open("")
    assert page.evaluate("document.activeElement.name") == "number"
    assert operator.find_fault() == []


def test_the_card_opens_its_parts_where_they_stand(operator: Reader, neighbours: list[int]) -> None:
    operator.find(neighbours[3])
    page = operator.page
    assert operator.find_fault() == []
    for part in ("timeline", "records"):
        details = page.locator(f"details[hx-get*='/{part}/']")
        details.locator("summary").first.click()
        details.locator(".skeleton").wait_for(state="detached")
    page.locator("#why-not").select_option("registered_unemployed")
    page.locator("#answer .reasons").first.wait_for()
    page.locator(".cited summary").first.click()
    assert operator.find_fault() == []


def test_a_declaration_is_taken_by_keyboard_alone(operator: Reader, neighbours: list[int]) -> None:
    operator.find(neighbours[4])
    page = operator.page
    page.locator("a[href$='/declare/']").press("Enter")
    page.wait_for_url("**/declare/")
    page.locator("input[value=labour_migrant]").press("Space")
    page.locator("input[name=ground]").press_sequentially("...")
    page.locator("input[name=consent]").press("Space")
    page.keyboard.press("Enter")
    page.locator("button[name=record].button-primary").wait_for()
    assert operator.find_fault() == []
    page.locator("button[name=record]").press("Enter")
    page.wait_for_url("**recorded=*")
    assert operator.find_fault() == []


@pytest.mark.parametrize("path", ["", "find/"])
def test_pages_fit_a_telephone(reader: Readers, passwords: dict[str, str], neighbours: list[int], path: str) -> None:
    made = reader("kk", 360, 740)
    made.sign_in("consultant", passwords["consultant"])
    made.open(path)
    assert made.find_fault() == []
    made.find(neighbours[5])
    assert made.page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
    assert made.find_fault() == []


def test_strangers_are_welcomed(reader: Readers) -> None:
    made = reader("ru")
    made.open("")
    assert made.find_fault() == []
