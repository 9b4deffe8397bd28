"""Reading a rule: what is inside a node, what a value is, whom a node speaks about."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import fields
from functools import cache, singledispatch
from typing import Any

from martebe.rules import nodes as n
from martebe.rules.errors import RuleError
from martebe.rules.nodes import Kind

SUBJECTS = {Kind.PERSON: "person", Kind.HOUSEHOLD: "household", Kind.BUSINESS: "employer"}
"""The subject that a number of each kind stands for."""


def children(node: n.Node) -> list[n.Node]:
    """The nodes directly inside a node, in the order of its fields."""
    inside = []
    for name in _fields_of(type(node)):  # type: ignore[arg-type] # a class is hashable, whatever its instances are
        held = getattr(node, name)
        if isinstance(held, n.Node):
            inside.append(held)
        elif isinstance(held, tuple):
            inside += [part for part in held if isinstance(part, n.Node)]
    return inside


@cache
def _fields_of(kind: type[Any]) -> tuple[str, ...]:
    return tuple(each.name for each in fields(kind))


def walk(node: n.Node) -> Iterable[n.Node]:
    """The node and everything inside it, outer first."""
    yield node
    for child in children(node):
        yield from walk(child)


def columns_asked(nodes: Iterable[n.Node], subjects: Mapping[str, n.Subject]) -> dict[str, set[str]]:
    """For each table the columns that are read to answer some nodes about persons: their own, and those of subjects."""
    found: dict[str, set[str]] = {subjects["person"].table: set()}
    for column in (part for node in nodes for part in walk(node) if isinstance(part, n.Column)):
        found.setdefault(column.table, set()).add(column.name)
    for subject in subjects.values():
        if subject.table in found:
            found[subject.table] |= {subject.key, subject.place}
    return found


# --- kinds ------------------------------------------------------------------------------------------------------


@singledispatch
def kind_of(node: n.Value) -> Kind:
    """What a value is."""
    raise TypeError(f"{type(node).__name__} is not a value of the rule language.")


@kind_of.register(n.Column)
@kind_of.register(n.Constant)
@kind_of.register(n.LawNumber)
def _own_kind(node: n.Column | n.Constant | n.LawNumber) -> Kind:
    return node.kind


@kind_of.register(n.Today)
@kind_of.register(n.FirstDay)
@kind_of.register(n.StartOf)
def _day_kind(node: n.Value) -> Kind:
    return Kind.DAY


@kind_of.register(n.MonthOf)
def _month_kind(node: n.MonthOf) -> Kind:
    return Kind.MONTH


@kind_of.register(n.Elapsed)
@kind_of.register(n.Count)
@kind_of.register(n.MembersCount)
def _whole_kind(node: n.Value) -> Kind:
    return Kind.WHOLE


@kind_of.register(n.LastCode)
def _code_kind(node: n.LastCode) -> Kind:
    return Kind.CODE


@kind_of.register(n.Shift)
@kind_of.register(n.Portion)
@kind_of.register(n.MembersSum)
@kind_of.register(n.ValueOfGroup)
@kind_of.register(n.ValueOn)
def _kind_of_value(node: n.Shift | n.Portion | n.MembersSum | n.ValueOfGroup | n.ValueOn) -> Kind:
    return kind_of(node.value)


@kind_of.register(n.Plus)
@kind_of.register(n.Minus)
def _kind_of_left(node: n.Plus | n.Minus) -> Kind:
    return kind_of(node.left)


@kind_of.register(n.Choose)
def _kind_of_choice(node: n.Choose) -> Kind:
    return kind_of(node.then)


@kind_of.register(n.Sum)
@kind_of.register(n.Latest)
@kind_of.register(n.Earliest)
def _kind_of_column(node: n.Sum | n.Latest | n.Earliest) -> Kind:
    return node.column.kind


# --- scopes -----------------------------------------------------------------------------------------------------


def subject_of(column: n.Column) -> str:
    """The subject that a key column stands for: person, household or employer."""
    if column.kind not in SUBJECTS:
        expected = ", ".join(kind.value for kind in SUBJECTS)
        raise RuleError(
            f"Rows belong to a subject by a column of one of the kinds {expected};"
            f" {name_of(column)} is {column.kind.named}."
        )
    return SUBJECTS[column.kind]


def scope_of(node: n.Node) -> str | None:
    """Whom or what a node speaks about: a subject, ``rows of <table>``, or None for what is the same for all."""
    match node:
        case n.Column():
            return node.subject or f"rows of {node.table}"
        case n.AtLeast() | n.Count() | n.Sum() | n.Latest() | n.Earliest() | n.LastCode():
            return subject_of(node.rows.by)
        case n.MembersAtLeast() | n.MembersAll() | n.MembersCount() | n.MembersSum():
            return subject_of(node.group.key)
        case n.ConditionOfGroup() | n.ValueOfGroup():
            return "person"
        case _:
            return _common_scope(node)


def _common_scope(node: n.Node) -> str | None:
    scopes = {scope for scope in map(scope_of, children(node)) if scope is not None}
    if len(scopes) > 1:
        raise RuleError(f"A rule speaks about one thing at a time; this one mixes {' and '.join(sorted(scopes))}.")
    return scopes.pop() if scopes else None


def is_static(node: n.Node) -> bool:
    """Whether a value follows from today alone."""
    return all(
        isinstance(part, n.Today | n.Constant | n.Shift | n.MonthOf | n.FirstDay | n.StartOf) for part in walk(node)
    )


def depth_of_groups(node: n.Node) -> int:
    """How many groups a node walks into, one inside the other: 2 for the employers of those a person lives with."""
    inside = max(map(depth_of_groups, children(node)), default=0)
    return inside + isinstance(node, n.ConditionOfGroup | n.ValueOfGroup)


def name_of(column: n.Column) -> str:
    """A column as rules write it."""
    return f"{column.table}.{column.name}"
