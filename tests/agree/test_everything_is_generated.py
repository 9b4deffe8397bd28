"""The test of the tests: whatever a rule can say is generated, and asked of subjects, of rows and of members alike."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields
from typing import Any, get_args

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from martebe.rules import Condition, Value
from martebe.rules import nodes as n
from martebe.rules.days import Calendar, Unit
from martebe.rules.nodes import Kind
from martebe.rules.reading import is_static, kind_of, walk
from tests.agree.generated_rules import ORDERED, questions
from tests.agree.scopes import EMPLOYER, PERSON

Seen = set[tuple[Any, ...]]
BASES = {n.Node, n.Value, n.Condition}
NODES = [kind for kind in vars(n).values() if isinstance(kind, type) and issubclass(kind, n.Node) and kind not in BASES]
#: What is said of a subject as a whole has no meaning inside one row.
IN_A_ROW = set(NODES) - {
    n.Rows, n.AtLeast, n.Count, n.Sum, n.Latest, n.Earliest, n.LastCode, n.Group, n.MembersAtLeast, n.MembersAll,
    n.MembersCount, n.MembersSum, n.ConditionOfGroup, n.ValueOfGroup,
}  # fmt: skip


def _seen() -> Seen:
    """All that some hundred questions say."""
    found: Seen = set()

    @settings(
        max_examples=1500, derandomize=True, database=None, suppress_health_check=list(HealthCheck), deadline=None
    )
    @given(st.sampled_from((PERSON, EMPLOYER)).flatmap(questions))
    def collect(question: Condition | Value) -> None:
        for node in walk(question.node):
            found.update(said(node))
        found.update(("in a row", type(part)) for rows in _rows(question.node) for part in walk(rows))

    collect()
    return found


def _rows(question: n.Node) -> Iterator[n.Condition]:
    return (node.where for node in walk(question) if isinstance(node, n.Rows) and node.where is not None)


def said(node: n.Node) -> Iterator[tuple[Any, ...]]:
    """The node and each option it is used with."""
    yield (type(node),)
    if isinstance(node, n.Value):
        yield type(node), kind_of(node)
    for field in fields(node):  # type: ignore[arg-type]
        value = getattr(node, field.name)
        if isinstance(value, str | bool) or value is None:
            yield type(node), field.name, value
    yield from _more(node)


def _more(node: n.Node) -> Iterator[tuple[Any, ...]]:
    match node:
        case n.AtLeast(times=times) | n.MembersAtLeast(times=times):
            yield type(node), "several" if times > 1 else "one"
        case n.LawNumber(key=key, on=on):
            day = "today" if on is None else "a day" if is_static(on) else "a day of an event"
            yield n.LawNumber, "for all" if key is None else "by key", day
        case n.Compare(operator=operator, left=left):
            yield n.Compare, operator, kind_of(left)


OPTIONS = [
    *((n.Compare, "operator", operator) for operator in get_args(n.Operator)),
    *((n.Shift, "unit", unit) for unit in get_args(Unit)),
    *((n.Elapsed, "unit", unit) for unit in get_args(Unit)),
    *((n.StartOf, "unit", unit) for unit in get_args(Calendar)),
    *((n.Group, "single", single) for single in (True, False)),
    *((n.Rows, end, None) for end in ("since", "until", "where")),
    (n.Count, "distinct", None),
    *((node, times) for node in (n.AtLeast, n.MembersAtLeast) for times in ("one", "several")),
    *((n.LawNumber, who, day) for who in ("for all", "by key") for day in ("today", "a day", "a day of an event")),
]
"""Options of nodes, as ``said`` tells them."""
KINDS = [
    *((n.Column, kind) for kind in Kind if kind is not Kind.SHARE),
    *((n.Constant, kind) for kind in Kind),
    *((n.LawNumber, kind) for kind in (Kind.MONEY, Kind.WHOLE, Kind.SHARE)),
    *((n.Choose, kind) for kind in (*ORDERED, Kind.SHARE, Kind.CODE)),
    *((node, kind) for node in (n.Plus, n.Minus, n.Portion, n.Sum, n.MembersSum) for kind in (Kind.MONEY, Kind.WHOLE)),
    *((node, kind) for node in (n.Latest, n.Earliest) for kind in (Kind.DAY, Kind.MONTH, Kind.MONEY, Kind.WHOLE)),
]


def test_everything_is_generated() -> None:
    expected: Seen = {*OPTIONS, *KINDS, *((node,) for node in NODES), *(("in a row", node) for node in IN_A_ROW)}
    missing = expected - _seen()
    assert not missing, "never generated:\n" + "\n".join(sorted(map(str, missing)))
