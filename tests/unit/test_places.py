"""Places by day: three divisions, reused codes, divisions followed both ways, names in three languages."""

import csv
from datetime import date, timedelta
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from martebe.assembly import place_outside
from martebe.kazakhstan.places import AmbiguousPlaceError, PlaceError, Successor, UnknownPlaceError, places
from martebe.kazakhstan.places.division import codes_above
from martebe.kazakhstan.places.tables import read_table, table_notes

ABAI = Path(__file__).parent / "data" / "kato_abai_2022.csv"
Y2017, Y2018, Y2023, NOW = date(2017, 1, 1), date(2018, 8, 1), date(2023, 1, 1), date(2024, 2, 1)
LATIN = set("abcdefghijklmnopqrstuvwxyz")
days = st.dates(Y2017, date(2026, 12, 31))


@pytest.mark.parametrize(
    ("day", "regions"),
    [
        (Y2017, 16),
        (date(2018, 6, 18), 16),
        (date(2018, 6, 19), 17),
        (date(2022, 6, 7), 17),
        (date(2022, 6, 8), 20),
        (NOW, 20),
    ],
)
def test_the_country_has_16_then_17_then_20_regions(day, regions):
    assert len(places.on(day).regions) == regions


def test_districts_by_day():
    """The 2018 list has 216; the one of 2024 has 224, and Sauran and Markakol, which it left out."""
    assert len(places.on(date(2018, 12, 31)).districts()) == 216
    assert len(places.on(NOW).districts()) == 226
    assert len(places.on(NOW).districts(100000000)) == 12
    assert {place.code for place in places.on(NOW).districts(790000000)} >= {791110000, 791910000}


@given(days)
def test_every_district_lies_in_a_region_of_its_day(day):
    division = places.on(day)
    regions = {place.code for place in division.regions}
    assert {place.parent for place in division.districts()} == regions
    assert {division.region_of(place.code).code for place in division} == regions
    assert sum(len(division.districts(region)) for region in regions) == len(division.districts())


@given(days)
def test_one_code_names_one_place_on_a_day(day):
    standing = [row.code for row in places.on(day)]
    assert len(standing) == len(set(standing))
    for code in standing:
        assert sum(place.holds_on(day) for place in places.history(code)) == 1


def test_every_place_has_names_in_three_languages_and_a_source():
    for row in read_table("places.csv"):
        assert row["source"]
        for language in ("kk", "ru"):
            assert not LATIN & set(row[language].casefold()), row
        assert set(row["en"].casefold()) <= LATIN | set(" -"), row


def test_corrections_to_the_published_list():
    now = places.on(NOW)
    assert now.name(104100000, "kk") == "Жаңасемей ауданы"
    assert now.name(622000000, "ru") == "город Сатпаев"
    assert now.name(615500000, "ru") == "район Сауран"
    assert now.name(635500000, "kk") == "Марқакөл ауданы"
    assert now.name(331000000, "kk") == "Талдықорған қаласы"
    assert now.name(331000000, "ru") == "город Талдыкорган"
    assert now.name(791510000, "ru") == "Енбекшинский район"
    assert 101010000 not in now
    assert 622010000 not in now


def test_a_code_is_a_key_only_with_a_day():
    assert places.on(Y2018).name(191000000, "en") == "Taldykorgan city"
    assert places.on(Y2023).name(191000000, "en") == "Konaev city"
    assert places.as_of(191000000, Y2018, Y2023) == (Successor(331000000, Fraction(1)),)
    assert places.as_of(191000000, Y2023, Y2018) == (Successor(191600000, Fraction(1)),)


def test_the_capital_changes_its_name_and_keeps_its_code():
    names = [places.on(day).name(710000000, "kk") for day in (Y2018, date(2019, 3, 23), date(2022, 9, 19))]
    assert names == ["Астана қаласы", "Нұр-Сұлтан қаласы", "Астана қаласы"]


