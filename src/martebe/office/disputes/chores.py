"""What this room does behind the pages: after each load it looks whether contests can end that wait for a register."""

from __future__ import annotations

from django.db import connection

from martebe.office.access.actors import system
from martebe.office.access.services import work
from martebe.office.disputes.answering import settle
from martebe.office.work import Chore

DISPUTES = system("disputes")
LOADED = "SELECT coalesce(max(number), 0) FROM records.journal"


class Settling:
    """Settles closed contests that still freeze a standing, once for each load."""

    def __init__(self) -> None:
        self._settled_at: int | None = None

    def __call__(self) -> bool:
        """Settle all that wait, if anything was loaded since they were settled last."""
        with connection.cursor() as cursor:
            cursor.execute(LOADED)
            (loaded,) = cursor.fetchone() or (0,)
            if loaded != self._settled_at:
                cursor.execute("SELECT person FROM office.disputes_waiting() AS person")
                for (person,) in cursor.fetchall():
                    with work(DISPUTES, [person], "contest", "disputes.settle"):
                        settle(DISPUTES, person)
                self._settled_at = loaded
        return False


CHORES = (Chore("disputes.settle", 60.0, Settling()),)
