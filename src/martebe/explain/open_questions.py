"""What is open, and the smallest set of registers to hear from that would settle it, whatever they say."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from martebe.engines.reference import NOT_SETTLED, Answer, Reference, Step
from martebe.explain.reasons import Aggregate, Period, day_inside
from martebe.explain.residual import Keys, Open, Residual, joined, leaves, opposite, smallest, still_open, with_answer
from martebe.rules import nodes as n
from martebe.rules.days import add_days
from martebe.rules.reading import children

FROM_THE_BEGINNING = date.min


@dataclass(frozen=True)
class Register:
    """A table as it is needed: for a place (None: wherever members of a group may live) and the days both included.

    ``since`` FROM_THE_BEGINNING is from the first day of the register, whichever that was.
    """

    table: str
    place: int | None
    since: date
    until: date


@dataclass(frozen=True)
class Outcome:
    """What a status comes to when one open condition alone is proved or disproved."""

    code: str
    if_proved: Answer
    if_disproved: Answer


@dataclass(frozen=True)
class OpenCondition:
    """A condition that the records to come would answer, the nearest fact that it belongs to, and what follows."""

    node: n.Node
    day: date
    fact: n.Fact | None
    outcomes: tuple[Outcome, ...]


@dataclass(frozen=True)
class Awaited:
    """One register to hear from, and the open conditions that it answers, alone or with others."""

    register: Register
    answers: tuple[OpenCondition, ...]


@dataclass(frozen=True)
class OpenQuestion:
    """The rules that are open, strongest first, and all that must be delivered before they are settled for certain."""

    codes: tuple[str, ...]
    awaited: tuple[Awaited, ...]


def open_question(ladder: Sequence[tuple[str, Step]], person: int, day: date, reference: Reference) -> OpenQuestion:
    """What would settle a ladder of rules, strongest first, as answered for a person; one rule is a ladder too.

    A settled ladder gives a question without codes. The set is the smallest (see ``residual.smallest``), where
    different conditions count as independent of each other.
    """
    gathering = _Gathering(reference)
    start = _At(day, day, reference.place_of("person", person))
    residuals = {code: gathering.residual(step, start) for code, step in ladder}
    wanted = smallest(tuple(residuals.values()), gathering.covered())
    left = {code: residual for code, residual in residuals.items() if not isinstance(residual, bool)}
    codes = tuple(left)[: len(still_open(tuple(residuals.values())))]
    return OpenQuestion(codes, tuple(gathering.awaited({code: left[code] for code in codes}, wanted)))


@dataclass(frozen=True)
class _At:
    """Where in a rule the walk stands."""

    day: date
    asked_on: date
    place: int | None
    fact: n.Fact | None = None


@dataclass(frozen=True)
class _Leaf:
    node: n.Node
    subject: int | None
    at: _At
    needs: tuple[Register, ...]


@dataclass
class _Gathering:
    """Turns steps into residuals and keeps their open leaves with the registers these need."""

    reference: Reference
    kept: list[_Leaf] = field(default_factory=list)
    numbers: dict[tuple[object, ...], int] = field(default_factory=dict)
    keys: dict[tuple[str, int | None], int] = field(default_factory=dict)

    def residual(self, step: Step, at: _At, subject: int | None = None) -> Residual:
        """What is left of a step when all that is settled is put in."""
        if step.came_to is not NOT_SETTLED:
            return step.came_to is True
        match step.node:
            case n.And() | n.Or() as node:
                return joined(isinstance(node, n.Or), self._parts(step, at, subject))
            case n.Not():
                return opposite(self.residual(step.parts[0], at, subject))
            case n.Fact() as fact:
                return self.residual(step.parts[0], replace(at, fact=fact), subject)
            case n.ConditionOn():
                return self.residual(step.parts[0], self._inside(step, at), subject)
            case n.ConditionOfGroup() if step.parts:
                return self.residual(step.parts[0], at, step.subject)
            case n.MembersAll() | n.MembersAtLeast(times=1) as node if self._is_delivered(node.group, at):
                return joined(isinstance(node, n.MembersAtLeast), self._members(step, at))
        return self._leaf(step, at, subject)

    def covered(self) -> dict[int, Keys]:
        """For each leaf the keys of the registers that must all be heard from."""
        return {number: Keys(map(self._key, leaf.needs)) for number, leaf in enumerate(self.kept)}

    def awaited(self, rules: dict[str, Residual], wanted: Keys) -> Iterator[Awaited]:
        """The registers of the keys wanted, in the order in which the rules ask them."""
        asked = list(dict.fromkeys(leaf for residual in rules.values() for leaf in leaves(residual)))
        for key in sorted(wanted):
            mine = [leaf for leaf in asked if key in map(self._key, self.kept[leaf].needs)]
            needs = [need for leaf in mine for need in self.kept[leaf].needs if self._key(need) == key]
            reach = replace(needs[0], since=min(need.since for need in needs), until=max(need.until for need in needs))
            yield Awaited(reach, tuple(self._open_condition(leaf, rules) for leaf in mine))

    def _open_condition(self, leaf: int, rules: dict[str, Residual]) -> OpenCondition:
        outcomes = tuple(
            Outcome(code, _answer(residual, leaf, True), _answer(residual, leaf, False))
            for code, residual in rules.items()
            if leaf in leaves(residual)
        )
        asked = self.kept[leaf]
        return OpenCondition(asked.node, asked.at.day, asked.at.fact, outcomes)

    def _parts(self, step: Step, at: _At, subject: int | None) -> tuple[Residual, ...]:
        return tuple(self.residual(part, at, subject) for part in step.parts)

    def _members(self, step: Step, at: _At) -> tuple[Residual, ...]:
        return tuple(self.residual(part, self._member(part, at), part.subject) for part in step.parts)

    def _leaf(self, step: Step, at: _At, subject: int | None) -> Residual:
        asked = (step.node, subject, at.day, at.place)
        if asked not in self.numbers:
            self.numbers[asked] = len(self.kept)
            self.kept.append(_Leaf(step.node, subject, at, tuple(dict.fromkeys(self._needs(step, at)))))
        return Open(self.numbers[asked])

    def _key(self, need: Register) -> int:
        return self.keys.setdefault((need.table, need.place), len(self.keys))

    # --- which registers a leaf needs ---------------------------------------------------------------------------

    def _needs(self, step: Step, at: _At) -> Iterator[Register]:
        if step.came_to is not NOT_SETTLED:
            return
        match step.node:
            case node if isinstance(node, Aggregate):
                yield self._register(node.rows, at)
            case n.MembersAtLeast() | n.MembersAll() | n.MembersCount() | n.MembersSum() as node:
                yield from self._needs_of_members(step, node, at)
            case n.ConditionOfGroup(group, inside) | n.ValueOfGroup(group, inside) if not step.parts:
                yield self._register(group, at)
                yield from self._needs_of_unknown(inside, at)
            case _:
                for part in step.parts:
                    yield from self._needs(part, self._inside(step, at))

    def _needs_of_members(
        self, step: Step, node: n.MembersAtLeast | n.MembersAll | n.MembersCount | n.MembersSum, at: _At
    ) -> Iterator[Register]:
        for part in step.parts:
            yield from self._needs(part, self._member(part, at))
        if not self._is_delivered(node.group, at):
            yield self._register(node.group, at)
            yield from self._needs_of_unknown(node.value if isinstance(node, n.MembersSum) else node.condition, at)

    def _needs_of_unknown(self, node: n.Node, at: _At) -> Iterator[Register]:
        """What members who are not yet known would be asked, wherever they live."""
        anywhere = replace(at, place=None, day=day_inside(node, at.day, self.reference))
        if isinstance(node, n.Rows | n.Group) and not self._is_delivered(node, anywhere):
            yield self._register(node, anywhere)
        for child in children(node):
            yield from self._needs_of_unknown(child, anywhere)

    def _inside(self, step: Step, at: _At) -> _At:
        return replace(at, day=day_inside(step.node, at.day, self.reference))

    def _member(self, part: Step, at: _At) -> _At:
        assert part.subject is not None, "a member is a person"
        return replace(at, place=self.reference.place_of("person", part.subject))

    def _is_delivered(self, of: n.Rows | n.Group, at: _At) -> bool:
        since, until = self._period(of, at)
        return at.place in self.reference.coverage.places(of.table, since, until, at.asked_on)

    def _period(self, of: n.Rows | n.Group, at: _At) -> Period:
        ends = (
            None if end is None else self.reference.ask_of_row(end, {}, at.day).came_to for end in (of.since, of.until)
        )
        since, until = (end if isinstance(end, date) else None for end in ends)
        return since, until

    def _register(self, of: n.Rows | n.Group, at: _At) -> Register:
        """The days that are due: what its owner does not yet owe is not waited for (see ``Coverage``)."""
        since, until = self._period(of, at)
        due = add_days(at.asked_on, -self.reference.coverage.delays.get(of.table, 0))
        last = due if until is None else min(until, due)
        first = FROM_THE_BEGINNING if since is None else min(since, last)
        return Register(of.table, at.place, first, last)


def _answer(residual: Residual, leaf: int, answer: bool) -> Answer:
    left = with_answer(residual, leaf, answer)
    return left if isinstance(left, bool) else None
