"""Locks on files that fall with the processes that hold them, and so are never left over."""

import fcntl
import os
from pathlib import Path


def take(path: Path) -> int | None:
    """Give an open file that holds the lock, or None when another process holds it."""
    lock = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        os.close(lock)
        return None
    return lock


def take_and_sign(path: Path) -> int | None:
    """Take the lock and write our process number into the file, for the message to whoever comes second."""
    lock = take(path)
    if lock is not None:
        os.truncate(lock, 0)
        os.write(lock, str(os.getpid()).encode())
    return lock
