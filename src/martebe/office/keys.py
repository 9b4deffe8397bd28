"""The office's own keys: made once, kept in a folder that only its account can read, never in the database."""

from __future__ import annotations

import os
import secrets
from collections.abc import Callable
from functools import cache
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    load_pem_private_key,
)

from martebe.office.errors import NO_KEYS, NOT_A_KEY, OfficeError

VARIABLE = "MARTEBE_KEYS"
"""The folder with the keys; ``martebe serve`` sets it for its processes."""


class NoKeysError(OfficeError):
    """No folder for keys is named, or a file in it is not a key."""


def folder() -> Path:
    """Where the keys are. Raises NoKeysError when the environment does not say it."""
    named = os.environ.get(VARIABLE)
    if not named:
        raise NoKeysError(NO_KEYS, VARIABLE)
    return Path(named)


def secret(name: str) -> str:
    """A secret text under a name, such as Django's; the same at every call and after every start."""
    return _kept(f"{name}.secret", lambda: secrets.token_urlsafe(48).encode()).decode()


@cache
def signing_key(name: str) -> Ed25519PrivateKey:
    """The key with which the office signs what bears this name: blocks of the trail, events that go out."""
    kept = load_pem_private_key(_kept(f"{name}.pem", _fresh), password=None)
    if not isinstance(kept, Ed25519PrivateKey):
        raise NoKeysError(NOT_A_KEY, f"{name}.pem", type(kept).__name__)
    return kept


def _fresh() -> bytes:
    return Ed25519PrivateKey.generate().private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())


def _kept(name: str, make: Callable[[], bytes]) -> bytes:
    """The bytes of a file that is made once, whole or not at all, whoever of several asks first."""
    path = folder() / name
    if not path.exists():
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        aside = path.with_name(f".{name}.{os.getpid()}.{secrets.token_hex(4)}")
        with os.fdopen(os.open(aside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as writing:
            writing.write(make())
            writing.flush()
            os.fsync(writing.fileno())
        try:
            os.link(aside, path)  # Fails where another was first; then theirs is the key.
        except FileExistsError:
            pass
        finally:
            aside.unlink()
    return path.read_bytes()
