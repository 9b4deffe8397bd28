"""Worklists and items as pages tell of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from martebe.office import clock
from martebe.office.access.actors import Actor
from martebe.office.access.policy import PURPOSES
from martebe.office.access.services import Seen, officer_name
from martebe.office.face.moments import day
from martebe.office.face.saying import say
from martebe.office.headquarters.services import named
from martebe.office.ledger.services import dossier, standings
from martebe.office.worklists import words as w
from martebe.office.worklists.officers import names
from martebe.office.worklists.said import evidence_words, headline_words, sentence
from martebe.office.worklists.vocabulary import OUTCOMES, ROUTES, STATES
from martebe.office.worklists.working import Change, Item, Worklist, history
from martebe.rules.catalogue import NOT_SETTLED, WITHOUT
from martebe.rules.words import Words


@dataclass(frozen=True)
class Summary:
    """A worklist in one line."""

    list: Worklist
    purpose: Words
    cell: str
    place: Words
    made_by: str

    @property
    def progress(self) -> str:
        """How many items have their result."""
        return say(w.OF, self.list.done, self.list.persons)


@dataclass(frozen=True)
class Line:
    """An item in one line."""

    item: Item
    place: Words
    with_whom: str
    late: bool

    @property
    def badge(self) -> str:
        """How the state looks."""
        return "bad" if self.late else STATES[self.item.state][0]

    @property
    def state(self) -> Words:
        """The state in words."""
        return STATES[self.item.state][1]

    @property
    def came(self) -> Words | None:
        """What came of the last try."""
        return _outcome(self.item.result or self.item.step)

    @property
    def route(self) -> Words | None:
        """How the person was sought."""
        return ROUTES.get(self.item.route or "")

    @property
    def found(self) -> str:
        """What the registers say since the list was made; empty where it is the same."""
        return found_words(self.item)


def summary(each: Worklist, officers: Mapping[int, str]) -> Summary:
    """A worklist as a page tells of it."""
    place = named([each.territory], each.run_day)[each.territory]
    made_by = officers.get(each.made_by, "")
    return Summary(each, PURPOSES[each.purpose].words, sentence(each.cell, each.run_day), place, made_by)


def lines(items: Iterable[Item]) -> list[Line]:
    """Items as a page tells of them."""
    shown = list(items)
    places = named(sorted({each.settlement or each.district for each in shown}), clock.today())
    officers = names(each.officer for each in shown)
    return [_line(each, places, officers) for each in shown]


def line_of(item: Item) -> Line:
    """One item as its page tells of it."""
    return lines([item])[0]


def found_words(item: Item) -> str:
    """The status that the latest run has since the list was made, from when and by what evidence."""
    if item.found_headline is None or item.found_on is None:
        return ""
    evidence = evidence_words(item.found_evidence) if item.found_evidence else w.NO_EVIDENCE
    return say(w.FOUND, say(headline_words(item.found_headline)), day(item.found_on), say(evidence))


def opened_page(actor: Actor, seen: Seen, item: Item) -> dict[str, Any]:
    """What is shown of a person within a look: name, year of birth, the status now, and what was done."""
    known, standing = dossier(seen.person), standings([seen.person]).get(seen.person)
    headline = standing.headline if standing else None
    return {
        "token": seen.token,
        "name": str(known.names or say(w.NO_NAME)),
        "born": known.birth_date.year,
        "now": headline_words(headline) if headline else None,
        "has_status": headline not in (None, WITHOUT, NOT_SETTLED),
        "history": [told(each) for each in history(actor, item.id)],
    }


def told(change: Change) -> dict[str, Any]:
    """A change as the history tells it."""
    return {
        "at": change.at,
        "by": officer_name(change.actor),
        "state": STATES[change.state][1],
        "with_whom": names([change.officer]).get(change.officer or 0, ""),
        "route": ROUTES.get(change.route or ""),
        "came": _outcome(change.result or change.step),
        "due": change.due,
    }


def _line(item: Item, places: Mapping[int, Words], officers: Mapping[int, str]) -> Line:
    late = item.due is not None and item.due < clock.today()
    return Line(item, places[item.settlement or item.district], officers.get(item.officer or 0, ""), late)


def _outcome(code: str | None) -> Words | None:
    outcome = OUTCOMES.get(code or "")
    return outcome.words if outcome else None
