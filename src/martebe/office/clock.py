"""What day and hour it is for the office: the one look at the clock, shifted when a past day is shown."""

from __future__ import annotations

import os
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

SHIFT = "MARTEBE_CLOCK_SHIFT_SECONDS"
"""How far the office's clock is from the world's, for a demonstration on a past day; unset in real service."""
ZONE = ZoneInfo("Asia/Almaty")


def now() -> datetime:
    """The moment it is, in UTC."""
    return datetime.now(UTC) + timedelta(seconds=float(os.environ.get(SHIFT, "0")))  # noqa: TID251 - the one place


def today() -> date:
    """The day it is in the country."""
    return now().astimezone(ZONE).date()


def shift_to(day: date) -> str:
    """What to set ``SHIFT`` to so that it is that day now, at this hour."""
    world = datetime.now(UTC)  # noqa: TID251 - the one place
    return str((day - world.astimezone(ZONE).date()).days * 86_400)
