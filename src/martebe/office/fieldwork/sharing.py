"""Give the households of a round to interviewers: as proposed, or by hand; every change is kept."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.db import connection, transaction

from martebe.office import clock
from martebe.office.access.actors import Actor
from martebe.office.access.services import Refused
from martebe.office.fieldwork.known import WHOLE_REGION, Round
from martebe.office.statements import rows
from martebe.planning.assignment import Assignment, Household, assign

INTERVIEWERS = """
SELECT o.id, o.name, o.territory FROM office.access_officer o
    JOIN office.access_rule r ON r.role = o.role AND r.act = 'fieldwork.visit' AND r.purpose = 'round'
WHERE o.is_active AND ($1 = o.territory OR $1 = o.territory / 10000000 * 10000000) ORDER BY o.id
"""
OPEN = """
SELECT id, nth, district, settlement, interviewer FROM office.fieldwork_visit
WHERE round = $1 AND coalesce(outcome = 'nobody_home', true) ORDER BY nth
"""
SAMPLED = """
SELECT id, nth, district, settlement, interviewer FROM office.fieldwork_visit
WHERE round = $1 AND sampled AND verdict IS NULL AND checker IS NULL AND outcome = 'interviewed' ORDER BY nth
"""
BARRED = "SELECT visit, officer FROM office.fieldwork_barred($1, $2, $3)"
Pairs = list[tuple[int, int | None]]


@dataclass(frozen=True)
class Interviewer:
    """Somebody who may make visits of a round."""

    id: int
    name: str
    territory: int


@dataclass(frozen=True)
class Visit:
    """A household that can change hands."""

    id: int
    nth: int
    district: int
    settlement: int | None
    interviewer: int | None


def interviewers(found: Round) -> list[Interviewer]:
    """Who may make visits of a round: consultants and assistants of its district or of the districts of its region."""
    return [Interviewer(*row) for row in rows(INTERVIEWERS, found.place)]


def open_visits(found: Round) -> list[Visit]:
    """The households that are not done."""
    return [Visit(*row) for row in rows(OPEN, found.id)]


def proposed(actor: Actor, found: Round, capacities: Mapping[int, int]) -> Assignment:
    """Share the open households out anew; nobody is sent to their family or out of their territory."""
    households = _households(actor, found, open_visits(found), capacities)
    return assign(households, capacities)


def give(actor: Actor, found: Round, pairs: Pairs, *, to_check: bool = False) -> int:
    """Give visits to interviewers, None takes one back; how many changed hands. Raises Refused.

    What an interviewer may not visit, and what is done, stays where it is.
    """
    with transaction.atomic(durable=True), connection.cursor() as cursor:
        cursor.execute(
            "SELECT office.fieldwork_assign(%s, %s, %s::bigint[], %s::bigint[], %s, %s)",
            [actor.id, found.id, [v for v, _ in pairs], [who for _, who in pairs], to_check, clock.now()],
        )
        (changed,) = cursor.fetchone()
    if changed is None:
        raise Refused
    return int(changed)


def pairs_of(assignment: Assignment) -> Pairs:
    """What an assignment gives to whom."""
    return [(visit, share.interviewer) for share in assignment.shares for visit in share.visits]


def give_checks(actor: Actor, found: Round) -> int:
    """Give the second visits of the sample to others than made the first, evenly; how many were given."""
    visits = [Visit(*row) for row in rows(SAMPLED, found.id)]
    people = interviewers(found)
    if not visits or not people:
        return 0
    even = -(-len(visits) // len(people))
    households = _households(actor, found, visits, {each.id: even for each in people}, second=True)
    return give(actor, found, pairs_of(assign(households, {each.id: even for each in people})), to_check=True)


def _households(
    actor: Actor, found: Round, visits: Iterable[Visit], capacities: Mapping[int, int], *, second: bool = False
) -> list[Household]:
    barred: dict[int, set[int]] = defaultdict(set)
    for visit, officer in rows(BARRED, actor.id, found.id, list(capacities)):
        barred[visit].add(officer)
    known = [each for each in interviewers(found) if each.id in capacities]
    made = list(visits)
    for visit in made:
        region = visit.district // WHOLE_REGION * WHOLE_REGION
        barred[visit.id] |= {each.id for each in known if each.territory not in (visit.district, region)}
        if second and visit.interviewer is not None:
            barred[visit.id].add(visit.interviewer)
    return [Household(each.id, each.settlement, frozenset(barred[each.id])) for each in made]
