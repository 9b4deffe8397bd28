"""Become a server that dies with its owner: `python -I launch.py WATCH OWNER USER GROUP COMMAND...`.

Run as a script between fork and exec, so that the server stays a direct child of its owner and nothing of
Python runs in a forked copy of a process with threads. WATCH is how the owner's death is noticed: `prctl`
asks the Linux kernel; `pipe`, for other systems, reads standard input, whose other end the owner holds.
"""

import ctypes
import os
import signal
import sys

#: PostgreSQL's fast shutdown: sessions are ended, the data are left clean.
FAST_SHUTDOWN = signal.SIGINT
PR_SET_PDEATHSIG = 1


def main(watch: str, owner: int, user: int, group: int, command: list[str]) -> None:
    """Change the account, tie our life to the owner's, and become the command."""
    if user != os.geteuid():
        os.setgroups([])
        os.setgid(group)
        os.setuid(user)
    # After the change of account, which would make the kernel forget it.
    if watch == "prctl":
        die_by_kernel(owner)
    else:
        die_by_pipe()
    os.chdir("/")
    os.execv(command[0], command)


def die_by_kernel(owner: int) -> None:
    """Have the kernel end us with the thread of the owner that started us."""
    if ctypes.CDLL(None, use_errno=True).prctl(PR_SET_PDEATHSIG, int(FAST_SHUTDOWN)) != 0:
        raise OSError(ctypes.get_errno(), "prctl(PR_SET_PDEATHSIG) failed")
    if os.getppid() != owner:  # The owner died before we asked.
        sys.exit(1)


def die_by_pipe() -> None:
    """Leave a child behind that ends its parent, the server, when the owner's end of the pipe closes."""
    server = os.getpid()
    if os.fork() != 0:
        return
    os.setsid()
    while os.read(0, 1):
        pass
    if os.getppid() == server:
        os.kill(server, FAST_SHUTDOWN)
    os._exit(0)


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), int(sys.argv[4]), sys.argv[5:])
