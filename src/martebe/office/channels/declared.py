"""What one declaration comes to, of its first event and all that correct it, in whatever order they arrived.

The text that stands follows from the set of events alone: a withdrawal is final; else the correction whose own time is
the latest; else the first event. What names a first event that has not come, or another person's, is kept.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

from martebe.kazakhstan.channels import CORRECTED, MADE, WITHDRAWN
from martebe.office.channels.journal import Entry
from martebe.office.ledger import services as ledger


@dataclass(frozen=True)
class Declared:
    """A declaration: its first event, the changes to it, and which of these texts stands."""

    first: Entry
    changes: tuple[Entry, ...]
    stands: Entry

    @property
    def is_new(self) -> bool:
        """Nothing of it is in the register yet, and something is to be."""
        return self.first.declaration is None and self.stands.type != WITHDRAWN

    def settle(self) -> None:
        """Say of each of its events what it came to."""
        self.first.in_force = self.stands.number
        for each in (self.first, *self.changes):
            each.outcome = "applied" if each is self.stands else "superseded"
            each.declaration = self.first.declaration


def apply(threads: Collection[Collection[Entry]], known: Collection[int]) -> list[Entry]:
    """Bring the register of statuses to what threads of events say; returns the events that it touched, with outcomes.

    known: the persons whom the population register holds and whom this transaction holds; what is said of others is
    kept, and what became of it before stays as it is. Tests: test_a_repetition_beside_a_new_event_changes_nothing.
    """
    found = [declared for thread in threads if (declared := _declared(thread, known))]
    _append([each for each in found if each.is_new])
    for declared in found:
        _change(declared)
        declared.settle()
    settled = [each for declared in found for each in (declared.first, *declared.changes)]
    return [*settled, *_kept(each for thread in threads for each in thread if each.outcome is None)]


def _kept(entries: Iterable[Entry]) -> Iterator[Entry]:
    for each in entries:
        each.outcome = "kept"
        yield each


def _declared(thread: Collection[Entry], known: Collection[int]) -> Declared | None:
    first = next((each for each in thread if each.type == MADE), None)
    if first is None or first.person not in known:
        return None
    changes = tuple(each for each in thread if each.type != MADE and each.person == first.person)
    return Declared(first, changes, text_that_stands(first, changes))


def text_that_stands(first: Entry, changes: Iterable[Entry]) -> Entry:
    """The event of a declaration that counts."""
    latest = sorted(changes, key=lambda each: (each.type == WITHDRAWN, each.time, each.id))
    return latest[-1] if latest else first


def _append(new: Sequence[Declared]) -> None:
    if new:
        numbers = ledger.append_many([_declaration(each.stands) for each in new])
        for each, number in zip(new, numbers, strict=True):
            each.first.declaration = number
            each.first.in_force = each.stands.number


def _change(declared: Declared) -> None:
    """Put the text that stands in the place of another one, or take the declaration back."""
    number = declared.first.declaration
    if number is None or declared.first.in_force == declared.stands.number:
        return
    if declared.stands.type == WITHDRAWN:
        ledger.withdraw(number)
    else:
        ledger.correct(number, _declaration(declared.stands))


def _declaration(entry: Entry) -> ledger.Declaration:
    said = entry.event
    assert said.category is not None and said.day is not None, f"a {MADE} or {CORRECTED} says what and when"
    return ledger.Declaration(entry.person, entry.channel, said.officer, said.category, said.day, said.monthly_income)
