"""Contenders of a process of their own, for the tests of the contest."""

from __future__ import annotations

from typing import Any


def fills(megabytes: int) -> dict[str, Any]:
    """Takes so much memory, and gives it back."""
    taken = bytearray(b"1") * (megabytes << 20)
    return {"seconds": 0.25, "taken": len(taken)}


def fails() -> dict[str, Any]:
    """Ends with a word."""
    raise ValueError("a contender that fails")
