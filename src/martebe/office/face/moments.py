"""Days, moments, numbers, shares and money as the reader's language writes them."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache

from babel.dates import format_date, format_skeleton
from babel.numbers import format_decimal, get_group_symbol

from martebe.figures import formats
from martebe.office.clock import ZONE
from martebe.office.face.saying import language
from martebe.rules.words import Language

LOCALES: dict[Language, str] = {"kk": "kk", "ru": "ru", "en": "en_GB"}
THOUSANDS = {language: get_group_symbol(locale) for language, locale in LOCALES.items()}


def day(of: date | None) -> str:
    """A day in full, such as "2 August 2018"; nothing for no day."""
    return _in_full(of, language()) if of else ""


@lru_cache(maxsize=4096)
def _in_full(of: date, language: Language) -> str:
    return format_date(of, "long", LOCALES[language])


def short_day(of: date) -> str:
    """A day without its year, as short as the language has it, such as "2 Aug"."""
    return format_skeleton("MMMd", of, locale=LOCALES[language()])


def moment(of: datetime | None) -> str:
    """A day and the minute in the country's time; nothing for no moment."""
    if of is None:
        return ""
    here, locale = of.astimezone(ZONE), LOCALES[language()]
    return f"{format_date(here, 'medium', locale)}, {here:%H:%M}"


def number(of: int | float | Decimal) -> str:
    """A number with its thousands apart."""
    if isinstance(of, int):  # pages hold hundreds of counts, which need nothing that takes long
        return f"{of:,}".replace(",", THOUSANDS[language()])
    return format_decimal(of, locale=LOCALES[language()])


def share(of: Fraction | float | None) -> str:
    """A share in per cent with one digit, "–" where there is none."""
    return formats.share(of, language())


def tenge(tiyn: int) -> str:
    """Money from tiyn: whole tenge, with tiyn only where there are some."""
    form = "#,##0.00" if tiyn % 100 else "#,##0"
    return f"{format_decimal(Decimal(tiyn) / 100, form, LOCALES[language()])}\N{NO-BREAK SPACE}₸"
