"""What is known of a round without anybody's name: its list by settlement, how far it came, who has what."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property

from martebe.office.access.actors import Actor
from martebe.office.access.policy import HEADS
from martebe.office.access.services import Refused
from martebe.office.statements import rows
from martebe.planning.visits import Outcome, State, state_of

WHOLE_REGION = 10_000_000
"""A region's code is its districts' with these digits zero."""
ROUNDS = """
SELECT r.id, r.title, r.place, r.cell, r.run, r.since, r.until, a.name, l.id, l.name, r.state, r.made_up,
    count(v.id), coalesce(sum(v.persons), 0), count(v.id) FILTER (WHERE v.tries > 0),
    count(v.id) FILTER (WHERE v.outcome <> 'nobody_home')
FROM office.fieldwork_round r JOIN office.access_officer a ON a.id = r.author
    JOIN office.access_officer l ON l.id = r.leader LEFT JOIN office.fieldwork_visit v ON v.round = r.id
WHERE ($1::integer IS NULL OR $1 IN (r.place, r.place / 10000000 * 10000000) OR $1 / 10000000 * 10000000 = r.place)
    AND ($2::bigint IS NULL OR r.id = $2)
GROUP BY r.id, a.id, l.id ORDER BY r.since DESC, r.id DESC LIMIT 100
"""
GROUPS = """
SELECT v.district, v.settlement, v.interviewer, coalesce(o.name, ''), v.outcome, v.tries, count(*), sum(v.persons)
FROM office.fieldwork_visit v LEFT JOIN office.access_officer o ON o.id = v.interviewer
WHERE v.round = $1 GROUP BY 1, 2, 3, 4, 5, 6
"""
DAYS = """
SELECT a.day, count(*), count(*) FILTER (WHERE a.outcome = 'interviewed')
FROM office.fieldwork_attempt a JOIN office.fieldwork_visit v ON v.id = a.visit
WHERE v.round = $1 GROUP BY 1 ORDER BY 1
"""


@dataclass(frozen=True)
class Round:
    """A round and how far it came. cell: the category as a query; run: by whose decisions the list was made."""

    id: int
    title: str
    place: int
    cell: str
    run: str
    since: date
    until: date
    author: str
    leader: int
    leader_name: str
    state: str
    made_up: bool
    households: int
    persons: int
    visited: int
    done: int

    def is_led_by(self, actor: Actor) -> bool:
        """Whether an officer may plan it, give it out and close it; the database asks again."""
        return actor.role in HEADS and actor.territory in (self.place, self.place // WHOLE_REGION * WHOLE_REGION)


@dataclass(frozen=True)
class Group:
    """Households of one settlement and interviewer with the same outcome so far."""

    district: int
    settlement: int | None
    interviewer: int | None
    name: str
    outcome: Outcome | None
    tries: int
    households: int
    persons: int

    @property
    def state(self) -> State:
        """Where the work on them stands."""
        return state_of(self.outcome, self.tries)

    @property
    def rural_district(self) -> int | None:
        """The code of the rural district or town of the settlement."""
        return None if self.settlement is None else self.settlement // 1000 * 1000


@dataclass(frozen=True)
class Line:
    """Households that have something in common, counted. key: a code of a place or the number of an officer."""

    key: int | None
    name: str
    groups: tuple[Group, ...]

    def count(self, holds: Callable[[Group], bool]) -> int:
        """Households of the groups for which something holds."""
        return sum(group.households for group in self.groups if holds(group))

    @cached_property
    def households(self) -> int:
        """All."""
        return self.count(lambda group: True)

    @cached_property
    def persons(self) -> int:
        """Persons on the list in them."""
        return sum(group.persons for group in self.groups)

    @cached_property
    def visited(self) -> int:
        """Visited at least once."""
        return self.count(lambda group: group.tries > 0)

    @cached_property
    def interviewed(self) -> int:
        """Where somebody answered."""
        return self.count(lambda group: group.outcome == "interviewed")

    @cached_property
    def refused(self) -> int:
        """Where somebody refused."""
        return self.count(lambda group: group.outcome == "refused")

    @cached_property
    def otherwise(self) -> int:
        """Done for another reason: moved away, dead, no such address, not this household."""
        return self.count(lambda group: group.state == "done") - self.interviewed - self.refused

    @cached_property
    def again(self) -> int:
        """To be visited again."""
        return self.count(lambda group: group.state == "again")

    @cached_property
    def by_telephone(self) -> int:
        """For the contact centre."""
        return self.count(lambda group: group.state == "contact_centre")

    @cached_property
    def to_visit(self) -> int:
        """Not visited yet."""
        return self.count(lambda group: group.state == "to_visit")


@dataclass(frozen=True)
class Coverage:
    """The households of a round, counted several ways."""

    groups: tuple[Group, ...]

    @property
    def whole(self) -> Line:
        """All of them."""
        return Line(None, "", self.groups)

    @property
    def by_settlement(self) -> list[Line]:
        """By settlement in the order of codes; those without one last, by district."""
        return _lines(self.groups, lambda group: (group.settlement is None, group.settlement or group.district, ""))

    @property
    def by_rural_district(self) -> list[Line]:
        """By rural district or town; those without a settlement are left out."""
        told = [group for group in self.groups if group.settlement is not None]
        return _lines(told, lambda group: (False, group.rural_district or 0, ""))

    @property
    def by_interviewer(self) -> list[Line]:
        """By interviewer; what nobody has comes last, under None."""
        lines = _lines(self.groups, lambda group: (group.interviewer is None, group.interviewer or 0, group.name))
        return [Line(line.key or None, line.name, line.groups) for line in lines]


@dataclass(frozen=True)
class Day:
    """The visits of one day."""

    day: date
    visits: int
    interviewed: int


def rounds(actor: Actor) -> list[Round]:
    """The rounds that touch an officer's territory, the latest first."""
    return [Round(*row) for row in rows(ROUNDS, actor.territory, None)]


