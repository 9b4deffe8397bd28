"""Why an answer is what it is: of the steps that led to it, only those that now determine it.

A proved AND rests on all its parts, a disproved one on the lightest of its disproved parts; OR the reverse. Whatever
the parts that are left out came to, the answer would be the same.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from martebe.engines.records import Row
from martebe.engines.reference import NOT_SETTLED, Amount, Answer, Reference, Step
from martebe.rules import nodes as n
from martebe.rules.reading import walk

Period = tuple[date | None, date | None]
Aggregate = n.AtLeast | n.Count | n.Sum | n.Latest | n.Earliest | n.LastCode


@dataclass(frozen=True)
class Reason:
    """One node of a rule, what it came to, and what determined that.

    day: the day it was asked about. subject: the person, household or employer, where the node asks records.
    rows: the records found; unfit: those of the same table and subject that do not fulfil the rule's condition.
    law: the numbers of the law by which the rows were chosen. because: the parts that determine the answer.
    """

    node: n.Node
    came_to: Amount
    day: date
    subject: int | None = None
    rows: tuple[Row, ...] = ()
    unfit: tuple[Row, ...] = ()
    period: Period | None = None
    law: tuple[Reason, ...] = ()
    because: tuple[Reason, ...] = ()

    @property
    def answer(self) -> Answer:
        """The answer of a condition; None where it is not settled."""
        return None if self.came_to is NOT_SETTLED else bool(self.came_to)

    @property
    def leaves(self) -> Iterator[Reason]:
        """The reasons that rest on no other."""
        if not self.because:
            yield self
        for part in self.because:
            yield from part.leaves

    @property
    def weight(self) -> int:
        """How many leaves the reason rests on."""
        return sum(1 for _ in self.leaves)


def reason_of(step: Step, day: date, reference: Reference) -> Reason:
    """What determines the answer of a step that the reference engine took for a question about ``day``."""
    inside = day_inside(step.node, day, reference)
    parts = [reason_of(part, inside, reference) for part in step.parts]
    unfit = _unfit(step, reference)
    return Reason(
        step.node,
        step.came_to,
        day,
        step.subject,
        step.rows,
        unfit,
        step.period,
        _law(step.node, step.rows or unfit, day, reference),
        tuple(_determining(step, parts)),
    )


def day_inside(node: n.Node, day: date, reference: Reference) -> date:
    """The day on which the parts of a node are asked: another one only inside ``on(day)``."""
    if not isinstance(node, n.ConditionOn | n.ValueOn):
        return day
    other = reference.ask_of_row(node.day, {}, day).came_to
    assert isinstance(other, date), "a static day is a day"
    return other


def _determining(step: Step, parts: Sequence[Reason]) -> Sequence[Reason]:
    match step.node:
        case n.And() | n.MembersAll():
            return _lightest(parts, False, 1) if step.came_to is False else parts
        case n.Or():
            return _lightest(parts, True, 1) if step.came_to is True else parts
        case n.MembersAtLeast(times=times):
            return _of_threshold(step, parts, times)
        case n.Choose():
            return parts[:1] if parts[0].came_to is NOT_SETTLED else parts
    return [part for part in parts if part.came_to is NOT_SETTLED] or parts


def _of_threshold(step: Step, parts: Sequence[Reason], times: int) -> Sequence[Reason]:
    """So many proved members prove it; so many disproved that too few remain disprove it."""
    if step.came_to is NOT_SETTLED:
        return parts
    wanted = times if step.came_to else len(parts) - times + 1
    return _lightest(parts, step.came_to is True, max(wanted, 0))


def _lightest(parts: Sequence[Reason], answer: bool, wanted: int) -> Sequence[Reason]:
    fitting = [part for part in parts if part.came_to is answer]
    return sorted(fitting, key=lambda part: part.weight)[:wanted]


def _unfit(step: Step, reference: Reference) -> tuple[Row, ...]:
    if not isinstance(step.node, Aggregate) or step.subject is None:
        return ()
    found = {id(row) for row in step.rows}
    return tuple(row for row in reference.records.of(step.node.rows.by, step.subject) if id(row) not in found)


def _law(node: n.Node, rows: Sequence[Row], day: date, reference: Reference) -> tuple[Reason, ...]:
    """The numbers of the law inside the condition on rows, each value once."""
    if not isinstance(node, Aggregate) or node.rows.where is None:
        return ()
    asked = [part for part in walk(node.rows.where) if isinstance(part, n.LawNumber)]
    steps = [reference.ask_of_row(number, row, day) for number in asked for row in rows]
    once = {(step.node, step.came_to): step for step in steps if step.came_to is not None}
    return tuple(reason_of(step, day, reference) for step in once.values())
