"""Write the policy into the database, where it decides."""

from __future__ import annotations

from typing import Any

import psycopg

from martebe.office.access.policy import ACTS, MISSES_PER_HOUR, PURPOSES

Row = tuple[Any, ...]


def rules() -> set[Row]:
    """One row for each act, role and purpose: about whom it may be done."""
    return {(name, *right, str(act.about)) for name, act in ACTS.items() for right in act.may}


def purposes() -> set[Row]:
    """One row for each purpose: its limits an hour and a day, and the misses an hour that lock."""
    return {(name, purpose.per_hour, purpose.per_day, MISSES_PER_HOUR) for name, purpose in PURPOSES.items()}


def write(connection: psycopg.Connection[Any]) -> None:
    """Replace what the database holds of the policy by the policy, in one transaction."""
    with connection.transaction(), connection.cursor() as cursor:
        cursor.execute("DELETE FROM office.access_rule")
        cursor.executemany("INSERT INTO office.access_rule VALUES (%s, %s, %s, %s)", sorted(rules()))
        cursor.execute("DELETE FROM office.access_purpose")
        cursor.executemany("INSERT INTO office.access_purpose VALUES (%s, %s, %s, %s)", list(purposes()))


def differs(connection: psycopg.Connection[Any]) -> bool:
    """Whether the database decides by another policy than this code."""
    held = set(connection.execute("SELECT act, role, purpose, about FROM office.access_rule").fetchall())
    limits = set(connection.execute("SELECT purpose, per_hour, per_day, misses FROM office.access_purpose").fetchall())
    return held != rules() or limits != purposes()
