"""Run the whole office on one machine: the database, what it must hold, the pages, and the work behind them."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import httpx

from martebe.database import database_url, launch
from martebe.office import clock, keys
from martebe.office.database import of_the_pages
from martebe.office.errors import DIES, NO_ANSWER, OLD_DATABASE, OfficeError

STOPPING_SECONDS = 15
GLANCE_SECONDS = 0.2
READY_SECONDS = 120
SECOND_DEATH_SECONDS = 5
"""A process that dies again within so many seconds of its start will not be mended by starting it a third time."""


@dataclass(frozen=True)
class Serving:
    """Where the office is served and from what.

    folder: its data (database of its own, keys). day: the day it is in a demonstration; None: today. In a demonstration
    the log goes to a file in the folder, so that the terminal is left to what is told.
    """

    folder: Path
    host: str = "127.0.0.1"
    port: int = 8414
    workers: int = 2
    day: date | None = None
    demo: bool = False

    @property
    def log(self) -> Path | None:
        """Where the processes write their log; None: on standard error."""
        return self.folder / "office.log" if self.demo else None

    @property
    def address(self) -> str:
        """Where a browser finds it."""
        return f"http://{self.host}:{self.port}"

    def environment(self, database: str) -> dict[str, str]:
        """What the processes are told; Django's settings read all of it."""
        told = {
            "DJANGO_SETTINGS_MODULE": "martebe.office.settings",
            "MARTEBE_OFFICE_DATABASE": database,
            keys.VARIABLE: os.environ.get(keys.VARIABLE, str(self.folder / "keys")),
            "MARTEBE_STATIC": str(self.folder / "static"),
            "PROMETHEUS_MULTIPROC_DIR": str(self.folder / "figures"),
            "MARTEBE_PUBLIC_ADDRESS": os.environ.get("MARTEBE_PUBLIC_ADDRESS", self.address),
        }
        if "MARTEBE_DATABASE_URL" not in os.environ:
            told["MARTEBE_PAGES_DATABASE_URL"] = of_the_pages(database)
        if self.day is not None:
            told[clock.SHIFT] = clock.shift_to(self.day)
        if self.demo:
            told["MARTEBE_DEMO"] = "1"
        return told


@contextmanager
def prepared(serving: Serving) -> Iterator[str]:
    """The address of a database to serve from, with this process set up as the office's own.

    One of our own is brought up to date here; one that is named must have been, by ``martebe migrate``.
    """
    with database_url(serving.folder / "postgres") as address:
        os.environ.update(serving.environment(address))
        _forget_figures(serving.folder / "figures")
        import django

        django.setup()
        from django.core.management import call_command

        from martebe.office import migrate

        call_command("collectstatic", interactive=False, verbosity=0)

        if "MARTEBE_DATABASE_URL" not in os.environ:
            migrate.migrate(address)
        elif wanting := migrate.wanting():
            raise OfficeError(OLD_DATABASE, wanting)
        yield address


def _forget_figures(folder: Path) -> None:
    """The processes of this start count anew, into an empty folder; see ``metrics``."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)


@contextmanager
def running(serving: Serving) -> Iterator[list[Kept]]:
    """The pages and the work, in processes of their own that end with the block or with this process."""
    with ExitStack() as leave:
        work = [sys.executable, "-m", "martebe.office.work"]
        kept = [Kept(_pages(serving), serving.log), Kept(work, serving.log)]
        for each in kept:
            leave.callback(each.stop)
            each.start()
        yield kept


class Kept:
    """A process that is started again when it ends unasked."""

    def __init__(self, command: Sequence[str], log: Path | None = None) -> None:
        self.command = command
        self.log = log
        self.process: subprocess.Popen[bytes] | None = None
        self.started = 0.0
        self.deaths = 0

    def start(self) -> None:
        """Start it, its life tied to ours."""
        watched = [sys.executable, "-I", launch.__file__, "prctl" if sys.platform == "linux" else "pipe"]
        watched += map(str, (os.getpid(), os.geteuid(), os.getegid()))
        self.started = time.monotonic()
        with ExitStack() as opened:
            log = opened.enter_context(self.log.open("ab")) if self.log else None
            command = [*watched, *self.command]
            self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=log, stderr=log, process_group=0)

    def mend(self) -> None:
        """Start it again if it ended. Raises OfficeError when it ended at once, twice."""
        if self.process is None or self.process.poll() is None:
            return
        at_once = time.monotonic() - self.started < SECOND_DEATH_SECONDS
        self.deaths = self.deaths + 1 if at_once else 0
        if self.deaths > 1:
            raise OfficeError(DIES, " ".join(self.command[1:3]), self.process.returncode)
        self.start()

    def stop(self) -> None:
        """End it in good order, or without after a while."""
        if self.process is None or self.process.poll() is not None:
            return
        self.process.terminate()
        try:
            self.process.wait(STOPPING_SECONDS)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()


def wait_until_ready(serving: Serving, kept: Sequence[Kept]) -> None:
    """Wait until the pages answer. Raises OfficeError when they do not in two minutes."""
    begun = time.monotonic()
    while time.monotonic() - begun < READY_SECONDS:
        for each in kept:
            each.mend()
        try:
            if httpx.get(f"{serving.address}/health/ready", timeout=5).status_code == httpx.codes.OK:
                return
        except httpx.TransportError:
            pass
        time.sleep(GLANCE_SECONDS)
    raise OfficeError(NO_ANSWER, serving.address, READY_SECONDS)


def keep_running(kept: Sequence[Kept], until: Callable[[], bool] = lambda: False) -> None:
    """Start again what ends, until told to stop."""
    while not until():
        for each in kept:
            each.mend()
        time.sleep(GLANCE_SECONDS)


def _pages(serving: Serving) -> list[str]:
    threads = 16  # a channel's waiting events are taken in together (see channels.clerk)
    return [
        *(sys.executable, "-m", "granian", "--interface", "wsgi", "martebe.office.wsgi:application"),
        *("--host", serving.host, "--port", str(serving.port), "--workers", str(serving.workers)),
        *("--blocking-threads", str(threads), "--respawn-failed-workers", "--no-ws", "--log-level", "warning"),
    ]
