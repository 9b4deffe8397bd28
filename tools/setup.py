"""Set up what a make target needs, from Python 3.11 and make alone: `python3 -m tools.setup run|dev|bench`.

The lock file says what is installed, uv installs it into `.venv`. A uv that is too old or absent is
fetched into `.tools` (see tools/fetch_uv.py). A second call with the same lock returns at once.
"""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from tools.fetch_uv import find_or_fetch

ROOT = Path(__file__).resolve().parent.parent
STAMP = ROOT / ".venv" / "set-up.json"
OLDEST_PYTHON = (3, 11)
#: What each kind of set-up installs beside the package itself; a later kind includes the earlier ones.
GROUPS = {"run": [], "dev": ["dev", "spark"], "bench": ["dev", "spark", "bench"]}


def main() -> int:
    """Install what the named kind of work needs; 0 when it is there."""
    if sys.version_info < OLDEST_PYTHON:
        return _refuse(
            f"found Python {sys.version.split()[0]}, expected 3.11 or newer: run `make PYTHON=python3.12 ...`"
        )
    if len(sys.argv) != 2 or sys.argv[1] not in GROUPS:
        return _refuse(f"expected one of: {', '.join(GROUPS)}")
    found = _found()
    # What another target installed stays: `make demo` after `make test` keeps the test's packages.
    wanted = sorted({*GROUPS[sys.argv[1]], *found["groups"]} & {*GROUPS["bench"]})
    if found == {"inputs": _inputs(), "groups": wanted}:
        return 0
    print(f"set-up: installing the locked packages into .venv ({sys.argv[1]})", flush=True)
    try:
        _sync(wanted)
    except (OSError, RuntimeError, subprocess.SubprocessError) as error:
        return _refuse(str(error))
    STAMP.write_text(json.dumps({"inputs": _inputs(), "groups": wanted}) + "\n")
    return 0


def _found() -> dict[str, Any]:
    """What the last set-up wrote, or nothing where it was never finished."""
    try:
        return dict(json.loads(STAMP.read_text()))
    except (OSError, ValueError):
        return {"inputs": None, "groups": []}


def _inputs() -> str:
    """Digest of all that decides what an environment holds, its place included (scripts name it)."""
    digest = hashlib.sha256(f"{ROOT}\n{sys.executable}\n{sys.version}\n".encode())
    for name in ("pyproject.toml", "uv.lock"):
        digest.update((ROOT / name).read_bytes())
    return digest.hexdigest()


def _sync(groups: list[str]) -> None:
    uv = find_or_fetch(ROOT / ".tools")
    command = [str(uv), "sync", "--frozen", "--no-default-groups", "--quiet"]
    command += ["--python", sys.executable]
    for group in groups:
        command += ["--group", group]
    environment = {**os.environ, "UV_PYTHON_DOWNLOADS": "never", "UV_PROJECT_ENVIRONMENT": ".venv"}
    environment.pop("VIRTUAL_ENV", None)
    if subprocess.run(command, cwd=ROOT, env=environment).returncode:
        raise RuntimeError("uv could not install the locked packages; mend what it says above and run again")


def _refuse(message: str) -> int:
    print(f"set-up: {message}", file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main())
