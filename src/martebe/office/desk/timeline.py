"""A status over time: on which days it was what, as known on one day, and by which delivery that became known."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from martebe.engines.reference import Step
from martebe.explain.outline import DELIVERY
from martebe.office import clock
from martebe.office.desk.card import RULES, headline_words
from martebe.office.ledger.services import Dossier
from martebe.register import Moment
from martebe.rules import Words
from martebe.rules.days import add_months, first_of_month

MONTHS = 12
"""How many months one page of the timeline goes back."""
A_DAY = timedelta(days=1)


@dataclass(frozen=True)
class Stretch:
    """Days on which everything was the same. brought: the last delivery that the change rests on, and its day."""

    since: date
    until: date
    headline: Words
    settled: bool
    provisional: bool
    gained: tuple[Words, ...]
    lost: tuple[Words, ...]
    brought: tuple[str, date] | None


def days_back(until: date) -> list[date]:
    """The first day of each month of a year, and the last day asked about."""
    month = first_of_month(until)
    return [*(add_months(month, -back) for back in range(MONTHS, -1, -1)), until]


def end_of(day: date) -> datetime:
    """The last moment of a day in the country."""
    return datetime.combine(day + A_DAY, time(), clock.ZONE) - timedelta(microseconds=1)


def stretches_of(dossier: Dossier, until: date, known_on: date) -> list[Stretch]:
    """The stretches of a year up to a day as known at the end of another, newest first."""
    moment = min(end_of(known_on), clock.now())
    found = dossier.timeline(days_back(until), [moment])
    received = dossier.journal.received(moment)
    earlier: list[Moment | None] = [None, *found][:-1]
    return [_stretch(before, now, received) for before, now in zip(earlier, found, strict=True)][::-1]


def _stretch(before: Moment | None, now: Moment, received: Mapping[str, date]) -> Stretch:
    was = before.decision.held if before else now.decision.held
    gained = [code for code in now.decision.held if code not in was]
    lost = [code for code in was if code not in now.decision.held]
    changed = [now.decision.steps[code] for code in (*gained, *lost) if code in now.decision.steps]
    return Stretch(
        now.since,
        now.until,
        headline_words(now.decision.headline),
        now.decision.settled,
        now.decision.provisional,
        tuple(RULES[code].words for code in gained),
        tuple(RULES[code].words for code in lost),
        _last_brought(changed, received),
    )


def _last_brought(steps: Sequence[Step], received: Mapping[str, date]) -> tuple[str, date] | None:
    """The delivery that came last of those the steps rest on: before it nobody could know."""
    deliveries = {delivery for step in steps for delivery in _deliveries(step) if delivery in received}
    return max(((each, received[each]) for each in deliveries), key=lambda pair: (pair[1], pair[0]), default=None)


def _deliveries(step: Step) -> Iterator[str]:
    yield from (str(row[DELIVERY]) for row in step.rows if row.get(DELIVERY))
    for part in step.parts:
        yield from _deliveries(part)
