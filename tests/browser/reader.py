"""Somebody who reads the office's pages in a browser, and all that went wrong behind their back meanwhile."""

import os
import re
from pathlib import Path
from typing import Literal
from urllib.parse import urlsplit

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import BrowserContext, ConsoleMessage, Dialog, Page, Request

Theme = Literal["light", "dark"]
THEMES: tuple[Theme, ...] = ("light", "dark")
RULES: dict[Theme, dict[str, object]] = {"light": {}, "dark": {"runOnly": ["color-contrast"]}}
"""All that axe knows is asked once; of the other theme only what a theme can change."""
GRAVE = {"serious", "critical"}
PICTURES = os.environ.get("MARTEBE_TEST_PICTURES")
"""A folder for pictures of every page that was looked at, for people; unset: none are kept."""
AN_ERROR_PAGE = re.compile(r"Failed to load resource: the server responded with a status of (4\d\d|503)")
"""What Chromium says in its console when a page itself is the answer to an error, as some tests want."""


class Reader:
    """One browser context with one page.

    status: of the answer that opened the page. troubles: console errors, CSP reports, dialogs, foreign addresses.
    """

    def __init__(self, context: BrowserContext, address: str, language: str) -> None:
        self.address = address
        self.language = language
        self.status = 0
        self.troubles: list[str] = []
        self.page: Page = context.new_page()
        self.page.on("console", self._on_console)
        self.page.on("pageerror", lambda error: self.troubles.append(f"script: {error}"))
        self.page.on("dialog", self._on_dialog)
        self.page.on("request", self._on_request)

    def open(self, path: str) -> Page:
        """Open a page of the reader's language; "" is the entrance."""
        answer = self.page.goto(f"{self.address}/{self.language}/{path}")
        self.status = answer.status if answer else 0
        return self.page

    def sign_in(self, login: str, password: str) -> Page:
        """Sign in as an officer by the page that officers use."""
        page = self.open("sign-in/")
        page.locator("input[name=login]").fill(login)
        page.locator("input[name=password]").fill(password)
        self.press()
        page.wait_for_url(lambda address: "sign-in" not in address)
        return page

    def sign_in_as_resident(self, person: int) -> Page:
        """Sign in with the one-time code that the demonstration's console shows."""
        page = self.open("my/sign-in/")
        page.locator("input[name=number]").fill(f"{person:012}")
        self.press()
        page.wait_for_url("**/my/code/")
        console = page.context.new_page()
        console.goto(f"{self.address}/{self.language}/demo-console/")
        code = console.locator("tbody strong.number").first.inner_text()
        console.close()
        page.locator("input[name=code]").fill(code)
        self.press()
        page.wait_for_url("**/my/")
        return page

    def find(self, person: int) -> str:
        """Find a person by number at the desk; the path of the card to which that leads, without the language."""
        page = self.open("find/")
        page.locator("select[name=purpose]").select_option("service")
        page.locator("input[name=number]").fill(f"{person:012}")
        self.press()
        page.wait_for_url("**/person/*/")
        return urlsplit(page.url).path.split("/", 2)[2]

    def press(self, name: str = "") -> None:
        """Press the page's main button, or the one that sends a name."""
        where = f"main button[name={name}]" if name else "main button.button-primary"
        self.page.locator(where).first.click()

    def find_fault(self, *expected: int) -> list[str]:
        """What is wrong with the page that is open, in both themes; keeps a picture of each if wanted.

        expected: statuses that the page may have been answered with; 200 where none is named.
        """
        expected = expected or (200,)
        faults = [*_form_faults(self.page), *self.troubles]
        faults += [] if self.status in expected else [f"status {self.status}"]
        for theme in THEMES:
            self.page.emulate_media(color_scheme=theme, reduced_motion="reduce")
            faults += [f"{theme}: {fault}" for fault in _axe_faults(self.page, RULES[theme])]
            self._keep_picture(theme)
        return faults

    def _keep_picture(self, theme: Theme) -> None:
        if PICTURES:
            size = self.page.viewport_size or {"width": 0}
            name = re.sub(r"[^/]{40,}", "one", urlsplit(self.page.url).path).strip("/").replace("/", "-")
            self.page.screenshot(path=Path(PICTURES, f"{name}-{size['width']}-{theme}.png"), full_page=True)

    def _on_console(self, said: ConsoleMessage) -> None:
        if said.type in ("error", "warning") and not AN_ERROR_PAGE.match(said.text):
            self.troubles.append(f"console: {said.text}")

    def _on_dialog(self, dialog: Dialog) -> None:
        self.troubles.append(f"dialog: {dialog.message}")
        dialog.dismiss()

    def _on_request(self, request: Request) -> None:
        if not request.url.startswith(self.address):
            self.troubles.append(f"foreign address: {request.url}")


def _form_faults(page: Page) -> list[str]:
    faults = []
    headings = page.locator("h1").count()
    if headings != 1:
        faults.append(f"{headings} first headings")
    if page.title().startswith(" ·"):
        faults.append("no title")
    too_wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    if too_wide > 0:
        faults.append(f"scrolls sideways by {too_wide} px")
    return faults


def _axe_faults(page: Page, rules: dict[str, object]) -> list[str]:
    violations = Axe().run(page, options={"resultTypes": ["violations"], **rules}).response["violations"]
    return [
        f"{found['id']}: {node['html'][:160]}"
        for found in violations
        if found["impact"] in GRAVE
        for node in found["nodes"]
    ]
