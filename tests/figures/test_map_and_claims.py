"""What the report shows beside figures: a tile for each region of each day, and claims that can be looked up."""

from datetime import date

import pytest

from martebe.kazakhstan.claims import claims
from martebe.kazakhstan.places import places
from martebe.kazakhstan.places.tiles import tiles_on

DIVISIONS = [
    (date(2017, 1, 1), 16),
    (date(2018, 6, 18), 16),
    (date(2018, 6, 19), 17),
    (date(2022, 6, 7), 17),
    (date(2022, 6, 8), 20),
]


@pytest.mark.parametrize(("day", "regions"), DIVISIONS)
def test_each_region_of_a_day_has_a_tile_of_its_own(day: date, regions: int) -> None:
    tiles = tiles_on(day)
    assert set(tiles) == {place.code for place in places.on(day).regions}
    assert len({(tile.column, tile.row) for tile in tiles.values()}) == regions
    assert len({tile.words.kk for tile in tiles.values()}) == regions


def test_the_capital_bears_the_name_of_the_day() -> None:
    assert tiles_on(date(2019, 3, 22))[710000000].words.ru == "Астана"
    assert tiles_on(date(2019, 3, 23))[710000000].words.ru == "Нур-Султан"


def test_each_claim_has_a_source_a_day_and_a_place_that_was_there() -> None:
    for claim in claims:
        assert claim.source
        assert claim.published >= claim.day or claim.figure.startswith("plan.")
        assert claim.place is None or claim.place in places.on(claim.since or claim.day)
        assert (0 < claim.value < 1) == (claim.figure == "rate")
        assert claim.words.kk


def test_each_claim_is_entered_once_under_a_code_of_its_own() -> None:
    assert len({claim.code for claim in claims}) == len(claims)
    assert len({(claim.figure, claim.since, claim.day, claim.place) for claim in claims}) == len(claims)
