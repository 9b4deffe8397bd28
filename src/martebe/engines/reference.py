"""The meaning of the rule language: plain Python, one subject at a time, never optimised.

Another engine is correct when it agrees with this one. Every answer comes with the steps that led to it, so that
explanations follow the same walk that decides.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import Enum
from fractions import Fraction
from typing import Literal

from martebe.engines.records import Records, Row
from martebe.rules import days
from martebe.rules import nodes as n
from martebe.rules.coverage import Coverage
from martebe.rules.numbers import Numbers
from martebe.rules.reading import children, is_static, scope_of


class Unsettled(Enum):
    """The single value ``NOT_SETTLED``: what a value is when the records for it have not been delivered."""

    NOT_SETTLED = "not settled"


NOT_SETTLED: Literal[Unsettled.NOT_SETTLED] = Unsettled.NOT_SETTLED
Answer = bool | None
"""Proved, disproved, or (None) not settled."""
Amount = n.Scalar | None | Literal[Unsettled.NOT_SETTLED]
"""A value, missing (None), or not settled."""


@dataclass(frozen=True)
class Step:
    """One node, what it came to, and the steps that led there.

    rows: the records found, where the node asks a table. period: the days it asked about.
    """

    node: n.Node
    came_to: Amount
    parts: tuple[Step, ...] = ()
    rows: tuple[Row, ...] = ()
    subject: int | None = None
    period: tuple[date | None, date | None] | None = None

    @property
    def answer(self) -> Answer:
        """The answer of a condition."""
        if self.came_to is NOT_SETTLED:
            return None
        assert isinstance(self.came_to, bool), "only conditions have an answer"
        return self.came_to


@dataclass(frozen=True)
class Asked:
    """Who is asked about, counted to which place, and of which day.

    asked_on: the day of the question itself, by which it is told what the registers owe; ``day`` may be another one.
    """

    key: int
    place: int | None
    day: date
    asked_on: date


class Reference:
    """Answers rules over records in memory, as known by the coverage."""

    def __init__(
        self, records: Records, coverage: Coverage, numbers: Numbers, subjects: Mapping[str, n.Subject]
    ) -> None:
        self.records = records
        self.coverage = coverage
        self.numbers = numbers
        self.subjects = subjects

    def ask(self, node: n.Condition | n.Value, key: int, day: date) -> Step:
        """What a condition or value comes to for a person or employer on a day, with the steps."""
        return self._step(node, Asked(key, self.place_of(scope_of(node) or "person", key), day, day), None)

    def place_of(self, subject: str, key: int) -> int | None:
        """The place that deliveries about a subject are counted by; None where its population does not know it."""
        population = self.subjects[subject]
        own = self.records.of(n.Column(population.table, population.key, n.Kind.WHOLE), key)
        place = own[0][population.place] if own else None
        return place if isinstance(place, int) else None

    def ask_of_row(self, node: n.Condition | n.Value, row: Row, day: date) -> Step:
        """What a condition or value comes to inside one row of a table on a day, with the steps."""
        return self._step(node, Asked(0, None, day, day), row)

    def _step(self, node: n.Node, asked: Asked, row: Row | None) -> Step:
        match node:
            case n.Column() | n.Constant() | n.Today() | n.LawNumber():
                return self._leaf(node, asked, row)
            case n.AtLeast() | n.Count() | n.Sum() | n.Latest() | n.Earliest() | n.LastCode():
                return self._of_rows(node, asked)
            case n.MembersAtLeast() | n.MembersAll() | n.MembersCount() | n.MembersSum():
                return self._of_members(node, asked)
            case n.ConditionOfGroup(group, inside) | n.ValueOfGroup(group, inside):
                return self._of_group(node, group, inside, asked)
            case n.ConditionOn(inside, day) | n.ValueOn(inside, day):
                other = self._step(day, asked, None).came_to
                assert isinstance(other, date), "a static day is a day"
                part = self._step(inside, replace(asked, day=other), row)
                return Step(node, part.came_to, (part,))
            case n.Rows() | n.Group():
                raise TypeError(f"{type(node).__name__} is no condition or value by itself.")
            case _:
                return self._combined(node, asked, row)

    # --- leaves -------------------------------------------------------------------------------------------------

    def _leaf(self, node: n.Node, asked: Asked, row: Row | None) -> Step:
        match node:
            case n.Constant(value):
                return Step(node, value)
            case n.Today():
                return Step(node, asked.day)
            case n.LawNumber():
                return self._law_number(node, asked, row)
            case n.Column(_, name, subject=None):
                assert row is not None, "a column of a table is read inside its rows"
                return Step(node, row[name])
            case n.Column(_, name, subject=str(subject)):
                own = self.records.of(replace(node, name=self.subjects[subject].key), asked.key)
                return Step(node, own[0][name] if own else None, rows=tuple(own))
        raise AssertionError(node)

    def _law_number(self, node: n.LawNumber, asked: Asked, row: Row | None) -> Step:
        key = None if node.key is None else self._step(node.key, asked, row)
        on = None if node.on is None else self._step(node.on, asked, row)
        parts = tuple(part for part in (key, on) if part is not None)
        came_to = [part.came_to for part in parts]
        if NOT_SETTLED in came_to or None in came_to:
            return Step(node, NOT_SETTLED if NOT_SETTLED in came_to else None, parts)
        chosen = None if key is None else str(key.came_to)
        if on is None or is_static(on.node):
            day = asked.day if on is None else on.came_to
            assert isinstance(day, date), "a number of the law is in force on a day"
            return Step(node, self.numbers[node.code].on(day, chosen).value, parts)
        entries = self.numbers[node.code].entries(chosen)
        found = [entry.value for entry in entries if isinstance(on.came_to, date) and entry.holds_on(on.came_to)]
        return Step(node, found[0] if found else None, parts)

    # --- rows ---------------------------------------------------------------------------------------------------

    def _of_rows(self, node: n.AtLeast | n.Count | n.Sum | n.Latest | n.Earliest | n.LastCode, asked: Asked) -> Step:
        rows = node.rows
        found = tuple(row for row in self.records.of(rows.by, asked.key) if self._fits(rows.where, asked, row))
        period, delivered = self._delivered(rows, asked)
        came_to: Amount
        if isinstance(node, n.AtLeast):
            came_to = True if len(found) >= node.times else (False if delivered else NOT_SETTLED)
        else:
            came_to = _aggregate(node, found) if delivered else NOT_SETTLED
        return Step(node, came_to, (), found, asked.key, period)

    def _fits(self, where: n.Condition | None, asked: Asked, row: Row) -> bool:
        return where is None or self._step(where, asked, row).answer is True

    def _delivered(self, of: n.Rows | n.Group, asked: Asked) -> tuple[tuple[date | None, date | None], bool]:
        since, until = (None if end is None else self._step(end, asked, None).came_to for end in (of.since, of.until))
        assert (since is None or isinstance(since, date)) and (until is None or isinstance(until, date))
        return (since, until), asked.place in self.coverage.places(of.table, since, until, asked.asked_on)

    # --- groups -------------------------------------------------------------------------------------------------

    def _of_members(self, node: n.MembersAtLeast | n.MembersAll | n.MembersCount | n.MembersSum, asked: Asked) -> Step:
        asks = node.value if isinstance(node, n.MembersSum) else node.condition
        parts = tuple(self._member(asks, member, asked) for member in self._members(node.group, asked))
        _, delivered = self._delivered(node.group, asked)
        came_to = [part.came_to for part in parts]
        if isinstance(node, n.MembersAtLeast) and came_to.count(True) >= node.times:
            return Step(node, True, parts)
        if isinstance(node, n.MembersAll) and False in came_to:
            return Step(node, False, parts)
        if isinstance(node, n.MembersAtLeast) and delivered:
            possible = came_to.count(True) + came_to.count(NOT_SETTLED)
            return Step(node, NOT_SETTLED if possible >= node.times else False, parts)
        settled = delivered and NOT_SETTLED not in came_to
        return Step(node, _over_members(node, came_to) if settled else NOT_SETTLED, parts)

    def _member(self, asks: n.Node, person: int, asked: Asked) -> Step:
        step = self._step(asks, replace(asked, key=person, place=self.place_of("person", person)), None)
        return replace(step, subject=person)

    def _members(self, group: n.Group, asked: Asked) -> list[int]:
        """The members once each, in order; for a single group only those for whom it is the one that counts."""
        rows = self.records.of(group.key, asked.key)
        named = {row[group.member.name] for row in rows if self._fits(group.where, asked, row)}
        people = self.subjects["person"]
        known = n.Column(people.table, people.key, n.Kind.PERSON)
        members = sorted(person for person in named if isinstance(person, int) and self.records.of(known, person))
        if not group.single:
            return members
        return [person for person in members if self._group_of(group, replace(asked, key=person)) == asked.key]

    def _group_of(self, group: n.Group, asked: Asked) -> int | None:
        rows = self.records.of(group.member, asked.key)
        keys = [row[group.key.name] for row in rows if self._fits(group.where, asked, row)]
        return min((key for key in keys if isinstance(key, int)), default=None)

    def _of_group(self, node: n.Node, group: n.Group, inside: n.Node, asked: Asked) -> Step:
        key = self._group_of(group, asked)
        if key is not None:
            part = self._step(inside, replace(asked, key=key), None)
            return Step(node, part.came_to, (part,), subject=key)
        _, delivered = self._delivered(group, asked)
        without = False if isinstance(node, n.ConditionOfGroup) else None
        return Step(node, without if delivered else NOT_SETTLED)

    # --- combinations -------------------------------------------------------------------------------------------

    def _combined(self, node: n.Node, asked: Asked, row: Row | None) -> Step:
        parts = tuple(self._step(part, asked, row) for part in children(node))
        came_to = [part.came_to for part in parts]
        if isinstance(node, n.And | n.Or):
            return Step(node, _joined(came_to, decisive=isinstance(node, n.Or)), parts)
        if isinstance(node, n.Choose) and came_to[0] is not NOT_SETTLED:
            chosen = parts[1] if came_to[0] is True else parts[2]
            return Step(node, chosen.came_to, (parts[0], chosen))
        if NOT_SETTLED in came_to:
            return Step(node, NOT_SETTLED, parts)
        return Step(node, _result(node, came_to), parts)


def _joined(answers: list[Amount], decisive: bool) -> Amount:
    """Kleene's AND and OR: one decisive answer decides, an unsettled one leaves open."""
    if decisive in answers:
        return decisive
    return NOT_SETTLED if NOT_SETTLED in answers else not decisive


