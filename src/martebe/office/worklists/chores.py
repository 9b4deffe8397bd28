"""What this room does behind the pages."""

from __future__ import annotations

from django.db import connection

from martebe.office import clock
from martebe.office.work import Chore


def forget() -> bool:
    """Forget who was on worklists that have ended."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT office.worklists_forget(%s)", [clock.now()])
    return False


CHORES = (Chore("worklists", 3_600.0, forget),)
