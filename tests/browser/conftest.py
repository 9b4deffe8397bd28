"""A real server process over a database of the module's own, and readers in a real Chromium."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import httpx
import psycopg
import pytest

# Playwright's loop runs in the test's own thread, where Django would refuse to ask the database.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"

from playwright.sync_api import Browser, sync_playwright

from martebe.office import keys
from tests.browser.reader import Reader
from tests.office.conftest import office_template, published, published_template, runs
from tools import chromium

__all__ = ["office_template", "published", "published_template", "runs"]

READY_SECONDS = 60
QUIET = ["--disable-gpu", "--disable-background-networking", "--disable-component-update", "--no-first-run"]
AS_ROOT = ["--no-sandbox"]
GROWN_UP = """
SELECT person FROM now.residents WHERE district = %s AND birth_date BETWEEN '1991-01-01' AND '2000-01-01'
ORDER BY person
"""
LOCALES = {"kk": "kk-KZ", "ru": "ru-RU", "en": "en-GB"}


@pytest.fixture(scope="module")
def office(published: str) -> str:
    """Every reader sees the office with its figures published."""
    return published


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A Chromium without a window, with no profile but a fresh one."""
    found = chromium.find()
    assert found, "These tests need a Chromium: run them by `make test-browser`, which installs one where it may."
    with sync_playwright() as playwright:
        arguments = QUIET + (AS_ROOT if os.geteuid() == 0 else [])
        launched = playwright.chromium.launch(executable_path=found, args=arguments)
        yield launched
        launched.close()


@pytest.fixture(scope="module")
def served(office: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address at which a server process shows the module's database, with the work behind the pages beside it."""
    folder = tmp_path_factory.mktemp("served")
    port = _free_port()
    environment = {**os.environ, "MARTEBE_OFFICE_DATABASE": office, keys.VARIABLE: str(folder / "keys")}
    command = [sys.executable, "-m", "granian", "--interface", "wsgi", "martebe.office.wsgi:application"]
    command += ["--host", "127.0.0.1", "--port", str(port), "--blocking-threads", "4", "--log-level", "warning"]
    with Path(folder, "log").open("wb") as log:
        server = subprocess.Popen(command, env=environment, stdout=log, stderr=log)
        behind = subprocess.Popen(
            [sys.executable, "-m", "martebe.office.work"], env=environment, stdout=log, stderr=log
        )
        try:
            _wait_until_it_answers(f"http://127.0.0.1:{port}", server, Path(folder, "log"))
            yield f"http://127.0.0.1:{port}"
        finally:
            for process in (server, behind):
                process.terminate()
                process.wait(30)
            print(Path(folder, "log").read_text())  # shown beside a test that failed


@pytest.fixture
def reader(browser: Browser, served: str) -> Iterator[Callable[..., Reader]]:
    """Make readers: ``reader("ru", 390)``. In the end, nothing may have gone wrong behind any reader's back."""
    readers: list[Reader] = []

    def make(language: str = "en", width: int = 1280, height: int = 900) -> Reader:
        context = browser.new_context(
            locale=LOCALES[language], viewport={"width": width, "height": height}, reduced_motion="reduce"
        )
        context.set_default_timeout(15_000)
        readers.append(Reader(context, served, language))
        return readers[-1]

    yield make
    for each in readers:
        each.page.context.close()
    assert [trouble for each in readers for trouble in each.troubles] == []


@pytest.fixture(scope="module")
def passwords(office: str) -> dict[str, str]:
    """The login name of an officer of each role, all over one district, and their passwords."""
    from martebe.office.access.demo import make_accounts

    return {account.login: account.password for account in make_accounts()}


@pytest.fixture(scope="module")
def neighbours(office: str, passwords: dict[str, str]) -> list[int]:
    """Persons whom the officers of ``passwords`` may look at, children and officers' families aside."""
    from martebe.office.access.models import Officer

    district = Officer.objects.get(login="operator").territory
    with psycopg.connect(office) as connection:
        found = connection.execute(GROWN_UP, [district]).fetchall()
    return [person for (person,) in found]


def _free_port() -> int:
    with closing(socket.socket()) as listening:
        listening.bind(("127.0.0.1", 0))
        return int(listening.getsockname()[1])


def _wait_until_it_answers(address: str, server: subprocess.Popen[bytes], log: Path) -> None:
    begun = time.monotonic()
    while time.monotonic() - begun < READY_SECONDS and server.poll() is None:
        try:
            httpx.get(f"{address}/en/help/", timeout=5).raise_for_status()
            return
        except httpx.HTTPError:
            time.sleep(0.1)
    pytest.fail(f"The server did not answer in {READY_SECONDS} seconds. Its log:\n{log.read_text()}")
