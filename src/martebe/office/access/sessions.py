"""Sessions: whose a session is, when it ends, and that an officer has only one."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.contrib import auth
from django.db import transaction
from django.db.models import F
from django.http import HttpRequest

from martebe.office import clock
from martebe.office.access.actors import Actor
from martebe.office.access.models import Officer, Resident

IDLE = timedelta(minutes=20)
WHOLE = timedelta(hours=10)
STEP = timedelta(minutes=5)
"""A session ends after so long without a request, or so long after sign-in; a password given again counts so long."""
SINCE, SEEN, TURN, STEPPED, RESIDENT, NAME = "since", "seen", "turn", "stepped", "resident", "name"
NOTED_AFTER = timedelta(minutes=1)
"""A session is not rewritten for every request, only once a minute."""


def sign_in_officer(request: HttpRequest, officer: Officer) -> None:
    """Begin a session under a new id; every earlier session of the officer ends."""
    request.session.flush()
    with transaction.atomic():
        Officer.objects.filter(pk=officer.pk).update(turn=F("turn") + 1)
        officer.refresh_from_db()
    auth.login(request, officer, backend="django.contrib.auth.backends.ModelBackend")
    request.session[TURN] = officer.turn
    _begin(request)


def sign_in_resident(request: HttpRequest, person: int, name: str) -> Actor:
    """Begin a resident's session under a new id; who vouches for the person is the caller's affair."""
    request.session.flush()
    resident, _ = Resident.objects.get_or_create(person=person)
    request.session[RESIDENT], request.session[NAME] = resident.pk, name
    _begin(request)
    return _resident(resident, name)


def sign_out(request: HttpRequest) -> None:
    """End the session, whosever it is."""
    auth.logout(request)


def stepped_up(request: HttpRequest) -> bool:
    """Whether the password was given again just now."""
    return STEPPED in request.session and clock.now() - _moment(request, STEPPED) < STEP


def step_up(request: HttpRequest) -> None:
    """Note that the password was given again just now."""
    request.session[STEPPED] = clock.now().isoformat()


def actor_of(request: HttpRequest) -> Actor | None:
    """Who sent a request; None when nobody has signed in or the session has ended."""
    if SINCE not in request.session:
        return None
    actor = _found(request)
    if actor is None or _ended(request):
        sign_out(request)
        return None
    if clock.now() - _moment(request, SEEN) > NOTED_AFTER:
        request.session[SEEN] = clock.now().isoformat()
    return actor


def _begin(request: HttpRequest) -> None:
    request.session[SINCE] = request.session[SEEN] = clock.now().isoformat()


def _found(request: HttpRequest) -> Actor | None:
    if RESIDENT in request.session:
        resident = Resident.objects.filter(pk=request.session[RESIDENT]).first()
        return _resident(resident, str(request.session[NAME])) if resident else None
    officer = request.user
    if isinstance(officer, Officer) and officer.is_active and officer.turn == request.session.get(TURN):
        return officer.actor
    return None


def _ended(request: HttpRequest) -> bool:
    now = clock.now()
    return now - _moment(request, SEEN) > IDLE or now - _moment(request, SINCE) > WHOLE


def _moment(request: HttpRequest, name: str) -> datetime:
    return datetime.fromisoformat(request.session[name])


def _resident(resident: Resident, name: str) -> Actor:
    return Actor("resident", f"resident:{resident.pk}", "resident", None, name, resident.person)
