"""What is left of a rule when all that is settled is put in: open leaves joined by AND, OR and NOT.

``smallest`` finds the smallest set of keys (registers to hear from) that settles a ladder of rules whatever the
registers then say. Several rules form a ladder, strongest first: it is settled when the first that is not disproved
is proved, or when all are disproved.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations

BRUTE_FORCE = 12
"""More keys than this that may or may not be needed are thinned out one at a time instead of by trying all sets."""
BRANCHES = 12
"""More covered leaves than this are not played through: then every key counts as needed, which is always enough."""


@dataclass(frozen=True)
class Open:
    """A leaf that is not settled, by its number."""

    leaf: int


@dataclass(frozen=True)
class Joined:
    """AND (``decisive`` False: one disproved part decides) or OR (True) of what is open."""

    decisive: bool
    parts: tuple[Residual, ...]


@dataclass(frozen=True)
class Opposite:
    """NOT of what is open."""

    part: Residual


Residual = bool | Open | Joined | Opposite
Ladder = tuple[Residual, ...]
Keys = frozenset[int]


def joined(decisive: bool, parts: tuple[Residual, ...]) -> Residual:
    """Kleene's AND and OR of residuals, simplified."""
    left = tuple(part for part in parts if not isinstance(part, bool))
    if decisive in parts:
        return decisive
    return Joined(decisive, left) if len(left) > 1 else (left[0] if left else not decisive)


def opposite(part: Residual) -> Residual:
    """NOT of a residual, simplified."""
    return (not part) if isinstance(part, bool) else Opposite(part)


def with_answer(residual: Residual, leaf: int, answer: bool) -> Residual:
    """What is left when one leaf is answered."""
    match residual:
        case Open(number):
            return answer if number == leaf else residual
        case Joined(decisive, parts):
            return joined(decisive, tuple(with_answer(part, leaf, answer) for part in parts))
        case Opposite(part):
            return opposite(with_answer(part, leaf, answer))
    return residual


def leaves(residual: Residual) -> Iterator[int]:
    """The numbers of the open leaves, in order, as often as they appear."""
    match residual:
        case Open(number):
            yield number
        case Joined(_, parts):
            for part in parts:
                yield from leaves(part)
        case Opposite(part):
            yield from leaves(part)


def still_open(ladder: Ladder) -> Ladder:
    """The ladder without its disproved rungs and without what lies below a proved one; empty when it is settled."""
    left: list[Residual] = []
    for rung in ladder:
        if rung is True:
            break
        if rung is not False:
            left.append(rung)
    first_possible = next((rung for rung in ladder if rung is not False), True)
    return () if first_possible is True else tuple(left)


def settles(ladder: Ladder, covered: Mapping[int, Keys], keys: Keys) -> bool:
    """Whether the ladder is settled once the keys are heard from, whatever they say.

    ``covered`` gives for each leaf the keys that must all be heard from before it is answered.
    """
    rest = still_open(ladder)
    if not rest:
        return True
    answered = list(dict.fromkeys(leaf for rung in rest for leaf in leaves(rung) if covered[leaf] <= keys))
    if not answered or len(answered) > BRANCHES:
        return False
    outcomes = (tuple(with_answer(rung, answered[0], answer) for rung in rest) for answer in (True, False))
    return all(settles(outcome, covered, keys) for outcome in outcomes)


def smallest(ladder: Ladder, covered: Mapping[int, Keys]) -> Keys:
    """The smallest set of keys that settles the ladder whatever they say.

    A set that is enough stays enough when keys are added. So a key without which all others are not enough is needed;
    the few that are left over are tried in all combinations (thinned out one at a time when they are many).
    """
    every = Keys().union(*(covered[leaf] for rung in still_open(ladder) for leaf in leaves(rung)))
    spare = sorted(key for key in every if settles(ladder, covered, every - {key}))
    needed = every - set(spare)
    if len(spare) > BRUTE_FORCE:
        return _thinned(ladder, covered, every, spare)
    chosen = (
        needed | set(some)
        for size in range(len(spare))
        for some in combinations(spare, size)
        if settles(ladder, covered, needed | set(some))
    )
    return next(chosen, every)


def _thinned(ladder: Ladder, covered: Mapping[int, Keys], every: Keys, spare: list[int]) -> Keys:
    kept = every
    for key in spare:
        if settles(ladder, covered, kept - {key}):
            kept -= {key}
    return kept
