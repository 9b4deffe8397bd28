"""The procedure of a contest and of the task at the source: states and the steps between them, as two tables.

``schema.sql`` holds the same steps, so that the database refuses any other; a test compares them.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from martebe.rules.words import Words


class State(StrEnum):
    """Where a contest stands."""

    OPEN = "open"
    AT_THE_SOURCE = "at_the_source"
    UPHELD = "answered_upheld"
    REJECTED = "answered_rejected"
    WITHDRAWN = "withdrawn"


class TaskState(StrEnum):
    """Where the question to an owner of records stands."""

    WAITING = "waiting"
    SENT = "sent"
    ANSWERED = "answered"
    VOID = "void"


class ConflictState(StrEnum):
    """Where the contradiction of a declaration and a register stands."""

    OPEN = "open"
    SENT = "sent"
    REGISTER_MENDED = "register_mended"
    DECLARATION_MENDED = "declaration_mended"


STEPS: Mapping[State, frozenset[State]] = {
    State.OPEN: frozenset({State.AT_THE_SOURCE, State.WITHDRAWN}),
    State.AT_THE_SOURCE: frozenset({State.UPHELD, State.REJECTED, State.WITHDRAWN}),
    State.UPHELD: frozenset(),
    State.REJECTED: frozenset(),
    State.WITHDRAWN: frozenset(),
}
"""From each state, the states that may follow. A state that nothing follows is the end of the procedure."""

TASK_STEPS: Mapping[TaskState, frozenset[TaskState]] = {
    TaskState.WAITING: frozenset({TaskState.SENT, TaskState.VOID}),
    TaskState.SENT: frozenset({TaskState.ANSWERED, TaskState.VOID}),
    TaskState.ANSWERED: frozenset(),
    TaskState.VOID: frozenset(),
}

CONFLICT_STEPS: Mapping[ConflictState, frozenset[ConflictState]] = {
    ConflictState.OPEN: frozenset(
        {ConflictState.SENT, ConflictState.REGISTER_MENDED, ConflictState.DECLARATION_MENDED}
    ),
    ConflictState.SENT: frozenset({ConflictState.REGISTER_MENDED, ConflictState.DECLARATION_MENDED}),
    ConflictState.REGISTER_MENDED: frozenset(),
    ConflictState.DECLARATION_MENDED: frozenset(),
}

CLOSED = frozenset(state for state, after in STEPS.items() if not after)
"""States in which a contest has its answer, or was taken back."""
PENDING_TASKS = (TaskState.WAITING, TaskState.SENT)
"""States in which the owner's answer is still awaited."""

STATE_WORDS: Mapping[State, Words] = {
    State.OPEN: Words("Тіркелді", "Зарегистрировано", "Registered"),
    State.AT_THE_SOURCE: Words(
        "Дерек иесінен сұралды", "Запрошено у владельца данных", "Asked at the owner of the records"
    ),
    State.UPHELD: Words("Қанағаттандырылды", "Удовлетворено", "Upheld"),
    State.REJECTED: Words("Қабылданбады", "Отклонено", "Rejected"),
    State.WITHDRAWN: Words("Қайтарып алынды", "Отозвано", "Withdrawn"),
}
TASK_WORDS: Mapping[TaskState, Words] = {
    TaskState.WAITING: Words("Жіберілмеген", "Не отправлено", "Not sent yet"),
    TaskState.SENT: Words("Дерек иесінде", "У владельца данных", "With the owner"),
    TaskState.ANSWERED: Words("Жауап келді", "Ответ получен", "Answered"),
    TaskState.VOID: Words("Қажет емес", "Не требуется", "No longer needed"),
}
CONFLICT_WORDS: Mapping[ConflictState, Words] = {
    ConflictState.OPEN: Words("Ашық", "Открыто", "Open"),
    ConflictState.SENT: Words("Хат жіберілді", "Письмо отправлено", "Letter sent"),
    ConflictState.REGISTER_MENDED: Words("Тізілім түзетілді", "Реестр исправлен", "Register corrected"),
    ConflictState.DECLARATION_MENDED: Words("Мәлімдеме түзетілді", "Заявление исправлено", "Declaration corrected"),
}


class StepError(ValueError):
    """A step that the procedure does not know. ``words`` is the message in three languages."""

    def __init__(self, before: Words, after: Words) -> None:
        self.words = Words(
            f"«{before.kk}» күйінен кейін «{after.kk}» күйі бола алмайды. Бетті жаңартып, қазіргі күйін қараңыз.",
            f"После состояния «{before.ru}» не может быть «{after.ru}». Обновите страницу и посмотрите состояние.",
            f"'{before.en}' cannot be followed by '{after.en}'. Reload the page to see where it stands now.",
        )
        super().__init__(self.words.en)


def step(before: State, after: State) -> State:
    """The next state of a contest. Raises StepError where the procedure has no such step."""
    if after not in STEPS[before]:
        raise StepError(STATE_WORDS[before], STATE_WORDS[after])
    return after


def task_step(before: TaskState, after: TaskState) -> TaskState:
    """The next state of a task. Raises StepError where the procedure has no such step."""
    if after not in TASK_STEPS[before]:
        raise StepError(TASK_WORDS[before], TASK_WORDS[after])
    return after


def conflict_step(before: ConflictState, after: ConflictState) -> ConflictState:
    """The next state of a conflict. Raises StepError where the procedure has no such step."""
    if after not in CONFLICT_STEPS[before]:
        raise StepError(CONFLICT_WORDS[before], CONFLICT_WORDS[after])
    return after
