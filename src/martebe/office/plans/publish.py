"""What runs say, as this room keeps it."""

from __future__ import annotations

from typing import Any

import psycopg

from martebe.office.sources import Sources


def publish(connection: psycopg.Connection[Any], sources: Sources) -> None:
    """Replace what was published before; part of the caller's transaction."""