def one(actor: Actor, number: int) -> Round:
    """One round. Raises Refused where it does not touch the officer's territory, or there is none."""
    found = rows(ROUNDS, actor.territory, number)
    if not found:
        raise Refused
    return Round(*found[0])


def led(actor: Actor, number: int) -> Round:
    """One round that the officer may lead. Raises Refused."""
    found = one(actor, number)
    if not found.is_led_by(actor):
        raise Refused
    return found


def coverage(number: int) -> Coverage:
    """How far a round came."""
    return Coverage(tuple(Group(*row) for row in rows(GROUPS, number)))


def days(number: int) -> list[Day]:
    """The visits of a round by day."""
    return [Day(*row) for row in rows(DAYS, number)]


Key = tuple[bool, int, str]


def _lines(groups: Iterable[Group], key: Callable[[Group], Key]) -> list[Line]:
    found: dict[Key, list[Group]] = {}
    for group in groups:
        found.setdefault(key(group), []).append(group)
    return [Line(of[1], of[2], tuple(found[of])) for of in sorted(found)]


HISTORY = """
SELECT date_trunc('second', h.at), b.name, coalesce(o.name, ''), h.to_check, count(*)
FROM office.fieldwork_assigned h JOIN office.fieldwork_visit v ON v.id = h.visit
    JOIN office.access_officer b ON b.id = h.by_officer LEFT JOIN office.access_officer o ON o.id = h.interviewer
WHERE v.round = $1 GROUP BY 1, 2, 3, 4 ORDER BY 1 DESC, 3 LIMIT 60
"""


@dataclass(frozen=True)
class Handed:
    """Households that changed hands at once. to: empty where they were taken back."""

    at: datetime
    by: str
    to: str
    to_check: bool
    households: int


def history(number: int) -> Sequence[Handed]:
    """Who was given what and when, the latest first."""
    return [Handed(*row) for row in rows(HISTORY, number)]
