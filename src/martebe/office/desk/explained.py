"""An explanation as a page draws it: what determines an answer in sight, records and law folded beneath it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from martebe.explain.outline import Line, Mark

CITED = ("records", "law", "unverified")


@dataclass(frozen=True)
class Branch:
    """A sentence of an explanation: under it what it rests on, and folded the records and law that are cited."""

    text: str
    mark: Mark
    under: tuple[Branch, ...]
    folded: tuple[Branch, ...]

    @property
    def unverified(self) -> bool:
        """Whether something cited here rests on a document that nobody has read."""
        return self.mark == "unverified" or any(branch.unverified for branch in (*self.folded, *self.under))


def branches(lines: Iterable[Line], *, members: bool) -> tuple[Branch, ...]:
    """Lines as branches. What is known of other members of a household is left out unless ``members`` is true."""
    return tuple(_branch(line, members) for line in lines)


def _branch(line: Line, members: bool) -> Branch:
    hidden = line.mark == "member" and not members
    under = () if hidden else line.under
    cited = [each for each in under if line.mark in CITED or not _states(each)]
    shown = [each for each in under if each not in cited]
    return Branch(line.text, line.mark, branches(shown, members=members), branches(cited, members=members))


def _states(line: Line) -> bool:
    """Whether a line, or one under it, states a fact or speaks of a member: then it is no mere citation."""
    return line.fact is not None or line.mark == "member" or any(map(_states, line.under))
