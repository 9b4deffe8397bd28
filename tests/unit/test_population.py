"""Published counts of residents: they add up, and are carried only to divisions that join places."""

from datetime import date

import pytest

from martebe.kazakhstan.places import places
from martebe.kazakhstan.places.population import Count, ages, districts, regions, working_age

Y2018 = date(2018, 1, 1)


@pytest.mark.parametrize(
    ("year", "total"),
    [
        (2017, 17_918_214),
        (2018, 18_157_337),
        (2019, 18_395_567),
        (2020, 18_631_779),
        (2022, 19_503_159),
        (2023, 19_766_807),
    ],
)
def test_regions_sum_to_the_republic(year, total):
    assert sum(count.total for count in regions(year).values()) == total


def test_regions_of_one_year_are_those_of_one_division():
    assert set(regions(2018)) == {place.code for place in places.on(date(2018, 6, 19)).regions}
    assert set(regions(2022)) == {place.code for place in places.on(date(2022, 6, 8)).regions}


def test_the_16_regions_of_1_january_2018_join_turkistan_and_shymkent():
    then = regions(2018, Y2018)
    assert set(then) == {place.code for place in places.on(Y2018).regions}
    assert then[510000000].total == 1_977_028 + 952_169
    assert sum(count.total for count in then.values()) == 18_157_337


def test_regions_of_2023_are_carried_back_but_those_of_2018_not_forward():
    assert len(regions(2023, date(2018, 8, 1))) == 17
    with pytest.raises(ValueError, match="cannot be counted in 2023-01-01: divided between"):
        regions(2018, date(2023, 1, 1))


def test_a_year_that_nobody_counted_is_refused():
    with pytest.raises(ValueError, match="2016 was asked for"):
        regions(2016)
    with pytest.raises(ValueError, match="2018 was asked for"):
        ages(2018)


@pytest.mark.parametrize("day", [Y2018, date(2018, 8, 1), date(2022, 6, 8), date(2022, 12, 31)])
def test_districts_of_2023_fill_every_district_of_an_earlier_division(day):
    counts = districts(day)
    assert set(counts) == {place.code for place in places.on(day).districts()}
    assert sum(count.total for count in counts.values()) == 19_765_004
    assert sum(count.urban for count in counts.values()) == 12_208_259
    for count in counts.values():
        assert count.urban + count.rural == count.total


def test_districts_nobody_counted_are_refused():
    with pytest.raises(ValueError, match="cannot be counted in 2024-02-01: divided between"):
        districts(date(2024, 2, 1))


def test_ages_sum_to_the_published_estimate():
    assert sum(group.persons for group in ages(2020)) == 18_776_707
    assert {group.sex for group in ages(2020)} == {"male", "female"}
    oldest = max(ages(2020), key=lambda group: group.age_from)
    assert oldest.age_to is None


def test_working_age_sums_to_the_count_of_2020():
    groups = [group for of_region in working_age().values() for group in of_region]
    assert sum(group.persons for group in groups) == 18_631_779
    assert set(working_age()) == set(regions(2020))


def test_counts_add_by_sex():
    assert Count(1, 2) + Count(3, 4) == Count(4, 6)
