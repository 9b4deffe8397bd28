"""Contenders run in turn, A B A B, each time in a process of its own, so that time and memory can be compared."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median
from typing import Any

from bench.machine import ROOT

SAMPLED_EVERY = 0.2
"""Seconds between two looks at the memory of a contender that has processes of its own."""


@dataclass(frozen=True)
class Contender:
    """A function of this package (``module:name``) with its arguments, as a process of its own will call it.

    The function returns a dictionary; ``seconds`` in it is the time of the work alone, without the start of Python.
    family: it starts processes (a server, a Java), so that its memory is that of all of them together.
    """

    name: str
    function: str
    arguments: Mapping[str, Any]
    family: bool = False


@dataclass(frozen=True)
class Run:
    """One run: seconds of the work, of the whole process, peak memory in bytes, and what the function returned."""

    seconds: float
    whole: float
    memory: int
    answer: Mapping[str, Any]


@dataclass
class Runs:
    """All runs of one contender."""

    contender: Contender
    runs: list[Run] = field(default_factory=list)

    @property
    def seconds(self) -> float:
        """The median time of the work."""
        return median(run.seconds for run in self.runs)

    @property
    def whole(self) -> float:
        """The median time of the whole process."""
        return median(run.whole for run in self.runs)

    @property
    def memory(self) -> int:
        """The greatest peak of all runs."""
        return max(run.memory for run in self.runs)

    @property
    def answer(self) -> Mapping[str, Any]:
        """What the last run returned."""
        return self.runs[-1].answer

    def spread(self) -> str:
        """Median (least-most) of the time of the work."""
        times = [run.seconds for run in self.runs]
        return f"{self.seconds:.2f} ({min(times):.2f}-{max(times):.2f})"


class ContenderError(RuntimeError):
    """A contender ended without an answer; its last words are the message."""


def contest(contenders: Sequence[Contender], repeat: int) -> dict[str, Runs]:
    """Run all contenders ``repeat`` times in turn; raises ContenderError where one fails."""
    found = {contender.name: Runs(contender) for contender in contenders}
    for round_ in range(repeat):
        for contender in contenders:
            run = run_once(contender)
            found[contender.name].runs.append(run)
            told = f"{run.seconds:9.2f} s of {run.whole:7.2f} s  {run.memory / 2**20:7.0f} MiB"
            print(f"  {round_ + 1}/{repeat}  {contender.name:38} {told}", flush=True)
    return found


def run_once(contender: Contender) -> Run:
    """One run in a process of its own."""
    with tempfile.TemporaryDirectory(prefix="martebe-bench-") as folder:
        asked, answered = Path(folder) / "asked.json", Path(folder) / "answered.json"
        asked.write_text(json.dumps({"function": contender.function, "arguments": dict(contender.arguments)}))
        with (Path(folder) / "said.txt").open("w+") as said:
            start = time.perf_counter()
            command = [sys.executable, "-m", "bench.worker", str(asked), str(answered)]
            process = subprocess.Popen(command, cwd=ROOT, stdout=said, stderr=subprocess.STDOUT)
            with _Family(process.pid if contender.family else None) as family:
                code = process.wait()
            whole = time.perf_counter() - start
            if code or not answered.exists():
                raise ContenderError(f"{contender.name} ended with {code}. {_last_words(said)}")
        told = json.loads(answered.read_text())
    return Run(float(told["answer"]["seconds"]), whole, max(told["memory"], family.peak), told["answer"])


def _last_words(said: Any) -> str:
    said.seek(0)
    return "".join(said.readlines()[-12:])


class _Family:
    """Looks at the memory of a process and all its children: each page counted once, however many share it."""

    def __init__(self, parent: int | None) -> None:
        self.parent = parent
        self.peak = 0
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._look, daemon=True)

    def __enter__(self) -> _Family:
        if self.parent is not None:
            self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._over.set()
        if self.parent is not None:
            self._thread.join()

    def _look(self) -> None:
        assert self.parent is not None
        while not self._over.wait(SAMPLED_EVERY):
            self.peak = max(self.peak, sum(map(_proportional, _with_children(self.parent))))


def _with_children(parent: int) -> list[int]:
    parents = {int(path.name): _parent_of(path) for path in Path("/proc").iterdir() if path.name.isdigit()}
    family = [parent]
    for member in family:
        family += [child for child, its in parents.items() if its == member]
    return family


def _parent_of(process: Path) -> int:
    try:
        return int((process / "stat").read_text().rpartition(")")[2].split()[1])
    except (OSError, IndexError):
        return 0  # it ended while we looked


def _proportional(process: int) -> int:
    """Memory of a process in bytes, shared pages divided among those who share them."""
    try:
        lines = Path(f"/proc/{process}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0
    return sum(int(line.split()[1]) * 1024 for line in lines if line.startswith("Pss:"))
