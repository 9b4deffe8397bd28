"""What this room says, in three languages."""

from __future__ import annotations
