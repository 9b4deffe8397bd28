"""Statements that are planned once for each connection, because every event or look asks them."""

from __future__ import annotations

from typing import Any

import psycopg
from django.db import connection

Row = tuple[Any, ...]


def rows(statement: str, *values: object) -> list[Row]:
    """What a statement with places ``$1``, ``$2``... returns; its errors are Django's."""
    connection.ensure_connection()
    with connection.wrap_database_errors, psycopg.RawCursor(connection.connection) as cursor:
        cursor.execute(statement.encode(), values, prepare=True)
        return cursor.fetchall() if cursor.description else []
