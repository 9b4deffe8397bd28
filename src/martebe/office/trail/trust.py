"""Whose signature on a block counts: the office's key of today, and those it had before."""

from __future__ import annotations

from martebe.office import keys
from martebe.office.trail.chain import public_bytes

NAME = "trail"
FORMER = "trail-former-keys"
"""A file beside the keys: public keys the office signed with before, one a line, in hexadecimal."""


def trusted() -> frozenset[bytes]:
    """The public keys of the office. Raises ValueError for a line of the file that is no key."""
    path = keys.folder() / FORMER
    former = path.read_text(encoding="utf-8").split() if path.exists() else []
    return frozenset({public_bytes(keys.signing_key(NAME)), *map(bytes.fromhex, former)})
