"""What goes on behind the pages: ``python -m martebe.office.work`` does each room's chores until it is told to stop."""

from __future__ import annotations

import os
import signal
import threading
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from importlib import import_module
from importlib.util import find_spec

import structlog

LONGEST_PAUSE = 60.0
"""Seconds; a chore that fails is tried again after twice as long each time, up to this."""


@dataclass
class Chore:
    """Something to do again and again. ``do`` returns whether there may be more to do at once.

    every: seconds between two tries that find nothing to do.
    """

    name: str
    every: float
    do: Callable[[], bool]
    due: float = field(default=0.0, compare=False)
    failed: int = field(default=0, compare=False)

    def run(self, now: float) -> None:
        """Try once, and settle when to try again. Whatever is wrong is said and does not stop the other chores."""
        try:
            more, self.failed = self.do(), 0
        except Exception as error:
            self.failed += 1
            more = False
            structlog.get_logger("work").error("chore_failed", chore=self.name, error=type(error).__name__)
            _let_go_of_the_database()
        pause = min(self.every * 2**self.failed, max(LONGEST_PAUSE, self.every))
        self.due = now if more else now + pause


def chores() -> list[Chore]:
    """The chores of all rooms: each lists its own in ``chores.py``."""
    from martebe.office.settings import ROOMS

    named = [f"martebe.office.{room}.chores" for room in ROOMS]
    return [chore for name in named if find_spec(name) for chore in import_module(name).CHORES]


def work(all_chores: Iterable[Chore], stop: threading.Event) -> None:
    """Do the chores as they fall due until ``stop`` is set."""
    waiting = list(all_chores)
    while waiting and not stop.is_set():
        next_one = min(waiting, key=lambda chore: chore.due)
        if not stop.wait(max(0.0, next_one.due - time.monotonic())):
            next_one.run(time.monotonic())


def _let_go_of_the_database() -> None:
    """A connection that broke is opened anew by whoever asks next."""
    from django.db import close_old_connections, connections

    for connection in connections.all(initialized_only=True):
        connection.close_if_unusable_or_obsolete()
    close_old_connections()


def main() -> None:
    """Set Django up and work until SIGTERM or SIGINT."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "martebe.office.settings")
    import django

    django.setup()
    stop = threading.Event()
    for each in (signal.SIGTERM, signal.SIGINT):
        signal.signal(each, lambda *_: stop.set())
    work(chores(), stop)


if __name__ == "__main__":
    main()
