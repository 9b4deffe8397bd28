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
    answered.write_text(json.dumps(answer))


if __name__ == "__main__":
    main()
