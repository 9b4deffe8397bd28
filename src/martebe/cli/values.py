"""What is written in a call, as values: days, moments, persons, numbers of the law."""

from __future__ import annotations

import re
import sys
from datetime import UTC, date, datetime, time
from difflib import get_close_matches
from fractions import Fraction

from martebe.cli import words
from martebe.cli.refusals import Exit, RefusalError
from martebe.intake import Lake
from martebe.rules import Number, Numbers
from martebe.rules.numbers import Amount, Unit


def day_of(text: str, option: str = "--day") -> date:
    """A day written as 2018-08-01."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise RefusalError(words.NOT_A_DAY, option, text) from None


def moment_of(text: str, option: str) -> datetime:
    """A time; without a zone it is UTC, and a day alone is its end, so that all received on the day is known."""
    try:
        if len(text) == len("2018-08-01"):
            return datetime.combine(date.fromisoformat(text), time.max, UTC)
        moment = datetime.fromisoformat(text)
    except ValueError:
        raise RefusalError(words.NOT_A_MOMENT, option, text) from None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def now() -> datetime:
    """The clock, which only the default of an option may look at."""
    return datetime.now(UTC)  # noqa: TID251 - the default of `receive`, `release` and `retry`


def known_at_of(text: str | None, lake: Lake) -> datetime:
    """A time of knowing; without one, the last at which the lake came to know something."""
    if text is not None:
        return moment_of(text, "--known-at")
    entries = lake.journal.entries()
    if not entries:
        raise RefusalError(words.OUT_OF_LAKE, code=Exit.CANNOT)
    return entries[-1].known_from


def person_of(text: str) -> int:
    """A person number, from standard input where ``-`` stands for it. The refusal does not repeat what was given."""
    digits = sys.stdin.readline().strip() if text == "-" else text
    if not re.fullmatch("[0-9]{12}", digits):
        raise RefusalError(words.NOT_A_PERSON)
    return int(digits)


def number_of(code: str, numbers: Numbers) -> Number:
    """A number of the law by its code."""
    if code not in numbers:
        raise RefusalError(words.NO_NUMBER, code, ", ".join(get_close_matches(code, list(numbers), n=3)) or "-")
    return numbers[code]


def overridden(numbers: Numbers, written: str, since: date) -> Numbers:
    """The numbers of the law with one changed from a day on, written as CODE=VALUE or CODE:KEY=VALUE."""
    match = re.fullmatch(r"([a-z_]+)(?::([\w-]+))?=(\S+)", written)
    if match is None:
        raise RefusalError(words.NOT_AN_OVERRIDE, written)
    code, key, value = match.groups()
    number = number_of(code, numbers)
    if (key or None) not in (number.keys or (None,)):
        raise RefusalError(words.NO_KEY, code, ", ".join(number.keys) or "-", key or "")
    try:
        amount = amount_of(value, number.unit)
    except (ValueError, ZeroDivisionError):
        raise RefusalError(words.NOT_AN_OVERRIDE, written) from None
    return numbers.with_override(code, amount, since, key=key)


def amount_of(text: str, unit: Unit) -> Amount:
    """A value as people write it: tenge (held in tiyn), a share as 10%, 0.1 or 1/10, else a number."""
    if text.endswith("%"):
        return Fraction(text[:-1]) / 100
    value = Fraction(text)
    if unit in (Unit.SHARE, Unit.MULTIPLE):
        return value
    whole = value * 100 if unit is Unit.TENGE else value
    if whole.denominator != 1:
        raise ValueError(f"{unit.value} is counted in whole units; found {text}.")
    return int(whole)
