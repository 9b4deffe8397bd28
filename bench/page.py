"""What a benchmark found, as a page of Markdown that names machine, commit, sizes, runs and the failures too."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from bench import machine
from bench.contest import Runs
from bench.country import DAY, KNOWN_AT, Settings

RESULTS = Path(__file__).with_name("results")


@dataclass
class Page:
    """The page of one benchmark while it is being written; ``missed`` are the goals that were not reached."""

    name: str
    title: str
    settings: Settings
    lines: list[str] = field(default_factory=list)
    missed: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        settings = self.settings
        about = {
            **machine.described(),
            "Country": f"made up, {settings.people:,} residents, seed {settings.seed}",
            "Day": f"{DAY}, as known at {KNOWN_AT:%Y-%m-%d %H:%M} UTC",
            "Runs": f"{settings.repeat} of each contender, in turn, each in a process of its own; medians (least-most)",
            "Threads": str(settings.threads),
        }
        self.lines = [f"# {self.title}", "", *(f"- {name}: {value}" for name, value in about.items())]

    def says(self, sentence: str) -> None:
        """A paragraph."""
        self.lines += ["", sentence]

    def table(self, headings: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
        """A table; the first column is words, the others are figures."""
        marks = ["---", *["---:"] * (len(headings) - 1)]
        written = [headings, marks, *([str(cell) for cell in row] for row in rows)]
        self.lines += ["", *(f"| {' | '.join(row)} |" for row in written)]

    def contenders(self, found: Iterable[Runs], ours: Runs) -> None:
        """Each contender with time, ratio to ours, whole process and memory."""
        rows = [
            (
                runs.contender.name,
                runs.spread(),
                f"{runs.seconds / ours.seconds:.2f}",
                f"{runs.whole:.2f}",
                f"{runs.memory / 2**30:.2f}",
                len(runs.runs),
            )
            for runs in found
        ]
        self.table(("Contender", "Seconds of work", "To ours", "Whole process, s", "Peak memory, GiB", "Runs"), rows)

    def goal(self, what: str, found: float, limit: float, unit: str = "", *, least: bool = False) -> None:
        """A figure beside the goal that was set for it, reached or not."""
        reached = found >= limit if least else found <= limit
        unit = f" {unit}" if unit else ""
        sentence = f"{what}: {found:,.2f}{unit}; goal: at {'least' if least else 'most'} {limit:,}{unit}"
        self.says(f"**{'Reached' if reached else 'Missed'}.** {sentence}.")
        if not reached:
            self.missed.append(sentence)

    def text(self) -> str:
        """The page."""
        return "\n".join([*self.lines, ""])

    def write(self, folder: Path) -> Path:
        """Write the page into a folder, under the name of the benchmark."""
        folder.mkdir(parents=True, exist_ok=True)
        path = folder / f"{self.name}.md"
        path.write_text(self.text(), encoding="utf-8")
        return path
