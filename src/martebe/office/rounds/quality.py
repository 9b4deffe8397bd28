"""What is odd about a form that was taken: marks for the head of the office, never a reason to refuse.

All limits are settings of this system, to be agreed with those who organise the round; no act was found.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

from martebe.kazakhstan.channels import channels
from martebe.office.rounds.reading import Filled

ACCURATE_METRES = 100
SHORTEST = timedelta(seconds=60)
MOST_IN_AN_HOUR = 20
LATE_AFTER = timedelta(days=3)


def marks(filled: Filled, received_at: datetime, in_the_hour: int) -> Iterator[str]:
    """The marks of one form by itself; ``in_the_hour``: how many the interviewer finished within an hour of it."""
    if not filled.consents:
        return
    yield from _of_place(filled)
    if filled.seconds is not None and filled.seconds < SHORTEST.total_seconds():
        yield "too_short"
    if in_the_hour > MOST_IN_AN_HOUR:
        yield "too_many"
    if not clock_is_right(filled, received_at):
        yield "clock_off"
    elif filled.ended is not None and received_at - filled.ended > LATE_AFTER:
        yield "sent_late"


def _of_place(filled: Filled) -> Iterator[str]:
    place = filled.place
    if place is None:
        yield "place_missing"
    elif abs(place.latitude) < 0.01 and abs(place.longitude) < 0.01:
        yield "place_zero"
    elif place.accuracy is None or not 0 <= place.accuracy <= ACCURATE_METRES:
        yield "place_imprecise"


def clock_is_right(filled: Filled, received_at: datetime) -> bool:
    """Whether the device's clock can be as it says, since the form arrived when it did."""
    limits = channels["round"]
    if filled.ended is None or (filled.started is not None and filled.started > filled.ended):
        return False
    return received_at - limits.late < filled.ended <= received_at + limits.early
