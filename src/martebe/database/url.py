"""Which PostgreSQL to work with: the one that is named, else our own."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg

from martebe.database.errors import DatabaseError
from martebe.database.server import PostgresServer

VARIABLE = "MARTEBE_DATABASE_URL"
OLDEST = 15


@contextmanager
def database_url(data_directory: Path) -> Iterator[str]:
    """Give the address in MARTEBE_DATABASE_URL, else that of our own server on the directory.

    Our own server lives as long as the `with` block. Raises DatabaseError when the named server does not
    answer or is older than PostgreSQL 15, and for the reasons of PostgresServer.
    """
    named = os.environ.get(VARIABLE)
    if named:
        _check(named)
        yield named
    else:
        with PostgresServer(data_directory) as server:
            yield server.dsn


def default_data_directory() -> Path:
    """Where our own server keeps its data when nobody says otherwise, by the custom of the system."""
    if os.geteuid() == 0:
        return Path("/var/lib/martebe/postgres")
    share = os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share"
    return Path(share) / "martebe" / "postgres"


def _check(address: str) -> None:
    try:
        with psycopg.connect(address, connect_timeout=10) as connection:
            version = connection.info.server_version // 10_000
    except psycopg.OperationalError as error:
        raise DatabaseError(f"The server in {VARIABLE} does not answer: {_without_address(error)}") from None
    if version < OLDEST:
        raise DatabaseError(f"{VARIABLE} leads to PostgreSQL {version}; {OLDEST} or newer is needed.")


def _without_address(error: psycopg.OperationalError) -> str:
    """The last clause of libpq's message: the reason without host, user or password."""
    return str(error).strip().splitlines()[0].rsplit(": ", 1)[-1]
