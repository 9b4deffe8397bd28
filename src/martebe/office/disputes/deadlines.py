"""By when a contest is answered, and how a deadline is said: the deadline binds the office, never the resident."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from martebe.kazakhstan.calendar import add_working_days, working_days_between

ANSWER_WITHIN = 15
"""Working days from the day after a contest is opened. The product's own choice, bound to no act."""
SOON = 3
"""Working days before the deadline from which a task is called urgent."""


class Urgency(StrEnum):
    """How near the deadline is; each has words, so that nothing depends on colour."""

    IN_TIME = "in_time"
    SOON = "soon"
    OVERDUE = "overdue"


def answer_due(opened: date) -> date:
    """The last day on which a contest opened on a day is answered in time. Raises UnknownDayError."""
    return add_working_days(opened, ANSWER_WITHIN)


def urgency(due: date, today: date) -> Urgency:
    """How near a deadline is on a day."""
    if due < today:
        return Urgency.OVERDUE
    return Urgency.SOON if working_days_between(today, due) <= SOON else Urgency.IN_TIME
