"""What this room does behind the pages: after each load it looks whether contests can end that wait for a register."""

from __future__ import annotations

from django.db import connection

from martebe.office.access.actors import system
from martebe.office.access.services import work
from martebe.office.disputes.answering import settle
from martebe.office.ledger.services import AfterEachLoad
from martebe.office.work import Chore

DISPUTES = system("disputes")


def settle_all() -> None:
    """Settle the closed contests that still freeze a standing."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT person FROM office.disputes_waiting() AS person")
        waiting = [person for (person,) in cursor.fetchall()]
    for person in waiting:
        with work(DISPUTES, [person], "contest", "disputes.settle"):
            settle(DISPUTES, person)


CHORES = (Chore("disputes.settle", 60.0, AfterEachLoad(settle_all)),)
