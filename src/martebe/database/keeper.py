"""The thread that starts the server, waits for it, and starts it again when it dies unasked."""

import logging
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Sequence

from psycopg.pq import PGconn, Ping

from martebe.database import launch, locks
from martebe.database.cluster import Cluster

#: How the server notices that we are gone (see launch.py).
WATCH = "prctl" if sys.platform == "linux" else "pipe"
GLANCE_SECONDS = 0.02
#: How long a shutdown may write what is in memory before the server is ended and left to recover.
SHUTDOWN_SECONDS = 60

_log = logging.getLogger(__name__)


class Keeper(threading.Thread):
    """Keeps the server of one cluster running until `stop`.

    The kernel ends the server when the thread that started it ends; so it is started by a thread that does
    nothing but wait for it, whichever thread of the program asked.
    """

    def __init__(self, cluster: Cluster, command: Sequence[str], address: str) -> None:
        """Take the server's command, and the address at which it will answer."""
        super().__init__(name="postgres-keeper", daemon=True)
        self.process: subprocess.Popen[bytes] | None = None
        self.ready = threading.Event()
        self._stopping = threading.Event()
        self._cluster = cluster
        self._command = command
        self._address = address.encode()

    def run(self) -> None:
        """Run the server, again and again as long as it had come up."""
        while (lock := self._wait_for_lock()) is not None:
            self.process = self._start(lock)
            if not self._watch(self.process):
                return
            if not self._stopping.is_set():
                _log.warning("PostgreSQL died unasked; starting it again")

    def wait_until_ready(self) -> bool:
        """Wait through start and recovery, as long as it lasts; False when the server could not start."""
        while not self.ready.wait(GLANCE_SECONDS):
            if not self.is_alive():
                return False
        return True

    def stop(self) -> None:
        """End the server in good order, or after a minute without order, and wait until it is gone."""
        self._stopping.set()
        deadline = time.monotonic() + SHUTDOWN_SECONDS
        while self.is_alive():
            self._end(launch.FAST_SHUTDOWN if time.monotonic() < deadline else signal.SIGQUIT)
            self.join(GLANCE_SECONDS)

    def _wait_for_lock(self) -> int | None:
        """Wait for the remains of an earlier server to go; None when we were asked to stop meanwhile.

        The server and all its sessions inherit the lock, so it is free only when the last of them has ended.
        """
        while not self._stopping.is_set():
            lock = locks.take(self._cluster.directory / "server.lock")
            if lock is not None:
                return lock
            time.sleep(GLANCE_SECONDS)
        return None

    def _start(self, lock: int) -> subprocess.Popen[bytes]:
        self._cluster.remove_left_over()
        account = self._cluster.account
        launcher = [sys.executable, "-I", launch.__file__, WATCH]
        launcher += map(str, (os.getpid(), account.user, account.group))
        with self._cluster.log.open("ab") as log:
            process = subprocess.Popen(
                [*launcher, *self._command],
                stdin=subprocess.PIPE,
                stdout=log,
                stderr=log,
                pass_fds=[lock],
                process_group=0,  # Ctrl-C in a terminal is for the owner, who ends the server in good order.
                env={"LC_ALL": "C", "TZ": "UTC"},
            )
        os.close(lock)  # From here on the server holds it.
        return process

    def _watch(self, process: subprocess.Popen[bytes]) -> bool:
        """Wait until the server ends; tell whether it had been ready."""
        with process:
            while process.poll() is None and not self.ready.is_set():
                if PGconn.ping(self._address) == Ping.OK:
                    self.ready.set()
                else:
                    time.sleep(GLANCE_SECONDS)
            process.wait()  # Before the block closes our end of the pipe, which would end the server.
        was_ready = self.ready.is_set()
        self.ready.clear()
        return was_ready

    def _end(self, by: signal.Signals) -> None:
        if self.process and self.process.poll() is None:
            self.process.send_signal(by)
