"""Rounding keeps sums, zeros and months together, stays near the truth, and depends on its key."""

import numpy as np
import pytest

from martebe.disclosure import BASE, LEVELS, protected
from tests.disclosure.drawn import KEY, a_month_later, drawn, error_above, table_of, told

TRUE = drawn(4, 5, 18, 6_000, seed=1)
LATER = a_month_later(TRUE, seed=2)
FIRST, SECOND = protected([TRUE, LATER], KEY)


@pytest.mark.parametrize("published", [FIRST, SECOND])
def test_every_table_adds_up(published) -> None:
    total = sum(told(published).values())
    for level in LEVELS:
        assert sum(published.margins[level].values()) == total
        for cell, persons in published.margins[level].items():
            assert persons == sum(each for finer, each in told(published).items() if level.of(finer) == cell)


@pytest.mark.parametrize(("true", "published"), [(TRUE, FIRST), (LATER, SECOND)])
def test_a_finest_cell_goes_to_the_ten_below_or_above_and_zero_stays(true, published) -> None:
    assert np.all(published.persons % BASE == 0)
    assert np.all(np.abs(published.persons - true.persons) < BASE)
    assert np.all(published.persons[true.persons == 0] == 0)
    assert np.any(published.persons[(true.persons > 0) & (true.persons < BASE)] > 0)


def test_one_count_of_a_cell_is_published_alike_in_every_month() -> None:
    stayed = TRUE.persons == LATER.persons
    assert stayed.sum() > 100
    assert np.array_equal(FIRST.persons[stayed], SECOND.persons[stayed])
    back = list(protected([TRUE, LATER, TRUE], KEY))[2]
    assert np.array_equal(back.persons, FIRST.persons)


def test_a_month_that_is_added_changes_none_before() -> None:
    (alone,) = protected([TRUE], KEY)
    assert alone.digest == FIRST.digest
    assert FIRST.digest != SECOND.digest


def test_another_key_rounds_otherwise() -> None:
    (other,) = protected([TRUE], KEY[::-1])
    assert (other.persons != FIRST.persons).mean() > 0.1


def test_the_order_of_cells_does_not_show_in_the_digest() -> None:
    reverse = table_of(dict(reversed(told(FIRST).items())))
    assert reverse.digest == FIRST.digest


def test_a_short_key_is_refused() -> None:
    with pytest.raises(ValueError, match="A key of 31 bytes was given; it needs 32 at least"):
        next(protected([TRUE], KEY[1:]))


def test_a_country_without_people_is_published_empty() -> None:
    (published,) = protected([table_of({})], KEY)
    assert len(published.persons) == 0


def test_a_nation_is_told_nearly_as_it_is() -> None:
    """20 regions, 220 districts, 46 statuses, 18 million persons: counts above 100 are off by less than 3 %."""
    nation = drawn(20, 11, 46, 18_000_000, seed=1)
    later = a_month_later(nation, seed=2)
    for true, published in zip((nation, later), protected([nation, later], KEY), strict=True):
        assert error_above(true, published, 100) < 0.03
