"""What one declaration comes to, of its first event and all that correct it, in whatever order they arrived.

The text that stands follows from the set of events alone: a withdrawal is final; else the correction whose own time is
the latest; else the first event. What names a first event that has not come, or another person's, is kept.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable

from martebe.kazakhstan.channels import CORRECTED, MADE, WITHDRAWN
from martebe.office.channels.journal import Entry
from martebe.office.ledger import services as ledger


def apply(thread: Collection[Entry], known: Collection[int]) -> list[Entry]:
    """Bring the register of statuses to what a thread of events says; returns all of it, with its outcomes.

    known: the persons whom the population register holds; of others everything is kept.
    """
    first = next((each for each in thread if each.type == MADE), None)
    if first is None or first.person not in known:
        return _kept(thread)
    changes = [each for each in thread if each.type != MADE and each.person == first.person]
    standing = text_that_stands(first, changes)
    if standing.number != first.in_force:
        _write(first, standing)
        first.in_force = standing.number
    for each in (first, *changes):
        each.outcome = "applied" if each is standing else "superseded"
        each.declaration = first.declaration
    return [first, *changes, *_kept(each for each in thread if each is not first and each not in changes)]


def text_that_stands(first: Entry, changes: Iterable[Entry]) -> Entry:
    """The event of a declaration that counts."""
    latest = sorted(changes, key=lambda each: (each.type == WITHDRAWN, each.time, each.id))
    return latest[-1] if latest else first


def _write(first: Entry, standing: Entry) -> None:
    if standing.type == WITHDRAWN:
        if first.declaration is not None:
            ledger.withdraw(first.declaration)
    elif first.declaration is None:
        first.declaration = ledger.append(_declaration(standing))
    else:
        ledger.correct(first.declaration, _declaration(standing))


def _declaration(entry: Entry) -> ledger.Declaration:
    said = entry.event
    assert said.category is not None and said.day is not None, f"a {MADE} or {CORRECTED} says what and when"
    return ledger.Declaration(entry.person, entry.channel, said.officer, said.category, said.day, said.monthly_income)


def _kept(entries: Iterable[Entry]) -> list[Entry]:
    kept = list(entries)
    for each in kept:
        each.outcome = "kept"
    return kept
