"""The one intake of all channels: HTTP, the desk, rounds and the resident say here what was declared.

One transaction holds everything or nothing: the trail, the journal, the declaration, what was told of the person, the
outbox, and the conflict with a register.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, nullcontext

from martebe.kazakhstan.channels import CORRECTED, MADE, WITHDRAWN, contradictions
from martebe.office import clock
from martebe.office.access.actors import Actor
from martebe.office.access.services import work
from martebe.office.channels import announced, declared, journal
from martebe.office.channels.allowed import refusal
from martebe.office.channels.events import (
    Accepted,
    ChannelEvent,
    DifferentBodyError,
    EventError,
    NotAllowedError,
    Outcome,
)
from martebe.office.channels.first_events import first_event
from martebe.office.channels.journal import Entry, Found, Key
from martebe.office.channels.words import DIFFERENT_BODY
from martebe.office.disputes import services as disputes
from martebe.office.ledger.services import Standing, standings
from martebe.office.statements import rows

Answer = Accepted | EventError
DISTRICTS = "SELECT person, district FROM now.residents WHERE person = ANY ($1::bigint[])"


def accept(event: ChannelEvent, actor: Actor) -> Accepted:
    """Take one event in. Raises NotAllowedError or DifferentBodyError.

    A channel's own event opens the work it needs. An officer or resident is within a look at the person already.
    """
    (answer,) = accept_many([event], actor)
    if isinstance(answer, EventError):
        raise answer
    return answer


def accept_many(events: Sequence[ChannelEvent], actor: Actor) -> list[Answer]:
    """Take events in together: an answer for each, in their order; what is wrong with one does not stop another.

    ``before`` and ``after`` are then those of all events together, and a person's change is told once.
    """
    refused = {place: found for place, event in enumerate(events) if (found := refusal(event, actor, clock.now()))}
    rest = [event for place, event in enumerate(events) if place not in refused]
    taken = iter(_taken(rest, actor) if rest else ())
    return [refused[place] if place in refused else next(taken) for place in range(len(events))]


def _taken(events: Sequence[ChannelEvent], actor: Actor) -> list[Answer]:
    with _within_reach(events, actor):
        new = journal.enter(events, clock.now())
        fresh = _take_in(events, new) if new else {}
        old = journal.find(events) if len(fresh) < len(events) else {}
        return [_answer(event, fresh, old) for event in events]


def _within_reach(events: Sequence[ChannelEvent], actor: Actor) -> AbstractContextManager[None]:
    if actor.kind != "channel":
        return nullcontext()
    return work(actor, sorted({event.person for event in events}), "channel", "channels.accept")


def _take_in(events: Sequence[ChannelEvent], new: Mapping[int, int]) -> dict[Key, Accepted]:
    """Bring the new events, persons by number, to their effect; returns the answer to each, by source and id.

    Their declarations are read once the persons are held: what another transaction adds to one is then seen.
    """
    persons = sorted(set(new.values()))
    last = announced.hold(persons)
    threads = journal.threads(events)
    before = standings(persons)
    entries = declared.apply(list(threads.values()), before)
    after = standings(persons)
    fresh = [entry for entry in entries if entry.number in new]
    contradicted = _contradicted(fresh, after)
    answers = {entry.number: _accepted(entry, before, after, contradicted) for entry in fresh}
    journal.settle(entries, answers)
    announced.tell(last, before, after, clock.today(), clock.now())
    return {(entry.source, entry.id): answers.pop(entry.number) for entry in fresh}


def _accepted(
    entry: Entry, before: Mapping[int, Standing], after: Mapping[int, Standing], contradicted: Collection[int]
) -> Accepted:
    assert entry.outcome is not None, "what was applied has an outcome"
    return Accepted(
        entry.number,
        entry.outcome,
        entry.declaration,
        before.get(entry.person),
        after.get(entry.person),
        entry.number in contradicted,
    )


def _contradicted(entries: Iterable[Entry], after: Mapping[int, Standing]) -> set[int]:
    """Which events registers contradict; whoever owns these is then asked."""
    found = {each.number: list(_against(each, after[each.person])) for each in entries if each.person in after}
    all_found = [each for some in found.values() for each in some]
    if all_found:
        districts: dict[int, int] = dict(rows(DISTRICTS, [each.person for each in all_found]))
        disputes.open_conflicts(each._replace(district=districts.get(each.person)) for each in all_found)
    return {number for number, some in found.items() if some}


def _against(entry: Entry, now: Standing) -> Iterator[disputes.Contradicted]:
    category = entry.event.category if entry.outcome == "applied" else None
    if category is not None and entry.declaration is not None:
        for each in contradictions(category, now.held):
            for table in each.tables:
                yield disputes.Contradicted(entry.declaration, entry.person, each.status, table)


def _answer(event: ChannelEvent, fresh: dict[Key, Accepted], old: Mapping[Key, Found]) -> Answer:
    """The answer to an event; of several alike in one batch only the first is new."""
    key = (event.source, event.id)
    if key in fresh:
        return fresh.pop(key)
    found = old.get(key)
    if found is None or found.body_hash != event.body_hash:
        return DifferentBodyError("MRT-CHN-201", DIFFERENT_BODY)
    return found.again()


__all__ = [
    "CORRECTED",
    "MADE",
    "WITHDRAWN",
    "Accepted",
    "Answer",
    "ChannelEvent",
    "DifferentBodyError",
    "EventError",
    "NotAllowedError",
    "Outcome",
    "accept",
    "accept_many",
    "first_event",
]
