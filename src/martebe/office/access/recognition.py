"""Whether a name and a password are an officer's: asked by the sign-in page and by devices that send both each time."""

from __future__ import annotations

import threading

from django.contrib.auth import authenticate
from django.http import HttpRequest

from martebe.office.access import failures
from martebe.office.access.models import Officer
from martebe.office.senders import address_of

AT_ONCE = threading.BoundedSemaphore(4)
"""So many passwords are compared at a time in one process: each takes a hundred megabytes, by intent."""


def recognised(request: HttpRequest, login: str, password: str) -> Officer | None:
    """The officer, if name and password fit and neither account nor address is locked.

    A try counts as a failure before it is known to be none: many at once get no more guesses than one after another.
    Where it is locked nothing is compared. That tells nobody whether an account exists: what does not is locked too.
    """
    address = address_of(request)
    tried = failures.note(login, address)
    if failures.locked(login, address):
        failures.alarm(login)
        return None
    with AT_ONCE:
        officer = authenticate(request, username=login, password=password)
    if not isinstance(officer, Officer):
        return None
    failures.forget(login, tried)
    return officer
