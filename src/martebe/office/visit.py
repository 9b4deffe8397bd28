"""Look whether an office that is served answers: its pages in every language, and each account's first page."""

from __future__ import annotations

from collections.abc import Iterable

import httpx

from martebe.office.errors import WRONG_PAGE, OfficeError
from martebe.rules.words import LANGUAGES

PUBLIC = ("", "sign-in/", "verify/", "help/")
MACHINES = ("health/live", "health/ready", "api/v1/openapi.json")


def visit(address: str, accounts: Iterable[tuple[str, str]]) -> int:
    """Open the public pages, then sign each account (login, password) in; returns how many pages answered.

    Raises OfficeError naming the first page that did not.
    """
    pages = [*MACHINES, *(f"{language}/{page}" for language in LANGUAGES for page in PUBLIC)]
    with httpx.Client(base_url=address, follow_redirects=True, timeout=30) as browser:
        for page in pages:
            _answered(page, browser.get(f"/{page}"))
    signing_in = list(accounts)
    for login, password in signing_in:
        _sign_in(address, login, password)
    return len(pages) + len(signing_in)


def _sign_in(address: str, login: str, password: str) -> None:
    """Sign in as a browser does, and arrive somewhere else than at the form."""
    with httpx.Client(base_url=address, follow_redirects=True, timeout=30) as browser:
        form = "/kk/sign-in/"
        browser.get(form)
        said = {"login": login, "password": password, "csrfmiddlewaretoken": browser.cookies["csrftoken"]}
        arrived = browser.post(form, data=said, headers={"Referer": f"{address}{form}"})
        _answered(arrived.url.path, arrived)
        if arrived.url.path == form:
            raise OfficeError(WRONG_PAGE, form, arrived.status_code)


def _answered(page: str, answer: httpx.Response) -> None:
    if answer.status_code != httpx.codes.OK:
        raise OfficeError(WRONG_PAGE, page, answer.status_code)
