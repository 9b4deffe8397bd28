"""``{% say "desk.FIND_TITLE" value %}`` and ``{{ status.words|said }}``: words in the reader's language."""

from __future__ import annotations

from django import template

from martebe.office.face.saying import say as _say
from martebe.office.face.saying import words_of
from martebe.rules.words import Words

register = template.Library()


@register.simple_tag
def say(address: str, *values: object) -> str:
    """The words of a room by their address, with values in their places."""
    return _say(words_of(address), *values)


@register.filter
def said(words: Words) -> str:
    """Words that a view hands over."""
    return _say(words)
