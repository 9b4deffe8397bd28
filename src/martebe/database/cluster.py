"""The files of one PostgreSQL server of ours, made once and found again."""

import hashlib
import shutil
import tempfile
from dataclasses import dataclass
from pathlib import Path

from martebe.database.account import Account
from martebe.database.binaries import major_version
from martebe.database.errors import DatabaseError

#: The role that owns all, and the database's name.
ROLE = "martebe"
#: Only the name of a file: the server listens on no network.
PORT = "5432"
SOCKET = f".s.PGSQL.{PORT}"
#: The path of a Unix socket has at most 107 bytes.
LONGEST_SOCKET_DIRECTORY = 107 - len(f"/{SOCKET}")


@dataclass(frozen=True)
class Cluster:
    """One data directory: the database files, the socket, the locks and the log below it.

    The directory itself stays with whoever calls; only `files` and the socket's directory are given to the
    server's account, so that the server cannot mislead root into writing elsewhere.
    """

    directory: Path
    account: Account

    @property
    def files(self) -> Path:
        """What PostgreSQL calls PGDATA."""
        return self.directory / "cluster"

    @property
    def log(self) -> Path:
        """What the server says about itself; statements and their values never get there."""
        return self.directory / "server.log"

    def open_directory(self) -> None:
        """Make the directory; refuse one that the server's account could never reach."""
        self.directory.mkdir(parents=True, exist_ok=True)
        self.directory.chmod(0o711 if self.account.is_other else 0o700)
        if not self.account.reaches(self.directory):
            raise DatabaseError(
                f"Root hands the server to user {self.account.user}, who cannot enter {self.directory}: "
                "a directory above it is closed to others. Choose one that is not, like /var/lib/martebe."
            )

    def initialise(self, programs: Path, *, durable: bool) -> None:
        """Make the database files if there are none: UTF-8, letters ordered alike on every machine."""
        if self.files.exists():
            self._check_version()
            return
        unfinished = self.directory / "cluster.unfinished"
        shutil.rmtree(unfinished, ignore_errors=True)
        self.account.own(unfinished)
        command = [
            str(programs / "initdb"),
            f"--pgdata={unfinished}",
            f"--username={ROLE}",
            "--encoding=UTF8",
        ]
        # Who may come in is decided by the socket's directory, which is closed to others.
        command += ["--auth=trust", "--locale-provider=builtin", "--locale=C.UTF-8"]
        done = self.account.run(command + ([] if durable else ["--no-sync"]), {"LC_ALL": "C", "TZ": "UTC"})
        if done.returncode:
            raise DatabaseError(f"initdb could not make {unfinished}: {done.stderr.strip()}")
        unfinished.rename(self.files)

    def socket_directory(self) -> Path:
        """Make the directory of the socket: below the data, or a temporary one if that path is too long."""
        below = self.directory / "socket"
        if len(bytes(below)) <= LONGEST_SOCKET_DIRECTORY:
            return self.account.own(below)
        name = hashlib.sha256(bytes(self.directory)).hexdigest()[:16]
        short = Path(tempfile.gettempdir()) / f"martebe-{self.account.user}-{name}"
        if short.is_symlink() or (short.exists() and short.stat().st_uid not in {0, self.account.user}):
            raise DatabaseError(f"{short} belongs to somebody else. Remove it, or set TMPDIR.")
        return self.account.own(short)

    def remove_left_over(self) -> None:
        """Remove what a killed server left; whoever holds its lock knows that no process of it lives.

        PostgreSQL looks whether the process in these files lives; its number may be another's by now.
        """
        (self.files / "postmaster.pid").unlink(missing_ok=True)
        for name in (SOCKET, f"{SOCKET}.lock"):
            (self.socket_directory() / name).unlink(missing_ok=True)

    def last_words(self) -> str:
        """The end of the log, for an error message."""
        return "\n".join(self.log.read_text(errors="replace").splitlines()[-5:])

    def _check_version(self) -> None:
        found = (self.files / "PG_VERSION").read_text().strip()
        if found != major_version():
            raise DatabaseError(
                f"{self.files} was made by PostgreSQL {found}, the installed programs are {major_version()}. "
                "Dump it with the old version and load it with the new one."
            )
