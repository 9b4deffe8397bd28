"""How a message is signed, by a channel that sends to us or by us who tell a subscriber: one form for both ways.

Signed are the lines ``martebe-v1``, key id, time, content type, each ``ce-`` header (lower case, in order of names, as
``name: value``) and an empty line, every one ended by a line feed, and then the body as it is. The algorithm belongs to
the key, never to the message.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import hmac
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

Algorithm = Literal["hmac-sha256", "ed25519"]
ALGORITHMS: tuple[Algorithm, ...] = ("hmac-sha256", "ed25519")
VERSION = "martebe-v1"
KEY, TIME, SIGNATURE = "Martebe-Key", "Martebe-Time", "Martebe-Signature"
"""The headers: id of the key, seconds since 1970 in UTC, signature in base64."""


@dataclass(frozen=True)
class Message:
    """What is signed. time: as the header says it, in whole seconds. headers: with names in lower case."""

    key: str
    time: str
    content_type: str
    headers: Mapping[str, str]
    body: bytes

    @property
    def signed(self) -> bytes:
        """The bytes under the signature."""
        attributes = sorted((name, value) for name, value in self.headers.items() if name.startswith("ce-"))
        lines = [VERSION, self.key, self.time, self.content_type, *(f"{name}: {value}" for name, value in attributes)]
        return "".join(f"{line}\n" for line in [*lines, ""]).encode() + self.body


Sign = Callable[[bytes], bytes]
"""What makes a signature: ``with_secret(...)``, or the method ``sign`` of an Ed25519 private key."""


def with_secret(secret: bytes) -> Sign:
    """Sign by HMAC-SHA256."""
    return lambda signed: hmac.digest(secret, signed, hashlib.sha256)


def sign(key: str, by: Sign, at: datetime, headers: Mapping[str, str], body: bytes) -> dict[str, str]:
    """All headers of a signed message: those given, ``Content-Type`` among them, and those of the signature."""
    lower = {name.lower(): value for name, value in headers.items()}
    time = str(int(at.timestamp()))
    signature = by(Message(key, time, lower.get("content-type", ""), lower, body).signed)
    return {**headers, KEY: key, TIME: time, SIGNATURE: base64.b64encode(signature).decode()}


def is_signed(algorithm: Algorithm, material: bytes, message: Message, signature: str) -> bool:
    """Whether a signature is right. material: the shared secret, or the public key; compared in constant time."""
    try:
        given = base64.b64decode(signature, validate=True)
    except (binascii.Error, ValueError):
        return False
    if algorithm == "hmac-sha256":
        return hmac.compare_digest(hmac.digest(material, message.signed, hashlib.sha256), given)
    try:
        Ed25519PublicKey.from_public_bytes(material).verify(given, message.signed)
    except InvalidSignature:
        return False
    return True
