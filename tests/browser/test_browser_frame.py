"""The frame that all pages share: seemly in three languages, at all widths, in both themes, and by keyboard."""

from collections.abc import Callable

import pytest

from tests.browser.reader import Reader

pytestmark = pytest.mark.browser

COMBINATIONS = [("kk", 360), ("ru", 1280), ("en", 390)]
UNKNOWN = "no-such-page/"
OPEN_TO_ALL = ("", "help/", "face/", UNKNOWN)


@pytest.mark.parametrize(("language", "width"), COMBINATIONS)
def test_pages_open_to_all_have_no_grave_fault(reader: Callable[..., Reader], language: str, width: int) -> None:
    somebody = reader(language, width)
    faults = {}
    for path in OPEN_TO_ALL:
        somebody.open(path)
        faults[path] = somebody.find_fault(404 if path == UNKNOWN else 200)
    assert {path: found for path, found in faults.items() if found} == {}


def test_the_language_changes_and_the_page_stays(reader: Callable[..., Reader]) -> None:
    page = reader("en").open("help/?page=2")
    page.get_by_role("link", name="Қазақша").click()
    assert page.url.endswith("/kk/help/?page=2")
    assert page.locator("html").get_attribute("lang") == "kk"


def test_the_theme_changes_at_once_and_is_kept(reader: Callable[..., Reader]) -> None:
    page = reader("en").open("help/")
    ground = "getComputedStyle(document.documentElement).backgroundColor"
    light = page.evaluate(ground)
    for name in ("Switch to the light theme", "Switch to the dark theme"):
        page.get_by_role("button", name=name).click()
    dark = page.evaluate(ground)
    assert dark != light
    page.reload()
    assert page.evaluate(ground) == dark


def test_the_theme_changes_without_script(browser: object, served: str) -> None:
    page = browser.new_context(java_script_enabled=False).new_page()  # type: ignore[attr-defined]
    page.goto(f"{served}/en/help/")
    page.get_by_role("button", name="Switch to the light theme").click()
    assert page.locator("html").get_attribute("data-theme") == "light"
    assert page.url == f"{served}/en/help/"


def test_keys_are_shown_by_a_key_and_closed_by_another(reader: Callable[..., Reader]) -> None:
    page = reader("en").open("help/")
    keys = page.get_by_role("dialog", name="Keys")
    page.keyboard.press("?")
    keys.wait_for(state="visible")
    page.keyboard.press("Escape")
    keys.wait_for(state="hidden")


def test_the_first_tab_leads_past_the_frame(reader: Callable[..., Reader]) -> None:
    page = reader("en").open("help/")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "content"
