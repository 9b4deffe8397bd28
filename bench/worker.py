"""One contender in a process of its own: ``python -m bench.worker asked.json answered.json``."""

from __future__ import annotations

import json
import sys
from importlib import import_module
from pathlib import Path


def main() -> None:
    """Call the function that is named, with its arguments, and write down what it returns."""
    asked, answered = map(Path, sys.argv[1:])
    wanted = json.loads(asked.read_text())
    module, _, name = wanted["function"].partition(":")
    answer = getattr(import_module(module), name)(**wanted["arguments"])
    answered.write_text(json.dumps({"answer": answer, "memory": _peak()}))


def _peak() -> int:
    """The most memory this process has held, in bytes.

    The resource usage that a parent is given would not do: Linux counts in it what the parent itself held when it
    started the child.
    """
    lines = Path("/proc/self/status").read_text().splitlines()
    return next(int(line.split()[1]) * 1024 for line in lines if line.startswith("VmHWM:"))


if __name__ == "__main__":
    main()