def test_south_kazakhstan_becomes_turkistan_and_shymkent():
    parts = places.as_of(510000000, Y2017, Y2018)
    assert [part.code for part in parts] == [610000000, 790000000]
    assert parts[1].share == Fraction(952169, 1977028 + 952169)
    assert places.as_of(790000000, Y2018, Y2017) == (Successor(510000000, Fraction(1)),)


@pytest.mark.parametrize("code", [190000000, 350000000, 630000000])
def test_a_region_divided_in_2022_is_the_sum_of_its_parts_both_ways(code):
    parts = places.as_of(code, Y2018, NOW)
    assert len(parts) == 2
    assert sum(part.share for part in parts) == 1
    for part in parts:
        assert places.as_of(part.code, NOW, Y2018) == (Successor(code, Fraction(1)),)


def test_the_divided_cotton_district_and_its_parts():
    parts = places.as_of(514400000, Y2017, Y2018)
    assert parts == (
        Successor(613800000, Fraction(187384, 316497)),
        Successor(614400000, Fraction(129113, 316497)),
    )


def test_a_part_that_nobody_counted_has_no_share():
    assert {part.share for part in places.as_of(104600000, Y2023, NOW)} == {None}
    assert {part.share for part in places.as_of(632800000, Y2018, NOW)} == {None}


@given(days, days)
def test_every_code_of_any_day_is_followed_to_any_other_day(one, other):
    target = places.on(other)
    for code, successor in places.crosswalk(one, other):
        assert successor.code in target, (code, successor)
        assert target.place(successor.code).level == places.on(one).place(code).level


@given(days, days)
def test_shares_of_what_became_of_a_code_sum_to_one(one, other):
    for place in places.on(one):
        shares = [part.share for part in places.as_of(place.code, one, other)]
        assert None in shares or sum(shares) == 1


@given(days)
def test_a_code_stays_itself_on_its_own_day(day):
    for place in places.on(day):
        assert places.as_of(place.code, day, day) == (Successor(place.code, Fraction(1)),)
        assert places.resolve(place.code, day) == place


def test_codes_appear_and_vanish_only_through_named_changes():
    """A first day inside the table is a change of another code, or a new name of the same code."""
    changes = {(row["day"], row["to_code"]) for row in read_table("changes.csv")}
    for row in read_table("places.csv"):
        renamed = row["code"] == "710000000"
        assert row["valid_from"] == "2017-01-01" or renamed or (row["valid_from"], row["code"]) in changes, row


@pytest.mark.parametrize(
    ("code", "day", "expected"),
    [
        (511010000, Y2017, "Shymkent city"),
        (511010000, Y2018, "Shymkent city"),
        (511010000, NOW, "Shymkent city"),
        (511011100, Y2018, "Abay district"),
        (512610000, Y2018, "Turkistan city"),
        (101033102, NOW, "Semey city"),
        (632810000, NOW, "Abai region"),
        (632810000, Y2023, "Semey city"),
        (331000000, Y2018, "Taldykorgan city"),
        (622010000, Y2023, "Satpaev city"),
        (711110000, NOW, "Almaty district"),
        (751213000, Y2018, "Almaty city"),
        (710000000, NOW, "Astana city"),
    ],
)
def test_old_early_and_deeper_codes_resolve_to_the_surest_place(code, day, expected):
    assert places.resolve(code, day).name("en") == expected


def test_a_code_divided_between_regions_is_ambiguous():
    with pytest.raises(AmbiguousPlaceError, match="610000000, 790000000") as refusal:
        places.resolve(510000000, Y2018)
    assert "610000000" in refusal.value.words.kk
    with pytest.raises(AmbiguousPlaceError, match="Give a more precise code"):
        places.resolve(631810000, Y2023)


