"""Bind a rule to a day: what follows from the day, the law's numbers and the deliveries is worked out before any SQL.

After binding, a tree holds no Today, no other day and no static number of the law; each Rows and Group carries the
places for which it was delivered.
"""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from datetime import date
from typing import Any, TypeVar

from martebe.rules import days
from martebe.rules import nodes as n
from martebe.rules.coverage import EVERYWHERE, Coverage, Places
from martebe.rules.numbers import Numbers
from martebe.rules.reading import is_static, kind_of

AnyNode = TypeVar("AnyNode", bound=n.Node)


@dataclass(frozen=True)
class BoundRows(n.Rows):
    """Rows with the places for which their period was delivered."""

    places: Places = EVERYWHERE


@dataclass(frozen=True)
class BoundGroup(n.Group):
    """A group with the places for which its table was delivered."""

    places: Places = EVERYWHERE


@dataclass(frozen=True)
class Binder:
    """Binds rules to a day, the numbers in force and what has been delivered."""

    day: date
    coverage: Coverage
    numbers: Numbers
    asked_on: date | None = None

    def bind(self, node: AnyNode) -> AnyNode:
        """The same rule with everything that is known before reading a record put in."""
        return self._bound(node)  # type: ignore[return-value]

    def _bound(self, node: n.Node) -> n.Node:
        match node:
            case n.ConditionOn(inside, day) | n.ValueOn(inside, day):
                return replace(self, day=self.static(day), asked_on=self.asked_on or self.day)._bound(inside)
            case n.LawNumber(on=on) if on is None or is_static(on):
                return self._law_number(node)
            case n.Value() if not isinstance(node, n.Constant) and is_static(node):
                return n.Constant(self.static(node), kind_of(node))
            case n.Rows() | n.Group():
                return self._delivered(node)
            case _:
                return self._rebuilt(node)

    def _rebuilt(self, node: n.Node) -> n.Node:
        changed: dict[str, Any] = {}
        for each in fields(node):  # type: ignore[arg-type]
            held = getattr(node, each.name)
            if isinstance(held, n.Node):
                changed[each.name] = self._bound(held)
            elif isinstance(held, tuple) and held and isinstance(held[0], n.Node):
                changed[each.name] = tuple(self._bound(part) for part in held)
        return replace(node, **changed) if changed else node  # type: ignore[type-var]

    def _delivered(self, node: n.Rows | n.Group) -> n.Node:
        since = None if node.since is None else self.static(node.since)
        until = None if node.until is None else self.static(node.until)
        places = self.coverage.places(node.table, since, until, self.asked_on or self.day)
        where = None if node.where is None else self.bind(node.where)
        if isinstance(node, n.Rows):
            return BoundRows(node.table, node.by, where, places=places)
        return BoundGroup(node.name, node.table, node.member, node.key, where, single=node.single, places=places)

    def _law_number(self, node: n.LawNumber) -> n.Node:
        day = self.day if node.on is None else self.static(node.on)
        number = self.numbers[node.code]
        if node.key is None:
            return n.Constant(number.on(day).value, node.kind)
        for key in number.keys:
            number.on(day, key)
        return replace(node, key=self.bind(node.key), on=n.Constant(day, n.Kind.DAY))

    def static(self, node: n.Value) -> date:
        """A day or month that follows from today."""
        match node:
            case n.Today():
                return self.day
            case n.Constant(date() as day):
                return day
            case n.Shift(value, amount, unit):
                return days.shift(self.static(value), amount, unit)
            case n.StartOf(day, unit):
                return days.start_of(self.static(day), unit)
            case n.MonthOf(day):
                return days.first_of_month(self.static(day))
            case n.FirstDay(month):
                return self.static(month)
        raise TypeError(f"{type(node).__name__} does not follow from today.")
