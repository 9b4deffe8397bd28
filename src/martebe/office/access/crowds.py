"""Whether many accounts together read more persons than an office can be serving: what no account's limit sees."""

from __future__ import annotations

from django.db import connection

from martebe.office import clock
from martebe.office.access.policy import PERSONS_OF_AN_OFFICE, PERSONS_OF_EACH, PERSONS_OF_EACH_CALL_TAKER

ALLOWED = [PERSONS_OF_AN_OFFICE, PERSONS_OF_EACH, PERSONS_OF_EACH_CALL_TAKER]


def watch() -> bool:
    """Raise an alarm for each such office, which closes all persons to it for an hour; never more to do at once."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT office.access_watch(%s, %s, %s, %s)", [*ALLOWED, clock.now()])
    return False
