"""Twenty accounts that each stay within their limits are stopped together; an office at work is not."""

from datetime import timedelta

import pytest
from django.db import connections

from martebe.office import clock
from martebe.office.access.crowds import watch
from martebe.office.access.policy import PERSONS_OF_AN_OFFICE
from martebe.office.access.services import Refused, alarms, look


def owner(question: str, *values: object) -> list[tuple[object, ...]]:
    with connections["owner"].cursor() as cursor:
        cursor.execute(question, values)
        return cursor.fetchall() if cursor.description else []


@pytest.fixture
def places(office: str) -> list[int]:
    """The two districts with the most people."""
    return [code for (code,) in owner("SELECT district FROM now.residents GROUP BY 1 ORDER BY count(*) DESC LIMIT 2")]


def reached(actor_id: str, district: int | None, persons: range) -> None:
    """As if an officer had looked at so many persons within this hour."""
    owner(
        "INSERT INTO office.trail_entry (at, actor, role, territory, act, purpose, person, detail)"
        " SELECT %s, %s, 'consultant', %s, 'desk.card', 'service', person, '{}' FROM unnest(%s::bigint[]) AS person",
        *(clock.now() - timedelta(minutes=5), actor_id, district, list(persons)),
    )


def test_the_200th_person_of_twenty_accounts_is_the_last(office, officer, signed_in, places) -> None:
    here, elsewhere = places
    crowd = [officer("consultant", here).actor for _ in range(20)]
    for place, each in enumerate(crowd):
        reached(each.id, here, range(1_000 + place * 10, 1_000 + place * 10 + (9 if place == 0 else 10)))
    ((person,),) = owner("SELECT min(person) FROM now.residents WHERE district = %s", here)
    ((other,),) = owner("SELECT min(person) FROM now.residents WHERE district = %s", elsewhere)
    watch()
    assert alarms() == [], "199 persons are work."
    with look(crowd[0], person, "service", "desk.card"):
        pass
    watch()
    watch()
    assert [(each.kind, each.actor) for each in alarms()] == [("crowd", f"office:{here}")]
    with pytest.raises(Refused), look(crowd[1], person, "service", "desk.card"):
        pass
    with look(officer("consultant", elsewhere).actor, other, "service", "desk.card"):
        pass
    page = signed_in("auditor").get("/en/trail/alarms/").content.decode()
    assert "An office read too many persons" in page
    assert PERSONS_OF_AN_OFFICE == 200


def test_a_large_office_at_work_is_no_crowd(office, officer, places) -> None:
    """Thirty officers with nine persons each serve people; twenty with ten were stopped."""
    elsewhere = places[1]
    for place in range(30):
        reached(officer("consultant", elsewhere).actor.id, elsewhere, range(5_000 + place * 9, 5_009 + place * 9))
    watch()
    assert f"office:{elsewhere}" not in {each.actor for each in alarms()}


def test_a_contact_centre_that_takes_calls_all_hour_is_no_crowd(office, officer) -> None:
    for place in range(12):
        reached(officer("operator").actor.id, None, range(9_000 + place * 29, 9_029 + place * 29))
    watch()
    assert "office:0" not in {each.actor for each in alarms()}
    reached(officer("operator").actor.id, None, range(10_000, 10_045))
    watch()
    assert "office:0" in {each.actor for each in alarms()}
