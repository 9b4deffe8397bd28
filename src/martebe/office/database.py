"""Two ways into one database: as the owner, who makes tables and loads, and as the office, which row security binds."""

from __future__ import annotations

from typing import Any

import psycopg
from django.db import connection
from psycopg.conninfo import conninfo_to_dict

OFFICE_ROLE = "martebe_office"
"""The role in which pages and channels work. It owns nothing and cannot pass row security."""
SEARCH_PATH = "office,now,public"
"""Tables of the office, then the views of the records as they are known now."""
STEADY = "-c plan_cache_mode=force_generic_plan -c max_parallel_workers_per_gather=0 -c jit=off"
"""Questions about one person are planned once and answered by one process (see ``engines.postgres.keep_plans``)."""

KEPT_AFTER = 5
"""Django lets psycopg keep no statement; a number here lets it keep those that ask for it (see ``rows_of``)."""


def settings_of(address: str) -> dict[str, dict[str, Any]]:
    """The two connections of Django: ``default`` in the office's role, ``owner`` for migrations and loads."""
    known = conninfo_to_dict(address)
    common = {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": known.pop("dbname", "martebe"),
        "USER": known.pop("user", ""),
        "PASSWORD": known.pop("password", ""),
        "HOST": known.pop("host", ""),
        "PORT": str(known.pop("port", "")),
    }
    office = f"-c role={OFFICE_ROLE} -c search_path={SEARCH_PATH} {STEADY}"
    kept = {"prepare_threshold": KEPT_AFTER}
    owner = f"-c search_path={SEARCH_PATH}"
    return {
        "default": {
            **common,
            "CONN_MAX_AGE": None,
            "CONN_HEALTH_CHECKS": True,
            "OPTIONS": {**known, **kept, "options": office},
        },
        "owner": {**common, "OPTIONS": {**known, "options": owner}, "TEST": {"MIRROR": "default"}},
    }


def rows_of(question: str, *values: Any) -> list[tuple[Any, ...]]:
    """The rows that the office's connection answers to a question whose values are ``$1``, ``$2``...

    The question is planned once for each connection, whatever is asked: for those of many tables, where planning takes
    several times longer than answering.
    """
    connection.ensure_connection()
    with connection.wrap_database_errors, psycopg.RawCursor(connection.connection) as cursor:
        return cursor.execute(question.encode(), values, prepare=True).fetchall()


def as_owner(address: str) -> psycopg.Connection[Any]:
    """A connection of the owner, in autocommit mode."""
    return psycopg.connect(address, autocommit=True, options=f"-c search_path={SEARCH_PATH}")
