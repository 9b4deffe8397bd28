"""The journal of what arrived: each event once, whatever became of it, with the answer that was given."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from martebe.office.channels.events import Accepted, ChannelEvent, Outcome
from martebe.office.ledger.services import Standing
from martebe.office.statements import rows

Key = tuple[str, str]
"""Source and id of an event."""

ENTER = """
INSERT INTO office.channels_event AS j
    (channel, source, id, type, root, person, time, body, body_hash, received_at)
SELECT e.channel, e.source, e.id, e.type, e.root, coalesce(s.person, e.person), e.time, e.body,
       decode(e.body_hash, 'hex'), $2
FROM jsonb_to_recordset($1::jsonb) AS e
    (place integer, channel text, source text, id text, type text, root text, person bigint, time timestamptz,
     body text, body_hash text)
LEFT JOIN records.standing s ON s.number = e.person
ORDER BY e.source, e.id, e.place
ON CONFLICT (source, id) DO NOTHING
RETURNING j.number, j.person
"""
THREADS = """
SELECT number, channel, type, root, source, id, person, time, body, outcome, declaration, in_force
FROM office.channels_event
WHERE (source, root) IN (SELECT * FROM unnest($1::text[], $2::text[]))
"""
SETTLE = """
UPDATE office.channels_event AS j
SET outcome = s.outcome, declaration = s.declaration, in_force = s.in_force, answer = coalesce(j.answer, s.answer)
FROM jsonb_to_recordset($1::jsonb) AS s
    (number bigint, outcome text, declaration bigint, in_force bigint, answer jsonb)
WHERE j.number = s.number
"""
FIND = """
SELECT source, id, number, body_hash, answer FROM office.channels_event
WHERE (source, id) IN (SELECT * FROM unnest($1::text[], $2::text[]))
"""


@dataclass
class Entry:
    """An event as the journal holds it, and what it comes to."""

    number: int
    channel: str
    type: str
    root: str
    source: str
    id: str
    person: int
    time: datetime
    body: str
    outcome: Outcome | None
    declaration: int | None
    in_force: int | None

    @property
    def event(self) -> ChannelEvent:
        """What was said."""
        return ChannelEvent.of_body(self.body)


@dataclass(frozen=True)
class Found:
    """An event that came before, and its answer."""

    number: int
    body_hash: bytes
    answer: Mapping[str, Any]

    def again(self) -> Accepted:
        """The same answer."""
        before, after = (each and _standing(each) for each in (self.answer["before"], self.answer["after"]))
        return Accepted(
            self.number,
            self.answer["outcome"],
            self.answer["declaration"],
            before,
            after,
            self.answer["conflict"],
            repeated=True,
        )


def enter(events: Sequence[ChannelEvent], received_at: datetime) -> dict[int, int]:
    """Write down those that are new; returns the person of each by its number.

    Waits for another transaction that brings the same.
    """
    said = [
        {
            "place": place,
            "channel": each.channel,
            "source": each.source,
            "id": each.id,
            "type": each.type,
            "root": each.root,
            "person": each.person,
            "time": each.time.astimezone(UTC).isoformat(),
            "body": each.body,
            "body_hash": each.body_hash.hex(),
        }
        for place, each in enumerate(events)
    ]
    return dict(rows(ENTER, json.dumps(said), received_at))


def threads(events: Iterable[ChannelEvent]) -> dict[Key, list[Entry]]:
    """All events of the declarations that some events belong to, by source and the first event's id."""
    sources, roots = zip(*{(each.source, each.root) for each in events}, strict=True)
    found: dict[Key, list[Entry]] = {}
    for row in rows(THREADS, list(sources), list(roots)):
        entry = Entry(*row)
        found.setdefault((entry.source, entry.root), []).append(entry)
    return found


def settle(entries: Iterable[Entry], answers: Mapping[int, Accepted]) -> None:
    """Write down what became of entries, and the answers to those that are answered now."""
    settled = [
        {
            "number": each.number,
            "outcome": each.outcome,
            "declaration": each.declaration,
            "in_force": each.in_force,
            "answer": _answer(answers[each.number]) if each.number in answers else None,
        }
        for each in entries
    ]
    rows(SETTLE, json.dumps(settled))


def find(events: Iterable[ChannelEvent]) -> dict[Key, Found]:
    """Those that are in the journal and within reach."""
    sources, ids = zip(*((each.source, each.id) for each in events), strict=True)
    found = rows(FIND, list(sources), list(ids))
    return {
        (source, id): Found(number, bytes(hashed), json.loads(answer)) for source, id, number, hashed, answer in found
    }


def _answer(accepted: Accepted) -> dict[str, Any]:
    return {
        "outcome": accepted.outcome,
        "declaration": accepted.declaration,
        "before": accepted.before and _said(accepted.before),
        "after": accepted.after and _said(accepted.after),
        "conflict": accepted.conflict,
    }


def _said(standing: Standing) -> dict[str, Any]:
    """All but the facts: what was decided is an answer, what it rests on is asked anew."""
    return {name: getattr(standing, name) for name in Standing.__dataclass_fields__ if name != "facts"}


def _standing(said: Mapping[str, Any]) -> Standing:
    lists = {name: tuple(said[name]) for name in ("held", "open", "findings")}
    return Standing(**{**said, **lists, "facts": {}})
