"""The terms in which ``policy`` is written."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

from martebe.office.access.actors import Kind
from martebe.rules.words import Words

Level = Literal["district", "region", "country"]


class About(StrEnum):
    """Whom an act may be about."""

    TERRITORY = "territory"
    """Persons of the actor's own territory, their own family excepted."""
    SELF = "self"
    """The actor alone."""
    ANYONE = "anyone"
    """Any person of the country, the actor's own family excepted."""
    NOBODY = "nobody"
    """No person at all: figures, accounts, states of queues."""


@dataclass(frozen=True)
class Role:
    """What somebody is in the office, how wide a territory they may be given, and whose declarations they take."""

    words: Words
    kind: Kind
    levels: tuple[Level, ...]
    channel: str = ""


@dataclass(frozen=True)
class Purpose:
    """What a person is looked at for. Limits count different persons for one actor; None: no limit.

    reasoned: whoever looks for it says in writing why.
    """

    words: Words
    per_hour: int | None
    per_day: int | None
    reasoned: bool = False


@dataclass(frozen=True)
class Act:
    """Something that can be done in the office: about whom, by which roles, for which purposes."""

    words: Words
    about: About
    may: frozenset[tuple[str, str]]

    def allows(self, role: str, purpose: str | None = None) -> bool:
        """Whether a role may do it at all, or for one purpose."""
        return any(role == known and purpose in (None, given) for known, given in self.may)

    def only_of(self, role: str) -> bool:
        """Whether no other role may do it."""
        return {known for known, _ in self.may} == {role}

    def purposes(self, role: str) -> list[str]:
        """The purposes for which a role may do it."""
        return sorted(purpose for known, purpose in self.may if known == role)


def act(words: Words, about: About, roles: Iterable[str], purposes: Iterable[str]) -> Act:
    """An act that each of some roles may do for each of some purposes."""
    wanted = tuple(purposes)
    return Act(words, about, frozenset((role, purpose) for role in roles for purpose in wanted))
