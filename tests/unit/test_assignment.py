"""Who visits which households, drawn: a settlement a line, an interviewer a column."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from martebe.planning.assignment import Assignment, Household, assign

ANNA, BOLAT, VERA = 1, 2, 3


def households(drawn: str) -> list[Household]:
    """Households of a drawing: ``code | number of households | who is barred from the first of them``."""
    made: list[Household] = []
    for line in drawn.strip().splitlines():
        code, count, barred = (cell.strip() for cell in line.split("|"))
        for nth in range(int(count)):
            banned = frozenset(map(int, barred.split())) if nth == 0 else frozenset()
            made.append(Household(len(made) + 1, int(code) if code != "-" else None, banned))
    return made


def drawn_of(made: list[Household], assignment: Assignment) -> dict[int, dict[int | None, int]]:
    """How many households of each settlement everybody has."""
    home = {each.visit: each.settlement for each in made}
    return {
        share.interviewer: {code: [home[visit] for visit in share.visits].count(code) for code in share.settlements}
        for share in assignment.shares
    }


def test_settlements_go_whole_to_whoever_has_most_room_the_largest_first() -> None:
    made = households(
        """
        10 | 6 |
        20 | 4 |
        30 | 4 |
        40 | 2 |
        """
    )
    assignment = assign(made, {ANNA: 8, BOLAT: 8})
    assert drawn_of(made, assignment) == {ANNA: {10: 6, 40: 2}, BOLAT: {20: 4, 30: 4}}
    assert {share.why for share in assignment.shares} == {"fits"}


def test_a_settlement_too_large_for_anybody_is_shared_out() -> None:
    made = households("10 | 9 |")
    assert drawn_of(made, assign(made, {ANNA: 5, BOLAT: 6})) == {ANNA: {10: 3}, BOLAT: {10: 6}}


def test_what_nobody_has_room_for_is_spread_evenly_and_says_so() -> None:
    made = households("10 | 9 |")
    assignment = assign(made, {ANNA: 2, BOLAT: 3})
    assert [(share.interviewer, len(share.visits), share.over, share.why) for share in assignment.shares] == [
        (ANNA, 4, 2, "no_room"),
        (BOLAT, 5, 2, "no_room"),
    ]


def test_households_without_a_settlement_go_one_by_one_where_room_is_left() -> None:
    made = households(
        """
        10 | 3 |
        -  | 3 |
        """
    )
    assert drawn_of(made, assign(made, {ANNA: 3, BOLAT: 3})) == {ANNA: {10: 3}, BOLAT: {None: 3}}


def test_nobody_visits_whom_they_are_barred_from() -> None:
    made = households("10 | 3 | 1")
    assert drawn_of(made, assign(made, {ANNA: 3, BOLAT: 3})) == {ANNA: {}, BOLAT: {10: 3}}


def test_more_than_the_capacity_because_the_others_are_barred_says_so() -> None:
    made = households("10 | 1 | 1")
    (_, bolat) = assign(made, {ANNA: 3, BOLAT: 0}).shares
    assert (bolat.over, bolat.why) == (1, "others_barred")


def test_what_everybody_is_barred_from_is_left_and_named() -> None:
    made = households("10 | 2 | 1 2")
    assignment = assign(made, {ANNA: 3, BOLAT: 3})
    assert assignment.nobody == (1,)
    assert sum(len(share.visits) for share in assignment.shares) == 1


@pytest.mark.parametrize("capacities", [{}, {ANNA: -1}])
def test_interviewers_are_needed(capacities: dict[int, int]) -> None:
    with pytest.raises(ValueError, match="capacities of 0 or more"):
        assign([], capacities)


LISTS = st.lists(st.tuples(st.none() | st.integers(1, 5), st.frozensets(st.integers(1, 3), max_size=3)), max_size=40)
CAPACITIES = st.dictionaries(st.integers(1, 3), st.integers(0, 20), min_size=1)


@given(LISTS, CAPACITIES)
def test_every_household_is_given_once_or_named_and_order_changes_nothing(
    drawn: list[tuple[int | None, frozenset[int]]], capacities: dict[int, int]
) -> None:
    made = [Household(number, code, barred) for number, (code, barred) in enumerate(drawn)]
    assignment = assign(made, capacities)
    given_out = [visit for share in assignment.shares for visit in share.visits]
    assert sorted([*given_out, *assignment.nobody]) == [each.visit for each in made]
    barred = {each.visit: each.barred for each in made}
    assert not any(share.interviewer in barred[visit] for share in assignment.shares for visit in share.visits)
    assert all(capacities.keys() <= barred[visit] for visit in assignment.nobody)
    assert assign(reversed(made), capacities) == assignment
