"""Two ways into one database: as the owner, who makes tables and loads, and as the office, which row security binds."""

from __future__ import annotations

from typing import Any

import psycopg
from django.db import connection
from psycopg.conninfo import conninfo_to_dict, make_conninfo

OFFICE_ROLE = "martebe_office"
"""The role in which pages and channels work. It owns nothing and cannot pass row security."""
PAGES_LOGIN = "martebe_pages"
"""Who signs in for the pages where they do not sign in as the owner: able to take the role above and nothing else."""
SEARCH_PATH = "office,now,public"
"""Tables of the office, then the views of the records as they are known now."""
STEADY = "-c plan_cache_mode=force_generic_plan -c max_parallel_workers_per_gather=0 -c jit=off"
"""Questions about one person are planned once and answered by one process (see ``engines.postgres.keep_plans``)."""

KEPT_AFTER = 5
"""Django lets psycopg keep no statement; a number here lets it keep those that ask for it (see ``rows_of``)."""


def settings_of(address: str, pages: str | None = None) -> dict[str, dict[str, Any]]:
    """The two connections of Django: ``default`` in the office's role, ``owner`` for migrations and loads.

    pages: the address with the login of the pages, where they have one of their own; from it no way leads back to the
    owner. Without it the owner signs in and takes the office's role.
    """
    office = f"-c role={OFFICE_ROLE} -c search_path={SEARCH_PATH} {STEADY}"
    kept = {"prepare_threshold": KEPT_AFTER}
    owner = _connection(address, options=f"-c search_path={SEARCH_PATH}")
    return {
        "default": {
            **_connection(pages or address, options=office, **kept),
            "CONN_MAX_AGE": None,
            "CONN_HEALTH_CHECKS": True,
        },
        "owner": {**owner, "TEST": {"MIRROR": "default"}},
    }


def _connection(address: str, **more: Any) -> dict[str, Any]:
    known = conninfo_to_dict(address)
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": known.pop("dbname", "martebe"),
        "USER": known.pop("user", ""),
        "PASSWORD": known.pop("password", ""),
        "HOST": known.pop("host", ""),
        "PORT": str(known.pop("port", "")),
        "OPTIONS": {**known, **more},
    }


def of_the_pages(address: str) -> str:
    """The same database with the login of the pages, for a server of our own, which trusts who reaches its socket."""
    return make_conninfo(address, user=PAGES_LOGIN)


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
