"""Officers' accounts: made, changed and closed by an administrator, each time with a row in the trail."""

from __future__ import annotations

from django.db import connection, transaction

from martebe.kazakhstan.places import places
from martebe.office import clock
from martebe.office.access import words
from martebe.office.access.actors import Actor
from martebe.office.access.models import Officer
from martebe.office.access.passwords import fresh
from martebe.office.access.policy import ROLES
from martebe.office.access.rights import Level
from martebe.office.trail.services import write
from martebe.rules.words import Words


def level_of(territory: int | None) -> Level:
    """How wide a territory is. Raises kazakhstan.places.PlaceError for a code that names none today."""
    if territory is None:
        return "country"
    return "region" if places.on(clock.today()).place(territory).level == 1 else "district"


def officer_name(actor: str) -> str:
    """The name of an officer, such as ``officer:7``; what a register calls an officer of its own stays as it is."""
    kind, _, number = actor.partition(":")
    if kind != "officer" or not number.isdecimal():
        return actor
    return Officer.objects.filter(pk=int(number)).values_list("name", flat=True).first() or actor


def misfit(role: str, territory: int | None) -> Words | None:
    """Why a role cannot have a territory; None when it can."""
    return None if level_of(territory) in ROLES[role].levels else words.TERRITORY_MISFIT[ROLES[role].levels[0]]


def open_account(by: Actor, officer: Officer, person: int | None) -> str:
    """Save a new officer, with their own person number, and return the password for their first sign-in."""
    with transaction.atomic():
        password = _give_password(officer)
        if person is not None:
            set_own_person(officer, person)
        write(by, "access.accounts", "service", detail={"outcome": "opened", "recipient": str(officer.pk)})
    return password


def change(by: Actor, officer: Officer, person: int | None = None) -> None:
    """Save what was changed of an officer; their open session ends, because it rests on what they were."""
    with transaction.atomic():
        officer.turn += 1
        officer.save()
        if person is not None:
            set_own_person(officer, person)
        write(by, "access.accounts", "service", detail={"outcome": "changed", "recipient": str(officer.pk)})


def reset_password(by: Actor, officer: Officer) -> str:
    """Give an officer a new password for one sign-in; the old one and their open session end."""
    with transaction.atomic():
        password = _give_password(officer)
        write(by, "access.accounts", "service", detail={"outcome": "reset", "recipient": str(officer.pk)})
    return password


def choose_password(officer: Officer, password: str) -> None:
    """Keep the password that the officer chose."""
    officer.set_password(password)
    officer.must_change_password = False
    with transaction.atomic():
        officer.save()
        write(officer.actor, "access.password", "own")


def set_own_person(officer: Officer, person: int) -> None:
    """Keep an officer's own person number, to bar them from their family; nothing in the office reads it back."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT office.set_own_person(%s, %s)", [officer.pk, person])


def _give_password(officer: Officer) -> str:
    password = fresh()
    officer.set_password(password)
    officer.must_change_password = True
    officer.turn += 1
    officer.save()
    return password
