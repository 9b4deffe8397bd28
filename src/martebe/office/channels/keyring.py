"""The keys of channels: made, found while they are valid, revoked. A secret is shown once, when it is made."""

from __future__ import annotations

import base64
import secrets
import time
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache

from cryptography.fernet import Fernet
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from martebe.kazakhstan.channels import channels
from martebe.office import keys
from martebe.office.channels.models import Key
from martebe.office.channels.signatures import ALGORITHMS, Algorithm, Message, is_signed

REMEMBERED_SECONDS = 2.0
"""A process asks the database for a key at most this often, so a revoked one is of use this long at most."""
LASTS = timedelta(days=365)
SECRET_BYTES = 32


@dataclass(frozen=True)
class Known:
    """A key as it is held ready. material: secret or public key."""

    id: str
    channel: str
    algorithm: Algorithm
    material: bytes
    valid_from: datetime
    valid_until: datetime

    def proves(self, message: Message, signature: str, now: datetime) -> bool:
        """Whether a message that arrives now bears this key's signature."""
        in_time = self.valid_from <= now < self.valid_until
        return is_signed(self.algorithm, self.material, message, signature) and in_time


def add_secret(channel: str, now: datetime, by: str, lasts: timedelta = LASTS) -> tuple[Key, bytes]:
    """Make a shared secret (HMAC-SHA256) for a channel. Nobody can read it later."""
    secret = secrets.token_bytes(SECRET_BYTES)
    return _add(channel, "hmac-sha256", _box().encrypt(secret), now, by, lasts), secret


def add_public_key(channel: str, public_key: bytes, now: datetime, by: str, lasts: timedelta = LASTS) -> Key:
    """Take a channel's public Ed25519 key, 32 bytes. Raises ValueError for bytes that are none."""
    Ed25519PublicKey.from_public_bytes(public_key)
    return _add(channel, "ed25519", public_key, now, by, lasts)


def revoke(key: str, now: datetime) -> bool:
    """Let a key prove nothing any more; False when there is no such key in use."""
    return bool(Key.objects.filter(id=key, revoked_at=None).update(revoked_at=now))


def key_of(id: str) -> Known | None:
    """The key under an id; None where there is none that was not revoked."""
    at, known = _remembered.get(id, (0.0, None))
    if known is None or time.monotonic() - at > REMEMBERED_SECONDS:
        known = _read(id)
        if known is not None:  # what does not exist is not remembered: there is no end of it
            _remembered[id] = (time.monotonic(), known)
    return known


_remembered: dict[str, tuple[float, Known]] = {}


def _read(id: str) -> Known | None:
    found = Key.objects.filter(id=id, revoked_at=None).first()
    if found is None:
        _remembered.pop(id, None)
        return None
    material = bytes(found.material)
    secret = _box().decrypt(material) if found.algorithm == "hmac-sha256" else material
    algorithm = next(known for known in ALGORITHMS if known == found.algorithm)
    return Known(id, found.channel, algorithm, secret, found.valid_from, found.valid_until)


def _add(channel: str, algorithm: Algorithm, material: bytes, now: datetime, by: str, lasts: timedelta) -> Key:
    if channel not in channels:
        raise LookupError(f"There is no channel '{channel}'. The channels are: {', '.join(channels)}.")
    return Key.objects.create(
        id=f"{channel}-{secrets.token_hex(6)}",
        channel=channel,
        algorithm=algorithm,
        material=material,
        valid_from=now,
        valid_until=now + lasts,
        added_at=now,
        added_by=by,
    )


@cache
def _box() -> Fernet:
    """What encrypts secrets in the database with a key that is not in it."""
    drawn = HKDF(SHA256(), 32, salt=None, info=b"keys of channels").derive(keys.secret("channels").encode())
    return Fernet(base64.urlsafe_b64encode(drawn))