def _result(node: n.Node, operands: list[Amount]) -> Amount:
    """What a node comes to when all its operands are settled."""
    match node:
        case n.Not():
            return not operands[0]
        case n.Fact():
            return operands[0]
        case n.Missing():
            return operands[0] is None
        case n.OneOf(options=options):
            return operands[0] in options
        case n.Compare(operator):
            return None not in operands and _compared(operator, operands[0], operands[1])
    return None if None in operands else _calculated(node, operands)


def _compared(operator: n.Operator, left: Amount, right: Amount) -> bool:
    outcomes: dict[n.Operator, bool] = {"=": left == right, "<>": left != right}
    if operator in outcomes:
        return outcomes[operator]
    assert isinstance(left, int | date) and isinstance(right, type(left)), "ordered values of one kind"
    return {"<": left < right, "<=": left <= right, ">": left > right, ">=": left >= right}[operator]  # type: ignore[operator]


def _calculated(node: n.Node, operands: list[Amount]) -> Amount:
    match node, operands:
        case n.Shift(_, amount, unit), [date() as day]:
            return days.shift(day, amount, unit)
        case n.Elapsed(unit=unit), [date() as start, date() as end]:
            return days.elapsed(start, end, unit)
        case n.MonthOf(), [date() as day]:
            return days.first_of_month(day)
        case n.FirstDay(), [date() as day]:
            return day
        case n.StartOf(unit=calendar), [date() as day]:
            return days.start_of(day, calendar)
        case n.Plus(), [int() as left, int() as right]:
            return left + right
        case n.Minus(), [int() as left, int() as right]:
            return left - right
        case n.Portion(), [int() as value, (int() | Fraction()) as share]:
            return int(value * share)
    raise TypeError(f"{type(node).__name__} does not fit {[type(operand).__name__ for operand in operands]}.")


