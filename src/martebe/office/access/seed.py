"""Write the policy into the database, where it decides."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

import psycopg

from martebe.office.access.policy import (
    ACTS,
    LIST_ROWS_PER_DAY,
    MISSES_PER_HOUR,
    PERSONS_PER_HOUR,
    PURPOSES,
    ROLES,
    WORKLIST_PERSONS_PER_DAY,
)

Row = tuple[Any, ...]
CAPS = {
    "persons_per_hour": PERSONS_PER_HOUR,
    "misses_per_hour": MISSES_PER_HOUR,
    "list_rows_per_day": LIST_ROWS_PER_DAY,
    "worklist_persons_per_day": WORKLIST_PERSONS_PER_DAY,
}
"""Each column of ``office.access_cap`` and what it holds."""


def rules() -> set[Row]:
    """One row for each act, role and purpose: about whom it may be done."""
    return {(name, *right, str(act.about)) for name, act in ACTS.items() for right in act.may}


def roles() -> set[Row]:
    """One row for each role: whether it may be given for the whole country."""
    return {(name, "country" in role.levels) for name, role in ROLES.items()}


def purposes() -> set[Row]:
    """One row for each purpose: its limits an hour and a day."""
    return {(name, purpose.per_hour, purpose.per_day) for name, purpose in PURPOSES.items()}


def write(connection: psycopg.Connection[Any]) -> None:
    """Replace what the database holds of the policy by the policy, in one transaction."""
    with connection.transaction(), connection.cursor() as cursor:
        cursor.execute("DELETE FROM office.access_rule")
        cursor.executemany("INSERT INTO office.access_rule VALUES (%s, %s, %s, %s)", sorted(rules()))
        cursor.execute("DELETE FROM office.access_role")
        cursor.executemany("INSERT INTO office.access_role VALUES (%s, %s)", sorted(roles()))
        cursor.execute("DELETE FROM office.access_purpose")
        cursor.executemany("INSERT INTO office.access_purpose VALUES (%s, %s, %s)", sorted(purposes(), key=str))
        cursor.execute("DELETE FROM office.access_cap")
        columns, places = ", ".join(CAPS), ", ".join(["%s"] * len(CAPS))
        cursor.execute(f"INSERT INTO office.access_cap ({columns}) VALUES ({places})".encode(), list(CAPS.values()))


def differs(rows: Callable[[str], Iterable[Row]]) -> bool:
    """Whether a database decides by another policy than this code; ``rows`` asks it."""
    held = set(rows("SELECT act, role, purpose, about FROM office.access_rule"))
    limits = set(rows("SELECT purpose, per_hour, per_day FROM office.access_purpose"))
    caps = list(rows(f"SELECT {', '.join(CAPS)} FROM office.access_cap"))
    wide = set(rows("SELECT role, everywhere FROM office.access_role"))
    return wide != roles() or held != rules() or limits != purposes() or caps != [tuple(CAPS.values())]
