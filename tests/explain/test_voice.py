"""How days, money and terms are said, by language."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest

from martebe.engines.reference import NOT_SETTLED, Amount
from martebe.explain.voice import Voice
from martebe.rules import Kind, Language, Option, Source, Words
from martebe.rules.numbers import Unit

DAY = date(2018, 5, 1)
KIND = (Option("labour", Words("Еңбек", "Трудовой", "Labour")),)


def plain(said: str) -> str:
    """Spaces that keep a number together, written as plain ones."""
    return said.replace("\N{NO-BREAK SPACE}", " ").replace("\N{NARROW NO-BREAK SPACE}", " ")


@pytest.mark.parametrize(
    ("language", "kind", "value", "expected"),
    [
        ("kk", Kind.DAY, DAY, "01.05.2018"),
        ("ru", Kind.DAY, DAY, "01.05.2018"),
        ("en", Kind.DAY, DAY, "1 May 2018"),
        ("kk", Kind.MONTH, DAY, "2018 ж. мамыр"),
        ("ru", Kind.MONTH, DAY, "май 2018"),
        ("en", Kind.MONTH, DAY, "May 2018"),
        ("kk", Kind.MONEY, 2828400, "28 284 ₸"),
        ("ru", Kind.MONEY, 2828450, "28 284,50 ₸"),
        ("en", Kind.MONEY, -2828400, "-28,284 ₸"),
        ("en", Kind.WHOLE, 1234567, "1,234,567"),
        ("ru", Kind.YES_NO, True, "да"),
        ("kk", Kind.YES_NO, False, "жоқ"),
        ("ru", Kind.CODE, "labour", "Трудовой"),
        ("en", Kind.TEXT, "K-1", "K-1"),
        ("en", Kind.SHARE, Fraction(1, 8), "0.125"),
        ("ru", Kind.DAY, None, "не указано"),
        ("kk", Kind.MONEY, NOT_SETTLED, "анықталмаған"),
    ],
)
def test_a_value_is_said_by_its_kind(language: Language, kind: Kind, value: Amount, expected: str) -> None:
    assert plain(Voice(language).value(value, kind, KIND)) == expected


@pytest.mark.parametrize(
    ("language", "unit", "value", "expected"),
    [
        ("en", Unit.TENGE, 2828400, "28,284 ₸"),
        ("ru", Unit.SHARE, Fraction(1, 10), "10 %"),
        ("en", Unit.SHARE, Fraction(15, 1000), "1.5%"),
        ("kk", Unit.MONTHS, 702, "58 жыл 6 ай"),
        ("ru", Unit.MONTHS, 702, "58 лет 6 месяцев"),
        ("ru", Unit.MONTHS, 756, "63 года"),
        ("en", Unit.MONTHS, 1, "1 month"),
        ("kk", Unit.DAYS, 11, "11 күн"),
        ("ru", Unit.DAYS, 21, "21 день"),
        ("en", Unit.MULTIPLE, Fraction(5, 2), "2.5"),
        ("en", Unit.WHOLE, 4, "4"),
    ],
)
def test_a_number_of_the_law_is_said_in_its_unit(
    language: Language, unit: Unit, value: int | Fraction, expected: str
) -> None:
    assert plain(Voice(language).law_value(value, unit)) == expected


def test_a_time_not_yet_begun_is_said_with_a_sign() -> None:
    assert Voice("en").elapsed(-14, "months") == "−1 year 2 months"


def test_a_place_is_said_by_its_name_else_by_its_code() -> None:
    voice = Voice("ru", {750000000: Words("Алматы қаласы", "город Алматы", "Almaty city")})
    assert [voice.place(code) for code in (750000000, 350000000, None)] == [
        "город Алматы",
        "код территории 350000000",
        "все территории",
    ]


@pytest.mark.parametrize(("with_numbers", "expected"), [(False, "…"), (True, "000101300017")])
def test_a_number_of_a_person_is_said_only_where_asked_for(with_numbers: bool, expected: str) -> None:
    assert Voice("en", with_numbers=with_numbers).value(101300017, Kind.PERSON) == expected


ACTS = {"Toy Code": Words("Ойыншық кодекс", "Игрушечный кодекс", "Toy Code")}


@pytest.mark.parametrize(
    ("article", "kk", "ru"),
    [
        ("art. 33", "33-бап", "ст. 33"),
        ("art. 101-1 p. 4", "101-1-бап, 4-тармақ", "ст. 101-1, п. 4"),
        ("art. 27 p. 2-2", "27-бап, 2-2-тармақ", "ст. 27, п. 2-2"),
        ("art. 774-776", "774–776-баптар", "ст. 774–776"),
        ("art. 120 p. 3 and 4", "120-бап, 3, 4-тармақтар", "ст. 120, п. 3 и 4"),
        (
            "art. 1 p. 1 (133), art. 97 p. 2 (6)",
            "1-бап, 1-тармақ, 133) тармақша, 97-бап, 2-тармақ, 6) тармақша",
            "ст. 1, п. 1, подп. 133), ст. 97, п. 2, подп. 6)",
        ),
    ],
)
def test_an_act_is_cited_as_its_language_does(article: str, kk: str, ru: str) -> None:
    source = Source("Toy Code", article)
    assert Voice("kk", acts=ACTS).source(source) == f"Ойыншық кодекс, {kk}"
    assert Voice("ru", acts=ACTS).source(source) == f"Игрушечный кодекс, {ru}"
    assert Voice("en", acts=ACTS).source(source) == f"Toy Code, {article}"


def test_an_act_nobody_named_is_said_as_it_is_written() -> None:
    assert Voice("kk").source(Source("Toy Code")) == "Toy Code"
