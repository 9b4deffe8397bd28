"""Receive what lies in a folder, and be killed on the way: a process of its own for the tests of crashes.

Arguments: the folder, and the number of the step on the file system (opening, renaming, removing) before which the
process kills itself; 0 lets it finish and prints how many steps there were.
"""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path

from martebe.intake import Lake
from tests.intake.sending import CONTRIBUTIONS, NOW, terms

STEPS = {"open", "os.rename", "os.remove", "os.mkdir", "shutil.rmtree"}


def main(folder: Path, last: int) -> None:
    lake = Lake.open(folder / "lake")
    done = 0

    def count(event: str, arguments: tuple[object, ...]) -> None:
        nonlocal done
        if event in STEPS and str(folder) in str(arguments):
            done += 1
            if done == last:
                os.kill(os.getpid(), signal.SIGKILL)

    sys.addaudithook(count)
    for manifest in sorted(folder.glob("*.delivery.json")):
        lake.receive(manifest, CONTRIBUTIONS, NOW, terms())
    print(done)


main(Path(sys.argv[1]), int(sys.argv[2]))
