"""Words in the reader's language: in Python by ``say``, in templates by the tag and the filter of the same name."""

from __future__ import annotations

import re
from functools import cache
from importlib import import_module

from django.utils.functional import lazy
from django.utils.translation import get_language

from martebe.rules.words import LANGUAGES, Language, Words

TWO_STOPS = re.compile(r"(?<!\.)\.\.(?!\.)")
"""A value that ends with a stop, such as a day in Russian, ends the sentence with it."""


def language() -> Language:
    """The language of the page; Kazakh where none was chosen."""
    chosen = (get_language() or "kk")[:2]
    return next((known for known in LANGUAGES if known == chosen), "kk")


def say(words: Words, *values: object) -> str:
    """The words in the reader's language, with values in the places ``{0}``, ``{1}``..."""
    text = words.said_in(language())
    return TWO_STOPS.sub(".", text.format(*values)) if values else text


later = lazy(say, str)
"""The same, chosen only when it is shown: for labels and hints of forms, which are written before anybody reads."""


@cache
def words_of(address: str) -> Words:
    """The words at an address such as ``desk.FIND_TITLE``: room, then name in its ``words.py``."""
    room, _, name = address.partition(".")
    found = getattr(import_module(f"martebe.office.{room}.words"), name, None)
    if not isinstance(found, Words):
        raise LookupError(f"martebe.office.{room}.words has no words '{name}'.")
    return found
