"""Numbers, shares and days as they are written in each language."""

from __future__ import annotations

from datetime import date, datetime
from fractions import Fraction

from babel.dates import format_date, format_skeleton
from babel.numbers import format_decimal

from martebe.rules.words import Language

THIN_SPACE = "\u202f"
"""Stands between thousands: it is narrow and never breaks a number over two lines."""


def number(value: int, language: Language) -> str:
    """A count with thin spaces between thousands."""
    return _thin(format_decimal(value, "#,##0", locale=language), language)


def share(value: Fraction | float | None, language: Language) -> str:
    """A share in per cent with one digit, "–" where there is none."""
    if value is None:
        return "–"
    rounded = round(Fraction(value) * 1000)  # half to even, on the exact fraction
    written = format_decimal(rounded / 10, "0.0", locale=language)
    return f"{written}%" if language == "en" else f"{written}{THIN_SPACE}%"


def day(value: date, language: Language) -> str:
    """A day written out."""
    return format_date(value, "long", locale=language)


def month(value: date, language: Language) -> str:
    """A month and its year, as it stands alone."""
    return format_skeleton("yMMMM", value, locale=language)


def moment(value: datetime, language: Language) -> str:
    """A day and the time of it, in UTC."""
    return f"{format_date(value, 'long', locale=language)}, {value:%H:%M} UTC"


def _thin(written: str, language: Language) -> str:
    separators = "," if language == "en" else "\u00a0\u202f "
    return written.translate({ord(separator): THIN_SPACE for separator in separators})
