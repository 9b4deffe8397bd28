"""What a channel says about a person, what is answered, and what is refused."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import cached_property
from typing import TYPE_CHECKING, Literal

from martebe.kazakhstan.channels import MADE
from martebe.rules.words import Words

if TYPE_CHECKING:
    from martebe.office.ledger.services import Standing

Outcome = Literal["applied", "superseded", "kept"]
"""Applied: it counts now. Superseded: a later text of the same declaration counts. Kept: nothing to apply it to yet."""


@dataclass(frozen=True)
class ChannelEvent:
    """One thing that a channel says; ``source`` and ``id`` together name it for ever.

    type: one of ``EVENT_TYPES``. time: when it happened, by the channel's clock. category and day: None for a
    withdrawal. monthly_income: in tiyn. officer: the service number of who took it. ground: on what the declaration
    rests, in a few words. corrects: of a correction or withdrawal, the id of the declaration's first event.
    """

    channel: str
    source: str
    id: str
    type: str
    time: datetime
    person: int
    category: str | None = None
    day: date | None = None
    monthly_income: int | None = None
    officer: str | None = None
    ground: str | None = None
    corrects: str | None = None

    @property
    def root(self) -> str:
        """The id of the first event of the declaration."""
        return self.id if self.type == MADE else self.corrects or ""

    @cached_property
    def body(self) -> str:
        """All it says, written always alike, however it was sent."""
        times = {"time": self.time.astimezone(UTC).isoformat(), "day": self.day and self.day.isoformat()}
        said = {name: getattr(self, name) for name in self.__match_args__} | times
        return json.dumps(said, ensure_ascii=False, sort_keys=True, separators=(",", ":"))

    @cached_property
    def body_hash(self) -> bytes:
        """The SHA-256 of the body."""
        return hashlib.sha256(self.body.encode()).digest()

    @classmethod
    def of_body(cls, body: str) -> ChannelEvent:
        """The event that a journal's body tells."""
        said = json.loads(body)
        day = said["day"] and date.fromisoformat(said["day"])
        return cls(**said | {"time": datetime.fromisoformat(said["time"]), "day": day})


@dataclass(frozen=True)
class Accepted:
    """The answer to an event; the same again when the event comes again.

    declaration: its number in the register of statuses; None while there is none. before, after: the person's standing
    before and after all that was accepted together; None for a number that no register holds. conflict: a register
    proves otherwise, and its owner is asked. receipt: the number of the event in the journal.
    """

    receipt: int
    outcome: Outcome
    declaration: int | None
    before: Standing | None
    after: Standing | None
    conflict: bool
    repeated: bool = False


class EventError(Exception):
    """An event that is not taken. ``words`` never hold what the event says of a person."""

    def __init__(self, code: str, words: Words) -> None:
        """``code`` is stable: ``MRT-CHN-...``."""
        self.code = code
        self.words = words
        super().__init__(f"{code} {words.en}")


class NotAllowedError(EventError):
    """The channel may not send this."""


class DifferentBodyError(EventError):
    """The same source and id came before with another body; both are not taken for one."""
