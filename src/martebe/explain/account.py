"""The account of one rule: which version of it was in force, and why it answered as it did."""

from __future__ import annotations

from dataclasses import dataclass

from martebe.engines.reference import Answer
from martebe.explain.reasons import Reason
from martebe.rules import Status, Version


@dataclass(frozen=True)
class Account:
    """A status, a ground of insurance or a finding; its version in force on the day; what determined its answer."""

    rule: Status
    version: Version
    reason: Reason

    @property
    def answer(self) -> Answer:
        """Proved, disproved, or None: not settled."""
        return self.reason.answer
