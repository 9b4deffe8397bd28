"""Whole persons are divided so that no sum is lost."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from martebe.madeup.shares import largest_remainder, scaled, spread

totals = st.integers(0, 10_000)
weights = st.lists(st.integers(0, 50), min_size=1, max_size=12)


@given(totals, weights)
def test_parts_sum_to_the_total_and_each_is_its_share_rounded_down_or_up(total, given_weights):
    parts = largest_remainder(total, given_weights)
    if sum(given_weights) == 0:
        assert parts.tolist() == [0] * len(given_weights)
        return
    exact = np.array(given_weights) * total / sum(given_weights)
    assert parts.sum() == total
    assert (np.abs(parts - exact) < 1 + 1e-6).all()


def test_on_ties_the_first_gets_what_is_left():
    assert largest_remainder(2, [1, 1, 1]).tolist() == [1, 1, 0]


@given(st.lists(st.integers(0, 40), min_size=1, max_size=6), st.data())
def test_a_spread_keeps_the_sums_of_rows_and_columns(rows, data):
    columns = largest_remainder(sum(rows), data.draw(st.lists(st.integers(1, 9), min_size=1, max_size=6)))
    table = spread(rows, columns)
    assert table.sum(axis=1).tolist() == rows
    assert table.sum(axis=0).tolist() == columns.tolist()
    assert (table >= 0).all()


def test_a_spread_of_unequal_sums_is_refused():
    with pytest.raises(ValueError, match="Rows hold 3 and columns 4"):
        spread([1, 2], [4])


def test_a_scaled_count_is_rounded_half_up():
    assert [scaled(1_000, people, 2_000) for people in (0, 1, 2, 3)] == [0, 1, 1, 2]
