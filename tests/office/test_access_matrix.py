"""Who gets through to which address: every route of the office, every role, and whose person is asked for.

``routes.csv`` is the table an auditor reads: a route, the act it needs (or ``public``), who may, and whose records it
opens: ``token`` (the person behind a token in the address), ``self`` (the resident's own), or nobody's.
A route that is not in the table, or whose view names neither an act nor why it is public, fails here.
"""

import csv
import re
from pathlib import Path

import pytest
from django.db import connections
from django.test import Client
from django.urls import URLPattern, get_resolver

from martebe.office.access.models import Officer
from martebe.office.access.policy import ACTS, ROLES
from martebe.office.access.services import token_for

pytestmark = pytest.mark.usefixtures("office")

TABLE = Path(__file__).with_name("routes.csv")
ROUTES = list(csv.DictReader(TABLE.read_text(encoding="utf-8").splitlines(), delimiter=";"))
PEOPLE = ("own district", "other district", "other region", "self", "family")
OFFICERS = [name for name, role in ROLES.items() if role.kind == "officer"]
GIVEN = {"<str:code>": "nothing", "<str:name>": "nothing", "<slug:number>": "nothing"}


def views(resolver=None, before=""):
    """Every address and its view; the language is left out."""
    for each in (resolver or get_resolver()).url_patterns:
        address = before + re.sub(r"^(kk|ru|en)/", "", str(each.pattern))
        if isinstance(each, URLPattern):
            yield address, each.callback
        else:
            yield from views(each, address)


def guard(view):
    """What stands before a view: an act, 'public', or nothing."""
    return getattr(view, "needs", None) or ("public" if getattr(view, "public", None) else None)


def owner(question, *values):
    with connections["owner"].cursor() as cursor:
        cursor.execute(question, values)
        return cursor.fetchall()


def test_every_route_names_an_act_or_why_it_is_public():
    assert [address for address, view in views() if guard(view) is None] == []


def test_the_table_has_a_row_for_every_route_and_no_other():
    """To mend it, add the line shown to routes.csv after asking who should get through."""
    there = {f"{address};{guard(view)}" for address, view in views()}
    assert there == {f"{row['route']};{row['act']}" for row in ROUTES}


@pytest.mark.parametrize("row", [row for row in ROUTES if row["act"] != "public"], ids=lambda row: row["route"])
def test_the_table_and_the_policy_agree_who_may(row):
    assert set(row["who"].split()) == {role for role in ROLES if ACTS[row["act"]].allows(role)}


def address_of(row, token="AAAA"):
    """An address of a route with something in each of its places."""
    address = row["route"].replace("<str:token>", token)
    for place, given in GIVEN.items():
        address = address.replace(place, given)
    address = re.sub(r"<number:\w+>", "999999", address)
    return f"/en/{address}" if row["language"] == "yes" else f"/{address}"


def ask(client, address):
    """The answer to GET, or to an empty form where only that is taken."""
    client.raise_request_exception = False
    answer = client.get(address)
    return client.post(address) if answer.status_code == 405 else answer


GUARDED = [row for row in ROUTES if row["act"] != "public"]


@pytest.mark.parametrize("row", GUARDED, ids=lambda row: row["route"])
def test_nobody_gets_through_without_signing_in(row):
    answer = ask(Client(), address_of(row))
    assert answer.status_code == 401 or (answer.status_code, "sign-in" in answer["Location"]) == (302, True)


@pytest.mark.parametrize("role", [*OFFICERS, "resident"])
@pytest.mark.parametrize("row", GUARDED, ids=lambda row: row["route"])
def test_a_role_gets_through_exactly_where_the_table_says(row, role, signed_in, somebody):
    territory, person = somebody[ROLES[role].levels[0]], somebody["person"]
    client = signed_in(role, territory, person if role == "resident" else None)
    answer = ask(client, address_of(row))
    assert answer.status_code < 500
    if role not in row["who"].split():
        assert answer.status_code in (401, 403)
    elif row["person"] != "token":
        assert answer.status_code != 403 or "<" in row["route"]


@pytest.fixture(scope="module")
def somebody(office):
    """A resident of the busiest district with a child in the same household, and residents of elsewhere."""
    ((region, district),) = owner(
        "SELECT region, district FROM now.residents GROUP BY 1, 2 ORDER BY count(*) DESC, 2 LIMIT 1"
    )
    ((own, family),) = owner(
        "SELECT k.person, k.child FROM now.kinship k JOIN now.residents p ON p.person = k.person"
        " JOIN now.residents c ON c.person = k.child WHERE p.district = %s AND c.district = %s LIMIT 1",
        *(district, district),
    )
    one = "SELECT person FROM now.residents WHERE person <> ALL (%s) AND "
    ((stranger,),) = owner(one + "district = %s LIMIT 1", [own, family], district)
    ((near,),) = owner(one + "region = %s AND district <> %s LIMIT 1", [own, family], region, district)
    ((far,),) = owner(one + "region <> %s LIMIT 1", [own, family], region)
    people = dict(zip(PEOPLE, (stranger, near, far, own, family), strict=True))
    return people | {"person": stranger, "own": own, "district": district, "region": region, "country": None}


OPENS = {
    "district": {"own district"},
    "region": {"own district", "other district"},
    "country": {"own district", "other district", "other region"},
}
"""Whose records a territory opens."""


def looked_at(actor):
    return {
        person
        for (person,) in owner(
            "SELECT person FROM office.trail_entry WHERE actor = %s AND person IS NOT NULL AND NOT detail ? 'refused'",
            actor.id,
        )
    }


@pytest.mark.parametrize("role", OFFICERS)
@pytest.mark.parametrize("row", [row for row in GUARDED if row["person"] == "token"], ids=lambda row: row["route"])
def test_a_token_opens_nobody_whom_the_territory_does_not_hold(row, role, signed_in, somebody):
    """Whatever is in the address: the trail shows whom the transaction reached, and the answer tells no more."""
    if role not in row["who"].split():
        return
    level = ROLES[role].levels[0]
    client = signed_in(role, somebody[level], somebody["own"])
    actor = Officer.objects.get(pk=client.session["_auth_user_id"]).actor
    unknown = ask(client, address_of(row, token_for(actor, 1)))
    for whose in PEOPLE:
        answer = ask(client, address_of(row, token_for(actor, somebody[whose])))
        assert answer.status_code < 500
        if whose in OPENS[level]:
            assert answer.status_code != 403 or row["route"].count("<") > 1
        else:
            assert answer.status_code == unknown.status_code
            assert somebody[whose] not in looked_at(actor)
            assert told(answer) == told(unknown)


def told(answer):
    """What an answer says, without what differs each time: the token asked for and the keys of forms."""
    return re.sub(r"[\w-]{60,}", "", answer.content.decode())
