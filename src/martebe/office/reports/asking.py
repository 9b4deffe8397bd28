"""Questions and orders to the database, as this room puts them."""

from __future__ import annotations

from typing import Any

from django.db import connection


def rows(question: str, *values: Any) -> list[tuple[Any, ...]]:
    """What a question with places ``%s`` is answered."""
    with connection.cursor() as cursor:
        cursor.execute(question, values)
        return list(cursor.fetchall())


def do(order: str, *values: Any) -> None:
    """Carry an order out."""
    with connection.cursor() as cursor:
        cursor.execute(order, values)
