"""Accounts for a country that does not exist: one for each role, all in the district where most of its people live."""

from __future__ import annotations

from dataclasses import dataclass

from django.conf import settings
from django.db import connections

from martebe.office.access.accounts import set_own_person
from martebe.office.access.models import Officer
from martebe.office.access.names import place_of
from martebe.office.access.passwords import fresh
from martebe.office.access.policy import ROLES
from martebe.rules.words import Words

BUSIEST = "SELECT region, district FROM now.residents GROUP BY 1, 2 ORDER BY count(*) DESC, 2 LIMIT 1"
GROWN_UP = """
SELECT person FROM now.residents WHERE district = %s AND birth_date BETWEEN '1960-01-01' AND '1990-01-01'
ORDER BY person LIMIT %s
"""


@dataclass(frozen=True)
class Account:
    """What is told of an account of the demonstration."""

    login: str
    password: str
    role: Words
    place: Words


def make_accounts() -> list[Account]:
    """One account for each role of officers, under the role's name, with a new password at every start.

    Each is somebody of the made-up country, so that their family is closed to them. Raises PermissionError outside a
    demonstration.
    """
    if not settings.DEMO:
        raise PermissionError("Accounts with known passwords are made in a demonstration only: set MARTEBE_DEMO=1.")
    roles = [name for name, role in ROLES.items() if role.kind == "officer"]
    with connections["owner"].cursor() as cursor:
        cursor.execute(BUSIEST)
        region, district = cursor.fetchone() or (None, None)
        cursor.execute(GROWN_UP, [district, len(roles)])
        persons = [person for (person,) in cursor.fetchall()]
    territories = {"district": district, "region": region, "country": None}
    numbers: list[int | None] = [*persons, *[None] * (len(roles) - len(persons))]
    return [_account(role, territories[ROLES[role].levels[0]], own) for role, own in zip(roles, numbers, strict=True)]


def region_shown() -> int | None:
    """The region of the demonstration's regional headquarters; None in a country without residents."""
    return Officer.objects.filter(login="regional_headquarters").values_list("territory", flat=True).first()


def _account(role: str, territory: int | None, own: int | None) -> Account:
    password = fresh()
    officer = Officer.objects.filter(login=role).first() or Officer(login=role)
    officer.name, officer.role, officer.territory = ROLES[role].words.said_in("kk"), role, territory
    officer.is_active, officer.must_change_password = True, False
    officer.set_password(password)
    officer.save()
    if own is not None:
        set_own_person(officer, own)
    return Account(role, password, ROLES[role].words, place_of(territory))
