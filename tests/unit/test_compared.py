"""Intervals against published examples, and what they say where there is little or nothing to compare."""

import pytest

from martebe.planning.compared import Pair, difference, share


@pytest.mark.parametrize(
    ("pair", "low", "high"),
    [
        (Pair(56, 70, 48, 80), 0.0524, 0.3339),
        (Pair(9, 10, 3, 10), 0.1705, 0.8090),
        (Pair(5, 56, 0, 29), -0.0381, 0.1926),
    ],
)
def test_differences_as_newcombe_prints_them(pair: Pair, low: float, high: float) -> None:
    """Newcombe 1998, interval estimation for the difference between independent proportions, table II, method 10."""
    found = difference([pair])
    assert found is not None
    assert found.value == pytest.approx(pair.hold / pair.among - pair.others_hold / pair.others)
    assert (found.low, found.high) == pytest.approx((low, high), abs=1e-4)
    assert found.tells_apart == (low > 0)


def test_strata_are_compared_within_themselves() -> None:
    """All of the difference between these groups is that between their districts; within each there is none."""
    found = difference([Pair(90, 100, 9, 10), Pair(1, 10, 10, 100)])
    assert found is not None
    assert found.value == pytest.approx(0)
    assert not found.tells_apart


def test_where_there_is_nobody_nothing_is_said() -> None:
    assert share(0, 0) is None
    assert difference([Pair(1, 5, 0, 0), Pair(0, 0, 1, 5)]) is None
