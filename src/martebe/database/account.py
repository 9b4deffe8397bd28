"""Under whom the server runs: PostgreSQL refuses root, so root hands it to an unprivileged account."""

import os
import pwd
import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from martebe.database.errors import DatabaseError

#: An installation may make an account of its own; every Unix has the second.
NAMES = ("martebe", "nobody")


@dataclass(frozen=True)
class Account:
    """A user and a group by their numbers."""

    user: int
    group: int

    @property
    def is_other(self) -> bool:
        """Whether this is not who we are, so that we have to change before we start a program."""
        return self.user != os.geteuid()

    def own(self, directory: Path) -> Path:
        """Make the directory if need be, closed to all but this account."""
        directory.mkdir(mode=0o700, parents=True, exist_ok=True)
        if self.is_other:
            os.chown(directory, self.user, self.group)
        directory.chmod(0o700)
        return directory

    def run(self, command: Sequence[str], environment: Mapping[str, str]) -> subprocess.CompletedProcess[str]:
        """Run a short command as this account and give what it said."""
        change = {"user": self.user, "group": self.group, "extra_groups": []} if self.is_other else {}
        return subprocess.run(command, capture_output=True, text=True, env=environment, cwd="/", **change)  # type: ignore[call-overload, no-any-return]

    def reaches(self, path: Path) -> bool:
        """Whether this account may walk down to the path: a home directory of root, say, is closed to it."""
        return not self.is_other or self.run(["/usr/bin/env", "test", "-x", str(path)], {}).returncode == 0


def unprivileged_account() -> Account:
    """Give our own account, or for root the first that exists of `NAMES`."""
    if os.geteuid() != 0:
        return Account(os.geteuid(), os.getegid())
    for name in NAMES:
        try:
            entry = pwd.getpwnam(name)
        except KeyError:
            continue
        return Account(entry.pw_uid, entry.pw_gid)
    raise DatabaseError(
        f"Root may not run PostgreSQL, and this machine has none of the accounts {', '.join(NAMES)}. "
        "Make one (useradd --system martebe) or run as another user."
    )
