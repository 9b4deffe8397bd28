"""Numbers, shares and days as they are written in each language."""

from __future__ import annotations

from datetime import date, datetime
from fractions import Fraction

from babel.dates import format_date, format_skeleton

from martebe.rules.words import Language

THIN_SPACE = "\u202f"
"""Stands between thousands: it is narrow and never breaks a number over two lines."""


def number(value: int, language: Language) -> str:
    """A count with thin spaces between thousands."""
    return f"{value:,}".replace(",", THIN_SPACE)


def share(value: Fraction | float | None, language: Language) -> str:
    """A share in per cent with one digit, "–" where there is none."""
    if value is None:
        return "–"
    rounded = round(Fraction(value) * 1000)  # half to even, on the exact fraction
    sign = "-" if rounded < 0 else ""
    written = f"{sign}{abs(rounded) // 10}{'.' if language == 'en' else ','}{abs(rounded) % 10}"
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
