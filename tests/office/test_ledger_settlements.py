"""Settlements have the names that the classifier gives them on a day, and pages may read these without a look."""

from __future__ import annotations

from datetime import date
from typing import Any

import psycopg
import pytest

from martebe.kazakhstan.places import places
from martebe.office.ledger.services import settlement_words, settlements_in
from martebe.rules import Words

BEFORE, AFTER = date(2018, 6, 18), date(2018, 6, 19)


@pytest.fixture(scope="module")
def homes(office: str) -> list[tuple[Any, ...]]:
    """Settlements that residents live in, with their districts."""
    with psycopg.connect(office) as owner:
        return owner.execute(
            "SELECT DISTINCT settlement, district FROM now.residents WHERE settlement IS NOT NULL ORDER BY 1"
        ).fetchall()


def test_every_address_has_words_in_three_languages(homes: list[tuple[Any, ...]]) -> None:
    assert len(homes) > 100
    for code, _ in homes:
        words = settlement_words(code, date(2018, 8, 2))
        assert words is not None
        assert words.kk
        assert words.ru
        assert words.en.isascii()


def test_a_district_shows_what_lies_in_it_and_that_what_lies_in_it_in_turn(homes: list[tuple[Any, ...]]) -> None:
    day = date(2018, 8, 2)
    for code, district in homes[::7]:
        if places.on(day).place(district).kind == "city_district":
            assert code == district
            continue
        below = settlements_in(district, day)
        within = below | {each: words for one in below for each, words in settlements_in(one, day).items()}
        assert within[code] == settlement_words(code, day)


def test_a_code_has_words_only_on_its_days(office: str) -> None:
    assert settlement_words(511010000, BEFORE) == Words("Шымкент қаласы", "город Шымкент", "Shymkent city")
    assert settlement_words(511010000, AFTER) is None
    assert settlement_words(791110000, BEFORE) is None
    assert settlement_words(791110000, AFTER) is not None
    assert settlements_in(511000000, AFTER) == {}
    assert settlement_words(123456789, AFTER) is None


def test_a_settlement_without_an_english_name_is_called_as_in_kazakh(office: str) -> None:
    with psycopg.connect(office) as owner:
        query = "SELECT code, name_kk FROM now.settlements WHERE valid_until IS NULL ORDER BY code LIMIT 1"
        ((code, called),) = owner.execute(query).fetchall()
        owner.execute("UPDATE records.settlements SET name_en = NULL WHERE code = %s", [code])
    words = settlement_words(code, AFTER)
    assert words is not None
    assert words.en == called
