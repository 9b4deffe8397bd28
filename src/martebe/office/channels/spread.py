"""From the outbox to each subscriber: who is told of a change, in which words, and what is held back for a contest."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from martebe.office import clock
from martebe.office.access import actors
from martebe.office.access.services import work
from martebe.office.channels.envelope import written
from martebe.office.channels.models import Subscriber
from martebe.office.disputes import services as disputes
from martebe.office.statements import rows

CHANGED = "kz.martebe.status.changed"
SOURCE = "/martebe/office"
PERSONS_AT_ONCE = 200
Told = Mapping[str, Any]

OPEN = """
SELECT number, person, at, day, before, after, state FROM office.channels_outbox
WHERE person = ANY ($1::bigint[]) AND state IN ('new', 'held') ORDER BY number FOR UPDATE
"""
DELIVER = """
INSERT INTO office.channels_delivery (subscriber, outbox, person, body, adverse, due)
SELECT d.subscriber, d.outbox, d.person, d.body, d.adverse, $2
FROM jsonb_to_recordset($1::jsonb) AS d (subscriber text, outbox bigint, person bigint, body text, adverse boolean)
"""
SETTLE = """
UPDATE office.channels_outbox AS o SET state = s.state
FROM jsonb_to_recordset($1::jsonb) AS s (number bigint, state text) WHERE o.number = s.number
"""


@dataclass(frozen=True)
class Change:
    """A row of the outbox."""

    number: int
    person: int
    at: datetime
    day: date
    before: Told
    after: Told
    state: str

    @property
    def is_adverse(self) -> bool:
        """Whether the person loses something by it."""
        return disputes.adverse(_in_effect(self.before), _in_effect(self.after))


def spread() -> bool:
    """Take changes from the outbox, each once, in order for each person; whether there may be more."""
    persons = [person for (person,) in rows("SELECT office.channels_to_spread($1)", PERSONS_AT_ONCE)]
    if not persons:
        return False
    with work(actors.system("relay"), persons, "channel", "channels.announce"):
        by_person: dict[int, list[Change]] = {}
        for change in _open_changes(persons):
            by_person.setdefault(change.person, []).append(change)
        _take(by_person.values())
    return len(persons) == PERSONS_AT_ONCE


def _open_changes(persons: Sequence[int]) -> list[Change]:
    return [
        Change(number, person, at, day, json.loads(before), json.loads(after), state)
        for number, person, at, day, before, after, state in rows(OPEN, persons)
    ]


def _take(by_person: Iterable[Sequence[Change]]) -> None:
    subscribers = list(Subscriber.objects.filter(active=True).order_by("code"))
    fates: dict[int, str] = {}
    messages: list[dict[str, Any]] = []
    for changes in by_person:
        own = to_tell(changes, disputes.frozen(changes[0].person) is not None)
        fates |= own
        told = [_net(changes)] if "folded" in own.values() else changes
        messages += [
            message
            for each in told
            if own[each.number] == "told"
            for subscriber in subscribers
            if (message := message_to(subscriber, each))
        ]
    rows(DELIVER, json.dumps(messages), clock.now())
    rows(SETTLE, json.dumps([{"number": number, "state": fate} for number, fate in fates.items()]))


def to_tell(changes: Sequence[Change], frozen: bool) -> dict[int, str]:
    """What becomes of a person's open changes, in order, by number: told, held, folded into the last, or dropped.

    While a contest keeps adverse changes from taking effect, what the changes come to together is told if it is not
    adverse, and held else. When it is over they are told as one, or not at all if they come to nothing.
    """
    together = any(each.state == "held" for each in changes) or (frozen and any(each.is_adverse for each in changes))
    numbers = [each.number for each in changes]
    if not together:
        return dict.fromkeys(numbers, "told")
    net = _net(changes)
    if net.before == net.after:
        return dict.fromkeys(numbers, "dropped")
    if frozen and net.is_adverse:
        return dict.fromkeys(numbers, "held")
    return {**dict.fromkeys(numbers, "folded"), numbers[-1]: "told"}


def message_to(subscriber: Subscriber, change: Change) -> dict[str, Any] | None:
    """The event that a subscriber gets of a change; None where nothing changed of what it may hear."""
    before, after = _heard(subscriber, change.before), _heard(subscriber, change.after)
    if before == after:
        return None
    event = {
        "specversion": "1.0",
        "id": str(change.number),
        "source": SOURCE,
        "type": CHANGED,
        "time": written(change.at),
        "datacontenttype": "application/json",
        "sequence": f"{change.number:020}",
        "data": {
            "person": f"{change.person:012}",
            "day": change.day.isoformat(),
            "before": before,
            "after": after,
        },
    }
    return {
        "subscriber": subscriber.code,
        "outbox": change.number,
        "person": change.person,
        "body": json.dumps(event, ensure_ascii=False),
        "adverse": change.is_adverse,
    }


def _heard(subscriber: Subscriber, told: Told) -> dict[str, Any]:
    """As much of a standing as a subscriber may hear."""
    may = set(subscriber.statuses)
    headline = told["headline"] if told["headline"] in may else None
    heard = {"headline": headline, "held": [each for each in told["held"] if each in may]} if may else {}
    return heard | ({"insurance": told["insurance"]} if subscriber.insurance else {})


def _net(changes: Sequence[Change]) -> Change:
    first, last = changes[0], changes[-1]
    return Change(last.number, last.person, last.at, last.day, first.before, last.after, last.state)


def _in_effect(told: Told) -> disputes.InEffect:
    return disputes.InEffect(told["headline"], tuple(told["held"]), told["insurance"])
