"""Numbers and names in addresses: no longer, and of no other letters, than the database can hold."""

from __future__ import annotations

from django.urls import register_converter
from django.urls.converters import IntConverter, StringConverter

LONGEST = 18
"""Digits; every such number is a bigint."""


class NumberConverter(IntConverter):
    """A number of ours, as ``<number:name>``; an address with a longer one leads nowhere."""

    regex = f"[0-9]{{1,{LONGEST}}}"


class NameConverter(StringConverter):
    """A name of ours, such as that of a run or a file, as ``<name:name>``."""

    regex = r"[^/\x00]{1,200}"


def number_of(text: str | None) -> int | None:
    """A number that came with an address; None for what is none of ours."""
    known = text is not None and text.isascii() and text.isdecimal() and len(text) <= LONGEST
    return int(text) if known and text else None


register_converter(NumberConverter, "number")
register_converter(NameConverter, "name")
