"""When a household is visited again, and when no longer.

The numbers are settings of this system, to be agreed with those who organise a round; no act was found.
"""

from __future__ import annotations

import hashlib
import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Literal

Outcome = Literal["interviewed", "nobody_home", "refused", "moved_away", "dead", "no_address", "not_household"]
OUTCOMES: tuple[Outcome, ...] = (
    "interviewed", "nobody_home", "refused", "moved_away", "dead", "no_address", "not_household",
)  # fmt: skip
"""What came of a visit; all but 'nobody_home' end the work on a household."""
Part = Literal["morning", "day", "evening"]
PARTS: tuple[Part, ...] = ("morning", "day", "evening")
MIDDAY, EVENING = 12, 17
"""The hours at which the parts of a day begin, the morning aside."""
MOST_VISITS = 3
"""So many times nobody is found at home before the contact centre calls instead."""
CHECKED_SHARE = 0.05
"""So large a part of the households another interviewer visits once more, to see whether answers agree."""
State = Literal["to_visit", "again", "contact_centre", "done"]


@dataclass(frozen=True)
class Attempt:
    """One visit that was made."""

    day: date
    part: Part
    outcome: Outcome


@dataclass(frozen=True)
class Step:
    """What is next for a household. due: the first day of the next visit; parts: of the day, none was tried before."""

    state: State
    due: date | None = None
    parts: tuple[Part, ...] = ()

    def is_due(self, day: date) -> bool:
        """Whether a visit can be made on a day."""
        return self.due is not None and self.due <= day


def next_step(attempts: Sequence[Attempt], since: date) -> Step:
    """What follows from the visits made so far in a round that began ``since``, the latest visit last.

    Nobody home: again from the next day on, at a part of the day that was not tried; after MOST_VISITS such visits, the
    contact centre.
    """
    if not attempts:
        return Step("to_visit", since, PARTS)
    state = state_of(attempts[-1].outcome, len(attempts))
    if state != "again":
        return Step(state)
    tried = {attempt.part for attempt in attempts}
    untried = tuple(part for part in PARTS if part not in tried)
    return Step("again", max(attempt.day for attempt in attempts) + timedelta(days=1), untried or PARTS)


def state_of(outcome: Outcome | None, attempts: int) -> State:
    """Where the work on a household stands, by the outcome of the latest visit and how many were made."""
    if outcome is None:
        return "to_visit"
    if outcome != "nobody_home":
        return "done"
    return "contact_centre" if attempts >= MOST_VISITS else "again"


def part_of(moment: datetime) -> Part:
    """The part of the day of a moment in local time."""
    return "morning" if moment.hour < MIDDAY else "day" if moment.hour < EVENING else "evening"


def drawn(seed: int, numbers: Iterable[int], share: float = CHECKED_SHARE) -> frozenset[int]:
    """A sample of a share of the numbers, rounded up: the same seed draws the same ones, whatever their order."""
    order = sorted(set(numbers), key=lambda number: hashlib.sha256(f"{seed} {number}".encode()).digest())
    return frozenset(order[: math.ceil(share * len(order))])
