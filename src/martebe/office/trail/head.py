"""The head: the last block's hash with its signature, kept outside the database so that a chain cut short is seen."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

from martebe.intake.storage import write_text
from martebe.office import keys
from martebe.office.trail.chain import Block, is_signed

FILE = "trail-head.json"


@dataclass(frozen=True)
class Head:
    """How far the chain went: the number and hash of its last block, signed."""

    number: int
    hash: bytes
    key: bytes
    signature: bytes

    @classmethod
    def of(cls, block: Block) -> Head:
        """The head of a chain that ends with a block."""
        return cls(block.number, block.hash, block.key, block.signature)

    @classmethod
    def read(cls, text: str) -> Head:
        """A head as it was printed. Raises ValueError when it is none, or its signature is wrong."""
        said = json.loads(text)
        try:
            head = cls(said["number"], *(bytes.fromhex(said[name]) for name in ("hash", "key", "signature")))
        except (KeyError, TypeError) as missing:
            raise ValueError(f"A head has number, hash, key and signature; {missing} is wrong.") from None
        if not is_signed(head.hash, head.key, head.signature):
            raise ValueError("The head's signature does not fit its hash and key: it was altered, or cut.")
        return head

    def __str__(self) -> str:
        said = {"number": self.number}
        return json.dumps(said | {name: getattr(self, name).hex() for name in ("hash", "key", "signature")})


def kept() -> Path:
    """Where the office keeps the head of its own chain: beside its keys."""
    return keys.folder() / FILE


def read_kept() -> Head | None:
    """The head as it was after the last sealing, or None before the first."""
    path = kept()
    return Head.read(path.read_text(encoding="utf-8")) if path.exists() else None


def keep(block: Block) -> None:
    """Remember how far the chain goes now."""
    write_text(kept(), str(Head.of(block)))
