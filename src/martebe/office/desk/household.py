"""Who lives with a person, as the akimats recorded it: what each is to the head, and their status."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from martebe.office import clock
from martebe.office.access.actors import Actor
from martebe.office.access.services import Seen
from martebe.office.desk.card import badge_of, headline_words
from martebe.office.ledger.services import Record, Standing, dossier, standings
from martebe.office.trail import services as trail
from martebe.rules import Words

TABLE = "households"


@dataclass(frozen=True)
class Member:
    """A member of the household; ``own`` is the person the card is about. badge: None for one no register holds."""

    role: Words
    since: date
    own: bool
    headline: Words | None
    badge: tuple[str, Words] | None


def members_of(actor: Actor, seen: Seen, purpose: str) -> list[Member]:
    """The members of today, the person among them. Within a look; each member can read that they were looked at."""
    day, known = clock.today(), dossier(seen.person)
    rows = [row for row in known.rows if row.table.name == TABLE and _belongs(row, day)]
    persons = [int(str(row.cells["person"])) for row in rows]
    others = [person for person in persons if person != seen.person]
    if others:
        trail.write(actor, "desk.household", purpose, persons=others)
    found = standings(persons, day)
    return [_member(row, person == seen.person, found.get(person)) for row, person in zip(rows, persons, strict=True)]


def _belongs(row: Record, day: date) -> bool:
    since, until = row.cells["since"], row.cells["until"]
    assert isinstance(since, date), "the column is never empty"
    return row.known_to is None and since <= day and (not isinstance(until, date) or day <= until)


def _member(row: Record, own: bool, standing: Standing | None) -> Member:
    since = row.cells["since"]
    assert isinstance(since, date), "the column is never empty"
    role = next(each.words for each in row.table.column("role").options if each.code == row.cells["role"])
    if standing is None:
        return Member(role, since, own, None, None)
    return Member(role, since, own, headline_words(standing.headline), badge_of(standing))
