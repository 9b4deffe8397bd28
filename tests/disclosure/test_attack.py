"""An attacker gets nothing from what is published, and much from the methods that were not chosen."""

from itertools import islice

import numpy as np
import pytest

from martebe.disclosure import BASE, Level, Table, protected
from tests.disclosure.attacker import CLOSE, Knowledge, Unknown, exact_totals, of_rounded, of_suppressed
from tests.disclosure.drawn import KEY, a_month_later, drawn, table_of, told

TRUE = drawn(3, 4, 15, 3_000, seed=1)
LATER = a_month_later(TRUE, seed=2)
FIRST, SECOND = protected([TRUE, LATER], KEY)
SUPPRESSED_BELOW = 10


def small(table: Table) -> list[Unknown]:
    """The cells that need protection most."""
    return [(0, cell) for cell, persons in told(table).items() if persons < SUPPRESSED_BELOW]


def recovered(known: Knowledge, asked: list[Unknown]) -> tuple[int, int]:
    """How many counts are known exactly, and how many within +-2."""
    bounds = known.bounds(*({unknown: 1} for unknown in asked))
    exact = sum(low == high for low, high in bounds)
    return max(exact, len(known.subtracted() & set(asked))), sum(high - low <= CLOSE for low, high in bounds)


def both_months() -> Knowledge:
    return of_rounded([told(FIRST), told(SECOND)], TRUE.cells)


def test_leaving_out_small_counts_gives_them_away() -> None:
    """The attack works: where totals stand beside tables with gaps, the gaps are filled again."""
    known, hidden = of_suppressed(TRUE, SUPPRESSED_BELOW), small(TRUE)
    exact, close = recovered(known, hidden)
    assert len(known.subtracted() & set(hidden)) > 0
    assert exact > len(hidden) / 20
    assert close > len(hidden) / 3


def test_what_is_published_gives_nothing_away() -> None:
    """All tables of two months together: no count is known exactly, none within +-2."""
    known = both_months()
    assert recovered(known, list(known.cells)) == (0, 0)


def test_nor_where_true_totals_are_printed_elsewhere() -> None:
    """The population of regions is known to everybody, and a ministry may have told the country's larger statuses."""
    known = both_months()
    for month, table in enumerate((TRUE, LATER)):
        exact_totals(known, month, table, Level("country", "all"), Level("region", "all"))
        exact_totals(known, month, table, Level("country", "status"), least=20)
    assert recovered(known, list(known.cells)) == (0, 0)


def test_nor_where_it_is_known_in_which_cells_nobody_moved() -> None:
    """Two months of one count are published alike, so that the second month tells nothing about it."""
    known = both_months()
    for cell, before, after in zip(TRUE.cells, TRUE.persons, LATER.persons, strict=True):
        if before == after:
            known.same((0, cell), (1, cell))
    assert recovered(known, list(known.cells)) == (0, 0)


def test_nor_where_every_change_between_the_months_is_known() -> None:
    known = both_months()
    for cell, before, after in zip(TRUE.cells, TRUE.persons.tolist(), LATER.persons.tolist(), strict=True):
        known.sums.append(({(1, cell): 1, (0, cell): -1}, after - before, after - before))
    assert recovered(known, list(known.cells)) == (0, 0)


def test_noise_drawn_anew_each_month_wears_off() -> None:
    """The attack on pairs of months works: a count that stays is bounded by each month's noise anew."""
    draw = np.random.default_rng(3)
    known = Knowledge()
    for cell, persons in told(TRUE).items():
        for month in range(2):
            shown = persons + int(draw.integers(-5, 6))
            known.cells[month, cell] = (max(0, shown - 5), shown + 5)
        known.same((0, cell), (1, cell))
    exact, close = recovered(known, small(TRUE))
    assert exact > 0
    assert close > len(small(TRUE)) / 10


def test_the_change_of_a_month_is_not_told_either() -> None:
    """Nor can it be subtracted: both counts of a change are rounded."""
    known = both_months()
    changes = known.bounds(*({(1, cell): 1, (0, cell): -1} for cell in TRUE.cells))
    assert min(high - low for low, high in changes) > CLOSE


def test_the_same_noise_every_month_tells_each_change() -> None:
    """The attack on changes works: what is added to both months goes out by subtraction."""
    known, noise = both_months(), np.random.default_rng(3).integers(-5, 6, len(TRUE.cells))
    shown = zip(TRUE.cells, (TRUE.persons + noise).tolist(), (LATER.persons + noise).tolist(), strict=True)
    for cell, before, after in shown:
        known.sums.append(({(1, cell): 1, (0, cell): -1}, after - before, after - before))
    changes = known.bounds(*({(1, cell): 1, (0, cell): -1} for cell in TRUE.cells))
    true = (LATER.persons - TRUE.persons).tolist()
    assert changes == [(change, change) for change in true]


@pytest.mark.parametrize("number", range(0, len(TRUE.cells), 13))
def test_other_tables_would_have_been_published_alike(number: int) -> None:
    """Whoever knows the whole method but its key cannot tell apart counts that are 5 from each other, or 10."""
    cell = TRUE.cells[number]
    first, second = told(FIRST)[cell], told(SECOND)[cell]
    possible = [count for count in range(first - 5, first + 6) if count >= 0 and _may_be(number, count, second)]
    assert len(possible) == (6 if first == 0 else 11)
    assert max(possible) - min(possible) > CLOSE


def _may_be(number: int, count: int, second: int) -> bool:
    """Whether tables with this count in the first month would, by some key, be published as ours were."""
    months = []
    for published, there in ((FIRST, count), (SECOND, max(0, second + count - told(FIRST)[TRUE.cells[number]]))):
        persons = published.persons.copy()
        persons[number] = there
        months.append(published.holding(persons))
    keys = (bytes([each]) * 32 for each in range(256))
    return any(
        all(
            np.array_equal(made.persons, ours.persons)
            for made, ours in zip(protected(months, key), (FIRST, SECOND), strict=True)
        )
        for key in islice(keys, 20 * BASE)
    )


def test_a_count_alone_in_its_place_is_as_safe_as_any() -> None:
    """One person in a region: of all tables of the region, none tells whether there is anybody."""
    alone = table_of({cell: int(cell == TRUE.cells[0]) for cell in TRUE.cells[:18]})
    (published,) = protected([alone], KEY)
    known = of_rounded([told(published)], alone.cells)
    assert recovered(known, list(known.cells)) == (0, 0)
