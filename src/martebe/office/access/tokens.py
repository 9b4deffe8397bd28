"""What stands for a person in a URL: encrypted, so that it tells nothing; bound to one actor; good for a few hours."""

from __future__ import annotations

from base64 import urlsafe_b64encode
from datetime import timedelta
from functools import lru_cache
from hashlib import blake2b

from cryptography.fernet import Fernet, InvalidToken
from django.conf import settings

from martebe.office import clock
from martebe.office.access.actors import Actor

LIFE = timedelta(hours=8)
"""Longer than a counter is open without a break; a bookmark of yesterday opens nothing."""


def token_for(actor: Actor, person: int) -> str:
    """A text of letters, digits, ``-`` and ``_`` that stands for a person when this actor brings it back.

    Its length is the same for every person: a number is written with all its zeros.
    """
    sealed = _seal(settings.SECRET_KEY).encrypt_at_time(f"{actor.id} {person:012d}".encode(), _seconds())
    return sealed.decode().rstrip("=")


def person_of(actor: Actor, token: str) -> int:
    """The person number behind a token. Raises Refused for one that is forged, too old, or somebody else's."""
    from martebe.office.access.looks import Refused  # looks gives tokens, and its refusal is the only one there is

    whole = token + "=" * (-len(token) % 4)
    try:
        opened = _seal(settings.SECRET_KEY).decrypt_at_time(whole.encode(), int(LIFE.total_seconds()), _seconds())
    except InvalidToken:
        raise Refused from None
    owner, _, person = opened.decode().partition(" ")
    if owner != actor.id:
        raise Refused
    return int(person)


@lru_cache(1)
def _seal(secret: str) -> Fernet:
    return Fernet(urlsafe_b64encode(blake2b(secret.encode(), digest_size=32, person=b"person tokens").digest()))


def _seconds() -> int:
    return int(clock.now().timestamp())
