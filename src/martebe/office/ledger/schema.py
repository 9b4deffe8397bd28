"""The tables of records, as the country describes them: made, or given what a newer description adds."""

from __future__ import annotations

from typing import Any

import psycopg


def ensure(connection: psycopg.Connection[Any]) -> None:
    """Create what is not there yet: tables in ``records``, views of what is known now in ``now``, row security."""
