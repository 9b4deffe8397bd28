"""The procedure of an action: states and the steps between them. ``schema.sql`` holds the same steps; a test compares.

How an action was closed is what the officer saw. Whether it worked is counted from later runs, and nowhere typed in.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum


class State(StrEnum):
    """Where an action stands."""

    OPEN = "open"
    LETTER = "letter"
    VISIT = "visit"
    CLOSED = "closed"


class Outcome(StrEnum):
    """How an action was closed."""

    PROMISED = "promised"
    REFUSED = "refused"
    NOT_FOUND = "not_found"
    NO_GROUND = "no_ground"
    PASSED_ON = "passed_on"


STEPS: Mapping[State, frozenset[State]] = {
    State.OPEN: frozenset({State.LETTER, State.VISIT, State.CLOSED}),
    State.LETTER: frozenset({State.VISIT, State.CLOSED}),
    State.VISIT: frozenset({State.VISIT, State.CLOSED}),
    State.CLOSED: frozenset(),
}
"""From each state, the states that may follow. An employer may be visited again."""
PENDING = tuple(state for state, after in STEPS.items() if after)
"""States in which something is still to be done."""
