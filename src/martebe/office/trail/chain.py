"""The chain over the trail: what a block says of its rows, how blocks hang together, and who signed them.

The bytes of a row are PostgreSQL's binary form of all its columns (``record_send``): the number of columns, then for
each its type, its length and its bytes. They do not change with the version of the server, its settings or a restore.
"""

from __future__ import annotations

import hashlib
import struct
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

ROW = "record_send(ROW(id, era, xact, at, actor, role, territory, act, purpose, person, persons, detail))"
"""The bytes of a row of office.trail_entry, as SQL."""
BEFORE_ALL = bytes(32)
"""What the first block has for its predecessor's hash."""
CLAIM = b"martebe trail block 1\0"
"""What a signature is for; the number is the format's."""
LEAF = struct.Struct(">q8s")
_HEADER = struct.Struct(">qiqqiq")
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True)
class Sealed:
    """The rows of a block, in order: how many, the digest over them, and of each its id and eight bytes of its hash.

    The digest proves; the leaves only tell which row it is when the digest does not fit.
    """

    count: int
    digest: bytes
    leaves: bytes


def seal_rows(rows: Iterable[tuple[int, bytes]]) -> Sealed:
    """What a block says of rows, each given as its id and its bytes."""
    whole = hashlib.sha256()
    leaves = []
    for number, row in rows:
        hashed = hashlib.sha256(row).digest()
        whole.update(hashed)
        leaves.append(LEAF.pack(number, hashed[:8]))
    return Sealed(len(leaves), whole.digest(), b"".join(leaves))


def first_unlike(stored: bytes, found: bytes) -> int | None:
    """The id of the first row that is changed, missing, added or out of place; None when all leaves agree."""
    before, now = list(LEAF.iter_unpack(stored)), list(LEAF.iter_unpack(found))
    ids = {number for number, _ in now}
    for place, leaf in enumerate(before):
        if place >= len(now) or (leaf != now[place] and leaf[0] not in ids):
            return int(leaf[0])
        if leaf != now[place]:
            return int(now[place][0])
    return int(now[len(before)][0]) if len(now) > len(before) else None


@dataclass(frozen=True)
class Block:
    """All rows of an era whose transaction lies in [from_xact, to_xact), sealed together.

    previous: the hash of the block before. key: the public key (32 bytes) whose owner signed ``hash``.
    """

    number: int
    era: int
    from_xact: int
    to_xact: int
    count: int
    leaves: bytes
    digest: bytes
    previous: bytes
    sealed_at: datetime
    key: bytes
    hash: bytes
    signature: bytes

    def true_hash(self) -> bytes:
        """The hash that the block must have, over all else it says."""
        moment = (self.sealed_at - _EPOCH) // timedelta(microseconds=1)
        said = _HEADER.pack(self.number, self.era, self.from_xact, self.to_xact, self.count, moment)
        about = hashlib.sha256(self.leaves).digest()
        return hashlib.sha256(CLAIM + said + about + self.digest + self.previous + self.key).digest()

    def is_signed(self) -> bool:
        """Whether the owner of ``key`` signed the hash."""
        return is_signed(self.hash, self.key, self.signature)


def is_signed(hash_: bytes, key: bytes, signature: bytes) -> bool:
    """Whether the owner of a public key signed the hash of a block."""
    try:
        Ed25519PublicKey.from_public_bytes(key).verify(signature, CLAIM + hash_)
    except (InvalidSignature, ValueError):
        return False
    return True


def make_block(
    last: Block | None, era: int, xacts: tuple[int, int], rows: Sealed, at: datetime, key: Ed25519PrivateKey
) -> Block:
    """The block that follows on ``last`` and seals rows of the transactions [from, to)."""
    number, previous = (1, BEFORE_ALL) if last is None else (last.number + 1, last.hash)
    said = (number, era, *xacts, rows.count, rows.leaves, rows.digest, previous, at, public_bytes(key))
    hash_ = Block(*said, b"", b"").true_hash()
    return Block(*said, hash_, key.sign(CLAIM + hash_))


def public_bytes(key: Ed25519PrivateKey) -> bytes:
    """The public half of a key, 32 bytes."""
    return key.public_key().public_bytes_raw()
