"""Failed sign-ins, counted in the database for each account and each address: too many close the door for a while."""

from __future__ import annotations

import hmac
from collections.abc import Iterable
from datetime import timedelta

from django.conf import settings
from django.db import models

from martebe.office import clock
from martebe.office.access.alarms import raise_alarm
from martebe.office.access.models import Failure, Officer

WINDOW = timedelta(minutes=15)
PER_LOGIN, PER_ADDRESS = 5, 30
"""A centre's officers share an address; an account belongs to one."""


def locked(login: str, address: str) -> bool:
    """Whether a sign-in that is noted already is to be refused, whatever the password."""
    return _count("login", login) > PER_LOGIN or _count("address", address) > PER_ADDRESS


def note(login: str, address: str) -> list[Failure]:
    """Count a try on an account, whether or not it exists, and on the address it came from: two rows to forget."""
    now = clock.now()
    return Failure.objects.bulk_create(
        Failure(tried_on=_digest(kind, text), at=now) for kind, text in (("login", login), ("address", address))
    )


def alarm(login: str) -> None:
    """Tell that an account or an address is locked."""
    officer = Officer.objects.filter(login=login.strip().lower()).first()
    raise_alarm("sign_in", officer.actor.id if officer else "", "access.sign_in")


def forget(login: str, tried: Iterable[Failure]) -> None:
    """The account's owner has come: its failures no longer count, nor does this try on the address."""
    own = models.Q(pk__in=[each.pk for each in tried])
    Failure.objects.filter(own | models.Q(tried_on=_digest("login", login))).delete()


def forget_old() -> None:
    """Drop what no longer counts."""
    Failure.objects.filter(at__lte=clock.now() - WINDOW).delete()


def _count(kind: str, text: str) -> int:
    now = clock.now()
    return Failure.objects.filter(tried_on=_digest(kind, text), at__gt=now - WINDOW, at__lte=now).count()


def _digest(kind: str, text: str) -> bytes:
    """What is kept instead of the text: people type passwords into the field for the name."""
    return hmac.digest(settings.SECRET_KEY.encode(), f"{kind}:{text.strip().lower()}".encode(), "sha256")
