"""Passwords: what is too weak, and fresh ones that can be read out."""

from __future__ import annotations

import secrets

from django.contrib.auth.password_validation import CommonPasswordValidator
from django.core.exceptions import ValidationError

from martebe.office.access import words
from martebe.rules.words import Words

SHORTEST = 12
LETTERS = "abcdefghjkmnpqrstuvwxyz23456789"
"""None that is taken for another when read from paper: no i, l, o, 0, 1."""
_common = CommonPasswordValidator()


def fresh() -> str:
    """A new password of four groups of four: 79 bits, short enough to be typed from paper once."""
    return "-".join("".join(secrets.choice(LETTERS) for _ in range(4)) for _ in range(4))


def weakness(password: str, login: str) -> Words | None:
    """What is wrong with a password that somebody chose; None when it may be used."""
    if len(password) < SHORTEST:
        return words.PASSWORD_SHORT
    if login and login.casefold() in password.casefold():
        return words.PASSWORD_NAMES_YOU
    try:
        _common.validate(password)
    except ValidationError:
        return words.PASSWORD_COMMON
    return None
