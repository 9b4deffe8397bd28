"""Whether a name and a password are an officer's: asked by the sign-in page and by devices that send both each time."""

from __future__ import annotations

from django.contrib.auth import authenticate
from django.http import HttpRequest

from martebe.office.access import failures
from martebe.office.access.models import Officer


def recognised(request: HttpRequest, login: str, password: str) -> Officer | None:
    """The officer, if name and password fit and neither account nor address is locked."""
    address = request.META.get("REMOTE_ADDR", "")
    locked = failures.locked(login, address)
    officer = authenticate(request, username=login, password=password)  # As much work when locked or unknown.
    if locked or not isinstance(officer, Officer):
        failures.note(login, address)
        return None
    failures.forget(login)
    return officer
