"""Numbers, shares and days as each language writes them."""

from datetime import date
from fractions import Fraction

import pytest

from martebe.figures import formats
from martebe.rules.words import LANGUAGES, Language


@pytest.mark.parametrize("language", LANGUAGES)
def test_thousands_are_set_apart_by_a_narrow_space(language: Language) -> None:
    assert formats.number(18_157_337, language) == "18\u202f157\u202f337"


@pytest.mark.parametrize(("language", "written"), [("kk", "51,3\u202f%"), ("ru", "51,3\u202f%"), ("en", "51.3%")])
def test_a_share_has_one_digit_and_the_sign_of_the_language(language: Language, written: str) -> None:
    assert formats.share(Fraction(1_385_000, 2_700_000), language) == written


def test_nothing_to_have_a_share_of_is_a_dash() -> None:
    assert formats.share(None, "en") == "–"


@pytest.mark.parametrize("per_myriad", [4495, 4505])
def test_a_half_is_rounded_to_the_even_digit_on_the_exact_share(per_myriad: int) -> None:
    assert formats.share(Fraction(per_myriad, 10_000), "en") == "45.0%"


@pytest.mark.parametrize(
    ("language", "written"), [("kk", "2018 ж. 1 тамыз"), ("ru", "1 августа 2018\u202fг."), ("en", "August 1, 2018")]
)
def test_a_day_is_written_out(language: Language, written: str) -> None:
    said = formats.day(date(2018, 8, 1), language)
    assert said.replace("\u00a0", " ").replace("\u202f", " ") == written.replace("\u202f", " ")
