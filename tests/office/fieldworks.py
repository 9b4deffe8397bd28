"""A round in the busiest district, its officers, and what a test asks of it."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta

from django.contrib.sessions.backends.db import SessionStore
from django.http import HttpRequest
from django.test import Client

from martebe.office import clock
from martebe.office.access.models import Officer
from martebe.office.access.services import sign_in_officer
from martebe.office.fieldwork import known, making, sharing
from martebe.office.headquarters.services import latest
from martebe.office.worklists.services import Cell
from tests.office.collect import as_owner

Officers = Callable[..., Officer]


@dataclass(frozen=True)
class Office:
    """A district with a head and interviewers."""

    region: int
    district: int
    head: Officer
    interviewers: tuple[Officer, ...]


def busiest() -> tuple[int, int]:
    """The region and district in which most people live."""
    ((region, district),) = as_owner(
        "SELECT region, district FROM now.residents GROUP BY 1, 2 ORDER BY count(*) DESC, 2 LIMIT 1"
    )
    return region, district


def an_office(officer: Officers, interviewers: int = 2) -> Office:
    """An office of the busiest district; nobody in it is of the country, so nobody is their family."""
    region, district = busiest()
    head = officer("district_head", district)
    return Office(region, district, head, tuple(officer("assistant", district) for _ in range(interviewers)))


def wish(office: Office, **other: object) -> making.Wish:
    """A round of everybody without status in the district."""
    today = clock.today()
    usual = {
        "title": "Without status",
        "place": office.district,
        "cell": Cell(place=office.district, headline="none"),
        "since": today - timedelta(days=1),
        "until": today + timedelta(days=14),
        "leader": office.head.pk,
        "most": None,
    }
    return making.Wish(**(usual | other))


def a_round(office: Office, **other: object) -> known.Round:
    """A round that was made by the head of the office; whoever was on a round before is free again."""
    as_owner("UPDATE office.fieldwork_round SET state = 'closed'")
    run = latest()
    assert run is not None
    return known.one(office.head.actor, making.make(office.head.actor, wish(office, **other), run))


def running(office: Office, **other: object) -> known.Round:
    """A round that is shared out evenly and has begun."""
    made = a_round(office, **other)
    capacities = {each.pk: made.households for each in office.interviewers}
    sharing.give(office.head.actor, made, sharing.pairs_of(sharing.proposed(office.head.actor, made, capacities)))
    making.move(office.head.actor, made, "running")
    return known.one(office.head.actor, made.id)


def members(made: known.Round) -> list[tuple]:
    """Key, person and visit of everybody on the list."""
    return as_owner(
        "SELECT id, person, visit FROM office.fieldwork_member WHERE round = %s AND visit IS NOT NULL ORDER BY id",
        [made.id],
    )


def visits_of(made: known.Round, officer: Officer) -> list[int]:
    """The households of an officer."""
    question = "SELECT id FROM office.fieldwork_visit WHERE round = %s AND interviewer = %s ORDER BY nth"
    return [visit for (visit,) in as_owner(question, [made.id, officer.pk])]


def trail(officer: Officer, act: str) -> list[tuple]:
    """What the trail says an officer did: persons named, and whether it was refused."""
    return as_owner(
        "SELECT persons, person, detail ->> 'refused' FROM office.trail_entry"
        " WHERE actor = %s AND act = %s ORDER BY id",
        [officer.actor.id, act],
    )


def client_of(officer: Officer) -> Client:
    """A client through which an officer who is there already is signed in."""
    client, request = Client(), HttpRequest()
    request.session = SessionStore()
    sign_in_officer(request, officer)
    request.session.save()
    client.cookies["sessionid"] = request.session.session_key
    return client
