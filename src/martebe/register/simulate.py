"""What if: decide for everybody under other numbers or rules, and see who would move, without storing anything."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from martebe.intake import Lake
from martebe.register.changes import Changes, changes
from martebe.register.decide import Asked, Progress, decide, silent
from martebe.register.runs import Register, Run
from martebe.rules import Catalogue


@dataclass(frozen=True)
class Simulation:
    """The decisions as they are, as they would be, and the moves between them."""

    before: Run
    after: Run
    changes: Changes


def simulate(
    catalogue: Catalogue,
    changed: Catalogue,
    lake: Lake,
    asked: Asked,
    *,
    register: Register | None = None,
    progress: Progress = silent,
) -> Simulation:
    """Decide once by the rules as they are and once by the changed ones.

    With a register the run by the rules as they are is taken from it, or made there. What was decided aside is gone
    when this returns; its certificate and the changes stay.
    """
    with TemporaryDirectory(prefix="martebe-simulation-") as folder:
        aside = Register(Path(folder))
        before = decide(register or aside, catalogue, lake, asked, lambda step, share: progress(step, share / 2))
        after = decide(aside, changed, lake, asked, lambda step, share: progress(step, 0.5 + share / 2))
        return Simulation(before, after, changes(before, after, changed, lake, asked.resources))
