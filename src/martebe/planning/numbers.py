"""Numbers within sentences, as each language writes them."""

from __future__ import annotations

from babel.numbers import format_decimal

from martebe.rules import Words
from martebe.rules.words import LANGUAGES, Language

LOCALES: dict[Language, str] = {"kk": "kk", "ru": "ru", "en": "en_GB"}


def number(value: int, language: Language) -> str:
    """A count with its thousands apart."""
    return format_decimal(value, "#,##0", locale=LOCALES[language])


def filled(sentence: Words, *values: int | Words) -> Words:
    """A sentence with counts and words in its places."""
    return Words(*(sentence.said_in(each).format(*(_said(value, each) for value in values)) for each in LANGUAGES))


def _said(value: int | Words, language: Language) -> str:
    return value.said_in(language) if isinstance(value, Words) else number(value, language)
