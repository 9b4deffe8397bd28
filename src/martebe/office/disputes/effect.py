"""What stands in effect while a contest is open, and which change of it would be adverse."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Protocol

from martebe.assembly import catalogue
from martebe.engines.decisions import NOT_SETTLED, WITHOUT

UNINSURED = (NOT_SETTLED, WITHOUT, *(each.code for each in catalogue.insurance if each.group == "none"))
"""Answers about insurance that give nothing."""


class Standing(Protocol):
    """As much of a decision as takes effect."""

    @property
    def headline(self) -> str:
        """The strongest status."""

    @property
    def held(self) -> tuple[str, ...]:
        """All statuses."""

    @property
    def insurance(self) -> str:
        """The ground of insurance."""


@dataclass(frozen=True)
class InEffect:
    """What others may rely on: the headline, all statuses held, the ground of insurance."""

    headline: str
    held: tuple[str, ...]
    insurance: str


def in_effect(standing: Standing) -> InEffect:
    """What takes effect of a decision or standing."""
    return InEffect(standing.headline, tuple(standing.held), standing.insurance)


def adverse(before: Standing, after: Standing) -> bool:
    """Whether a change takes something from the person: a status, the insurance, or life and residence themselves.

    Any status that is lost counts, whatever comes in its place: what it gave cannot be judged without the person.
    """
    lost = set(before.held) - set(after.held)
    closing = (set(after.held) - set(before.held)) & _closing()
    uninsured = before.insurance not in UNINSURED and after.insurance in UNINSURED
    return bool(lost or closing or uninsured)


@cache
def _closing() -> frozenset[str]:
    return frozenset(each.code for each in catalogue.statuses if each.group in catalogue.closing_groups)
