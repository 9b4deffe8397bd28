"""Through what residents and officers declare, what each channel may say, and what in a register says otherwise."""

from __future__ import annotations

from martebe.kazakhstan.channels.channel import CORRECTED, EVENT_TYPES, MADE, WITHDRAWN, Channel, channels
from martebe.kazakhstan.channels.contradictions import CONTRADICTS, Contradiction, contradictions

__all__ = [
    "CONTRADICTS",
    "CORRECTED",
    "EVENT_TYPES",
    "MADE",
    "WITHDRAWN",
    "Channel",
    "Contradiction",
    "channels",
    "contradictions",
]
