"""What this room does behind the pages."""

from __future__ import annotations

from django.contrib.sessions.models import Session
from django.db import connection
from django.utils import timezone

from martebe.office import clock
from martebe.office.access import failures
from martebe.office.access.crowds import watch
from martebe.office.access.list_making import make_some
from martebe.office.work import Chore


def tidy() -> bool:
    """Forget what has served its time: sessions, failed sign-ins, members of lists that cannot be fetched any more."""
    Session.objects.filter(expire_date__lt=timezone.now()).delete()  # Django dates its sessions by the world's clock.
    failures.forget_old()
    with connection.cursor() as cursor:
        cursor.execute("SELECT office.forget_lists(%s)", [clock.now()])
    return False


CHORES = (Chore("lists", 5.0, make_some), Chore("crowds", 10.0, watch), Chore("tidy", 3_600.0, tidy))