def _aggregate(node: n.Node, found: tuple[Row, ...]) -> Amount:
    match node:
        case n.Count(distinct=None):
            return len(found)
        case n.Count(distinct=n.Column(name=name)):
            return len({row[name] for row in found} - {None})
        case n.Sum(column=column):
            return sum(value for row in found if isinstance(value := row[column.name], int))
        case n.Latest(column=column):
            return max(_present(found, column), default=None)
        case n.Earliest(column=column):
            return min(_present(found, column), default=None)
        case n.LastCode(day=day, code=code):
            dated = [
                (row[day.name], code.options.index(str(row[code.name])))
                for row in found
                if None not in (row[day.name], row[code.name])
            ]
            return code.options[max(dated)[1]] if dated else None
    raise TypeError(f"{type(node).__name__} does not ask rows.")


def _present(found: tuple[Row, ...], column: n.Column) -> list[n.Scalar]:
    return [value for row in found if (value := row[column.name]) is not None]


def _over_members(node: n.Node, came_to: list[Amount]) -> Amount:
    match node:
        case n.MembersAll():
            return all(came_to)
        case n.MembersCount():
            return came_to.count(True)
        case n.MembersSum():
            return sum(value for value in came_to if isinstance(value, int))
    raise TypeError(f"{type(node).__name__} does not ask members.")
