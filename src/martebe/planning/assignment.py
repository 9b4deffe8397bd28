"""Who visits which households: whole settlements to one interviewer as far as they can carry, the largest first.

Deterministic and simple enough to be done by hand: a settlement goes whole to whoever has most room left, if it fits.
If it fits nobody, it is shared out, most room first. When nobody has room, whoever has least beyond it gets the next.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

Why = Literal["fits", "no_room", "others_barred"]
"""Everything within the capacity; more because nobody had room; more because only they may visit these households."""


@dataclass(frozen=True)
class Household:
    """One visit to be made. settlement: a code, None where not told; barred: interviewers who must not make it."""

    visit: int
    settlement: int | None
    barred: frozenset[int] = frozenset()


@dataclass(frozen=True)
class Share:
    """What one interviewer has: visits in the order of settlements, and why there are more than the capacity."""

    interviewer: int
    capacity: int
    visits: tuple[int, ...]
    settlements: tuple[int | None, ...]
    why: Why

    @property
    def over(self) -> int:
        """Households beyond the capacity."""
        return max(0, len(self.visits) - self.capacity)


@dataclass(frozen=True)
class Assignment:
    """All shares, by interviewer; nobody: visits that every interviewer is barred from."""

    shares: tuple[Share, ...]
    nobody: tuple[int, ...] = ()


def assign(households: Iterable[Household], capacities: Mapping[int, int]) -> Assignment:
    """Share households out among interviewers, each with a capacity in households. Raises ValueError without any."""
    if not capacities or min(capacities.values()) < 0:
        raise ValueError(f"Interviewers with capacities of 0 or more are needed; found {dict(capacities)}.")
    hands = [_Hand(interviewer, capacities[interviewer]) for interviewer in sorted(capacities)]
    nobody: list[int] = []
    for settlement in _largest_first(households):
        nobody += _give_out(settlement, hands)
    return Assignment(tuple(hand.share for hand in hands), tuple(nobody))


@dataclass
class _Hand:
    """What an interviewer has been given so far."""

    interviewer: int
    capacity: int
    given: list[Household] = field(default_factory=list)
    only_one: int = 0
    """Households beyond the capacity that everybody else was barred from."""

    @property
    def room(self) -> int:
        return self.capacity - len(self.given)

    def may(self, household: Household) -> bool:
        return self.interviewer not in household.barred

    @property
    def share(self) -> Share:
        why: Why = "fits" if self.room >= 0 else "others_barred" if self.only_one >= -self.room else "no_room"
        visits = tuple(each.visit for each in self.given)
        return Share(
            self.interviewer, self.capacity, visits, tuple(dict.fromkeys(h.settlement for h in self.given)), why
        )


def _largest_first(households: Iterable[Household]) -> Iterator[list[Household]]:
    """Households by settlement, the largest first, ties by code; those without one come last, each by itself."""
    settled: dict[int, list[Household]] = defaultdict(list)
    untold: list[Household] = []
    for each in sorted(households, key=lambda household: household.visit):
        (untold if each.settlement is None else settled[each.settlement]).append(each)
    for code in sorted(settled, key=lambda code: (-len(settled[code]), code)):
        yield settled[code]
    yield from ([each] for each in untold)


def _give_out(settlement: Sequence[Household], hands: Sequence[_Hand]) -> Iterator[int]:
    """Give a settlement to whoever can take it whole, else out one by one; what nobody may take comes back."""
    whole = [hand for hand in hands if hand.room >= len(settlement) and all(map(hand.may, settlement))]
    if whole:
        max(whole, key=lambda hand: (hand.room, -hand.interviewer)).given.extend(settlement)
        return
    taking: _Hand | None = None
    for household in settlement:
        may = [hand for hand in hands if hand.may(household)]
        if not may:
            yield household.visit
            continue
        if taking not in may or taking.room <= 0:
            taking = max(may, key=lambda hand: (hand.room, -hand.interviewer))
        taking.only_one += taking.room <= 0 and any(hand.room > 0 for hand in hands)
        taking.given.append(household)
