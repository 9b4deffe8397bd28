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
from martebe.office.disputes.conflicts import Contradicted, conflicts_of, open_conflict, open_conflicts
from martebe.office.disputes.effect import UNINSURED, InEffect, adverse, in_effect
from martebe.office.disputes.errors import DisputeError
from martebe.office.disputes.models import About, Conflict, Contest, Notice, NoticeChannel, Task
from martebe.office.disputes.opening import contests_of, frozen, open_contest
from martebe.office.disputes.queues import owner_of, table_words
from martebe.office.disputes.states import CONFLICT_WORDS, STATE_WORDS, ConflictState, State, StepError, TaskState
from martebe.office.disputes.versions import cells_said

__all__ = [
    "CONFLICT_WORDS",
    "STATE_WORDS",
    "UNINSURED",
    "About",
    "Answer",
    "Conflict",
    "ConflictState",
    "Contest",
    "Contradicted",
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
    "cells_said",
    "conflicts_of",
    "contests_of",
    "frozen",
    "hear",
    "in_effect",
    "notice",
    "open_conflict",
    "open_conflicts",
    "open_contest",
    "owner_of",
    "send",
    "settle",
    "standing_now",
    "table_words",
    "tasks_of",
    "withdraw",
]
