"""A number opened, made a worklist, shared out and worked by the keyboard, in a browser."""

from collections.abc import Callable

import pytest

from tests.browser.reader import Reader

pytestmark = pytest.mark.browser
COMBINATIONS = [("kk", 360), ("ru", 1280), ("en", 390)]
ENOUGH = 2
"""Persons of each worklist here; the small country has few in a district."""


@pytest.mark.parametrize(("language", "width"), COMBINATIONS)
def test_the_people_behind_a_number_are_worked_by_the_keyboard(
    reader: Callable[..., Reader], passwords: dict[str, str], language: str, width: int
) -> None:
    head = reader(language, width)
    head.sign_in("district_head", passwords["district_head"])
    page = head.open("worklists/behind/?headline=employee")
    assert head.find_fault() == []
    page.locator("input[name=most]").fill(str(ENOUGH))
    page.locator("input[name=title]").press("Enter")
    page.wait_for_url("**/worklists/*/")
    assert head.find_fault() == []
    page.locator("select[name=scope]").select_option("all")
    page.locator("select[name=to]").select_option(_number_of("consultant"))
    page.locator("form[method=post] .button-primary").first.click()
    page.wait_for_load_state()
    head.open("worklists/")
    assert head.find_fault() == []
    _work(reader(language, width), passwords["consultant"])


def _work(consultant: Reader, password: str) -> None:
    """Invite one after the other, until nothing is left for today; all come back later."""
    consultant.sign_in("consultant", password)
    page = consultant.open("worklists/mine/")
    assert consultant.find_fault() == []
    page.locator("main a.button-primary").click()
    page.wait_for_url("**/worklists/items/*/")
    assert consultant.find_fault() == []
    for _ in range(ENOUGH):
        page.locator("input[name=outcome]:focus").press("ArrowDown")
        with page.expect_navigation():
            page.keyboard.press("Enter")
    assert page.url.endswith("/worklists/mine/")
    consultant.open("worklists/mine/?tab=later")
    assert page.locator("main tbody tr").count() >= ENOUGH


def _number_of(login: str) -> str:
    from martebe.office.access.models import Officer

    return str(Officer.objects.get(login=login).pk)
