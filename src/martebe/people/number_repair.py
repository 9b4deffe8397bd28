"""What a damaged number may have been: proposed to a person who decides, and never applied by itself."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import Literal

from martebe.people.identity_numbers import DIGITS, Reason, check_business_number

Damage = Literal["other_digits", "spaces", "letters_for_digits", "scientific_notation", "lost_zeros"]

SEPARATORS = re.compile(r"[\s\-‐-―.'’\u00a0\u200b\ufeff]")
SCIENTIFIC = re.compile(r"\d(?:[.,]\d+)?[eEеЕ]\+?1[01]|\d{8,12}[.,]0+")
LOOKALIKES = str.maketrans("OoОоIlІіЗзB", "00001111338")
LEAST_DIGITS = 8


@dataclass(frozen=True)
class Repair:
    """A number that a text may have been, and what seems to have happened to it."""

    number: str
    damage: tuple[Damage, ...]


def proposed_repair(text: str, *, made_up: bool = False) -> Repair | None:
    """The valid IIN or BIN that ``text`` may have been; None where it is whole or nothing valid is near.

    Undoes digits of other scripts and full width, spaces and dashes, letters that look like digits, a
    spreadsheet's scientific notation or decimal point, and lost zeros in front. Only a number whose check
    holds is proposed.
    """
    damage: list[Damage] = []
    found = _ascii_digits(text, damage)
    found = _written_out(found, damage)
    found = _without_separators(found, damage)
    found = _without_letters(found, damage)
    if found.isascii() and found.isdigit() and LEAST_DIGITS <= len(found) < DIGITS:
        found = found.zfill(DIGITS)
        damage.append("lost_zeros")
    holds = check_business_number(found, made_up=made_up) in (Reason.FITS, Reason.MADE_UP)
    return Repair(found, tuple(damage)) if damage and holds else None


def _ascii_digits(text: str, damage: list[Damage]) -> str:
    found = "".join(str(unicodedata.digit(each)) if _is_other_digit(each) else each for each in text)
    if found != text:
        damage.append("other_digits")
    return found


def _is_other_digit(character: str) -> bool:
    return not character.isascii() and unicodedata.decimal(character, None) is not None


def _written_out(text: str, damage: list[Damage]) -> str:
    bare = text.strip()
    if not SCIENTIFIC.fullmatch(bare):
        return text
    plain = bare.replace(",", ".").translate(str.maketrans("еЕ", "eE"))
    try:
        value = Decimal(plain)
    except InvalidOperation:
        return text
    damage.append("scientific_notation")
    return f"{value:f}".split(".")[0]


def _without_separators(text: str, damage: list[Damage]) -> str:
    found = SEPARATORS.sub("", text)
    if found != text:
        damage.append("spaces")
    return found


def _without_letters(text: str, damage: list[Damage]) -> str:
    found = text.translate(LOOKALIKES)
    if found != text:
        damage.append("letters_for_digits")
    return found
