"""A PostgreSQL server of our own: our direct child, on a Unix socket, gone when we are gone."""

import os
from collections.abc import Mapping
from contextlib import ExitStack
from pathlib import Path
from types import TracebackType
from typing import Self
from urllib.parse import quote

import psycopg

from martebe.database import locks
from martebe.database.account import unprivileged_account
from martebe.database.binaries import programs
from martebe.database.cluster import PORT, ROLE, Cluster
from martebe.database.errors import DatabaseError
from martebe.database.keeper import Keeper

#: For tests: a server that is fast and whose data a power failure may take.
DISPOSABLE = {"fsync": "off", "full_page_writes": "off", "synchronous_commit": "off"}

#: The server logs about itself, never a statement or a value: those may hold a person's number.
SETTINGS = {
    "listen_addresses": "",
    "log_checkpoints": "off",
    "log_error_verbosity": "terse",
    "log_min_error_statement": "panic",
    "log_min_messages": "log",
    "log_timezone": "UTC",
    "port": PORT,
    "timezone": "UTC",
}


class PostgresServer:
    """A server on its own data directory, for the time of a `with` block.

    It waits through a crash recovery as long as that lasts, starts again when it dies unasked, and ends
    with the block or with this process, however that dies. One process owns a directory at a time.

        with PostgresServer(Path("data/postgres")) as server, psycopg.connect(server.dsn) as connection:
            ...

    Raises DatabaseError when the directory is owned already, cannot be used, or the server does not start.
    """

    def __init__(self, data_directory: Path, settings: Mapping[str, str] | None = None) -> None:
        """Name the directory (made if absent) and settings of `postgresql.conf` that differ from ours."""
        self._cluster = Cluster(data_directory.absolute(), unprivileged_account())
        self._settings = {**SETTINGS, **(settings or {})}
        self._leave = ExitStack()

    def __enter__(self) -> Self:
        with ExitStack() as undo:
            self._cluster.open_directory()
            undo.callback(os.close, self._own())
            self._socket_directory = self._cluster.socket_directory()
            self._keeper = Keeper(self._cluster, self._command(), self._address("postgres"))
            self._keeper.start()
            undo.callback(self._keeper.stop)
            if not self._keeper.wait_until_ready():
                said = self._cluster.last_words()
                raise DatabaseError(f"PostgreSQL did not start on {self._cluster.directory}. It said:\n{said}")
            self._make_database()
            self._leave = undo.pop_all()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._leave.close()

    @property
    def dsn(self) -> str:
        """Where to connect, as a libpq URL."""
        return self._address(ROLE)

    @property
    def process_id(self) -> int | None:
        """The server's process now; another one after it was started again."""
        return self._keeper.process.pid if self._keeper.process else None

    def wait_until_ready(self) -> bool:
        """Wait until a server that is coming back can be connected to; False when it could not come back."""
        return self._keeper.wait_until_ready()

    def _own(self) -> int:
        """Take the lock that makes us the one owner; it falls with our process."""
        path = self._cluster.directory / "owner.lock"
        lock = locks.take_and_sign(path)
        if lock is None:
            raise DatabaseError(
                f"{self._cluster.directory} is in use by process {path.read_text()}. "
                "Stop that one, or name another directory."
            )
        return lock

    def _command(self) -> list[str]:
        found = programs(self._cluster.account, self._cluster.directory)
        self._cluster.initialise(found, durable=self._settings.get("fsync") != "off")
        settings = {**self._settings, "unix_socket_directories": str(self._socket_directory)}
        words = [f"--{name}={value}" for name, value in settings.items()]
        return [str(found / "postgres"), "-D", str(self._cluster.files), *words]

    def _address(self, database: str) -> str:
        host = quote(str(self._socket_directory), safe="")
        return f"postgresql://{ROLE}@/{database}?host={host}&port={PORT}"

    def _make_database(self) -> None:
        with psycopg.connect(self._address("postgres"), autocommit=True) as connection:
            if not connection.execute("SELECT FROM pg_database WHERE datname = %s", [ROLE]).fetchall():
                connection.execute(f"CREATE DATABASE {ROLE}")
