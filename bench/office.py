"""The office under load: its database and pages in processes of their own, and senders with prepared requests."""

from __future__ import annotations

import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from martebe.database import PostgresServer
from martebe.intake import Lake
from martebe.office import clock

DATABASE = {"shared_buffers": "1GB", "max_wal_size": "4GB", "max_connections": "200"}
THREADS = 16
READY_SECONDS = 60


@dataclass
class Office:
    """A running office: where it listens, its database, its pages."""

    address: str
    port: int
    database: PostgresServer
    workers: int
    environment: Mapping[str, str]
    pages: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Start the pages, again if they end at once, and wait until they answer."""
        begun = time.monotonic()
        self.pages = self._spawned()
        while not self.answers():
            if time.monotonic() - begun > READY_SECONDS:
                raise RuntimeError("the pages did not answer")
            time.sleep(0.1)
            if self.pages.poll() is not None:
                self.pages = self._spawned()

    def _spawned(self) -> subprocess.Popen[bytes]:
        command = [sys.executable, "-m", "granian", "--interface", "wsgi", "martebe.office.wsgi:application"]
        command += ["--port", str(self.port), "--workers", str(self.workers), "--blocking-threads", str(THREADS)]
        return subprocess.Popen(
            [*command, "--no-ws", "--log-level", "critical", "--respawn-failed-workers"],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
            env=dict(self.environment),
        )

    def answers(self) -> bool:
        """Whether the pages answer now."""
        try:
            return request(self.port, b"GET /api/v1/openapi.json HTTP/1.1\r\nHost: localhost\r\n\r\n", 5)[0] == 200
        except OSError:
            return False

    def mend(self) -> None:
        """Start the pages again where they ended, as ``martebe serve`` does: two deaths soon after another end them."""
        assert self.pages is not None
        if self.pages.poll() is not None:
            self.start()

    def kill_pages(self) -> None:
        """End the pages, all of their processes at once."""
        assert self.pages is not None
        os.killpg(self.pages.pid, signal.SIGKILL)
        self.pages.wait()

    def kill_one_of_the_pages(self, number: int) -> None:
        """End one process that answers; it is started again while the others go on."""
        assert self.pages is not None
        children = Path(f"/proc/{self.pages.pid}/task/{self.pages.pid}/children").read_text().split()
        if children:
            os.kill(int(children[number % len(children)]), signal.SIGKILL)

    def kill_database(self) -> float:
        """End the database at once; returns the seconds until it was started again, recovered, and took connections."""
        killed, start = self.database.process_id, time.perf_counter()
        assert killed is not None
        os.kill(killed, signal.SIGKILL)
        while self.database.process_id == killed:
            time.sleep(0.005)
        if not self.database.wait_until_ready():
            raise RuntimeError("the database did not come back")
        return time.perf_counter() - start


@contextmanager
def office(lake: Path, workers: int, day: date) -> Iterator[Office]:
    """An office that holds a lake's records, with the usual durability; Django leads to its database meanwhile."""
    place = Path(tempfile.mkdtemp(prefix="martebe-office-"))
    place.chmod(0o711)
    try:
        with PostgresServer(place / "postgres", DATABASE) as server, _told(server.dsn, place, day) as environment:
            _fill(server.dsn, lake)
            running = Office("127.0.0.1", _free_port(), server, workers, environment)
            running.start()
            try:
                yield running
            finally:
                running.kill_pages()
    finally:
        shutil.rmtree(place, ignore_errors=True)


@contextmanager
def _told(address: str, place: Path, day: date) -> Iterator[Mapping[str, str]]:
    """The environment of the office, this process's own too for a while."""
    before = dict(os.environ)
    os.environ |= {
        "DJANGO_SETTINGS_MODULE": "martebe.office.settings",
        "MARTEBE_OFFICE_DATABASE": address,
        "MARTEBE_KEYS": before.get("MARTEBE_KEYS", str(place / "keys")),
        clock.SHIFT: clock.shift_to(day),
    }
    import django

    django.setup()
    from django.db import connections

    from martebe.office.database import settings_of

    connections.close_all()
    for alias, known in settings_of(address).items():
        connections[alias].settings_dict.update(known)
    try:
        yield dict(os.environ)
    finally:
        connections.close_all()
        os.environ.clear()
        os.environ.update(before)


def _fill(address: str, lake: Path) -> None:
    from django.db import connections

    from martebe.office.ledger.load import load
    from martebe.office.migrate import migrate

    migrate(address)
    load(address, Lake.open(lake))
    with connections["owner"].cursor() as cursor:
        cursor.execute("ANALYZE")


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@dataclass
class Sent:
    """What became of one request: when it was sent, how long the answer took, its status and body."""

    at: float
    seconds: float
    status: int
    body: bytes


@dataclass
class Sender:
    """A connection that sends what was prepared, one after the other, every so often or as fast as it is answered."""

    port: int
    requests: Sequence[bytes]
    every: float = 0.0
    sent: list[Sent] = field(default_factory=list)

    def run(self) -> None:
        """Send all. A connection that breaks is opened anew and the request counted as unanswered (status 0)."""
        connection = connection_to(self.port)
        due = time.perf_counter()
        for each in self.requests:
            due = max(due + self.every, time.perf_counter()) if not self.every else due + self.every
            time.sleep(max(0.0, due - time.perf_counter()))
            start = time.perf_counter()
            try:
                status, body = _exchange(connection, each)
            except OSError:
                status, body = 0, b""
                connection.close()
                connection = _patient_connection(self.port)
            self.sent.append(Sent(start, time.perf_counter() - start, status, body))
        connection.close()


def send_all(senders: Sequence[Sender]) -> float:
    """Run all senders at the same time; returns the seconds."""
    threads = [threading.Thread(target=each.run) for each in senders]
    start = time.perf_counter()
    for each in threads:
        each.start()
    for each in threads:
        each.join()
    return time.perf_counter() - start


def request(port: int, said: bytes, patience: float = 60) -> tuple[int, bytes]:
    """One request on a connection of its own: status and body. Raises OSError when nothing comes for so long."""
    with connection_to(port, patience) as connection:
        return _exchange(connection, said)


def written(headers: dict[str, str], body: bytes) -> bytes:
    """A request to take events, as it goes over the line."""
    lines = ["POST /api/v1/events HTTP/1.1", "Host: localhost", f"Content-Length: {len(body)}"]
    lines += [f"{name}: {value}" for name, value in headers.items()]
    return "\r\n".join([*lines, "", ""]).encode() + body


def as_json(said: Any) -> bytes:
    """A body."""
    return json.dumps(said).encode()


def connection_to(port: int, patience: float = 60) -> socket.socket:
    connection = socket.create_connection(("127.0.0.1", port), timeout=patience)
    connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    return connection


def _patient_connection(port: int) -> socket.socket:
    begun = time.monotonic()
    while True:
        try:
            return connection_to(port)
        except OSError:
            if time.monotonic() - begun > READY_SECONDS:
                raise
            time.sleep(0.05)


def _exchange(connection: socket.socket, said: bytes) -> tuple[int, bytes]:
    connection.sendall(said)
    received = b""
    while b"\r\n\r\n" not in received:
        received += _more(connection)
    head, _, body = received.partition(b"\r\n\r\n")
    names = dict(line.lower().split(b": ", 1) for line in head.split(b"\r\n")[1:])
    length = int(names[b"content-length"])
    while len(body) < length:
        body += _more(connection)
    return int(head.split(b" ", 2)[1]), body


def _more(connection: socket.socket) -> bytes:
    if not (part := connection.recv(65_536)):
        raise ConnectionError("the server went away")
    return part
