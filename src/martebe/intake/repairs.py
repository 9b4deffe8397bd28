"""What a damaged cell may have been meant to be: proposed to the sender, never applied by itself."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal, InvalidOperation

from martebe.intake.cells import SHAPES
from martebe.people.number_repair import proposed_repair
from martebe.rules.nodes import Kind
from martebe.rules.tables import ColumnDescription

SPACES = re.compile(r"[\s\u00a0\u202f\u2009\u200b\ufeff]+")
INVISIBLE = re.compile("[\x00-\x08\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
CURRENCY = re.compile(r"(тг\.?|тенге|теңге|₸|KZT)$", re.IGNORECASE)
ISO_WITH_TIME = re.compile(r"(\d{4}-\d{2}-\d{2})[T ]00:00(:00(\.0+)?)?")
YEAR_LAST = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})")
YEAR_FIRST = re.compile(r"(\d{4})[-./](\d{1,2})[-./](\d{1,2})")
MONTH_LAST = re.compile(r"(\d{4})[-./]?(\d{1,2})(?:[-./]0?1)?")
MONTH_FIRST = re.compile(r"(?:0?1\.)?(\d{1,2})[./](\d{4})")
YES = frozenset({"true", "yes", "y", "1", "да", "иә", "д"})
NO = frozenset({"false", "no", "n", "0", "нет", "жоқ", "н"})


def repair(column: ColumnDescription, cell: str, *, made_up: bool) -> str | None:
    """What the cell may have been, in the form a text file should have it; None where nothing plain is near."""
    bare = SPACES.sub(" ", cell).strip()
    match column.kind:
        case Kind.PERSON | Kind.BUSINESS:
            found = proposed_repair(cell, made_up=made_up)
            return found.number if found else None
        case Kind.DAY:
            return _day(bare)
        case Kind.MONTH:
            return _month(bare)
        case Kind.MONEY | Kind.WHOLE:
            return _amount(bare, column.kind)
        case Kind.CODE:
            return next((option.code for option in column.options if option.code == bare.lower()), None)
        case Kind.YES_NO:
            return "true" if bare.lower() in YES else "false" if bare.lower() in NO else None
        case Kind.TEXT:
            return SPACES.sub(" ", INVISIBLE.sub("", cell)).strip() or None
    digits = bare.replace(" ", "")
    return digits if re.fullmatch(SHAPES[column.kind], digits, re.ASCII) else None


def _day(text: str) -> str | None:
    if found := ISO_WITH_TIME.fullmatch(text):
        return _calendar_day(*found[1].split("-"))
    if found := YEAR_LAST.fullmatch(text):
        return _calendar_day(found[3], found[2], found[1])
    found = YEAR_FIRST.fullmatch(text)
    return _calendar_day(*found.groups()) if found else None


def _calendar_day(year: str, month: str, day: str) -> str | None:
    try:
        return date(int(year), int(month), int(day)).isoformat()
    except ValueError:
        return None


def _month(text: str) -> str | None:
    if found := MONTH_FIRST.fullmatch(text):
        year, month = found[2], found[1]
    elif found := MONTH_LAST.fullmatch(text):
        year, month = found[1], found[2]
    else:
        return None
    return f"{year}-{int(month):02d}" if 1 <= int(month) <= 12 else None


def _amount(text: str, kind: Kind) -> str | None:
    """A decimal comma, spaces between thousands, a currency, a power of ten; only where the value stays exact."""
    plain = CURRENCY.sub("", text).replace(" ", "")
    if re.fullmatch(r"-?\d+,\d{1,2}", plain, re.ASCII):
        plain = plain.replace(",", ".")
    try:
        value = Decimal(plain)
    except InvalidOperation:
        return None
    if not value.is_finite() or abs(value) >= 10**13:
        return None
    hundredths = value * 100
    if hundredths != hundredths.to_integral_value():
        return None
    written = f"{value:.0f}" if value == value.to_integral_value() else f"{value:.2f}"
    return written if re.fullmatch(SHAPES[kind], written, re.ASCII) else None
