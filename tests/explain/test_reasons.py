"""A reason holds what determines an answer, and nothing else is needed."""

from __future__ import annotations

from itertools import product

import pytest
from hypothesis import given

from martebe.engines.records import Records
from martebe.engines.reference import Reference
from martebe.explain.reasons import Reason, reason_of
from martebe.rules import Complete, Condition, Numbers, Span, Table, choose, columns, whole
from martebe.rules import nodes as n
from tests.explain.household import HOME, MEMBERS, household
from tests.explain.leaves import DAY, LEAVES, PERSON, STATES, SUBJECTS, TOY, State, leaf, reference, rules, states

a, b, c = (leaf(name) for name in "abc")


def reason(rule: Condition, now: dict[str, State]) -> Reason:
    """Why the rule answers as it does when the tables are in these states."""
    engine = reference(now)
    return reason_of(engine.ask(rule.node, PERSON, DAY), DAY, engine)


def determining(found: Reason) -> set[str]:
    """The tables that the leaves of a reason ask."""
    return {part.node.rows.table for part in found.leaves if isinstance(part.node, n.AtLeast)}


@given(rules, states)
def test_what_is_left_out_may_come_to_anything(rule: Condition, now: dict[str, State]) -> None:
    found = reason(rule, now)
    others = sorted(set(LEAVES) - determining(found))
    for changed in product(STATES, repeat=len(others)):
        again = reference(now | dict(zip(others, changed, strict=True)))
        assert again.ask(rule.node, PERSON, DAY).answer is found.answer


@pytest.mark.parametrize(
    ("rule", "expected"),
    [(a & b, {"a"}), (a & ~b, {"a"}), ((~a & b) | c, {"a", "b"}), (~(a & c), {"a"}), ((b | a) & (c | b), {"b"})],
)
def test_only_the_lightest_decisive_part_is_named(rule: Condition, expected: set[str]) -> None:
    assert determining(reason(rule, {"a": "no row", "b": "row", "c": "no row"})) == expected


def test_records_that_do_not_fit_are_kept_apart() -> None:
    contracts = Table(
        "contracts", words=TOY, owner=TOY, meaning="spans", key=("person",), time=Span("start", "end"),
        columns=(
            columns.person("person", kk="а", ru="а", en="a", meaning="who"),
            columns.day("start", kk="а", ru="а", en="a", meaning="first"),
            columns.day("end", kk="а", ru="а", en="a", meaning="last", missing="open"),
        ),
    )  # fmt: skip
    ended = {"person": PERSON, "start": DAY.replace(year=2017), "end": DAY.replace(month=7)}
    engine = Reference(Records({"contracts": [ended]}), Complete(), Numbers(()), SUBJECTS)
    found = reason_of(engine.ask(contracts.in_force().exists().node, PERSON, DAY), DAY, engine)
    assert (found.answer, found.rows, found.unfit) == (False, (), (ended,))


@pytest.mark.parametrize("asked", [HOME.any(a), HOME.at_least(2, a), HOME.at_least(4, a), HOME.all(a)])
@pytest.mark.parametrize("now", [*product(STATES, repeat=3)])
def test_of_a_group_only_the_members_that_decide_are_named(asked: Condition, now: tuple[State, ...]) -> None:
    rule = HOME.has(asked)
    engine = household(now)
    found = reason_of(engine.ask(rule.node, PERSON, DAY), DAY, engine)
    deciding = {part.subject for part in found.leaves if isinstance(part.node, n.AtLeast)}
    for other in product(STATES, repeat=3):
        changed = tuple(now[i] if MEMBERS[i] in deciding else other[i] for i in range(3))
        assert household(changed).ask(rule.node, PERSON, DAY).answer is found.answer


def test_of_a_choice_the_condition_and_the_value_chosen_determine() -> None:
    rule = choose(a, whole(1), whole(2)) == whole(1)
    found = reason(rule, {"a": "row"})
    assert determining(found) == {"a"}
    assert [part.came_to for part in found.leaves if isinstance(part.node, n.Constant)] == [1, 1]
