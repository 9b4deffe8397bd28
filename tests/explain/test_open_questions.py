"""What would settle an open answer: enough whatever the registers then say, and no smaller set is enough."""

from __future__ import annotations

from datetime import date
from itertools import chain, combinations, product

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from martebe.engines.decisions import headline_of
from martebe.engines.records import Records
from martebe.engines.reference import Reference
from martebe.explain.open_questions import FROM_THE_BEGINNING, OpenQuestion, Register, open_question
from martebe.rules import Condition, Coverage, Delivered, whole
from martebe.rules import nodes as n
from tests.agree import toy
from tests.agree.generated_records import ASKED_ON, coverages, records
from tests.agree.generated_rules import PERSON as PERSON_SCOPE
from tests.agree.generated_rules import conditions
from tests.explain.household import HOME, MEMBERS, household
from tests.explain.leaves import DAY, LEAVES, PERSON, State, leaf, reference, rules, states

Ladder = dict[str, Condition]
a, b, c = (leaf(name) for name in "abc")


def is_settled(engine: Reference, ladder: Ladder, person: int = PERSON, day: date = DAY) -> bool:
    return headline_of({code: engine.ask(rule.node, person, day).answer for code, rule in ladder.items()})[1]


def question(engine: Reference, ladder: Ladder, person: int = PERSON, day: date = DAY) -> OpenQuestion:
    return open_question(
        [(code, engine.ask(rule.node, person, day)) for code, rule in ladder.items()], person, day, engine
    )


def settles_always(now: dict[str, State], ladder: Ladder, heard: set[str]) -> bool:
    contents = product(("row", "no row"), repeat=len(heard))
    return all(
        is_settled(reference(now | dict(zip(sorted(heard), content, strict=True))), ladder) for content in contents
    )


ladders = st.lists(rules, min_size=1, max_size=3).map(lambda some: {f"s{i}": rule for i, rule in enumerate(some)})


@given(ladders, states)
@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
def test_it_is_the_smallest_set_that_settles_whatever_it_says(ladder: Ladder, now: dict[str, State]) -> None:
    missing = {name for name in LEAVES if now[name] == "not delivered"}
    wanted = {awaited.register.table for awaited in question(reference(now), ladder).awaited}
    assert wanted <= missing
    assert settles_always(now, ladder, wanted)
    smaller = chain.from_iterable(combinations(sorted(missing), size) for size in range(len(wanted)))
    assert not any(settles_always(now, ladder, set(some)) for some in smaller)


@pytest.mark.parametrize(
    ("rule", "expected"),
    [
        (a & (a | b), ["a"]),
        (a & b & ~a, ["a"]),
        (a & b, ["a", "b"]),
        (a & c, []),
        (a | ~c, []),
    ],
)
def test_a_register_that_cannot_matter_is_not_awaited(rule: Condition, expected: list[str]) -> None:
    engine = reference({"a": "not delivered", "b": "not delivered", "c": "no row"})
    assert [awaited.register.table for awaited in question(engine, {"s": rule}).awaited] == expected


def test_it_says_what_follows_from_each_answer() -> None:
    engine = reference({"a": "not delivered", "b": "row"})
    ((only,),) = [awaited.answers for awaited in question(engine, {"s": a & b, "t": ~a & b}).awaited]
    assert only.fact is not None
    assert only.fact.code == "a"
    assert [(each.code, each.if_proved, each.if_disproved) for each in only.outcomes] == [
        ("s", True, False),
        ("t", False, True),
    ]


def test_of_a_member_the_register_of_the_member_s_own_region_is_awaited() -> None:
    engine = household(("no row", "not delivered", "not delivered"))
    awaited = question(engine, {"s": HOME.has(HOME.any(a))}).awaited
    assert [each.register for each in awaited] == [
        Register("a", 2, FROM_THE_BEGINNING, DAY),
        Register("a", 3, FROM_THE_BEGINNING, DAY),
    ]


def test_one_member_who_decides_leaves_nothing_to_wait_for() -> None:
    engine = household(("row", "not delivered", "not delivered"))
    assert question(engine, {"s": HOME.has(HOME.any(a))}).awaited == ()


@pytest.mark.parametrize("asked", [HOME.at_least(2, a), HOME.all(a), HOME.count(a) == whole(2)])
def test_where_the_members_are_not_known_their_registers_are_awaited_everywhere(asked: Condition) -> None:
    engine = household(("row", "row", "row"), homes="not delivered")
    awaited = question(engine, {"s": HOME.has(~asked)}).awaited
    proved = isinstance(asked.node, n.MembersAtLeast)
    expected = (
        [] if proved else [Register("homes", 1, FROM_THE_BEGINNING, DAY), Register("a", None, FROM_THE_BEGINNING, DAY)]
    )
    assert [each.register for each in awaited] == expected


@pytest.mark.parametrize("unknown", [1, 2, 3])
def test_of_a_sum_over_members_each_unknown_one_is_awaited(unknown: int) -> None:
    now = tuple("not delivered" if member <= unknown else "row" for member in MEMBERS)
    awaited = question(household(now), {"s": HOME.has(HOME.count(a) == whole(2))}).awaited
    assert [each.register.place for each in awaited] == list(range(1, unknown + 1))


@given(st.data())
@settings(suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much], deadline=None)
def test_delivering_what_is_awaited_settles_any_rule(data: st.DataObject) -> None:
    """Rules of every node, records of every kind: the periods and places named are those that coverage asks for."""
    rows, coverage = data.draw(records()), data.draw(coverages())
    assume(rows["residents"])
    rule, day = data.draw(conditions(PERSON_SCOPE)), data.draw(st.sampled_from(ASKED_ON))
    person = int(str(rows["residents"][0]["person"]))
    before = Reference(Records(rows), coverage, toy.NUMBERS, toy.SUBJECTS)
    awaited = question(before, {"rule": rule}, person, day).awaited
    delivered = [
        Delivered(need.table, need.until, need.since, None if need.place is None else frozenset({need.place}))
        for need in (each.register for each in awaited)
    ]
    after = Reference(
        Records(rows), Coverage([*coverage.delivered, *delivered], coverage.delays), toy.NUMBERS, toy.SUBJECTS
    )
    assert is_settled(after, {"rule": rule}, person, day)
