"""What other rooms ask of this one."""

from __future__ import annotations

from martebe.office.disputes.answering import (
    Answer,
    answer,
    hear,
    notice,
    send,
    settle,
    standing_now,
    tasks_of,
    withdraw,
)
from martebe.office.disputes.conflicts import conflicts_of, open_conflict
from martebe.office.disputes.effect import InEffect, adverse, in_effect
from martebe.office.disputes.errors import DisputeError
from martebe.office.disputes.models import About, Conflict, Contest, Notice, NoticeChannel, Task
from martebe.office.disputes.opening import contests_of, frozen, open_contest
from martebe.office.disputes.states import ConflictState, State, StepError, TaskState

__all__ = [
    "About",
    "Answer",
    "Conflict",
    "ConflictState",
    "Contest",
    "DisputeError",
    "InEffect",
    "Notice",
    "NoticeChannel",
    "State",
    "StepError",
    "Task",
    "TaskState",
    "adverse",
    "answer",
    "conflicts_of",
    "contests_of",
    "frozen",
    "hear",
    "in_effect",
    "notice",
    "open_conflict",
    "open_contest",
    "send",
    "settle",
    "standing_now",
    "tasks_of",
    "withdraw",
]