def test_an_unknown_code_says_so_in_three_languages():
    with pytest.raises(UnknownPlaceError, match="No division has the KATO code 999000000") as refusal:
        places.resolve(999000000, Y2018)
    assert "999000000" in refusal.value.words.ru
    with pytest.raises(UnknownPlaceError, match="The division of 2018-08-01 has no KATO code 331000000"):
        places.on(Y2018).place(331000000)
    with pytest.raises(UnknownPlaceError):
        places.on(Y2018).region_of(990000000)


def test_a_day_before_the_tables_begin_is_refused():
    assert places.first_day == Y2017
    with pytest.raises(PlaceError, match="the tables begin on 2017-01-01"):
        places.on(Y2017 - timedelta(days=1))


def test_what_lies_above_a_code_is_found_by_zeroing():
    assert codes_above(101033102) == (101033100, 101033000, 101000000, 100000000)
    assert codes_above(100000000) == ()
    division = places.on(NOW)
    assert division.parent(101033102) == 101000000
    assert division.parent(101000000) == 100000000
    assert division.parent(711110000) == 710000000
    assert division.parent(100000000) is None


def test_zeroing_gives_the_published_parent_of_each_of_1603_places():
    rows = list(csv.DictReader(line for line in ABAI.read_text("utf-8").splitlines() if line[0] != "#"))
    known = {int(row["code"]) for row in rows}
    assert len(known) == 1603
    for row in rows:
        above = next((code for code in codes_above(int(row["code"])) if code in known), None)
        assert above == (int(row["parent"]) if row["parent"] else None)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Өскемен", 631000000),
        ("оскемен", 631000000),
        ("Усть-Каменогорск", 631000000),
        ("Қызылорда облысы", 430000000),
        ("кызылорда", 430000000),
        ("Ұлытау", 356000000),
        ("Uralsk", 271000000),
        ("Енбекшильдерский", 114500000),
        ("Әл-Фараби", 791310000),
        ("ҺҰҚ", None),
    ],
)
def test_places_are_found_by_name_with_or_without_kazakh_letters(text, code):
    found = {place.code for place in places.on(Y2018).search(text)}
    assert code in found if code else not found


def test_an_empty_search_finds_nothing():
    assert places.on(NOW).search("  ") == ()


def test_short_names_leave_out_the_word_for_the_kind():
    akmola = places.on(Y2018).place(110000000)
    assert [akmola.short_name(language) for language in ("kk", "ru", "en")] == ["Ақмола", "Акмолинская", "Akmola"]
    assert places.on(NOW).place(100000000).short_name("ru") == "Абай"


def test_major_cities_are_known_by_kind():
    division = places.on(Y2018)
    assert division.place(111000000).is_major_city
    assert division.place(751110000).is_major_city
    assert not division.place(113200000).is_major_city


def test_each_table_says_where_it_comes_from():
    assert "geokz" in " ".join(table_notes("places.csv"))
    assert len(table_notes("counts/districts.csv")) == 2


@pytest.mark.parametrize(
    ("code", "wider", "day", "outside"),
    [
        (101033102, 101033000, NOW, False),
        (101033102, 101000000, NOW, False),
        (101033102, 103200000, NOW, True),
        (111030100, 751110000, NOW, True),
        (751110000, 750000000, NOW, False),
        (751110000, 710000000, NOW, True),
    ],
)
def test_a_place_lies_in_the_wider_one_that_its_code_says(code, wider, day, outside):
    assert place_outside(code, wider, day) is outside


@pytest.mark.parametrize(
    ("code", "wider"), [(511010000, 791110000), (514434100, 614400000), (514434100, 613800000), (999030100, 613800000)]
)
def test_an_old_code_is_outside_only_where_that_is_sure(code, wider):
    """Shymkent and Maktaaral were divided in June 2018: an old code may lie in any of the parts."""
    assert not place_outside(code, wider, date(2018, 7, 31))
    assert place_outside(code, 710000000, date(2018, 7, 31)) is (code // 10**7 == 51)
