"""Numbers in addresses: no longer than the database can hold."""

from __future__ import annotations

from django.urls import register_converter
from django.urls.converters import IntConverter

LONGEST = 18
"""Digits; every such number is a bigint."""


class NumberConverter(IntConverter):
    """A number of ours, as ``<number:name>``; an address with a longer one leads nowhere."""

    regex = f"[0-9]{{1,{LONGEST}}}"


def number_of(text: str | None) -> int | None:
    """A number that came with an address; None for what is none of ours."""
    known = text is not None and text.isascii() and text.isdecimal() and len(text) <= LONGEST
    return int(text) if known and text else None


register_converter(NumberConverter, "number")
